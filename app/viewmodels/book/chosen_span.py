"""Which span of the book a person looks at: one that has a name, or months of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from app.viewmodels.book.spans import Months, When, month_index, moved, oldest_month, span_of

if TYPE_CHECKING:
    from datetime import date

    from bank.book.spans import Span


class ChosenSpan:
    """It begins with this month and keeps what was chosen. `today` is the bank's day."""

    def __init__(self) -> None:
        self.when = When.THIS_MONTH
        self._months: Months | None = None

    def months(self, today: date) -> Months:
        """The first and the last month of a span of one's own."""
        if self._months is None:
            this = month_index(today)
            self._months = Months(this, this)
        return self._months

    def span(self, today: date) -> Span:
        """The days of it."""
        return span_of(self.when, today, self.months(today))

    def choose(self, when: When, today: date) -> None:
        """Look at another span. One's own begins with the months that are in sight."""
        if when is When.CUSTOM:
            span = self.span(today)
            self._months = Months(month_index(span.first), month_index(span.last))
        self.when = when

    def move(self, today: date, *, first: int, last: int) -> bool:
        """Move the first or the last month by so many months; False where the book has no month there."""
        before = self.months(today)
        self._months = moved(before, today, first=first, last=last)
        if self._months == before:
            return False
        self.when = When.CUSTOM
        return True

    def step(self, today: date, months: int) -> Literal["moved", "newest", "oldest"]:
        """Look at the month so many months away from the last one in sight, or say at which end that would be past."""
        wanted = month_index(self.span(today).last) + months
        if wanted > month_index(today):
            return "newest"
        if wanted < oldest_month(today):
            return "oldest"
        self._months = Months(wanted, wanted)
        self.when = When.CUSTOM
        return "moved"
