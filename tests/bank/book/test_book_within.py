"""Searching within what was chosen beside the text, and single lines by their number."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bank.book.errors import BookEntryUnknownError, BookSpanInvalidError
from bank.book.spans import Span
from bank.book.values import BookFilter, Within
from bank.errors import FieldInvalidError
from tests.bank.book.book_support import CURRENT, TODAY, WANG, ZHAO

if TYPE_CHECKING:
    from collections.abc import Callable

    from bank.bank import Bank
    from bank.book.values import BookEntry

SPAN = Span(date(TODAY.year - 1, 3, 5), TODAY)


def everything(bank: Bank, text: str = "") -> tuple[BookEntry, ...]:
    return bank.book.search(WANG, text, TODAY, limit=200).entries


@pytest.mark.parametrize("text", ["", "300", "电", "3月", "支出", "#费"])
def test_what_was_chosen_and_what_was_typed_must_both_fit(book_bank: Bank, text: str) -> None:
    lines = everything(book_bank, text)
    any_line = everything(book_bank)[0]
    cases: list[tuple[Within, Callable[[BookEntry], bool]]] = [
        (Within(side="in"), lambda line: line.side == "in"),
        (Within(span=SPAN), lambda line: SPAN.first <= line.booked_at.date() <= SPAN.last),
        (Within(only=BookFilter(account_ids=(CURRENT,))), lambda line: line.account_id == CURRENT),
        (
            Within(only=BookFilter(category_ids=(any_line.category_id,))),
            lambda line: line.category_id == any_line.category_id,
        ),
        (
            Within(only=BookFilter(counterparty_ids=(any_line.counterparty_id,))),
            lambda line: line.counterparty_id == any_line.counterparty_id,
        ),
        (
            Within(SPAN, "out", BookFilter((CURRENT,), (any_line.category_id,), (any_line.counterparty_id,))),
            lambda line: (
                SPAN.first <= line.booked_at.date() <= SPAN.last
                and line.side == "out"
                and line.account_id == CURRENT
                and line.category_id == any_line.category_id
                and line.counterparty_id == any_line.counterparty_id
            ),
        ),
    ]
    for within, fits in cases:
        page = book_bank.book.search(WANG, text, TODAY, within=within, limit=200)
        wanted = [line for line in lines if fits(line)]
        assert [line.id for line in page.entries] == [line.id for line in wanted]
        assert page.found == len(wanted)
        assert page.expense_fen == sum(line.amount_fen for line in wanted if line.side == "out")


def test_a_side_that_was_typed_against_the_one_that_was_chosen_finds_nothing(book_bank: Bank) -> None:
    page = book_bank.book.search(WANG, "收入", TODAY, within=Within(side="out"))
    assert (page.found, page.entries) == (0, ())


def test_a_span_that_may_not_be_asked_for_is_refused(book_bank: Bank) -> None:
    with pytest.raises(BookSpanInvalidError):
        book_bank.book.search(WANG, "", TODAY, within=Within(span=Span(TODAY, date(2020, 1, 1))))
    with pytest.raises(FieldInvalidError):
        book_bank.book.search(WANG, "", TODAY, within=None)  # type: ignore[arg-type]


def test_a_line_is_found_by_its_number_and_only_by_its_owner(book_bank: Bank) -> None:
    line = everything(book_bank)[0]
    assert book_bank.book.entry(WANG, line.id) == line
    with pytest.raises(BookEntryUnknownError):
        book_bank.book.entry(ZHAO, line.id)
    with pytest.raises(FieldInvalidError):
        book_bank.book.entry(WANG, -1)
