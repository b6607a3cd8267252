"""Transfers on the phone: prepare, confirm or cancel; then, where they are not sent at once, withdraw or wait.

`prepare` checks everything and, in one transaction, holds the money and stores what the person will be asked to
confirm, bound to exactly that payee, card tail, amount and account. `confirm` posts it after the PIN, or lets it wait
for the guardian or for its moment; `send_due` posts what has waited long enough. All are idempotent by an id that the
client stored before it asked, across restarts and processes: a replay finds the rows of the first call and answers
from them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NoReturn, TypeVar

from bank import confirmations, ledger, limits
from bank.clock import Clock
from bank.database import Database, Reading, Transaction
from bank.errors import (
    AlreadyCancelledError,
    AlreadyPostedError,
    BankError,
    ClockWentBackError,
    PendingExpiredError,
    StorageError,
)
from bank.ledger import Resolution
from bank.pins import PinService
from bank.policy import Policy
from bank.transfers import accepting, guardians, order_rows, placing, receipts, running, states, thresholds
from bank.transfers.arrival import Delay, checked_delay
from bank.transfers.errors import TransferConfirmedError, TransferRefusedError
from bank.transfers.order_rows import OrderRun
from bank.transfers.rules import TransferRules
from bank.transfers.states import LiveTransfer
from bank.transfers.thresholds import Proofs, Requirements, SignatureChecker
from bank.values import PreparedTransfer, Receipt, TransferProgress, TransferRequest, TransferStatus

logger = logging.getLogger(__name__)

T = TypeVar("T")

_REFUSALS: Final[dict[TransferStatus, type[BankError]]] = {
    TransferStatus.AWAITING_FAMILY: TransferConfirmedError,
    TransferStatus.QUEUED: TransferConfirmedError,
    TransferStatus.POSTED: AlreadyPostedError,
    TransferStatus.CANCELLED: AlreadyCancelledError,
    TransferStatus.REFUSED: TransferRefusedError,
    TransferStatus.EXPIRED: PendingExpiredError,
}


@dataclass(frozen=True, slots=True)
class Sending:
    """What one call of `send_due` did: queued transfers that it posted, dates of standing orders that it ran."""

    posted: tuple[str, ...]
    runs: tuple[OrderRun, ...]


class TransferService:
    """Moves customers' money."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        policy: Policy,
        pins: PinService,
        rules: TransferRules,
        signatures: SignatureChecker | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy
        self._pins = pins
        self._rules = rules
        self._signatures = signatures

    def prepare(self, request: TransferRequest) -> PreparedTransfer:
        """Hold the amount and return what the person is to confirm; no money moves.

        The same request again returns the same prepared transfer, whatever has become of it, and inserts nothing.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError: the request itself.
            RequestReusedError: its id was used for another payee, amount, account, remark or arrival.
            AccountUnknownError, PayeeUnknownError, SameAccountError: not this customer's, or both one.
            InsufficientFundsError, LimitPerTransferError, LimitPerDayError, LimitCountPerDayError, LimitPerYearError:
                asked in this order.
        """
        request = placing.checked(request)
        with self._database.writing() as transaction:
            earlier = confirmations.find_request(transaction, request)
            if earlier is not None:
                return earlier
            now = self._clock.now()
            _expire_overdue(transaction, now)
            placement = placing.check(transaction, request, now, self._policy)
            return placing.place(transaction, placement, now, self._policy, self._rules)

    def requirements(self, confirmation_id: str) -> Requirements:
        """Return what confirming this transfer would take now beside the PIN (ConfirmationUnknownError)."""
        return self._requirements(self._database, self._live(self._database, confirmation_id))

    def confirm(
        self,
        confirmation_id: str,
        pin: str,
        *,
        delay: Delay | None = None,
        signature: bytes | None = None,
        large_amount_acknowledged: bool = False,
    ) -> Receipt:
        """If the PIN is right, post the transfer, or let it wait: the receipt's status says which.

        A confirmation that was posted, or waits, answers with its receipt: nothing moves again and no PIN is looked at.

        delay: wait at least this long from now on, as risk control or the person chose.
        signature: proof for the signature checker, where `requirements` says so.
        large_amount_acknowledged: the person has read the large-amount notice and confirmed a second time.

        Raises:
            ConfirmationUnknownError, AlreadyCancelledError, TransferRefusedError, PendingExpiredError
            ClockWentBackError, FieldInvalidError
            SignatureRequiredError, LargeAmountNoticeError, or the signature checker's: no PIN attempt was counted.
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError: nothing moved; it is still pending.
        """
        delay, proofs = checked_delay(delay, self._rules), Proofs(signature, large_amount_acknowledged)
        live = self._live(self._database, confirmation_id)
        if live.status is TransferStatus.PENDING:
            if self._clock.now() < live.prepared_at:
                raise ClockWentBackError  # before the PIN, so that a wrong clock costs no attempt
            self._check(self._database, live, proofs)
            with self._pins.proving(live.customer_id, pin) as transaction:
                refusal = accepting.refusal_of(
                    transaction, lambda: self._accept(transaction, confirmation_id, delay, proofs)
                )
            if refusal is not None:
                raise refusal
            live = self._live(self._database, confirmation_id)
        if live.status is not TransferStatus.POSTED and not live.status.waits:
            self._refuse(live.status)
        return receipts.of(self._database, live)

    def cancel(self, confirmation_id: str) -> None:
        """Give up the transfer before its PIN and release what it held; a second time does nothing.

        Raises:
            ConfirmationUnknownError, AlreadyPostedError, PendingExpiredError, ClockWentBackError, TransferRefusedError
            TransferConfirmedError: it was confirmed and waits; it can be withdrawn.
        """
        self._give_up(confirmation_id, lambda status: status is TransferStatus.PENDING)

    def withdraw(self, confirmation_id: str) -> TransferProgress:
        """Take back a transfer that is not sent yet and release what it held; a second time does nothing.

        Raises:
            ConfirmationUnknownError, PendingExpiredError, ClockWentBackError, TransferRefusedError
            AlreadyPostedError: it was sent.
        """
        self._give_up(confirmation_id, lambda status: status is TransferStatus.PENDING or status.waits)
        return self.progress(confirmation_id)

    def status(self, confirmation_id: str) -> TransferStatus:
        """Return where the transfer stands now (ConfirmationUnknownError)."""
        return self._live(self._database, confirmation_id).status

    def progress(self, confirmation_id: str) -> TransferProgress:
        """Return where the transfer stands now, with its moments (ConfirmationUnknownError)."""
        return self._live(self._database, confirmation_id).progress

    def prepared(self, confirmation_id: str) -> PreparedTransfer:
        """Return what was prepared, whatever has become of it (ConfirmationUnknownError)."""
        return confirmations.find(self._database, confirmation_id)

    def waiting(self, customer_id: str) -> tuple[TransferProgress, ...]:
        """Return a customer's confirmed transfers that are not sent yet, the next one first."""
        found = states.waiting(self._database, customer_id, self._clock.now())
        return tuple(live.progress for live in found)

    def expire_due(self) -> tuple[str, ...]:
        """Release what is held past its time and return those confirmation ids."""
        now = self._clock.now()
        if not ledger.overdue(self._database, now):
            return ()
        with self._database.writing() as transaction:
            return _expire_overdue(transaction, now)

    def send_due(self) -> Sending:
        """Post the queued transfers whose moment has come and run the standing orders' dates that have come.

        Whoever owns the clock calls it: every so often, and after a start. Each transfer is a transaction of its own
        that asks again under the write lock, so any number of processes may call it and may die in it. One that the
        books refuse is logged by its code, left as it is, and does not stop the others.
        """
        self.expire_due()
        posted = tuple(self._each(states.due(self._database, self._clock.now()), self._send))
        runs: list[OrderRun] = []
        for order_id in order_rows.due(self._database, self._clock.now()):
            while ran := tuple(self._each((order_id,), self._run)):
                runs += ran
        return Sending(posted, tuple(runs))

    def _each(self, ids: tuple[str, ...], act: Callable[[Transaction, str], T | None]) -> Iterator[T]:
        for each in ids:
            try:
                with self._database.writing() as transaction:
                    done = act(transaction, each)
            except StorageError:
                raise
            except BankError as refusal:
                logger.warning("not sent", extra={"code": refusal.code})
            else:
                if done is not None:
                    yield done

    def _send(self, transaction: Transaction, confirmation_id: str) -> str | None:
        now, live = self._clock.now(), self._live(transaction, confirmation_id)
        if live.status is not TransferStatus.QUEUED or live.due_at is None or live.due_at > now:
            return None
        ledger.resolve(transaction, live.pending_id, Resolution.POST, now)
        return confirmation_id

    def _run(self, transaction: Transaction, order_id: str) -> OrderRun | None:
        return running.run_next(transaction, order_id, self._clock.now(), self._policy, self._rules)

    def _accept(self, transaction: Transaction, confirmation_id: str, delay: Delay | None, proofs: Proofs) -> None:
        """Carry out what was confirmed, if it is still pending and nothing is missing."""
        live = self._live(transaction, confirmation_id)
        if live.status is TransferStatus.PENDING:
            needed = self._check(transaction, live, proofs)
            if needed.signature and self._signatures is not None and proofs.signature is not None:
                self._signatures.check(transaction, confirmation_id, proofs.signature)
            accepting.accept(transaction, live, self._clock.now(), delay, self._rules)

    def _check(self, reading: Reading, live: LiveTransfer, proofs: Proofs) -> Requirements:
        needed = self._requirements(reading, live)
        thresholds.check(needed, proofs, self._rules, can_sign=self._signatures is not None)
        return needed

    def _requirements(self, reading: Reading, live: LiveTransfer) -> Requirements:
        total_fen = limits.confirmed_fen(reading, live.customer_id, live.prepared_at.date())
        if live.status is TransferStatus.PENDING:  # or it is in the total already
            total_fen += live.amount_fen
        guardian = guardians.asked_about(reading, live.customer_id, live.amount_fen, self._clock.now())
        return thresholds.requirements(total_fen, self._rules, family=guardian is not None)

    def _give_up(self, confirmation_id: str, may: Callable[[TransferStatus], bool]) -> None:
        with self._database.writing() as transaction:
            live = self._live(transaction, confirmation_id)
            if may(live.status):
                ledger.resolve(transaction, live.pending_id, Resolution.VOID, self._clock.now())
                return
        if live.status is not TransferStatus.CANCELLED:
            self._refuse(live.status)

    def _live(self, reading: Reading, confirmation_id: str) -> LiveTransfer:
        return states.find(reading, confirmation_id, self._clock.now())

    def _refuse(self, status: TransferStatus) -> NoReturn:
        if status is TransferStatus.EXPIRED:
            self.expire_due()
        raise _REFUSALS[status]


def _expire_overdue(transaction: Transaction, now: datetime) -> tuple[str, ...]:
    expired = ledger.overdue(transaction, now)
    for pending_id in expired:
        ledger.resolve(transaction, pending_id, Resolution.EXPIRE, now)
    found = (confirmations.of_pending(transaction, pending_id) for pending_id in expired)
    return tuple(confirmation_id for confirmation_id in found if confirmation_id is not None)
