"""Where the focus of a Qt Quick window stands, and what of the picture is its doing.

A picture with the focus on something is laid over another of the same page, where it is elsewhere. A page that scrolled
is laid over as far as it moved.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from accessibility.tree.geometry import Rect
from accessibility.tree.observed import CONTRASTS, FocusChange, FocusStop
from accessibility.tree.qt_faces import perhaps, role_named, walk_faces
from accessibility.tree.qt_picture import picture_of
from accessibility.tree.qt_sight import Sight
from accessibility.tree.words import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray
    from PySide6.QtCore import QObject
    from PySide6.QtQuick import QQuickWindow

    from accessibility.tree.node import Tree
    from accessibility.tree.qt_picture import Picture

MARGIN_PX = 8.0
"""Around an item a mark of the focus may lie so far out."""
FITS_PX = 16.0
"""What is higher than its scroller less this much need not be seen whole."""
_EVEN = 0.05
"""So far may a page have moved from whole pixels, and still count as moved by whole ones."""
_RAMP = np.array([v / 255 / 12.92 if v / 255 <= 0.04045 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in range(256)])


@dataclass(frozen=True, slots=True)
class Moment:
    """The window after a press: what has the focus, and the picture."""

    item: QQuickItem | None
    stop: FocusStop
    area: Rect | None
    """Around the item, as far as it is in sight."""
    viewport: Rect
    """What of the canvas the item can be seen in."""
    scrollers: tuple[QQuickItem, ...]
    """Around the item, from the nearest."""
    scrolled: dict[QQuickItem, tuple[float, float]]
    """How far every scroller in sight was scrolled."""
    picture: Picture | None


class FocusFinder:
    """A window whose `tree` has just been captured. `dialog`: path of the dialog that is open, empty where none is."""

    def __init__(self, window: QQuickWindow, canvas: QQuickItem, tree: Tree, dialog: str) -> None:
        self._window = window
        self._canvas = canvas
        self._paths = _paths(window, tree)
        items = (item for item, (path, _) in self._paths.items() if isinstance(item, QQuickItem) and path == dialog)
        self._dialog = next(items, None) if dialog else None

    def look(self) -> Moment:
        """What has the focus now."""
        sight = Sight(self._window, self._canvas)
        picture = picture_of(sight)
        item = perhaps(self._window.activeFocusItem())
        scrolled = {one: _offset(one) for one in _in_sight(self._canvas) if one.inherits("QQuickFlickable")}
        face = None if item is None else perhaps(QAccessible.queryAccessibleInterface(item))
        if item is None or face is None or not item.isVisible() or not item.isEnabled():
            lost = FocusStop(Role.UNKNOWN, "", lost=True)
            return Moment(None, lost, None, sight.area, (), scrolled, picture)
        role = role_named(face.role().name)
        labels = (other.text(QAccessible.Text.Name) for other, how in face.relations() if how == _LABEL)
        name = face.text(QAccessible.Text.Name).strip() or " ".join(labels).strip()
        whole, (_, viewport) = sight.of(item), sight.around(item)
        seen = whole.intersected(viewport)
        path, known_role = self._paths.get(item, ("", role))
        stop = FocusStop(
            role=role,
            name=name,
            path=path if known_role is role else "",
            rectangle=None if seen.empty else seen,
            hidden_px=round(max(0.0, _hidden(whole, seen, viewport)), 2),
            outside=self._dialog is not None and item is not self._dialog and not self._dialog.isAncestorOf(item),
        )
        area = None if seen.empty else _around(seen).intersected(viewport)
        scrollers = tuple(one for one in _above(item) if one in scrolled)
        return Moment(item, stop, area, viewport, scrollers, scrolled, picture)


_LABEL = QAccessible.RelationFlag.Label


def marked(moment: Moment, others: Iterable[Moment]) -> FocusStop:
    """The stop with how the picture around it differs from those of the `others` that can be laid over it.

    A pixel is compared with pictures in which the focus is too far from it to have marked it: the first that show each
    pixel so. One that every picture shows near the focus counts only where it differs from all of them: what differs from
    one alone may be the mark of a neighbour.
    """
    if moment.area is None or moment.picture is None:
        return moment.stop
    here = _cut(moment.picture, moment.area, 0, 0)
    if here is None:
        return moment.stop
    # Against pictures that show the pixel far from their focus; infinite where there was none yet.
    clear = np.full(here.shape[:2], np.inf)
    least: NDArray[np.float64] | None = None
    for other in others:
        laid = None if other.item is moment.item else _laid_over(moment, other)
        if laid is None:
            continue
        theirs, near = laid
        ratio = np.minimum.reduce([_ratios(here, there) for there in theirs])
        clear = np.where(near | np.isfinite(clear), clear, ratio)
        least = ratio if least is None else np.minimum(least, ratio)
        if np.isfinite(clear).all():
            break
    if least is None:
        return moment.stop
    least = np.where(np.isfinite(clear), clear, least)
    scale = moment.picture.per_px**2
    changed = tuple(FocusChange(one, round(float((least >= one).sum()) / scale, 1)) for one in CONTRASTS)
    return replace(moment.stop, changed=changed)


def _laid_over(moment: Moment, other: Moment) -> tuple[list[NDArray[np.uint8]], NDArray[np.bool_]] | None:
    """The same part of the page in the other picture, and which of its pixels the focus may have marked there.

    None where it was not all in sight.
    A page that scrolled by parts of a pixel is laid over on both sides: what is no change on one of them is none.
    """
    if other.picture is None or moment.picture is None or moment.area is None:
        return None
    across = down = 0.0
    for scroller in moment.scrollers:
        if scroller not in other.scrolled:
            return None
        then, now = other.scrolled[scroller], moment.scrolled[scroller]
        across, down = across + now[0] - then[0], down + now[1] - then[1]
    moved = replace(moment.area, x=moment.area.x + across, y=moment.area.y + down)
    if moved.beyond(moment.viewport) > 0:
        return None
    places = product(*(_sides(way * moment.picture.per_px) for way in (across, down)))
    cuts = [_cut(other.picture, moment.area, right, below) for right, below in places]
    there = [cut for cut in cuts if cut is not None]
    return (there, _near(other.area, moved, there[0].shape[:2], moment.picture.per_px)) if there else None


def _near(focus: Rect | None, moved: Rect, shape: tuple[int, int], per_px: float) -> NDArray[np.bool_]:
    """Which pixels of the part lie around that focus; all of them where nobody knows where it is."""
    if focus is None:
        return np.ones(shape, bool)
    near = np.zeros(shape, bool)
    met = focus.intersected(moved)
    if not met.empty:
        left, right = ((side - moved.x) * per_px for side in (met.x, met.right))
        top, bottom = ((side - moved.y) * per_px for side in (met.y, met.bottom))
        near[
            max(0, math.floor(top) - 1) : math.ceil(bottom) + 1, max(0, math.floor(left) - 1) : math.ceil(right) + 1
        ] = True
    return near


def _sides(pixels: float) -> set[int]:
    """The whole pixels next to it; one where it is whole."""
    return {round(pixels)} if abs(pixels - round(pixels)) <= _EVEN else {math.floor(pixels), math.ceil(pixels)}


def _cut(picture: Picture, area: Rect, across: int, down: int) -> NDArray[np.uint8] | None:
    sides = (area.x, area.y, area.right, area.bottom)
    left, top, right, bottom = (round(side * picture.per_px) for side in sides)
    left, top, right, bottom = left + across, top + down, right + across, bottom + down
    height, width, _ = picture.pixels.shape
    if left < 0 or top < 0 or right > width or bottom > height:
        return None
    return picture.pixels[top:bottom, left:right]


def _ratios(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Contrast of each pixel with the one that lies there in the other picture."""
    weights = np.array([0.2126, 0.7152, 0.0722])
    light = [_RAMP[pixels] @ weights + 0.05 for pixels in (one, other)]
    ratio: NDArray[np.float64] = np.maximum(*light) / np.minimum(*light)
    return ratio


def _paths(window: QQuickWindow, tree: Tree) -> dict[QObject, tuple[str, Role]]:
    """Path and role of every item that stands where it stood in the tree."""
    root = perhaps(QAccessible.queryAccessibleInterface(window))
    if root is None:
        return {}
    below: Counter[int] = Counter()
    known = {tree.path(node): node for node in tree.nodes}
    places: list[str] = []
    found: dict[QObject, tuple[str, Role]] = {}
    for face, parent in walk_faces(root):
        path = "0" if parent is None else f"{places[parent]}/{below[parent]}"
        if parent is not None:
            below[parent] += 1
        places.append(path)
        node = known.get(path)
        if node is not None and node.role is role_named(face.role().name):
            found.setdefault(face.object(), (path, node.role))
    return found


def _hidden(whole: Rect, seen: Rect, viewport: Rect) -> float:
    across = min(whole.width, viewport.width - FITS_PX) - seen.width
    down = min(whole.height, viewport.height - FITS_PX) - seen.height
    return max(across, down)


def _around(area: Rect) -> Rect:
    return Rect(area.x - MARGIN_PX, area.y - MARGIN_PX, area.width + 2 * MARGIN_PX, area.height + 2 * MARGIN_PX)


def _offset(scroller: QQuickItem) -> tuple[float, float]:
    return float(scroller.property("contentX")), float(scroller.property("contentY"))


def _above(item: QQuickItem) -> Iterator[QQuickItem]:
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def _in_sight(top: QQuickItem) -> Iterator[QQuickItem]:
    pending = [top]
    while pending:
        item = pending.pop()
        if item.isVisible():
            yield item
            pending += item.childItems()
