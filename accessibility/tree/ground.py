"""The background under a text, measured in the screenshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from accessibility.colour import to_hex, to_rgb

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from accessibility.tree.geometry import Rect

LEAST_SIDE_PX = 3
"""Fewer pixels than this across or down say nothing."""
MAX_SAMPLES = 4_000
TOLERANCE = 16.0
"""Distance in RGB up to which two colours count as one: renderers dither and round."""
INK_DISTANCE = 24.0
"""Colours nearer to the glyphs than this are glyphs."""
_COLOUR_BITS = np.uint32(0xFFFFFF)
_CHANNEL_BITS = np.array((16, 8, 0), dtype=np.uint32)


@dataclass(frozen=True, slots=True)
class Ground:
    """The colour under a text. `evenness`: share of the pixels that are it, the glyphs, or between the two."""

    colour: str
    evenness: float


def packed_colours(pixels: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Rows of red, green and blue as rows of 0xRRGGBB."""
    wide = pixels.astype(np.uint32)
    return np.asarray((wide[:, :, 0] << 16) | (wide[:, :, 1] << 8) | wide[:, :, 2], dtype=np.uint32)


def measure_ground(picture: NDArray[np.uint32], area: Rect, pixels_per_px: float, ink: str) -> Ground | None:
    """What lies under glyphs of the colour `ink` in `area` (logical pixels); None where too little of it is in sight.

    `picture`: height × width, 0xRRGGBB in the lower three bytes; the fourth may hold anything. The background is the most
    frequent colour that is not the ink's; the blurred edges of glyphs lie on the line between the two in colour space.
    """
    part = _cut(picture, area, pixels_per_px)
    if min(part.shape) < LEAST_SIDE_PX:
        return None
    sample = part.ravel()[:: max(1, part.size // MAX_SAMPLES)] & _COLOUR_BITS
    found, counts = np.unique(sample, return_counts=True)
    colours = (found[:, None] >> _CHANNEL_BITS & 0xFF).astype(np.float64)
    glyphs = np.array(to_rgb(ink), dtype=np.float64)
    others = counts * (_squares(colours - glyphs) > INK_DISTANCE**2)
    ground = colours[(others if others.any() else counts).argmax()]
    explained = _explained(colours, ground, glyphs)
    return Ground(
        to_hex((int(ground[0]), int(ground[1]), int(ground[2]))), round(float(counts[explained].sum() / len(sample)), 3)
    )


def _cut(pixels: NDArray[np.uint32], area: Rect, pixels_per_px: float) -> NDArray[np.uint32]:
    height, width = pixels.shape
    left, right = (min(width, max(0, round(edge * pixels_per_px))) for edge in (area.x, area.right))
    top, bottom = (min(height, max(0, round(edge * pixels_per_px))) for edge in (area.y, area.bottom))
    return pixels[top:bottom, left:right]


def _explained(
    colours: NDArray[np.float64], ground: NDArray[np.float64], glyphs: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Which colours lie on the line from the ground's colour to the glyphs'."""
    way = glyphs - ground
    length = float(way @ way)
    offset = colours - ground
    along = np.minimum(np.maximum(offset @ way / length, 0), 1) if length else np.zeros(len(colours))
    return np.asarray(_squares(offset - along[:, None] * way) <= TOLERANCE**2)


def _squares(distances: NDArray[np.float64]) -> NDArray[np.float64]:
    """Their lengths, squared: comparing needs no root."""
    return np.asarray(np.einsum("ij,ij->i", distances, distances))
