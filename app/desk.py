"""The bank desk that the dialogue's actions talk to: called on the dialogue's thread, decided on the main loop."""

from __future__ import annotations

import logging
import queue
from typing import TYPE_CHECKING, TypeVar

from app.assistant import facts, places
from app.assistant.changes import change
from app.failure import Failure
from app.sentences import sentence
from app.serial_worker import Done as JobDone
from app.transfer_state import CONSENTED_STAGES, Draft, Route, Stage
from dialogs.desk import (
    BalanceAnswer,
    Done,
    Guide,
    MatchKind,
    PayeeMatch,
    PreparedAnswer,
    Refusal,
    ServiceName,
    ServiceNames,
    Told,
    Topic,
)
from dialogs.language.names import NoMatch, One, Several, match_payee

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.assistant.interpret import Interpreter
    from app.assistant.places import Screen
    from app.banking import Banking
    from app.main_loop import MainLoop
    from app.serial_worker import Outcome
    from app.settings import SettingsStore
    from app.transfer_flow import TransferFlow
    from app.transfer_state import FlowState
    from bank.bank import Bank
    from bank.values import Account, PreparedTransfer
    from dialogs.desk import Setting

_log = logging.getLogger(__name__)

T = TypeVar("T")

ANSWER_WITHIN_S = 15.0
"""A bank that takes longer is refused as busy; its own lock time-out is far shorter."""


class Desk:
    """Implements `dialogs.desk.BankDesk` on the flow that touch uses too. Every refusal is a value."""

    def __init__(
        self,
        loop: MainLoop,
        banking: Banking,
        flow: TransferFlow,
        interpreter: Interpreter,
        settings: SettingsStore,
        now: Callable[[], datetime],
    ) -> None:
        """Serve the dialogue. now: the bank's time."""
        self.screen: Screen | None = None
        """The window, once there is one; without it no page can be opened."""
        self._settings = settings
        self._now = now
        self._loop = loop
        self._banking = banking
        self._flow = flow
        self._interpreter = interpreter
        self._after_check: list[Callable[[], None]] = []
        flow.subscribe(self._flow_changed)

    def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:  # noqa: ARG002 -- the port's shape
        """What the customer's main account holds."""
        main = self._banking.main_account
        if main is None:
            return _refusal(Failure("ACCOUNT_UNKNOWN", {}))

        def ask(answer: Callable[[Outcome[Account]], None]) -> None:
            self._banking.read(lambda bank: bank.accounts.get(main.id), answer)

        outcome = self._on_main(ask)
        if not isinstance(outcome, JobDone):
            return _refusal(Failure.of(outcome.error) if outcome is not None else BUSY)
        account = outcome.value
        return BalanceAnswer(account.name, account.tail, account.balance_fen, account.available_fen)

    def find_payee(self, conversation_id: str, spoken: str) -> PayeeMatch:  # noqa: ARG002 -- the port's shape
        """Whom a spoken name may mean, by characters and by sound."""
        match match_payee(spoken, self._interpreter.payees):
            case One(payee):
                return PayeeMatch(MatchKind.ONE, (payee,))
            case Several(payees):
                return PayeeMatch(MatchKind.SEVERAL, payees)
            case NoMatch():
                return PayeeMatch(MatchKind.NONE)

    def prepare_transfer(
        self,
        conversation_id: str,  # noqa: ARG002 -- the port's shape
        payee_id: str,
        amount_fen: int,
    ) -> PreparedAnswer | Refusal:
        """Have the bank check and hold the transfer; opens the review page."""

        def ask(answer: Callable[[PreparedTransfer | Failure], None]) -> None:
            self._flow.prepare(Draft(payee_id, amount_fen), Route.VOICE, answer)

        prepared = self._on_main(ask)
        if prepared is None:
            return _refusal(BUSY)
        if isinstance(prepared, Failure):
            return _refusal(prepared)
        return PreparedAnswer(prepared.confirmation_id, prepared.payee_id, prepared.amount_fen)

    def cancel_transfer(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:  # noqa: ARG002 -- as above
        """Release the money; what is not held any more needs no releasing."""

        def ask(answer: Callable[[bool], None]) -> None:
            sending = self._flow.state.stage is Stage.SENDING
            answer(self._flow.withdraw(confirmation_id) or not sending)

        return Done() if self._on_main(ask) else _refusal(Failure("TRANSFER_BEING_SENT", {}))

    def begin_authorisation(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:  # noqa: ARG002 -- as above
        """Agree that consent was taken: true only where the app itself took it for exactly this transfer.

        The answer waits for risk control. What it asks is shown on the screen, before any PIN.
        """

        def ask(answer: Callable[[bool], None]) -> None:
            def tell() -> None:
                state = self._flow.state
                answer(state.stage in CONSENTED_STAGES and state.is_open(confirmation_id))

            if self._flow.state.stage is Stage.CHECKING:
                self._after_check.append(tell)
            else:
                tell()

        return Done() if self._on_main(ask) else _refusal(Failure("CONSENT_NOT_GIVEN", {}))

    def tell(self, conversation_id: str, topic: Topic, kind: str, span: str) -> Told | Refusal:  # noqa: ARG002 -- as above
        """What the bank, or for a page the screen, says to a question."""
        if topic is Topic.HOTLINE:
            return facts.hotline()
        if topic is Topic.PAGE:
            return self._on_main(self._page) or _refusal(BUSY)
        main = self._banking.main_account
        if main is None:
            return _refusal(Failure("ACCOUNT_UNKNOWN", {}))

        def job(bank: Bank) -> Told:
            return facts.tell(bank, main.customer_id, topic, self._now(), kind=kind, span=span)

        def ask(answer: Callable[[Outcome[Told]], None]) -> None:
            self._banking.write(job, answer)

        outcome = self._on_main(ask)
        if isinstance(outcome, JobDone):
            return outcome.value
        return _refusal(Failure.of(outcome.error) if outcome is not None else BUSY)

    def open_service(self, conversation_id: str, service_id: str) -> ServiceName | Refusal:  # noqa: ARG002 -- as above
        """Show the page of a service."""

        def ask(answer: Callable[[bool], None]) -> None:
            answer(self.screen is not None and self._go(self.screen, service_id))

        name = places.name_of(service_id, elder=self._elder)
        if name is None:
            return _refusal(Failure("SERVICE_UNKNOWN", {}))
        return ServiceName(service_id, name) if self._on_main(ask) else _refusal(Failure("PAGE_NOT_OPENED", {}))

    def adjust(self, conversation_id: str, setting: Setting) -> Told | Refusal:  # noqa: ARG002 -- as above
        """Change a setting by one step."""

        def ask(answer: Callable[[bool], None]) -> None:
            changes = change(self._settings.settings, setting)
            if changes:
                self._settings.change(**changes)
            answer(bool(changes))

        changed = self._on_main(ask)
        return _refusal(BUSY) if changed is None else Told("done" if changed else "at_limit")

    def find_guide(self, conversation_id: str, question: str) -> Guide | Refusal:  # noqa: ARG002 -- as above
        """The bank's own answer to how something is done."""
        found = facts.guide(question, name_of=lambda place: places.name_of(place, elder=self._elder))
        return found or _refusal(Failure("ANSWER_UNKNOWN", {}))

    def nearest_services(self, conversation_id: str, text: str) -> ServiceNames:  # noqa: ARG002 -- as above
        """The services that a sentence is most like."""
        return ServiceNames(places.nearest(text, elder=self._elder))

    @property
    def _elder(self) -> bool:
        return self._settings.settings.version == "elder"

    def _page(self, answer: Callable[[Told], None]) -> None:
        texts = () if self.screen is None else self.screen.texts()
        answer(Told("text", {"text": "".join(f"{text}。" for text in texts)}) if texts else Told("none"))

    @staticmethod
    def _go(screen: Screen, service_id: str) -> bool:
        if service_id == places.HOME:
            return screen.go_home()
        if service_id == places.BACK:
            return screen.go_back()
        page = places.page_of(service_id)
        return page is not None and screen.go(page)

    def _flow_changed(self, state: FlowState) -> None:
        if state.stage is not Stage.CHECKING:
            waiting, self._after_check = self._after_check, []
            for tell in waiting:
                tell()

    def _on_main(self, ask: Callable[[Callable[[T], None]], None]) -> T | None:
        """Run `ask` on the main loop and wait for what it answers; None after `ANSWER_WITHIN_S`."""
        answers: queue.SimpleQueue[T] = queue.SimpleQueue()
        self._loop.post(lambda: ask(answers.put))
        try:
            return answers.get(timeout=ANSWER_WITHIN_S)
        except queue.Empty:
            _log.error("the bank did not answer the dialogue in time", extra={"code": BUSY.code})
            return None


BUSY = Failure("BANK_BUSY", {})


def _refusal(failure: Failure) -> Refusal:
    return Refusal(failure.code, sentence(failure.code, failure.params))
