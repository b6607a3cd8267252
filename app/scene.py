"""A window on a seeded bank, with an assistant that stands still: for pictures, tests and the gallery of controls."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from app.assistant.state import AssistantState
from app.banking import Banking
from app.main_loop import VirtualMainLoop
from app.paths import ASSETS
from app.serial_worker import Done, Failed
from app.settings import SettingsStore
from app.transfer_flow import TransferFlow
from app.viewmodels.app import AppViewModel
from bank.clock import SHANGHAI, VirtualClock
from bank.errors import BankError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.serial_worker import Outcome

T = TypeVar("T")

PERSONA = ASSETS / "personas" / "wang_xiulan.toml"
MOMENT = datetime(2026, 3, 2, 14, 30, tzinfo=SHANGHAI)
"""When every scene takes place, so that pictures of it can be compared."""


class AtOnce:
    """A worker without a thread: each job is done, and answered, before `submit` returns."""

    def submit(self, job: Callable[[], T], done: Callable[[Outcome[T]], None]) -> None:
        """Do `job`, then tell `done`."""
        outcome: Outcome[T]
        try:
            outcome = Done(job())
        except BankError as error:
            outcome = Failed(error)
        done(outcome)

    def close(self) -> None:
        """Nothing waits."""


@dataclass
class StillAssistant:
    """An assistant that shows the state it is given, and keeps what was asked of it."""

    state: AssistantState = field(default_factory=lambda: AssistantState("scene", elder=False))
    asked: list[str] = field(default_factory=list)
    _listeners: list[Callable[[AssistantState], None]] = field(default_factory=list)

    def subscribe(self, listener: Callable[[AssistantState], None]) -> None:
        """Call `listener` after each change."""
        self._listeners.append(listener)

    def show(self, state: AssistantState) -> None:
        """Be in this state from now on."""
        self.state = state
        for listener in self._listeners:
            listener(state)

    def push_to_talk(self) -> None:
        """Keep that it was asked."""
        self.asked.append("talk")

    def type_text(self, text: str) -> None:
        """Keep what was typed."""
        self.asked.append(f"text:{text}")

    def stop(self) -> None:
        """Keep that it was asked."""
        self.asked.append("stop")


class Scene:
    """All that a window needs, over a bank at `bank_file` which must have been seeded."""

    def __init__(self, bank_file: Path, settings_file: Path, customer_id: str) -> None:
        self.clock = VirtualClock(MOMENT)
        self.loop = VirtualMainLoop()
        self.banking = Banking(bank_file, self.clock, AtOnce(), AtOnce())
        self.banking.read(lambda reader: reader.accounts.list(customer_id)[0], self._know_account)
        self.flow = TransferFlow(self.banking, self.loop, self.clock.now)
        self.assistant = StillAssistant()
        self.settings = SettingsStore(settings_file)
        self.view_model = AppViewModel(self.banking, self.flow, self.assistant, self.settings)
        self.view_model.refresh()

    def _know_account(self, outcome: Outcome[object]) -> None:
        if isinstance(outcome, Failed):
            raise outcome.error
        self.banking.main_account = outcome.value  # type: ignore[assignment]  # the job above gives an Account

    def close(self) -> None:
        """Close the bank."""
        self.banking.close()
