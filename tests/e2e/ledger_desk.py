"""A scenario's bank, for real: its customer, payees and balance in a ledger, behind the desk that the program uses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from app.assistant.interpret import Interpreter, payee_name
from app.banking import Banking
from app.desk import Desk
from app.inline_worker import InlineWorker
from app.pages import Page
from app.scene import PromptLoop
from app.settings import SettingsStore
from app.transfer_flow import TransferFlow
from app.transfer_state import Route, Stage
from bank import ledger
from bank.bank import Bank, open_bank
from bank.clock import VirtualClock
from bank.errors import BankError
from bank.ledger import Movement, Resolution
from bank.payees import NewPayee
from bank.risk.values import Choice
from bank.values import AgreedLimits, Customer, TransferStatus
from dialogs.desk import (
    BalanceAnswer,
    Done,
    Guide,
    PayeeMatch,
    PreparedAnswer,
    Refusal,
    ServiceName,
    ServiceNames,
    Setting,
    Told,
    Topic,
)
from dialogs.port import PayeeName
from dialogs.scenarios.scenario import Given
from dialogs.scripted_desk import GUIDE, KNOWN, NEAREST
from dialogs.verdict import Verdict
from tests.bank.support import CHEAP_HASHER, noon_clock

CUSTOMER = "customer"
ACCOUNT = "account"


class OpenScreen:
    """A window on which every page opens, once what the dialogue laid aside is over."""

    def __init__(self, flow: TransferFlow) -> None:
        self._flow = flow

    def go(self, page: Page) -> bool:
        self._flow.settle_withdrawal()
        return True

    def go_home(self) -> bool:
        self._flow.settle_withdrawal()
        return True

    def go_back(self) -> bool:
        self._flow.settle_withdrawal()
        return True

    def texts(self) -> tuple[str, ...]:
        return ("余额",)


@dataclass
class LedgerDesk:
    """`ScenarioDesk` on a real ledger: refusals come from the bank, except those that a scenario asks for."""

    desk: Desk
    flow: TransferFlow
    bank: Bank
    banking: Banking
    clock: VirtualClock
    loop: PromptLoop
    payees: tuple[PayeeName, ...]

    def __post_init__(self) -> None:
        self._refusals: dict[str, Refusal] = {}
        self._confirmations: list[str] = []

    def close(self) -> None:
        self.banking.close()
        self.bank.close()

    def hear(self, conversation_id: str, verdict: Verdict | None) -> None:
        """The app's part: consent that was granted to the transfer under review, and a person who goes on if asked."""
        prepared = self.flow.state.prepared
        if verdict is Verdict.GRANTED and prepared is not None:
            self.flow.consent(prepared.confirmation_id, Route.VOICE)
            self.flow.choose(prepared.confirmation_id, Choice.CONTINUE)

    def expire(self) -> None:
        """Let ten minutes pass, twice what a prepared transfer lives."""
        self.clock.advance(timedelta(minutes=10))
        self.loop.advance(600_000)

    def refuse_next(self, method: str, refusal: Refusal) -> None:
        self._refusals[method] = refusal

    def states(self) -> dict[str, str]:
        """What the ledger says of everything that was prepared; with the PIN pad open it is `authorising`."""
        found = {each: self.bank.transfers.status(each) for each in self._confirmations}
        state = self.flow.state
        return {
            each: "authorising" if state.stage is Stage.PIN and state.is_open(each) else status.value
            for each, status in found.items()
        }

    def held_fen(self) -> int:
        account = self.bank.accounts.get(ACCOUNT)
        return account.balance_fen - account.available_fen

    def pending(self) -> list[str]:
        return [each for each in self._confirmations if self.bank.transfers.status(each) is TransferStatus.PENDING]

    def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:
        return self._refusals.pop("balance", None) or self.desk.balance(conversation_id)

    def find_payee(self, conversation_id: str, spoken: str) -> PayeeMatch:
        return self.desk.find_payee(conversation_id, spoken)

    def prepare_transfer(self, conversation_id: str, payee_id: str, amount_fen: int) -> PreparedAnswer | Refusal:
        self.flow.settle_withdrawal()
        answer = self._refusals.pop("prepare_transfer", None) or self.desk.prepare_transfer(
            conversation_id, payee_id, amount_fen
        )
        if isinstance(answer, PreparedAnswer) and answer.confirmation_id not in self._confirmations:
            self._confirmations.append(answer.confirmation_id)
        return answer

    def cancel_transfer(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        return self._refusals.pop("cancel_transfer", None) or self.desk.cancel_transfer(
            conversation_id, confirmation_id
        )

    def begin_authorisation(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        return self._refusals.pop("begin_authorisation", None) or self.desk.begin_authorisation(
            conversation_id, confirmation_id
        )

    def tell(self, conversation_id: str, topic: Topic, kind: str, span: str) -> Told | Refusal:
        """As the scenario's own bank tells: what a real one says is for tests/app/assistant/test_services_by_voice.py."""
        return self._refusals.pop("tell", None) or KNOWN[topic]

    def open_service(self, conversation_id: str, service_id: str) -> ServiceName | Refusal:
        return self._refusals.pop("open_service", None) or self.desk.open_service(conversation_id, service_id)

    def adjust(self, conversation_id: str, setting: Setting) -> Told | Refusal:
        return self.desk.adjust(conversation_id, setting)

    def find_guide(self, conversation_id: str, question: str) -> Guide | Refusal:
        """As the scenario's own bank answers."""
        return self._refusals.pop("find_guide", None) or GUIDE

    def nearest_services(self, conversation_id: str, text: str) -> ServiceNames:
        """As the scenario's own bank offers."""
        return ServiceNames(NEAREST)


def open_ledger_desk(path: Path, given: Given) -> LedgerDesk:
    """Found a bank as the scenario wants it."""
    clock, loop = noon_clock(), PromptLoop()
    bank = open_bank(path, clock, create=True, password_hasher=CHEAP_HASHER)
    bank.customers.add(Customer(CUSTOMER, "测试客户", date(1950, 1, 1), elder=given.elder, greeting="您好"))
    bank.accounts.open(CUSTOMER, ACCOUNT, "current", "活期储蓄", card_ending_in("6688", 9_999))
    bank.limits.agree(CUSTOMER, AgreedLimits(given.limit_per_transfer_fen, given.limit_per_transfer_fen * 10))
    for number, payee in enumerate(given.payees):
        card = card_ending_in(payee.tail, number)
        bank.payees.add(CUSTOMER, NewPayee(payee.name, "白鹭银行", card, payee.relation, payee.aliases))
    _fund(bank, given.balance_fen)
    worker = InlineWorker(loop, (BankError,))
    banking = Banking(path, clock, worker, worker)
    banking.main_account = bank.accounts.get(ACCOUNT)
    flow = TransferFlow(banking, loop, clock.now)
    interpreter = Interpreter()
    payees = bank.payees.list(CUSTOMER)
    interpreter.know(payees)
    settings = SettingsStore(path.with_suffix(".settings.json"))
    desk = Desk(loop, banking, flow, interpreter, settings, clock.now)
    desk.screen = OpenScreen(flow)
    return LedgerDesk(desk, flow, bank, banking, clock, loop, tuple(payee_name(payee) for payee in payees))


def card_ending_in(tail: str, number: int) -> str:
    """A card number with these last four digits whose check digit is right (Luhn)."""
    for filler in range(10):
        digits = f"99638{number:04d}00{filler}{tail}"
        doubled = [int(d) * 2 if place % 2 else int(d) for place, d in enumerate(reversed(digits))]
        if sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0:
            return digits
    raise AssertionError("one of ten fillers fits")


def _fund(bank: Bank, fen: int) -> None:
    at = noon_clock().now()
    with bank._database.writing() as transaction:
        transaction.execute(
            "INSERT INTO account (id, product, name, bank_name) VALUES ('opening', 'external', '上期结余', '小象银行')"
        )
        pending_id = ledger.hold(
            transaction, Movement("opening", ACCOUNT, fen, "上期结余", "系统"), at, at + timedelta(minutes=5)
        )
        ledger.resolve(transaction, pending_id, Resolution.POST, at)
