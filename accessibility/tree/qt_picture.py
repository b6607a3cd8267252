"""What was drawn of a Qt Quick window, as colours, as pixels and as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from accessibility.tree.png import pack_png

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from accessibility.tree.qt_sight import Sight


@dataclass(frozen=True, slots=True)
class Picture:
    """What was drawn, and how many of its pixels a logical one takes."""

    colours: NDArray[np.uint32]
    """Rows of pixels, red, green and blue in one number, 0xRRGGBB in its lower three bytes."""
    per_px: float
    image: QImage
    """It owns the memory of `colours`."""

    @property
    def pixels(self) -> NDArray[np.uint8]:
        """Rows of red, green and blue, on the same memory."""
        low_byte_first = self.colours.astype("<u4", copy=False)
        return low_byte_first.view(np.uint8).reshape(*self.colours.shape, 4)[:, :, 2::-1]


def picture_of(sight: Sight) -> Picture | None:
    """The canvas as it looks; None where the window cannot be drawn."""
    whole = sight.window.grabWindow()
    if whole.isNull():
        return None
    ratio = whole.width() / max(1, sight.window.width())
    place = sight.canvas.mapRectToScene(QRectF(0, 0, sight.canvas.width(), sight.canvas.height()))
    cut = QRect(*(round(value * ratio) for value in (place.x(), place.y(), place.width(), place.height())))
    image = whole.copy(cut.intersected(whole.rect())).convertToFormat(QImage.Format.Format_RGB32)
    if image.isNull():
        return None
    colours = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), image.width())
    return Picture(colours, image.width() / max(1.0, sight.canvas.width()), image)


def png_of(image: QImage) -> bytes:
    """An image without its transparency as a PNG file."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(rgb.constBits(), dtype=np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return pack_png(lines[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3))
