"""What the helper may not see: amounts, card numbers, and everything that has to do with a PIN. Covered, not blurred."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem, QQuickWindow

SECRET = re.compile(r"[¥￥]|\d[\d,]*\.\d\d|\d{4,}|[零一二三四五六七八九十百千万亿两]+(?:元|块)")
"""Amounts in figures or in words, and runs of digits as on cards, phones and account numbers."""
WORD_JOINER = "\u2060"
"""Holds a name or number together on a page (`Theme.phrases`); it stands between its digits."""
COVER = QColor("#55566B")
MARGIN_PX = 3


def covered_picture(window: QQuickWindow, screen: QQuickItem) -> QByteArray:
    """The phone's screen as PNG, with everything secret covered. An empty array where nothing could be drawn."""
    whole = window.grabWindow()
    if whole.isNull():
        return QByteArray()
    ratio = whole.width() / max(1, window.width())
    place = _on_picture(screen, QRectF(0, 0, screen.width(), screen.height()), ratio)
    picture = whole.copy(place.toAlignedRect().intersected(whole.rect())).convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    for secret in secret_places(screen, ratio):
        painter.fillRect(secret.translated(-place.topLeft()), COVER)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # stubs want the format as bytes
    return content


def secret_places(screen: QQuickItem, ratio: float) -> Iterator[QRectF]:
    """Where on the picture something is that must be covered."""
    for item in _in_sight(screen):
        # A control that is covered as a whole says so itself: a pressed key would tell a digit.
        if item.property("secret") or is_secret(_words(item)):
            area = QRectF(0, 0, item.width(), item.height()).adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX)
            yield _on_picture(item, area, ratio)


def is_secret(words: str) -> bool:
    """Whether a text must be covered.

    >>> is_secret("尾号6285"), is_secret("余额"), is_secret("¥0.50"), is_secret("三百元五角")
    (True, False, True, True)
    """
    return SECRET.search(words.replace(WORD_JOINER, "")) is not None


def _words(item: QQuickItem) -> str:
    if item.inherits("QQuickText") or item.inherits("QQuickTextInput"):
        return str(item.property("text") or "")
    return ""


def _in_sight(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from _in_sight(child)


def _on_picture(item: QQuickItem, area: QRectF, ratio: float) -> QRectF:
    on_scene = item.mapRectToScene(area)
    return QRectF(on_scene.x() * ratio, on_scene.y() * ratio, on_scene.width() * ratio, on_scene.height() * ratio)
