"""Statements: what happened on an account, newest first, a page at a time."""

from __future__ import annotations

from sqlite3 import Row
from typing import Final

from bank import accounts
from bank.clock import from_epoch_ms
from bank.database import Database
from bank.errors import FieldInvalidError
from bank.values import Entry

LARGEST_PAGE: Final = 500
_LARGEST_ID: Final = 2**63 - 1


class StatementService:
    """Customers' statements."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def recent(self, account_id: str, limit: int, before: int | None = None) -> tuple[Entry, ...]:
        """Return up to `limit` entries, newest first, older than the entry with id `before`.

        The next page begins before the last id of this one, so entries that arrive meanwhile shift nothing.

        Raises:
            AccountUnknownError
            FieldInvalidError: limit is not within 1 to 500.
        """
        if not 1 <= limit <= LARGEST_PAGE:
            raise FieldInvalidError(field="limit")
        account = accounts.find(self._database, account_id)
        rows = self._database.rows(
            "SELECT e.transfer_id, e.change_fen, e.balance_after_fen, r.created_at_ms, p.summary, p.channel,"
            "       coalesce(holder.name, other.name) AS counterparty"
            "  FROM entry AS e"
            "  JOIN transfer AS r ON r.id = e.transfer_id"
            "  JOIN transfer AS p ON p.id = r.pending_id"
            "  JOIN account AS other"
            "    ON other.id = iif(e.change_fen > 0, p.debit_account_id, p.credit_account_id)"
            "  LEFT JOIN customer AS holder ON holder.id = other.customer_id"
            " WHERE e.account_id = ? AND e.transfer_id < ?"
            " ORDER BY e.transfer_id DESC LIMIT ?",
            account.id,
            _LARGEST_ID if before is None else before,
            limit,
        )
        return tuple(_entry(row) for row in rows)


def _entry(row: Row) -> Entry:
    return Entry(
        id=row["transfer_id"],
        booked_at=from_epoch_ms(row["created_at_ms"]),
        direction="in" if row["change_fen"] > 0 else "out",
        amount_fen=abs(row["change_fen"]),
        balance_after_fen=row["balance_after_fen"],
        counterparty=row["counterparty"],
        summary=row["summary"],
        channel=row["channel"],
    )
