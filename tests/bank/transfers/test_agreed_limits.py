"""Agreed limits: a transfer, a day, a number, a year; lowering at once, raising with the PIN."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

import pytest

from bank.bank import Bank
from bank.clock import SHANGHAI, VirtualClock
from bank.errors import LimitCountPerDayError, LimitPerYearError
from bank.values import AgreedLimits
from tests.bank.support import LIMITS, PIN, WRONG_PIN, World, code_of, request


def pay(bank: Bank, world: World, name: str, fen: int) -> None:
    bank.transfers.confirm(bank.transfers.prepare(request(world, name, fen)).confirmation_id, PIN)


def test_what_was_not_agreed_is_the_banks_own(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    assert bank.limits.get("wang") == LIMITS
    assert bank.limits.in_force("wang") == replace(LIMITS, per_day_count=1_000, per_year_fen=500_000_000)


def test_the_number_of_a_day_is_counted_like_its_amount(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    bank.limits.agree("wang", replace(LIMITS, per_day_count=2))
    pay(bank, world, "a", 1)
    bank.transfers.cancel(bank.transfers.prepare(request(world, "b", 1)).confirmation_id)
    pay(bank, world, "c", 1)
    with pytest.raises(LimitCountPerDayError) as refusal:
        bank.transfers.prepare(request(world, "d", 1))
    assert refusal.value.params == {"limit": 2, "used": 2}
    bank_clock.move_to(datetime(2026, 3, 3, tzinfo=SHANGHAI))
    pay(bank, world, "d", 1)


def test_the_year_ends_with_the_year_in_shanghai(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = small_bank
    bank.limits.agree("wang", AgreedLimits(200_00, 300_00, per_year_fen=300_00))
    bank_clock.move_to(datetime(2026, 12, 31, 23, 50, tzinfo=SHANGHAI))
    pay(bank, world, "a", 200_00)
    bank_clock.move_to(datetime(2026, 12, 31, 23, 59, tzinfo=SHANGHAI))
    bank.limits.agree("wang", AgreedLimits(200_00, 250_00, per_year_fen=299_99))
    assert bank.limits.usage("wang").year_fen == 200_00
    bank.limits.agree("wang", AgreedLimits(100_00, 299_99, per_year_fen=299_99))
    assert code_of(lambda: bank.transfers.prepare(request(world, "b", 100_00))) == "LIMIT_PER_DAY"
    bank_clock.move_to(datetime(2026, 3, 3, tzinfo=SHANGHAI))
    with pytest.raises(LimitPerYearError) as refusal:
        bank.transfers.prepare(request(world, "b", 100_00))
    assert refusal.value.params == {"limit_fen": 299_99, "used_fen": 200_00, "amount_fen": 100_00}
    bank_clock.move_to(datetime(2027, 1, 1, tzinfo=SHANGHAI))
    assert bank.limits.usage("wang").year_fen == 0
    assert bank.transfers.prepare(request(world, "b", 100_00)).amount_fen == 100_00


@pytest.mark.parametrize(
    "lower",
    [
        replace(LIMITS, per_transfer_fen=1),
        replace(LIMITS, per_day_fen=600_00),
        replace(LIMITS, per_day_count=999),
        replace(LIMITS, per_year_fen=499_999_999),
        LIMITS,
    ],
)
def test_lowering_needs_no_pin(small_bank: tuple[Bank, World], lower: AgreedLimits) -> None:
    bank, _ = small_bank
    bank.limits.change("wang", lower)
    assert bank.limits.get("wang") == lower


@pytest.mark.parametrize(
    "higher",
    [
        replace(LIMITS, per_transfer_fen=600_01),
        replace(LIMITS, per_day_fen=900_01),
        replace(LIMITS, per_day_count=1_001),
        replace(LIMITS, per_year_fen=500_000_001),
        AgreedLimits(per_transfer_fen=1, per_day_fen=900_01),  # one falls, one rises
    ],
)
def test_raising_any_of_them_needs_the_pin(small_bank: tuple[Bank, World], higher: AgreedLimits) -> None:
    bank, _ = small_bank
    assert code_of(lambda: bank.limits.change("wang", higher)) == "PIN_REQUIRED"
    assert code_of(lambda: bank.limits.change("wang", higher, WRONG_PIN)) == "PIN_WRONG"
    assert bank.limits.get("wang") == LIMITS
    bank.limits.change("wang", higher, PIN)
    assert bank.limits.get("wang") == higher


def test_limits_that_make_no_sense_are_refused_before_the_pin(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    for wrong in (
        AgreedLimits(0, 1),
        AgreedLimits(2, 1),
        AgreedLimits(1, 1, per_day_count=0),
        AgreedLimits(1, 2, per_year_fen=1),
        AgreedLimits(1, 10**13),
        AgreedLimits(1.0, 2),  # type: ignore[arg-type]  # an untyped caller
        AgreedLimits(1, 2, per_day_count=True),
    ):
        for act in (partial(bank.limits.change, "wang", wrong, WRONG_PIN), partial(bank.limits.agree, "wang", wrong)):
            assert code_of(act) == "LIMITS_INVALID"
    assert code_of(lambda: bank.limits.change("nobody", LIMITS, PIN)) == "CUSTOMER_UNKNOWN"
    assert bank.limits.change("wang", LIMITS, PIN).per_transfer_fen == LIMITS.per_transfer_fen
