"""Deleting what a person noted, as orders: agreed to first, and undone as long as the page is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords, Undo
from app.viewmodels.book.entries import signed_amount
from app.viewmodels.book.spans import date_text
from app.viewmodels.money import spoken
from app.viewmodels.names import said
from app.viewmodels.translate import translate
from bank.book.errors import BookNoteUnknownError, BookPictureUnknownError

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.book.values import BookEntry, Note


@dataclass(frozen=True, slots=True)
class Kept:
    """What was deleted, so that it can be put back."""

    text: str | None
    contents: tuple[bytes, ...]


def delete_picture(customer_id: str, entry: BookEntry, picture_id: int, name: str) -> Order:
    """Delete one picture. Called a second time it finds nothing to delete, and nothing to put back."""

    def carry_out(bank: Bank, _: str) -> Kept:
        try:
            content = bank.book.notes.picture(customer_id, picture_id)
        except BookPictureUnknownError:
            return Kept(None, ())
        bank.book.notes.delete_picture(customer_id, picture_id)
        return Kept(None, (content,))

    return Order(
        kind="book.picture.delete",
        words=lambda: OrderWords(
            translate("book", "删除{name}").format(name=name),
            translate("book", "确认删除"),
            _facts(entry),
            translate("book", "只删图片，这笔钱不动。删完当时还能撤销。"),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(translate("book", "图片已删除"), translate("book", "这笔钱没有动，明细还在。")),
        needs_pin=False,
        undo=lambda kept: _put_back(customer_id, entry, kept),
    )


def delete_note(customer_id: str, entry: BookEntry, note: Note) -> Order:
    """Delete a note with its pictures. Called a second time it finds nothing to delete, and nothing to put back."""
    account_id, transfer_id = entry.account_id, entry.transfer_id

    def carry_out(bank: Bank, _: str) -> Kept:
        try:
            now = bank.book.notes.get(customer_id, account_id, transfer_id)
        except BookNoteUnknownError:
            return Kept(None, ())
        contents = tuple(bank.book.notes.picture(customer_id, picture.id) for picture in now.pictures)
        bank.book.notes.delete(customer_id, account_id, transfer_id)
        return Kept(now.text, contents)

    def words() -> OrderWords:
        facts = list(_facts(entry))
        if note.text:
            facts.append(Fact(translate("book", "备注"), note.text))
        if note.pictures:
            facts.append(Fact(translate("book", "图片"), translate("book", "{n}张").format(n=len(note.pictures))))
        warning = translate("book", "只删您记的，这笔钱不动。删完当时还能撤销。")
        return OrderWords(translate("book", "删除备注"), translate("book", "确认删除"), tuple(facts), warning)

    return Order(
        kind="book.note.delete",
        words=words,
        carry_out=carry_out,
        ended=lambda _: EndWords(translate("book", "备注已删除"), translate("book", "这笔钱没有动，明细还在。")),
        needs_pin=False,
        undo=lambda kept: _put_back(customer_id, entry, kept),
    )


def _put_back(customer_id: str, entry: BookEntry, kept: Kept) -> Undo | None:
    if kept.text is None and not kept.contents:
        return None

    def carry_out(bank: Bank, _: str) -> None:
        if kept.text is not None:
            bank.book.notes.write(customer_id, entry.account_id, entry.transfer_id, kept.text)
        for content in kept.contents:
            bank.book.notes.add_picture(customer_id, entry.account_id, entry.transfer_id, content)

    order = Order(
        kind="book.note.restore",
        words=lambda: OrderWords(translate("book", "恢复删除的内容"), translate("book", "确认恢复"), _facts(entry)),
        carry_out=carry_out,
        ended=lambda _: EndWords(translate("book", "已恢复"), translate("book", "备注和图片都回来了。")),
        needs_pin=False,
    )
    return Undo(lambda: translate("book", "撤销删除"), order)


def _facts(entry: BookEntry) -> tuple[Fact, ...]:
    return (
        Fact(translate("book", "对方"), said(entry.counterparty)),
        Fact(translate("book", "金额"), signed_amount(entry), spoken(entry.amount_fen)),
        Fact(translate("book", "时间"), f"{date_text(entry.booked_at)} {entry.booked_at:%H:%M}"),
    )
