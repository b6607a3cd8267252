"""A microphone whose sound is kept while it is open, with the participant's consent; what listens to it notices nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.events import EventLogError
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from datetime import datetime

    from lab.recordings.sound import SoundFile, SoundTrack
    from voice.ports import Microphone, MicrophoneStream
    from voice.types import AudioChunk

    Now = Callable[[], tuple[int, datetime]]


def _raise(error: Exception) -> None:
    raise error


@dataclass(frozen=True, slots=True)
class RecordedMicrophone:
    """Opens another microphone and keeps what it hears. All of it is asked and told on the listening thread.

    `now`: the session's clock and the calendar. `failed`: told once where the disk takes no more; what listens hears on.
    `secret`: whether what is said now may be a PIN, and only silence may be kept.
    """

    microphone: Microphone
    track: SoundTrack
    now: Now
    failed: Callable[[Exception], None] = _raise
    secret: Callable[[], bool] = lambda: False

    def open(self) -> MicrophoneStream:
        """Open it. Raises VoiceError as the microphone does, OSError where nothing can be written."""
        stream = self.microphone.open()
        try:
            return _RecordedStream(stream, self.track.open(SAMPLE_RATE_HZ), self)
        except OSError:
            stream.close()
            raise


class _RecordedStream:
    def __init__(self, stream: MicrophoneStream, file: SoundFile, kept: RecordedMicrophone) -> None:
        self._stream = stream
        self._file = file
        self._kept = kept
        self._writes = True

    def read(self) -> AudioChunk | None:
        """The next block, which is kept."""
        chunk = self._stream.read()
        if chunk is not None and self._writes:
            try:
                self._keep(chunk)
            except (OSError, EventLogError) as error:
                self._writes = False
                self._kept.failed(error)
        return chunk

    def _keep(self, chunk: AudioChunk) -> None:
        now_ms, wall = self._kept.now()
        age_ms = max(0, (time.monotonic_ns() - chunk.captured_ns) // 1_000_000) if chunk.captured_ns else 0
        samples = chunk.samples.astype("<i2").tobytes()
        if self._kept.secret():
            samples = bytes(len(samples))
        self._file.write(chunk.start_sample, samples, max(0, now_ms - age_ms), wall)

    def take_dropped(self) -> int:
        """How many blocks were lost."""
        return self._stream.take_dropped()

    def interrupt(self) -> None:
        """Make `read` return None."""
        self._stream.interrupt()

    def close(self) -> None:
        """Give the device back, and close the file."""
        self._stream.close()
        try:
            self._file.close()
        except OSError as error:
            if self._writes:
                self._writes = False
                self._kept.failed(error)
