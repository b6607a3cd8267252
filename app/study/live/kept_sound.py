"""The microphone of a session: what it hears is kept while the participant has agreed to that, and passed on in any case."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from app.study.recorded_microphone import RecordedMicrophone
from lab.events import EventLogError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from lab.recordings.sound import SoundTrack
    from voice.ports import Microphone, MicrophoneStream
    from voice.types import AudioChunk

    Now = Callable[[], tuple[int, datetime]]

_log = logging.getLogger(__name__)


class Keeping(Protocol):
    """Told whether what is heard is being kept."""

    def __call__(self, *, on: bool) -> None:
        """From now on it is, or is not."""


class KeptSound:
    """Implements `Microphone` over another one. It is opened and read on the listening thread."""

    def __init__(self, microphone: Microphone) -> None:
        self._microphone = microphone
        self._track: SoundTrack | None = None
        self._lost: Callable[[], None] = lambda: None
        self._kept: tuple[Microphone, Keeping] | None = None

    def keep(
        self,
        track: SoundTrack,
        now: Now,
        secret: Callable[[], bool],
        keeping: Keeping,
        lost: Callable[[], None],
    ) -> None:
        """Keep what is heard from the next opening on, but only silence while `secret` says that it may be a PIN.

        `keeping` is told when it begins and ends, `lost` once when the disk takes no more; all are called on the listening thread.
        """
        self._track = track
        self._lost = lost
        self._kept = RecordedMicrophone(self._microphone, track, now, self._failed, secret), keeping

    def forget(self) -> None:
        """Keep nothing from the next opening on."""
        self._kept = None

    def close(self) -> None:
        """Nobody listens any more."""
        self._kept = None
        if self._track is not None:
            self._track.close()

    def open(self) -> MicrophoneStream:
        """Open it. Raises VoiceError as the microphone does."""
        kept = self._kept
        if kept is None:
            return self._microphone.open()
        microphone, keeping = kept
        try:
            stream = microphone.open()
        except OSError as error:
            self._failed(error)
            return self._microphone.open()
        keeping(on=True)
        return _Told(stream, keeping)

    def _failed(self, error: Exception) -> None:
        """The disk takes no more: the person is heard all the same."""
        kept, self._kept = self._kept, None
        code = error.code if isinstance(error, EventLogError) else "SOUND_UNWRITABLE"
        _log.error("what is heard cannot be kept any more: %s", error, extra={"code": code})
        if kept is not None:
            kept[1](on=False)
            self._lost()


class _Told:
    """A stream that tells when it is closed."""

    def __init__(self, stream: MicrophoneStream, keeping: Keeping) -> None:
        self._stream = stream
        self._keeping = keeping

    def read(self) -> AudioChunk | None:
        """The next block."""
        return self._stream.read()

    def take_dropped(self) -> int:
        """How many blocks were lost."""
        return self._stream.take_dropped()

    def interrupt(self) -> None:
        """Make `read` return None."""
        self._stream.interrupt()

    def close(self) -> None:
        """Give the device back."""
        self._stream.close()
        self._keeping(on=False)
