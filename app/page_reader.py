"""What a page says: the texts in sight on the phone's screen, from top to bottom, as they are read out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocumentFragment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

MOST_TEXTS = 40
"""More than this nobody listens to in one piece."""
LINE = 12
"""Logical pixels within which two texts stand on one line and are read from left to right."""
_JOINERS = re.compile("[\u200b-\u200d\u2060\ufeff]")


def page_texts(screen: QQuickItem) -> tuple[str, ...]:
    """Return what can be seen on the phone's screen, each text once."""
    area = QRectF(0, 0, screen.width(), screen.height())
    found = sorted(_texts(screen, screen, area), key=lambda text: (round(text[0] / LINE), text[1]))
    return tuple(dict.fromkeys(words for _, _, words in found))[:MOST_TEXTS]


def _texts(item: QQuickItem, screen: QQuickItem, area: QRectF) -> Iterator[tuple[float, float, str]]:
    """Top, left and words of every text under an item that can be seen in the area."""
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.clip():
        area = area.intersected(item.mapRectToItem(screen, QRectF(0, 0, item.width(), item.height())))
    if item.inherits("QQuickText"):
        place = item.mapRectToItem(screen, QRectF(0, 0, item.width(), item.height()))
        words = _words(str(item.property("text") or ""))
        if words and area.contains(place.center()):
            yield place.top(), place.left(), words
    for child in item.childItems():
        yield from _texts(child, screen, area)


def _words(text: str) -> str:
    """Plain words: no markup, no joiners, no mark at the end; nothing for what has neither letter nor digit."""
    plain = QTextDocumentFragment.fromHtml(text).toPlainText() if "<" in text else text
    plain = _JOINERS.sub("", plain).strip().rstrip("。！？；，")
    return plain if any(character.isalnum() for character in plain) else ""
