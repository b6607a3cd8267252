"""A running Qt Quick window as a capture: what assistive technology is told, what is painted, and the picture of both.

Every rectangle and every size of type is in the coordinates of the `canvas`, an item of the window whose own
coordinates are the logical pixels of the standards (dp): a phone that is drawn larger or smaller as a whole measures the
same. Without a canvas the window's own logical pixels count. The picture is cut to the canvas.

`focused` is kept for the item that takes the keys, not for the scopes around it, which Qt calls focused as well. A node
or a text that is scrolled away is kept: the node is OFFSCREEN, the text has no `seen`.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QObject, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QImage,
    QTextDocumentFragment,
)
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

from accessibility.colour import blend, to_hex
from accessibility.errors import CaptureError
from accessibility.tree.capture_file import Capture
from accessibility.tree.ground import measure_ground
from accessibility.tree.node import MAX_DEPTH, MAX_NODES, Node, PaintedText, Subject, Tree
from accessibility.tree.qt_sight import Sight
from accessibility.tree.words import Role, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

PNG_QUALITY = 80
"""Qt's word for the least effort in packing that packs at all: flat areas need no more."""
MAX_ITEMS = 200_000
"""Items of a scene, which are many more than its nodes."""

_ROLES = {
    "Animation": Role.IMAGE,
    "AlertMessage": Role.ALERT,
    "ButtonDropDown": Role.BUTTON,
    "ButtonDropGrid": Role.BUTTON,
    "ButtonMenu": Role.BUTTON,
    "Client": Role.PANE,
    "EditableText": Role.TEXT_FIELD,
    "Graphic": Role.IMAGE,
    "Grouping": Role.GROUP,
    "HotkeyField": Role.TEXT_FIELD,
    "PageTab": Role.TAB,
    "PageTabList": Role.TAB_LIST,
    "PopupMenu": Role.MENU,
    "Section": Role.GROUP,
    "WebDocument": Role.DOCUMENT,
}
"""Qt's names that are not this vocabulary's in another spelling."""

_STATES = {
    "active": State.ACTIVE,
    "busy": State.BUSY,
    "checkable": State.CHECKABLE,
    "checked": State.CHECKED,
    "disabled": State.DISABLED,
    "editable": State.EDITABLE,
    "expandable": State.EXPANDABLE,
    "expanded": State.EXPANDED,
    "focusable": State.FOCUSABLE,
    "invalid": State.INVALID,
    "modal": State.MODAL,
    "multiLine": State.MULTI_LINE,
    "passwordEdit": State.PASSWORD,
    "pressed": State.PRESSED,
    "readOnly": State.READ_ONLY,
    "selectable": State.SELECTABLE,
    "selected": State.SELECTED,
}
_TAG = re.compile(r"<[A-Za-z!/]")
_LABEL = QAccessible.RelationFlag.Label
_PAINTERS = ("QQuickText", "QQuickTextInput", "QQuickTextEdit")
_LAYOUT = (
    "JSON.stringify([effectiveHorizontalAlignment, verticalAlignment, leftPadding, topPadding, rightPadding,"
    " bottomPadding, this.fontInfo ? fontInfo.pixelSize : 0, this.textFormat || 0, this.lineHeight || 0,"
    " this.lineHeightMode || 0])"
)
"""PySide has no converter for these enumerations and groups; as JSON they arrive as numbers."""


class Face(Protocol):
    """As much of an accessible interface as the way through the tree needs."""

    def isValid(self) -> bool:  # noqa: N802 -- Qt's name
        """Whether what it stands for is still there."""

    def childCount(self) -> int:  # noqa: N802 -- Qt's name
        """How many stand below it."""

    def child(self, index: int, /) -> Face | None:
        """The one at this place; None where it is gone."""


_F = TypeVar("_F", bound=Face)
_T = TypeVar("_T")


def walk_faces(root: _F, wanted: Callable[[_F], bool] = lambda _: True) -> Iterator[tuple[_F, int | None]]:
    """Every interface with the place of its parent, parents first. CaptureError where there is no end to it.

    What is not `wanted` is left out, and all below it.
    """
    pending: list[tuple[_F, int | None, int]] = [(root, None, 0)]
    count = 0
    while pending:
        face, parent, depth = pending.pop()
        if depth > MAX_DEPTH:
            raise CaptureError("CAPTURE_TOO_DEEP", f"more than {MAX_DEPTH} levels, or a node below itself")
        yield face, parent
        children = face.childCount()
        if count + len(pending) + children >= MAX_NODES:
            raise CaptureError("CAPTURE_TOO_LARGE", f"more than {MAX_NODES} nodes")
        below = [face.child(index) for index in range(children)]
        there: list[_F] = [child for child in below if child is not None and child.isValid()]  # type: ignore[misc]  # a face's children are of its kind
        pending += [(child, count, depth + 1) for child in reversed(there) if wanted(child)]
        count += 1


def perhaps(found: _T) -> _T | None:
    """The same; PySide's stubs do not say that Qt may give nothing."""
    return found


def capture_window(
    window: QQuickWindow, subject: Subject, canvas: QQuickItem | None = None, *, pictured: bool = True
) -> Capture:
    """Capture `window` as it stands, from the thread it lives on. Raises CaptureError.

    `pictured`: whether the picture is wanted as well as what was measured in it; to pack one takes its time.
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
        item = face.object()
        places.setdefault(item, len(nodes))
        nodes.append(_node(face, len(nodes), parent, sight))
    texts: list[list[PaintedText]] = [[] for _ in nodes]
    for item, opacity, place in _painters(sight.window.contentItem(), places):
        text = _painted(item, opacity, sight, picture)
        if text is not None:
            texts[place].append(text)
    nodes = [replace(node, texts=tuple(painted)) for node, painted in zip(nodes, texts, strict=True)]
    area = sight.area
    return Capture(
        Tree(subject, (area.width, area.height), tuple(nodes)), _packed(picture) if picture and pictured else None
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
        node = _node(face, len(nodes), parent, sight)
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
        if _action(name) == action and offered is not None:
            offered.doAction(name)
            return True
    return False


@dataclass(frozen=True, slots=True)
class Picture:
    """What was drawn: rows of red, green and blue, and how many of its pixels a logical one takes."""

    pixels: NDArray[np.uint8]
    per_px: float
    image: QImage


def picture_of(sight: Sight) -> Picture | None:
    """The canvas as it looks; None where the window cannot be drawn."""
    whole = sight.window.grabWindow()
    if whole.isNull():
        return None
    ratio = whole.width() / max(1, sight.window.width())
    place = sight.canvas.mapRectToScene(QRectF(0, 0, sight.canvas.width(), sight.canvas.height()))
    cut = QRect(*(round(value * ratio) for value in (place.x(), place.y(), place.width(), place.height())))
    image = whole.copy(cut.intersected(whole.rect())).convertToFormat(QImage.Format.Format_RGB888)
    if image.isNull():
        return None
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
    return Picture(pixels, image.width() / max(1.0, sight.canvas.width()), image)


def _packed(picture: Picture) -> bytes:
    """As PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.image.save(buffer, "PNG", PNG_QUALITY)  # type: ignore[call-overload]  # the stub wants the format as bytes, Qt a text
    return bytes(buffer.data().data())


def _node(face: QAccessibleInterface, index: int, parent: int | None, sight: Sight) -> Node:
    text = QAccessible.Text
    thing = face.object()
    item = thing if isinstance(thing, QQuickItem) else None
    raw = face.state()
    states = {state for name, state in _STATES.items() if getattr(raw, name)}
    rectangle = reach = None
    if not raw.invisible:
        states.add(State.SHOWING)
        rectangle = sight.area if item is None else sight.of(item)
        reach, seen = (sight.area, sight.area) if item is None else sight.around(item)
        if item is not None and not rectangle.empty and rectangle.intersected(seen).empty:
            states.add(State.OFFSCREEN)
    if item is not None and item is sight.window.activeFocusItem():
        states.add(State.FOCUSED)
    return Node(
        index=index,
        parent=parent,
        role=role_named(face.role().name),
        name=face.text(text.Name),
        states=frozenset(states),
        native_role=face.role().name,
        id=face.text(text.Identifier),
        description=face.text(text.Description),
        label=" ".join(other.text(text.Name) for other, relation in face.relations() if relation == _LABEL),
        value=face.text(text.Value),
        text=_held_text(face),
        actions=_actions(face),
        rectangle=rectangle,
        reach=reach,
        tab_stop=None if item is None else item.activeFocusOnTab() and item.isEnabled(),
        arrow_stop=None if item is None else _arrow_stop(item),
    )


def _arrow_stop(item: QQuickItem) -> bool | None:
    """Of a row of a list: whether the list is a stop of Tab and goes from row to row with the arrow keys."""
    around = perhaps(item.parentItem())
    view = None if around is None else perhaps(around.parentItem())
    if view is None or not view.inherits("QQuickItemView") or view.property("contentItem") is not around:
        return None
    if item in {view.property("headerItem"), view.property("footerItem")}:
        return None
    return view.activeFocusOnTab() and view.isEnabled() and bool(view.property("keyNavigationEnabled"))


def role_named(name: str) -> Role:
    """The role that Qt calls so."""
    spelled = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    return _ROLES.get(name) or (Role(spelled) if spelled in Role.__members__.values() else Role.UNKNOWN)


def _held_text(face: QAccessibleInterface) -> str:
    held = perhaps(face.textInterface())
    return "" if held is None else held.text(0, held.characterCount())


def _actions(face: QAccessibleInterface) -> tuple[str, ...]:
    offered = perhaps(face.actionInterface())
    names = [] if offered is None else offered.actionNames()
    return tuple(dict.fromkeys(_action(name) for name in names))


def _action(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def _painters(root: QQuickItem, places: dict[QObject, int]) -> Iterator[tuple[QQuickItem, float, int]]:
    """Every item in the scene that draws words, its whole opacity, and the place of the nearest node around it."""
    pending = [(root, 1.0, 0)]
    count = 0
    while pending:
        item, opacity, place = pending.pop()
        count += 1
        if count > MAX_ITEMS:
            raise CaptureError("CAPTURE_TOO_LARGE", f"more than {MAX_ITEMS} items")
        opacity *= item.opacity()
        if not item.isVisible() or opacity == 0:
            continue
        place = places.get(item, place)
        if any(item.inherits(kind) for kind in _PAINTERS):
            yield item, opacity, place
        pending += [(child, opacity, place) for child in reversed(item.childItems())]


def _painted(item: QQuickItem, opacity: float, sight: Sight, picture: Picture | None) -> PaintedText | None:
    layout = _layout(item)
    words = _words(item, layout)
    if not words.strip():
        return None
    font: QFont = item.property("font")
    scale = sight.scale(item)
    ink = _ink(item, layout)
    rectangle, box = sight.of(item, ink), sight.of(item)
    reach, around = sight.around(item)
    seen = rectangle.intersected(around)
    lines = max(1, int(item.property("lineCount") or 1))
    ink_colour: QColor = item.property("color")
    text = PaintedText(
        words=words,
        rectangle=rectangle,
        box=box,
        reach=reach,
        seen=None if seen.empty else seen,
        font_px=round(max(0.01, (layout[6] or QFontInfo(font).pixelSize()) * scale), 2),
        bold=font.bold(),
        truncated=bool(item.property("truncated")) or _scrolled_inside(item, layout),
        lines=lines,
        line_height_px=round(_line_height(font, layout, ink.height() / lines) * scale, 2) or None,
        colour=to_hex((ink_colour.red(), ink_colour.green(), ink_colour.blue())),
    )
    return _on_its_ground(text, ink_colour.alphaF() * opacity, picture)


def _on_its_ground(text: PaintedText, opacity: float, picture: Picture | None) -> PaintedText:
    """The text with the colour that lies under it, and its own as it looks on that."""
    if picture is None or text.seen is None or text.colour is None:
        return text if opacity >= 1 else replace(text, colour=None)
    ground = measure_ground(picture.pixels, text.seen, picture.per_px, text.colour)
    if ground is None:
        return text if opacity >= 1 else replace(text, colour=None)
    if opacity < 1:
        mixed = blend(text.colour, ground.colour, opacity)
        ground = measure_ground(picture.pixels, text.seen, picture.per_px, mixed) or ground
        text = replace(text, colour=blend(text.colour, ground.colour, opacity))
    return replace(text, background=ground.colour, evenness=ground.evenness)


def _layout(item: QQuickItem) -> list[float]:
    """Alignments, paddings, size of the type as drawn, format and line height, as in _LAYOUT; zeros where QML cannot tell."""
    context = perhaps(QQmlEngine.contextForObject(item))
    if context is None:
        return [0.0] * 10
    told, _ = QQmlExpression(context, item, _LAYOUT).evaluate()
    return [float(value or 0) for value in json.loads(told)] if isinstance(told, str) else [0.0] * 10


def _line_height(font: QFont, layout: list[float], even: float) -> float:
    """From one baseline to the next; `even` where the item has no line height of its own.

    Not a share of what the lines take together: the last one is never less tall than the type.
    """
    own, mode = layout[8:10]
    if own <= 0:
        return even
    if mode:
        return own
    drawn = QFont(font)
    if layout[6] > 0:
        drawn.setPixelSize(round(layout[6]))
    return own * math.ceil(QFontMetricsF(drawn).height())


def _words(item: QQuickItem, layout: list[float]) -> str:
    words = str(item.property("displayText" if item.inherits("QQuickTextInput") else "text") or "")
    plain = layout[7] == Qt.TextFormat.PlainText.value or item.inherits("QQuickTextInput")
    if plain or not _TAG.search(words):
        return words
    return QTextDocumentFragment.fromHtml(words).toPlainText()


def _ink(item: QQuickItem, layout: list[float]) -> QRectF:
    """The part of a text item that its words take, in its own coordinates."""
    across, down = Qt.AlignmentFlag(int(layout[0])), Qt.AlignmentFlag(int(layout[1]))
    left, top, right, bottom = layout[2:6]
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    free_x, free_y = item.width() - left - right - width, item.height() - top - bottom - height
    x = {Qt.AlignmentFlag.AlignRight: free_x, Qt.AlignmentFlag.AlignHCenter: free_x / 2}.get(across, 0.0)
    y = {Qt.AlignmentFlag.AlignBottom: free_y, Qt.AlignmentFlag.AlignVCenter: free_y / 2}.get(down, 0.0)
    return QRectF(left + x, top + y, width, height)


def _scrolled_inside(item: QQuickItem, layout: list[float]) -> bool:
    """Whether a field holds more than it shows."""
    room = item.width() - layout[2] - layout[4]
    return item.inherits("QQuickTextInput") and float(item.property("contentWidth")) > room + 1
