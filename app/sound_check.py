"""Microphone and loudspeaker as a person chooses and tries them. Two seconds are recorded to memory, played back and forgotten."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from app.inline_worker import InlineWorker
from app.serial_worker import Done
from voice.audio.devices import Devices
from voice.errors import ErrorCode, VoiceError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.banking import Worker
    from app.main_loop import MainLoop
    from app.serial_worker import Outcome
    from app.settings import SettingsStore
    from voice.audio.try_microphone import Loudness
    from voice.types import Samples


class Trying(StrEnum):
    """What is under way."""

    NOTHING = "nothing"
    RECORDING = "recording"
    PLAYING = "playing"


class SoundBooth(Protocol):
    """The devices as the check uses them. Every method waits, on the worker's thread, and may raise `VoiceError`."""

    def devices(self) -> Devices:
        """What is there now."""

    def record(self, on_level: Callable[[float], None]) -> Samples:
        """Two seconds from the chosen microphone; the level in dB of full scale ten times a second."""

    def loudness(self, samples: Samples) -> Loudness:
        """How somebody was heard."""

    def play(self, samples: Samples) -> None:
        """Let the person hear it, by the chosen loudspeaker."""


class _EmptyBooth:
    """Of a window that no program is behind."""

    def devices(self) -> Devices:
        return Devices()

    def record(self, on_level: Callable[[float], None]) -> Samples:  # noqa: ARG002 -- as the protocol has it
        raise VoiceError(ErrorCode.MICROPHONE_MISSING)

    def loudness(self, samples: Samples) -> Loudness:  # noqa: ARG002 -- as the protocol has it
        raise VoiceError(ErrorCode.MICROPHONE_MISSING)

    def play(self, samples: Samples) -> None:  # noqa: ARG002 -- as the protocol has it
        raise VoiceError(ErrorCode.SPEAKER_MISSING)


class SoundCheck:
    """Lives on the main loop; recording and playing are the worker's."""

    def __init__(
        self,
        booth: SoundBooth,
        worker: Worker,
        loop: MainLoop,
        settings: SettingsStore,
        try_speech: Callable[[str], None] | None = None,
        voices: Sequence[str] = (),
    ) -> None:
        """`try_speech` says a sentence as replies are said; None where nothing speaks.

        `voices`: names of those that may be chosen; none where the system's own voice speaks.
        """
        self.try_speech = try_speech
        self.voices = tuple(voices)
        self._booth = booth
        self._worker = worker
        self._loop = loop
        self._settings = settings
        self._listeners: list[Callable[[], None]] = []
        self.found = Devices()
        self.trying = Trying.NOTHING
        self.level_dbfs: float | None = None
        """Of the last tenth of a second, while it records."""
        self.heard: Loudness | None = None
        """How the person was heard when they last tried."""
        self.code: str | None = None
        """Why they were not."""

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` after each change."""
        self._listeners.append(listener)

    def begin(self) -> None:
        """The page is opened: forget what was tried, and look which devices are there."""
        self.heard, self.code = None, None
        self.look()

    def look(self) -> None:
        """Look again which devices are there."""
        self._worker.submit(self._booth.devices, self._looked)
        self._tell()

    def choose(self, *, microphone: str | None = None, loudspeaker: str | None = None) -> None:
        """Use this device from now on; empty for the system's default."""
        if microphone is not None:
            self._settings.change(microphone=microphone)
        if loudspeaker is not None:
            self._settings.change(loudspeaker=loudspeaker)
        self.heard, self.code = None, None
        self._tell()

    def try_microphone(self) -> None:
        """Record two seconds and play them back. Nothing happens while that is under way."""
        if self.trying is not Trying.NOTHING:
            return
        self.trying, self.heard, self.code, self.level_dbfs = Trying.RECORDING, None, None, None
        self._tell()
        self._worker.submit(self._try, self._tried)

    def _try(self) -> Loudness:
        samples = self._booth.record(lambda level_dbfs: self._loop.post(lambda: self._set_level(level_dbfs)))
        heard = self._booth.loudness(samples)
        self._loop.post(lambda: self._recorded(heard))
        self._booth.play(samples)
        return heard

    def _set_level(self, level_dbfs: float) -> None:
        if self.trying is Trying.RECORDING:
            self.level_dbfs = level_dbfs
            self._tell()

    def _recorded(self, heard: Loudness) -> None:
        self.trying, self.heard, self.level_dbfs = Trying.PLAYING, heard, None
        self._tell()

    def _tried(self, outcome: Outcome[Loudness]) -> None:
        self.trying, self.level_dbfs = Trying.NOTHING, None
        if not isinstance(outcome, Done):
            error = outcome.error
            self.code = str(error.code) if isinstance(error, VoiceError) else "INTERNAL_ERROR"
            self.look()
        self._tell()

    def _looked(self, outcome: Outcome[Devices]) -> None:
        if isinstance(outcome, Done):
            self.found = outcome.value
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def empty_check(settings: SettingsStore, loop: MainLoop) -> SoundCheck:
    """What a window shows that no program is behind: there are no devices."""
    return SoundCheck(_EmptyBooth(), InlineWorker(loop, (VoiceError,)), loop, settings)
