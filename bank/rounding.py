"""The one rounding policy of the bank: exact rationals until the end of a calculation, then half up to a whole fen.

Nothing here is a float or a Decimal. Rates are integers: parts per million of the principal a year (`ppm`), so 1.45 %
a year is 14_500 ppm and 0.05 % a day is 180_000 ppm a year of 360 days.

How Chinese banks count time (中国人民银行, 银发〔2005〕129号, which names both methods):
    积数计息 -- the balance of every day is added up (累计积数, in fen-days) and the sum is multiplied by the daily
        rate. Actual days, a year of 360: `DayCount.ACTUAL_360`, `product_interest`.
    逐笔计息 -- each deposit by itself: whole years and months at the yearly or monthly rate, days left over at the
        daily rate. A month is a twelfth of the year, that is 30 of 360 days, and months run to the same day of the
        month (对年对月对日), or to the month's last day where it has no such day: `DayCount.THIRTY_360`.
In both the daily rate is the yearly one divided by 360. ACTUAL_365 is here for contracts that say so.
The first day counts and the last does not (算头不算尾).
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final

PPM: Final = 1_000_000  # parts per million: the unit of every rate
MONTHS_A_YEAR: Final = 12
DAYS_A_MONTH: Final = 30  # of a year of 360 days


class DayCount(Enum):
    """How the days between two dates are counted, and how many make the year that a rate is for."""

    ACTUAL_360 = "actual/360"
    THIRTY_360 = "30/360"
    ACTUAL_365 = "actual/365"

    @property
    def days_a_year(self) -> int:
        """Return the divisor of a yearly rate."""
        return 365 if self is DayCount.ACTUAL_365 else 360


@dataclass(frozen=True, slots=True)
class Instalment:
    """One month of a schedule, in fen. number counts from 1; left_fen is the principal still owed after it."""

    number: int
    principal_fen: int
    interest_fen: int
    left_fen: int

    @property
    def payment_fen(self) -> int:
        """Return what is paid in this month."""
        return self.principal_fen + self.interest_fen


def round_half_up(exact: Fraction) -> int:
    """Return the nearest integer; a half goes away from zero (四舍五入, so -0.5 becomes -1)."""
    doubled = 2 * abs(exact.numerator) + exact.denominator
    magnitude = doubled // (2 * exact.denominator)
    return magnitude if exact >= 0 else -magnitude


def exact_interest(
    principal_fen: int, annual_rate_ppm: int, days: int, basis: DayCount = DayCount.ACTUAL_360
) -> Fraction:
    """Return simple interest in fen, not rounded, so that several parts can be added before they are.

    Raises:
        ValueError: the principal, the rate or the days are negative.
    """
    if min(principal_fen, annual_rate_ppm, days) < 0:
        msg = "negative principal, rate or days"
        raise ValueError(msg)
    return Fraction(principal_fen * annual_rate_ppm * days, PPM * basis.days_a_year)


def interest_fen(principal_fen: int, annual_rate_ppm: int, days: int, basis: DayCount = DayCount.ACTUAL_360) -> int:
    """Return simple interest, half up to the fen. `days` are counted by the same basis: see `days_between`.

    Raises:
        ValueError: the principal, the rate or the days are negative.
    """
    return round_half_up(exact_interest(principal_fen, annual_rate_ppm, days, basis))


def product_interest(daily_balances_fen: Iterable[int], annual_rate_ppm: int) -> int:
    """Return the interest of a balance that changed, by 积数计息: one balance a day, rounded once at the end.

    Raises:
        ValueError: the sum of the balances or the rate is negative.
    """
    return interest_fen(sum(daily_balances_fen), annual_rate_ppm, 1, DayCount.ACTUAL_360)


def add_months(day: date, months: int) -> date:
    """Return the same day of the month `months` later, or that month's last day where it has no such day.

    Raises:
        ValueError: the result lies outside the years 1 to 9999.
    """
    month_index = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(month_index, MONTHS_A_YEAR)
    month += 1
    if not 1 <= year <= 9999:
        msg = "a date outside the calendar"
        raise ValueError(msg)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def months_and_days(start: date, end: date) -> tuple[int, int]:
    """Return the whole months from `start` to `end` and the days left over (对年对月对日).

    Raises:
        ValueError: `end` lies before `start`.
    """
    if end < start:
        msg = "an end before its start"
        raise ValueError(msg)
    months = (end.year - start.year) * MONTHS_A_YEAR + end.month - start.month
    if add_months(start, months) > end:
        months -= 1
    return months, (end - add_months(start, months)).days


def days_between(start: date, end: date, basis: DayCount) -> int:
    """Return the days that count from `start` (included) to `end` (not included).

    30/360: thirty for each whole month, and the actual days left over.

    Raises:
        ValueError: `end` lies before `start`.
    """
    months, odd_days = months_and_days(start, end)
    return DAYS_A_MONTH * months + odd_days if basis is DayCount.THIRTY_360 else (end - start).days


def equal_instalments(principal_fen: int, annual_rate_ppm: int, months: int) -> tuple[Instalment, ...]:
    """Return a schedule of equal monthly payments (等额本息), to the fen.

    The payment is P·r·(1+r)^n / ((1+r)^n - 1) with r a twelfth of the yearly rate, half up to the fen. A month's interest
    is r times what was owed before it, half up to the fen; the rest of the payment is principal. The last month pays
    all that is still owed, so its payment may differ from the others. A payment rounded up can pay a small loan off some
    months early: the lines after that are zero. Principal parts sum to the principal exactly.

    Raises:
        ValueError: the principal or the months are not positive, or the rate is negative.
    """
    if principal_fen <= 0 or months <= 0 or annual_rate_ppm < 0:
        msg = "a schedule needs a positive principal and term, and no negative rate"
        raise ValueError(msg)
    rate = Fraction(annual_rate_ppm, PPM * MONTHS_A_YEAR)
    payment_fen = round_half_up(_annuity(principal_fen, rate, months))
    schedule = []
    left_fen = principal_fen
    for number in range(1, months + 1):
        month_interest_fen = round_half_up(left_fen * rate)
        part_fen = left_fen if number == months else min(payment_fen - month_interest_fen, left_fen)
        left_fen -= part_fen
        schedule.append(Instalment(number, part_fen, month_interest_fen, left_fen))
    return tuple(schedule)


def _annuity(principal_fen: int, rate: Fraction, months: int) -> Fraction:
    if rate == 0:
        return Fraction(principal_fen, months)
    growth = (1 + rate) ** months
    return principal_fen * rate * growth / (growth - 1)
