"""The ledger's rows as they stand, for reports and for whoever wants to check the books by hand."""

from __future__ import annotations

from sqlite3 import Row
from typing import Final

from bank import accounts
from bank.clock import from_epoch_ms
from bank.database import Database
from bank.errors import FieldInvalidError
from bank.values import JournalRow

LARGEST_PAGE: Final = 500


class JournalService:
    """The append-only rows that touch a customer's account."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_id(self) -> int:
        """Return the id of the newest row of the whole ledger, 0 where there is none."""
        row = self._database.row("SELECT coalesce(max(id), 0) AS last FROM transfer")
        return 0 if row is None else int(row["last"])

    def since(self, account_id: str, after_id: int, limit: int = LARGEST_PAGE) -> tuple[JournalRow, ...]:
        """Return up to `limit` rows of the account written after the row `after_id`, oldest first.

        Raises:
            AccountUnknownError
            FieldInvalidError: limit is not within 1 to 500.
        """
        if not 1 <= limit <= LARGEST_PAGE:
            raise FieldInvalidError(field="limit")
        account = accounts.find(self._database, account_id)
        rows = self._database.rows(
            "SELECT t.id, t.kind, t.pending_id, t.amount_fen, t.created_at_ms,"
            "       iif(t.credit_account_id = ?, 'in', 'out') AS direction, other.name AS counterparty"
            "  FROM transfer AS t"
            "  JOIN account AS other ON other.id = iif(t.credit_account_id = ?, t.debit_account_id, t.credit_account_id)"
            " WHERE t.id > ? AND ? IN (t.debit_account_id, t.credit_account_id)"
            " ORDER BY t.id LIMIT ?",
            account.id,
            account.id,
            after_id,
            account.id,
            limit,
        )
        return tuple(_row(row) for row in rows)


def _row(row: Row) -> JournalRow:
    return JournalRow(
        id=row["id"],
        kind=row["kind"],
        pending_id=row["pending_id"],
        direction=row["direction"],
        amount_fen=row["amount_fen"],
        counterparty=row["counterparty"],
        written_at=from_epoch_ms(row["created_at_ms"]),
    )
