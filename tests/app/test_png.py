"""Pictures written by hand are read back, by Qt, as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from accessibility.tree.qt_picture import png_of
from app.png import write_png

if TYPE_CHECKING:
    from pathlib import Path

_COLOURS = st.integers(0, 0xFFFFFF)


@given(st.integers(1, 9), st.integers(1, 9), st.data())
def test_every_pixel_comes_back(width: int, height: int, data: st.DataObject) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, QColor.fromRgb(data.draw(_COLOURS)))
    read = QImage.fromData(png_of(image), "PNG")  # type: ignore[arg-type]  # the stubs want the format as bytes
    assert read.convertToFormat(QImage.Format.Format_RGB32) == image


def test_a_file_that_exists_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    for colour in ("#123456", "#fedcba"):
        image = QImage(40, 30, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(colour))
        write_png(image, file)
        assert QImage(str(file)).pixelColor(39, 29).name() == colour
