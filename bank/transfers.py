"""Transfers on the phone: prepare, then confirm or cancel before the time is over.

`prepare` checks everything and, in one transaction, holds the money and stores what the person will be asked to
confirm, bound to exactly that payee, card tail, amount and account. `confirm` posts it after the PIN. Both are
idempotent by an id that the client stored before it asked, across restarts and processes: a replay finds the rows of
the first call and answers from them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bank import accounts, confirmations, ledger, limits, payees
from bank.clock import Clock
from bank.database import Database, Reading, Transaction
from bank.errors import (
    AccountUnknownError,
    AlreadyCancelledError,
    AlreadyPostedError,
    AmountNotPositiveError,
    AmountTooLargeError,
    BankError,
    ClockWentBackError,
    FieldInvalidError,
    InsufficientFundsError,
    PayeeUnknownError,
    PendingExpiredError,
)
from bank.fields import LONGEST_REQUEST_ID, optional_text, required_text
from bank.ledger import Movement, Resolution
from bank.pins import PinService
from bank.policy import LARGEST_AMOUNT_FEN, MOBILE_CHANNEL, MOBILE_SUMMARY, Policy
from bank.values import Account, AgreedLimits, Payee, PreparedTransfer, Receipt, TransferRequest, TransferStatus

_REFUSALS: Final[dict[TransferStatus, type[BankError]]] = {
    TransferStatus.POSTED: AlreadyPostedError,
    TransferStatus.CANCELLED: AlreadyCancelledError,
    TransferStatus.EXPIRED: PendingExpiredError,
}


class TransferService:
    """Moves customers' money."""

    def __init__(self, database: Database, clock: Clock, policy: Policy, pins: PinService) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy
        self._pins = pins

    def prepare(self, request: TransferRequest) -> PreparedTransfer:
        """Hold the amount and return what the person is to confirm; no money moves.

        The same request again returns the same prepared transfer, whatever has become of it, and inserts nothing.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError: the request itself.
            RequestReusedError: its id was used for another payee, amount, account or remark.
            AccountUnknownError, PayeeUnknownError, SameAccountError: not this customer's, or both one.
            InsufficientFundsError, LimitPerTransferError, LimitPerDayError: asked in this order.
        """
        request = _checked(request)
        with self._database.writing() as transaction:
            earlier = confirmations.find_request(transaction, request)
            if earlier is not None:
                return earlier
            now = self._clock.now()
            _expire_overdue(transaction, now)
            account, payee = _parties(transaction, request)
            _check_amount(
                request.amount_fen,
                account,
                limits.find(transaction, request.customer_id, self._policy),
                limits.used_fen(transaction, request.customer_id, now.date()),
            )
            movement = Movement(
                debit_account_id=account.id,
                credit_account_id=payees.ledger_account_id(transaction, payee.id),
                amount_fen=request.amount_fen,
                summary=MOBILE_SUMMARY,
                channel=MOBILE_CHANNEL,
                remark=request.remark,
            )
            pending_id = ledger.hold(transaction, movement, now, now + self._policy.pending_lifetime)
            return confirmations.store(transaction, request, payee, pending_id, account.available_fen)

    def confirm(self, confirmation_id: str, pin: str) -> Receipt:
        """Post the transfer if the PIN is right.

        A confirmation that was posted answers with its first receipt: nothing moves again and no PIN is looked at.

        Raises:
            ConfirmationUnknownError, AlreadyCancelledError, PendingExpiredError, ClockWentBackError
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError: nothing moved; it is still pending.
        """
        status = self.status(confirmation_id)
        if status is TransferStatus.PENDING:
            if self._clock.now() < self.prepared(confirmation_id).created_at:
                raise ClockWentBackError  # before the PIN, so that a wrong clock costs no attempt
            owner = confirmations.owner(self._database, confirmation_id)
            with self._pins.proving(owner, pin) as transaction:
                status = self._settle(transaction, confirmation_id, Resolution.POST)
        self._require(status, TransferStatus.POSTED)
        return confirmations.receipt(self._database, confirmation_id)

    def cancel(self, confirmation_id: str) -> None:
        """Give up the transfer and release what it held; a second time does nothing.

        Raises:
            ConfirmationUnknownError, AlreadyPostedError, PendingExpiredError, ClockWentBackError
        """
        with self._database.writing() as transaction:
            status = self._settle(transaction, confirmation_id, Resolution.VOID)
        self._require(status, TransferStatus.CANCELLED)

    def status(self, confirmation_id: str) -> TransferStatus:
        """Return where the transfer stands now (ConfirmationUnknownError)."""
        return ledger.status(self._database, self.prepared(confirmation_id).pending_id, self._clock.now())

    def prepared(self, confirmation_id: str) -> PreparedTransfer:
        """Return what was prepared, whatever has become of it (ConfirmationUnknownError)."""
        return confirmations.find(self._database, confirmation_id)

    def expire_due(self) -> tuple[str, ...]:
        """Release what is held past its time and return those confirmation ids."""
        now = self._clock.now()
        if not ledger.overdue(self._database, now):
            return ()
        with self._database.writing() as transaction:
            return _expire_overdue(transaction, now)

    def _settle(self, transaction: Transaction, confirmation_id: str, resolution: Resolution) -> TransferStatus:
        """Resolve the transfer unless it is resolved or overdue, and return where it then stands."""
        now = self._clock.now()
        pending_id = confirmations.find(transaction, confirmation_id).pending_id
        status = ledger.status(transaction, pending_id, now)
        if status is not TransferStatus.PENDING:
            return status
        ledger.resolve(transaction, pending_id, resolution, now)
        return resolution.status

    def _require(self, status: TransferStatus, wanted: TransferStatus) -> None:
        if status is TransferStatus.EXPIRED:
            self.expire_due()
        if status is not wanted:
            raise _REFUSALS[status]


def _checked(request: TransferRequest) -> TransferRequest:
    if type(request.amount_fen) is not int:  # a float or a bool from an untyped caller
        raise FieldInvalidError(field="amount_fen")
    if request.amount_fen <= 0:
        raise AmountNotPositiveError(amount_fen=request.amount_fen)
    if request.amount_fen > LARGEST_AMOUNT_FEN:
        raise AmountTooLargeError(limit_fen=LARGEST_AMOUNT_FEN)
    return TransferRequest(
        request_id=required_text(request.request_id, "request_id", longest=LONGEST_REQUEST_ID),
        customer_id=request.customer_id,
        from_account_id=request.from_account_id,
        payee_id=request.payee_id,
        amount_fen=request.amount_fen,
        remark=optional_text(request.remark, "remark"),
    )


def _parties(reading: Reading, request: TransferRequest) -> tuple[Account, Payee]:
    """Return who pays and who is paid, both of them this customer's own."""
    account = accounts.find(reading, request.from_account_id)
    if account.customer_id != request.customer_id:
        raise AccountUnknownError
    payee = payees.find(reading, request.payee_id)
    if payee.customer_id != request.customer_id:
        raise PayeeUnknownError
    return account, payee


def _check_amount(amount_fen: int, account: Account, agreed: AgreedLimits, used_fen: int) -> None:
    if amount_fen > account.available_fen:
        raise InsufficientFundsError(
            balance_fen=account.balance_fen, available_fen=account.available_fen, amount_fen=amount_fen
        )
    limits.check(agreed, used_fen, amount_fen)


def _expire_overdue(transaction: Transaction, now: datetime) -> tuple[str, ...]:
    expired = ledger.overdue(transaction, now)
    for pending_id in expired:
        ledger.resolve(transaction, pending_id, Resolution.EXPIRE, now)
    found = (confirmations.of_pending(transaction, pending_id) for pending_id in expired)
    return tuple(confirmation_id for confirmation_id in found if confirmation_id is not None)
