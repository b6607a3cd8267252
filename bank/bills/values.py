"""What crosses the boundary of bills: frozen values, amounts in fen, moments aware in Asia/Shanghai."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum


class BillKind(Enum):
    """What is paid for; the values are what the schema stores."""

    ELECTRICITY = "electricity"
    WATER = "water"
    GAS = "gas"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Company:
    """Who is paid, simulated. regions: the two digits with which its account numbers begin (phone: three)."""

    id: str
    kind: BillKind
    name: str
    regions: tuple[str, ...]

    @property
    def account_id(self) -> str:
        """Return its ledger account's id."""
        return f"biller-{self.id}"


@dataclass(frozen=True, slots=True)
class Bill:
    """What one account owes for one month. usage is in units of `unit`; paid_at None: not paid yet.

    It can be paid from issued_on; due_on is the last day in time.
    """

    kind: BillKind
    company: str
    number: str = field(repr=False)
    month: str
    usage: int
    unit: str
    amount_fen: int
    issued_on: date
    due_on: date
    paid_at: datetime | None


@dataclass(frozen=True, slots=True)
class BillRequest:
    """A bill to be paid: the amount is what the person was shown."""

    request_id: str
    customer_id: str
    from_account_id: str
    kind: BillKind
    number: str = field(repr=False)
    month: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class TopUpRequest:
    """A mobile number to be topped up by one of the amounts on offer."""

    request_id: str
    customer_id: str
    from_account_id: str
    number: str = field(repr=False)
    amount_fen: int


@dataclass(frozen=True, slots=True)
class BillReceipt:
    """Proof of a paid bill (month given) or a top-up (month None); the same for every replay."""

    id: str
    posted_id: int
    paid_at: datetime
    kind: BillKind
    company: str
    number: str = field(repr=False)
    month: str | None
    amount_fen: int
    from_tail: str
    balance_after_fen: int
    automatic: bool


@dataclass(frozen=True, slots=True)
class SavedNumber:
    """A number that a customer keeps, with their own word for it: 家里, 女儿家."""

    kind: BillKind
    company: str
    number: str = field(repr=False)
    label: str


@dataclass(frozen=True, slots=True)
class AutoPayRequest:
    """A customer's consent: bills of this number, from this account, up to this amount each."""

    request_id: str
    customer_id: str
    from_account_id: str
    kind: BillKind
    number: str = field(repr=False)
    cap_fen: int


@dataclass(frozen=True, slots=True)
class AutoPay:
    """An agreement. first_month: the first bill that it pays. ended_at None: it holds."""

    id: str
    customer_id: str
    from_account_id: str
    kind: BillKind
    company: str
    number: str = field(repr=False)
    cap_fen: int
    first_month: str
    agreed_at: datetime
    ended_at: datetime | None


class AutoPayOutcome(Enum):
    """What came of an automatic payment that was due. Anything but PAID waits for the customer."""

    PAID = "paid"
    OVER_CAP = "over cap"
    INSUFFICIENT_FUNDS = "insufficient funds"


@dataclass(frozen=True, slots=True)
class AutoPayResult:
    """One bill of one agreement, and what came of it."""

    agreement_id: str
    month: str
    amount_fen: int
    outcome: AutoPayOutcome


class ReminderReason(Enum):
    """Why a customer is reminded of a bill, the most pressing first."""

    OVERDUE = "overdue"
    AUTO_PAY_OVER_CAP = "auto pay over cap"
    AUTO_PAY_INSUFFICIENT_FUNDS = "auto pay insufficient funds"
    DUE_SOON = "due soon"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A bill that waits for the customer. label: their own word for the number, "" if they keep none."""

    reason: ReminderReason
    label: str
    bill: Bill
