"""Words that cards, points and loans share: days, months, rates, tails of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.account_rows import weekday_text
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from datetime import date

_HUNDREDTHS = 100
"""Parts per million in a hundredth of a per cent."""


def day_text(day: date, today: date) -> str:
    """4月25日; the year in front where it is not this one."""
    pattern = (
        translate("dates", "{month}月{day}日")
        if day.year == today.year
        else translate("dates", "{year}年{month}月{day}日")
    )
    return pattern.format(year=day.year, month=day.month, day=day.day)


def date_text(day: date, today: date) -> str:
    """4月25日 周六; the year in front where it is not this one."""
    return f"{day_text(day, today)} {weekday_text(day)}"


def days_left_text(day: date, today: date) -> str:
    """还有19天, 就是今天, 已过3天."""
    left = (day - today).days
    if left == 0:
        return translate("credit", "就是今天")
    if left == 1:
        return translate("credit", "就是明天")
    if left > 0:
        return translate("credit", "还有{n}天").format(n=left)
    return translate("credit", "已过{n}天").format(n=-left)


def month_text(month: str, today: date) -> str:
    """`2026-03` as 3月账单; the year in front where it is not this one."""
    year, number = int(month[:4]), int(month[5:])
    pattern = (
        translate("credit", "{month}月账单") if year == today.year else translate("credit", "{year}年{month}月账单")
    )
    return pattern.format(year=year, month=number)


def percent_text(ppm: int) -> str:
    """A rate in parts per million as per cent, at most two decimals, half up.

    >>> percent_text(72_000), percent_text(117_046), percent_text(500)
    ('7.2%', '11.7%', '0.05%')
    """
    whole, rest = divmod((ppm + _HUNDREDTHS // 2) // _HUNDREDTHS, 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".") + "%"


def spoken_tail(tail: str) -> str:
    """The last digits of a card one by one, as a screen reader should say them."""
    return " ".join(tail)
