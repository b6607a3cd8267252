from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bank.bills.account_numbers import with_check
from bank.bills.values import BillKind
from bank.branches.values import AppointmentRequest
from bank.due import carry_out_due
from bank.messages.causes import LARGE_FEN
from bank.messages.values import SAFETY, Kind, Message
from bank.values import AgreedLimits, Arrival
from tests.bank.support import NOON, PIN, WRONG_PIN, build, code_of, request

if TYPE_CHECKING:
    from pathlib import Path

    from bank.bank import Bank
    from bank.clock import VirtualClock
    from tests.bank.support import ExpectLog, World


def told(bank: Bank, customer: str = "wang") -> list[Message]:
    bank.messages.collect(customer)
    return list(bank.messages.list(customer))


def kinds(bank: Bank) -> list[Kind]:
    return [message.kind for message in told(bank)]


def wait(bank: Bank, world: World, request_id: str = "w", fen: int = 100_00) -> str:
    prepared = bank.transfers.prepare(replace(request(world, request_id, fen), arrival=Arrival.TWO_HOURS))
    bank.transfers.confirm(prepared.confirmation_id, PIN)
    return prepared.confirmation_id


def test_an_empty_bank_has_nothing_to_tell(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    assert told(bank) == []
    assert bank.messages.unread("wang") == 0


def test_a_transfer_that_waits_is_told_and_its_sending_too(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    wait(bank, world)
    [message] = told(bank)
    assert (message.kind, message.params["amount_fen"], message.params["payee"]) == (
        Kind.TRANSFER_WAITING,
        100_00,
        "李娟",
    )
    assert message.told_at == NOON
    bank_clock.advance(timedelta(hours=3))
    carry_out_due(bank)
    assert [each.kind for each in bank.messages.list("wang")] == [Kind.TRANSFER_SENT, Kind.TRANSFER_WAITING]
    assert bank.messages.list("zhao") == ()


def test_a_transfer_that_nobody_sent_in_time_is_told(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = small_bank
    wait(bank, world)
    bank_clock.advance(timedelta(days=9))
    carry_out_due(bank)
    assert Kind.TRANSFER_EXPIRED in kinds(bank)


def test_a_transfer_at_once_is_told_only_where_it_is_large(bank_path: Path, bank_clock: VirtualClock) -> None:
    bank, world = build(bank_path, bank_clock, 3 * LARGE_FEN)
    with bank:
        bank.limits.agree("wang", AgreedLimits(per_transfer_fen=2 * LARGE_FEN, per_day_fen=2 * LARGE_FEN))
        for name, fen in (("small", LARGE_FEN - 1), ("large", LARGE_FEN)):
            prepared = bank.transfers.prepare(request(world, name, fen))
            bank.transfers.confirm(prepared.confirmation_id, PIN)
        [message] = told(bank)
        assert (message.kind, message.params["amount_fen"]) == (Kind.LARGE_TRANSFER, LARGE_FEN)


def test_a_bill_is_told_before_and_after_its_day(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, _ = small_bank
    bank_clock.move_to(NOON.replace(day=19))
    bank.bills.save("wang", BillKind.WATER, with_check(BillKind.WATER, "110000123"), "家里")
    assert Kind.BILL_DUE not in kinds(bank)
    bank_clock.move_to(NOON.replace(day=21))
    for _ in range(2):  # told once
        [due] = [message for message in told(bank) if message.kind is Kind.BILL_DUE]
    assert (due.params["bill"], due.params["label"], due.params["due_iso"]) == ("water", "家里", "2026-03-25")
    bank_clock.move_to(NOON.replace(day=26))
    [newest, *_] = told(bank)
    assert (newest.kind, newest.params["due_iso"]) == (Kind.BILL_OVERDUE, "2026-03-25")


def test_an_appointment_is_told_the_day_before(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, _ = small_bank
    day = bank.branches.days("hubin")[3]
    slot = next(slot for slot in bank.branches.slots("hubin", day) if slot.is_free)
    bank.branches.book(AppointmentRequest("a", "wang", "hubin", "pin", slot.starts_at))
    assert kinds(bank) == []
    bank_clock.move_to(slot.starts_at - timedelta(hours=23))
    [message] = told(bank)
    assert (message.kind, message.params["branch"]) == (Kind.APPOINTMENT, "hubin")


def test_a_locked_pin_is_told_once(small_bank: tuple[Bank, World], expect_log: ExpectLog) -> None:
    expect_log("PIN_LOCKED")
    bank, _ = small_bank
    for _ in range(5):
        code_of(partial(bank.pins.verify, "wang", WRONG_PIN))
    assert kinds(bank) == [Kind.PIN_LOCKED]
    assert kinds(bank) == [Kind.PIN_LOCKED]
    assert Kind.PIN_LOCKED in SAFETY


def test_what_was_read_stays_read_and_nothing_is_lost(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = small_bank
    confirmation = wait(bank, world)
    wait(bank, world, "other", 50_00)
    assert bank.messages.collect("wang") == 2
    first = bank.messages.list("wang")[0]
    bank_clock.advance(timedelta(minutes=1))
    read = bank.messages.read("wang", first.id)
    assert read.is_read
    bank_clock.advance(timedelta(minutes=1))
    assert bank.messages.read("wang", first.id) == read
    assert bank.messages.unread("wang") == 1
    bank.transfers.withdraw(confirmation)  # its cause is gone, the message is not
    assert bank.messages.collect("wang") == 0
    assert len(bank.messages.list("wang")) == 2
    assert bank.messages.read_all("wang") == 1
    assert bank.messages.unread("wang") == 0
    assert bank.audit() == []


def test_what_cannot_be_is_refused(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    wait(bank, world)
    [message] = told(bank)
    for action, code in (
        (partial(bank.messages.collect, "nobody"), "CUSTOMER_UNKNOWN"),
        (partial(bank.messages.read, "zhao", message.id), "MESSAGE_UNKNOWN"),
        (partial(bank.messages.read, "wang", "nothing"), "MESSAGE_UNKNOWN"),
        (partial(bank.messages.list, "wang", 0), "FIELD_INVALID"),
        (partial(bank.messages.list, "wang", 501), "FIELD_INVALID"),
    ):
        assert code_of(action) == code


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM message", "UPDATE message SET params = '{}'", "UPDATE message SET kind = 'offer', read_at_ms = 1"],
)
def test_sql_by_hand_loses_no_message(small_bank: tuple[Bank, World], closed_bank: Path, statement: str) -> None:
    bank, world = small_bank
    wait(bank, world)
    bank.messages.collect("wang")
    with (
        closing(sqlite3.connect(closed_bank, isolation_level=None)) as hand,
        pytest.raises(sqlite3.IntegrityError) as refusal,
    ):
        hand.execute(statement)
    assert "MESSAGE_IMMUTABLE" in str(refusal.value) or "CHECK" in str(refusal.value)
    assert len(bank.messages.list("wang")) == 1


def test_no_kind_of_message_sells() -> None:
    assert not any(word in kind.value for kind in Kind for word in ("offer", "wealth", "promotion", "advert"))
