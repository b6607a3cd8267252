"""Calendar months as text, "2026-03": how bills are named and ordered."""

from __future__ import annotations

import re
from datetime import date

from bank.errors import FieldInvalidError
from bank.rounding import add_months

_MONTH = re.compile(r"(?P<year>[1-9][0-9]{3})-(?P<month>0[1-9]|1[0-2])", re.ASCII)


def checked_month(value: object) -> str:
    """Return the month if it is written as "2026-03" and no later than "9990-12" (FieldInvalidError)."""
    if type(value) is not str or _MONTH.fullmatch(value) is None or value > "9990-12":
        raise FieldInvalidError(field="month")
    return value


def month_of(day: date) -> str:
    """Return the month of a day.

    >>> month_of(date(2026, 3, 2))
    '2026-03'
    """
    return f"{day.year:04d}-{day.month:02d}"


def day_in(month: str, day: int) -> date:
    """Return a day of a month; `day` must exist in every month.

    >>> day_in("2026-02", 28)
    datetime.date(2026, 2, 28)
    """
    return date(int(month[:4]), int(month[5:]), day)


def plus(month: str, months: int) -> str:
    """Return the month that many months later.

    >>> plus("2025-11", 3)
    '2026-02'
    """
    return month_of(add_months(day_in(month, 1), months))
