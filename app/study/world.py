"""The real program for one task: a freshly seeded bank in a folder of its own, the real window, the real assistant.

Time is the study's: it moves when the participant does something, for the bank, the main loop and the log alike.
"""

from __future__ import annotations

import threading
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop

from app.assistant.interpret import Interpreter
from app.assistant.profiles import Profiles
from app.assistant.runner import AssistantRunner
from app.assistant.scripted_voice import ScriptedVoice
from app.assistant.state import Activity, Who
from app.banking import Banking
from app.desk import Desk
from app.device_keys import DeviceKeys
from app.documents import FOLDER
from app.inline_worker import InlineWorker
from app.main_loop import VirtualMainLoop
from app.pages import Page
from app.paths import ASSETS, PERSONAS
from app.reader.mouth import StillMouth
from app.reader.parts import ReaderParts
from app.scene import FAST_HASHER, MOMENT, YEARS
from app.screenshots import HEIGHT_PX, WIDTH_PX
from app.serial_worker import SerialWorker
from app.settings import SettingsStore
from app.settling import settle
from app.study.ear import Ear
from app.study.network import Network
from app.study.vocabulary import PROFILES
from app.study.watch import ProgramWatch
from app.transfer_flow import TransferFlow
from app.viewmodels.app import AppViewModel
from app.window import BankWindow, phone_screen
from app.wording import load_wording
from bank.clock import VirtualClock
from bank.errors import BankError
from bank.personas import load_persona
from bank.risk.values import SessionFacts
from bank.seed import seed_persona
from dialogs.port import DialogueError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from app.banking import Household
    from bank.bank import Bank
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue, DialogueReply, UserTurn
    from lab.schema.kinds import Kind
    from lab.study import Condition

WITHIN_S = 30.0
"""A dialogue that takes longer for one turn does not answer."""


@cache
def _seeded(persona: str) -> bytes:
    """The books that every task of this persona begins with, seeded once in the life of a process."""
    with TemporaryDirectory(prefix="xiaoxiang-study-") as folder:
        file = Path(folder) / "bank.sqlite3"
        seed_persona(file, PERSONAS / f"{persona}.toml", VirtualClock(MOMENT), password_hasher=FAST_HASHER, years=YEARS)
        return file.read_bytes()


@cache
def pin_of(persona: str) -> str:
    """The PIN of a made-up customer; no account is behind it."""
    return load_persona(PERSONAS / f"{persona}.toml").demo_pin


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
    ) -> None:
        """Open it. `tell` gets what happens in the program; `voice`: the dialogue, and the desk it asks."""
        self.clock = VirtualClock(MOMENT)
        self.loop = StudyLoop()
        file = folder / "bank.sqlite3"
        file.write_bytes(_seeded(persona))
        self.network = Network(InlineWorker(self.loop, (BankError,)), self.loop)
        self.banking = Banking(file, self.clock, self.network, self.network, authority=folder / "authority")
        self.flow = TransferFlow(
            self.banking, self.loop, self.clock.now, keys=DeviceKeys(folder / "device"), session=self._facts
        )
        self.settings = SettingsStore(folder / "settings.json")
        self.settings.change(
            version=condition.version,
            text_scale=condition.text_step,
            reader=condition.input == "reader",
            tours_seen="standard elder",
            **PROFILES[condition.profile],
        )
        self.voice = ScriptedVoice()
        self.ear = Ear()
        self._dialogue_worker = SerialWorker("dialogue", self.loop, (DialogueError,))
        self.assistant = self._assistant(voice)
        self.mouth = StillMouth()
        self.view_model = AppViewModel(
            self.banking,
            self.flow,
            self.assistant,
            self.settings,
            self.clock.now,
            documents=folder / FOLDER,
            reader=ReaderParts(self.mouth, InlineWorker(self.loop, ()), lambda: False),
        )
        if self._desk is not None:
            self._desk.screen = self.view_model.screen
        self.view_model.refresh()
        self._shell = BankWindow(self.view_model, self.settings, still=True)
        self._shell.show()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        self.window.resize(WIDTH_PX, HEIGHT_PX)
        if start != Page.HOME:
            self.view_model.navigation.open(start)
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
        while self.assistant.state.activity is Activity.THINKING:
            if not self.loop.posted.wait(WITHIN_S):
                raise DialogueError("DIALOGUE_TIMEOUT")
            self.loop.posted.clear()
            self.loop.run()
        settle(self.window)
        # A frame puts the last of it in place; left to itself it comes when the machine has time, and no two runs are alike.
        self.window.grabWindow()
        settle(self.window)

    def prefer(self, payee_id: str) -> None:
        """Have the bank suggest this payee first."""
        account = self.banking.main_account

        def job(bank: Bank) -> None:
            if account is not None:
                bank.favourites.pin(account.customer_id, payee_id)

        self.banking.write(job, lambda _: None)
        self.view_model.refresh()

    def close(self) -> None:
        """Close the window and the bank; the dialogue goes on to the next."""
        self.watch.tell = _nobody
        self.assistant.stop()
        self.rest()
        self._shell.close()
        self._dialogue_worker.close()
        self.loop.run()
        self.banking.close()

    def _assistant(self, voice: tuple[Dialogue, NotedDesk[Desk]] | None) -> AssistantRunner:
        interpreter, profiles = Interpreter(), Profiles()

        def know(household: Household) -> None:
            interpreter.know(household.payees)
            profiles.expect_payees(dict.fromkeys(payee.relation or payee.name for payee in household.payees))
            if voice is not None and self._desk is not None:
                voice[1].stand_before(self._desk, interpreter.payees)

        self._desk = (
            None
            if voice is None
            else Desk(self.loop, self.banking, self.flow, interpreter, self.settings, self.clock.now)
        )
        self.banking.on_signed_in(know)
        assistant = AssistantRunner(
            loop=self.loop,
            flow=self.flow,
            settings=self.settings,
            wording=load_wording(ASSETS / "wording" / "zh_CN.toml"),
            voice=self.voice,
            dialogue=_Away() if voice is None else voice[0],
            dialogue_worker=self._dialogue_worker,
            interpreter=interpreter,
            profiles=profiles,
            now=self.clock.now,
        )
        self.voice.tell = assistant.voice_event
        assistant.observe(self.ear)
        return assistant

    def _facts(self) -> SessionFacts:
        return SessionFacts(said=tuple(line.text for line in self.assistant.state.lines if line.who is Who.PERSON))


class _Away:
    """A dialogue that a condition without voice does not have."""

    def send(self, turn: UserTurn) -> DialogueReply:  # noqa: ARG002 -- the port's shape
        """Refuse."""
        raise DialogueError("DIALOGUE_AWAY")

    def forget(self, conversation_id: str) -> None:
        """Nothing is known."""

    def close(self) -> None:
        """Nothing to close."""


def _nobody(_: Kind) -> None:
    """Nobody listens any more."""
