"""When a card's bill is made, due and late. Pure functions of the card's two days of the month.

The bill of a month holds everything booked up to the end of its statement day. `cut` is the first moment that belongs
to the next bill. It is due on the first due day after the statement day; a payment is in time before `paid_by`, which
never lies behind the next cut: at most 25 days, three of grace and the day itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bank.clock import start_of_day
from bank.months import day_in, month_of, plus

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CardDays:
    """Two days of the month, 1 to 28, and the days of grace behind the second."""

    statement_day: int
    due_day: int
    grace_days: int

    def last_day(self, month: str) -> date:
        """Return the day on whose end the month's bill is made."""
        return day_in(month, self.statement_day)

    def cut(self, month: str) -> datetime:
        """Return the first moment after the month's bill."""
        return start_of_day(self.last_day(month) + _DAY)

    def due_on(self, month: str) -> date:
        """Return the last day, grace aside, on which the month's bill can be paid."""
        return day_in(month if self.due_day > self.statement_day else plus(month, 1), self.due_day)

    def paid_by(self, month: str) -> datetime:
        """Return the first moment at which a payment is too late for the month's bill."""
        return start_of_day(self.due_on(month) + timedelta(days=self.grace_days) + _DAY)

    def month_of(self, moment: datetime) -> str:
        """Return the month on whose bill something booked at `moment` appears."""
        month = month_of(moment.date())
        return month if moment < self.cut(month) else plus(month, 1)
