"""Receipts: proof of what was confirmed, by its confirmation id or as a list, with all fields of a printed one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row
from typing import Final

from bank import card_number as card_numbers
from bank import confirmations
from bank.clock import from_epoch_ms
from bank.database import Database, Reading
from bank.errors import ConfirmationUnknownError, FieldInvalidError
from bank.policy import MOBILE_FEE_FEN
from bank.transfers.amount_words import amount_in_words
from bank.transfers.states import LiveTransfer
from bank.values import Arrival, Receipt, TransferStatus

LARGEST_PAGE: Final = 200
_LARGEST_ID: Final = 2**63 - 1

_SELECT: Final = (
    "SELECT l.confirmation_id, l.arrival, l.prepared_at_ms, l.confirmed_at_ms, l.due_at_ms, l.amount_fen,"
    "       l.resolution_id, l.resolved_at_ms, c.payee_name, c.payee_tail, payer.name AS payer_name,"
    "       source.bank_name AS payer_bank, source.card_number AS payer_card_number,"
    "       target.bank_name AS payee_bank, hold.summary, hold.channel, hold.remark, e.balance_after_fen,"
    "       run.order_id, run.number AS run_number"
    "  FROM live_transfer AS l"
    "  JOIN confirmation AS c ON c.id = l.confirmation_id"
    "  JOIN customer AS payer ON payer.id = l.customer_id"
    "  JOIN transfer AS hold ON hold.id = l.pending_id"
    "  JOIN account AS source ON source.id = hold.debit_account_id"
    "  JOIN account AS target ON target.id = hold.credit_account_id"
    "  JOIN entry AS e ON e.account_id = source.id AND e.transfer_id = l.resolution_id"
    "  LEFT JOIN order_run AS run ON run.confirmation_id = l.confirmation_id"
    " WHERE l.resolution = 'post' AND "
)


@dataclass(frozen=True, slots=True)
class PrintedReceipt:
    """Everything that a printed receipt of a posted transfer says; of cards the last four digits only.

    serial: the ledger's number of the posting. amount_words: as Chinese receipts write it (叁佰元伍角整).
    confirmed_at: the moment of the PIN, or of the run of the standing order order_id, whose run_number it was.
    """

    serial: int
    confirmation_id: str
    payer_name: str
    payer_bank: str
    payer_tail: str
    payee_name: str
    payee_bank: str
    payee_tail: str
    amount_fen: int
    amount_words: str
    fee_fen: int
    balance_after_fen: int
    arrival: Arrival
    prepared_at: datetime
    confirmed_at: datetime
    due_at: datetime | None
    posted_at: datetime
    summary: str
    channel: str
    remark: str
    order_id: str | None
    run_number: int | None


class ReceiptService:
    """Receipts of posted transfers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, confirmation_id: str) -> PrintedReceipt:
        """Return the receipt of one transfer (ConfirmationUnknownError if there is none, or it is not posted)."""
        row = self._database.row(f"{_SELECT} l.confirmation_id = ?", confirmation_id)
        if row is None:
            raise ConfirmationUnknownError
        return _printed(row)

    def recent(self, customer_id: str, limit: int, before: int | None = None) -> tuple[PrintedReceipt, ...]:
        """Return up to `limit` (1 to 200) of a customer's receipts, newest first, with a serial below `before`.

        Raises:
            FieldInvalidError: limit or before is no such number.
        """
        if type(limit) is not int or not 1 <= limit <= LARGEST_PAGE:
            raise FieldInvalidError(field="limit")
        if before is not None and (type(before) is not int or not 0 <= before <= _LARGEST_ID):
            raise FieldInvalidError(field="before")
        rows = self._database.rows(
            f"{_SELECT} l.customer_id = ? AND l.resolution_id < ? ORDER BY l.resolution_id DESC LIMIT ?",
            customer_id,
            _LARGEST_ID if before is None else before,
            limit,
        )
        return tuple(_printed(row) for row in rows)


def of(reading: Reading, live: LiveTransfer) -> Receipt:
    """Return the proof of a transfer that is posted or waits (ConfirmationUnknownError for any other)."""
    prepared = confirmations.find(reading, live.confirmation_id)
    row = reading.row(
        "SELECT r.id, r.created_at_ms, e.balance_after_fen FROM transfer AS r"
        "  JOIN entry AS e ON e.transfer_id = r.id AND e.account_id = ?"
        " WHERE r.pending_id = ? AND r.kind = 'post'",
        prepared.from_account_id,
        live.pending_id,
    )
    if row is not None:
        posted_id, posted_at, balance_fen = row["id"], from_epoch_ms(row["created_at_ms"]), row["balance_after_fen"]
    elif live.status.waits and live.confirmed_at is not None:
        posted_id, posted_at = 0, live.confirmed_at
        balance_fen = _balance_at_fen(reading, prepared.from_account_id, live.pending_id)
    else:
        raise ConfirmationUnknownError
    return Receipt(
        confirmation_id=live.confirmation_id,
        posted_id=posted_id,
        posted_at=posted_at,
        amount_fen=prepared.amount_fen,
        payee_name=prepared.payee_name,
        payee_tail=prepared.payee_tail,
        from_tail=prepared.from_tail,
        balance_after_fen=balance_fen,
        status=TransferStatus.POSTED if posted_id else live.status,
        arrival=live.arrival,
        due_at=live.due_at,
        withdrawable=not posted_id,
    )


def _balance_at_fen(reading: Reading, account_id: str, hold_id: int) -> int:
    """Return the balance when a hold was inserted; the append-only statement gives the same for every replay."""
    row = reading.row(
        "SELECT balance_after_fen FROM entry WHERE account_id = ? AND transfer_id < ?"
        " ORDER BY transfer_id DESC LIMIT 1",
        account_id,
        hold_id,
    )
    return 0 if row is None else int(row["balance_after_fen"])


def _printed(row: Row) -> PrintedReceipt:
    posted_at = from_epoch_ms(row["resolved_at_ms"])
    confirmed_at = posted_at if row["confirmed_at_ms"] is None else from_epoch_ms(row["confirmed_at_ms"])
    at_once = row["due_at_ms"] is None or row["due_at_ms"] == row["confirmed_at_ms"]
    return PrintedReceipt(
        serial=row["resolution_id"],
        confirmation_id=row["confirmation_id"],
        payer_name=row["payer_name"],
        payer_bank=row["payer_bank"],
        payer_tail=card_numbers.tail(row["payer_card_number"]),
        payee_name=row["payee_name"],
        payee_bank=row["payee_bank"],
        payee_tail=row["payee_tail"],
        amount_fen=row["amount_fen"],
        amount_words=amount_in_words(row["amount_fen"]),
        fee_fen=MOBILE_FEE_FEN,
        balance_after_fen=row["balance_after_fen"],
        arrival=Arrival(row["arrival"]),
        prepared_at=from_epoch_ms(row["prepared_at_ms"]),
        confirmed_at=confirmed_at,
        due_at=None if at_once else from_epoch_ms(row["due_at_ms"]),
        posted_at=posted_at,
        summary=row["summary"],
        channel=row["channel"],
        remark=row["remark"],
        order_id=row["order_id"],
        run_number=row["run_number"],
    )
