"""A heat map over a view's picture: fixations weighed by their duration, each spread as far as an eye sees sharply."""

from __future__ import annotations

import importlib
import io
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from lab.gaze.store import Photograph
    from lab.gaze.values import Fixation

SPREAD_DEGREES = 0.5
"""Standard deviation of a fixation's spread: the fovea sees about a degree to either side of its middle."""
LEAST_SHARE = 0.05
"""Of the hottest place: what is below is not painted, so that the page stays readable."""
DOTS_AN_INCH = 100


def heat(fixations: Sequence[Fixation], width_px: int, height_px: int, spread_px: float) -> npt.NDArray[np.float64]:
    """Milliseconds at each logical pixel, (height, width), as a sum of Gaussians; all of it adds up to the time looked."""
    xs, ys = np.arange(width_px), np.arange(height_px)
    found = np.zeros((height_px, width_px))
    for one in fixations:
        across = np.exp(-0.5 * ((xs - one.x_px) / spread_px) ** 2)
        down = np.exp(-0.5 * ((ys - one.y_px) / spread_px) ** 2)
        spot = np.outer(down, across)
        total = spot.sum()
        if total > 0:
            found += one.duration_ms * spot / total
    return found


def draw(photograph: Photograph, fixations: Sequence[Fixation], spread_px: float) -> bytes | None:
    """The picture, paled, with the heat over it and a ring at each fixation as large as it was long, as PNG; None without matplotlib.

    The colours run from light to dark, so that the map can be read in grey as well.
    """
    try:
        figures: Any = importlib.import_module("matplotlib.figure")
        image: Any = importlib.import_module("matplotlib.image")
        maps: Any = importlib.import_module("matplotlib")
    except ImportError:
        return None
    picture = image.imread(io.BytesIO(photograph.png), format="png")[:, :, :3]
    height_px, width_px = picture.shape[:2]
    values = heat(fixations, width_px, height_px, spread_px)
    shares = values / values.max() if values.max() > 0 else values
    figure = figures.Figure(figsize=(width_px / DOTS_AN_INCH, height_px / DOTS_AN_INCH), dpi=DOTS_AN_INCH)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.imshow(0.6 * picture + 0.4)
    colours = maps.colormaps["YlOrRd"](shares)
    colours[:, :, 3] = np.where(shares >= LEAST_SHARE, 0.35 + 0.4 * shares, 0)
    axes.imshow(colours)
    for one in fixations:
        size = 3 + 9 * min(1.0, one.duration_ms / 1000)
        axes.plot((one.x_px,), (one.y_px,), "o", markersize=size, markerfacecolor="none", markeredgecolor="#1d1e33")
    axes.set_xlim(-0.5, width_px - 0.5)
    axes.set_ylim(height_px - 0.5, -0.5)
    target = io.BytesIO()
    figure.savefig(target, format="png", metadata={"Software": None})
    return target.getvalue()
