"""Which span of the book a person looks at: one that has a name, or months of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.viewmodels.book.spans import Months, When, month_index, moved, oldest_month, span_of

if TYPE_CHECKING:
    from datetime import date

    from bank.book.spans import Span

_YEAR = 12


@dataclass(frozen=True, slots=True)
class Turn:
    """By how much a page of the book is turned."""

    unit: Literal["month", "months", "year"]
    months: int


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

    def turn(self, today: date) -> Turn | None:
        """By how much a page turns back and on: a month, a year, as many months as are in sight; None for more than a year."""
        if self.when is When.TEN_YEARS:
            return None
        span = self.span(today)
        first, months = month_index(span.first), month_index(span.last) - month_index(span.first) + 1
        if self.when is When.THIS_YEAR or (months == _YEAR and first % _YEAR == 0):
            return Turn("year", _YEAR)
        if months > _YEAR:
            return None
        return Turn("month", 1) if months == 1 else Turn("months", months)

    def can_step(self, today: date, turns: int) -> bool:
        """Whether the book has months there."""
        return self._at(today, turns) == "moved"

    def step(self, today: date, turns: int) -> Literal["moved", "newest", "oldest"]:
        """Look at what lies so many turns away from what is in sight, or say past which end that would be."""
        ended = self._at(today, turns)
        turn = self.turn(today)
        if ended != "moved" or turn is None:
            return ended
        wanted = self._turned(today, turn, turns)
        if turn.unit == "year" and wanted.first == today.year * _YEAR:
            self.when = When.THIS_YEAR
        else:
            self._months, self.when = wanted, When.CUSTOM
        return "moved"

    def _at(self, today: date, turns: int) -> Literal["moved", "newest", "oldest"]:
        turn = self.turn(today)
        past_an_end: Literal["newest", "oldest"] = "newest" if turns > 0 else "oldest"
        if turn is None:
            return past_an_end
        wanted = self._turned(today, turn, turns)
        if wanted.first > month_index(today) or (turn.unit == "months" and wanted.last > month_index(today)):
            return "newest"
        return "oldest" if wanted.first < oldest_month(today) else "moved"

    def _turned(self, today: date, turn: Turn, turns: int) -> Months:
        first = month_index(self.span(today).first) + turns * turn.months
        return Months(first, first + turn.months - 1)
