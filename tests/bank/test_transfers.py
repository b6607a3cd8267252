"""Prepare, confirm, cancel, expire: what a person and a client that repeats itself can count on."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import SHANGHAI, VirtualClock
from bank.errors import (
    BankError,
    InsufficientFundsError,
    LimitPerDayError,
    RequestReusedError,
)
from bank.limits import check
from bank.values import AgreedLimits, PreparedTransfer, TransferRequest, TransferStatus
from tests.bank.support import NOON, PIN, WRONG_PIN, World, code_of, reopen, request, transfer_rows


@pytest.fixture
def prepared(small_bank: tuple[Bank, World]) -> PreparedTransfer:
    bank, world = small_bank
    return bank.transfers.prepare(request(world, "first", 300_50))


def test_what_was_prepared_says_all_that_a_person_must_hear(
    small_bank: tuple[Bank, World], prepared: PreparedTransfer
) -> None:
    bank, world = small_bank
    assert dataclasses.replace(prepared, confirmation_id="", pending_id=0) == PreparedTransfer(
        confirmation_id="",
        pending_id=0,
        request_id="first",
        from_account_id="wang-current",
        from_account_name="活期账户",
        from_tail="2633",
        payee_id=world.payees["wang"][0],
        payee_name="李娟",
        payee_relation="女儿",
        payee_bank="白鹭银行",
        payee_tail="6285",
        amount_fen=300_50,
        fee_fen=0,
        available_before_fen=1_000_00,
        remark="",
        created_at=NOON,
        expires_at=NOON + timedelta(minutes=5),
    )
    account = bank.accounts.get("wang-current")
    assert (account.balance_fen, account.available_fen) == (1_000_00, 699_50)
    assert bank.transfers.status(prepared.confirmation_id) is TransferStatus.PENDING


def test_confirming_moves_exactly_the_amount(small_bank: tuple[Bank, World], prepared: PreparedTransfer) -> None:
    bank, _ = small_bank
    receipt = bank.transfers.confirm(prepared.confirmation_id, PIN)
    account = bank.accounts.get("wang-current")
    assert (account.balance_fen, account.available_fen) == (699_50, 699_50)
    assert (receipt.amount_fen, receipt.balance_after_fen, receipt.posted_at) == (300_50, 699_50, NOON)
    assert (receipt.payee_name, receipt.payee_tail, receipt.from_tail) == ("李娟", "6285", "2633")
    entry = bank.statements.recent("wang-current", 1)[0]
    assert (entry.id, entry.direction, entry.counterparty) == (receipt.posted_id, "out", "李娟")
    assert (entry.summary, entry.channel, entry.balance_after_fen) == ("转账", "手机银行", 699_50)
    assert bank.transfers.status(prepared.confirmation_id) is TransferStatus.POSTED


def test_a_transfer_between_two_customers_shows_on_both_statements(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    made = bank.transfers.prepare(request(world, "r", 40_00, payee=1))
    assert bank.accounts.get("zhao-current").available_fen == 1_000_00
    bank.transfers.confirm(made.confirmation_id, PIN)
    entry = bank.statements.recent("zhao-current", 1)[0]
    assert (entry.direction, entry.amount_fen, entry.counterparty) == ("in", 40_00, "Wang")
    assert bank.accounts.get("zhao-current").balance_fen == 1_040_00


def test_a_replay_of_prepare_returns_the_same_and_inserts_nothing(
    small_bank: tuple[Bank, World], prepared: PreparedTransfer, bank_path: Path, bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    rows = transfer_rows(bank)
    bank_clock.advance(timedelta(minutes=1))
    assert bank.transfers.prepare(request(world, "first", 300_50)) == prepared
    with reopen(bank_path, bank_clock) as again:
        assert again.transfers.prepare(request(world, "first", 300_50)) == prepared
    bank.transfers.cancel(prepared.confirmation_id)
    assert bank.transfers.prepare(request(world, "first", 300_50)) == prepared
    assert transfer_rows(bank)[: len(rows)] == rows
    assert len(transfer_rows(bank)) == len(rows) + 1


@pytest.mark.parametrize("change", [{"amount_fen": 300_51}, {"remark": "房租"}, {"payee": 1}])
def test_a_request_id_is_never_taken_for_another_transfer(
    small_bank: tuple[Bank, World], prepared: PreparedTransfer, change: dict[str, int | str]
) -> None:
    bank, world = small_bank
    asked = request(world, "first", 300_50)
    other = (
        dataclasses.replace(asked, payee_id=world.payees["wang"][1])
        if "payee" in change
        else dataclasses.replace(asked, **change)  # type: ignore[arg-type]  # the table holds fields by name
    )
    with pytest.raises(RequestReusedError):
        bank.transfers.prepare(other)


def test_two_customers_may_use_the_same_request_id(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    first = bank.transfers.prepare(request(world, "r", 100))
    second = bank.transfers.prepare(request(world, "r", 100, customer="zhao"))
    assert first.confirmation_id != second.confirmation_id


def test_a_replay_of_confirm_returns_the_first_receipt_with_any_pin_and_at_any_time(
    small_bank: tuple[Bank, World], prepared: PreparedTransfer, bank_path: Path, bank_clock: VirtualClock
) -> None:
    bank, _ = small_bank
    receipt = bank.transfers.confirm(prepared.confirmation_id, PIN)
    rows = transfer_rows(bank)
    bank_clock.advance(timedelta(days=3))
    with reopen(bank_path, bank_clock) as again:
        for pin in (PIN, WRONG_PIN, ""):
            assert again.transfers.confirm(prepared.confirmation_id, pin) == receipt
    assert transfer_rows(bank) == rows


def test_cancelling_releases_the_money_and_twice_is_once(
    small_bank: tuple[Bank, World], prepared: PreparedTransfer
) -> None:
    bank, _ = small_bank
    bank.transfers.cancel(prepared.confirmation_id)
    rows = transfer_rows(bank)
    bank.transfers.cancel(prepared.confirmation_id)
    assert transfer_rows(bank) == rows
    assert bank.accounts.get("wang-current").available_fen == 1_000_00
    assert bank.transfers.status(prepared.confirmation_id) is TransferStatus.CANCELLED
    assert code_of(lambda: bank.transfers.confirm(prepared.confirmation_id, PIN)) == "ALREADY_CANCELLED"


def test_what_is_posted_cannot_be_cancelled(small_bank: tuple[Bank, World], prepared: PreparedTransfer) -> None:
    bank, _ = small_bank
    bank.transfers.confirm(prepared.confirmation_id, PIN)
    assert code_of(lambda: bank.transfers.cancel(prepared.confirmation_id)) == "ALREADY_POSTED"
    assert bank.accounts.get("wang-current").balance_fen == 699_50


def test_a_transfer_expires_at_its_moment_and_not_before(
    small_bank: tuple[Bank, World], prepared: PreparedTransfer, bank_clock: VirtualClock
) -> None:
    bank, _ = small_bank
    bank_clock.move_to(prepared.expires_at - timedelta(milliseconds=1))
    assert bank.transfers.status(prepared.confirmation_id) is TransferStatus.PENDING
    assert bank.transfers.expire_due() == ()
    bank_clock.move_to(prepared.expires_at)
    assert bank.transfers.status(prepared.confirmation_id) is TransferStatus.EXPIRED
    assert bank.transfers.expire_due() == (prepared.confirmation_id,)
    assert bank.transfers.expire_due() == ()
    assert bank.accounts.get("wang-current").available_fen == 1_000_00


@pytest.mark.parametrize("ending", ["confirm", "cancel"])
def test_an_overdue_transfer_is_refused_and_releases_its_money(
    small_bank: tuple[Bank, World], prepared: PreparedTransfer, bank_clock: VirtualClock, ending: str
) -> None:
    bank, _ = small_bank
    bank_clock.move_to(prepared.expires_at)
    end = {
        "confirm": lambda: bank.transfers.confirm(prepared.confirmation_id, PIN),
        "cancel": lambda: bank.transfers.cancel(prepared.confirmation_id),
    }[ending]
    assert code_of(end) == "PENDING_EXPIRED"
    assert bank.accounts.get("wang-current").available_fen == 1_000_00
    assert bank.transfers.expire_due() == ()
    assert bank.audit() == []


def test_the_last_moment_counts_when_the_money_moves_not_when_the_pin_was_typed(
    small_bank: tuple[Bank, World],
    prepared: PreparedTransfer,
    bank_clock: VirtualClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bank, _ = small_bank
    bank_clock.move_to(prepared.expires_at - timedelta(milliseconds=1))
    really = bank.pins._matches

    def slowly(digest: str, pin: str) -> bool:
        bank_clock.advance(timedelta(milliseconds=1))
        return really(digest, pin)

    monkeypatch.setattr(bank.pins, "_matches", slowly)
    assert code_of(lambda: bank.transfers.confirm(prepared.confirmation_id, PIN)) == "PENDING_EXPIRED"
    assert bank.accounts.get("wang-current").available_fen == 1_000_00


def test_held_money_cannot_be_spent_again_and_overdue_holds_do_not_count(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    bank.limits.agree("wang", AgreedLimits(1_000_00, 10_000_00))
    bank.transfers.prepare(request(world, "a", 600_00))
    with pytest.raises(InsufficientFundsError) as refusal:
        bank.transfers.prepare(request(world, "b", 400_01))
    assert refusal.value.params == {"balance_fen": 1_000_00, "available_fen": 400_00, "amount_fen": 400_01}
    bank_clock.advance(timedelta(minutes=5))
    assert bank.transfers.prepare(request(world, "b", 1_000_00)).available_before_fen == 1_000_00


def test_a_refused_prepare_leaves_nothing_behind(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    rows = transfer_rows(bank)
    for fen, code in ((0, "AMOUNT_NOT_POSITIVE"), (-5, "AMOUNT_NOT_POSITIVE"), (10**30, "AMOUNT_TOO_LARGE"),
                      (1_000_01, "INSUFFICIENT_FUNDS"), (600_01, "LIMIT_PER_TRANSFER")):  # fmt: skip
        assert code_of(partial(bank.transfers.prepare, request(world, "r", fen))) == code
    assert transfer_rows(bank) == rows
    assert bank.transfers.prepare(request(world, "r", 1_00)).amount_fen == 1_00


def test_nobody_pays_from_anothers_account_or_to_anothers_payee(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    good = request(world, "r", 100)
    for change, code in (
        ({"from_account_id": "zhao-current"}, "ACCOUNT_UNKNOWN"),
        ({"from_account_id": "opening"}, "ACCOUNT_UNKNOWN"),
        ({"from_account_id": "nowhere"}, "ACCOUNT_UNKNOWN"),
        ({"payee_id": world.payees["zhao"][0]}, "PAYEE_UNKNOWN"),
        ({"payee_id": "nobody"}, "PAYEE_UNKNOWN"),
        ({"customer_id": "nobody"}, "ACCOUNT_UNKNOWN"),
    ):
        asked = dataclasses.replace(good, **change)  # type: ignore[arg-type]  # the table holds fields by name
        assert code_of(partial(bank.transfers.prepare, asked)) == code


def test_an_unknown_confirmation_is_named_as_such(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    for action in (
        lambda: bank.transfers.confirm("none", PIN),
        lambda: bank.transfers.cancel("none"),
        lambda: bank.transfers.status("none"),
        lambda: bank.transfers.prepared("none"),
    ):
        assert code_of(action) == "CONFIRMATION_UNKNOWN"


def test_a_clock_that_went_back_stops_the_transfer_and_costs_no_attempt(
    small_bank: tuple[Bank, World], prepared: PreparedTransfer, bank_clock: VirtualClock
) -> None:
    bank, _ = small_bank
    bank_clock.advance(timedelta(hours=-1))
    for _ in range(7):
        assert code_of(lambda: bank.transfers.confirm(prepared.confirmation_id, PIN)) == "CLOCK_WENT_BACK"
    assert code_of(lambda: bank.transfers.cancel(prepared.confirmation_id)) == "CLOCK_WENT_BACK"
    bank_clock.move_to(NOON)
    assert bank.transfers.confirm(prepared.confirmation_id, PIN).amount_fen == 300_50


def test_the_days_limit_counts_posted_and_pending_of_the_shanghai_day(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    bank_clock.move_to(datetime(2026, 3, 2, 0, 0, tzinfo=SHANGHAI))
    posted = bank.transfers.prepare(request(world, "posted", 300_00))
    bank.transfers.confirm(posted.confirmation_id, PIN)
    cancelled = bank.transfers.prepare(request(world, "cancelled", 200_00))
    bank.transfers.cancel(cancelled.confirmation_id)
    bank.transfers.prepare(request(world, "expired", 250_00))
    bank_clock.move_to(datetime(2026, 3, 2, 23, 58, tzinfo=SHANGHAI))
    bank.transfers.prepare(request(world, "pending", 500_00))
    with pytest.raises(LimitPerDayError) as refusal:
        bank.transfers.prepare(request(world, "over", 100_01))
    assert refusal.value.params == {"limit_fen": 900_00, "used_fen": 800_00, "amount_fen": 100_01}
    assert bank.transfers.prepare(request(world, "exact", 100_00)).amount_fen == 100_00
    bank_clock.move_to(datetime(2026, 3, 3, 0, 0, tzinfo=SHANGHAI))
    assert bank.transfers.prepare(request(world, "tomorrow", 100_00)).amount_fen == 100_00


def test_one_customers_transfers_do_not_use_up_anothers_day(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    for place in range(3):
        bank.transfers.prepare(request(world, f"{place}", 300_00))
    assert bank.transfers.prepare(request(world, "r", 600_00, customer="zhao")).amount_fen == 600_00


def test_limits_are_the_banks_own_until_others_are_agreed(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    assert bank.limits.get("nobody in particular") == AgreedLimits(2_000_000, 5_000_000)
    bank.limits.agree("wang", AgreedLimits(10, 20))
    assert bank.limits.get("wang") == AgreedLimits(10, 20)
    for wrong in (AgreedLimits(0, 1), AgreedLimits(2, 1), AgreedLimits(1, 10**15)):
        assert code_of(partial(bank.limits.agree, "wang", wrong)) == "LIMITS_INVALID"
    assert code_of(lambda: bank.limits.agree("nobody", AgreedLimits(1, 1))) == "CUSTOMER_UNKNOWN"


@given(st.integers(1, 100), st.integers(0, 300), st.integers(1, 300))
def test_a_transfer_is_within_its_limits_exactly_if_both_hold(each: int, used: int, fen: int) -> None:
    limits = AgreedLimits(per_transfer_fen=min(each, 200), per_day_fen=200)
    expected = "LIMIT_PER_TRANSFER" if fen > each else "LIMIT_PER_DAY" if used + fen > 200 else ""
    assert code_of(lambda: check(limits, used, fen)) == expected


TEXTS = st.text(st.characters(), max_size=80)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the books must not change between inputs
@given(
    asked=st.builds(
        TransferRequest,
        request_id=TEXTS,
        customer_id=TEXTS | st.just("wang"),
        from_account_id=TEXTS | st.just("wang-current"),
        payee_id=TEXTS,
        amount_fen=st.integers() | st.floats() | st.booleans(),
        remark=TEXTS,
    ),
    confirmation_id=TEXTS,
    pin=TEXTS,
)
def test_whatever_is_asked_the_answer_is_typed_and_the_books_unchanged(
    fuzzed_bank: Bank, asked: TransferRequest, confirmation_id: str, pin: str
) -> None:
    transfers = fuzzed_bank.transfers
    for action in (
        lambda: transfers.prepare(asked),
        lambda: transfers.confirm(confirmation_id, pin),
        lambda: transfers.cancel(confirmation_id),
        lambda: fuzzed_bank.pins.verify(asked.customer_id, pin),
        lambda: fuzzed_bank.pins.set(asked.customer_id, pin),
    ):
        with pytest.raises(BankError):
            action()
    assert len(transfer_rows(fuzzed_bank)) == 4


@pytest.fixture
def fuzzed_bank(small_bank: tuple[Bank, World]) -> Bank:
    return small_bank[0]
