"""What a helper points at: the button, row or field under a place, so that a mark stays on it when the page moves or grows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QPointF, QRectF

from app.guidance.marks import Point

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtQuick import QQuickItem

_LARGEST = 0.6
"""Part of the screen that one thing covers at most; what is larger is no thing that one points at."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A line as it was drawn: on a thing and in parts of it, or on bare ground and in parts of the screen."""

    line: tuple[Point, ...]
    thing: QQuickItem | None
    points: tuple[QPointF, ...]


def laid(screen: QQuickItem, line: tuple[Point, ...]) -> Laid:
    """A line on the thing under its middle."""
    across, down = [point.x for point in line], [point.y for point in line]
    thing = thing_under(screen, Point((min(across) + max(across)) / 2, (min(down) + max(down)) / 2))
    if thing is None:
        return Laid(line, None, tuple(QPointF(point.x, point.y) for point in line))
    return Laid(line, thing, tuple(_within(thing, screen, point) for point in line))


def still_there(thing: QQuickItem | None) -> QQuickItem | None:
    """The thing, unless it went with its page."""
    return thing if thing is not None and shiboken6.isValid(thing) else None


def thing_under(screen: QQuickItem, place: Point) -> QQuickItem | None:
    """The topmost thing there that can be worked or that takes the focus; None for bare ground."""
    return _hit(screen, screen.mapToScene(_on_screen(screen, place)), _LARGEST * screen.width() * screen.height())


def _within(thing: QQuickItem, screen: QQuickItem, place: Point) -> QPointF:
    """A place in parts of the thing: (0, 0) is its upper left corner, (1, 1) the opposite one."""
    inside = thing.mapFromItem(screen, _on_screen(screen, place))
    return QPointF(inside.x() / max(1.0, thing.width()), inside.y() / max(1.0, thing.height()))


def _on_screen(screen: QQuickItem, place: Point) -> QPointF:
    return QPointF(place.x * screen.width(), place.y * screen.height())


def _hit(item: QQuickItem, at: QPointF, largest: float) -> QQuickItem | None:
    if not item.isVisible() or not item.isEnabled() or item.opacity() == 0:
        return None
    inside = QRectF(0, 0, item.width(), item.height()).contains(item.mapFromScene(at))
    if item.clip() and not inside:
        return None
    for child in reversed(_painted(item.childItems())):
        found = _hit(child, at, largest)
        if found is not None:
            return found
    return item if inside and _is_thing(item) and item.width() * item.height() <= largest else None


def _painted(children: Iterable[QQuickItem]) -> list[QQuickItem]:
    """Children in the order in which they are painted."""
    return sorted(children, key=lambda child: child.z())


def _is_thing(item: QQuickItem) -> bool:
    # A layout would take a mark for one of its own rows.
    return (item.inherits("QQuickAbstractButton") or item.activeFocusOnTab()) and not item.inherits("QQuickLayout")
