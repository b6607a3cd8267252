"""A running Qt Quick window as a capture: what assistive technology is told, what is painted, and the picture of both.

Every rectangle and every size of type is in the coordinates of the `canvas`, an item of the window whose own
coordinates are the logical pixels of the standards (dp): a phone that is drawn larger or smaller as a whole measures the
same. Without a canvas the window's own logical pixels count. The picture is cut to the canvas.

A node or a text that is scrolled away is kept: the node is OFFSCREEN, the text has no `seen`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from accessibility.errors import CaptureError
from accessibility.tree.capture_file import Capture
from accessibility.tree.node import Node, PaintedText, Subject, Tree
from accessibility.tree.qt_faces import action_named, node_of, perhaps, walk_faces
from accessibility.tree.qt_picture import picture_of, png_of
from accessibility.tree.qt_sight import Sight
from accessibility.tree.qt_texts import painted_texts
from accessibility.tree.words import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject


def capture_window(
    window: QQuickWindow,
    subject: Subject,
    canvas: QQuickItem | None = None,
    *,
    pictured: bool = True,
    screens: Iterable[None] = (),
) -> Capture:
    """Capture `window` as it stands, from the thread it lives on. Raises CaptureError.

    `pictured`: whether the picture is wanted as well as what was measured in it; to pack one takes its time.
    `screens`: scrolls the window to another part of the page each time that it gives; what lies under a text is measured
    where most of the text is in sight, and all else is as it stood at first.
    Qt makes the accessible tree only where `QAccessible.setActive(True)` was called before the QML was loaded.
    """
    root: QAccessibleInterface | None = perhaps(QAccessible.queryAccessibleInterface(window))
    if root is None or not root.isValid() or not QAccessible.isActive():
        raise CaptureError("CAPTURE_NO_TREE", "the window shows nothing to assistive technology")
    sight = Sight(window, canvas or window.contentItem())
    picture = picture_of(sight)
    nodes: list[Node] = []
    places: dict[QObject, int] = {}
    for face, parent in walk_faces(root):
        places.setdefault(face.object(), len(nodes))
        nodes.append(node_of(face, len(nodes), parent, sight))
    found = painted_texts(places, sight, picture)
    for _ in screens:
        moved = Sight(window, sight.canvas)
        again = picture_of(moved)
        if again is not None:
            for painted in found:
                painted.look_again(moved, again)
    texts: list[list[PaintedText]] = [[] for _ in nodes]
    for painted in found:
        texts[painted.place].append(painted.text)
    nodes = [replace(node, texts=tuple(held)) if held else node for node, held in zip(nodes, texts, strict=True)]
    return Capture(
        Tree(subject, (sight.area.width, sight.area.height), tuple(nodes)),
        png_of(picture.image) if picture and pictured else None,
    )


def live_tree(window: QQuickWindow, subject: Subject, canvas: QQuickItem) -> tuple[Tree, tuple[QQuickItem | None, ...]]:
    """What assistive technology is told of the canvas now, quickly: no picture, no painted texts, nothing that is hidden.

    A rectangle is the part in sight, where there is one. Beside each node stands its item. Raises CaptureError.
    """
    root: QAccessibleInterface | None = perhaps(QAccessible.queryAccessibleInterface(window))
    if root is None or not root.isValid() or not QAccessible.isActive():
        raise CaptureError("CAPTURE_NO_TREE", "the window shows nothing to assistive technology")
    sight = Sight(window, canvas)
    nodes: list[Node] = []
    items: list[QQuickItem | None] = []
    for face, parent in walk_faces(root, lambda face: _drawn_on(canvas, face)):
        thing = face.object()
        item = thing if isinstance(thing, QQuickItem) else None
        node = node_of(face, len(nodes), parent, sight)
        if item is not None and node.rectangle is not None and State.OFFSCREEN not in node.states:
            _, seen = sight.around(item)
            node = replace(node, rectangle=node.rectangle.intersected(seen))
        nodes.append(node)
        items.append(item)
    return Tree(subject, (sight.area.width, sight.area.height), tuple(nodes)), tuple(items)


def _drawn_on(canvas: QQuickItem, face: QAccessibleInterface) -> bool:
    thing = face.object()
    return not face.state().invisible and isinstance(thing, QQuickItem) and canvas.isAncestorOf(thing)


def perform(item: QQuickItem, action: str) -> bool:
    """Do what the item offers to assistive technology under this name; False where it offers it no more."""
    face = perhaps(QAccessible.queryAccessibleInterface(item))
    offered = None if face is None or not face.isValid() else perhaps(face.actionInterface())
    for name in [] if offered is None else offered.actionNames():
        if action_named(name) == action and offered is not None:
            offered.doAction(name)
            return True
    return False
