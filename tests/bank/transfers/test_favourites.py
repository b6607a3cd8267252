"""Favourites: pinned payees in the customer's order, the others by how often they were paid."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.payees import NewPayee
from tests.bank.support import NOON, PIN, World, code_of, reopen, request


def names(bank: Bank) -> list[tuple[str, bool]]:
    return [(each.payee.name, each.pinned) for each in bank.favourites.list("wang")]


def pay(bank: Bank, world: World, name: str, payee: int) -> None:
    bank.transfers.confirm(bank.transfers.prepare(request(world, name, 1, payee=payee)).confirmation_id, PIN)


def test_the_most_often_paid_comes_first_then_the_most_recently(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    assert names(bank) == [("李娟", False), ("Zhao", False)]
    pay(bank, world, "a", 1)
    assert names(bank) == [("Zhao", False), ("李娟", False)]
    bank_clock.advance(timedelta(minutes=1))
    pay(bank, world, "b", 0)
    first, second = bank.favourites.list("wang")
    assert (first.payee.name, first.times, first.last_at) == ("李娟", 1, NOON + timedelta(minutes=1))
    assert (second.payee.name, second.times, second.last_at) == ("Zhao", 1, NOON)
    pay(bank, world, "c", 1)
    assert names(bank)[0] == ("Zhao", False)


def test_only_the_customers_own_money_counts(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    pay(bank, world, "a", 1)  # Wang pays Zhao
    theirs = bank.favourites.list("zhao")
    assert [(each.payee.name, each.times) for each in theirs] == [("Wang", 0)]


def test_pinned_payees_come_first_in_their_order_and_stay_so(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock, bank_path: Path
) -> None:
    bank, world = small_bank
    li, zhao = world.payees["wang"]
    third = bank.payees.add("wang", NewPayee("黎明", "白鹭银行", "9963810200177300007")).id
    pay(bank, world, "a", 0)
    for payee_id in (third, zhao, third):  # a second pin does nothing
        bank.favourites.pin("wang", payee_id)
    assert names(bank) == [("黎明", True), ("Zhao", True), ("李娟", False)]
    bank.favourites.reorder("wang", (zhao, third))
    with reopen(bank_path, bank_clock) as again:
        assert names(again) == [("Zhao", True), ("黎明", True), ("李娟", False)]
    for _ in range(2):
        bank.favourites.unpin("wang", zhao)
    assert names(bank) == [("黎明", True), ("李娟", False), ("Zhao", False)]
    for wrong in ((), (li,), (third, third), (third, li)):
        assert code_of(partial(bank.favourites.reorder, "wang", wrong)) == "FIELD_INVALID"


def test_nobody_pins_anothers_payee(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    for act in (bank.favourites.pin, bank.favourites.unpin):
        for payee_id in (world.payees["zhao"][0], "nobody"):
            assert code_of(partial(act, "wang", payee_id)) == "PAYEE_UNKNOWN"
    assert bank.favourites.list("nobody") == ()
