"""The numbers of credit, each with its source. Rates are parts per million a year (bank/rounding.py) unless named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class CardPolicy:
    """Rules of the credit card.

    interest_ppm: 0.05 % a day, that is 18 % of a year of 360 days: the ceiling that 银发〔2016〕111号 set for the interest
        of credit cards. It was lifted in 2021 (银发〔2020〕327号); we keep it.
    minimum_percent: of what was spent and is owed, the least to pay by the due day. Ours: 10, as is customary.
    late_fee_percent: of the part of the minimum that was not paid in time (违约金). Ours: 5, as is customary. That it
        bears no interest is 银发〔2016〕111号.
    grace_days: a payment this long after the due day is in time. Three, the least that the self-discipline convention
        of the China Banking Association asks for (中国银行卡行业自律公约, 容时).
    tolerance_fen: a bill of which no more than this is missing counts as paid. Ten yuan, by the same convention (容差).
    authorisation: how long a purchase that was authorised waits for its settlement. Ours: seven days.
    plan_fee_ppm: fee of a bill in instalments, each month, of the whole principal, by number of parts. Ours.
    plan_least_fen: the least that may be paid in instalments. Ours: 100 yuan.
    limit_most_fen: the highest limit of a card. Ours: 100,000 yuan.
    offer_limits_fen: limits that a customer may choose from on the phone. Ours.
    offer_income_times: how many monthly incomes such a limit may have. Ours: three.
    offer_days: statement and due day of a card that is opened on the phone. Ours: the 5th and the 25th.
    """

    interest_ppm: int = 180_000
    minimum_percent: int = 10
    late_fee_percent: int = 5
    grace_days: int = 3
    tolerance_fen: int = 10_00
    authorisation: timedelta = timedelta(days=7)
    plan_fee_ppm: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({3: 6_500, 6: 6_000, 12: 5_500}))
    plan_least_fen: int = 100_00
    limit_most_fen: int = 100_000_00
    offer_limits_fen: tuple[int, ...] = (3_000_00, 5_000_00, 10_000_00, 20_000_00, 50_000_00)
    offer_income_times: int = 3
    offer_days: tuple[int, int] = (5, 25)


@dataclass(frozen=True, slots=True)
class LoanPolicy:
    """Rules of the small online loan.

    annual_ppm: 7.2 % a year, a twelfth of it each month. Ours.
    penalty_percent: what an overdue instalment's principal bears, of the contract's rate: 150, the most that
        银发〔2003〕251号 allows (30 to 50 % on top). On the days from the due day, actual days of a year of 360.
    most_fen: 200,000 yuan, the highest consumer credit a person may have from online loans of one bank
        (商业银行互联网贷款管理暂行办法, 银保监会令2020年第9号, article 6).
    least_fen, step_fen: the smallest draw, and what limits are rounded down to. Ours: 1,000 yuan.
    terms: months that may be chosen. Ours.
    income_months: how many past whole months are looked at. Ours: six.
    income_least_fen: the least average monthly income. Ours: 1,000 yuan.
    income_times: how many monthly incomes may be borrowed in all. Ours: six.
    burden_percent: the most of the monthly income that all monthly repayments may take. Ours: 50.
    part_least_fen: the least that may be repaid early as a part, and the least that may be left. Ours: 100 yuan.
    line_lifetime: how long a decision is good for new draws. Ours: 365 days.
    """

    annual_ppm: int = 72_000
    penalty_percent: int = 150
    most_fen: int = 200_000_00
    least_fen: int = 1_000_00
    step_fen: int = 1_000_00
    terms: tuple[int, ...] = (3, 6, 12, 24)
    income_months: int = 6
    income_least_fen: int = 1_000_00
    income_times: int = 6
    burden_percent: int = 50
    part_least_fen: int = 100_00
    line_lifetime: timedelta = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class CreditPolicy:
    """All rules of credit; a study or a test may set them otherwise."""

    card: CardPolicy = field(default_factory=CardPolicy)
    loan: LoanPolicy = field(default_factory=LoanPolicy)
