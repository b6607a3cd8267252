"""A loudspeaker that makes no sound and takes the true time: a machine without one, and tests."""

import threading
from collections.abc import Callable

from voice.clock import Clock, Signal
from voice.errors import ErrorCode, VoiceError
from voice.ports import PlaybackEnd
from voice.types import Pcm


class NullSpeaker:
    """Plays nothing for as long as it would sound on `clock`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._playing: tuple[str, Signal] | None = None
        self._closed = False
        self.ducked = False
        """Whether it would be quiet now, for observers."""

    def play(self, pcm: Pcm, utterance_id: str, on_started: Callable[[], None]) -> PlaybackEnd:
        """Let the time of the utterance pass. Raises `VoiceError` VOICE_CLOSED."""
        stopped = self._clock.signal()
        with self._lock:
            if self._closed:
                raise VoiceError(ErrorCode.VOICE_CLOSED)
            self._playing = (utterance_id, stopped)
        due_ns = self._clock.now_ns() + round(pcm.duration_s * 1e9)
        try:
            on_started()
            stopped.wait(max(0.0, (due_ns - self._clock.now_ns()) / 1e9))
        finally:
            with self._lock:
                self._playing = None
        return PlaybackEnd.STOPPED if stopped.is_set() else PlaybackEnd.FINISHED

    def stop(self, utterance_id: str) -> None:
        """Stop that utterance if it is being played."""
        with self._lock:
            if self._playing is not None and self._playing[0] == utterance_id:
                self._playing[1].set()

    def duck(self, *, on: bool) -> None:
        """Remember it: nothing sounds."""
        self.ducked = on

    def close(self) -> None:
        """Stop whatever is being played."""
        with self._lock:
            self._closed = True
            if self._playing is not None:
                self._playing[1].set()
