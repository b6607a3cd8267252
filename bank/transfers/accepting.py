"""What follows the PIN: the transfer is posted, waits for the guardian, or waits for its moment.

A wait is a hold of its own. Voiding the hold before it and inserting its own happens in one transaction, so the money
is never free in between; the ledger's expiry of that hold is the wait's end.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bank import ledger
from bank.clock import epoch_ms
from bank.database import Transaction
from bank.errors import BankError, ConfirmationUnknownError, StorageError
from bank.ledger import Movement, Resolution
from bank.transfers import guardians
from bank.transfers.arrival import Delay, delayed
from bank.transfers.rules import TransferRules
from bank.transfers.states import LiveTransfer

_TOKEN_BYTES: Final = 16


def refusal_of(transaction: Transaction, act: Callable[[], None]) -> BankError | None:
    """Do something inside a transaction that goes on whether or not it is refused; undo it and return the refusal.

    So a right PIN is forgiven its attempt also where something else stands in the way. Raises what the file, the disk
    or another process is to blame for.
    """
    transaction.execute("SAVEPOINT attempt")
    try:
        act()
    except StorageError:
        raise
    except BankError as refusal:
        transaction.execute("ROLLBACK TO attempt")
        return refusal
    return None


def accept(
    transaction: Transaction, live: LiveTransfer, now: datetime, delay: Delay | None, rules: TransferRules
) -> None:
    """Carry out a pending transfer that its owner has confirmed (ClockWentBackError, PendingExpiredError)."""
    due = delayed(live.due_at, now, delay)
    reasons = () if delay is None else delay.reasons
    guardian = guardians.asked_about(transaction, live.customer_id, live.amount_fen, now)
    if guardian is not None:
        end = now + timedelta(milliseconds=rules.answer_ms)
        _wait(transaction, live, "family", now, (now, due or now), end, reasons)
        transaction.execute(
            "INSERT INTO family_request (confirmation_id, guardianship_id, reply_token) VALUES (?, ?, ?)",
            live.confirmation_id,
            guardian.id,
            secrets.token_urlsafe(_TOKEN_BYTES),
        )
    else:
        _send_or_queue(transaction, live, now, now, due, reasons, rules)


def go_on(transaction: Transaction, live: LiveTransfer, now: datetime, rules: TransferRules) -> None:
    """Carry out a transfer that the guardian has approved; its moment stays the one that the customer confirmed."""
    _send_or_queue(transaction, live, now, live.confirmed_at or now, live.due_at, live.reasons, rules)


def _send_or_queue(
    transaction: Transaction,
    live: LiveTransfer,
    now: datetime,
    confirmed_at: datetime,
    due: datetime | None,
    reasons: tuple[str, ...],
    rules: TransferRules,
) -> None:
    if due is None or due <= now:
        ledger.resolve(transaction, live.pending_id, Resolution.POST, now)
    else:
        _wait(transaction, live, "queue", now, (confirmed_at, due), due + rules.grace, reasons)


def _wait(
    transaction: Transaction,
    live: LiveTransfer,
    stage: str,
    now: datetime,
    confirmed_and_due: tuple[datetime, datetime],
    end: datetime,
    reasons: tuple[str, ...],
) -> None:
    """Replace the hold that counts now by one that lasts until `end`."""
    movement = _movement(transaction, live.pending_id)
    ledger.resolve(transaction, live.pending_id, Resolution.VOID, now)
    confirmed_at, due = confirmed_and_due
    transaction.execute(
        "INSERT INTO transfer_wait (pending_id, confirmation_id, stage, confirmed_at_ms, due_at_ms, reasons)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        ledger.hold(transaction, movement, now, end),
        live.confirmation_id,
        stage,
        epoch_ms(confirmed_at),
        epoch_ms(due),
        " ".join(reasons),
    )


def _movement(transaction: Transaction, pending_id: int) -> Movement:
    row = transaction.row("SELECT * FROM transfer WHERE id = ?", pending_id)
    if row is None:
        raise ConfirmationUnknownError
    return Movement(
        debit_account_id=row["debit_account_id"],
        credit_account_id=row["credit_account_id"],
        amount_fen=row["amount_fen"],
        summary=row["summary"],
        channel=row["channel"],
        remark=row["remark"],
    )
