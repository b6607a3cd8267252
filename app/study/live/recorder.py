"""The recording of a person's session: their acts and the screen while a task goes on, and what the microphone hears.

Only what they agreed to, only while the mark that says so is in sight, and nothing of a PIN. Where the disk takes no more,
recording ends, the mark goes, and the session goes on.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.serial_worker import Failed
from app.study.live.noting import Noting
from app.study.live.pictures import Pictures
from app.study.live.reader_notes import ReaderNotes
from app.study.recording import SessionRecording
from app.study.watch import SECRET_PAGES
from lab.events import EventLogError
from lab.manifest import RECORDINGS
from lab.recordings.going_on import never_back
from lab.recordings.reading import RecordingError
from lab.recordings.sound import SoundTrack

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QImage

    from app.banking import Worker
    from app.main_loop import MainLoop
    from app.serial_worker import Outcome
    from app.study.live.kept_sound import KeptSound
    from app.study.live.ports import Recorded
    from app.study.live.task_room import LiveTask, TaskRoom
    from app.study.scrolling import Places
    from lab.manifest import Manifest
    from lab.recordings.bank_state import BankState
    from lab.recordings.records import Act

    Now = Callable[[], tuple[int, datetime]]

_log = logging.getLogger(__name__)

SCREEN_ENDED = "屏幕和操作没有再录下去：磁盘写不进去"
SOUND_ENDED = "声音没有再录下去：磁盘写不进去"
ENDED: dict[Recorded, str] = {"screen": SCREEN_ENDED, "sound": SOUND_ENDED}


@dataclass(frozen=True, slots=True)
class RecorderParts:
    """What a recorder works with."""

    room: TaskRoom
    loop: MainLoop
    worker: Worker
    """Puts pictures into files, which takes longer than a window may stand still; closed with the recorder."""
    microphone: KeptSound | None
    """The session's; None where there is none."""
    in_sight: Callable[[], bool]
    """Whether the mark says that the screen is recorded."""
    tell: Callable[[str], None]
    """Gets a sentence for whoever moderates where the recording ended for want of room."""


def person_recorder(session: Path, manifest: Manifest, now: Now, parts: RecorderParts) -> PersonRecorder | None:
    """The recorder of a session; None where the disk takes nothing, of which `tell` gets a sentence."""
    try:
        return PersonRecorder(session, manifest, now, parts)
    except (EventLogError, RecordingError, OSError) as error:
        code = "RECORDING_UNWRITABLE" if isinstance(error, OSError) else error.code
        parts.worker.close()
        _log.error("the session cannot be recorded: %s", error, extra={"code": code})
        parts.loop.post(lambda: _tell(parts.tell, wanted(manifest, parts)))
        return None


def wanted(manifest: Manifest, parts: RecorderParts) -> tuple[Recorded, ...]:
    """What is to be recorded of a session."""
    screen: tuple[Recorded, ...] = ("screen",) if manifest.consent.screen else ()
    sound: tuple[Recorded, ...] = ("sound",) if manifest.consent.audio and parts.microphone is not None else ()
    return screen + sound


def _tell(tell: Callable[[str], None], lost: tuple[Recorded, ...]) -> None:
    for each in lost:
        tell(ENDED[each])


class PersonRecorder:
    """Implements `TaskRecorder` for one session's folder. `now`: the session's clock and the calendar.

    Raises EventLogError, RecordingError, OSError.
    """

    def __init__(self, session: Path, manifest: Manifest, now: Now, parts: RecorderParts) -> None:
        now = never_back(session / RECORDINGS, now)
        self._room = parts.room
        self._loop = parts.loop
        self._worker = parts.worker
        self._in_sight = parts.in_sight
        self._tell = parts.tell
        self._changed: Callable[[], None] = lambda: None
        self._wanted = wanted(manifest, parts)
        self._recording = SessionRecording(session, manifest, now) if "screen" in self._wanted else None
        self._task: _Watched | None = None
        self._secret = False
        self._hears = False
        self._lost: set[Recorded] = set()
        self._microphone = microphone = parts.microphone
        if microphone is not None and "sound" in self._wanted:
            microphone.keep(
                SoundTrack(session / RECORDINGS), now, lambda: self._secret, self._keeping, self._lost_sound
            )

    @property
    def screen(self) -> bool:
        """Whether screen and input of a task are recorded, and can be."""
        return self._task is not None

    @property
    def sound(self) -> bool:
        """Whether the microphone is open and what it hears is kept."""
        return self._hears

    @property
    def lost(self) -> frozenset[Recorded]:
        """What the disk takes no more."""
        return frozenset(self._lost)

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` whenever one of these three has changed."""
        self._changed = changed

    def begin_task(self, condition: str, task: str) -> None:
        """A task begins; its bank stands in the window."""
        stage, recording = self._room.task, self._recording
        if stage is None:
            return
        stage.view_model.navigation.changed.connect(self._turned)
        stage.leaving = self._gone
        self._turned()
        if recording is not None and self._kept(lambda: recording.begin_task(stage, condition, task)):
            self._task = _Watched(stage, self._loop, self._act, self._see, self._in_sight)
            self._task.begin()

    def end_task(self) -> None:
        """It is over; its bank still stands."""
        watched, recording = self._task, self._recording
        if watched is None or recording is None:
            return
        watched.look()
        self._leave()
        watched.stage.tell_state(self._left)

    def close(self) -> None:
        """Nothing more is recorded."""
        self._leave()
        if self._microphone is not None:
            self._microphone.forget()
        recording, self._recording = self._recording, None
        self._worker.close()
        if recording is not None:
            recording.close()

    def _left(self, state: BankState) -> None:
        recording = self._recording
        if recording is not None:
            self._kept(lambda: recording.end_task(state))

    def _leave(self) -> None:
        """Watch the task no more."""
        watched, self._task = self._task, None
        if watched is not None:
            watched.end()
            self._changed()

    def _gone(self) -> None:
        """Its bank is taken out of the window, and no PIN is asked for any more."""
        self._leave()
        self._secret = False

    def _turned(self) -> None:
        """Another page is in sight: while a PIN is asked for, what is said may be the PIN."""
        stage = self._room.task
        self._secret = stage is not None and stage.page in SECRET_PAGES

    def _act(self, act: Act, stood: Places | None = None) -> None:
        watched, recording = self._task, self._recording
        if watched is not None and recording is not None and self._in_sight():
            self._kept(lambda: recording.act(watched.stage, act, stood))

    def _see(self, picture: QImage) -> None:
        watched, recording = self._task, self._recording
        if watched is not None and recording is not None:
            self._worker.submit(recording.shot(watched.stage, picture), self._seen)

    def _seen(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Failed) and self._recording is not None:
            self._failed(outcome.error)

    def _kept(self, keep: Callable[[], None]) -> bool:
        """Keep something; whether the disk has it. Where it has not, nothing more is recorded."""
        try:
            keep()
        except (EventLogError, OSError) as error:
            self._failed(error)
            return False
        return True

    def _failed(self, error: Exception) -> None:
        code = error.code if isinstance(error, EventLogError) else "RECORDING_UNWRITABLE"
        _log.error("the session is recorded no further: %s", error, extra={"code": code})
        lost = tuple(each for each in self._wanted if each not in self._lost)
        self._lost.update(lost)
        self.close()
        self._changed()
        self._loop.post(lambda: _tell(self._tell, lost))

    def _lost_sound(self) -> None:
        """From the listening thread."""

        def told() -> None:
            if "sound" not in self._lost:
                self._lost.add("sound")
                self._changed()
                self._tell(SOUND_ENDED)

        self._loop.post(told)

    def _keeping(self, *, on: bool) -> None:
        """From the listening thread."""

        def told() -> None:
            if self._hears != on:
                self._hears = on
                self._changed()

        self._loop.post(told)


class _Watched:
    """One task while it is recorded."""

    def __init__(
        self,
        stage: LiveTask,
        loop: MainLoop,
        act: Callable[..., None],
        see: Callable[[QImage], None],
        in_sight: Callable[[], bool],
    ) -> None:
        self.stage = stage
        self._act = act
        self._hands = Noting(stage, loop, act, in_sight)
        self._reader = ReaderNotes(stage, act, in_sight)
        self._pictures = Pictures(see, lambda: in_sight() and not self._hands.turning)

    def begin(self) -> None:
        """Watch from now on."""
        self.stage.note = self._act
        self._hands.begin()
        self._reader.begin()
        self._pictures.begin(self.stage.window)

    def look(self) -> None:
        """Take a picture now."""
        self._pictures.take()

    def end(self) -> None:
        """Watch no more."""
        self._pictures.end()
        self._reader.end()
        self._hands.end()
        self.stage.note = _nobody


def _nobody(_: Act) -> None:
    """Nothing is recorded."""
