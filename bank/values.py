"""What crosses the bank's boundary: frozen values, amounts in fen, moments aware in Asia/Shanghai."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Literal


@dataclass(frozen=True, slots=True)
class Customer:
    """A person who banks here. greeting is how the bank addresses them (王阿姨); elder asks for the elder version."""

    id: str
    name: str
    birth_date: date
    elder: bool
    greeting: str


@dataclass(frozen=True, slots=True)
class Account:
    """A customer's account. available_fen is the balance less what pending transfers hold."""

    id: str
    customer_id: str
    product: str
    name: str
    card_number: str = field(repr=False)
    tail: str
    balance_fen: int
    available_fen: int


@dataclass(frozen=True, slots=True)
class Payee:
    """Someone a customer pays, in the customer's own words; the tail is the card's last four digits."""

    id: str
    customer_id: str
    name: str
    relation: str | None
    aliases: tuple[str, ...]
    bank_name: str
    card_number: str = field(repr=False)
    tail: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a statement. id grows with time and is the key for paging."""

    id: int
    booked_at: datetime
    direction: Literal["in", "out"]
    amount_fen: int
    balance_after_fen: int
    counterparty: str
    summary: str
    channel: str


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One row of the append-only ledger, seen from one account. pending_id: the row that this one resolves."""

    id: int
    kind: Literal["pending", "post", "void", "expire"]
    pending_id: int | None
    direction: Literal["in", "out"]
    amount_fen: int
    counterparty: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class AgreedLimits:
    """What a customer may send by phone: in one transfer, and in one calendar day and year in Asia/Shanghai.

    per_day_count: transfers a day. None, here and for per_year_fen: nothing was agreed, the bank's own (bank/policy.py).
    """

    per_transfer_fen: int
    per_day_fen: int
    per_day_count: int | None = None
    per_year_fen: int | None = None


@dataclass(frozen=True, slots=True)
class LimitUsage:
    """What counts against the limits of a day and of the year that it lies in."""

    day_fen: int
    day_count: int
    year_fen: int


class Arrival(Enum):
    """When a confirmed transfer is sent: at once, two hours after it was prepared, at the start of the next day."""

    REAL_TIME = "real_time"
    TWO_HOURS = "two_hours"
    NEXT_DAY = "next_day"


@dataclass(frozen=True, slots=True)
class TransferRequest:
    """What a customer wants to send. request_id is the client's own, stored by it before it asks."""

    request_id: str
    customer_id: str
    from_account_id: str
    payee_id: str
    amount_fen: int
    remark: str = ""
    arrival: Arrival = Arrival.REAL_TIME


@dataclass(frozen=True, slots=True)
class PreparedTransfer:
    """What a person is asked to confirm; money is held, none has moved. It may be confirmed before expires_at only.

    due_at: when it will be sent once confirmed; None for at once.
    """

    confirmation_id: str
    pending_id: int
    request_id: str
    from_account_id: str
    from_account_name: str
    from_tail: str
    payee_id: str
    payee_name: str
    payee_relation: str | None
    payee_bank: str
    payee_tail: str
    amount_fen: int
    fee_fen: int
    available_before_fen: int
    remark: str
    created_at: datetime
    expires_at: datetime
    arrival: Arrival = Arrival.REAL_TIME
    due_at: datetime | None = None

    @property
    def withdrawable(self) -> bool:
        """Whether the person can still take it back after the PIN, until it is sent."""
        return self.due_at is not None


class TransferStatus(Enum):
    """Where a prepared transfer stands. PENDING, AWAITING_FAMILY and QUEUED hold the money; the others are final."""

    PENDING = "pending"
    AWAITING_FAMILY = "awaiting_family"
    QUEUED = "queued"
    POSTED = "posted"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    EXPIRED = "expired"

    @property
    def waits(self) -> bool:
        """Whether it was confirmed and is not sent yet."""
        return self in (TransferStatus.AWAITING_FAMILY, TransferStatus.QUEUED)


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof of a confirmed transfer; the same for every replay of its confirmation, until a waiting one is posted.

    While it waits (status AWAITING_FAMILY or QUEUED) no money has moved: posted_id is 0, posted_at the moment of the
    PIN, balance_after_fen the balance at that moment, of which the amount is held.
    due_at: when it is, or was, to be sent; None for at once. withdrawable: the person can still take it back.
    """

    confirmation_id: str
    posted_id: int
    posted_at: datetime
    amount_fen: int
    payee_name: str
    payee_tail: str
    from_tail: str
    balance_after_fen: int
    status: TransferStatus = TransferStatus.POSTED
    arrival: Arrival = Arrival.REAL_TIME
    due_at: datetime | None = None
    withdrawable: bool = False


@dataclass(frozen=True, slots=True)
class TransferProgress:
    """Where a transfer stands, for a page that shows it.

    due_at: when it is, or was, to be sent; None for at once. answer_by: until when the guardian can answer, None where
    nobody is asked. reasons: codes of why it waits longer than its arrival mode says.
    """

    confirmation_id: str
    status: TransferStatus
    arrival: Arrival
    due_at: datetime | None
    answer_by: datetime | None
    withdrawable: bool
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """Something in the books that does not hold. subject names a row, as "account wang-current" or "transfer 17"."""

    code: str
    subject: str
    expected: str
    found: str
