"""What risk control asks of the bank's other rooms."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bank.clock import epoch_ms, from_epoch_ms
from bank.database import Reading

_MATTERS: Final = timedelta(days=3)  # the model's memory of a broken deposit (features.py); the rule's is shorter


class SavingsBreaks:
    """Deposits of bank/savings that were broken before their time."""

    def last_break(self, reading: Reading, customer_id: str, at: datetime) -> datetime | None:
        """Return when the customer last took money out of a deposit early; None if not in the last three days."""
        row = reading.row(
            "SELECT max(r.done_at_ms) AS done_at_ms"
            "  FROM savings_quote AS q"
            "  JOIN deposit_withdrawal AS w ON w.quote_id = q.id"
            "  JOIN savings_receipt AS r ON r.quote_id = q.id"
            " WHERE q.customer_id = ? AND r.done_at_ms BETWEEN ? AND ?",
            customer_id,
            epoch_ms(at - _MATTERS),
            epoch_ms(at),
        )
        return None if row is None or row["done_at_ms"] is None else from_epoch_ms(row["done_at_ms"])
