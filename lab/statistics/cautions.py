"""What a reader of figures from few people must know, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lab.statistics.intervals import Interval

Language = Literal["zh", "en"]

FEW = 5
"""Below it an interval says little more than that more people are needed."""
SMALL = 20
"""Below it differences of ordinary size are easily missed (NN/g asks for 20 in quantitative tests)."""
WIDE_SHARE = 0.4
"""A success rate whose interval is wider than this hardly tells good from bad."""


class Caution(StrEnum):
    """Why a figure should be read with care."""

    NOBODY = "nobody"
    ONE = "one"
    FEW = "few"
    SMALL = "small"
    WIDE = "wide"
    ALL = "all"
    NONE = "none"


_SENTENCES: dict[Caution, dict[Language, str]] = {
    Caution.NOBODY: {"zh": "没有数据。", "en": "There are no data."},
    Caution.ONE: {
        "zh": "只有一人，不能推断其他人会怎样。",
        "en": "Only one person: nothing follows for anybody else.",
    },
    Caution.FEW: {
        "zh": "只有 {n} 人，区间很宽，只能用来发现问题，不能用来比较好坏。",
        "en": "Only {n} people: the interval is very wide. Good for finding problems, not for comparing.",
    },
    Caution.SMALL: {
        "zh": "只有 {n} 人，不大的差别很容易看不出来；没有看到差别不等于没有差别。",
        "en": "Only {n} people: a moderate difference is easily missed, and none seen does not mean that there is none.",
    },
    Caution.WIDE: {
        "zh": "区间有 {width} 个百分点宽，真实的完成率可能好得多，也可能差得多。",
        "en": "The interval is {width} points wide: the true rate may be much better or much worse.",
    },
    Caution.ALL: {
        "zh": "{n} 人都完成了，但这不说明人人都能完成：真实的完成率可能低到 {low}%。",
        "en": "All {n} succeeded, which does not mean that everybody would: the true rate may be as low as {low} %.",
    },
    Caution.NONE: {
        "zh": "{n} 人都没有完成，真实的完成率仍可能高到 {high}%。",
        "en": "None of {n} succeeded; the true rate may still be as high as {high} %.",
    },
}


@dataclass(frozen=True, slots=True)
class Warned:
    """A caution with the numbers that its sentence names."""

    caution: Caution
    n: int
    width: int = 0
    low: int = 0
    high: int = 0

    def sentence(self, language: Language = "zh") -> str:
        """The caution in plain words."""
        return _SENTENCES[self.caution][language].format(n=self.n, width=self.width, low=self.low, high=self.high)


def of_count(count: int) -> Warned | None:
    """What the number of people alone says; None from 20 on."""
    steps = ((0, Caution.NOBODY), (1, Caution.ONE), (FEW - 1, Caution.FEW), (SMALL - 1, Caution.SMALL))
    return next((Warned(caution, count) for most, caution in steps if count <= most), None)


def of_share(successes: int, total: int, interval: Interval | None) -> tuple[Warned, ...]:
    """What must be said beside a success rate."""
    first = of_count(total)
    found = [] if first is None else [first]
    if interval is None or total < 2:
        return tuple(found)
    numbers = {
        "width": round(100 * (interval.high - interval.low)),
        "low": round(100 * interval.low),
        "high": round(100 * interval.high),
    }
    if successes in (0, total):
        found.append(Warned(Caution.ALL if successes else Caution.NONE, total, **numbers))
    elif interval.high - interval.low > WIDE_SHARE and total >= FEW:
        found.append(Warned(Caution.WIDE, total, **numbers))
    return tuple(found)
