"""Where the items of a Qt Quick window lie, where they can be brought into sight, and what of them is in sight now."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from accessibility.errors import CaptureError
from accessibility.tree.geometry import Rect


class Sight:
    """A window and the `canvas`, the item in whose coordinates everything is told, for as long as nothing moves."""

    def __init__(self, window: QQuickWindow, canvas: QQuickItem) -> None:
        self.window = window
        self.canvas = canvas
        self.area = Rect(0, 0, round(canvas.width(), 2), round(canvas.height(), 2))
        self._inside: dict[QQuickItem, tuple[Rect, Rect]] = {}

    def of(self, item: QQuickItem, inner: QRectF | None = None) -> Rect:
        """Where `inner`, or all of the item, is on the canvas: the upright rectangle around it."""
        return _rect(item.mapRectToItem(self.canvas, inner or QRectF(0, 0, item.width(), item.height())))

    def scale(self, item: QQuickItem) -> float:
        """How many logical pixels of the canvas one of the item's takes, measured downwards."""
        way = item.mapToItem(self.canvas, QPointF(0, 1)) - item.mapToItem(self.canvas, QPointF(0, 0))
        return math.hypot(way.x(), way.y())

    def around(self, item: QQuickItem) -> tuple[Rect, Rect]:
        """Where the item can be brought into sight, and what of that is in sight now."""
        above: QQuickItem | None = item.parentItem()
        if above is None or above is self.canvas:
            return self.area, self.area
        known = self._inside.get(above)
        if known is None:
            known = self._inside[above] = self._within(above)
        return known

    def _within(self, item: QQuickItem) -> tuple[Rect, Rect]:
        """The same two for whatever lies in the item. The nearest scroller decides what can be brought into sight."""
        reach, seen = self.around(item)
        content = self._scrolled(item)
        if item.clip():
            own = self.of(item)
            reach, seen = reach.intersected(own), seen.intersected(own)
        return content or reach, seen

    def _scrolled(self, flickable: QQuickItem) -> Rect | None:
        """All that a scroller holds; None for any other item, and for one that a person cannot scroll."""
        if not flickable.inherits("QQuickFlickable") or not flickable.property("interactive"):
            return None
        x, y, width, height, left, top, right, bottom = (
            float(flickable.property(name))
            for name in (
                *("originX", "originY", "contentWidth", "contentHeight"),
                *("leftMargin", "topMargin", "rightMargin", "bottomMargin"),
            )
        )
        whole = QRectF(
            x - left,
            y - top,
            max(width + left + right, flickable.width()),
            max(height + top + bottom, flickable.height()),
        )
        content: QQuickItem = flickable.property("contentItem")
        if flickable.inherits("QQuickItemView"):
            # A list knows the height of rows it has not made by estimate alone; what it has placed it can show.
            whole = whole.united(content.childrenRect())
        return self.of(content, whole)


def _rect(rect: QRectF) -> Rect:
    x, y, width, height = rect.x(), rect.y(), max(0.0, rect.width()), max(0.0, rect.height())
    if not math.isfinite(x + y + width + height):
        raise CaptureError("CAPTURE_FIELD", "an item lies nowhere: its place or size is no number")
    return Rect(round(x, 2), round(y, 2), round(width, 2), round(height, 2))
