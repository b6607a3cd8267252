"""A session's window and surroundings that stand still: for pictures of the study's screens, and for tests. Time moves when it is moved."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop

from app.assistant.scripted_voice import ScriptedVoice
from app.assistant.state import Activity
from app.inline_worker import InlineWorker
from app.reader.mouth import StillMouth
from app.reader.parts import ReaderParts
from app.scene import MOMENT
from app.serial_worker import SerialWorker
from app.settings import SettingsStore
from app.settling import settle
from app.study.live.clocks import SessionClock, TaskClock
from app.study.live.recorder import RecorderParts, person_recorder
from app.study.live.room_reader import room_reader
from app.study.live.run import LiveRun
from app.study.live.task_room import Gear, TaskRoom
from app.study.live.window import StudyWindow
from app.study.world import WITHIN_S, StudyLoop
from app.viewmodels.study.room import StudyViewModel
from bank.errors import BankError
from dialogs.port import DialogueError
from lab.events import EventLogError
from lab.inputs import Checked

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.desk import Desk
    from app.study.live.enrolment import Enrolment
    from app.study.live.kept_sound import KeptSound
    from app.study.live.recorder import PersonRecorder
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue
    from lab.keeping import KeptSession
    from lab.manifest import Manifest
    from voice.events import VoiceEvent

WIDTH_PX, HEIGHT_PX = 1264, 914
"""Size of the window at which a logical pixel of the phone is one pixel of the picture."""
GOOD = (
    Checked("disk", "green", "空间够"),
    Checked("clock", "green", "日期正常"),
    Checked("loudspeaker", "green", "有喇叭"),
)


class StillAloud:
    """Keeps what is read to the participant."""

    def __init__(self) -> None:
        self.read_out: list[str] = []

    def read(self, text: str) -> None:
        """Keep it."""
        if text:
            self.read_out.append(text)

    def hush(self) -> None:
        """Nothing sounds."""


class StillDictation:
    """Hears what a test says."""

    def __init__(self) -> None:
        self._done: Callable[[str], None] | None = None

    def begin(self, done: Callable[[str], None]) -> None:
        """Wait for the test."""
        self._done = done

    def stop(self) -> None:
        """Listen no more."""
        self._done = None

    def hear(self, text: str) -> None:
        """The participant said this."""
        if self._done is not None:
            done, self._done = self._done, None
            done(text)


class StillRoom:
    """The participant's real window with a session, in which nothing moves by itself."""

    def __init__(
        self,
        enrolment: Enrolment,
        folder: Path,
        started: datetime = MOMENT,
        checks: tuple[Checked, ...] = GOOD,
        *,
        microphone: KeptSound | None = None,
        records: bool = False,
        talk: tuple[Dialogue, NotedDesk[Desk]] | None = None,
    ) -> None:
        """`folder`: for the settings of the study's own screens. `records`: whether what is agreed to is recorded.

        `talk`: the dialogue of conditions by voice, and the desk that it asks.
        """
        self.loop = StudyLoop()
        self.checks = checks
        self.voice = ScriptedVoice()
        self.mouth = StillMouth()
        self.aloud, self.dictation = StillAloud(), StillDictation()
        self.settings = SettingsStore(folder / "room.json")
        reader = ReaderParts(self.mouth, InlineWorker(self.loop, ()), lambda: False)
        self.view_model = StudyViewModel(room_reader(self.settings, self.loop, reader, folder))
        self._dialogue_worker = SerialWorker("dialogue", self.loop, (DialogueError,))
        gear = Gear(
            loop=self.loop,
            clock=lambda: TaskClock(self.loop),
            bank_worker=lambda: InlineWorker(self.loop, (BankError,)),
            voice=self.voice,
            hear=self._hear,
            dialogue_worker=self._dialogue_worker,
            reader=reader,
            talk=talk,
        )
        self.answers_wait = False
        """Whether somebody holds the dialogue's answers back, so that nothing waits for them."""
        self.microphone = microphone
        self._room = room = TaskRoom(enrolment.study.bank, gear, random.Random(1))  # noqa: S311 -- chance that can be had again
        clock = SessionClock(self.loop, lambda: started + timedelta(milliseconds=self.loop.now_ms()))

        def recorder(kept: KeptSession, manifest: Manifest) -> PersonRecorder | None:
            parts = RecorderParts(
                room=room,
                loop=self.loop,
                worker=InlineWorker(self.loop, (EventLogError, OSError)),
                microphone=microphone,
                in_sight=lambda: "screen" in self.run.shown.recorded,
                tell=self.run.note,
            )
            return person_recorder(enrolment.folder, manifest, lambda: (kept.now_ms, clock.wall()), parts)

        self.run = LiveRun(
            enrolment,
            loop=self.loop,
            clock=clock,
            room=room,
            aloud=self.aloud,
            dictation=self.dictation,
            checks=lambda: self.checks,
            recorder=recorder if records else None,
        )
        self.view_model.follow(self.run)
        self.shell = StudyWindow(self.view_model, still=True)
        room.stand_in(self.shell)
        self.shell.show()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        self.shell.window.resize(WIDTH_PX, HEIGHT_PX)
        self.run.start()
        self.rest()

    def rest(self) -> None:
        """Let everything come to rest, the dialogue's thread included. Raises DialogueError."""
        self.loop.run()
        while self._thinks and not self.answers_wait:
            if not self.loop.posted.wait(WITHIN_S):
                raise DialogueError("DIALOGUE_TIMEOUT")
            self.loop.posted.clear()
            self.loop.run()
        settle(self.shell.window)
        self.shell.window.grabWindow()
        settle(self.shell.window)

    def move_on(self, by_ms: int) -> None:
        """Let time pass."""
        self.loop.advance(by_ms)
        self.rest()

    def close(self) -> None:
        """Close the window; what was kept stays."""
        self.run.close()
        self._room.close()
        self.shell.close()
        if self.microphone is not None:
            self.microphone.close()
        self._dialogue_worker.close()
        self.loop.run()

    @property
    def _thinks(self) -> bool:
        task = self._room.task
        return task is not None and not task.closed and task.bank.assistant.state.activity is Activity.THINKING

    def _hear(self, took: Callable[[VoiceEvent], None] | None) -> None:
        self.voice.tell = took or (lambda _: None)
