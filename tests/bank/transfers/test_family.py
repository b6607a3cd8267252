"""Family confirmation: naming and removing a guardian, a yes, a no, and no answer."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.payees import NewPayee
from bank.transfers.arrival import Delay
from bank.values import Arrival, PreparedTransfer, TransferStatus
from tests.bank.support import NOON, PIN, WRONG_PIN, ExpectLog, World, code_of, reopen, request, transfer_rows

DAY = timedelta(days=1)


@pytest.fixture
def guarded(small_bank: tuple[Bank, World]) -> tuple[Bank, World]:
    """Wang's transfers above 200 yuan need Zhao's yes."""
    bank, world = small_bank
    bank.family.name("wang", "zhao", 200_00, PIN)
    return bank, world


def confirmed(bank: Bank, world: World, fen: int = 300_50, arrival: Arrival = Arrival.REAL_TIME) -> PreparedTransfer:
    made = bank.transfers.prepare(replace(request(world, f"r{fen}{arrival.value}", fen), arrival=arrival))
    bank.transfers.confirm(made.confirmation_id, PIN)
    return made


def test_above_the_amount_the_money_waits_and_the_guardian_is_asked(guarded: tuple[Bank, World]) -> None:
    bank, world = guarded
    made = bank.transfers.prepare(request(world, "r", 300_50))
    assert bank.transfers.requirements(made.confirmation_id).family
    receipt = bank.transfers.confirm(made.confirmation_id, PIN)
    assert (receipt.status, receipt.withdrawable) == (TransferStatus.AWAITING_FAMILY, True)
    assert bank.transfers.confirm(made.confirmation_id, WRONG_PIN) == receipt
    progress = bank.transfers.progress(made.confirmation_id)
    assert (progress.answer_by, progress.due_at) == (NOON + DAY, None)
    account = bank.accounts.get("wang-current")
    assert (account.balance_fen, account.available_fen) == (1_000_00, 699_50)
    (asked,) = bank.family.requests("zhao")
    assert (asked.customer_name, asked.payee_name, asked.payee_tail, asked.amount_fen) == (
        "Wang",
        "李娟",
        "6285",
        300_50,
    )
    assert (asked.asked_at, asked.answer_by, asked.reply_token) == (NOON, NOON + DAY, None)
    assert bank.family.requests("wang") == ()
    assert bank.audit() == []


def test_at_the_amount_nobody_is_asked(guarded: tuple[Bank, World]) -> None:
    bank, world = guarded
    made = confirmed(bank, world, 200_00)
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.POSTED
    assert code_of(lambda: bank.family.approve(made.confirmation_id, "zhao", PIN)) == "FAMILY_NOT_ASKED"


def test_a_yes_sends_it_once(guarded: tuple[Bank, World], bank_clock: VirtualClock, bank_path: Path) -> None:
    bank, world = guarded
    made = confirmed(bank, world)
    bank_clock.advance(timedelta(hours=3))
    with reopen(bank_path, bank_clock) as other:
        assert other.family.approve(made.confirmation_id, "zhao", PIN).status is TransferStatus.POSTED
    rows = transfer_rows(bank)
    assert bank.family.approve(made.confirmation_id, "zhao", "").status is TransferStatus.POSTED
    assert code_of(lambda: bank.family.refuse(made.confirmation_id, "zhao", PIN)) == "FAMILY_DECIDED"
    assert transfer_rows(bank) == rows
    receipt = bank.transfers.confirm(made.confirmation_id, "")
    assert (receipt.posted_at, receipt.balance_after_fen) == (NOON + timedelta(hours=3), 699_50)
    assert bank.receipts.get(made.confirmation_id).confirmed_at == NOON
    assert bank.family.requests("zhao") == ()
    assert bank.audit() == []


def test_a_no_releases_the_money(guarded: tuple[Bank, World]) -> None:
    bank, world = guarded
    made = confirmed(bank, world)
    for _ in range(2):
        assert bank.family.refuse(made.confirmation_id, "zhao", PIN).status is TransferStatus.REFUSED
    assert bank.accounts.get("wang-current").available_fen == 1_000_00
    for act in (
        lambda: bank.transfers.confirm(made.confirmation_id, PIN),
        lambda: bank.transfers.cancel(made.confirmation_id),
        lambda: bank.transfers.withdraw(made.confirmation_id),
    ):
        assert code_of(act) == "TRANSFER_REFUSED"
    assert code_of(lambda: bank.family.approve(made.confirmation_id, "zhao", PIN)) == "FAMILY_DECIDED"
    assert bank.audit() == []


def test_no_answer_in_time_releases_the_money(guarded: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = guarded
    made = confirmed(bank, world)
    bank_clock.move_to(NOON + DAY - timedelta(milliseconds=1))
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.AWAITING_FAMILY
    bank_clock.move_to(NOON + DAY)
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.EXPIRED
    assert code_of(lambda: bank.family.approve(made.confirmation_id, "zhao", PIN)) == "PENDING_EXPIRED"
    assert bank.transfers.send_due().posted == ()
    assert bank.accounts.get("wang-current").available_fen == 1_000_00
    assert bank.audit() == []


def test_the_customer_can_take_it_back_while_the_family_thinks(guarded: tuple[Bank, World]) -> None:
    bank, world = guarded
    made = confirmed(bank, world)
    assert bank.transfers.withdraw(made.confirmation_id).status is TransferStatus.CANCELLED
    assert bank.family.requests("zhao") == ()
    for answer in (bank.family.approve, bank.family.refuse):
        assert code_of(partial(answer, made.confirmation_id, "zhao", PIN)) == "ALREADY_CANCELLED"
    assert bank.audit() == []


def test_a_yes_before_the_moment_of_sending_queues_it(guarded: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = guarded
    made = confirmed(bank, world, arrival=Arrival.TWO_HOURS)
    bank_clock.advance(timedelta(hours=1))
    assert bank.family.approve(made.confirmation_id, "zhao", PIN).status is TransferStatus.QUEUED
    assert bank.transfers.send_due().posted == ()
    bank_clock.advance(timedelta(hours=1))
    assert bank.transfers.send_due().posted == (made.confirmation_id,)
    assert bank.receipts.get(made.confirmation_id).due_at == NOON + timedelta(hours=2)
    assert bank.audit() == []


def test_a_yes_after_the_moment_of_sending_sends_it_at_once(
    guarded: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = guarded
    made = confirmed(bank, world, arrival=Arrival.TWO_HOURS)
    bank_clock.advance(timedelta(hours=2))
    assert bank.transfers.send_due().posted == ()
    assert bank.family.approve(made.confirmation_id, "zhao", PIN).status is TransferStatus.POSTED


def test_a_delay_outlasts_an_early_yes(guarded: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = guarded
    made = bank.transfers.prepare(request(world, "r", 300_00))
    bank.transfers.confirm(made.confirmation_id, PIN, delay=Delay(48 * 3_600_000, ("SCAM_WORDS",)))
    progress = bank.family.approve(made.confirmation_id, "zhao", PIN)
    assert (progress.status, progress.due_at) == (TransferStatus.QUEUED, NOON + 2 * DAY)
    assert progress.reasons == ("SCAM_WORDS",)


def test_only_the_guardian_answers_and_only_with_their_own_pin(guarded: tuple[Bank, World]) -> None:
    bank, world = guarded
    bank.pins.set("zhao", "246801")
    made = confirmed(bank, world)
    for who in ("wang", "nobody", world.payees["wang"][0]):
        assert code_of(partial(bank.family.approve, made.confirmation_id, who, PIN)) == "NOT_GUARDIAN"
    assert code_of(lambda: bank.family.approve(made.confirmation_id, "zhao", PIN)) == "PIN_WRONG"  # the customer's
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.AWAITING_FAMILY
    assert bank.family.approve(made.confirmation_id, "zhao", "246801").status is TransferStatus.POSTED


def test_someone_of_the_payee_list_answers_with_the_token_of_their_message(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    daughter = world.payees["wang"][0]
    guardian = bank.family.name("wang", daughter, 0, PIN)
    assert (guardian.guardian_id, guardian.has_pin) == (daughter, False)
    made = confirmed(bank, world, 100_00)
    (asked,) = bank.family.requests(daughter)
    assert asked.reply_token is not None
    assert asked.reply_token not in repr(asked)
    for wrong in (PIN, "", "令牌", asked.reply_token[:-1]):
        assert code_of(partial(bank.family.approve, made.confirmation_id, daughter, wrong)) == "NOT_GUARDIAN"
    assert bank.family.approve(made.confirmation_id, daughter, asked.reply_token).status is TransferStatus.POSTED


def test_nobody_is_their_own_guardian(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    bank.accounts.open("wang", "wang-second", "current", "第二账户", "9963880100000000029")
    own = bank.payees.add("wang", NewPayee("Wang", "小象银行", "9963880100000000029"))
    for who in ("wang", own.id):
        assert code_of(partial(bank.family.name, "wang", who, 0, PIN)) == "GUARDIAN_IS_SELF"


def test_who_cannot_be_named(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    for who, customer, code in (
        ("nobody", "wang", "GUARDIAN_UNKNOWN"),
        (world.payees["zhao"][0], "wang", "GUARDIAN_UNKNOWN"),
        ("zhao", "nobody", "CUSTOMER_UNKNOWN"),
    ):
        assert code_of(partial(bank.family.name, customer, who, 0, PIN)) == code
    for above in (-1, 10**13, True):
        assert code_of(partial(bank.family.name, "wang", "zhao", above, PIN)) == "FIELD_INVALID"
    assert code_of(lambda: bank.family.name("wang", "zhao", 0, WRONG_PIN)) == "PIN_WRONG"
    assert bank.family.guardian("wang") is None


def test_a_guardian_can_be_made_stricter_at_once_but_not_looser(guarded: tuple[Bank, World]) -> None:
    bank, world = guarded
    assert bank.family.name("wang", "zhao", 100_00, PIN).above_fen == 100_00
    assert code_of(lambda: bank.family.name("wang", "zhao", 100_01, PIN)) == "GUARDIAN_EXISTS"
    assert code_of(lambda: bank.family.name("wang", world.payees["wang"][0], 0, PIN)) == "GUARDIAN_EXISTS"


def test_a_removal_takes_its_cooling_time(guarded: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = guarded
    assert code_of(lambda: bank.family.remove("wang", WRONG_PIN)) == "PIN_WRONG"
    assert bank.family.remove("wang", PIN).ends_at == NOON + DAY
    bank_clock.advance(timedelta(hours=20))
    assert bank.family.remove("wang", PIN).ends_at == NOON + DAY  # asked again, it does not begin anew
    made = confirmed(bank, world)
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.AWAITING_FAMILY
    bank_clock.advance(timedelta(hours=4))
    assert bank.family.guardian("wang") is None
    assert code_of(lambda: bank.family.remove("wang", PIN)) == "GUARDIAN_UNKNOWN"
    other = confirmed(bank, world, 400_00)
    assert bank.transfers.status(other.confirmation_id) is TransferStatus.POSTED
    # What was asked before is still the former guardian's to answer.
    assert bank.family.refuse(made.confirmation_id, "zhao", PIN).status is TransferStatus.REFUSED
    assert bank.family.name("wang", world.payees["wang"][0], 50_00, PIN).above_fen == 50_00
    assert bank.audit() == []


def test_a_removal_can_be_taken_back(guarded: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, _ = guarded
    bank.family.remove("wang", PIN)
    assert bank.family.keep("wang").ends_at is None
    bank.family.remove("wang", PIN)
    assert bank.family.name("wang", "zhao", 200_00, PIN).ends_at is None
    bank_clock.advance(2 * DAY)
    assert bank.family.guardian("wang") is not None
    assert code_of(lambda: bank.family.keep("zhao")) == "GUARDIAN_UNKNOWN"


def test_a_right_pin_is_forgiven_where_the_books_refuse_something_else(
    guarded: tuple[Bank, World], bank_path: Path, expect_log: ExpectLog
) -> None:
    expect_log("LEDGER_REFUSED")
    bank, world = guarded
    asked, small = confirmed(bank, world), bank.transfers.prepare(request(world, "small", 1_00))
    with closing(sqlite3.connect(bank_path)) as by_hand:
        by_hand.execute(
            "CREATE TRIGGER blocked BEFORE INSERT ON transfer WHEN NEW.kind = 'post'"
            " BEGIN SELECT RAISE(ABORT, 'BLOCKED_BY_SOMEONE'); END"
        )
    for _ in range(6):  # one more than wrong PINs are borne
        assert code_of(lambda: bank.transfers.confirm(small.confirmation_id, PIN)) == "LEDGER_REFUSED"
        assert code_of(lambda: bank.family.approve(asked.confirmation_id, "zhao", PIN)) == "LEDGER_REFUSED"
    assert bank.transfers.status(small.confirmation_id) is TransferStatus.PENDING
    assert bank.transfers.status(asked.confirmation_id) is TransferStatus.AWAITING_FAMILY
    with closing(sqlite3.connect(bank_path)) as by_hand:
        by_hand.execute("DROP TRIGGER blocked")
    assert bank.family.approve(asked.confirmation_id, "zhao", PIN).status is TransferStatus.POSTED
    assert bank.transfers.confirm(small.confirmation_id, PIN).status is TransferStatus.POSTED
    assert bank.audit() == []
