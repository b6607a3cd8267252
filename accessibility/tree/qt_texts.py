"""What a Qt Quick window paints: its texts, their type, and the colours of both glyphs and ground."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QTextDocumentFragment
from PySide6.QtQml import QQmlContext, QQmlExpression, qmlEngine
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from accessibility.colour import blend, to_hex
from accessibility.errors import CaptureError
from accessibility.tree.ground import measure_ground
from accessibility.tree.node import PaintedText
from accessibility.tree.qt_faces import perhaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.tree.geometry import Rect
    from accessibility.tree.qt_picture import Picture
    from accessibility.tree.qt_sight import Sight

MAX_ITEMS = 200_000
"""Items of a scene, which are many more than its nodes."""
_TAG = re.compile(r"<[A-Za-z!/]")
_PAINTERS = ("QQuickText", "QQuickTextInput", "QQuickTextEdit")
_LAYOUTS = (
    "JSON.stringify(texts.map(t => [t.effectiveHorizontalAlignment, t.verticalAlignment, t.leftPadding, t.topPadding,"
    " t.rightPadding, t.bottomPadding, t.fontInfo ? t.fontInfo.pixelSize : 0, t.textFormat, t.lineHeight,"
    " t.lineHeightMode]))"
)
"""A `Layout` for each of the texts. PySide has no converter for these enumerations and groups; as JSON they arrive as numbers."""


class Layout(NamedTuple):
    """How an item sets its words, in its own coordinates; zero for what it does not tell."""

    across: float = 0
    down: float = 0
    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0
    drawn_px: float = 0
    """Size of the type as it is drawn, which a text that is fitted to its room makes smaller."""
    text_format: float = 0
    line_height: float = 0
    line_height_mode: float = 0


@dataclass(slots=True)
class Painted:
    """A text of the living window, and what was measured of it so far."""

    place: int
    """Of the nearest node around it."""
    text: PaintedText
    _item: QQuickItem
    _raw: str
    _ink: QRectF
    _glyphs: _Glyphs
    _measured_px2: float
    """How much of it was in sight when its ground was measured, in square pixels; 0 where it was not."""

    def look_again(self, sight: Sight, picture: Picture) -> None:
        """Take the ground under it where the window, scrolled since, shows more of it than before.

        A sliver at an edge is measured with what lies beyond the edge. A row that its list has let go of, or filled with
        other words, is left as it was.
        """
        if self._measured_px2 >= self.text.rectangle.width * self.text.rectangle.height:
            return  # All of it was in sight already.
        if not isValid(self._item) or not self._item.isVisible() or _raw_words(self._item) != self._raw:
            return
        _, around = sight.around(self._item)
        seen = sight.of(self._item, self._ink).intersected(around)
        if seen.empty or seen.width * seen.height <= self._measured_px2:
            return
        again = _on_its_ground(self._glyphs, seen, picture)
        if again.background is not None:
            self._measured_px2 = seen.width * seen.height
            self.text = replace(self.text, colour=again.colour, background=again.background, evenness=again.evenness)


class _Glyphs(NamedTuple):
    """The colour that an item declares for its words, and how opaque they are with all that lies above it."""

    colour: str
    opacity: float


class _Colours(NamedTuple):
    """A text's own colour as it looks, the one that lies under it, and how much of the place these two explain."""

    colour: str | None
    background: str | None = None
    evenness: float | None = None


def painted_texts(places: dict[QObject, int], sight: Sight, picture: Picture | None) -> list[Painted]:
    """Every text that the window draws; `places`: the number of each item's node. CaptureError where there is no end."""
    written = [
        (item, opacity, place, raw)
        for item, opacity, place in _painters(sight.window.contentItem(), places)
        if (raw := _raw_words(item)).strip()
    ]
    layouts = _layouts([item for item, *_ in written])
    found = []
    for (item, opacity, place, raw), layout in zip(written, layouts, strict=True):
        words = _words(item, raw, layout)
        if words.strip():
            found.append(_painted(item, opacity, place, raw, words, layout, sight, picture))
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


def _painted(
    item: QQuickItem,
    opacity: float,
    place: int,
    raw: str,
    words: str,
    layout: Layout,
    sight: Sight,
    picture: Picture | None,
) -> Painted:
    font: QFont = item.property("font")
    scale = sight.scale(item)
    ink = _ink(item, layout)
    rectangle, box = sight.of(item, ink), sight.of(item)
    reach, around = sight.around(item)
    seen = rectangle.intersected(around)
    lines = max(1, int(item.property("lineCount") or 1))
    ink_colour: QColor = item.property("color")
    declared = to_hex((ink_colour.red(), ink_colour.green(), ink_colour.blue()))
    glyphs = _Glyphs(declared, ink_colour.alphaF() * opacity)
    colours = _on_its_ground(glyphs, seen, picture)
    text = PaintedText(
        words=words,
        rectangle=rectangle,
        box=box,
        reach=reach,
        seen=None if seen.empty else seen,
        font_px=round(max(0.01, (layout.drawn_px or QFontInfo(font).pixelSize()) * scale), 2),
        bold=font.bold(),
        truncated=bool(item.property("truncated")) or _scrolled_inside(item, layout),
        lines=lines,
        line_height_px=round(_line_height(font, layout, ink.height() / lines) * scale, 2) or None,
        colour=colours.colour,
        background=colours.background,
        evenness=colours.evenness,
    )
    measured_px2 = 0.0 if colours.background is None else seen.width * seen.height
    return Painted(place, text, item, raw, ink, glyphs, measured_px2)


def _on_its_ground(glyphs: _Glyphs, seen: Rect, picture: Picture | None) -> _Colours:
    """The colour that lies under the part that is `seen`, and the glyphs' own as it looks on that."""
    unmeasured = _Colours(glyphs.colour if glyphs.opacity >= 1 else None)
    if picture is None or seen.empty:
        return unmeasured
    ground = measure_ground(picture.colours, seen, picture.per_px, glyphs.colour)
    if ground is None:
        return unmeasured
    colour = glyphs.colour
    if glyphs.opacity < 1:
        mixed = blend(colour, ground.colour, glyphs.opacity)
        ground = measure_ground(picture.colours, seen, picture.per_px, mixed) or ground
        colour = blend(colour, ground.colour, glyphs.opacity)
    return _Colours(colour, ground.colour, ground.evenness)


def _layouts(items: list[QQuickItem]) -> list[Layout]:
    """Each one's layout, all told at once: to ask QML costs more than to answer. Nothing is known where no QML runs."""
    engine = next((engine for item in items if (engine := perhaps(qmlEngine(item))) is not None), None)
    if engine is None:
        return [Layout()] * len(items)
    context = QQmlContext(engine.rootContext())
    context.setContextProperty("texts", items)
    told, _ = QQmlExpression(context, context, _LAYOUTS).evaluate()
    return [Layout(*(float(value or 0) for value in row)) for row in json.loads(told)]


def _line_height(font: QFont, layout: Layout, even: float) -> float:
    """From one baseline to the next; `even` where the item has no line height of its own.

    Not a share of what the lines take together: the last one is never less tall than the type.
    """
    own = layout.line_height
    if own <= 0:
        return even
    if layout.line_height_mode:
        return own
    drawn = QFont(font)
    if layout.drawn_px > 0:
        drawn.setPixelSize(round(layout.drawn_px))
    return own * math.ceil(QFontMetricsF(drawn).height())


def _raw_words(item: QQuickItem) -> str:
    return str(item.property("displayText" if item.inherits("QQuickTextInput") else "text") or "")


def _words(item: QQuickItem, words: str, layout: Layout) -> str:
    plain = layout.text_format == Qt.TextFormat.PlainText.value or item.inherits("QQuickTextInput")
    if plain or not _TAG.search(words):
        return words
    return QTextDocumentFragment.fromHtml(words).toPlainText()


def _ink(item: QQuickItem, layout: Layout) -> QRectF:
    """The part of a text item that its words take, in its own coordinates."""
    across, down = Qt.AlignmentFlag(int(layout.across)), Qt.AlignmentFlag(int(layout.down))
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    free_x, free_y = (
        item.width() - layout.left - layout.right - width,
        item.height() - layout.top - layout.bottom - height,
    )
    x = {Qt.AlignmentFlag.AlignRight: free_x, Qt.AlignmentFlag.AlignHCenter: free_x / 2}.get(across, 0.0)
    y = {Qt.AlignmentFlag.AlignBottom: free_y, Qt.AlignmentFlag.AlignVCenter: free_y / 2}.get(down, 0.0)
    return QRectF(layout.left + x, layout.top + y, width, height)


def _scrolled_inside(item: QQuickItem, layout: Layout) -> bool:
    """Whether a field holds more than it shows."""
    room = item.width() - layout.left - layout.right
    return item.inherits("QQuickTextInput") and float(item.property("contentWidth")) > room + 1
