"""What people are asked to confirm: rows that bind a confirmation id to one pending transfer and never change."""

from __future__ import annotations

import secrets
from datetime import datetime
from sqlite3 import Row
from typing import Final

from bank import card_number as card_numbers
from bank.clock import epoch_ms, from_epoch_ms
from bank.database import Reading, Transaction
from bank.errors import ConfirmationUnknownError, RequestReusedError
from bank.policy import MOBILE_FEE_FEN
from bank.values import Arrival, Payee, PreparedTransfer, TransferRequest

_SELECT: Final = (
    "SELECT c.*, t.created_at_ms, t.expires_at_ms, t.remark, source.name AS from_account_name,"
    "       source.card_number AS from_card_number, target.bank_name AS payee_bank"
    "  FROM confirmation AS c"
    "  JOIN transfer AS t ON t.id = c.pending_id"
    "  JOIN account AS source ON source.id = t.debit_account_id"
    "  JOIN account AS target ON target.id = t.credit_account_id"
    " WHERE "
)


def find(reading: Reading, confirmation_id: str) -> PreparedTransfer:
    """Return what was prepared (ConfirmationUnknownError)."""
    row = reading.row(f"{_SELECT} c.id = ?", confirmation_id)
    if row is None:
        raise ConfirmationUnknownError
    return _prepared(row)


def find_request(reading: Reading, request: TransferRequest) -> PreparedTransfer | None:
    """Return what was prepared for this request id, or None.

    Raises:
        RequestReusedError: the id was used, but for something else.
    """
    row = reading.row(f"{_SELECT} c.customer_id = ? AND c.request_id = ?", request.customer_id, request.request_id)
    if row is None:
        return None
    earlier = _prepared(row)
    asked = (request.from_account_id, request.payee_id, request.amount_fen, request.remark, request.arrival)
    if asked != (earlier.from_account_id, earlier.payee_id, earlier.amount_fen, earlier.remark, earlier.arrival):
        raise RequestReusedError
    return earlier


def owner(reading: Reading, confirmation_id: str) -> str:
    """Return the id of the customer whose PIN confirms it (ConfirmationUnknownError)."""
    row = reading.row("SELECT customer_id FROM confirmation WHERE id = ?", confirmation_id)
    if row is None:
        raise ConfirmationUnknownError
    return str(row["customer_id"])


def of_pending(reading: Reading, pending_id: int) -> str | None:
    """Return the confirmation id of a hold, the PIN's or a wait's; None for one that no person is asked about."""
    row = reading.row(
        "SELECT id FROM confirmation WHERE pending_id = ?"
        " UNION ALL SELECT confirmation_id FROM transfer_wait WHERE pending_id = ?",
        pending_id,
        pending_id,
    )
    return None if row is None else str(row["id"])


def store(
    transaction: Transaction,
    request: TransferRequest,
    payee: Payee,
    pending_id: int,
    available_before_fen: int,
    due_at: datetime | None,
) -> PreparedTransfer:
    """Bind a new confirmation id, which nobody can guess, to a pending transfer."""
    confirmation_id = secrets.token_urlsafe(16)
    transaction.execute(
        "INSERT INTO confirmation (id, customer_id, request_id, pending_id, from_account_id, payee_id, payee_name,"
        " payee_relation, payee_tail, amount_fen, available_before_fen, arrival, due_at_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        confirmation_id,
        request.customer_id,
        request.request_id,
        pending_id,
        request.from_account_id,
        payee.id,
        payee.name,
        payee.relation,
        payee.tail,
        request.amount_fen,
        available_before_fen,
        request.arrival.value,
        None if due_at is None else epoch_ms(due_at),
    )
    return find(transaction, confirmation_id)


def _prepared(row: Row) -> PreparedTransfer:
    return PreparedTransfer(
        confirmation_id=row["id"],
        pending_id=row["pending_id"],
        request_id=row["request_id"],
        from_account_id=row["from_account_id"],
        from_account_name=row["from_account_name"],
        from_tail=card_numbers.tail(row["from_card_number"]),
        payee_id=row["payee_id"],
        payee_name=row["payee_name"],
        payee_relation=row["payee_relation"],
        payee_bank=row["payee_bank"],
        payee_tail=row["payee_tail"],
        amount_fen=row["amount_fen"],
        fee_fen=MOBILE_FEE_FEN,
        available_before_fen=row["available_before_fen"],
        remark=row["remark"],
        created_at=from_epoch_ms(row["created_at_ms"]),
        expires_at=from_epoch_ms(row["expires_at_ms"]),
        arrival=Arrival(row["arrival"]),
        due_at=None if row["due_at_ms"] is None else from_epoch_ms(row["due_at_ms"]),
    )
