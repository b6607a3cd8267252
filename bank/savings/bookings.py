"""Money of savings in the ledger: each transfer is announced with its reason before it is inserted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from bank import ledger
from bank.database import Transaction
from bank.ledger import Movement, Resolution
from bank.posting import ensure_external
from bank.savings.policy import CHANNEL, FREEZE_LIFETIME

INTEREST_ACCOUNT: Final = "savings-interest"
Purpose = Literal["deposit_in", "deposit_out", "deposit_interest", "current_interest", "wealth", "metal"]

_SUMMARIES: Final[dict[Purpose, str]] = {
    "deposit_in": "转存定期",
    "deposit_out": "定期转活期",
    "deposit_interest": "定期利息",
    "current_interest": "活期结息",
    "wealth": "理财",
    "metal": "贵金属",
}


@dataclass(frozen=True, slots=True)
class Booking:
    """A movement and its reason. subject_id: the deposit, order, trade or account it is about."""

    purpose: Purpose
    subject_id: str
    debit_account_id: str
    credit_account_id: str
    amount_fen: int
    value_day: date
    remark: str = ""


def hold(transaction: Transaction, booking: Booking, now: datetime) -> int:
    """Freeze the amount until it is resolved and return the pending row's id (errors as `ledger.hold`)."""
    last = transaction.row("SELECT coalesce(max(id), 0) AS id FROM transfer")
    transfer_id = (0 if last is None else int(last["id"])) + 1  # known under the write lock: ids only grow by one
    transaction.execute(
        "INSERT INTO savings_booking (transfer_id, purpose, subject_id, debit_account_id, credit_account_id,"
        " amount_fen, value_day) VALUES (?, ?, ?, ?, ?, ?, ?)",
        transfer_id,
        booking.purpose,
        booking.subject_id,
        booking.debit_account_id,
        booking.credit_account_id,
        booking.amount_fen,
        booking.value_day.isoformat(),
    )
    movement = Movement(
        debit_account_id=booking.debit_account_id,
        credit_account_id=booking.credit_account_id,
        amount_fen=booking.amount_fen,
        summary=_SUMMARIES[booking.purpose],
        channel=CHANNEL,
        remark=booking.remark,
    )
    return ledger.hold(transaction, movement, now, now + FREEZE_LIFETIME)


def post(transaction: Transaction, booking: Booking, now: datetime) -> int:
    """Move the amount at once and return the pending row's id; nothing happens for 0 fen, which gives 0."""
    if booking.amount_fen == 0:  # interest may round to nothing, and the ledger moves at least one fen
        return 0
    pending_id = hold(transaction, booking, now)
    ledger.resolve(transaction, pending_id, Resolution.POST, now)
    return pending_id


def interest_account(transaction: Transaction) -> str:
    """Return the account out of which the bank pays interest."""
    return ensure_external(transaction, INTEREST_ACCOUNT, "银行利息")
