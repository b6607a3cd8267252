"""How bills are called: kinds, numbers, months, companies' units. Pure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from app.i18n import marked
from app.pages import Page
from app.viewmodels.money import display
from app.viewmodels.translate import translate
from bank.bills.values import BillKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bank.bills.values import Bill

PAGE_OF: Mapping[BillKind, Page] = MappingProxyType(
    {
        BillKind.ELECTRICITY: Page.BILLS_ELECTRICITY,
        BillKind.WATER: Page.BILLS_WATER,
        BillKind.GAS: Page.BILLS_GAS,
        BillKind.PHONE: Page.BILLS_PHONE,
    }
)
"""The page on which each kind begins."""
KIND_OF: Mapping[Page, BillKind] = MappingProxyType({page: kind for kind, page in PAGE_OF.items()})
ICONS: Mapping[BillKind, str] = MappingProxyType(
    {BillKind.ELECTRICITY: "bolt", BillKind.WATER: "drop", BillKind.GAS: "flame", BillKind.PHONE: "phone"}
)

_NAMES: Mapping[BillKind, str] = MappingProxyType(
    {
        BillKind.ELECTRICITY: marked("bills", "电费"),
        BillKind.WATER: marked("bills", "水费"),
        BillKind.GAS: marked("bills", "燃气费"),
        BillKind.PHONE: marked("bills", "话费"),
    }
)
_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "度": marked("bills", "{n}度"),
        "吨": marked("bills", "{n}吨"),
        "方": marked("bills", "{n}方"),
        "分钟": marked("bills", "{n}分钟"),
    }
)
_TAIL = 4
_GROUP = 4
_PHONE_HEAD = 3


def kind_name(kind: BillKind) -> str:
    """电费."""
    return translate("bills", _NAMES[kind])


def number_name(kind: BillKind) -> str:
    """What the digits are called on a receipt: 户号, or a phone's number."""
    return translate("bills", "手机号") if kind is BillKind.PHONE else translate("bills", "户号")


def tail(number: str) -> str:
    """The last digits, by which a number is told from others."""
    return number[-_TAIL:]


def digit_by_digit(digits: str) -> str:
    """Digits as a screen reader says them: one after the other."""
    return " ".join(digits)


def grouped(kind: BillKind, number: str) -> str:
    """A whole number as receipts print it.

    >>> grouped(BillKind.ELECTRICITY, "1100001234562")
    '1100 0012 3456 2'
    >>> grouped(BillKind.PHONE, "13800138000")
    '138 0013 8000'
    """
    head = _PHONE_HEAD if kind is BillKind.PHONE else 0
    parts = [number[:head], *(number[n : n + _GROUP] for n in range(head, len(number), _GROUP))]
    return " ".join(part for part in parts if part)


def title_of(kind: BillKind, label: str) -> str:
    """家里 电费, or 电费 where the number has no label."""
    if not label:
        return kind_name(kind)
    return translate("bills", "{label} {kind}").format(label=label, kind=kind_name(kind))


def said_in_a_sentence(kind: BillKind, label: str) -> str:
    """家里的电费, as it stands inside a sentence; 电费 where the number has no label."""
    if not label:
        return kind_name(kind)
    return translate("bills", "{label}的{kind}").format(label=label, kind=kind_name(kind))


def month_text(month: str) -> str:
    """2026年1月."""
    return translate("bills", "{year}年{month}月").format(year=month[:4], month=int(month[5:]))


def day_of(day: date) -> str:
    """3月25日."""
    return translate("dates", "{month}月{day}日").format(month=day.month, day=day.day)


def long_day(day: date) -> str:
    """2027年3月25日."""
    return translate("dates", "{year}年{month}月{day}日").format(year=day.year, month=day.month, day=day.day)


def usage_text(bill: Bill) -> str:
    """128度."""
    return translate("bills", _UNITS[bill.unit]).format(n=bill.usage)


def due_text(bill: Bill, today: date, *, beside: bool = False) -> str:
    """Until when a bill should be paid, or that the day is over. beside: beside words that say so."""
    if bill.due_on < today:
        if beside:
            return translate("bills", "{day}到期").format(day=day_of(bill.due_on))
        return translate("bills", "{day}到期，已过缴费日").format(day=day_of(bill.due_on))
    return translate("bills", "{day}前缴").format(day=day_of(bill.due_on))


def owed_text(bills: tuple[Bill, ...]) -> str:
    """How much a number owes in all, or that nothing is open."""
    if not bills:
        return translate("bills", "没有要缴的")
    return translate("bills", "要缴 {amount}").format(amount=display(sum(bill.amount_fen for bill in bills)))
