"""All that a customer has on one day, and what they spend: the ground of check-up, monthly statement and family view."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Final

from bank.clock import epoch_ms
from bank.database import Reading
from bank.rounding import DAYS_A_MONTH, round_half_up
from bank.savings import deposit_store, metals, wealth_store
from bank.savings.catalogue import Catalogue
from bank.savings.policy import SPENDING_DAYS
from bank.savings.values import Assets

_NOW: Final = (
    "SELECT coalesce(sum(credits_posted_fen - debits_posted_fen), 0) AS fen FROM account"
    " WHERE customer_id = ? AND product = ?"
)
_AT_THE_END_OF: Final = (
    "SELECT coalesce(sum(e.change_fen), 0) AS fen"
    "  FROM account AS a"
    "  JOIN entry AS e ON e.account_id = a.id"
    "  JOIN transfer AS r ON r.id = e.transfer_id"
    "  LEFT JOIN savings_booking AS b ON b.transfer_id = r.pending_id"
    " WHERE a.customer_id = ? AND a.product = ?"
    "   AND coalesce(b.value_day, date(r.created_at_ms / 1000 + 28800, 'unixepoch')) <= ?"
)
_SPENT: Final = (
    "SELECT coalesce(sum(p.amount_fen), 0) AS fen"
    "  FROM account AS a"
    "  JOIN transfer AS p ON p.debit_account_id = a.id AND p.kind = 'pending' AND p.created_at_ms >= ?"
    "                    AND p.created_at_ms <= ?"
    "  JOIN transfer AS r ON r.pending_id = p.id AND r.kind = 'post'"
    "  JOIN account AS other ON other.id = p.credit_account_id"
    " WHERE a.customer_id = ? AND a.product = 'current' AND other.customer_id IS NOT a.customer_id"
    "   AND NOT EXISTS (SELECT 1 FROM savings_booking AS b WHERE b.transfer_id = p.id)"
)


def on_day(reading: Reading, catalogue: Catalogue, customer_id: str, day: date, today: date) -> Assets:
    """Return what a customer had at the end of `day`, or has now where that is `today`.

    Days in the past are taken by the day that counts for interest, so a payout counts from its maturity on.
    """
    fen = {
        product: _fen(reading, _NOW, customer_id, product)
        if day >= today
        else _fen(reading, _AT_THE_END_OF, customer_id, product, day.isoformat())
        for product in ("current", deposit_store.PRODUCT)
    }
    return Assets(
        customer_id=customer_id,
        day=day,
        current_fen=fen["current"],
        deposits_fen=fen[deposit_store.PRODUCT],
        arriving_fen=wealth_store.arriving_fen(reading, customer_id, day),
        wealth=wealth_store.holdings(reading, catalogue, customer_id, day),
        metals=metals.holdings(reading, catalogue, customer_id, day),
    )


def monthly_spending_fen(reading: Reading, customer_id: str, now: datetime) -> int:
    """Return what left the current accounts in the last 90 days for anyone else, for thirty of these days.

    Money that moved into deposits, products and metal, or between own accounts, is not spent.
    """
    since = now - timedelta(days=SPENDING_DAYS)
    spent_fen = _fen(reading, _SPENT, epoch_ms(since), epoch_ms(now), customer_id)
    return round_half_up(Fraction(spent_fen * DAYS_A_MONTH, SPENDING_DAYS))


def _fen(reading: Reading, sql: str, *parameters: object) -> int:
    row = reading.row(sql, *parameters)
    return 0 if row is None else int(row["fen"])
