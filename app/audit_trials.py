"""Two more trials on a page of the bank: its switches turned over as assistive technology does, and the fingers it waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from accessibility.tree.modal import reachable_top
from accessibility.tree.observed import Gesture, IdleChange, Turned
from accessibility.tree.qt_faces import perhaps
from accessibility.tree.qt_picture import picture_of
from accessibility.tree.qt_sight import Sight
from accessibility.tree.qt_source import live_tree, perform
from accessibility.tree.words import PRESS_ACTIONS, SPOKEN_ONLY_ROLES, Role, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray
    from PySide6.QtQuick import QQuickWindow

    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Node, Subject, Tree

_TURNED_OVER = frozenset({Role.CHECK_BOX, Role.SWITCH})
"""What a second press puts back."""


def turn_over(
    window: QQuickWindow, canvas: QQuickItem, subject: Subject, settle: Callable[[], None]
) -> tuple[tuple[Turned, ...], bool]:
    """Work each switch, box and opener in sight by its own action, look, and put it back; and whether the page is still there.

    It ends with the first that leaves the page: what stood beside it is no longer there to be worked.
    """
    found: list[Turned] = []
    before = live_tree(window, subject, canvas)
    wanted = [
        item
        for node, item in zip(before[0].nodes, before[1], strict=True)
        if item and _can_be_put_back(before[0], node)
    ]
    for item in wanted:
        before = live_tree(window, subject, canvas)
        node = _of(before, item)
        action = next((one for one in node.actions if one in PRESS_ACTIONS), None) if node else None
        if node is None or action is None:
            continue
        drawn = _drawn(window, canvas, node.rectangle)
        perform(item, action)
        settle()
        after = live_tree(window, subject, canvas)
        now = _of(after, item)
        told = now is None or _told(now) != _told(node)
        seen = not _same(drawn, _drawn(window, canvas, node.rectangle))
        said = " ".join(_spoken(after[0]) - _spoken(before[0]))
        there = {before[0].path(node)} | ({after[0].path(now)} if now else set())
        elsewhere = () if now is None else _elsewhere(before[0], after[0], there)
        found.append(Turned(before[0].path(node), node.role, node.spoken_name, told, seen, elsewhere, said))
        if now is None:
            return tuple(found), False
        perform(item, action)
        settle()
    return tuple(found), True


def _can_be_put_back(tree: Tree, node: Node) -> bool:
    top = reachable_top(tree)
    return (
        (node.role in _TURNED_OVER or State.EXPANDABLE in node.states)
        and node.workable
        and not node.states & {State.DISABLED, State.OFFSCREEN}
        and any(one is node for one in tree.walk(top))
    )


def _of(live: tuple[Tree, tuple[QQuickItem | None, ...]], item: QQuickItem) -> Node | None:
    tree, items = live
    return next((node for node, one in zip(tree.nodes, items, strict=True) if one is item), None)


def _told(node: Node) -> tuple[str, str, str, frozenset[State]]:
    return node.spoken_name, node.description, node.value, node.states - {State.FOCUSED, State.PRESSED}


def _spoken(tree: Tree) -> set[str]:
    return {node.spoken_name for node in tree.nodes if node.role in SPOKEN_ONLY_ROLES and node.spoken_name}


def _elsewhere(before: Tree, after: Tree, there: set[str]) -> tuple[IdleChange, ...]:
    """What stands at the same place in both, is seen, and is called something else."""
    old = {before.path(node): node for node in before.nodes}
    return tuple(
        IdleChange(path, old[path].spoken_name, node.spoken_name)
        for node in after.nodes
        if (path := after.path(node)) in old
        and path not in there
        and node.role is old[path].role
        and node.role not in SPOKEN_ONLY_ROLES
        and State.OFFSCREEN not in node.states
        and node.spoken_name != old[path].spoken_name
    )


def _drawn(window: QQuickWindow, canvas: QQuickItem, area: Rect | None) -> NDArray[np.uint8] | None:
    picture = picture_of(Sight(window, canvas))
    if picture is None or area is None:
        return None
    left, top, right, bottom = (
        max(0, round(side * picture.per_px)) for side in (area.x, area.y, area.right, area.bottom)
    )
    return picture.pixels[top:bottom, left:right].copy()


def _same(one: NDArray[np.uint8] | None, other: NDArray[np.uint8] | None) -> bool:
    return one is None or other is None or np.array_equal(one, other)


def gestures_of(screen: QQuickItem) -> tuple[Gesture, ...]:
    """Whatever in sight waits for fingers beyond a press: areas and handlers that drag, pinch or count them."""
    found = []
    for item in _in_sight(screen):
        counts = [fingers for one in (item, *_handlers(item)) if (fingers := _fingers(one))]
        found += [Gesture(fingers, _called(item)) for fingers in counts]
    return tuple(dict.fromkeys(found))


def _handlers(item: QQuickItem) -> Iterator[QObject]:
    return (
        child
        for child in item.children()
        if not isinstance(child, QQuickItem) and child.inherits("QQuickPointerHandler")
    )


def _fingers(thing: QObject) -> int:
    """How many fingers it needs at least; 0 where it waits for none, or for a press alone."""
    if thing.inherits("QQuickMultiPointHandler"):
        return int(thing.property("minimumPointCount"))
    if thing.inherits("QQuickMultiPointTouchArea"):
        return int(thing.property("minimumTouchPoints"))
    if thing.inherits("QQuickPinchArea"):
        return 2
    return int(thing.inherits("QQuickFlickable") and bool(thing.property("interactive")))


def _called(item: QQuickItem) -> str:
    """The nearest name around the item."""
    above: QQuickItem | None = item
    while above is not None:
        face = perhaps(QAccessible.queryAccessibleInterface(above))
        if face is not None and (name := face.text(QAccessible.Text.Name).strip()):
            return name
        above = above.parentItem()
    return "这一页"


def _in_sight(top: QQuickItem) -> Iterator[QQuickItem]:
    pending = [top]
    while pending:
        item = pending.pop()
        if item.isVisible() and item.isEnabled():
            yield item
            pending += item.childItems()
