"""Small parts of a capture's JSON: rectangles, words of a vocabulary, and leaving out what has its default."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from accessibility.tree.geometry import Rect

if TYPE_CHECKING:
    from enum import StrEnum

    from accessibility.fields import Fields

Word = TypeVar("Word", bound="StrEnum")


def given(**values: object) -> dict[str, object]:
    """What is neither empty, nor zero, nor false."""
    return {name: value for name, value in values.items() if value}


def rect_out(rect: Rect | None) -> list[float] | None:
    """A rectangle as four numbers."""
    return None if rect is None else [rect.x, rect.y, rect.width, rect.height]


def rect_in(row: Fields, key: str) -> Rect:
    """Take a rectangle."""
    x, y, width, height = row.numbers(key, 4)
    if width < 0 or height < 0:
        raise row.fault(key, "is of negative size")
    return Rect(x, y, width, height)


def optional_rect_in(row: Fields, key: str) -> Rect | None:
    """Take a rectangle where there is one."""
    return rect_in(row, key) if row.has(key) else None


def word_in(row: Fields, key: str, words: type[Word], text: str) -> Word:
    """The word of the vocabulary that `text` is."""
    if text not in words.__members__.values():
        raise row.fault(key, f"has no meaning: {text[:40]}")
    return words(text)
