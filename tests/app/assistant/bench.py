"""The assistant on a virtual clock with a real, seeded bank beneath it; the test plays voice and dialogue."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.assistant.interpret import Interpreter
from app.assistant.profiles import Profiles
from app.assistant.runner import AssistantRunner
from app.assistant.scripted_voice import ScriptedVoice
from app.banking import Banking
from app.failure import Failure
from app.inline_worker import InlineWorker
from app.main_loop import VirtualMainLoop
from app.paths import ASSETS
from app.settings import SettingsStore
from app.transfer_flow import TransferFlow
from app.transfer_state import Draft, Route
from app.wording import load_wording
from bank.bank import open_reader
from bank.clock import VirtualClock
from bank.errors import BankError
from dialogs.port import BotAct, DialogueError, DialogueReply, UserTurn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.assistant.state import AssistantState
    from bank.bank import BankReader
    from bank.values import PreparedTransfer

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
PIN = "135790"

Answer = DialogueReply | DialogueError


def reply(*acts: BotAct, intent: str = "inform", **slots: object) -> DialogueReply:
    return DialogueReply(acts, intent, 0.99, (), slots, 5)


class PlayedDialogue:
    """Answers each text with what the test wrote for it, and remembers what it was asked."""

    def __init__(self) -> None:
        self.script: dict[str, Callable[[UserTurn], Answer]] = {}
        self.turns: list[UserTurn] = []
        self.forgotten: list[str] = []

    def send(self, turn: UserTurn) -> DialogueReply:
        self.turns.append(turn)
        answer = self.script[turn.text](turn)
        if isinstance(answer, DialogueError):
            raise answer
        return answer

    def forget(self, conversation_id: str) -> None:
        self.forgotten.append(conversation_id)

    def close(self) -> None:
        pass


class Bench:
    def __init__(self, bank_file: Path, home: Path) -> None:
        self.loop = VirtualMainLoop()
        self.clock = VirtualClock(NOON)
        worker = InlineWorker(self.loop, (BankError, DialogueError))
        self.banking = Banking(bank_file, self.clock, worker, worker)
        self.settings = SettingsStore(home / "settings.json")
        self.flow = TransferFlow(self.banking, self.loop, self.clock.now)
        self.voice = ScriptedVoice()
        self.dialogue = PlayedDialogue()
        self.interpreter = Interpreter()
        self.reader: BankReader = open_reader(bank_file)
        customer = self.reader.customers.list()[0]
        self.account = self.reader.accounts.list(customer.id)[0]
        self.payees = {payee.relation or payee.name: payee for payee in self.reader.payees.list(customer.id)}
        self.banking.main_account = self.account
        self.interpreter.know(self.payees.values())
        self.runner = AssistantRunner(
            loop=self.loop,
            flow=self.flow,
            settings=self.settings,
            wording=load_wording(ASSETS / "wording" / "zh_CN.toml"),
            voice=self.voice,
            dialogue=self.dialogue,
            dialogue_worker=worker,
            interpreter=self.interpreter,
            profiles=Profiles(),
            now=self.clock.now,
            may_interrupt=lambda: self.settings.settings.barge_in == "headphones",
        )
        self.voice.tell = self.runner.voice_event

    @property
    def state(self) -> AssistantState:
        return self.runner.state

    def balance_fen(self) -> int:
        return self.reader.accounts.get(self.account.id).balance_fen

    def available_fen(self) -> int:
        return self.reader.accounts.get(self.account.id).available_fen

    def run(self) -> None:
        self.loop.run()

    def push_to_talk(self) -> None:
        self.runner.push_to_talk()
        self.run()

    def say(self, text: str, *other_readings: str) -> None:
        self.voice.hear(text, *other_readings)
        self.run()

    def type(self, text: str) -> None:
        self.runner.type_text(text)
        self.run()

    def let_it_finish(self) -> None:
        self.voice.finish_speaking()
        self.run()

    def prepare(self, payee: str, amount_fen: int, route: Route = Route.VOICE) -> PreparedTransfer | Failure:
        """What the dialogue's action does in the middle of a turn, or a person by touch."""
        answers: list[PreparedTransfer | Failure] = []
        self.flow.prepare(Draft(self.payees[payee].id, amount_fen), route, answers.append)
        self.run()
        return answers[0]

    def read_back_act(self, payee: str, amount_fen: int) -> DialogueReply:
        prepared = self.prepare(payee, amount_fen)
        assert not isinstance(prepared, Failure)
        act = BotAct("read_back", "", {"confirmation_id": prepared.confirmation_id})
        return reply(act, intent="transfer", requested_slot="confirmation")

    def enter_pin(self, pin: str = PIN) -> None:
        prepared = self.flow.state.prepared
        assert prepared is not None
        assert self.flow.submit_pin(prepared.confirmation_id, pin)
        self.run()
