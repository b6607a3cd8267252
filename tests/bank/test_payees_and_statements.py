"""Customers, accounts, payees with names that sound alike, and statements page by page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.payees import NewPayee
from bank.values import Customer
from tests.bank.support import PIN, World, code_of, request

LI = NewPayee("黎明", "海棠银行", "9963830200556390427")


def test_a_customer_is_kept_as_given(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    customer = Customer("wu", "吴桂英", date(1950, 12, 31), elder=False, greeting="吴阿姨")
    bank.customers.add(customer)
    assert bank.customers.get("wu") == customer
    assert [each.id for each in bank.customers.list()] == ["wang", "wu", "zhao"]
    assert code_of(lambda: bank.customers.add(customer)) == "CUSTOMER_EXISTS"
    assert code_of(lambda: bank.customers.get("nobody")) == "CUSTOMER_UNKNOWN"
    assert code_of(lambda: bank.customers.add(replace(customer, id="x", name=" "))) == "FIELD_INVALID"


def test_an_account_opens_empty_and_belongs_to_its_customer(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    account = bank.accounts.open("wang", "wang-second", "current", "零用账户", "9963 8801 0000 0000 029")
    assert (account.card_number, account.tail, account.balance_fen) == ("9963880100000000029", "0029", 0)
    assert [each.id for each in bank.accounts.list("wang")] == ["wang-current", "wang-second"]
    assert bank.accounts.list("nobody") == ()
    for customer, account_id, card, code in (
        ("nobody", "a", "9963880100000000037", "CUSTOMER_UNKNOWN"),
        ("wang", "wang-second", "9963880100000000037", "ACCOUNT_EXISTS"),
        ("wang", "a", "9963880100000000029", "ACCOUNT_EXISTS"),
        ("wang", "a", "9963880100000000030", "CARD_NUMBER_INVALID"),
        ("wang", "", "9963880100000000037", "FIELD_INVALID"),
    ):
        opening = partial(bank.accounts.open, customer, account_id, "current", "活期", card)
        assert code_of(opening) == code


def test_ledger_accounts_outside_the_bank_are_nobodys_accounts(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    assert code_of(lambda: bank.accounts.get("opening")) == "ACCOUNT_UNKNOWN"
    assert code_of(lambda: bank.statements.recent(f"external-{world.payees['wang'][0]}", 5)) == "ACCOUNT_UNKNOWN"


def test_payees_that_sound_or_read_alike_are_told_apart_by_their_cards(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    first = bank.payees.add("wang", LI)
    second = bank.payees.add(
        "wang", NewPayee("李明", "云杉银行", "9963820200412073854", "邻居", ("小李", "小李", "明明"))
    )
    third = bank.payees.add("wang", replace(LI, card_number="9963820200331509178"))
    assert bank.payees.list("wang")[2:] == (first, second, third)
    assert [each.tail for each in (first, second, third)] == ["0427", "3854", "9178"]
    assert second.aliases == ("小李", "明明")
    assert (second.relation, first.relation, first.bank_name) == ("邻居", None, "海棠银行")
    assert bank.payees.get(second.id) == second


def test_a_payee_that_cannot_be_is_refused_and_leaves_nothing(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    bank.payees.add("wang", LI)
    before = bank.payees.list("wang")
    for customer, new, code in (
        ("wang", LI, "PAYEE_EXISTS"),
        ("wang", replace(LI, name="李明"), "PAYEE_NAME_MISMATCH"),
        ("zhao", replace(LI, name="李明"), "PAYEE_NAME_MISMATCH"),
        ("wang", replace(LI, card_number="9963830200556390428"), "CARD_NUMBER_INVALID"),
        ("wang", replace(LI, name="", card_number="9963820200331509178"), "FIELD_INVALID"),
        ("wang", replace(LI, card_number="9963820200331509178", aliases=("a\nb",)), "FIELD_INVALID"),
        ("wang", replace(LI, card_number="9963820200331509178", relation="远" * 61), "FIELD_INVALID"),
        ("nobody", LI, "CUSTOMER_UNKNOWN"),
    ):
        assert code_of(partial(bank.payees.add, customer, new)) == code
    assert bank.payees.list("wang") == before
    assert bank.audit() == []


def test_two_customers_may_pay_the_same_card(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    assert bank.payees.add("wang", LI).tail == bank.payees.add("zhao", replace(LI, relation="儿子")).tail
    assert code_of(lambda: bank.payees.get("nobody")) == "PAYEE_UNKNOWN"


def test_paying_ones_own_account_is_refused(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    own = bank.payees.add("wang", NewPayee("Wang", "小象银行", "9963880200004812633"))
    asked = replace(request(world, "r", 100), payee_id=own.id)
    assert code_of(lambda: bank.transfers.prepare(asked)) == "SAME_ACCOUNT"
    assert bank.audit() == []


def test_cards_are_not_shown_where_values_are_printed(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    shown = repr((bank.accounts.list("wang"), bank.payees.list("wang"), LI))
    for number in ("9963880200004812633", "9963810200177306285", LI.card_number):
        assert number not in shown


def test_a_statement_pages_backward_without_gaps_while_new_entries_arrive(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank

    def pay(place: int) -> None:
        bank_clock.advance(timedelta(minutes=1))
        prepared = bank.transfers.prepare(request(world, f"r{place}", 100 + place))
        bank.transfers.confirm(prepared.confirmation_id, PIN)

    for place in range(9):
        pay(place)
    first = bank.statements.recent("wang-current", 4)
    pay(9)
    second = bank.statements.recent("wang-current", 4, before=first[-1].id)
    rest = bank.statements.recent("wang-current", 500, before=second[-1].id)
    pages = (*first, *second, *rest)
    assert [entry.amount_fen for entry in pages] == [*range(108, 99, -1), 1_000_00]
    assert pages == bank.statements.recent("wang-current", 500)[1:]
    assert [entry.booked_at for entry in pages] == sorted((entry.booked_at for entry in pages), reverse=True)
    for newer, older in pairwise(pages):
        assert newer.balance_after_fen == older.balance_after_fen - newer.amount_fen
    assert (pages[-1].direction, pages[-1].counterparty, pages[-1].balance_after_fen) == ("in", "上期结余", 1_000_00)
    assert bank.statements.recent("wang-current", 5, before=pages[-1].id) == ()


@pytest.mark.parametrize("limit", [0, -1, 501])
def test_a_page_has_a_size(small_bank: tuple[Bank, World], limit: int) -> None:
    bank, _ = small_bank
    assert code_of(lambda: bank.statements.recent("wang-current", limit)) == "FIELD_INVALID"


def test_what_is_only_pending_is_not_on_the_statement(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    prepared = bank.transfers.prepare(request(world, "r", 100))
    bank.transfers.cancel(prepared.confirmation_id)
    bank.transfers.prepare(request(world, "s", 100))
    assert [entry.counterparty for entry in bank.statements.recent("wang-current", 5)] == ["上期结余"]
