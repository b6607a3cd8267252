"""Accounts and entries as rows of a list: what the eye sees, and the one sentence that a screen reader says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.money import display, signed, spoken
from app.viewmodels.names import said
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from bank.values import Account, Entry

_WEEKDAYS = (
    marked("dates", "周一"),
    marked("dates", "周二"),
    marked("dates", "周三"),
    marked("dates", "周四"),
    marked("dates", "周五"),
    marked("dates", "周六"),
    marked("dates", "周日"),
)


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account."""

    account_id: str
    name: str
    tail: str
    balance: str
    available: str
    held: str
    """What pending transfers hold, or an empty text."""
    sentence: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One line of a statement."""

    entry_id: int
    day: str
    time: str
    title: str
    detail: str
    amount: str
    incoming: bool
    balance: str
    sentence: str


def account_row(account: Account) -> AccountRow:
    """An account with its balance."""
    held_fen = account.balance_fen - account.available_fen
    sentence = translate("accounts", "{name}，尾号{tail}，余额{balance}").format(
        name=said(account.name), tail=" ".join(account.tail), balance=spoken(account.balance_fen)
    )
    if held_fen:
        held = translate("accounts", "，其中{held}正等待确认").format(held=spoken(held_fen))
        sentence += held
    return AccountRow(
        account_id=account.id,
        name=said(account.name),
        tail=account.tail,
        balance=display(account.balance_fen),
        available=display(account.available_fen),
        held=display(held_fen) if held_fen else "",
        sentence=sentence,
    )


def entry_rows(entries: Iterable[Entry]) -> tuple[EntryRow, ...]:
    """Entries, newest first; the year is named where it is not the newest entry's."""
    entries = tuple(entries)
    newest = entries[0].booked_at.year if entries else 0
    return tuple(_entry_row(entry, name_year=entry.booked_at.year != newest) for entry in entries)


def _entry_row(entry: Entry, *, name_year: bool) -> EntryRow:
    incoming = entry.direction == "in"
    day = day_text(entry.booked_at, name_year=name_year)
    pattern = (
        translate("entries", "{day}，{who}，{what}，收入{amount}，余额{balance}")
        if incoming
        else translate("entries", "{day}，{who}，{what}，支出{amount}，余额{balance}")
    )
    return EntryRow(
        entry_id=entry.id,
        day=day,
        time=f"{entry.booked_at:%H:%M}",
        title=said(entry.counterparty),
        detail=said(entry.summary),
        amount=signed(entry.amount_fen if incoming else -entry.amount_fen),
        incoming=incoming,
        balance=display(entry.balance_after_fen),
        sentence=pattern.format(
            day=day,
            who=said(entry.counterparty),
            what=said(entry.summary),
            amount=spoken(entry.amount_fen),
            balance=spoken(entry.balance_after_fen),
        ),
    )


def day_text(moment: datetime, *, name_year: bool) -> str:
    """6月3日 周二, with the year in front where it is asked for."""
    pattern = translate("dates", "{year}年{month}月{day}日") if name_year else translate("dates", "{month}月{day}日")
    words = pattern.format(year=moment.year, month=moment.month, day=moment.day)
    return f"{words} {weekday_text(moment)}"


def weekday_text(day: date) -> str:
    """周二."""
    return translate("dates", _WEEKDAYS[day.weekday()])


def moment_text(moment: datetime) -> str:
    """6月3日 14:05, as receipts have it."""
    return translate("dates", "{month}月{day}日 {hour}:{minute}").format(
        month=moment.month, day=moment.day, hour=moment.hour, minute=f"{moment.minute:02d}"
    )
