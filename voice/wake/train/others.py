"""Other people out of the same windows while training goes on: a vocal tract of another length, and another microphone.

Vocal tract length perturbation: Jaitly and Hinton, 2013. A window's bands are read from where a tract longer or shorter by a factor would
have put them; a smooth curve over the bands is added, as rooms, microphones and voices have one.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import torch
from torch import Tensor

from voice.wake.features import BANDS, HIGHEST_HZ, LOWEST_HZ

SHORTEST, LONGEST = 0.84, 1.2
"""Of a tract's length: a child's is shorter by a fifth and more than its mother's."""
LENGTHS = 37
CURVES = 3
STRENGTH = 0.12
"""Of each of the curves, in units of a feature: 0.12 is 2 dB."""


def moved(features: Tensor, random: torch.Generator) -> Tensor:
    """Windows (batch, frames, BANDS) by other people."""
    batch = len(features)
    chosen = torch.randint(0, LENGTHS, (batch,), generator=random)
    curve = torch.randn(batch, CURVES, generator=random) * STRENGTH @ _curves()
    return features @ _warps()[chosen] + curve[:, None, :]


@cache
def _warps() -> Tensor:
    """For each length what makes bands of bands, (LENGTHS, BANDS, BANDS)."""
    return torch.from_numpy(np.stack([warp(factor) for factor in np.geomspace(SHORTEST, LONGEST, LENGTHS)]))


def warp(factor: float) -> np.ndarray:
    """What a row of bands is multiplied by: a band then holds what lay `factor` times as high. The ends are held."""
    edges = np.linspace(_mel(LOWEST_HZ), _mel(HIGHEST_HZ), BANDS + 2)[1:-1]
    hertz = 700 * (10 ** (edges / 2595) - 1)
    places = np.interp(_mel(hertz * factor), edges, np.arange(BANDS))
    lower = np.minimum(places.astype(int), BANDS - 2)
    share = places - lower
    matrix = np.zeros((BANDS, BANDS), np.float32)
    matrix[lower, np.arange(BANDS)] += 1 - share
    matrix[lower + 1, np.arange(BANDS)] += share
    return matrix


@cache
def _curves() -> Tensor:
    """Waves over the bands, the slowest first, (CURVES, BANDS)."""
    places = (np.arange(BANDS) + 0.5) / BANDS
    return torch.from_numpy(
        np.stack([np.cos(np.pi * (wave + 1) * places) for wave in range(CURVES)]).astype(np.float32)
    )


def _mel(hertz: np.ndarray | float) -> np.ndarray:
    return np.asarray(2595 * np.log10(1 + np.asarray(hertz) / 700))
