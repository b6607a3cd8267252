"""The program for one task, without a window: a freshly seeded bank in a folder of its own, the real assistant, all view-models.

What it is built on (`Ground`) decides who works it: a simulated participant on a time of its own, or a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from app.assistant.interpret import Interpreter
from app.assistant.profiles import Profiles, called
from app.assistant.runner import AssistantRunner
from app.assistant.state import Who
from app.banking import Banking
from app.desk import Desk
from app.device_keys import DeviceKeys
from app.documents import FOLDER
from app.pages import Page
from app.paths import ASSETS, PERSONAS
from app.scene import FAST_HASHER, MOMENT, YEARS
from app.serial_worker import Done
from app.settings import SettingsStore
from app.study.network import Network
from app.study.recorded_bank import state_of
from app.study.vocabulary import PROFILES
from app.transfer_flow import TransferFlow
from app.viewmodels.app import AppViewModel
from app.wording import load_wording
from bank.clock import VirtualClock
from bank.personas import load_persona
from bank.risk.values import SessionFacts
from bank.seed import seed_persona
from dialogs.port import DialogueError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.assistant.runner import Voice
    from app.banking import Household, Worker
    from app.main_loop import MainLoop
    from app.reader.parts import ReaderParts
    from app.serial_worker import Outcome
    from bank.bank import Bank
    from bank.clock import Clock
    from bank.snapshot import Snapshot
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue, DialogueReply, UserTurn
    from lab.recordings.bank_state import BankState
    from lab.study import Condition

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True)
class Ground:
    """What a task's bank stands on. `bank_worker` is the task's own; it and nothing else is closed with it.

    `talk`: the dialogue and the desk that it asks; None where nobody talks in this task.
    """

    loop: MainLoop
    clock: Clock
    bank_worker: Worker
    voice: Voice
    dialogue_worker: Worker
    reader: ReaderParts
    talk: tuple[Dialogue, NotedDesk[Desk]] | None = None


class TaskBank:
    """A bank for one task of one participant, from its start page on, with everything that a window shows of it."""

    def __init__(self, folder: Path, persona: str, condition: Condition, ground: Ground) -> None:
        """Seed it in `folder` and open it. Raises OSError."""
        self._ground = ground
        loop, now = ground.loop, ground.clock.now
        file = folder / "bank.sqlite3"
        file.write_bytes(_seeded(persona))
        self.network = Network(ground.bank_worker, loop)
        self.banking = Banking(file, ground.clock, self.network, self.network, authority=folder / "authority")
        self.flow = TransferFlow(
            self.banking, loop, now, keys=DeviceKeys(folder / "device"), session=self._session_facts
        )
        self.settings = SettingsStore(folder / "settings.json")
        self.settings.change(**settings_of(condition))
        self._interpreter, self._profiles = Interpreter(), Profiles()
        self._desk = (
            None if ground.talk is None else Desk(loop, self.banking, self.flow, self._interpreter, self.settings, now)
        )
        self.banking.on_signed_in(self._know)
        self.assistant = AssistantRunner(
            loop=loop,
            flow=self.flow,
            settings=self.settings,
            wording=load_wording(ASSETS / "wording" / "zh_CN.toml"),
            voice=ground.voice,
            dialogue=_Away() if ground.talk is None else ground.talk[0],
            dialogue_worker=ground.dialogue_worker,
            interpreter=self._interpreter,
            profiles=self._profiles,
            now=now,
        )
        self.view_model = AppViewModel(
            self.banking,
            self.flow,
            self.assistant,
            self.settings,
            now,
            documents=folder / FOLDER,
            reader=ground.reader,
        )
        if self._desk is not None:
            self._desk.screen = self.view_model.screen
        navigation = self.view_model.navigation
        navigation.changed.connect(lambda: self._profiles.expect_page(navigation.pages[-1]))
        self._newest_row = 0
        self.view_model.refresh()
        self.banking.read(lambda bank: bank.newest_row(), self._begun_at)

    def go_to(self, start: str) -> None:
        """Stand at the page at which the task begins."""
        if start != Page.HOME:
            self.view_model.navigation.open(start)

    def prefer(self, payee_id: str) -> None:
        """Have the bank suggest this payee first."""
        account = self.banking.main_account

        def job(bank: Bank) -> None:
            if account is not None:
                bank.favourites.pin(account.customer_id, payee_id)

        self.banking.write(job, lambda _: None)
        self.view_model.refresh()

    def tell_state(self, done: Callable[[BankState], None]) -> None:
        """Call `done` with what stands in the bank, the ledger's rows since the task began, and the settings.

        A network that an incident took away is back then. An error of the bank is raised on the main loop.
        """

        def read(outcome: Outcome[Snapshot]) -> None:
            done(state_of(_value(outcome), self.settings.settings))

        self.network.come_back()
        self.banking.read(lambda bank: bank.snapshot(self._newest_row), read)

    def _begun_at(self, outcome: Outcome[int]) -> None:
        self._newest_row = _value(outcome)

    def close(self) -> None:
        """Close the bank; the voice and the dialogue go on to the next."""
        self.banking.close()

    def _know(self, household: Household) -> None:
        self._interpreter.know(household.payees)
        self._profiles.expect_payees(called(household.payees))
        if self._ground.talk is not None and self._desk is not None:
            self._ground.talk[1].stand_before(self._desk, self._interpreter.payees)

    def _session_facts(self) -> SessionFacts:
        return SessionFacts(said=tuple(line.text for line in self.assistant.state.lines if line.who is Who.PERSON))


def settings_of(condition: Condition) -> dict[str, str | float | bool]:
    """What a participant's program is set to under a condition."""
    return {
        "version": condition.version,
        "text_scale": condition.text_step,
        "reader": condition.input == "reader",
        "tours_seen": "standard elder",
        **PROFILES[condition.profile],
    }


def _value(outcome: Outcome[T]) -> T:
    if isinstance(outcome, Done):
        return outcome.value
    raise outcome.error


class _Away:
    """A dialogue that a condition without voice does not have."""

    def send(self, turn: UserTurn) -> DialogueReply:  # noqa: ARG002 -- the port's shape
        """Refuse."""
        raise DialogueError("DIALOGUE_AWAY")

    def forget(self, conversation_id: str) -> None:
        """Nothing is known."""

    def close(self) -> None:
        """Nothing to close."""
