"""The drawings of assets/icons for QML, in the colour a control asks for."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

DEFAULT_SIZE = QSize(24, 24)


class IconProvider(QQuickImageProvider):
    """Answers `image://icons/<name>/<rrggbb>`: a drawing with its `currentColor` replaced."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802 -- Qt's name
        """Qt asks for one picture in device pixels."""
        drawing, _, colour = name.partition("/")
        wanted = requested if requested.isValid() and not requested.isEmpty() else DEFAULT_SIZE
        size.setWidth(wanted.width())
        size.setHeight(wanted.height())
        try:
            return _drawn(self._folder / f"{drawing}.svg", colour or "000000", wanted.width(), wanted.height())
        except OSError:
            _log.error("no drawing named %s", drawing, extra={"code": "ICON_MISSING"})
            return _empty(wanted.width(), wanted.height())


@lru_cache(maxsize=256)
def _drawn(file: Path, colour: str, width: int, height: int) -> QImage:
    """The drawing of a file, width × height device pixels. Kept: the same few are asked for on every page."""
    source = file.read_text(encoding="utf-8").replace("currentColor", f"#{colour}")
    image = _empty(width, height)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


def _empty(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
