"""The ledger's rows: hold money, resolve what is held. The schema enforces the rules and moves the counters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bank.clock import epoch_ms
from bank.database import Reading, Transaction
from bank.values import TransferStatus


@dataclass(frozen=True, slots=True)
class Movement:
    """Money from one ledger account to another, and what statements say of it."""

    debit_account_id: str
    credit_account_id: str
    amount_fen: int
    summary: str
    channel: str
    remark: str = ""


class Resolution(Enum):
    """What ends a pending transfer; the values are the ledger's row kinds."""

    POST = "post"
    VOID = "void"
    EXPIRE = "expire"

    @property
    def status(self) -> TransferStatus:
        """Where the transfer stands afterwards."""
        return _STATUS[self]


_STATUS = {
    Resolution.POST: TransferStatus.POSTED,
    Resolution.VOID: TransferStatus.CANCELLED,
    Resolution.EXPIRE: TransferStatus.EXPIRED,
}


def hold(transaction: Transaction, movement: Movement, at: datetime, expires_at: datetime) -> int:
    """Insert the pending row and return its id.

    Raises:
        AccountUnknownError, AmountNotPositiveError, AmountTooLargeError, InsufficientFundsError, SameAccountError
    """
    return transaction.execute(
        "INSERT INTO transfer (kind, debit_account_id, credit_account_id, amount_fen,"
        " created_at_ms, expires_at_ms, summary, channel, remark)"
        " VALUES ('pending', ?, ?, ?, ?, ?, ?, ?, ?)",
        movement.debit_account_id,
        movement.credit_account_id,
        movement.amount_fen,
        epoch_ms(at),
        epoch_ms(expires_at),
        movement.summary,
        movement.channel,
        movement.remark,
    )


def resolve(transaction: Transaction, pending_id: int, resolution: Resolution, at: datetime) -> int:
    """Insert the row that resolves a pending one and return its id.

    Raises:
        AlreadyPostedError, AlreadyCancelledError, PendingExpiredError: it is resolved, or its time is over.
        ClockWentBackError: `at` lies before the pending row.
        LedgerRefusedError: no such pending row, or it expires before its time.
    """
    return transaction.execute(
        "INSERT INTO transfer (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
        " SELECT ?, id, debit_account_id, credit_account_id, amount_fen, ? FROM transfer WHERE id = ?",
        resolution.value,
        epoch_ms(at),
        pending_id,
    )


def status(reading: Reading, pending_id: int, at: datetime) -> TransferStatus:
    """Return where a pending transfer stands: expired from its time on, whether or not the row is written yet."""
    resolution = reading.row("SELECT kind FROM transfer WHERE pending_id = ?", pending_id)
    if resolution is not None:
        return Resolution(resolution["kind"]).status
    overdue = reading.row(
        "SELECT 1 FROM open_pending WHERE transfer_id = ? AND expires_at_ms <= ?", pending_id, epoch_ms(at)
    )
    return TransferStatus.PENDING if overdue is None else TransferStatus.EXPIRED


def overdue(reading: Reading, at: datetime) -> tuple[int, ...]:
    """Return the pending rows that hold money past their time, oldest expiry first."""
    rows = reading.rows(
        "SELECT transfer_id FROM open_pending WHERE expires_at_ms <= ? ORDER BY expires_at_ms, transfer_id",
        epoch_ms(at),
    )
    return tuple(row["transfer_id"] for row in rows)
