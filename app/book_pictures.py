"""Pictures of notes on their way from the bank to QML: decoded once, made small enough for a page, kept by number."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from collections.abc import Mapping

_log = logging.getLogger(__name__)

LARGEST_SIDE_PX = 1080
"""No page shows more of a picture."""


def decoded(content: bytes) -> QImage | None:
    """A picture no larger than a page shows, turned as the camera held it; None where it cannot be read.

    May be called on any thread.
    """
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LARGEST_SIDE_PX:
        reader.setScaledSize(size.scaled(LARGEST_SIDE_PX, LARGEST_SIDE_PX, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        _log.warning("a picture cannot be read: %s", reader.errorString(), extra={"code": "PICTURE_UNREADABLE"})
        return None
    return image


class PictureShelf:
    """The pictures of the entry in sight."""

    def __init__(self) -> None:
        self._images: dict[str, QImage] = {}

    def hold(self, images: Mapping[str, QImage]) -> None:
        """Show these from now on, and forget the others."""
        self._images = dict(images)

    def get(self, key: str) -> QImage:
        """A picture; an empty one where there is none of that number."""
        return self._images.get(key, QImage())


class PictureProvider(QQuickImageProvider):
    """Answers `image://book-pictures/<number>` from the shelf of the bank that stands in the window."""

    def __init__(self, shelf: PictureShelf) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.shelf = shelf

    def requestImage(self, key: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802 -- Qt's name
        """Qt asks for one picture; a width of zero leaves it to the picture."""
        image = self.shelf.get(key)
        if not image.isNull() and requested.width() > 0:
            image = image.scaledToWidth(requested.width(), Qt.TransformationMode.SmoothTransformation)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
