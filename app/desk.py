"""The bank desk that the dialogue's actions talk to: called on the dialogue's thread, decided on the main loop."""

from __future__ import annotations

import logging
import queue
from typing import TYPE_CHECKING, TypeVar

from app.failure import Failure
from app.sentences import sentence
from app.serial_worker import Done as JobDone
from app.transfer_state import CONSENTED_STAGES, Draft, Route, Stage
from dialogs.desk import BalanceAnswer, Done, MatchKind, PayeeMatch, PreparedAnswer, Refusal
from dialogs.language.names import NoMatch, One, Several, match_payee

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.assistant.interpret import Interpreter
    from app.banking import Banking
    from app.main_loop import MainLoop
    from app.serial_worker import Outcome
    from app.transfer_flow import TransferFlow
    from app.transfer_state import FlowState
    from bank.values import Account, PreparedTransfer

_log = logging.getLogger(__name__)

T = TypeVar("T")

ANSWER_WITHIN_S = 15.0
"""A bank that takes longer is refused as busy; its own lock time-out is far shorter."""


class Desk:
    """Implements `dialogs.desk.BankDesk` on the flow that touch uses too. Every refusal is a value."""

    def __init__(self, loop: MainLoop, banking: Banking, flow: TransferFlow, interpreter: Interpreter) -> None:
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
