"""Interest of a time deposit: at maturity, and for what is taken out before. Pure functions.

Sources: interest of whole months by 逐笔计息 (中国人民银行, 银发〔2005〕129号); what is withdrawn early earns the current
account's rate of the day of withdrawal, a part left in keeps its rate (储蓄管理条例, Art. 24).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bank.rounding import DAYS_A_MONTH, DayCount, add_months, days_between, interest_fen


@dataclass(frozen=True, slots=True)
class EarlyWithdrawal:
    """What leaving early pays and costs, in fen; lost_fen is at_maturity_fen less now_fen and may be negative."""

    days_held: int
    days_left: int
    now_fen: int
    at_maturity_fen: int

    @property
    def lost_fen(self) -> int:
        """Return how much less interest there is than at maturity."""
        return self.at_maturity_fen - self.now_fen


def maturity_day(start_day: date, months: int) -> date:
    """Return the day on which a term ends (对年对月对日).

    >>> maturity_day(date(2025, 11, 30), 3)
    datetime.date(2026, 2, 28)
    """
    return add_months(start_day, months)


def interest_at_maturity_fen(principal_fen: int, rate_ppm: int, months: int) -> int:
    """Return the interest of a whole term: principal x months x monthly rate, half up to the fen.

    >>> interest_at_maturity_fen(10_000_00, 10_000, 12)
    10000
    """
    return interest_fen(principal_fen, rate_ppm, DAYS_A_MONTH * months, DayCount.THIRTY_360)


def early_withdrawal(
    principal_fen: int, term_rate_ppm: int, months: int, current_rate_ppm: int, start_day: date, day: date
) -> EarlyWithdrawal:
    """Return what `principal_fen` earns if it leaves on `day`, at the current rate for the actual days held."""
    held = days_between(start_day, day, DayCount.ACTUAL_360)
    return EarlyWithdrawal(
        days_held=held,
        days_left=(maturity_day(start_day, months) - day).days,
        now_fen=interest_fen(principal_fen, current_rate_ppm, held, DayCount.ACTUAL_360),
        at_maturity_fen=interest_at_maturity_fen(principal_fen, term_rate_ppm, months),
    )
