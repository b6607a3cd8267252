"""Risk control as others see it: one decision about one transfer, kept with its confirmation."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from bank import confirmations, ledger
from bank.clock import Clock
from bank.database import Database
from bank.errors import AlreadyCancelledError, AlreadyPostedError, BankError, FieldInvalidError, PendingExpiredError
from bank.risk import facts as facts_of
from bank.risk import records
from bank.risk.engine import RiskEngine, packaged_engine
from bank.risk.errors import RiskUnknownError
from bank.risk.facts import DepositBreaks
from bank.risk.values import Choice, RiskDecision, RiskRequest, SessionFacts, TransferFacts
from bank.values import TransferStatus

_OVER: dict[TransferStatus, type[BankError]] = {
    TransferStatus.POSTED: AlreadyPostedError,
    TransferStatus.CANCELLED: AlreadyCancelledError,
    TransferStatus.EXPIRED: PendingExpiredError,
}


class RiskService:
    """Judges transfers. The rules, the words and the model are loaded at the first question."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        breaks: DepositBreaks,
        make_engine: Callable[[], RiskEngine] = packaged_engine,
    ) -> None:
        self._database = database
        self._clock = clock
        self._breaks = breaks
        self._make_engine = make_engine

    @cached_property
    def _engine(self) -> RiskEngine:
        return self._make_engine()

    def assess(self, request: RiskRequest) -> RiskDecision:
        """Judge a transfer that a customer asks for; nothing is stored.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError, AccountUnknownError, PayeeUnknownError
        """
        now = self._clock.now()
        return self.judge(facts_of.of_request(self._database, request.transfer, request.session, now, self._breaks))

    def assess_prepared(self, confirmation_id: str, session: SessionFacts) -> RiskDecision:
        """Judge a prepared transfer and keep the decision; a second time answers with the one that was kept.

        A blocked transfer can then no longer be posted.

        Raises:
            ConfirmationUnknownError, AlreadyPostedError, AlreadyCancelledError, PendingExpiredError, FieldInvalidError
        """
        self.warm_up()
        with self._database.writing() as transaction:
            pending_id = confirmations.find(transaction, confirmation_id).pending_id
            earlier = records.find(transaction, confirmation_id)
            if earlier is not None:
                return earlier
            now = self._clock.now()
            status = ledger.status(transaction, pending_id, now)
            if status in _OVER:
                raise _OVER[status]
            decision = self.judge(facts_of.of_prepared(transaction, confirmation_id, session, now, self._breaks))
            records.store(transaction, confirmation_id, decision, now)
            return decision

    def judge(self, facts: TransferFacts) -> RiskDecision:
        """Decide on facts alone, with lists, rules and the model; nothing is read and nothing stored."""
        return self._engine.judge(facts)

    def decision(self, confirmation_id: str) -> RiskDecision:
        """Return the decision that was kept (RiskUnknownError)."""
        found = records.find(self._database, confirmation_id)
        if found is None:
            raise RiskUnknownError
        return found

    def choose(self, confirmation_id: str, choice: Choice) -> None:
        """Keep what the person answered; the last answer counts, and the same one again adds nothing.

        Raises:
            RiskUnknownError, RiskChoiceNotOfferedError, FieldInvalidError
        """
        if not isinstance(choice, Choice):
            raise FieldInvalidError(field="choice")
        with self._database.writing() as transaction:
            if records.choice(transaction, confirmation_id) is not choice:
                records.store_choice(transaction, confirmation_id, choice, self._clock.now())

    def chosen(self, confirmation_id: str) -> Choice | None:
        """Return the person's last answer, None if they gave none (RiskUnknownError)."""
        return records.choice(self._database, confirmation_id)

    def warm_up(self) -> None:
        """Load everything now, so that no later decision waits for it."""
        self._engine.warm_up()
