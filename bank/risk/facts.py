"""The facts of one transfer, read from the books: of one that is only asked for, or of one that is prepared."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, Protocol

from bank import accounts, confirmations, customers, payees
from bank.clock import epoch_ms
from bank.database import Reading
from bank.errors import (
    AccountUnknownError,
    AmountNotPositiveError,
    AmountTooLargeError,
    FieldInvalidError,
    PayeeUnknownError,
)
from bank.fields import optional_text
from bank.policy import LARGEST_AMOUNT_FEN
from bank.risk import lists
from bank.risk.history import read_history
from bank.risk.values import SessionFacts, TransferFacts
from bank.values import TransferRequest

_MINUTE_MS: Final = 60_000


class DepositBreaks(Protocol):
    """Knows when a customer last took money out of a deposit before its time."""

    def last_break(self, reading: Reading, customer_id: str, at: datetime) -> datetime | None:
        """Return that moment, not after `at`; None for never or longer ago than matters."""
        ...


def of_request(
    reading: Reading,
    request: TransferRequest,
    session: SessionFacts,
    at: datetime,
    breaks: DepositBreaks | None = None,
) -> TransferFacts:
    """Return the facts of a transfer that is only asked for; without `breaks` no deposit counts as broken.

    Raises:
        FieldInvalidError, AmountNotPositiveError, AmountTooLargeError
        AccountUnknownError, PayeeUnknownError: not this customer's.
    """
    return _facts(reading, request, session, at, breaks, pending_id=None, available_fen=None)


def of_prepared(
    reading: Reading, confirmation_id: str, session: SessionFacts, at: datetime, breaks: DepositBreaks | None = None
) -> TransferFacts:
    """Return the facts of a prepared transfer, as they were before it held its money (ConfirmationUnknownError)."""
    prepared = confirmations.find(reading, confirmation_id)
    request = TransferRequest(
        request_id=prepared.request_id,
        customer_id=confirmations.owner(reading, confirmation_id),
        from_account_id=prepared.from_account_id,
        payee_id=prepared.payee_id,
        amount_fen=prepared.amount_fen,
        remark=prepared.remark,
    )
    return _facts(
        reading,
        request,
        session,
        at,
        breaks,
        pending_id=prepared.pending_id,
        available_fen=prepared.available_before_fen,
    )


def _facts(
    reading: Reading,
    request: TransferRequest,
    session: SessionFacts,
    at: datetime,
    breaks: DepositBreaks | None,
    *,
    pending_id: int | None,
    available_fen: int | None,
) -> TransferFacts:
    _check(request, session)
    account = accounts.find(reading, request.from_account_id)
    if account.customer_id != request.customer_id:
        raise AccountUnknownError
    payee = payees.find(reading, request.payee_id)
    if payee.customer_id != request.customer_id:
        raise PayeeUnknownError
    customer = customers.find(reading, request.customer_id)
    broken_at = None if breaks is None else breaks.last_break(reading, customer.id, at)
    return TransferFacts(
        at=at,
        amount_fen=request.amount_fen,
        balance_fen=account.available_fen if available_fen is None else available_fen,
        age=_age(customer.birth_date, at.date()),
        elder=customer.elder,
        payee_related=payee.relation is not None,
        history=read_history(
            reading,
            customer.id,
            account.id,
            payees.ledger_account_id(reading, payee.id),
            at,
            without_pending_id=pending_id,
        ),
        lists=lists.hits(reading, payee.card_number, customer.id, at),
        remark=optional_text(request.remark, "remark"),
        said=session.said,
        cobrowsing_open=session.cobrowsing_open,
        deposit_broken_minutes=_minutes_since(broken_at, at),
    )


def _check(request: TransferRequest, session: SessionFacts) -> None:
    if type(request.amount_fen) is not int:  # a float or a bool from an untyped caller
        raise FieldInvalidError(field="amount_fen")
    if request.amount_fen <= 0:
        raise AmountNotPositiveError(amount_fen=request.amount_fen)
    if request.amount_fen > LARGEST_AMOUNT_FEN:
        raise AmountTooLargeError(limit_fen=LARGEST_AMOUNT_FEN)
    if type(session.said) is not tuple or {type(text) for text in session.said} - {str}:
        raise FieldInvalidError(field="said")
    if type(session.cobrowsing_open) is not bool:
        raise FieldInvalidError(field="cobrowsing_open")


def _age(birth: date, today: date) -> int:
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def _minutes_since(moment: datetime | None, at: datetime) -> int | None:
    """Return whole minutes since then, rounded up so that 24 hours and a moment are more than 24 hours."""
    if moment is None or moment > at:
        return None
    return -(-(epoch_ms(at) - epoch_ms(moment)) // _MINUTE_MS)
