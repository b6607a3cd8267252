"""The participant's window as a place for tasks: each with a fresh bank in a temporary folder, watched from outside."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from app.settling import settle
from app.study.live.answers import Answers
from app.study.live.hands import Hands
from app.study.live.held_voice import HeldVoice
from app.study.live.listening import Listening
from app.study.task_bank import Ground, TaskBank, pin_of
from app.study.watch import SECRET_PAGES, ProgramWatch
from lab.recordings import records as r
from lab.schema import kinds as k

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from app.assistant.runner import Voice
    from app.banking import Worker
    from app.desk import Desk
    from app.main_loop import MainLoop
    from app.reader.parts import ReaderParts
    from app.settings import Settings
    from app.study.live.window import StudyWindow
    from app.viewmodels.app import AppViewModel
    from bank.clock import Clock
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue
    from lab.recordings.bank_state import BankState
    from lab.recordings.records import Act
    from lab.study import Condition, Task
    from voice.events import VoiceEvent

    Saw = Callable[[k.Kind], None]
    Arrive = Callable[[Literal["heard", "said"], str], int | None]


@dataclass(frozen=True, slots=True)
class Gear:
    """What a session keeps from task to task. `clock` and `bank_worker` make those of one task.

    `hear` is given whoever takes the voice's events from now on, on the main loop; `speak` how the voice is to speak.
    """

    loop: MainLoop
    clock: Callable[[], Clock]
    bank_worker: Callable[[], Worker]
    voice: Voice
    hear: Callable[[Callable[[VoiceEvent], None] | None], None]
    dialogue_worker: Worker
    reader: ReaderParts
    talk: tuple[Dialogue, NotedDesk[Desk]] | None = None
    speak: Callable[[Settings], None] = lambda _: None


class TaskRoom:
    """Implements `Room`: one bank at a time in the participant's window. `persona`: whose books; `chance`: of what is misheard."""

    def __init__(self, persona: str, gear: Gear, chance: random.Random) -> None:
        self._window: StudyWindow | None = None
        self._persona = persona
        self._gear = gear
        self._chance = chance
        self._task: LiveTask | None = None

    def stand_in(self, window: StudyWindow) -> None:
        """This is the participant's window."""
        self._window = window

    def open_task(self, condition: Condition, task: Task, saw: Saw, arrive: Arrive) -> LiveTask:
        """Open a fresh bank. Raises OSError."""
        if self._window is None:
            raise RuntimeError("there is no window yet")
        self._task = LiveTask(self._window, self._persona, condition, task, self._gear, self._chance, saw, arrive)
        return self._task

    @property
    def task(self) -> LiveTask | None:
        """The task whose bank stands in the window, or stood there last."""
        return self._task

    def close(self) -> None:
        """No task any more, whatever still waits for what the last one left."""
        if self._task is not None:
            self._task.let_go()

    def picture(self) -> bytes | None:
        """The window as PNG; None while a PIN is keyed."""
        keyed = self._task is not None and not self._task.closed and self._task.page in SECRET_PAGES
        return None if keyed or self._window is None else self._window.picture()


class LiveTask:
    """Implements `OpenTask`."""

    def __init__(
        self,
        window: StudyWindow,
        persona: str,
        condition: Condition,
        task: Task,
        gear: Gear,
        chance: random.Random,
        saw: Saw,
        arrive: Arrive,
    ) -> None:
        self._study_window = window
        self._gear = gear
        self._saw = saw
        self.pin = pin_of(persona)
        """The study bank's own; nothing of value is behind it."""
        self._folder = TemporaryDirectory(prefix="xiaoxiang-study-")
        self.voice = HeldVoice(gear.voice, arrive, chance)
        ground = Ground(
            loop=gear.loop,
            clock=gear.clock(),
            bank_worker=gear.bank_worker(),
            voice=self.voice,
            dialogue_worker=gear.dialogue_worker,
            reader=gear.reader,
            talk=gear.talk if condition.input == "voice" else None,
        )
        self.bank = TaskBank(Path(self._folder.name), persona, condition, ground)
        self.closed = False
        self.note: Callable[[Act], None] = _unnoted
        """Told of what the study does to the bank, and of what the assistant hears, before it is done."""
        self.leaving: Callable[[], None] = _nothing
        """Called before the bank is taken out of the window."""
        self._state_asked = False
        self._gone = False
        self.voice.note = self._noted
        self.voice.serve(self.bank.assistant)
        self.voice.spoilt = lambda: self._saw(k.ErrorMade("recognition", "spoilt on purpose"))
        gear.hear(self.voice.took)
        self.bank.settings.subscribe(gear.speak)
        gear.speak(self.bank.settings.settings)
        self._listening = Listening(self._told)
        self._talks = ground.talk is not None
        self.bank.go_to(task.start)
        window.put(self.bank.view_model)
        self._hands = Hands(self, self.view_model.reader, gear.loop, self._told)
        self._watch = ProgramWatch(
            self.bank.view_model, self.bank.banking, self.bank.flow, self.bank.settings, self._told
        )

    @property
    def view_model(self) -> AppViewModel:
        """What the window shows."""
        return self.bank.view_model

    @property
    def window(self) -> QQuickWindow:
        """The participant's window."""
        return self._study_window.window

    @property
    def phone(self) -> QQuickItem:
        """The phone's screen in it."""
        return self._study_window.phone

    @property
    def page(self) -> str:
        """Name of the page in sight."""
        return self.view_model.navigation.current

    def rest(self) -> None:
        """Let the window come to rest."""
        settle(self.window)

    def begin(self) -> None:
        """Tell of what the participant does and sees from now on."""
        self.bank.assistant.observe(self._listening)
        if self._talks:
            self.bank.assistant.observe(Answers(self._noted))
        self.window.installEventFilter(self._hands)
        self.view_model.reader.changed.connect(self._hands.reader_moved)
        self._watch.look()

    def steps(self) -> int:
        """How often something was pressed, said or gone to."""
        return self._hands.steps

    def lose_network(self, for_ms: int) -> None:
        """Let the bank be out of reach for so long."""
        self.note(r.NetworkLost(for_ms))
        self.bank.network.lose(for_ms)

    def mishear(self, rate: float) -> None:
        """Spoil this share of all that is heard from now on."""
        self.voice.mishear_rate = rate

    def prefer(self, payee_id: str) -> None:
        """Have the bank suggest this payee first."""
        self.note(r.PayeePreferred(payee_id))
        self.bank.prefer(payee_id)

    def hear(self, text: str) -> None:
        """Let the assistant take this for what was said. It grants nothing."""
        self.voice.hear_instead(text)

    def say(self, text: str) -> None:
        """Let the assistant's voice say this."""
        self.voice.say_own(text)

    def heard(self, number: int, text: str, *, own: bool) -> None:
        """What was heard and waited goes on."""
        self.voice.let_heard(number, text, own=own)

    def said(self, number: int, text: str) -> None:
        """What was to be said and waited goes on."""
        self.voice.let_said(number, text)

    def close(self) -> None:
        """Take the bank out of the window and away."""
        if self.closed:
            return
        self.leaving()
        self.closed = True
        self._watch.tell = _nobody
        self._saw = _nobody
        self.window.removeEventFilter(self._hands)
        self.view_model.reader.changed.disconnect(self._hands.reader_moved)
        self.bank.assistant.stop()
        self._gear.hear(None)
        self._study_window.take_away()
        if not self._state_asked:
            self._clear()

    def tell_state(self, done: Callable[[BankState], None]) -> None:
        """Call `done` once with what stands in the bank when nothing changes in it any more. `close` waits for that."""
        self._state_asked = True
        self.bank.tell_state(lambda state: self._told_state(None, state, done))

    def _told_state(self, before: BankState | None, state: BankState, done: Callable[[BankState], None]) -> None:
        """What follows from the last press is written by threads: two looks in a row that are alike tell that it is over."""
        if self._gone:
            return
        if state != before:
            self.bank.tell_state(lambda now: self._told_state(state, now, done))
            return
        self._state_asked = False
        done(state)
        if self.closed:
            self._clear()

    def let_go(self) -> None:
        """Close the bank and delete it; what was still asked of it is not answered."""
        self.close()
        self._clear()

    def _clear(self) -> None:
        if not self._gone:
            self._gone = True
            self.bank.close()
            self._folder.cleanup()

    def _noted(self, act: Act) -> None:
        self.note(act)

    def _told(self, what: k.Kind) -> None:
        if isinstance(what, k.BankHappened) and what.event == "transfer.posted" and what.values.get("by") == "voice":
            self._listening.done()
        self._saw(what)


def _nobody(_: k.Kind) -> None:
    """Nobody listens any more."""


def _unnoted(_: Act) -> None:
    """Nothing is recorded."""


def _nothing() -> None:
    """Nobody waits for it."""
