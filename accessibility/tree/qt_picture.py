"""What was drawn of a Qt Quick window, as pixels and as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from accessibility.tree.qt_sight import Sight

PNG_QUALITY = 80
"""Qt's word for the least effort in packing that packs at all: flat areas need no more."""


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


def packed(picture: Picture) -> bytes:
    """As PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.image.save(buffer, "PNG", PNG_QUALITY)  # type: ignore[call-overload]  # the stub wants the format as bytes, Qt a text
    return bytes(buffer.data().data())
