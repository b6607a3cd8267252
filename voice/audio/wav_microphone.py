"""A microphone that plays recordings: the same path for demos, tests and benchmarks as for people."""

from collections import deque
from collections.abc import Iterable
from typing import Literal

import numpy as np

from voice.audio.wav import Clip
from voice.clock import Clock, SystemClock
from voice.types import FRAME_SAMPLES, SAMPLE_RATE_HZ, AudioChunk, Samples

FRAME_S = FRAME_SAMPLES / SAMPLE_RATE_HZ


class WavMicrophone:
    """A queue of clips: every `open` plays the next one, then silence without end.

    With `pace="real"` a block comes when a device would deliver it; with `pace="fast"` as soon as it is read,
    so stream time runs as quickly as the listener can follow and nothing is ever dropped.
    """

    def __init__(
        self,
        clips: Iterable[Clip | Samples] = (),
        *,
        pace: Literal["real", "fast"],
        clock: Clock | None = None,
    ) -> None:
        self._clips = deque(clip.samples if isinstance(clip, Clip) else clip for clip in clips)
        self._paced = pace == "real"
        self._clock = clock or SystemClock()

    @property
    def clips_left(self) -> int:
        """How many clips wait to be played."""
        return len(self._clips)

    def add(self, clip: Clip | Samples) -> None:
        """Put a clip at the end of the queue; 16 kHz samples of shape (n,) serve as well."""
        self._clips.append(clip.samples if isinstance(clip, Clip) else clip)

    def open(self) -> "WavStream":
        """Play the next clip; with none left there is only silence."""
        samples = self._clips.popleft() if self._clips else np.zeros(0, np.int16)
        return WavStream(samples, self._clock, paced=self._paced)


class WavStream:
    """An open `WavMicrophone`."""

    def __init__(self, samples: Samples, clock: Clock, *, paced: bool) -> None:
        self._samples = samples
        self._clock = clock
        self._paced = paced
        self._opened_ns = clock.now_ns()
        self._blocks_read = 0
        self._interrupted = clock.signal()

    def read(self) -> AudioChunk | None:
        """Wait until the next block is due; None once interrupted or closed."""
        start = self._blocks_read * FRAME_SAMPLES
        if self._paced:
            # A block is there when its last sample is, counted from the opening, so that delays do not add up.
            due_ns = self._opened_ns + round((self._blocks_read + 1) * FRAME_S * 1e9)
            self._interrupted.wait(max(0.0, (due_ns - self._clock.now_ns()) / 1e9))
        if self._interrupted.is_set():
            return None
        self._blocks_read += 1
        block = self._samples[start : start + FRAME_SAMPLES]
        padded = np.pad(block, (0, FRAME_SAMPLES - len(block)))
        return AudioChunk(padded, start, self._clock.now_ns())

    def take_dropped(self) -> int:
        """Nothing is ever dropped."""
        return 0

    def interrupt(self) -> None:
        """Make this and every later `read` return None."""
        self._interrupted.set()

    def close(self) -> None:
        """The same as `interrupt`: there is no device."""
        self._interrupted.set()
