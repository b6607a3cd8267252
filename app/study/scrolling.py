"""Where everything that scrolls stands in a window, and putting it there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtQuick import QQuickItem

CAUGHT_PX_S = 100.0
"""Qt's own: what runs faster keeps a finger that comes down to itself."""
Places = tuple[tuple[float, float], ...]
"""Left and top of what is seen of each thing that scrolls, in logical pixels, in the order in which they lie on the screen."""


def places(phone: QQuickItem) -> Places:
    """Where everything that scrolls stands now."""
    return tuple((_rounded(each, "contentX"), _rounded(each, "contentY")) for each in _scrolling(phone))


def scroll_to(phone: QQuickItem, wanted: Sequence[tuple[float, float]]) -> bool:
    """Put everything there; False where the screen holds other things that scroll, and nothing was moved."""
    there = list(_scrolling(phone))
    if len(there) != len(wanted):
        return False
    for item, (x, y) in zip(there, wanted, strict=True):
        if places_of(item) != (x, y):
            item.setProperty("contentX", x)
            item.setProperty("contentY", y)
    return True


def flies_at(phone: QQuickItem, at: QPointF) -> bool:
    """Whether what lies here still runs from a flick: a finger that comes down stops it, and presses nothing."""
    return any(
        each.contains(each.mapFromItem(phone, at))
        and max(abs(float(each.property(name))) for name in ("horizontalVelocity", "verticalVelocity")) > CAUGHT_PX_S
        for each in _scrolling(phone)
        if each.property("moving")
    )


def places_of(item: QQuickItem) -> tuple[float, float]:
    """Where one thing that scrolls stands."""
    return _rounded(item, "contentX"), _rounded(item, "contentY")


def _rounded(item: QQuickItem, name: str) -> float:
    return round(float(item.property(name)), 2)


def _scrolling(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            if child.inherits("QQuickFlickable") and child.property("interactive"):
                yield child
            yield from _scrolling(child)
