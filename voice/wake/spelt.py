"""How well what was heard spells the phrase: a near-miss differs from it by one sound. Pure.

The best way through the frames is found as connectionist temporal classification reads them (Graves and others, 2006): each
sound of the phrase stands in one frame or more, with blanks before, between and after as many as there are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LATE_FRAMES = 25
"""The phrase's last sound is heard in so many of the last frames: half a second."""


def spelt(scores: NDArray[np.float32]) -> float:
    """The logarithm of the likelihood of the best way to read the phrase: 0 at most, the lower the worse it fits.

    `scores`, shape (frames, 1 + sounds): logarithms of the likelihood of the blank, and of every sound of the phrase in its order.

    >>> spelt(np.array([[0, -9, -9], [-9, 0, -9], [-9, -9, -2], [0, -9, -9]], np.float32))
    -2.0
    """
    blank, sounds = scores[:, 0], scores[:, 1:]
    count = sounds.shape[1]
    follows = np.array([True, *(not np.array_equal(sounds[:, each], sounds[:, each - 1]) for each in range(1, count))])
    in_sound = np.full(count, -np.inf, np.float32)
    in_gap = np.full(count, -np.inf, np.float32)  # in the blanks behind each sound
    best = -np.inf
    for place, (quiet, here) in enumerate(zip(blank, sounds, strict=True)):
        straight = np.concatenate([np.zeros(1, np.float32), np.where(follows[1:], in_sound[:-1], -np.inf)])
        over_gap = np.concatenate([np.zeros(1, np.float32), in_gap[:-1]])
        in_gap = np.maximum(in_gap, in_sound) + quiet
        in_sound = np.maximum(in_sound, np.maximum(straight, over_gap)) + here
        if place >= len(blank) - LATE_FRAMES:
            best = max(best, float(in_sound[-1]))
    return best
