"""A microphone that a test holds in its hands."""

import queue
import threading

import numpy as np

from voice.errors import ErrorCode, VoiceError
from voice.types import FRAME_SAMPLES, AudioChunk, Samples


class ScriptedMicrophone:
    """Delivers what it is fed, waits where nothing is, and can be missing or be lost."""

    def __init__(self, missing: ErrorCode | None = None) -> None:
        self.missing = missing
        self.streams: list[ScriptedStream] = []

    def open(self) -> "ScriptedStream":
        """Open it, or raise what `missing` says."""
        if self.missing is not None:
            raise VoiceError(self.missing)
        self.streams.append(ScriptedStream())
        return self.streams[-1]


class ScriptedStream:
    """An open `ScriptedMicrophone`."""

    def __init__(self) -> None:
        self._blocks: queue.Queue[AudioChunk | VoiceError | None] = queue.Queue()
        self._end: VoiceError | None = None
        self._over = threading.Event()
        self._next_sample = 0
        self._dropped = 0
        self.closed = False

    def feed(self, samples: Samples) -> None:
        """Let samples of shape (n,) be heard; the last block is filled up with silence."""
        padded = np.pad(samples, (0, -len(samples) % FRAME_SAMPLES))
        for block in padded.reshape(-1, FRAME_SAMPLES):
            self._blocks.put(AudioChunk(block, self._next_sample, 0))
            self._next_sample += FRAME_SAMPLES

    def drop(self, blocks: int) -> None:
        """Let blocks go missing, as if nobody had read them in time."""
        self._dropped += blocks
        self._next_sample += blocks * FRAME_SAMPLES

    def lose(self) -> None:
        """Let the device vanish."""
        self._blocks.put(VoiceError(ErrorCode.MICROPHONE_LOST))

    def read(self) -> AudioChunk | None:
        """Wait for what is fed; None once interrupted or closed."""
        if self._over.is_set():
            return None
        if self._end is not None:
            raise self._end
        block = self._blocks.get()
        if self._over.is_set():
            return None
        if isinstance(block, VoiceError):
            self._end = block
            raise block
        return block

    def take_dropped(self) -> int:
        """How many blocks went missing since this was last asked."""
        count, self._dropped = self._dropped, 0
        return count

    def interrupt(self) -> None:
        """Make this and every later `read` return None."""
        self._over.set()
        self._blocks.put(None)

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True
        self.interrupt()
