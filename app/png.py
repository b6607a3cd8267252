"""Pictures of the window as PNG files, fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.tree.qt_picture import png_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage


def write_png(image: QImage, file: Path) -> None:
    """Write a picture without its transparency: 8 bits a channel, RGB (OSError where the file cannot be written)."""
    file.write_bytes(png_of(image))
