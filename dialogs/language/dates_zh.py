"""Days and spans of days in Chinese speech: 上个月, 前天, 去年国庆, 最近三个月, 十五号, 三月五号到八号.

Everything is relative to a `today` that is passed in, and what comes out is fixed: a first and a last day. What may
mean two things is `AmbiguousDays`, with what it may mean; a day that no calendar has is one without options. The
inverse, a period in words: `dialogs.language.date_words`.

>>> parse("去年国庆花了多少", date(2026, 11, 28)).period
Period(first=datetime.date(2025, 10, 1), last=datetime.date(2025, 10, 7))
>>> parse("最近花了多少", date(2026, 11, 28)).text
'最近'
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from dialogs.language import corrections, date_scan
from dialogs.language.periods import Period


class Tense(Enum):
    """Which way a day without a year, or without a month, is looked for."""

    PAST = "past"
    """The last one there was, today counted: what somebody asks of a book."""
    FUTURE = "future"
    """The next one, today counted: appointments, standing orders."""
    EITHER = "either"
    """The one that holds today, else both, to be asked."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are meant, said at `span` = [start, end) of the text.

    `customary`: the edges are a custom and no fact (月初, 年底), so an answer has to name them.
    """

    period: Period
    span: tuple[int, int]
    customary: bool = False


@dataclass(frozen=True, slots=True)
class AmbiguousDays:
    """Days that must be asked back.

    `options`: what may be meant, the likeliest first; empty where it names no days (前几天) or none that there are
    (二月三十号). `text`: the words as they were said, at `span` = [start, end).
    """

    options: tuple[Period, ...]
    text: str
    span: tuple[int, int]


def parse(text: str, today: date, *, tense: Tense = Tense.PAST) -> Days | AmbiguousDays | None:
    """Return the days that the whole utterance means, or None where it names none.

    Days that are denied (不是三月) do not count; after a correction (不对，是四月) only what follows does.
    """
    meant = corrections.meant(text, date_scan.scan(text, today, tense.value))
    if not meant:
        return None
    distinct = tuple(dict.fromkeys(option for found in meant for option in found.options))
    first, last = meant[0], meant[-1]
    if len(distinct) == 1 and all(found.options for found in meant):
        return Days(distinct[0], (last.start, last.end), any(found.customary for found in meant))
    return AmbiguousDays(distinct, text[first.start : last.end], (first.start, last.end))


def all_days(text: str, today: date, *, tense: Tense = Tense.PAST) -> tuple[Days | AmbiguousDays, ...]:
    """Return every day and span in the text in order, denied ones too: 上个月和这个月 are two."""
    return tuple(_public(found, text) for found in date_scan.scan(text, today, tense.value))


def _public(found: date_scan.Found, text: str) -> Days | AmbiguousDays:
    span = (found.start, found.end)
    if len(found.options) == 1:
        return Days(found.options[0], span, found.customary)
    return AmbiguousDays(found.options, text[found.start : found.end], span)
