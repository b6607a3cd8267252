"""Arrival modes, delays, withdrawal, and sending what is due."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import SHANGHAI, VirtualClock
from bank.transfers.arrival import Delay, chosen_delay, due_at
from bank.transfers.rules import load_rules
from bank.values import AgreedLimits, Arrival, PreparedTransfer, TransferStatus
from tests.bank.support import NOON, PIN, WRONG_PIN, ExpectLog, World, code_of, reopen, request, transfer_rows

RULES = load_rules()
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def prepare(bank: Bank, world: World, arrival: Arrival, fen: int = 300_50, name: str = "r") -> PreparedTransfer:
    return bank.transfers.prepare(replace(request(world, name, fen), arrival=arrival))


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("arrival", "prepared", "expected"),
    [
        (Arrival.REAL_TIME, "2026-03-02T12:00", None),
        (Arrival.TWO_HOURS, "2026-03-02T12:00", "2026-03-02T14:00"),
        (Arrival.TWO_HOURS, "2026-12-31T23:30", "2027-01-01T01:30"),
        (Arrival.NEXT_DAY, "2026-03-02T00:00", "2026-03-03T00:00"),
        (Arrival.NEXT_DAY, "2026-03-02T23:54:59", "2026-03-03T00:00"),
        # The time for the PIN ends exactly at midnight: whoever confirms, confirms before it.
        (Arrival.NEXT_DAY, "2026-03-02T23:55", "2026-03-03T00:00"),
        # It reaches past midnight, when a transfer confirmed in its last minute could not be withdrawn any more.
        (Arrival.NEXT_DAY, "2026-03-02T23:55:00.001", "2026-03-04T00:00"),
        (Arrival.NEXT_DAY, "2028-02-28T12:00", "2028-02-29T00:00"),
    ],
)
def test_each_mode_has_its_moment(arrival: Arrival, prepared: str, expected: str | None) -> None:
    found = due_at(arrival, moment(prepared), moment(prepared) + timedelta(minutes=5), RULES)
    assert found == (None if expected is None else moment(expected))


def test_a_queued_transfer_says_when_it_goes_and_holds_its_money(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    made = prepare(bank, world, Arrival.TWO_HOURS)
    assert (made.arrival, made.due_at, made.withdrawable) == (Arrival.TWO_HOURS, NOON + 2 * HOUR, True)
    receipt = bank.transfers.confirm(made.confirmation_id, PIN)
    assert (receipt.status, receipt.due_at, receipt.withdrawable) == (TransferStatus.QUEUED, NOON + 2 * HOUR, True)
    assert (receipt.posted_id, receipt.posted_at, receipt.balance_after_fen) == (0, NOON, 1_000_00)
    account = bank.accounts.get("wang-current")
    assert (account.balance_fen, account.available_fen) == (1_000_00, 699_50)
    progress = bank.transfers.progress(made.confirmation_id)
    assert (progress.status, progress.due_at, progress.withdrawable) == (TransferStatus.QUEUED, made.due_at, True)
    assert bank.transfers.waiting("wang") == (progress,)
    assert bank.transfers.waiting("zhao") == ()
    assert bank.audit() == []


def test_it_is_sent_at_its_moment_once_and_not_before(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock, bank_path: Path
) -> None:
    bank, world = small_bank
    made = prepare(bank, world, Arrival.TWO_HOURS)
    bank.transfers.confirm(made.confirmation_id, PIN)
    bank_clock.move_to(NOON + 2 * HOUR - timedelta(milliseconds=1))
    assert bank.transfers.send_due().posted == ()
    bank_clock.move_to(NOON + 2 * HOUR)
    with reopen(bank_path, bank_clock) as other:  # two processes: what one has sent, the other does not
        assert other.transfers.send_due().posted == (made.confirmation_id,)
    rows = transfer_rows(bank)
    assert bank.transfers.send_due().posted == ()
    assert transfer_rows(bank) == rows
    receipt = bank.transfers.confirm(made.confirmation_id, WRONG_PIN)
    assert (receipt.status, receipt.posted_at, receipt.withdrawable) == (TransferStatus.POSTED, bank_clock.now(), False)
    assert (receipt.balance_after_fen, receipt.due_at) == (699_50, NOON + 2 * HOUR)
    assert bank.accounts.get("wang-current").balance_fen == 699_50
    assert bank.statements.recent("wang-current", 1)[0].channel == "手机银行"
    assert bank.audit() == []


def test_confirming_again_while_it_waits_answers_the_same_whatever_happens_meanwhile(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    made = prepare(bank, world, Arrival.NEXT_DAY)
    receipt = bank.transfers.confirm(made.confirmation_id, PIN)
    other = prepare(bank, world, Arrival.REAL_TIME, 100_00, "other")
    bank.transfers.confirm(other.confirmation_id, PIN)
    bank_clock.advance(HOUR)
    for pin in (PIN, WRONG_PIN, ""):
        assert bank.transfers.confirm(made.confirmation_id, pin) == receipt
    assert prepare(bank, world, Arrival.NEXT_DAY) == made
    assert code_of(lambda: prepare(bank, world, Arrival.TWO_HOURS)) == "REQUEST_REUSED"


def test_it_can_be_withdrawn_until_it_is_sent_and_twice_is_once(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    made = prepare(bank, world, Arrival.NEXT_DAY)
    bank.transfers.confirm(made.confirmation_id, PIN)
    assert code_of(lambda: bank.transfers.cancel(made.confirmation_id)) == "TRANSFER_CONFIRMED"
    bank_clock.advance(DAY)  # its moment is over, but nobody has sent it yet
    assert bank.transfers.withdraw(made.confirmation_id).status is TransferStatus.CANCELLED
    rows = transfer_rows(bank)
    assert bank.transfers.withdraw(made.confirmation_id).withdrawable is False
    assert transfer_rows(bank) == rows
    assert bank.transfers.send_due().posted == ()
    assert bank.accounts.get("wang-current").available_fen == 1_000_00
    assert code_of(lambda: bank.transfers.confirm(made.confirmation_id, PIN)) == "ALREADY_CANCELLED"


def test_what_is_sent_cannot_be_withdrawn(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = small_bank
    for name, arrival in (("now", Arrival.REAL_TIME), ("later", Arrival.TWO_HOURS)):
        made = prepare(bank, world, arrival, 100_00, name)
        bank.transfers.confirm(made.confirmation_id, PIN)
        bank_clock.advance(2 * HOUR)
        bank.transfers.send_due()
        assert code_of(partial(bank.transfers.withdraw, made.confirmation_id)) == "ALREADY_POSTED"
    assert bank.accounts.get("wang-current").balance_fen == 800_00


def test_what_was_never_confirmed_can_be_withdrawn_as_well(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    made = prepare(bank, world, Arrival.NEXT_DAY)
    assert bank.transfers.withdraw(made.confirmation_id).status is TransferStatus.CANCELLED


@pytest.mark.parametrize(
    ("arrival", "delay", "due"),
    [
        (Arrival.REAL_TIME, timedelta(hours=24), NOON + timedelta(hours=24)),
        (Arrival.TWO_HOURS, timedelta(hours=24), NOON + timedelta(hours=24)),
        (Arrival.TWO_HOURS, timedelta(hours=1), NOON + timedelta(hours=2)),
        (Arrival.NEXT_DAY, timedelta(hours=1), NOON + timedelta(hours=12)),
        (Arrival.REAL_TIME, timedelta(), None),
    ],
)
def test_a_delay_makes_it_later_never_earlier(
    small_bank: tuple[Bank, World], arrival: Arrival, delay: timedelta, due: datetime | None
) -> None:
    bank, world = small_bank
    made = prepare(bank, world, arrival)
    asked = Delay(delay // timedelta(milliseconds=1), ("FIRST_TRANSFER", "NIGHT"))
    receipt = bank.transfers.confirm(made.confirmation_id, PIN, delay=asked)
    assert receipt.due_at == due
    assert receipt.status is (TransferStatus.POSTED if due is None else TransferStatus.QUEUED)
    if due is not None:
        assert bank.transfers.progress(made.confirmation_id).reasons == ("FIRST_TRANSFER", "NIGHT")
    assert bank.audit() == []


def test_the_choice_beside_a_warning_is_24_hours_from_the_pin(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    made = prepare(bank, world, Arrival.REAL_TIME)
    bank_clock.advance(timedelta(minutes=4))
    receipt = bank.transfers.confirm(made.confirmation_id, PIN, delay=chosen_delay(RULES))
    assert receipt.due_at == bank_clock.now() + timedelta(hours=24)


@pytest.mark.parametrize(
    "delay",
    [
        Delay(-1, ()),
        Delay(10**12, ()),
        Delay(1.5, ()),  # type: ignore[arg-type]  # an untyped caller
        Delay(delay_ms=True, reasons=()),
        Delay(1, ("不是代码",)),
        Delay(1, ("x",) * 99),
    ],
)
def test_a_delay_that_is_none_is_refused_before_the_pin(small_bank: tuple[Bank, World], delay: Delay) -> None:
    bank, world = small_bank
    made = prepare(bank, world, Arrival.REAL_TIME)
    for _ in range(6):
        assert code_of(lambda: bank.transfers.confirm(made.confirmation_id, WRONG_PIN, delay=delay)) == "FIELD_INVALID"
    assert bank.transfers.confirm(made.confirmation_id, PIN).status is TransferStatus.POSTED


def test_nobody_there_for_a_week_means_the_money_is_free_again(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    made, kept = prepare(bank, world, Arrival.TWO_HOURS), prepare(bank, world, Arrival.NEXT_DAY, 100_00, "kept")
    for each in (made, kept):
        bank.transfers.confirm(each.confirmation_id, PIN)
    bank_clock.move_to(NOON + 2 * HOUR + 7 * DAY)
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.EXPIRED
    assert bank.transfers.send_due().posted == (kept.confirmation_id,)
    assert bank.accounts.get("wang-current").available_fen == 900_00
    assert code_of(lambda: bank.transfers.withdraw(made.confirmation_id)) == "PENDING_EXPIRED"
    assert bank.audit() == []


def test_queued_transfers_count_against_the_day_on_which_they_were_prepared(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    bank.limits.agree("wang", AgreedLimits(400_00, 500_00))
    bank_clock.move_to(moment("2026-03-02T23:59"))
    made = prepare(bank, world, Arrival.TWO_HOURS, 400_00)
    bank_clock.move_to(moment("2026-03-03T00:01"))
    bank.transfers.confirm(made.confirmation_id, PIN)
    assert bank.limits.usage("wang").day_fen == 0
    assert prepare(bank, world, Arrival.REAL_TIME, 400_00, "today").amount_fen == 400_00
    bank_clock.move_to(moment("2026-03-02T23:59"))
    assert bank.limits.usage("wang").day_fen == 400_00
    bank_clock.move_to(moment("2026-03-03T00:02"))
    bank.transfers.withdraw(made.confirmation_id)
    bank_clock.move_to(moment("2026-03-02T23:59"))
    assert bank.limits.usage("wang").day_fen == 0


def test_a_transfer_that_the_books_refuse_does_not_stop_the_others(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock, bank_path: Path, expect_log: ExpectLog
) -> None:
    expect_log("LEDGER_REFUSED")
    bank, world = small_bank
    first, second = (prepare(bank, world, Arrival.TWO_HOURS, 100_00, name) for name in ("a", "b"))
    for each in (first, second):
        bank.transfers.confirm(each.confirmation_id, PIN)
    bank_clock.advance(2 * HOUR)
    hold = bank._database.row("SELECT pending_id FROM transfer_wait WHERE confirmation_id = ?", first.confirmation_id)
    assert hold is not None
    with closing(sqlite3.connect(bank_path)) as by_hand:
        by_hand.execute(
            f"CREATE TRIGGER blocked BEFORE INSERT ON transfer WHEN NEW.pending_id = {hold[0]} AND NEW.kind = 'post'"
            " BEGIN SELECT RAISE(ABORT, 'BLOCKED_BY_SOMEONE'); END"
        )
    assert bank.transfers.send_due().posted == (second.confirmation_id,)
    assert bank.transfers.status(first.confirmation_id) is TransferStatus.QUEUED
