"""A person sorts for themselves: an entry, a counterparty; remembered, before the rules, and undone."""

from __future__ import annotations

from datetime import date

from bank.bank import Bank
from bank.book.spans import Span
from bank.book.values import Dimension
from tests.bank.book.book_support import CURRENT, POCKET, TODAY, WANG, ZHAO, ZHAOS, Said, post
from tests.bank.support import code_of

MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))


def kinds(bank: Bank, text: str = "菜市场") -> list[tuple[str, str]]:
    return [(entry.category_id, entry.category_by) for entry in bank.book.search(WANG, text, TODAY).entries]


def spent(bank: Bank) -> dict[str, int]:
    return {share.key: share.amount_fen for share in bank.book.breakdown(WANG, MARCH, Dimension.CATEGORY, "out").shares}


def three_visits(bank: Bank) -> list[int]:
    return post(bank, [Said(date(2026, 3, day), CURRENT, "market", day * 100, "买菜") for day in (1, 2, 3)])


def test_one_entry_moves_and_the_totals_with_it(book_bank: Bank) -> None:
    first, *_ = three_visits(book_bank)
    assert spent(book_bank) == {"out.groceries": 6_00}
    choice = book_bank.book.choices.for_entry("r1", WANG, CURRENT, first, "out.gift")
    assert kinds(book_bank) == [("out.groceries", "rule"), ("out.groceries", "rule"), ("out.gift", "entry")]
    assert spent(book_bank) == {"out.groceries": 5_00, "out.gift": 1_00}
    book_bank.book.choices.undo(WANG, choice.id)
    assert spent(book_bank) == {"out.groceries": 6_00}
    assert book_bank.audit() == []


def test_a_counterparty_moves_with_its_past_and_its_future(book_bank: Bank) -> None:
    three_visits(book_bank)
    book_bank.book.catch_up()
    choices = book_bank.book.choices
    choice = choices.for_counterparty("r1", WANG, "market", "out", "out.dining")
    post(book_bank, [Said(date(2026, 3, 9), POCKET, "market", 9_00, "买菜")])
    assert kinds(book_bank) == [("out.dining", "counterparty")] * 4
    assert choices.undo(WANG, choice.id).undone
    assert choices.undo(WANG, choice.id).undone
    assert kinds(book_bank) == [("out.groceries", "rule")] * 4
    assert book_bank.audit() == []


def test_an_entrys_own_choice_goes_before_its_counterpartys_in_any_order(book_bank: Bank) -> None:
    first, *_ = three_visits(book_bank)
    book_bank.book.catch_up()
    choices = book_bank.book.choices
    own = choices.for_entry("r1", WANG, CURRENT, first, "out.gift")
    choices.for_counterparty("r2", WANG, "market", "out", "out.dining")
    assert kinds(book_bank)[-1] == ("out.gift", "entry")
    choices.undo(WANG, own.id)
    assert kinds(book_bank)[-1] == ("out.dining", "counterparty")


def test_undoing_the_newest_choice_brings_the_one_before_back(book_bank: Bank) -> None:
    first, *_ = three_visits(book_bank)
    choices = book_bank.book.choices
    choices.for_entry("r1", WANG, CURRENT, first, "out.gift")
    newest = choices.for_entry("r2", WANG, CURRENT, first, "out.cash")
    assert kinds(book_bank)[-1] == ("out.cash", "entry")
    choices.undo(WANG, newest.id)
    assert kinds(book_bank)[-1] == ("out.gift", "entry")
    assert [choice.undone for choice in choices.list(WANG)] == [True, False]


def test_neither_income_nor_expense_can_be_chosen_too(book_bank: Bank) -> None:
    three_visits(book_bank)
    book_bank.book.catch_up()
    book_bank.book.choices.for_counterparty("r", WANG, "market", "out", "own.transfer")
    assert book_bank.book.totals(WANG, MARCH).expense.amount_fen == 0
    assert book_bank.book.search(WANG, "菜市场 支出", TODAY).found == 0
    assert book_bank.book.search(WANG, "菜市场", TODAY).found == 3


def test_a_choice_is_made_once_whatever_is_asked_again(book_bank: Bank) -> None:
    first, second, _ = three_visits(book_bank)
    choices = book_bank.book.choices
    made = choices.for_entry("r", WANG, CURRENT, first, "out.gift")
    assert choices.for_entry("r", WANG, CURRENT, first, "out.gift") == made
    assert code_of(lambda: choices.for_entry("r", WANG, CURRENT, second, "out.gift")) == "BOOK_REQUEST_REUSED"
    assert code_of(lambda: choices.for_entry("r", WANG, CURRENT, first, "out.cash")) == "BOOK_REQUEST_REUSED"
    assert len(choices.list(WANG)) == 1


def test_what_cannot_be_chosen(book_bank: Bank) -> None:
    first, *_ = three_visits(book_bank)
    book_bank.book.catch_up()
    choices = book_bank.book.choices
    refused = {
        "BOOK_ENTRY_UNKNOWN": lambda: choices.for_entry("r", ZHAO, CURRENT, first, "out.gift"),
        "BOOK_CATEGORY_UNKNOWN": lambda: choices.for_entry("r", WANG, CURRENT, first, "out.nothing"),
        "BOOK_CATEGORY_MISMATCH": lambda: choices.for_entry("r", WANG, CURRENT, first, "in.gift"),
        "BOOK_COUNTERPARTY_UNKNOWN": lambda: choices.for_counterparty("r", ZHAO, "market", "out", "out.gift"),
        "CUSTOMER_UNKNOWN": lambda: choices.for_counterparty("r", "nobody", "market", "out", "out.gift"),
        "BOOK_CHOICE_UNKNOWN": lambda: choices.undo(ZHAO, choices.for_entry("q", WANG, CURRENT, first, "out.gift").id),
        "FIELD_INVALID": lambda: choices.for_entry(" ", WANG, CURRENT, first, "out.gift"),
    }
    assert {code: code_of(action) for code, action in refused.items()} == {code: code for code in refused}


def test_a_customer_of_the_bank_is_a_counterparty_like_others(book_bank: Bank) -> None:
    post(book_bank, [Said(date(2026, 3, 1), CURRENT, ZHAOS, 5_00, "转账")])
    (entry,) = book_bank.book.search(WANG, "赵铁柱", TODAY).entries
    assert (entry.counterparty_id, entry.category_id) == (ZHAOS, "out.transfer")
    assert book_bank.book.search(ZHAO, "wangxiulan", TODAY).found == 1
