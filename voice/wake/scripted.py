"""A wake spotter that hears the phrase where it is told to, for tests of what comes after it."""

from __future__ import annotations

from collections.abc import Iterable

from voice.types import Samples, WakeHit
from voice.wake.features import BLOCK_HOP


class ScriptedWakeSpotter:
    """Decides at the end of the block in which a sample of `ends` lies; the samples count from the last reset.

    `resets` tells how often it was made to forget.
    """

    def __init__(self, ends: Iterable[int] = (), score: float = 0.99) -> None:
        self._ends = sorted(ends)
        self._score = score
        self._heard = 0
        self.resets = 0

    def feed(self, samples: Samples) -> list[WakeHit]:
        """Take a chunk of any length; the hits that are decided by now."""
        before, self._heard = self._heard, self._heard + len(samples)
        hits = [WakeHit((end // BLOCK_HOP + 1) * BLOCK_HOP, end, self._score) for end in self._ends]
        return [hit for hit in hits if before < hit.decided_sample <= self._heard]

    def reset(self) -> None:
        """Forget what was heard; a new stream begins."""
        self._heard = 0
        self.resets += 1
