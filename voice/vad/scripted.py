"""A VAD that says what it is told to, for tests of what comes after it."""

from collections.abc import Sequence

from voice.types import FRAME_SAMPLES, AudioChunk


class ScriptedVad:
    """Gives one probability after another, from the first one again after every `reset`; then `afterwards`."""

    def __init__(self, probabilities: Sequence[float], *, afterwards: float = 0.0) -> None:
        if not all(0 <= value <= 1 for value in (*probabilities, afterwards)):
            raise ValueError("a probability lies between 0 and 1")
        self._probabilities = tuple(probabilities)
        self._afterwards = afterwards
        self._given = 0

    def reset(self) -> None:
        """Begin from the first probability again."""
        self._given = 0

    def probability(self, chunk: AudioChunk) -> float:
        """The next probability, whatever the block holds."""
        if len(chunk.samples) != FRAME_SAMPLES:
            raise ValueError(f"blocks of {FRAME_SAMPLES} samples are needed, not {len(chunk.samples)}")
        self._given += 1
        if self._given <= len(self._probabilities):
            return self._probabilities[self._given - 1]
        return self._afterwards
