"""Sound made longer or shorter without changing its pitch: WSOLA (Verhelst and Roelands, 1993). Pure."""

import numpy as np
from numpy.typing import NDArray

FRAME_S = 0.03
SEARCH_S = 0.008
"""A frame may come from so much earlier or later than planned, where it continues the sound best: more than half a period of 70 Hz."""


def stretched(samples: NDArray[np.float32], factor: float, rate_hz: int) -> NDArray[np.float32]:
    """The sound, shape (n,), `factor` times as long. Sound shorter than two frames stays as it is."""
    half = round(FRAME_S * rate_hz / 2)
    reach = round(SEARCH_S * rate_hz)
    if factor == 1.0 or len(samples) < 4 * half:
        return samples
    window = np.hanning(2 * half + 1)[:-1].astype(np.float32)
    length = round(len(samples) * factor)
    padded = np.concatenate([np.zeros(half + reach, np.float32), samples, np.zeros(3 * half + 2 * reach, np.float32)])
    out = np.zeros(length + 4 * half, np.float32)
    at = reach
    for place in range(0, length + half, half):
        planned = min(round(place / factor) + reach, len(padded) - 2 * half - reach - 1)
        if place:
            wanted = padded[min(at + half, len(padded) - 2 * half) :][: 2 * half]
            around = padded[planned - reach : planned + reach + 2 * half]
            at = planned - reach + int(np.argmax(np.correlate(around, wanted, "valid")))
        out[place : place + 2 * half] += window * padded[at : at + 2 * half]
    return out[half : half + length]
