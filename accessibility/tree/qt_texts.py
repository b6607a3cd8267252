"""What a Qt Quick window paints: its texts, their type, and the colours of both glyphs and ground."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QTextDocumentFragment
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from accessibility.colour import blend, to_hex
from accessibility.errors import CaptureError
from accessibility.tree.ground import measure_ground
from accessibility.tree.node import PaintedText
from accessibility.tree.qt_faces import perhaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.tree.qt_picture import Picture
    from accessibility.tree.qt_sight import Sight

MAX_ITEMS = 200_000
"""Items of a scene, which are many more than its nodes."""
_TAG = re.compile(r"<[A-Za-z!/]")
_PAINTERS = ("QQuickText", "QQuickTextInput", "QQuickTextEdit")
_LAYOUT = (
    "JSON.stringify([effectiveHorizontalAlignment, verticalAlignment, leftPadding, topPadding, rightPadding,"
    " bottomPadding, this.fontInfo ? fontInfo.pixelSize : 0, this.textFormat || 0, this.lineHeight || 0,"
    " this.lineHeightMode || 0])"
)
"""PySide has no converter for these enumerations and groups; as JSON they arrive as numbers."""


@dataclass(slots=True)
class Painted:
    """A text of the living window, and what was measured of it so far."""

    place: int
    """Of the nearest node around it."""
    text: PaintedText
    _item: QQuickItem
    _raw: str
    _ink: QRectF
    _opacity: float
    _declared: PaintedText
    """As it was first seen, without a ground."""
    _measured_px2: float
    """How much of it was in sight when its ground was measured, in square pixels; 0 where it was not."""

    def look_again(self, sight: Sight, picture: Picture) -> None:
        """Take the ground under it where the window, scrolled since, shows more of it than before.

        A sliver at an edge is measured with what lies beyond the edge. A row that its list has let go of, or filled with
        other words, is left as it was.
        """
        if not isValid(self._item) or not self._item.isVisible() or _raw_words(self._item) != self._raw:
            return
        _, around = sight.around(self._item)
        seen = sight.of(self._item, self._ink).intersected(around)
        if seen.empty or seen.width * seen.height <= self._measured_px2:
            return
        again = _on_its_ground(replace(self._declared, seen=seen), self._opacity, picture)
        if again.background is not None:
            self._measured_px2 = seen.width * seen.height
            self.text = replace(self.text, colour=again.colour, background=again.background, evenness=again.evenness)


def painted_texts(places: dict[QObject, int], sight: Sight, picture: Picture | None) -> list[Painted]:
    """Every text that the window draws; `places`: the number of each item's node. CaptureError where there is no end."""
    found = []
    for item, opacity, place in _painters(sight.window.contentItem(), places):
        painted = _painted(item, opacity, place, sight, picture)
        if painted is not None:
            found.append(painted)
    return found


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


def _painted(item: QQuickItem, opacity: float, place: int, sight: Sight, picture: Picture | None) -> Painted | None:
    raw = _raw_words(item)
    if not raw.strip():
        return None
    layout = _layout(item)
    words = _words(item, raw, layout)
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
    whole_opacity = ink_colour.alphaF() * opacity
    on_ground = _on_its_ground(text, whole_opacity, picture)
    measured_px2 = 0.0 if on_ground.background is None else seen.width * seen.height
    return Painted(place, on_ground, item, raw, ink, whole_opacity, text, measured_px2)


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


def _raw_words(item: QQuickItem) -> str:
    return str(item.property("displayText" if item.inherits("QQuickTextInput") else "text") or "")


def _words(item: QQuickItem, words: str, layout: list[float]) -> str:
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
