"""One customer's bank and the app's own assistant over it, without a window: what the spoken tasks are played in."""

from __future__ import annotations

import threading
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app.assistant.interpret import Interpreter, payee_name
from app.assistant.profiles import Profiles, called
from app.assistant.runner import AssistantRunner
from app.assistant.scripted_voice import ScriptedVoice
from app.assistant.state import Activity, Who
from app.banking import Banking, Household
from app.desk import Desk
from app.device_keys import DeviceKeys
from app.inline_worker import InlineWorker
from app.main_loop import VirtualMainLoop
from app.order_flow import OrderFlow
from app.paths import ASSETS
from app.scene import FAST_HASHER, MOMENT, YEARS
from app.serial_worker import Done, SerialWorker
from app.settings import SettingsStore
from app.transfer_flow import TransferFlow
from app.transfer_state import FlowState, Stage
from app.viewmodels.announcer import RecordingAnnouncer
from app.viewmodels.navigation import NavigationViewModel
from app.viewmodels.window_screen import WindowScreen
from app.wording import load_wording
from bank.bank import open_reader
from bank.clock import VirtualClock
from bank.errors import BankError
from bank.personas import load_persona
from bank.risk.values import Choice, SessionFacts
from bank.seed import seed_persona
from dialogs.noted_desk import order
from dialogs.port import DialogueError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.serial_worker import Outcome
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue, DialogueReply, PayeeName, UserTurn

WITHIN_S = 30.0
"""A dialogue that takes longer for one turn does not answer."""


def persona_file(persona: str) -> Path:
    """Where a persona of the tasks is written."""
    return ASSETS / "personas" / f"{persona}.toml"


@cache
def _seeded(persona: str) -> bytes:
    """The books that every task of this persona begins with."""
    with TemporaryDirectory(prefix="xiaoxiang-spoken-") as folder:
        file = Path(folder) / "bank.sqlite3"
        toml = persona_file(persona)
        seed_persona(file, toml, VirtualClock(MOMENT), password_hasher=FAST_HASHER, years=YEARS, furnished=True)
        return file.read_bytes()


def payees_of(persona: str) -> tuple[PayeeName, ...]:
    """The payees of a persona as the assistant knows them: their names are what the recogniser is told to expect."""
    with TemporaryDirectory(prefix="xiaoxiang-spoken-") as folder:
        file = Path(folder) / "bank.sqlite3"
        file.write_bytes(_seeded(persona))
        with open_reader(file) as reader:
            customer = reader.customers.list()[0]
            return tuple(payee_name(payee) for payee in reader.payees.list(customer.id))


class _Loop(VirtualMainLoop):
    """Tells when another thread has posted something."""

    def __init__(self) -> None:
        super().__init__()
        self.posted = threading.Event()

    def post(self, call: Callable[[], None]) -> None:
        super().post(call)
        self.posted.set()


class _Heard:
    """Passes turns on to the worker and keeps the latest answer."""

    def __init__(self, dialogue: Dialogue) -> None:
        self._dialogue = dialogue
        self.reply: DialogueReply | None = None

    def send(self, turn: UserTurn) -> DialogueReply:
        self.reply = self._dialogue.send(turn)
        return self.reply

    def forget(self, conversation_id: str) -> None:
        self._dialogue.forget(conversation_id)

    def close(self) -> None:
        """The worker is closed by whoever made it."""


class World:
    """A customer at their phone. The books are real, the dialogue is the worker's; voice and hand are played."""

    def __init__(self, folder: Path, persona: str, version: str, dialogue: Dialogue, desk: NotedDesk[Desk]) -> None:
        file = folder / "bank.sqlite3"
        file.write_bytes(_seeded(persona))
        self._pin = load_persona(persona_file(persona)).demo_pin
        self._clock, self.loop = VirtualClock(MOMENT), _Loop()
        inline = InlineWorker(self.loop, (BankError,))
        self.banking = Banking(file, self._clock, inline, inline, authority=folder / "authority")
        settings = SettingsStore(folder / "settings.json")
        settings.change(version=version)
        self.flow = TransferFlow(
            self.banking, self.loop, self._clock.now, keys=DeviceKeys(folder / "device"), session=self._session
        )
        interpreter, profiles = Interpreter(), Profiles()
        self.profiles = profiles

        def know(household: Household) -> None:
            interpreter.know(household.payees)
            profiles.expect_payees(called(household.payees))

        self.banking.on_signed_in(know)
        self.banking.sign_in(_signed_in)
        self.loop.run()
        real = Desk(self.loop, self.banking, self.flow, interpreter, settings, self._clock.now)
        announcer = RecordingAnnouncer()
        self._navigation = NavigationViewModel(self.flow, OrderFlow(self.banking), announcer)
        real.screen = WindowScreen(self._navigation, self.flow, lambda: None)
        desk.stand_before(real, interpreter.payees)
        self._desk = desk
        self._heard = _Heard(dialogue)
        self._dialogue_worker = SerialWorker("dialogue", self.loop, (DialogueError,))
        self.voice = ScriptedVoice()
        self.assistant = AssistantRunner(
            loop=self.loop,
            flow=self.flow,
            settings=settings,
            wording=load_wording(ASSETS / "wording" / "zh_CN.toml"),
            voice=self.voice,
            dialogue=self._heard,
            dialogue_worker=self._dialogue_worker,
            interpreter=interpreter,
            profiles=profiles,
            now=self._clock.now,
        )
        self.voice.tell = self.assistant.voice_event
        self.moved: list[str] = []
        self.flow.subscribe(self._flow_changed)

    @property
    def prepared(self) -> str:
        """What is under review, as the tasks word it; empty where nothing is."""
        prepared = self.flow.state.prepared
        if self.flow.state.stage is not Stage.REVIEW or prepared is None:
            return ""
        return order(prepared.payee_name, prepared.amount_fen)

    def ready_to_hear(self) -> bool:
        """Listen to what is being said to its end, and press the button where nobody listens by itself."""
        self._listen_to_the_end()
        if self.voice.listening is None:
            self.assistant.push_to_talk()
            self.settle()
            self._listen_to_the_end()  # at the review the button has it read back anew
        return self.voice.listening is not None

    def begin_turn(self) -> None:
        """Forget what the turn before came to."""
        self._desk.notes.clear()
        self._heard.reply = None

    def asked(self) -> tuple[str, ...]:
        """What the bank was asked in this turn."""
        return tuple(self._desk.notes)

    def answered(self) -> DialogueReply | None:
        """What the dialogue answered in this turn; None where it was not asked."""
        return self._heard.reply

    def settle(self) -> None:
        """Let the program do what it has to, the dialogue's thread included."""
        self.loop.run()
        while self.assistant.state.activity is Activity.THINKING:
            if not self.loop.posted.wait(WITHIN_S):
                raise RuntimeError("the dialogue does not answer")
            self.loop.posted.clear()
            self.loop.run()

    def by_hand(self) -> None:
        """Do what the screen asks for: agree to what must be read, go on where risk control lets one, type the PIN."""
        for _ in range(4):
            prepared, stage, checked = self.flow.state.prepared, self.flow.state.stage, self.flow.state.checked
            if prepared is None:
                return
            if stage is Stage.RISK and checked is not None and Choice.CONTINUE in checked.decision.choices:
                self.flow.choose(prepared.confirmation_id, Choice.CONTINUE)
            elif stage is Stage.NOTICE:
                self.flow.acknowledge(prepared.confirmation_id)
            elif stage is Stage.PIN:
                self.flow.submit_pin(prepared.confirmation_id, self._pin)
            else:
                return
            self.settle()

    def close(self) -> None:
        """Close the bank; the worker goes on to the next."""
        self.assistant.stop()
        self.settle()
        self._dialogue_worker.close()
        self.loop.run()
        self.banking.close()

    def _listen_to_the_end(self) -> None:
        while self.voice.speaking is not None:
            self.voice.finish_speaking()
            self.settle()

    def _session(self) -> SessionFacts:
        return SessionFacts(said=tuple(line.text for line in self.assistant.state.lines if line.who is Who.PERSON))

    def _flow_changed(self, state: FlowState) -> None:
        if state.stage in {Stage.DONE, Stage.WAITING} and state.receipt is not None:
            self.moved.append(order(state.receipt.payee_name, state.receipt.amount_fen))


def _signed_in(outcome: Outcome[Household]) -> None:
    if not isinstance(outcome, Done):
        raise outcome.error
