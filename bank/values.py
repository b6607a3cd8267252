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
    """What a customer may send by phone: in one transfer, and in one calendar day in Asia/Shanghai."""

    per_transfer_fen: int
    per_day_fen: int


@dataclass(frozen=True, slots=True)
class TransferRequest:
    """What a customer wants to send. request_id is the client's own, stored by it before it asks."""

    request_id: str
    customer_id: str
    from_account_id: str
    payee_id: str
    amount_fen: int
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PreparedTransfer:
    """What a person is asked to confirm; money is held, none has moved. It may be posted before expires_at only."""

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


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof of a posted transfer; the same for every replay of its confirmation."""

    confirmation_id: str
    posted_id: int
    posted_at: datetime
    amount_fen: int
    payee_name: str
    payee_tail: str
    from_tail: str
    balance_after_fen: int


class TransferStatus(Enum):
    """Where a prepared transfer stands; the last three are final."""

    PENDING = "pending"
    POSTED = "posted"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """Something in the books that does not hold. subject names a row, as "account wang-current" or "transfer 17"."""

    code: str
    subject: str
    expected: str
    found: str
