"""What a customer did before: one set of indexed queries, whose cost follows their transfers and not their statements.

Only transfers to the customer's own payees count as their habit, posted ones; what passes between their own accounts
and what they spend elsewhere does not. 0008_risk.sql holds the index that the queries stand on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from sqlite3 import Row
from statistics import median
from typing import Final

from bank.clock import epoch_ms, from_epoch_ms
from bank.database import Reading
from bank.risk.features import is_night
from bank.risk.values import History

HABIT: Final = timedelta(days=90)  # STANDARDS.md, Transfers: the 90-day median
_NEW: Final = timedelta(days=7)
_DAY: Final = timedelta(hours=24)
_BURST: Final = timedelta(minutes=10)  # STANDARDS.md, Transfers
_DAY_MS: Final = 86_400_000
_NEWEST_ENTRIES: Final = 100  # ours: as many statement lines are looked through for what came in within a day

_HABIT_SQL: Final = (
    "SELECT t.created_at_ms, t.credit_account_id, t.amount_fen"
    "  FROM payee AS p"
    " CROSS JOIN account AS a ON a.customer_id = p.customer_id"
    " CROSS JOIN transfer AS t INDEXED BY transfer_posted_by_parties"
    "    ON t.debit_account_id = a.id AND t.credit_account_id = p.account_id AND t.kind = 'post'"
    "   AND t.created_at_ms >= ? AND t.created_at_ms <= ?"
    " WHERE p.customer_id = ?"
)
_PAYEE_SQL: Final = (
    "SELECT count(*) AS transfers, min(t.created_at_ms) AS first_ms, max(t.amount_fen) AS largest_fen"
    "  FROM account AS a"
    " CROSS JOIN transfer AS t INDEXED BY transfer_posted_by_parties"
    "    ON t.debit_account_id = a.id AND t.credit_account_id = ? AND t.kind = 'post'"
    " WHERE a.customer_id = ?"
)
_RETURNED_SQL: Final = (
    "SELECT coalesce(sum(t.amount_fen), 0) AS returned_fen"
    "  FROM account AS a"
    " CROSS JOIN transfer AS t INDEXED BY transfer_posted_by_parties"
    "    ON t.debit_account_id = ? AND t.credit_account_id = a.id AND t.kind = 'post'"
    " WHERE a.customer_id = ?"
)
_LAST_DAY_SQL: Final = (
    "SELECT p.id, p.created_at_ms, p.amount_fen, a.id AS account_id, coalesce(c.id, w.confirmation_id) IS NOT NULL AS by_hand"
    "  FROM account AS a"
    " CROSS JOIN transfer AS p INDEXED BY transfer_by_debit_account"
    "    ON p.debit_account_id = a.id AND p.created_at_ms > ? AND p.created_at_ms <= ? AND p.kind = 'pending'"
    "  JOIN account AS target ON target.id = p.credit_account_id AND target.customer_id IS NOT a.customer_id"
    "  LEFT JOIN confirmation AS c ON c.pending_id = p.id"
    "  LEFT JOIN transfer_wait AS w ON w.pending_id = p.id"
    "  LEFT JOIN transfer AS r ON r.pending_id = p.id"
    " WHERE a.customer_id = ? AND (r.kind = 'post' OR (r.kind IS NULL AND p.expires_at_ms > ?))"
)
_RECEIVED_SQL: Final = (
    "SELECT coalesce(sum(e.change_fen), 0) AS received_fen"
    "  FROM (SELECT transfer_id, change_fen FROM entry WHERE account_id = ? ORDER BY transfer_id DESC LIMIT ?) AS e"
    "  JOIN transfer AS t ON t.id = e.transfer_id AND t.created_at_ms > ? AND t.created_at_ms <= ?"
    "  JOIN account AS source ON source.id = t.debit_account_id AND source.customer_id IS NOT ?"
    " WHERE e.change_fen > 0"
)


def read_history(
    reading: Reading,
    customer_id: str,
    account_id: str,
    payee_account_id: str,
    at: datetime,
    *,
    without_pending_id: int | None = None,
) -> History:
    """Return what the customer did up to `at`.

    account_id: the account that would pay; what a day sent and received is counted on it.
    without_pending_id: the transfer that is being judged, if it is prepared already.
    """
    now = epoch_ms(at)
    habit = reading.rows(_HABIT_SQL, epoch_ms(at - HABIT), now, customer_id)
    payee = reading.row(_PAYEE_SQL, payee_account_id, customer_id)
    returned = reading.row(_RETURNED_SQL, payee_account_id, customer_id)
    last_day = [
        row
        for row in reading.rows(_LAST_DAY_SQL, epoch_ms(at - _DAY), now, customer_id, now)
        if row["id"] != without_pending_id
    ]
    received = reading.row(_RECEIVED_SQL, account_id, _NEWEST_ENTRIES, epoch_ms(at - _DAY), now, customer_id)
    burst_ms = epoch_ms(at - _BURST)
    amounts = [row["amount_fen"] for row in habit]
    return History(
        transfers_90d=len(amounts),
        median_90d_fen=int(median(amounts)) if amounts else None,
        largest_90d_fen=max(amounts, default=0),
        night_90d=sum(is_night(from_epoch_ms(row["created_at_ms"]).hour) for row in habit),
        new_payees_7d=_new_payees(habit, epoch_ms(at - _NEW)),
        payee_transfers=0 if payee is None else payee["transfers"],
        payee_days=0 if payee is None or not payee["transfers"] else max(0, (now - payee["first_ms"]) // _DAY_MS),
        payee_largest_fen=0 if payee is None else payee["largest_fen"] or 0,
        payee_returned_fen=0 if returned is None else returned["returned_fen"],
        recent_10min=sum(row["by_hand"] and row["created_at_ms"] >= burst_ms for row in last_day),
        sent_24h_fen=sum(row["amount_fen"] for row in last_day if row["account_id"] == account_id),
        received_24h_fen=0 if received is None else received["received_fen"],
    )


def _new_payees(habit: Sequence[Row], since_ms: int) -> int:
    """Count the payees paid since then and not before, as far as the habit reaches."""
    before = {row["credit_account_id"] for row in habit if row["created_at_ms"] < since_ms}
    return len({row["credit_account_id"] for row in habit} - before)
