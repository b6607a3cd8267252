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


@dataclass(frozen=True, slots=True)
class Ground:
    """The colour under a text. `evenness`: share of the pixels that are it, the glyphs, or between the two."""

    colour: str
    evenness: float


def measure_ground(pixels: NDArray[np.uint8], area: Rect, pixels_per_px: float, ink: str) -> Ground | None:
    """What lies under glyphs of the colour `ink` in `area` (logical pixels); None where too little of it is in sight.

    `pixels`: height × width × 3, red, green, blue. The background is the most frequent colour that is not the ink's;
    the blurred edges of glyphs lie on the line between the two in colour space.
    """
    part = _cut(pixels, area, pixels_per_px)
    if min(part.shape[:2]) < LEAST_SIDE_PX:
        return None
    flat = part.reshape(-1, 3)
    sample = flat[:: max(1, len(flat) // MAX_SAMPLES)].astype(np.int32)
    packed, counts = np.unique((sample[:, 0] << 16) | (sample[:, 1] << 8) | sample[:, 2], return_counts=True)
    colours = np.stack((packed >> 16, packed >> 8 & 255, packed & 255), axis=1).astype(np.float64)
    glyphs = np.array(to_rgb(ink), dtype=np.float64)
    others = np.linalg.norm(colours - glyphs, axis=1) > INK_DISTANCE
    ground = colours[np.argmax(np.where(others, counts, 0) if others.any() else counts)]
    explained = _explained(colours, ground, glyphs)
    return Ground(
        to_hex((int(ground[0]), int(ground[1]), int(ground[2]))), round(float(counts[explained].sum() / len(sample)), 3)
    )


def _cut(pixels: NDArray[np.uint8], area: Rect, pixels_per_px: float) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
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
    along = np.clip(offset @ way / length, 0, 1) if length else np.zeros(len(colours))
    return np.asarray(np.linalg.norm(offset - along[:, None] * way, axis=1) <= TOLERANCE)
