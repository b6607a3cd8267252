"""Days, moments and card tails as the safety pages show and say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from datetime import datetime


def day(moment: datetime) -> str:
    """A day for the eye and the ear: 2026年3月2日."""
    return translate("safety", "{year}年{month}月{day}日").format(year=moment.year, month=moment.month, day=moment.day)


def minute(moment: datetime) -> str:
    """A moment of the year: 3月2日14:30."""
    return translate("safety", "{month}月{day}日{hour}:{minute}").format(
        month=moment.month, day=moment.day, hour=moment.hour, minute=f"{moment.minute:02d}"
    )


def spoken_tail(text: str, tail: str) -> str:
    """A text for the ear: the digits of a card's tail one by one.

    >>> spoken_tail("尾号2633", "2633")
    '尾号2 6 3 3'
    """
    return text.replace(tail, " ".join(tail))
