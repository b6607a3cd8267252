"""What crosses the boundary of cards and points: frozen values, amounts in fen, moments aware in Asia/Shanghai."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Literal

from bank.values import TransferStatus


@dataclass(frozen=True, slots=True)
class CreditCard:
    """A credit card. owed_fen holds all debt, billed or not; it is negative for a customer's credit.

    available_fen: what may still be spent. late: the least due of the last bill was not paid in time, nor since.
    """

    id: str
    customer_id: str
    name: str
    card_number: str = field(repr=False)
    tail: str
    limit_fen: int
    owed_fen: int
    available_fen: int
    statement_day: int
    due_day: int
    late: bool


class OfferRefusal(Enum):
    """Why no card is offered on the phone."""

    HAS_CARD = "has card"
    AGE = "age"
    OVERDUE = "overdue"
    INCOME = "income"


@dataclass(frozen=True, slots=True)
class CardOffer:
    """The limits that a customer may choose from, none where `refusal` says why, and the card's two days."""

    limits_fen: tuple[int, ...]
    statement_day: int
    due_day: int
    refusal: OfferRefusal | None


@dataclass(frozen=True, slots=True)
class CardRequest:
    """The customer's yes to a card with one of the limits that were offered."""

    request_id: str
    customer_id: str
    limit_fen: int


@dataclass(frozen=True, slots=True)
class PurchaseRequest:
    """What a merchant asks for. category is one of bank/credit/points_rules.py, or any other text."""

    request_id: str
    customer_id: str
    card_id: str
    merchant: str
    category: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class CardPurchase:
    """A purchase by card: PENDING while authorised, POSTED when settled. points: what it earned."""

    id: str
    card_id: str
    merchant: str
    category: str
    amount_fen: int
    authorised_at: datetime
    expires_at: datetime
    status: TransferStatus
    points: int


class BillStatus(Enum):
    """Where a bill stands. OPEN and MINIMUM_PAID: there is still time; REVOLVING: the rest bears interest."""

    NOTHING_DUE = "nothing due"
    OPEN = "open"
    MINIMUM_PAID = "minimum paid"
    PAID = "paid"
    REVOLVING = "revolving"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class BillLine:
    """One booking on a bill. change_fen: positive adds to the debt, negative pays it."""

    booked_at: datetime
    change_fen: int
    counterparty: str
    summary: str


@dataclass(frozen=True, slots=True)
class CardBill:
    """A month's bill of a card. closing_fen is what it asks for (negative: a credit); minimum_fen the least of it.

    paid_fen: paid since the bill was made and before the next one; remaining_fen and minimum_remaining_fen are what is
    left of either. late: the least was not there when the days of grace were over.
    """

    card_id: str
    tail: str
    month: str
    first_day: date
    last_day: date
    due_on: date
    opening_fen: int
    spent_fen: int
    instalments_fen: int
    interest_fen: int
    fees_fen: int
    received_fen: int
    closing_fen: int
    minimum_fen: int
    paid_fen: int
    remaining_fen: int
    minimum_remaining_fen: int
    status: BillStatus
    late: bool
    lines: tuple[BillLine, ...]


@dataclass(frozen=True, slots=True)
class RepaymentOptions:
    """What a person may choose from: the rest of the last bill, the least of it, all that is owed."""

    card_id: str
    bill_fen: int
    minimum_fen: int
    all_fen: int
    due_on: date | None


@dataclass(frozen=True, slots=True)
class RepaymentRequest:
    """A repayment of a card from a current account: the amount that the person was shown or has typed."""

    request_id: str
    customer_id: str
    card_id: str
    from_account_id: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class CardRepayment:
    """Proof of a repayment; the same for every replay. balance_after_fen: of the account that paid."""

    posted_id: int
    posted_at: datetime
    card_id: str
    tail: str
    from_tail: str
    amount_fen: int
    balance_after_fen: int


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One part of a bill in instalments, and the month on whose bill it appears."""

    number: int
    month: str
    principal_fen: int
    fee_fen: int


@dataclass(frozen=True, slots=True)
class PlanQuote:
    """What instalments would cost; nothing is done. annual_rate_ppm: the fees as a yearly rate on what is still owed."""

    card_id: str
    month: str
    principal_fen: int
    fee_fen: int
    annual_rate_ppm: int
    parts: tuple[PlanPart, ...]


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """The customer's yes to a quote: the principal, the fees in all and the number of parts that they were shown."""

    request_id: str
    customer_id: str
    card_id: str
    month: str
    parts: int
    principal_fen: int
    fee_fen: int


@dataclass(frozen=True, slots=True)
class CardPlan:
    """A bill in instalments. left_fen: principal that no bill has asked for yet."""

    id: str
    card_id: str
    month: str
    principal_fen: int
    left_fen: int
    agreed_at: datetime
    parts: tuple[PlanPart, ...]


@dataclass(frozen=True, slots=True)
class PointsEntry:
    """One line of the points ledger. points: negative for what was redeemed or expired."""

    number: int
    kind: Literal["earn", "redeem", "expire"]
    points: int
    balance_after: int
    written_at: datetime


@dataclass(frozen=True, slots=True)
class PointsBalance:
    """A customer's points, and how many of them end when: at the first moment of the year after `expires_on`."""

    points: int
    expiring: int
    expires_on: date


@dataclass(frozen=True, slots=True)
class RedemptionRequest:
    """What a customer wants for points; points is the price in all that they were shown."""

    request_id: str
    customer_id: str
    reward_id: str
    quantity: int
    points: int


@dataclass(frozen=True, slots=True)
class Redemption:
    """Proof of a redemption. credited_fen: what went to the credit card, 0 for goods."""

    id: str
    reward_id: str
    name: str
    quantity: int
    points: int
    credited_fen: int
    redeemed_at: datetime
