"""What crosses the boundary of savings and investing: amounts in fen, rates in parts per million a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Generic, Literal, TypeVar

Terms = TypeVar("Terms")


@dataclass(frozen=True, slots=True)
class Quote(Generic[Terms]):
    """What a person is shown before they say yes. Nothing has moved; it may be confirmed before expires_at only."""

    id: str
    customer_id: str
    request_id: str
    terms: Terms
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SavingsReceipt:
    """Proof of what was said yes to; the same for every replay.

    subject_id: the deposit, the order or the trade. due_at: when the rest happens (cooling-off over, money arrives).
    """

    quote_id: str
    subject_id: str
    amount_fen: int
    interest_fen: int
    done_at: datetime
    due_at: datetime | None


class Renewal(Enum):
    """What happens with a deposit at maturity."""

    PAY_OUT = "pay_out"  # principal and interest go to the current account
    RENEW_PRINCIPAL = "renew_principal"  # the interest goes to the current account
    RENEW_ALL = "renew_all"  # principal and interest begin a new term


@dataclass(frozen=True, slots=True)
class OpenDepositTerms:
    """A deposit as offered. interest_fen: at maturity, if nothing is taken out before."""

    account_id: str
    principal_fen: int
    months: int
    term_name: str
    rate_ppm: int
    start_day: date
    maturity_day: date
    interest_fen: int
    renewal: Renewal


@dataclass(frozen=True, slots=True)
class DepositOffer:
    """What a term would bring if it began on a day; nobody has asked for it yet. interest_fen: at maturity_day."""

    months: int
    term_name: str
    rate_ppm: int
    maturity_day: date
    interest_fen: int


@dataclass(frozen=True, slots=True)
class WithdrawalTerms:
    """Money out of a deposit before its maturity, and what that costs.

    interest_fen: paid now, at the current account's rate_ppm for the days held. interest_at_maturity_fen: what the same
    principal would have earned by waiting days_left more days. lost_fen: the difference. left_fen: stays in the deposit.
    """

    deposit_id: str
    term_number: int
    principal_fen: int
    left_fen: int
    rate_ppm: int
    days_held: int
    days_left: int
    interest_fen: int
    interest_at_maturity_fen: int
    lost_fen: int
    day: date


@dataclass(frozen=True, slots=True)
class BuyWealthTerms:
    """A purchase as offered: frozen through the cooling-off, in which it can be given up at no cost."""

    account_id: str
    product_id: str
    product_name: str
    risk_grade: int
    customer_grade: int
    amount_fen: int
    nav_e4: int
    cooling_off_hours: int


@dataclass(frozen=True, slots=True)
class RedeemWealthTerms:
    """Units given back at the day's net value; the money arrives on arrival_day."""

    account_id: str
    product_id: str
    product_name: str
    units_centi: int
    nav_e4: int
    amount_fen: int
    arrival_day: date


@dataclass(frozen=True, slots=True)
class TradeMetalTerms:
    """Metal bought or sold at once, at a price that holds until the quote expires."""

    account_id: str
    metal_id: str
    metal_name: str
    side: Literal["buy", "sell"]
    milligrams: int
    price_fen_per_gram: int
    middle_fen_per_gram: int
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Deposit:
    """A time deposit in its newest term. closed: it was paid out and holds nothing more."""

    id: str
    customer_id: str
    settlement_account_id: str
    principal_fen: int
    months: int
    term_name: str
    term_number: int
    rate_ppm: int
    start_day: date
    maturity_day: date
    interest_at_maturity_fen: int
    renewal: Renewal
    part_taken: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """Something that fell due and was carried out. kind: paid_out, renewed, current_interest, bought, redeemed."""

    kind: str
    subject_id: str
    amount_fen: int
    interest_fen: int
    value_day: date


@dataclass(frozen=True, slots=True)
class Assessment:
    """A customer's risk grade, 1 to 5 for C1 to C5. uncapped_grade: before the cap for age."""

    customer_id: str
    score: int
    grade: int
    uncapped_grade: int
    assessed_at: datetime
    valid_until: datetime


class OrderStatus(Enum):
    """Where an order for a wealth product stands; the last three are final."""

    COOLING_OFF = "cooling_off"
    DUE = "due"  # the cooling-off is over, or the money is on its way
    DONE = "done"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class WealthOrder:
    """An order. units_centi and nav_e4 are known of a redemption at once, of a purchase when it is done."""

    id: str
    customer_id: str
    account_id: str
    product_id: str
    side: Literal["buy", "redeem"]
    amount_fen: int
    units_centi: int | None
    nav_e4: int | None
    ordered_at: datetime
    due_at: datetime
    status: OrderStatus


@dataclass(frozen=True, slots=True)
class WealthHolding:
    """Units of one product on one day, and what they would give if redeemed that day.

    invested_fen: paid for all units ever bought; redeemed_fen: what redeemed units gave. gain_fen: value and redeemed
    less invested.
    """

    product_id: str
    product_name: str
    risk_grade: int
    units_centi: int
    nav_e4: int
    value_fen: int
    invested_fen: int
    redeemed_fen: int
    gain_fen: int


@dataclass(frozen=True, slots=True)
class MetalHolding:
    """Metal on one day, valued at the price at which the bank would buy it back."""

    metal_id: str
    metal_name: str
    milligrams: int
    price_fen_per_gram: int
    value_fen: int
    paid_fen: int
    received_fen: int
    gain_fen: int


@dataclass(frozen=True, slots=True)
class MetalPrice:
    """A metal's prices on one day, in fen a gram: what a buyer pays, what a seller gets, and the middle."""

    metal_id: str
    metal_name: str
    day: date
    ask_fen_per_gram: int
    bid_fen_per_gram: int
    middle_fen_per_gram: int


@dataclass(frozen=True, slots=True)
class Assets:
    """All that a customer has on one day. arriving_fen: redeemed, and not yet paid."""

    customer_id: str
    day: date
    current_fen: int
    deposits_fen: int
    arriving_fen: int
    wealth: tuple[WealthHolding, ...]
    metals: tuple[MetalHolding, ...]

    @property
    def wealth_fen(self) -> int:
        """Return the value of all wealth products."""
        return sum(holding.value_fen for holding in self.wealth)

    @property
    def metals_fen(self) -> int:
        """Return the value of all metal."""
        return sum(holding.value_fen for holding in self.metals)

    @property
    def total_fen(self) -> int:
        """Return everything."""
        return self.current_fen + self.deposits_fen + self.arriving_fen + self.wealth_fen + self.metals_fen


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check-up noticed, told in a plain sentence. It describes and never proposes a purchase.

    params: what the sentence names, by name, as it is shown: a screen in another language makes its own sentence.
    """

    code: str
    text: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckUp:
    """A look at what someone has. allocation_bp: shares of the total that sum to 10,000, or all 0 without assets.

    emergency_tenths: for how many tenths of a month current money lasts at the spending of the last 90 days; None
    where nothing was spent. largest_bp: the largest single product or metal, as a share of the total.
    """

    assets: Assets
    allocation_bp: tuple[tuple[str, int], ...]
    monthly_spending_fen: int
    emergency_tenths: int | None
    largest_bp: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One holding in one month: gain_fen = closing - opening - put in + taken out."""

    kind: Literal["wealth", "metal"]
    id: str
    name: str
    opening_fen: int
    put_in_fen: int
    taken_out_fen: int
    closing_fen: int
    gain_fen: int


@dataclass(frozen=True, slots=True)
class MonthlyStatement:
    """Holdings over a calendar month, or over its part up to today (last_day)."""

    customer_id: str
    first_day: date
    last_day: date
    deposit_interest_fen: int
    current_interest_fen: int
    lines: tuple[StatementLine, ...]
    opening: Assets
    closing: Assets


class Level(Enum):
    """How much of what they have a family member lets the others see."""

    TOTAL = "total"  # one sum
    CLASSES = "classes"  # sums of current money, deposits, wealth products and metal
    DETAILS = "details"  # every deposit and holding; never entries, payees or card numbers


class Standing(Enum):
    """Where a person stands with a family."""

    INVITED = "invited"
    CONSENTED = "consented"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """A person in a family or invited to it; level is None unless they consented."""

    customer_id: str
    name: str
    standing: Standing
    level: Level | None
    since: datetime


@dataclass(frozen=True, slots=True)
class Family:
    """A family: its founder, and those who are in it or invited."""

    id: str
    name: str
    founder_id: str
    members: tuple[FamilyMember, ...]


@dataclass(frozen=True, slots=True)
class MemberWealth:
    """What one member lets the others see. classes_fen is empty at the level TOTAL, items below DETAILS."""

    customer_id: str
    name: str
    level: Level
    total_fen: int
    classes_fen: tuple[tuple[str, int], ...]
    items: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class FamilyWealth:
    """The merged view of everyone who consents at this moment."""

    family_id: str
    name: str
    day: date
    members: tuple[MemberWealth, ...]
    total_fen: int
