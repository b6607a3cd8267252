"""Loudness in decibels of full scale."""

import math

import numpy as np
from numpy.typing import NDArray

SILENCE_DBFS = -96.0
"""The floor of what is told: one step of 16 bits is about 96 dB under full scale."""


def to_dbfs(amplitude: float) -> float:
    """Decibels of an amplitude whose full scale is 1, never under `SILENCE_DBFS`."""
    return max(SILENCE_DBFS, 20 * math.log10(amplitude)) if amplitude > 0 else SILENCE_DBFS


def rms_dbfs(samples: NDArray[np.int16]) -> float:
    """Root mean square of int16 samples, shape (n,), as decibels of full scale."""
    if len(samples) == 0:
        return SILENCE_DBFS
    return to_dbfs(math.sqrt(float(np.mean(np.square(samples.astype(np.float64))))) / 2**15)
