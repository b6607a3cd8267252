"""The largest single entries of a span."""

from __future__ import annotations

from typing import Final, Literal

from bank.book.categories import CategoryList
from bank.book.fields import checked_text
from bank.book.search import entry, lines
from bank.book.spans import Span, checked, day_number
from bank.book.values import BookEntry
from bank.database import Database
from bank.errors import FieldInvalidError

MOST: Final = 100
_SHORT_DAYS: Final = 400  # up to here the span's own days are sorted; beyond, the amounts are walked from the largest
_BY_DAY: Final = "SELECT id FROM book_entry INDEXED BY book_entry_by_day"
_BY_AMOUNT: Final = "SELECT id FROM book_entry INDEXED BY book_entry_by_amount"


class LargestEntries:
    """Finds the largest entries."""

    def __init__(self, database: Database, categories: CategoryList) -> None:
        self._database = database
        self._categories = categories

    def largest(
        self, customer_id: str, span: Span, side: Literal["in", "out"], *, top: int = 10
    ) -> tuple[BookEntry, ...]:
        """Return the `top` largest entries, of equals the newest first.

        Raises:
            BookSpanInvalidError
            FieldInvalidError: side is neither, top is not within 1 to 100, …
        """
        if side not in ("in", "out"):
            raise FieldInvalidError(field="side")
        if type(top) is not int or not 1 <= top <= MOST:
            raise FieldInvalidError(field="top")
        sql = _BY_DAY if checked(span).days <= _SHORT_DAYS else _BY_AMOUNT
        with self._database.snapshot() as reading:
            rows = reading.rows(
                f"{sql} WHERE customer_id = ? AND day BETWEEN ? AND ? AND side = ?"
                " ORDER BY amount_fen DESC, day DESC, id DESC LIMIT ?",
                checked_text(customer_id, "customer_id"),
                day_number(span.first),
                day_number(span.last),
                side,
                top,
            )
            return tuple(entry(row, self._categories) for row in lines(reading, [row["id"] for row in rows]))
