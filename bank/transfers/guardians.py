"""Guardianships as rows: who must agree to a customer's transfers above which amount, from when until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row

from bank.clock import epoch_ms, from_epoch_ms
from bank.database import Reading, Transaction
from bank.transfers.errors import GuardianIsSelfError, GuardianUnknownError


@dataclass(frozen=True, slots=True)
class Guardian:
    """Who is asked about transfers above above_fen.

    guardian_id: a customer of the bank, who answers with their own PIN, or (has_pin false) someone of the customer's
    payee list, who answers with the token of the message they got. ends_at: when a removal takes effect, None if none
    was asked for.
    """

    id: int
    customer_id: str
    guardian_id: str
    has_pin: bool
    above_fen: int
    named_at: datetime
    ends_at: datetime | None


def in_force(reading: Reading, customer_id: str, now: datetime) -> Guardian | None:
    """Return the guardian who counts at this moment, None if there is none."""
    row = reading.row(
        "SELECT * FROM guardianship WHERE customer_id = ? AND (ends_at_ms IS NULL OR ends_at_ms > ?)"
        " ORDER BY id DESC LIMIT 1",
        customer_id,
        epoch_ms(now),
    )
    return None if row is None else _guardian(row)


def find(reading: Reading, guardianship_id: int) -> Guardian:
    """Return one guardianship (GuardianUnknownError)."""
    row = reading.row("SELECT * FROM guardianship WHERE id = ?", guardianship_id)
    if row is None:
        raise GuardianUnknownError
    return _guardian(row)


def asked_about(reading: Reading, customer_id: str, amount_fen: int, now: datetime) -> Guardian | None:
    """Return the guardian who must agree to this amount, None where nobody must."""
    guardian = in_force(reading, customer_id, now)
    return guardian if guardian is not None and amount_fen > guardian.above_fen else None


def identify(reading: Reading, customer_id: str, guardian_id: str) -> bool:
    """Tell whether guardian_id is a customer of the bank (true) or on the customer's payee list (false).

    Raises:
        GuardianUnknownError: neither.
        GuardianIsSelfError: the customer, or a payee whose account is the customer's own.
    """
    if guardian_id == customer_id:
        raise GuardianIsSelfError
    if reading.row("SELECT 1 FROM customer WHERE id = ?", guardian_id) is not None:
        return True
    payee = reading.row(
        "SELECT a.customer_id AS holder FROM payee AS p JOIN account AS a ON a.id = p.account_id"
        " WHERE p.id = ? AND p.customer_id = ?",
        guardian_id,
        customer_id,
    )
    if payee is None:
        raise GuardianUnknownError
    if payee["holder"] == customer_id:
        raise GuardianIsSelfError
    return False


def add(
    transaction: Transaction, customer_id: str, guardian_id: str, above_fen: int, now: datetime, *, has_pin: bool
) -> None:
    """Insert a guardianship that counts from now on (GuardianExistsError, GuardianIsSelfError)."""
    transaction.execute(
        "INSERT INTO guardianship (customer_id, guardian_customer_id, guardian_payee_id, above_fen, named_at_ms)"
        " VALUES (?, ?, ?, ?, ?)",
        customer_id,
        guardian_id if has_pin else None,
        None if has_pin else guardian_id,
        above_fen,
        epoch_ms(now),
    )


def tighten(transaction: Transaction, guardianship_id: int, above_fen: int) -> None:
    """Lower the amount, and take back a removal that was asked for."""
    transaction.execute(
        "UPDATE guardianship SET above_fen = ?, ends_at_ms = NULL WHERE id = ?", above_fen, guardianship_id
    )


def end(transaction: Transaction, guardianship_id: int, at: datetime) -> None:
    """Let the guardianship end at a moment."""
    transaction.execute("UPDATE guardianship SET ends_at_ms = ? WHERE id = ?", epoch_ms(at), guardianship_id)


def _guardian(row: Row) -> Guardian:
    return Guardian(
        id=row["id"],
        customer_id=row["customer_id"],
        guardian_id=row["guardian_customer_id"] or row["guardian_payee_id"],
        has_pin=row["guardian_customer_id"] is not None,
        above_fen=row["above_fen"],
        named_at=from_epoch_ms(row["named_at_ms"]),
        ends_at=None if row["ends_at_ms"] is None else from_epoch_ms(row["ends_at_ms"]),
    )
