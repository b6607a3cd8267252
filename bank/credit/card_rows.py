"""Reading a credit card: its row, its bookings, its bills as they were made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import Row

from bank.card_number import tail
from bank.clock import epoch_ms, from_epoch_ms
from bank.credit.card_calendar import CardDays
from bank.credit.card_interest import Booking
from bank.credit.errors import CardBillUnknownError, CardUnknownError
from bank.credit.ledger_accounts import CARD_FEES, CARD_INTEREST
from bank.credit.policy import CardPolicy
from bank.database import Reading

_SELECT = (
    "SELECT c.*, a.name, a.card_number, a.debits_pending_fen AS held_fen,"
    "       a.debits_posted_fen - a.credits_posted_fen AS billed_fen,"
    "       coalesce((SELECT sum(p.debits_posted_fen - p.credits_posted_fen)"
    "                   FROM card_plan JOIN account AS p ON p.id = card_plan.account_id"
    "                  WHERE card_plan.card_id = c.account_id), 0) AS planned_fen"
    "  FROM credit_card AS c JOIN account AS a ON a.id = c.account_id WHERE "
)


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card as it stands. billed_fen: on its account (negative: credit); planned_fen: principal not billed yet."""

    id: str
    customer_id: str
    name: str
    card_number: str
    tail: str
    limit_fen: int
    billed_fen: int
    planned_fen: int
    held_fen: int
    days: CardDays
    opened_at: datetime

    @property
    def available_fen(self) -> int:
        """Return what the card's limit still allows."""
        return self.limit_fen - self.billed_fen - self.planned_fen - self.held_fen


@dataclass(frozen=True, slots=True)
class Statement:
    """A bill as it was made; amounts owed are positive."""

    month: str
    cut: datetime
    due_on: date
    opening_fen: int
    spent_fen: int
    instalments_fen: int
    interest_fen: int
    fees_fen: int
    paid_fen: int
    closing_fen: int
    minimum_fen: int


@dataclass(frozen=True, slots=True)
class CardEntry:
    """One booking on a card. counterparty_id: the ledger account on its other side."""

    at: datetime
    change_fen: int
    counterparty_id: str
    counterparty: str
    summary: str

    @property
    def charge(self) -> bool:
        """Tell whether this is interest or a fee."""
        return self.counterparty_id in (CARD_INTEREST, CARD_FEES)

    @property
    def booking(self) -> Booking:
        """Return what interest depends on."""
        return Booking(self.at, self.change_fen, self.charge)


def find(reading: Reading, card_id: str, policy: CardPolicy) -> CardRow:
    """Return a card (CardUnknownError)."""
    row = reading.row(f"{_SELECT} c.account_id = ?", card_id)
    if row is None:
        raise CardUnknownError
    return _card(row, policy)


def of_customer(reading: Reading, customer_id: str, policy: CardPolicy) -> tuple[CardRow, ...]:
    """Return a customer's cards by id; none for an unknown customer."""
    rows = reading.rows(f"{_SELECT} c.customer_id = ? ORDER BY c.account_id", customer_id)
    return tuple(_card(row, policy) for row in rows)


def owned(reading: Reading, customer_id: str, card_id: str, policy: CardPolicy) -> CardRow:
    """Return a card of this customer (CardUnknownError)."""
    card = find(reading, card_id, policy)
    if card.customer_id != customer_id:
        raise CardUnknownError
    return card


def debt_fen(reading: Reading, customer_id: str) -> int:
    """Return what a customer owes on all cards, billed or not; credit on one card counts against another's debt."""
    rows = reading.rows(f"{_SELECT} c.customer_id = ?", customer_id)
    return sum(row["billed_fen"] + row["planned_fen"] for row in rows)


def statements(reading: Reading, card_id: str) -> tuple[Statement, ...]:
    """Return all bills of a card, oldest first."""
    rows = reading.rows("SELECT * FROM card_statement WHERE card_id = ? ORDER BY month", card_id)
    return tuple(_statement(row) for row in rows)


def statement(reading: Reading, card_id: str, month: str) -> Statement:
    """Return the bill of a month (CardBillUnknownError)."""
    row = reading.row("SELECT * FROM card_statement WHERE card_id = ? AND month = ?", card_id, month)
    if row is None:
        raise CardBillUnknownError
    return _statement(row)


def last_statement(reading: Reading, card_id: str) -> Statement | None:
    """Return the newest bill of a card, or None."""
    row = reading.row("SELECT * FROM card_statement WHERE card_id = ? ORDER BY month DESC LIMIT 1", card_id)
    return None if row is None else _statement(row)


def entries(
    reading: Reading, card_id: str, since: datetime | None = None, before: datetime | None = None
) -> tuple[CardEntry, ...]:
    """Return what was booked on a card in a span of time, in the order of its moments."""
    rows = reading.rows(
        "SELECT r.created_at_ms, -e.change_fen AS change_fen, p.summary, other.id AS other_id,"
        "       coalesce(holder.name, other.name) AS counterparty"
        "  FROM entry AS e"
        "  JOIN transfer AS r ON r.id = e.transfer_id"
        "  JOIN transfer AS p ON p.id = r.pending_id"
        "  JOIN account AS other ON other.id = iif(e.change_fen > 0, p.debit_account_id, p.credit_account_id)"
        "  LEFT JOIN customer AS holder ON holder.id = other.customer_id"
        " WHERE e.account_id = ? AND r.created_at_ms >= ? AND r.created_at_ms < ?"
        " ORDER BY r.created_at_ms, e.transfer_id",
        card_id,
        -(2**62) if since is None else epoch_ms(since),
        2**62 if before is None else epoch_ms(before),
    )
    return tuple(
        CardEntry(
            at=from_epoch_ms(row["created_at_ms"]),
            change_fen=row["change_fen"],
            counterparty_id=row["other_id"],
            counterparty=row["counterparty"],
            summary=row["summary"],
        )
        for row in rows
    )


def received_fen(reading: Reading, card_id: str, since: datetime, before: datetime) -> int:
    """Return what was paid into a card in a span of time."""
    row = reading.row(
        "SELECT coalesce(sum(e.change_fen), 0) AS fen FROM entry AS e JOIN transfer AS r ON r.id = e.transfer_id"
        " WHERE e.account_id = ? AND e.change_fen > 0 AND r.created_at_ms >= ? AND r.created_at_ms < ?",
        card_id,
        epoch_ms(since),
        epoch_ms(before),
    )
    return 0 if row is None else int(row["fen"])


def _card(row: Row, policy: CardPolicy) -> CardRow:
    return CardRow(
        id=row["account_id"],
        customer_id=row["customer_id"],
        name=row["name"],
        card_number=row["card_number"],
        tail=tail(row["card_number"]),
        limit_fen=row["limit_fen"],
        billed_fen=row["billed_fen"],
        planned_fen=row["planned_fen"],
        held_fen=row["held_fen"],
        days=CardDays(row["statement_day"], row["due_day"], policy.grace_days),
        opened_at=from_epoch_ms(row["opened_at_ms"]),
    )


def _statement(row: Row) -> Statement:
    return Statement(
        month=row["month"],
        cut=from_epoch_ms(row["cut_at_ms"]),
        due_on=date.fromisoformat(row["due_on"]),
        opening_fen=row["opening_fen"],
        spent_fen=row["spent_fen"],
        instalments_fen=row["instalments_fen"],
        interest_fen=row["interest_fen"],
        fees_fen=row["fees_fen"],
        paid_fen=row["paid_fen"],
        closing_fen=row["closing_fen"],
        minimum_fen=row["minimum_fen"],
    )
