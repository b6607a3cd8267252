"""Spans that a person can choose, what lies before each, and how they are called. Nothing here asks the bank."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.translate import translate
from bank.book.spans import Span, month_span

if TYPE_CHECKING:
    from bank.book.spans import Grain

YEARS = 10
"""How far the book goes back, this year included."""
_MOST_DAYS_BY_DAY = 31
_MOST_MONTHS_BY_MONTH = 24


class When(StrEnum):
    """A span by its relation to today."""

    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"
    TEN_YEARS = "ten-years"
    CUSTOM = "custom"


NAMES = {
    When.THIS_MONTH: marked("book", "本月"),
    When.LAST_MONTH: marked("book", "上月"),
    When.THIS_YEAR: marked("book", "今年"),
    When.LAST_YEAR: marked("book", "去年"),
    When.TEN_YEARS: marked("book", "十年"),
    When.CUSTOM: marked("book", "自选"),
}


@dataclass(frozen=True, slots=True)
class Months:
    """Whole months from the first to the last, each counted from year 0: 12 × year + month − 1."""

    first: int
    last: int


def month_index(day: date) -> int:
    """The month of a day as `Months` counts."""
    return day.year * 12 + day.month - 1


def first_of(index: int) -> date:
    """The first day of a month."""
    year, month = divmod(index, 12)
    return date(year, month + 1, 1)


def oldest_month(today: date) -> int:
    """The oldest month that can be chosen: January nine years ago."""
    return (today.year - YEARS + 1) * 12


def moved(months: Months, today: date, *, first: int = 0, last: int = 0) -> Months:
    """Move either end by so many months; the ends stay in order, in the book and not after today."""
    low, high = oldest_month(today), month_index(today)
    wanted_first = min(max(months.first + first, low), high)
    wanted_last = min(max(months.last + last, low), high)
    if first and wanted_first > wanted_last:
        wanted_last = wanted_first
    if last and wanted_last < wanted_first:
        wanted_first = wanted_last
    return Months(wanted_first, wanted_last)


def span_of(when: When, today: date, months: Months) -> Span:
    """The days of a chosen span, none after today. `months` counts for CUSTOM alone."""
    this = month_index(today)
    if when is When.CUSTOM:
        return _days(months.first, months.last, today)
    if when is When.THIS_MONTH:
        return _days(this, this, today)
    if when is When.LAST_MONTH:
        return _days(this - 1, this - 1, today)
    if when is When.THIS_YEAR:
        return _days(today.year * 12, this, today)
    if when is When.LAST_YEAR:
        return _days((today.year - 1) * 12, today.year * 12 - 1, today)
    return _days(oldest_month(today), this, today)


def span_before(when: When, span: Span) -> Span | None:
    """As many months before it, of this year the same of last year; where it has not ended, up to the same day.

    None for more than a year.
    """
    first, last = month_index(span.first), month_index(span.last)
    months = last - first + 1
    if months > 12:
        return None
    back = 12 if when is When.THIS_YEAR else months
    begun = first_of(first - back)
    end = month_span(*_year_month(last - back))
    whole = span.last == month_span(span.last.year, span.last.month).last
    return Span(begun, end.last if whole else end.last.replace(day=min(end.last.day, span.last.day)))


def grain_of(span: Span) -> Grain:
    """In what steps a span is drawn, so that there are at most 31."""
    months = month_index(span.last) - month_index(span.first) + 1
    if months == 1 and span.days <= _MOST_DAYS_BY_DAY:
        return "day"
    return "month" if months <= _MOST_MONTHS_BY_MONTH else "year"


def span_text(span: Span) -> str:
    """2026年2月; 2026年3月1日到2日; 2025年1月到3月; 2024年; 2017年到2026年."""
    first, last = span.first, span.last
    ends_month = last.day == calendar.monthrange(last.year, last.month)[1]
    if (first.year, first.month) == (last.year, last.month):
        return month_text(first) if ends_month else _days_text(span)
    whole_years = (first.month, first.day) == (1, 1) and (last.month == 12 and ends_month)
    if whole_years and first.year == last.year:
        return year_text(first)
    if whole_years or last.year - first.year >= YEARS - 1:
        return translate("book", "{first}到{last}").format(first=year_text(first), last=year_text(last))
    if first.year == last.year:
        return translate("book", "{year}年{first}月到{last}月").format(
            year=first.year, first=first.month, last=last.month
        )
    return translate("book", "{first}到{last}").format(first=month_text(first), last=month_text(last))


def month_text(day: date) -> str:
    """2026年2月."""
    return translate("book", "{year}年{month}月").format(year=day.year, month=day.month)


def year_text(day: date) -> str:
    """2026年."""
    return translate("book", "{year}年").format(year=day.year)


def date_text(day: date) -> str:
    """2026年2月3日."""
    return translate("dates", "{year}年{month}月{day}日").format(year=day.year, month=day.month, day=day.day)


def step_text(span: Span, grain: Grain) -> str:
    """A step of a series in full, for the table and for the ear."""
    if grain == "day":
        return translate("dates", "{month}月{day}日").format(month=span.first.month, day=span.first.day)
    return month_text(span.first) if grain == "month" else year_text(span.first)


def step_label(span: Span, grain: Grain) -> str:
    """A step of a series under its bar."""
    if grain == "day":
        return str(span.first.day)
    if grain == "year":
        return str(span.first.year)
    return translate("book", "{month}月").format(month=span.first.month)


def _days_text(span: Span) -> str:
    if span.days == 1:
        return date_text(span.first)
    return translate("book", "{year}年{month}月{first}日到{last}日").format(
        year=span.first.year, month=span.first.month, first=span.first.day, last=span.last.day
    )


def _days(first: int, last: int, today: date) -> Span:
    end = month_span(*_year_month(last)).last
    return Span(first_of(first), min(end, max(today, first_of(first))))


def _year_month(index: int) -> tuple[int, int]:
    year, month = divmod(index, 12)
    return year, month + 1


def days_later(day: date, days: int) -> date:
    """The day so many days later."""
    return day + timedelta(days=days)
