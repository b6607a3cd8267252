"""From the network's outputs to hits: smoothing, threshold, refractory time. Pure, one number at a time."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from enum import StrEnum


class Sensitivity(StrEnum):
    """How readily the phrase is heard: the more readily, the more often something else is taken for it."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class DetectorSettings:
    """`threshold`: the smoothed logit from which the phrase counts as heard. `smooth`: outputs averaged.

    `refractory`: outputs after a hit in which there is no other.
    """

    threshold: float
    smooth: int = 3
    refractory: int = 34

    def __post_init__(self) -> None:
        if self.smooth < 1 or self.refractory < 0:
            raise ValueError("smooth must be positive, refractory must not be negative")


class Detector:
    """Tells, after each output of the network, whether the phrase has just been heard."""

    smoothed: float
    """The smoothed logit after the last output; minus infinity before there were enough of them."""

    def __init__(self, settings: DetectorSettings) -> None:
        self._settings = settings
        self.reset()

    def reset(self) -> None:
        """Forget the outputs before; a new stream begins."""
        self._last: deque[float] = deque(maxlen=self._settings.smooth)
        self.smoothed = -math.inf
        self._rest = 0
        self._armed = True

    def push(self, logit: float) -> float | None:
        """Take the next output; the smoothed logit of a hit, or None.

        One call is one hit: after it the smoothed logit has to fall under the threshold before there is another.
        """
        self._last.append(logit)
        enough = len(self._last) == self._settings.smooth
        self.smoothed = smoothed = math.fsum(self._last) / self._settings.smooth if enough else -math.inf
        if self._rest:
            self._rest -= 1
        if smoothed < self._settings.threshold:
            self._armed = self._armed or enough
            return None
        if self._rest or not self._armed:
            return None
        self._armed = False
        self._rest = self._settings.refractory
        return smoothed


def probability(logit: float) -> float:
    """A logit as a score between 0 and 1."""
    if logit >= 0:
        return 1 / (1 + math.exp(-logit))
    grown = math.exp(logit)
    return grown / (1 + grown)
