"""What people are asked to confirm: rows that bind a confirmation id to one pending transfer and never change."""

from __future__ import annotations

import secrets
from sqlite3 import Row
from typing import Final

from bank import card_number as card_numbers
from bank.clock import from_epoch_ms
from bank.database import Reading, Transaction
from bank.errors import ConfirmationUnknownError, RequestReusedError
from bank.policy import MOBILE_FEE_FEN
from bank.values import Payee, PreparedTransfer, Receipt, TransferRequest

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
    asked = (request.from_account_id, request.payee_id, request.amount_fen, request.remark)
    if asked != (earlier.from_account_id, earlier.payee_id, earlier.amount_fen, earlier.remark):
        raise RequestReusedError
    return earlier


def owner(reading: Reading, confirmation_id: str) -> str:
    """Return the id of the customer whose PIN confirms it (ConfirmationUnknownError)."""
    row = reading.row("SELECT customer_id FROM confirmation WHERE id = ?", confirmation_id)
    if row is None:
        raise ConfirmationUnknownError
    return str(row["customer_id"])


def of_pending(reading: Reading, pending_id: int) -> str | None:
    """Return the confirmation id of a pending transfer; None for one that no person is asked about."""
    row = reading.row("SELECT id FROM confirmation WHERE pending_id = ?", pending_id)
    return None if row is None else str(row["id"])


def store(
    transaction: Transaction,
    request: TransferRequest,
    payee: Payee,
    pending_id: int,
    available_before_fen: int,
) -> PreparedTransfer:
    """Bind a new confirmation id, which nobody can guess, to a pending transfer."""
    confirmation_id = secrets.token_urlsafe(16)
    transaction.execute(
        "INSERT INTO confirmation (id, customer_id, request_id, pending_id, from_account_id, payee_id, payee_name,"
        " payee_relation, payee_tail, amount_fen, available_before_fen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
    )
    return find(transaction, confirmation_id)


def receipt(reading: Reading, confirmation_id: str) -> Receipt:
    """Return the proof of a posted transfer (ConfirmationUnknownError if it was not posted)."""
    row = reading.row(
        "SELECT r.id, r.created_at_ms, e.balance_after_fen"
        "  FROM confirmation AS c"
        "  JOIN transfer AS r ON r.pending_id = c.pending_id AND r.kind = 'post'"
        "  JOIN entry AS e ON e.transfer_id = r.id AND e.account_id = c.from_account_id"
        " WHERE c.id = ?",
        confirmation_id,
    )
    if row is None:
        raise ConfirmationUnknownError
    prepared = find(reading, confirmation_id)
    return Receipt(
        confirmation_id=confirmation_id,
        posted_id=row["id"],
        posted_at=from_epoch_ms(row["created_at_ms"]),
        amount_fen=prepared.amount_fen,
        payee_name=prepared.payee_name,
        payee_tail=prepared.payee_tail,
        from_tail=prepared.from_tail,
        balance_after_fen=row["balance_after_fen"],
    )


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
    )
