"""The sound from just before a voice was noticed, so that its onset is not cut."""

from collections import deque

from voice.types import AudioChunk


class PreRoll:
    """Keeps the last `keep_samples` samples while it is quiet, and everything while it is held."""

    def __init__(self, keep_samples: int) -> None:
        self._keep_samples = keep_samples
        self._chunks: deque[AudioChunk] = deque()
        self._held = False
        self._samples = 0

    def push(self, chunk: AudioChunk) -> None:
        """Take a block and forget what is too old."""
        self._chunks.append(chunk)
        self._samples += len(chunk.samples)
        if not self._held:
            self._trim()

    def hold(self) -> None:
        """Something like speech began: forget nothing until `release` or `take`."""
        self._held = True

    def release(self) -> None:
        """It was not speech."""
        self._held = False
        self._trim()

    def take(self) -> tuple[AudioChunk, ...]:
        """Hand over everything that is kept, in order, and start anew."""
        chunks = tuple(self._chunks)
        self._chunks.clear()
        self._samples = 0
        self._held = False
        return chunks

    def _trim(self) -> None:
        while self._chunks and self._samples - len(self._chunks[0].samples) >= self._keep_samples:
            self._samples -= len(self._chunks.popleft().samples)
