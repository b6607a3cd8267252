"""How large a difference is, apart from its unit."""

from __future__ import annotations

import math
import statistics
from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Size(StrEnum):
    """What a size of effect is called."""

    NEGLIGIBLE = "negligible"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


D_STEPS = (0.2, 0.5, 0.8)
"""Cohen (1988), for standardised differences."""

DELTA_STEPS = (0.147, 0.33, 0.474)
"""Romano et al. (2006), for Cliff's delta."""


def paired_d(changes: Sequence[float]) -> float | None:
    """The mean of each person's change over its deviation (Cohen's d_z), corrected for small samples (Hedges 1981).

    None below three people, and where everybody changed alike.
    """
    if len(changes) < 3:
        return None
    deviation = statistics.stdev(changes)
    if deviation == 0.0:
        return None
    return statistics.fmean(changes) / deviation * hedges_factor(len(changes) - 1)


def hedges_factor(freedom: int) -> float:
    """What a standardised difference of a small sample is multiplied with, so that it is not too large on average."""
    whole, half = math.lgamma(freedom / 2.0), math.lgamma((freedom - 1) / 2.0)
    return math.exp(whole - half) / math.sqrt(freedom / 2.0)


def cliffs_delta(first: Sequence[float], second: Sequence[float]) -> float | None:
    """How much more often a value of `second` is above one of `first` than below it: -1 to 1 (Cliff 1993). None for no value."""
    if not first or not second:
        return None
    ordered = sorted(first)
    below = sum(bisect_left(ordered, value) for value in second)
    above = sum(len(ordered) - bisect_right(ordered, value) for value in second)
    return (below - above) / (len(first) * len(second))


def size_of(effect: float, steps: tuple[float, float, float] = D_STEPS) -> Size:
    """What an effect is called, by its distance from 0."""
    return tuple(Size)[sum(abs(effect) >= step for step in steps)]
