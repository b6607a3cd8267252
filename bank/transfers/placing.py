"""Placing a transfer: every check of a request, then the hold and what the person is asked to confirm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bank import accounts, confirmations, ledger, limits, payees
from bank.database import Reading, Transaction
from bank.errors import (
    AccountUnknownError,
    AmountNotPositiveError,
    AmountTooLargeError,
    FieldInvalidError,
    InsufficientFundsError,
    PayeeUnknownError,
)
from bank.fields import LONGEST_REQUEST_ID, optional_text, required_text
from bank.ledger import Movement
from bank.policy import LARGEST_AMOUNT_FEN, MOBILE_CHANNEL, MOBILE_SUMMARY, Policy
from bank.safety.freezes import refuse_frozen
from bank.safety.rule import Debit
from bank.transfers.arrival import due_at
from bank.transfers.rules import TransferRules
from bank.values import Account, Arrival, Payee, PreparedTransfer, TransferRequest


@dataclass(frozen=True, slots=True)
class Placement:
    """A request that may be placed, with its parties."""

    request: TransferRequest
    account: Account
    payee: Payee


def checked(request: TransferRequest) -> TransferRequest:
    """Return the request with its texts trimmed.

    Raises:
        FieldInvalidError, AmountNotPositiveError, AmountTooLargeError
    """
    check_amount(request.amount_fen)
    if not isinstance(request.arrival, Arrival):
        raise FieldInvalidError(field="arrival")
    return replace(
        request,
        request_id=required_text(request.request_id, "request_id", longest=LONGEST_REQUEST_ID),
        remark=optional_text(request.remark, "remark"),
    )


def check_amount(amount_fen: int) -> None:
    """Refuse what is no amount (FieldInvalidError, AmountNotPositiveError, AmountTooLargeError)."""
    if type(amount_fen) is not int:  # a float or a bool from an untyped caller
        raise FieldInvalidError(field="amount_fen")
    if amount_fen <= 0:
        raise AmountNotPositiveError(amount_fen=amount_fen)
    if amount_fen > LARGEST_AMOUNT_FEN:
        raise AmountTooLargeError(limit_fen=LARGEST_AMOUNT_FEN)


def parties(reading: Reading, customer_id: str, from_account_id: str, payee_id: str) -> tuple[Account, Payee]:
    """Return who pays and who is paid, both of them this customer's own (AccountUnknownError, PayeeUnknownError)."""
    account = accounts.find(reading, from_account_id)
    if account.customer_id != customer_id:
        raise AccountUnknownError
    payee = payees.find(reading, payee_id)
    if payee.customer_id != customer_id:
        raise PayeeUnknownError
    return account, payee


def check(reading: Reading, request: TransferRequest, now: datetime, policy: Policy) -> Placement:
    """Return the request with its parties if it may be placed now.

    Raises:
        AccountUnknownError, PayeeUnknownError: not this customer's.
        AccountFrozenError, InsufficientFundsError, LimitPerTransferError, LimitPerDayError, LimitCountPerDayError,
        LimitPerYearError: asked in this order.
    """
    account, payee = parties(reading, request.customer_id, request.from_account_id, request.payee_id)
    refuse_frozen(reading, account.id, Debit.TRANSFER)
    if request.amount_fen > account.available_fen:
        raise InsufficientFundsError(
            balance_fen=account.balance_fen, available_fen=account.available_fen, amount_fen=request.amount_fen
        )
    limits.check_all(
        limits.in_force(limits.find(reading, request.customer_id, policy), policy),
        limits.usage(reading, request.customer_id, now.date()),
        request.amount_fen,
    )
    return Placement(request, account, payee)


def place(
    transaction: Transaction, placement: Placement, now: datetime, policy: Policy, rules: TransferRules
) -> PreparedTransfer:
    """Hold the amount until the time for the PIN is over, and store what is to be confirmed (SameAccountError)."""
    request, expires_at = placement.request, now + policy.pending_lifetime
    movement = Movement(
        debit_account_id=placement.account.id,
        credit_account_id=payees.ledger_account_id(transaction, placement.payee.id),
        amount_fen=request.amount_fen,
        summary=MOBILE_SUMMARY,
        channel=MOBILE_CHANNEL,
        remark=request.remark,
    )
    return confirmations.store(
        transaction,
        request,
        placement.payee,
        ledger.hold(transaction, movement, now, expires_at),
        placement.account.available_fen,
        due_at(request.arrival, now, expires_at, rules),
    )
