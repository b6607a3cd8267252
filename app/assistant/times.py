"""The spans that a question may name, as days of the bank's calendar; and days as they are said."""

from __future__ import annotations

from datetime import date, timedelta

from bank.book.spans import Span

SPAN_NAMES = {
    "today": "今天",
    "yesterday": "昨天",
    "day_before": "前天",
    "this_week": "这周",
    "last_week": "上周",
    "this_month": "这个月",
    "last_month": "上个月",
    "this_year": "今年",
    "last_year": "去年",
    "months_3": "最近三个月",
    "months_6": "最近半年",
    "months_12": "最近一年",
}
"""What an answer calls the spans of `dialogs.actions.spending.SPANS`."""

_DAY = timedelta(days=1)


def span_of(name: str, today: date) -> Span:
    """Return the days of a span, up to today where it has not ended; the last months are whole ones and this one."""
    monday, first = today - today.weekday() * _DAY, today.replace(day=1)
    if name.startswith("months_"):
        return Span(_months_before(first, int(name.removeprefix("months_")) - 1), today)
    return {
        "today": Span(today, today),
        "yesterday": Span(today - _DAY, today - _DAY),
        "day_before": Span(today - 2 * _DAY, today - 2 * _DAY),
        "this_week": Span(monday, today),
        "last_week": Span(monday - 7 * _DAY, monday - _DAY),
        "this_month": Span(first, today),
        "last_month": Span((first - _DAY).replace(day=1), first - _DAY),
        "this_year": Span(date(today.year, 1, 1), today),
        "last_year": Span(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }[name]


def day_words(day: date, today: date) -> str:
    """Return a day as it is said: 今天, 明天, 3月18日, 2027年3月18日.

    >>> day_words(date(2026, 3, 18), date(2026, 3, 2))
    '3月18日'
    """
    near = {0: "今天", 1: "明天", 2: "后天", -1: "昨天"}.get((day - today).days)
    if near is not None:
        return near
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日"


def _months_before(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)
