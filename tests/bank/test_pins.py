"""The PIN: which are allowed, how wrong ones are counted, and that nothing about it is ever written in the open."""

from __future__ import annotations

import logging
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.errors import PinLockedError, PinWrongError
from bank.pins import Attempts, begun, is_too_simple, production_hasher
from bank.policy import Policy
from tests.bank.support import NOON, PIN, WRONG_PIN, ExpectLog, World, code_of, reopen, request


def wrong(bank: Bank, times: int) -> list[str]:
    return [code_of(lambda: bank.pins.verify("wang", WRONG_PIN)) for _ in range(times)]


def test_the_right_pin_is_accepted_and_forgives(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    for _ in range(3):
        assert wrong(bank, 4) == ["PIN_WRONG"] * 4
        bank.pins.verify("wang", PIN)


def test_each_wrong_attempt_says_how_many_are_left_and_the_fifth_locks(
    small_bank: tuple[Bank, World], expect_log: ExpectLog
) -> None:
    expect_log("PIN_LOCKED")
    bank, _ = small_bank
    left = []
    for _ in range(4):
        with pytest.raises(PinWrongError) as refusal:
            bank.pins.verify("wang", WRONG_PIN)
        left.append(refusal.value.params["attempts_left"])
    assert left == [4, 3, 2, 1]
    with pytest.raises(PinLockedError) as lock:
        bank.pins.verify("wang", WRONG_PIN)
    assert lock.value.params == {"until_iso": "2026-03-03T12:00:00+08:00"}


def test_a_lock_refuses_the_right_pin_survives_a_restart_and_ends_after_a_day(
    small_bank: tuple[Bank, World], bank_path: Path, bank_clock: VirtualClock, expect_log: ExpectLog
) -> None:
    expect_log("PIN_LOCKED")
    bank, _ = small_bank
    wrong(bank, 5)
    bank.close()
    with reopen(bank_path, bank_clock) as again:
        assert code_of(lambda: again.pins.verify("wang", PIN)) == "PIN_LOCKED"
        bank_clock.advance(timedelta(hours=24, milliseconds=-1))
        assert code_of(lambda: again.pins.verify("wang", PIN)) == "PIN_LOCKED"
        bank_clock.advance(timedelta(milliseconds=1))
        assert wrong(again, 1) == ["PIN_WRONG"]
        again.pins.verify("wang", PIN)


def test_failures_survive_a_restart(
    small_bank: tuple[Bank, World], bank_path: Path, bank_clock: VirtualClock, expect_log: ExpectLog
) -> None:
    expect_log("PIN_LOCKED")
    bank, _ = small_bank
    wrong(bank, 4)
    bank.close()
    with reopen(bank_path, bank_clock) as again:
        assert wrong(again, 1) == ["PIN_LOCKED"]


def test_an_attempt_is_on_disk_before_the_pin_is_compared(
    small_bank: tuple[Bank, World], bank_path: Path, bank_clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank, _ = small_bank

    class PowerCutError(Exception):
        """Stands for the program's end in the middle of the comparison."""

    def cut(digest: str, pin: str) -> bool:
        raise PowerCutError

    monkeypatch.setattr(bank.pins, "_matches", cut)
    for _ in range(5):
        with pytest.raises(PowerCutError):
            bank.pins.verify("wang", PIN)
    with reopen(bank_path, bank_clock) as again:
        assert code_of(lambda: again.pins.verify("wang", PIN)) == "PIN_LOCKED"


def test_wrong_pins_move_no_money_and_leave_the_transfer_pending(
    small_bank: tuple[Bank, World], expect_log: ExpectLog
) -> None:
    expect_log("PIN_LOCKED")
    bank, world = small_bank
    prepared = bank.transfers.prepare(request(world, "r", 100_00))
    codes = [code_of(lambda: bank.transfers.confirm(prepared.confirmation_id, WRONG_PIN)) for _ in range(6)]
    assert codes == ["PIN_WRONG"] * 4 + ["PIN_LOCKED"] * 2
    assert bank.accounts.get("wang-current").balance_fen == 1_000_00
    bank.pins.unlock("wang")
    assert bank.transfers.confirm(prepared.confirmation_id, PIN).amount_fen == 100_00


def test_a_malformed_pin_is_no_attempt(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    for pin in ("", "13579", "1357900", "１３５７９０", "13579a", "135790\n", "-13579"):
        assert code_of(partial(bank.pins.verify, "wang", pin)) == "PIN_MALFORMED"
        assert code_of(partial(bank.pins.set, "wang", pin)) == "PIN_MALFORMED"
    assert wrong(bank, 1) == ["PIN_WRONG"]


@pytest.mark.parametrize(
    "pin", ["111111", "123456", "654321", "890123", "135791", "121212", "123123", "112233", "111222"]
)
def test_pins_that_anyone_tries_first_are_refused(small_bank: tuple[Bank, World], pin: str) -> None:
    bank, _ = small_bank
    assert code_of(lambda: bank.pins.set("wang", pin)) == "PIN_TOO_SIMPLE"
    bank.pins.verify("wang", PIN)


@pytest.mark.parametrize("pin", [PIN, WRONG_PIN, "482913", "100294"])
def test_other_pins_are_allowed(pin: str) -> None:
    assert not is_too_simple(pin)


@given(st.integers(0, 9), st.integers(0, 9))
def test_every_run_of_equal_steps_is_too_simple(start: int, step: int) -> None:
    assert is_too_simple("".join(str((start + step * place) % 10) for place in range(6)))


def test_a_new_pin_replaces_the_old_one_but_lifts_no_lock(
    small_bank: tuple[Bank, World], expect_log: ExpectLog
) -> None:
    expect_log("PIN_LOCKED")
    bank, _ = small_bank
    wrong(bank, 2)
    bank.pins.set("wang", WRONG_PIN)
    bank.pins.verify("wang", WRONG_PIN)
    assert code_of(lambda: bank.pins.verify("wang", PIN)) == "PIN_WRONG"
    for _ in range(4):
        code_of(lambda: bank.pins.verify("wang", PIN))
    assert code_of(lambda: bank.pins.set("wang", PIN)) == "PIN_LOCKED"
    bank.pins.unlock("wang")
    bank.pins.verify("wang", WRONG_PIN)


def test_one_customers_lock_is_not_anothers(small_bank: tuple[Bank, World], expect_log: ExpectLog) -> None:
    expect_log("PIN_LOCKED")
    bank, _ = small_bank
    wrong(bank, 5)
    bank.pins.verify("zhao", PIN)


def test_customers_without_a_pin_are_named_as_such(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    assert code_of(lambda: bank.pins.verify("nobody", PIN)) == "PIN_NOT_SET"
    assert code_of(lambda: bank.pins.unlock("nobody")) == "PIN_NOT_SET"
    assert code_of(lambda: bank.pins.set("nobody", PIN)) == "CUSTOMER_UNKNOWN"


def test_a_damaged_hash_is_reported_as_damage_and_not_as_a_wrong_pin(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    with bank._database.writing() as transaction:
        transaction.execute("UPDATE pin SET hash = '$argon2id$v=19$broken' WHERE customer_id = 'wang'")
    assert code_of(lambda: bank.pins.verify("wang", PIN)) == "DATABASE_CORRUPT"


def test_the_pin_is_kept_as_argon2id_and_never_as_digits(small_bank: tuple[Bank, World], bank_path: Path) -> None:
    bank, _ = small_bank
    hashes = [row["hash"] for row in bank._database.rows("SELECT hash FROM pin")]
    assert len(set(hashes)) == 2  # salted: the same PIN twice, two hashes
    assert all(text.startswith("$argon2id$") for text in hashes)
    bank.close()
    assert PIN.encode() not in bank_path.read_bytes()


def test_the_banks_own_hasher_is_the_rfcs_second_recommendation() -> None:
    hasher = production_hasher()
    assert (hasher.time_cost, hasher.memory_cost, hasher.parallelism) == (3, 64 * 1024, 4)


def test_no_log_line_tells_a_pin_a_hash_a_name_or_a_card(
    small_bank: tuple[Bank, World], caplog: pytest.LogCaptureFixture, expect_log: ExpectLog
) -> None:
    expect_log("PIN_LOCKED")
    caplog.set_level(logging.DEBUG)
    bank, world = small_bank
    prepared = bank.transfers.prepare(request(world, "r", 100_00))
    wrong(bank, 3)
    bank.transfers.confirm(prepared.confirmation_id, PIN)
    wrong(bank, 6)
    code_of(lambda: bank.transfers.prepare(request(world, "s", 10**9)))
    assert caplog.records
    for record in caplog.records:
        assert record.getMessage() == getattr(record, "code", None)
        assert record.getMessage().replace("_", "").isupper()


@given(st.integers(1, 8), st.integers(0, 20))
def test_the_count_never_passes_the_policy(most: int, attempts: int) -> None:
    policy = Policy(pin_most_failures=most)
    state = Attempts()
    counted = 0
    for _ in range(attempts):
        try:
            state = begun(state, NOON, policy)
        except PinLockedError:
            break
        counted += 1
    assert counted == min(most, attempts)
    assert (state.locked_until is not None) == (attempts >= most)
