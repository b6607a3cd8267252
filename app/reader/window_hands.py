"""The screen reader's eyes and hands on the window: the live tree, what it offers, and scrolling to what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from shiboken6 import isValid

from accessibility.tree.node import Subject
from accessibility.tree.qt_source import live_tree, perform

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from accessibility.reader.reader import Action
    from accessibility.tree.node import Tree

_SUBJECT = Subject("小象银行", "")
_MARGIN = 12.0


class WindowHands:
    """Sees and works one window; places are logical pixels of the phone's screen."""

    def __init__(self, window: QQuickWindow, phone: QQuickItem) -> None:
        self._window = window
        self._phone = phone
        self._items: tuple[QQuickItem | None, ...] = ()

    def look(self) -> Tree:
        """The accessible tree as it is now. Raises CaptureError."""
        tree, self._items = live_tree(self._window, _SUBJECT, self._phone)
        return tree

    def doing(self, action: Action) -> Callable[[], None]:
        """What does it to the thing as it was seen last; nothing happens where that has gone meanwhile."""
        item = self._items[action.at]

        def do() -> None:
            if item is not None and isValid(item):
                perform(item, action.name)

        return do

    def show(self, at: int) -> bool:
        """Scroll whatever the node lies in until it is in sight; whether anything moved."""
        item = self._items[at]
        if item is None or not isValid(item):
            return False
        moved = tuple(_scroll(around, item) for around in _flickables(item))
        return any(moved)


def _flickables(item: QQuickItem) -> list[QQuickItem]:
    """What it can be scrolled in, from the nearest."""
    found = []
    around: QQuickItem | None = item.parentItem()
    while around is not None:
        if around.inherits("QQuickFlickable") and around.property("interactive"):
            found.append(around)
        around = around.parentItem()
    return found


def _scroll(flickable: QQuickItem, item: QQuickItem) -> bool:
    placed = item.mapRectToItem(flickable, QRectF(0, 0, item.width(), item.height()))
    down = _needed(placed.top(), placed.bottom(), flickable.height())
    across = _needed(placed.left(), placed.right(), flickable.width())
    moved = False
    for name, by, size in (("contentY", down, flickable.height()), ("contentX", across, flickable.width())):
        if by:
            origin = float(flickable.property("originY" if name == "contentY" else "originX"))
            whole = float(flickable.property("contentHeight" if name == "contentY" else "contentWidth"))
            old = float(flickable.property(name))
            new = min(max(origin, old + by), max(origin, origin + whole - size))
            if abs(new - old) >= 1:
                flickable.setProperty(name, new)
                moved = True
    return moved


def _needed(begin: float, end: float, room: float) -> float:
    """By how much to scroll: nothing where it is in sight; the beginning counts where it does not fit."""
    if begin < 0:
        return begin - _MARGIN
    return min(begin, end - room + _MARGIN) if end > room else 0.0
