"""The real program for one task: a freshly seeded bank in a folder of its own, the real window, the real assistant.

Time is the study's: it moves when the participant does something, for the bank, the main loop and the log alike.
"""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop

from app.assistant.scripted_voice import ScriptedVoice
from app.assistant.state import Activity
from app.desk import Desk
from app.inline_worker import InlineWorker
from app.main_loop import VirtualMainLoop
from app.reader.mouth import StillMouth
from app.reader.parts import ReaderParts
from app.scene import MOMENT
from app.screenshots import HEIGHT_PX, WIDTH_PX
from app.serial_worker import SerialWorker
from app.settling import settle
from app.study.acting import perform
from app.study.ear import Ear
from app.study.held_dialogue import HeldDialogue
from app.study.live.answers import Answers
from app.study.task_bank import Ground, TaskBank, pin_of
from app.study.watch import ProgramWatch
from app.window import BankWindow, phone_screen
from bank.clock import VirtualClock
from bank.errors import BankError
from dialogs.port import DialogueError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from app.study.stage import Stage
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue
    from lab.recordings.bank_state import BankState
    from lab.recordings.records import Act
    from lab.schema.kinds import Kind
    from lab.study import Condition

WITHIN_S = 30.0
"""A dialogue that takes longer for one turn does not answer."""


class StudyLoop(VirtualMainLoop):
    """A main loop whose time stands still. What its own thread posts runs before `post` returns; other threads' waits."""

    def __init__(self) -> None:
        super().__init__()
        self._home = threading.get_ident()
        self._running = False
        self.posted = threading.Event()

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` now, after what is running, or when the loop is run next."""
        super().post(call)
        if threading.get_ident() != self._home:
            self.posted.set()
        elif not self._running:
            self._running = True
            try:
                self.run()
            finally:
                self._running = False


class TaskRecorder(Protocol):
    """What a world tells of what is done in it, while it is recorded."""

    def act(self, stage: Stage, act: Act) -> None:
        """This is about to be done."""

    def see(self, stage: Stage, picture: QImage) -> None:
        """The window has come to rest and looks like this."""


class World:
    """A window on a bank, for one task of one participant. Raises DialogueError where voice is asked for and is away."""

    def __init__(
        self,
        folder: Path,
        persona: str,
        condition: Condition,
        start: str,
        tell: Callable[[Kind], None],
        voice: tuple[Dialogue, NotedDesk[Desk]] | None = None,
        recording: TaskRecorder | None = None,
        *,
        holds: bool = False,
    ) -> None:
        """Open it. `tell` gets what happens in the program; `voice`: the dialogue, and the desk it asks.

        `holds`: its answers wait for `let_answer`; else everything waits for them.

        `recording` is told of each act before it is carried out, and of each picture.
        """
        self.pin = pin_of(persona)
        self._recording = recording
        self.clock = VirtualClock(MOMENT)
        self.loop = StudyLoop()
        self.voice = ScriptedVoice()
        self.mouth = StillMouth()
        self.ear = Ear()
        self._dialogue_worker = SerialWorker("dialogue", self.loop, (DialogueError,))
        self._held = HeldDialogue(voice[0]) if voice is not None and holds else None
        ground = Ground(
            loop=self.loop,
            clock=self.clock,
            bank_worker=InlineWorker(self.loop, (BankError,)),
            voice=self.voice,
            dialogue_worker=self._dialogue_worker,
            reader=ReaderParts(self.mouth, InlineWorker(self.loop, ()), lambda: False),
            talk=voice if voice is None or self._held is None else (self._held, voice[1]),
        )
        self._bank = TaskBank(folder, persona, condition, ground)
        self.network, self.assistant = self._bank.network, self._bank.assistant
        self.banking, self.flow, self.settings = self._bank.banking, self._bank.flow, self._bank.settings
        self.view_model = self._bank.view_model
        self.voice.tell = self.assistant.voice_event
        self.assistant.observe(self.ear)
        self._answers = Answers(lambda _: None)
        self.assistant.observe(self._answers)
        self._shell = BankWindow(self.view_model, self.settings, still=True)
        self._shell.show()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        self.window.resize(WIDTH_PX, HEIGHT_PX)
        self._bank.go_to(start)
        self.rest()
        self.watch = ProgramWatch(self.view_model, self.banking, self.flow, self.settings, tell)

    @property
    def window(self) -> QQuickWindow:
        """The window."""
        return self._shell.window

    @property
    def phone(self) -> QQuickItem:
        """The phone's screen in it."""
        return phone_screen(self.window)

    @property
    def page(self) -> str:
        """Name of the page on top."""
        return self.view_model.navigation.current

    def move_on(self, by_ms: int) -> None:
        """Let time pass, for the bank and for whatever waits on the main loop."""
        self.clock.advance(timedelta(milliseconds=by_ms))
        self.loop.advance(by_ms)

    def rest(self) -> None:
        """Let the program do what it has to, the dialogue's thread included, and the window come to rest."""
        self.loop.run()
        if self._held is None:
            self._wait_while(lambda: self.assistant.state.activity is Activity.THINKING)
        settle(self.window)
        # A frame puts the last of it in place; left to itself it comes when the machine has time, and no two runs are alike.
        picture = self.window.grabWindow()
        settle(self.window)
        if self._recording is not None:
            self._recording.see(self, picture)

    def let_answer(self) -> None:
        """Let the answer come that waits, where answers are held. Raises DialogueError."""
        if self._held is not None and self.assistant.state.activity is Activity.THINKING:
            came = self._answers.count
            self._held.let_go()
            self._wait_while(lambda: self._answers.count == came)
        self.rest()

    def _wait_while(self, waits: Callable[[], bool]) -> None:
        while waits():
            if not self.loop.posted.wait(WITHIN_S):
                raise DialogueError("DIALOGUE_TIMEOUT")
            self.loop.posted.clear()
            self.loop.run()

    def do(self, act: Act) -> None:
        """Carry out what the participant, or the study, does. Raises ActError, DialogueError."""
        if self._recording is not None:
            self._recording.act(self, act)
        perform(self, act)

    def bank_state(self) -> BankState:
        """What stands in the bank now. Raises BankError."""
        self.rest()
        found: list[BankState] = []
        self._bank.tell_state(found.append)
        self.rest()
        return found[0]

    def prefer(self, payee_id: str) -> None:
        """Have the bank suggest this payee first."""
        self._bank.prefer(payee_id)

    def close(self) -> None:
        """Close the window and the bank; the dialogue goes on to the next."""
        self.watch.tell = _nobody
        self.assistant.stop()
        if self._held is not None:
            self._held.close()
        self.rest()
        self._shell.close()
        self._dialogue_worker.close()
        self.loop.run()
        self._bank.close()


def _nobody(_: Kind) -> None:
    """Nobody listens any more."""
