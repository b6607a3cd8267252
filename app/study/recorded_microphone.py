"""A microphone whose sound is kept while it is open, with the participant's consent; what listens to it notices nothing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from lab.recordings.sound import SoundFile, SoundTrack
    from voice.ports import Microphone, MicrophoneStream
    from voice.types import AudioChunk

    Now = Callable[[], tuple[int, datetime]]


class RecordedMicrophone:
    """Opens another microphone and keeps what it hears. `now`: the session's clock and the calendar; asked on the listening thread."""

    def __init__(self, microphone: Microphone, track: SoundTrack, now: Now) -> None:
        self._microphone = microphone
        self._track = track
        self._now = now

    def open(self) -> MicrophoneStream:
        """Open it. Raises VoiceError as the microphone does, OSError where nothing can be written."""
        stream = self._microphone.open()
        try:
            return _RecordedStream(stream, self._track.open(SAMPLE_RATE_HZ), self._now)
        except OSError:
            stream.close()
            raise


class _RecordedStream:
    def __init__(self, stream: MicrophoneStream, file: SoundFile, now: Now) -> None:
        self._stream = stream
        self._file = file
        self._now = now

    def read(self) -> AudioChunk | None:
        """The next block, which is kept."""
        chunk = self._stream.read()
        if chunk is not None:
            now_ms, wall = self._now()
            age_ms = max(0, (time.monotonic_ns() - chunk.captured_ns) // 1_000_000) if chunk.captured_ns else 0
            self._file.write(chunk.start_sample, chunk.samples.astype("<i2").tobytes(), max(0, now_ms - age_ms), wall)
        return chunk

    def take_dropped(self) -> int:
        """How many blocks were lost."""
        return self._stream.take_dropped()

    def interrupt(self) -> None:
        """Make `read` return None."""
        self._stream.interrupt()

    def close(self) -> None:
        """Give the device back, and close the file."""
        self._stream.close()
        self._file.close()
