"""A clip that says several things cut at its pauses. Pure."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from voice.types import SAMPLE_RATE_HZ

Sound = NDArray[np.float32]

FRAME = SAMPLE_RATE_HZ // 100
QUIET_DB = 30.0
"""Under the peak by this much counts as a pause."""

SHORTEST_PAUSE_S = 0.08
SHORTEST_PART_S, LONGEST_A_SOUND_S = 0.25, 0.5
"""A part is as long as what it says, or the cut is not trusted."""

EDGE = 2 * FRAME
"""Left on both sides of a part."""


def sentences(text: str) -> list[str]:
    """What the text says, one after another: a mark ends each.

    >>> sentences("小象。大象！")
    ['小象', '大象']
    """
    return [each for each in re.split(r"[。！？]", text) if each.strip()]


def cut(sound: Sound, text: str) -> list[tuple[Sound, str]]:
    """Each sentence with its sound; the whole as it is where its pauses do not tell the sentences apart."""
    said = sentences(text)
    if len(said) < 2:
        return [(sound, text)]
    energy = np.square(sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)).mean(axis=1)
    quiet = 10 * np.log10(energy + 1e-12) < 10 * np.log10(energy.max() + 1e-12) - QUIET_DB
    edges = np.flatnonzero(np.diff(np.concatenate([[0], quiet.astype(np.int8), [0]])))
    pauses = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True) if a > 0 and b < len(quiet)]
    pauses = [each for each in pauses if (each[1] - each[0]) * FRAME >= SHORTEST_PAUSE_S * SAMPLE_RATE_HZ]
    longest = sorted(sorted(pauses, key=lambda each: each[0] - each[1])[: len(said) - 1])
    if len(longest) < len(said) - 1:
        return [(sound, text)]
    starts = [0, *(max(0, b * FRAME - EDGE) for _, b in longest)]
    ends = [*(a * FRAME + EDGE for a, _ in longest), len(sound)]
    parts = [sound[a:b] for a, b in zip(starts, ends, strict=True)]
    if not all(fits(part, what) for part, what in zip(parts, said, strict=True)):
        return [(sound, text)]
    return list(zip(parts, said, strict=True))


def fits(part: Sound, text: str) -> bool:
    """Whether a part is about as long as what it should say."""
    syllables = len(text.split()) if text.isascii() else sum("\u4e00" <= each <= "\u9fff" for each in text)
    seconds = len(part) / SAMPLE_RATE_HZ
    return syllables > 0 and max(SHORTEST_PART_S, 0.08 * syllables) <= seconds <= LONGEST_A_SOUND_S * syllables + 0.4
