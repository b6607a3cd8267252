"""Pixels of a screen, without anything that could crash on the way."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage

from accessibility.screen_readers.desktop import VirtualDesktop, missing_packages
from accessibility.tree.png import pack_png
from accessibility.tree.x11_picture import grab_screen

if TYPE_CHECKING:
    from pathlib import Path


def test_a_png_is_what_was_packed() -> None:
    pixels = np.arange(5 * 7 * 3, dtype=np.uint8).reshape(5, 7, 3)
    image = QImage.fromData(pack_png(pixels))
    assert (image.width(), image.height()) == (7, 5)
    colour = image.pixelColor(6, 4)
    assert [colour.red(), colour.green(), colour.blue()] == pixels[4, 6].tolist()


@pytest.mark.parametrize("display", ["", "nonsense", "far.away:0", ":987654"])
def test_without_a_screen_there_is_no_picture(display: str) -> None:
    assert grab_screen((0, 0, 10, 10), {"DISPLAY": display}) is None


def test_under_wayland_there_is_no_picture() -> None:
    assert grab_screen((0, 0, 10, 10), {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) is None


@pytest.mark.skipif(bool(missing_packages()), reason="needs what script/setup dev installs")
def test_what_lies_beyond_the_screen_is_black(tmp_path: Path) -> None:
    with VirtualDesktop(size=(64, 48)) as desktop:
        cookie = tmp_path / "cookie"
        cookie.write_bytes(
            b"".join(
                struct.pack(">H", len(part)) + part for part in (b"host", b"", b"MIT-MAGIC-COOKIE-1", bytes(16))
            ).join((struct.pack(">H", 256), b""))
        )
        environment = desktop.environment | {"XAUTHORITY": str(cookie)}
        whole = grab_screen((0, 0, 64, 48), environment)
        beyond = grab_screen((60, -2, 10, 10), environment)
        assert whole is not None
        assert whole.shape == (48, 64, 3)
        assert beyond is not None
        assert beyond[:2].max() == 0
        assert beyond[:, 4:].max() == 0
        assert grab_screen((64, 0, 10, 10), environment) is None
        assert grab_screen((0, 0, 0, 10), environment) is None
