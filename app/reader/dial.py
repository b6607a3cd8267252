"""The dial: what a swipe up or down moves by, or changes. Two fingers to the left or right turn it."""

from __future__ import annotations

from enum import StrEnum

from app.settings import READER_RATES


class Dial(StrEnum):
    """A place of the dial, by what it is called aloud."""

    HEADINGS = "标题"
    CONTROLS = "控件"
    RATE = "语速"
    HINTS = "提示"
    DIGITS = "念数字"
    CURTAIN = "屏幕遮黑"

    def turned(self, by: int) -> Dial:
        """The next place, or the one before; after the last comes the first."""
        places = list(Dial)
        return places[(places.index(self) + by) % len(places)]


def stepped(rate: float, by: int) -> float:
    """The next rate of READER_RATES up (1) or down (-1); the last stays."""
    nearest = min(range(len(READER_RATES)), key=lambda n: abs(READER_RATES[n] - rate))
    return READER_RATES[min(len(READER_RATES) - 1, max(0, nearest + by))]


def rate_words(rate: float) -> str:
    """How fast, in words."""
    return "正常" if rate == 1 else f"{rate:g}倍"
