"""Lines of the book as rows: what the eye sees, and the one sentence that a screen reader says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.viewmodels.account_rows import day_text
from app.viewmodels.book.kinds import kind_name
from app.viewmodels.money import display, signed, spoken
from app.viewmodels.names import said
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bank.book.values import BookEntry


@dataclass(frozen=True, slots=True)
class BookEntryRow:
    """One line. `value` is what `open` takes."""

    value: str
    day: str
    title: str
    detail: str
    amount: str
    incoming: bool
    sentence: str


def book_entry_rows(entries: Iterable[BookEntry], today: date) -> list[BookEntryRow]:
    """Lines, newest first; the year is named where it is not this one."""
    return [_row(entry, today) for entry in entries]


def signed_amount(entry: BookEntry) -> str:
    """`+¥5.00` for what came in, `−¥5.00` for what went out."""
    return signed(entry.amount_fen) if entry.direction == "in" else display(-entry.amount_fen)


def _row(entry: BookEntry, today: date) -> BookEntryRow:
    incoming = entry.direction == "in"
    day = day_text(entry.booked_at, name_year=entry.booked_at.year != today.year)
    kind = kind_name(entry.category_id, entry.category)
    pattern = (
        translate("book", "{day}，{who}，{what}，收入{amount}")
        if incoming
        else translate("book", "{day}，{who}，{what}，支出{amount}")
    )
    detail = translate("book", "{kind} · {what}") if entry.summary else "{kind}"
    return BookEntryRow(
        value=str(entry.id),
        day=day,
        title=said(entry.counterparty),
        detail=detail.format(kind=kind, what=said(entry.summary)),
        amount=signed_amount(entry),
        incoming=incoming,
        sentence=pattern.format(
            day=day,
            who=said(entry.counterparty),
            what=translate("book", "，").join(part for part in (kind, said(entry.summary)) if part),
            amount=spoken(entry.amount_fen),
        ),
    )
