"""The ring around what has the focus is seen whole: no edge of the page, no bar and no neighbour lies over a side of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from app.screens import ROOMS
from app.window import phone_screen
from tests.qml.support import kind, name_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

    from tests.qml.support import Opened

OUTER = QColor("#1B1C30")
"""The ring's own colour in the light palette."""
OUTER_PX = 3
LIKE = 40
STRAIGHT_PX = 8
MOST_STOPS = 60
SHARE = 0.9
"""Of the points along a side that show the ring; a round corner of the phone may take one."""


def hidden_sides(window: Opened, ring: QQuickItem, image: QImage) -> list[str]:
    """Sides of the ring that lie out of the screen, or are not painted."""
    screen = phone_screen(window.shell.window)
    width, height = ring.width(), ring.height()
    placed = ring.mapRectToItem(screen, QRectF(0, 0, width, height))
    away = {
        "left": placed.left() < -0.5,
        "top": placed.top() < -0.5,
        "right": placed.right() > screen.width() + 0.5,
        "bottom": placed.bottom() > screen.height() + 0.5,
    }
    inset, corner, steps = OUTER_PX / 2, min(ring.property("radius") + 5, width / 2, height / 2), 24
    across = [corner + (width - 2 * corner) * step / steps for step in range(steps + 1)]
    down = [corner + (height - 2 * corner) * step / steps for step in range(steps + 1)]
    # A side that is all corner has no line to look at.
    across, down = (
        (across if width - 2 * corner > STRAIGHT_PX else []),
        (down if height - 2 * corner > STRAIGHT_PX else []),
    )
    points = {
        "top": [QPointF(x, inset) for x in across],
        "bottom": [QPointF(x, height - inset) for x in across],
        "left": [QPointF(inset, y) for y in down],
        "right": [QPointF(width - inset, y) for y in down],
    }

    def painted(point: QPointF) -> bool:
        place = ring.mapToScene(point).toPoint()
        there = image.pixelColor(place) if image.rect().contains(place) else QColor("white")
        return sum(abs(of(there) - of(OUTER)) for of in (QColor.red, QColor.green, QColor.blue)) < LIKE

    return [side for side, line in points.items() if away[side] or sum(map(painted, line)) < SHARE * len(line)]


@pytest.mark.parametrize(
    ("version", "room", "stop"),
    [
        # Buttons of the header beside the phone's edge, over a page that has scrolled; the words that more follows.
        ("elder", "core", "payee"),
        ("elder", "book", "book-noted"),
        # The last button of what lies in the page's own scroller.
        ("elder", "core", "tour"),
        # What stands first under the header.
        ("elder", "cards", "card-bill-late"),
        # Above a list, and rows that begin where the one above them ends.
        ("standard", "core", "entries"),
        ("standard", "bills", "bills"),
        ("standard", "book", "book-this-month"),
        ("standard", "book", "book-search"),
        ("standard", "loans", "loan-schedule"),
    ],
)
def test_the_whole_ring_is_seen(open_window: Callable[..., Opened], version: str, room: str, stop: str) -> None:
    window = open_window(version=version)
    next(one for one in ROOMS[room] if one.name == stop).go(window.scene)
    window.settle()
    first, hidden, seen = None, [], 0
    for _ in range(MOST_STOPS):
        QTest.keyClick(window.shell.window, Qt.Key.Key_Tab)
        window.picture()
        window.settle()
        item = window.shell.window.activeFocusItem()
        if item is first:
            break
        first = first or item
        rings = [
            one
            for one in walk(window.shell.window.contentItem())
            if kind(one) == "FocusRing" and one.property("active")
        ]
        image = window.picture()
        seen += len(rings)
        hidden += [(name_of(item), sides) for ring in rings if (sides := hidden_sides(window, ring, image))]
    assert hidden == []
    assert seen > 1
