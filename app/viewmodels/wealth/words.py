"""Words and numbers of investing as the eye and the ear get them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.money import MINUS
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from datetime import date

_RISKS = (
    marked("wealth", "低风险"),
    marked("wealth", "中低风险"),
    marked("wealth", "中风险"),
    marked("wealth", "中高风险"),
    marked("wealth", "高风险"),
)
_PEOPLE = (
    marked("wealth", "保守型"),
    marked("wealth", "稳健型"),
    marked("wealth", "平衡型"),
    marked("wealth", "成长型"),
    marked("wealth", "进取型"),
)
_LOSSES = (
    marked("wealth", "价格一般很平稳，但不保证本金，也可能亏。"),
    marked("wealth", "价格会有小的涨跌，可能亏掉一点本金。"),
    marked("wealth", "价格有涨有跌，可能亏掉一部分本金。"),
    marked("wealth", "价格涨跌大，可能亏掉不少本金。"),
    marked("wealth", "价格涨跌很大，可能亏掉很大一部分本金。"),
)
_NAMES = (
    marked("catalogue", "小象稳健一号（模拟）"),
    marked("catalogue", "小象安心二号（模拟）"),
    marked("catalogue", "小象均衡三号（模拟）"),
    marked("catalogue", "小象进取四号（模拟）"),
    marked("catalogue", "小象领先五号（模拟）"),
    marked("catalogue", "黄金（模拟）"),
    marked("catalogue", "白银（模拟）"),
)
NAMES = frozenset(_NAMES)
"""Every name of the catalogue that has a translation."""


def product_name(name: str) -> str:
    """A product's name in the language of the screen."""
    return translate("catalogue", name)


def risk_words(grade: int) -> str:
    """A product's grade with what it means: R2 中低风险."""
    return f"R{grade} {plain_risk(grade)}"


def plain_risk(grade: int) -> str:
    """A product's grade without the bank's letter: 中低风险."""
    return translate("wealth", _RISKS[grade - 1])


def person_words(grade: int) -> str:
    """A person's grade with what it means: C2 稳健型."""
    return f"C{grade} {translate('wealth', _PEOPLE[grade - 1])}"


def loss_words(grade: int) -> str:
    """That one may lose, and how much."""
    return translate("wealth", _LOSSES[grade - 1])


def day_words(day: date) -> str:
    """2026年3月2日."""
    return translate("dates", "{year}年{month}月{day}日").format(year=day.year, month=day.month, day=day.day)


def month_words(year: int, month: int) -> str:
    """2026年3月."""
    return translate("dates", "{year}年{month}月").format(year=year, month=month)


def percent(bp: int) -> str:
    """Basis points without a sign: 1.52%.

    >>> percent(152)
    '1.52%'
    """
    return f"{abs(bp) // 100}.{abs(bp) % 100:02d}%"


def signed_percent(bp: int) -> str:
    """Basis points with their sign: +1.52%."""
    return f"{MINUS if bp < 0 else '+' if bp else ''}{percent(bp)}"


def change_words(bp: int) -> str:
    """A change for the ear: 涨了1.52%."""
    if bp == 0:
        return translate("wealth", "没有变")
    pattern = translate("wealth", "涨了{percent}") if bp > 0 else translate("wealth", "跌了{percent}")
    return pattern.format(percent=percent(bp))


def nav_text(nav_e4: int) -> str:
    """A net value in yuan: 1.2009."""
    return f"{nav_e4 // 10_000}.{nav_e4 % 10_000:04d}"


def units_text(units_centi: int) -> str:
    """An amount of units: 1,000.00份."""
    return translate("wealth", "{n}份").format(n=f"{units_centi // 100:,}.{units_centi % 100:02d}")
