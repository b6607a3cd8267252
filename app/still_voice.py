"""A voice that stands still: for pictures of the page on which a person's calls are taken, and for its tests."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from voice.errors import VoiceError
from voice.types import SAMPLE_RATE_HZ
from voice.wake.card import bundled_card
from voice.wake.enrolment import Negatives

if TYPE_CHECKING:
    from collections.abc import Iterable

    from voice.types import Samples
    from voice.wake.card import WakeCard

LOUD = np.tile(np.array([8000, -8000], np.int16), SAMPLE_RATE_HZ // 2)
"""A second that is neither too quiet nor too loud."""


@dataclass
class StillVoice:
    """Each call is the next of `coming`: a score, a recording that will not do, or what fails."""

    coming: deque[float | Samples | VoiceError] = field(default_factory=deque)
    alarms: Negatives = field(default_factory=lambda: Negatives(0.5, (3.2,)))
    _score: float = 0.0

    @property
    def card(self) -> WakeCard:
        """The card of the network that ships."""
        return bundled_card()

    @property
    def looks(self) -> bool:
        """Its scores are made up: nothing looks."""
        return False

    def record(self) -> Samples:
        """The next call."""
        taken = self.coming.popleft()
        if isinstance(taken, VoiceError):
            raise taken
        if isinstance(taken, float):
            self._score = taken
            return LOUD
        return taken

    def calls(self, recordings: Iterable[Samples]) -> list[float]:
        """The score that the last call was to have."""
        return [self._score for _ in recordings]

    def negatives(self, sounds: Iterable[Samples]) -> Negatives:  # noqa: ARG002 - as the real one has it
        """`alarms`."""
        return self.alarms
