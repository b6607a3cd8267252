"""Colours as `#rrggbb`, their luminance and contrast, and the nearest colour that can be read."""

from __future__ import annotations

import re

_HEX = re.compile(r"#[0-9a-f]{6}")
_STEPS = 256

Rgb = tuple[int, int, int]


def is_colour(text: str) -> bool:
    """Whether it is a colour as captures write it: `#` and six small hexadecimal digits."""
    return _HEX.fullmatch(text) is not None


def to_rgb(colour: str) -> Rgb:
    """Red, green, blue, 0 to 255 each.

    >>> to_rgb("#3a3d8f")
    (58, 61, 143)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def to_hex(rgb: Rgb) -> str:
    """The colour in text."""
    return "#{:02x}{:02x}{:02x}".format(*rgb)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, after WCAG 2.2, with its 0.04045 threshold."""
    parts = (value / 255 for value in to_rgb(colour))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio after WCAG 2.2, 1 to 21.

    >>> contrast("#ffffff", "#000000")
    21.0
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def blend(ink: str, ground: str, opacity: float) -> str:
    """What `ink` of an opacity from 0 to 1 looks like on `ground`."""
    mixed = [round(g + (i - g) * opacity) for i, g in zip(to_rgb(ink), to_rgb(ground), strict=True)]
    return to_hex((mixed[0], mixed[1], mixed[2]))


def readable(ink: str, ground: str, ratio: float) -> str | None:
    """The colour nearest to `ink`, made darker or lighter alone, that reaches `ratio` on `ground`; None where none does."""
    found: list[tuple[int, str]] = []
    for end in ("#000000", "#ffffff"):
        for step in range(_STEPS):
            candidate = blend(end, ink, step / (_STEPS - 1))
            if contrast(candidate, ground) >= ratio:
                found.append((step, candidate))
                break
    return min(found)[1] if found else None
