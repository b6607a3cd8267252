"""The search's language: one line of text to values. Nothing that a person types is an error.

Words are separated by spaces; an entry must answer to all of them. A word is the first of these that it can be:

* an amount in yuan: 300.5, ¥300, 300元, 1,200 - exactly that much
* a range of amounts: 100-200, 100~200, 100到200元, 500以上, 500以下, >500, <=500
* a time: 今天 昨天 前天 本周 本月 上月 今年 去年 前年, 2025年, 2025年3月, 2025年3月8日, 2025-03, 2025-03-08, 3月
  (this year's, or of the year that another word names, or last year's if it has not come yet)
* 收入 or 支出: only what came in, only what went out
* #餐饮: a kind of income or expense by its name, or by part of it
* anything else: words of the counterparty, the summary, the channel, the remark, the note; letters also as pinyin

A number without a point, a sign or a unit may be an amount or stand in the text. 2025-03 is a month, not a range.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from bank.book.spans import Span, month_span
from bank.errors import AmountMalformedError, AmountTooLargeError
from bank.money import parse_yuan
from bank.policy import LARGEST_AMOUNT_FEN

LONGEST_QUERY: Final = 100  # characters; the rest is not read
MOST_TERMS: Final = 8

_YUAN = r"[¥￥]?([0-9][0-9,]*(?:\.[0-9]{1,2})?)(?:元|块钱|块)?"
_EXACT = re.compile(_YUAN)
_RANGE = re.compile(rf"{_YUAN}(?:-|~|～|—|至|到){_YUAN}")
_BOUND = re.compile(rf"(>=|<=|>|<|≥|≤){_YUAN}")
_OPEN = re.compile(rf"{_YUAN}(以上|以下)")
_BARE = re.compile(r"[0-9]+")
_DAY = re.compile(r"([0-9]{4})(?:年|-|/)([0-9]{1,2})(?:月|-|/)([0-9]{1,2})[日号]?")
_MONTH = re.compile(r"([0-9]{4})年([0-9]{1,2})月份?|([0-9]{4})[-/](0[1-9]|1[0-2])")
_YEAR = re.compile(r"([0-9]{4})年")
_BARE_MONTH = re.compile(r"([0-9]{1,2})月份?")
_SIDES: Final[dict[str, Literal["in", "out"]]] = {"收入": "in", "支出": "out"}


@dataclass(frozen=True, slots=True)
class AmountRange:
    """Fen, both bounds included. text: what was typed, where it may as well stand in an entry's text."""

    least_fen: int
    most_fen: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What was understood. span: days, both included. kinds: names or parts of names of categories."""

    words: tuple[str, ...] = ()
    amounts: tuple[AmountRange, ...] = ()
    span: Span | None = None
    side: Literal["in", "out"] | None = None
    kinds: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing was asked for."""
        return self == Query()


def parse(text: str, today: date) -> Query:
    """Return what a line of text asks for; months and days without a year lie before or on `today`."""
    query = Query()
    months: list[int] = []
    for term in _terms(text):
        if (amount := _amount(term)) is not None:
            query = replace(query, amounts=(*query.amounts, amount))
        elif (span := _span(term, today)) is not None:
            query = replace(query, span=both(query.span, span))
        elif (month := _bare_month(term)) is not None:
            months.append(month)
        elif term in _SIDES:
            query = replace(query, side=_SIDES[term])
        elif term.startswith("#") and len(term) > 1:
            query = replace(query, kinds=(*query.kinds, term[1:]))
        else:
            query = replace(query, words=(*query.words, term))
    for month in months:
        query = replace(query, span=both(query.span, _month_near(month, query.span, today)))
    return query


def _terms(text: str) -> Iterator[str]:
    whole = text[:LONGEST_QUERY].encode(errors="replace").decode()  # half a surrogate pair is no character
    plain = unicodedata.normalize("NFKC", whole)
    yield from plain.split()[:MOST_TERMS]


def _amount(term: str) -> AmountRange | None:
    if _MONTH.fullmatch(term):
        return None
    if match := _EXACT.fullmatch(term):
        fen = _fen(match[1])
        bare = term if _BARE.fullmatch(term) else None
        return None if fen is None else AmountRange(fen, fen, bare)
    if match := _RANGE.fullmatch(term):
        least, most = _fen(match[1]), _fen(match[2])
        return None if least is None or most is None else AmountRange(min(least, most), max(least, most))
    if match := _OPEN.fullmatch(term):
        return _bounded(">=" if match[2] == "以上" else "<=", _fen(match[1]))
    if match := _BOUND.fullmatch(term):
        return _bounded(match[1], _fen(match[2]))
    return None


def _bounded(sign: str, fen: int | None) -> AmountRange | None:
    if fen is None:
        return None
    if sign[0] in ">≥":
        return AmountRange(fen + (sign == ">"), LARGEST_AMOUNT_FEN)
    return AmountRange(0, fen - (sign == "<"))


def _fen(text: str) -> int | None:
    try:
        return parse_yuan(text)
    except (AmountMalformedError, AmountTooLargeError):
        return None


def _span(term: str, today: date) -> Span | None:
    if term in _RELATIVE:
        return _RELATIVE[term](today)
    if match := _DAY.fullmatch(term):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _MONTH.fullmatch(term):
        return _month(int(match[1] or match[3]), int(match[2] or match[4]))
    if match := _YEAR.fullmatch(term):
        return _year(int(match[1]))
    return None


def _bare_month(term: str) -> int | None:
    match = _BARE_MONTH.fullmatch(term)
    return int(match[1]) if match and 1 <= int(match[1]) <= 12 else None


def _month_near(month: int, named: Span | None, today: date) -> Span:
    """The month of the year that was named, or else the last one that has begun by today."""
    if named is not None and named.first.year == named.last.year:
        return month_span(named.first.year, month)
    year = today.year if month <= today.month or today.year == date.min.year else today.year - 1
    return month_span(year, month)


def both(one: Span | None, other: Span) -> Span:
    """Return the days of both spans; where they have none in common, a span that ends before it begins."""
    return other if one is None else Span(max(one.first, other.first), min(one.last, other.last))


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        return Span(date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def _month(year: int, month: int) -> Span | None:
    return month_span(year, month) if 1 <= month <= 12 and year >= date.min.year else None


def _year(year: int) -> Span | None:
    return Span(date(year, 1, 1), date(year, 12, 31)) if year >= date.min.year else None


def _days_ago(today: date, days: int) -> Span:
    day = date.fromordinal(max(1, today.toordinal() - days))
    return Span(day, day)


def _this_week(today: date) -> Span:
    return Span(date.fromordinal(max(1, today.toordinal() - today.weekday())), today)


def _last_month(today: date) -> Span:
    day = today.replace(day=1)
    day = day if day == date.min else day - timedelta(days=1)
    return month_span(day.year, day.month)


def _years_ago(today: date, years: int) -> Span:
    year = max(date.min.year, today.year - years)
    return Span(date(year, 1, 1), date(year, 12, 31))


_RELATIVE: Final[dict[str, Callable[[date], Span]]] = {
    "今天": lambda today: _days_ago(today, 0),
    "昨天": lambda today: _days_ago(today, 1),
    "前天": lambda today: _days_ago(today, 2),
    "本周": _this_week,
    "本月": lambda today: month_span(today.year, today.month),
    "这个月": lambda today: month_span(today.year, today.month),
    "上月": _last_month,
    "上个月": _last_month,
    "今年": lambda today: _years_ago(today, 0),
    "去年": lambda today: _years_ago(today, 1),
    "前年": lambda today: _years_ago(today, 2),
}
