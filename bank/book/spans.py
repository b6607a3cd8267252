"""Spans of days, and how one is put together from whole years, whole months and single days.

Days are counted from 1970-01-01 as in the book's tables; a month is yyyymm, a year yyyy.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from bank.book.errors import BookBillMonthError, BookSpanInvalidError

LONGEST_YEARS: Final = 10
LONGEST_BY_DAY: Final = 366  # days in a series of days: a chart of more has no readable points

Grain = Literal["day", "month", "year"]

_EPOCH: Final = date(1970, 1, 1)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from first to last, both included: at most ten years."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a span. Days and periods (yyyymm or yyyy) both included."""

    grain: Grain
    first: int
    last: int


def checked(span: object) -> Span:
    """Return the span if it may be asked for (BookSpanInvalidError for anything else)."""
    if (
        not isinstance(span, Span)
        or type(span.first) is not date
        or type(span.last) is not date
        or span.first > span.last
        or _ymd(span.last) >= (span.first.year + LONGEST_YEARS, *_ymd(span.first)[1:])
    ):
        raise BookSpanInvalidError(limit_years=LONGEST_YEARS)
    return span


def month_span(year: int, month: int) -> Span:
    """Return a calendar month (BookBillMonthError for one that does not exist)."""
    if type(year) is not int or type(month) is not int or not (1 <= month <= 12 and 1 <= year <= date.max.year):
        raise BookBillMonthError
    return Span(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def day_number(day: date) -> int:
    """Return the days since 1970-01-01."""
    return (day - _EPOCH).days


def month_number(day: date) -> int:
    """Return yyyymm."""
    return day.year * 100 + day.month


def pieces(span: Span) -> tuple[Piece, ...]:
    """Return the fewest whole years, whole months and runs of days that make up the span, in no particular order."""
    found: list[Piece] = []
    first, last = span.first, span.last
    if month_number(first) == month_number(last) and not _is_month(first, last):
        return (Piece("day", day_number(first), day_number(last)),)
    if first.day > 1:
        end = _end_of_month(first)
        found.append(Piece("day", day_number(first), day_number(end)))
        first = end + _DAY
    if last != _end_of_month(last):
        found.append(Piece("day", day_number(last.replace(day=1)), day_number(last)))
        last = last.replace(day=1) - _DAY
    if first <= last:
        found += _whole_months(first, last)
    return tuple(found)


def days_of(piece: Piece) -> tuple[int, int]:
    """Return the first and the last day of a piece."""
    if piece.grain == "day":
        return piece.first, piece.last
    if piece.grain == "year":
        return day_number(date(piece.first, 1, 1)), day_number(date(piece.last, 12, 31))
    first = date(piece.first // 100, piece.first % 100, 1)
    last = _end_of_month(date(piece.last // 100, piece.last % 100, 1))
    return day_number(first), day_number(last)


def periods(span: Span, grain: Grain) -> Iterator[tuple[int, Span]]:
    """Return the days, months or years of a span in order, the first and last one cut to it, with their numbers."""
    first = span.first
    while first <= span.last:
        if grain == "day":
            number, end = day_number(first), first
        elif grain == "month":
            number, end = month_number(first), _end_of_month(first)
        else:
            number, end = first.year, date(first.year, 12, 31)
        yield number, Span(first, min(end, span.last))
        if end >= span.last:
            return
        first = end + _DAY


def _whole_months(first: date, last: date) -> Iterator[Piece]:
    """Split whole months into a run before the whole years, the years, and a run after them."""
    years = (first.year + (first.month > 1), last.year - (last.month < 12))
    if years[0] > years[1]:
        yield Piece("month", month_number(first), month_number(last))
        return
    if first.month > 1:
        yield Piece("month", month_number(first), first.year * 100 + 12)
    yield Piece("year", *years)
    if last.month < 12:
        yield Piece("month", last.year * 100 + 1, month_number(last))


def _is_month(first: date, last: date) -> bool:
    return first.day == 1 and last == _end_of_month(first)


def _end_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _ymd(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day
