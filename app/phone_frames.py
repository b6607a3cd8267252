"""Sizes of the phone on the desk, in logical pixels: what the bank looks like on other people's phones."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from app.i18n import marked


@dataclass(frozen=True, slots=True)
class Frame:
    """One phone or tablet, upright."""

    width_px: int
    height_px: int
    name: str
    """A text of the context `phone`."""


DEFAULT_FRAME: Final = "390x844"
FRAMES: Final = MappingProxyType(
    {
        "360x800": Frame(360, 800, marked("phone", "小屏 360×800")),
        "390x844": Frame(390, 844, marked("phone", "常见 390×844")),
        "412x915": Frame(412, 915, marked("phone", "大屏 412×915")),
        "800x1280": Frame(800, 1280, marked("phone", "平板 800×1280")),
    }
)
"""By the name that settings and the command line use."""
