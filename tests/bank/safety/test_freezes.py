"""Freezing an account: at once, without a PIN; undone with it; and that nothing leaves meanwhile, whoever tries."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock, epoch_ms
from bank.errors import PinLockedError, PinTooSimpleError, PinUnchangedError, PinWrongError, from_sqlite
from bank.risk.values import Choice, SessionFacts
from bank.safety.errors import AccountFrozenError
from bank.safety.values import FreezeReason
from bank.values import Arrival
from tests.bank.support import ACCOUNTS, NOON, PIN, WRONG_PIN, ExpectLog, World, code_of, request

CARD = ACCOUNTS["wang"]


def test_a_frozen_account_sends_nothing_and_still_receives(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    assert bank.freezes.get(CARD) is None
    frozen = bank.freezes.freeze("wang", CARD, FreezeReason.SCAM)
    assert (frozen.reason, frozen.since) == (FreezeReason.SCAM, NOON)
    assert bank.freezes.freeze("wang", CARD, FreezeReason.LOST) == frozen  # once is enough
    with pytest.raises(AccountFrozenError) as refusal:
        bank.transfers.prepare(request(world, "r1", 10_00))
    assert refusal.value.params == {"since_iso": "2026-03-02T12:00:00+08:00"}
    came = bank.transfers.prepare(request(world, "r2", 10_00, customer="zhao"))
    bank.transfers.confirm(came.confirmation_id, PIN)
    assert bank.accounts.get(CARD).balance_fen == 1_010_00
    assert bank.audit() == []


def test_what_was_held_before_the_freeze_is_not_sent(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = small_bank
    held = bank.transfers.prepare(request(world, "r1", 10_00))
    bank.freezes.freeze("wang", CARD, FreezeReason.CAREFUL)
    assert code_of(lambda: bank.transfers.confirm(held.confirmation_id, PIN)) == "ACCOUNT_FROZEN"
    bank_clock.advance(timedelta(minutes=6))
    bank.transfers.expire_due()
    account = bank.accounts.get(CARD)
    assert (account.balance_fen, account.available_fen) == (1_000_00, 1_000_00)
    assert bank.audit() == []


def test_what_waits_for_tomorrow_stays_until_the_account_is_free(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock, expect_log: ExpectLog
) -> None:
    expect_log("ACCOUNT_FROZEN")
    bank, world = small_bank
    held = bank.transfers.prepare(replace(request(world, "r1", 10_00), arrival=Arrival.TWO_HOURS))
    bank.transfers.confirm(held.confirmation_id, PIN)
    bank.freezes.freeze("wang", CARD, FreezeReason.CAREFUL)
    bank_clock.advance(timedelta(hours=2))
    assert bank.transfers.send_due().posted == ()
    bank.freezes.unfreeze("wang", CARD, PIN)
    assert bank.transfers.send_due().posted == (held.confirmation_id,)
    assert bank.accounts.get(CARD).balance_fen == 990_00
    assert bank.audit() == []


def test_unfreezing_needs_the_pin(small_bank: tuple[Bank, World], expect_log: ExpectLog) -> None:
    expect_log("PIN_LOCKED")
    bank, world = small_bank
    bank.freezes.freeze("wang", CARD, FreezeReason.LOST)
    with pytest.raises(PinWrongError):
        bank.freezes.unfreeze("wang", CARD, WRONG_PIN)
    assert bank.freezes.get(CARD) is not None
    bank.freezes.unfreeze("wang", CARD, PIN)
    bank.freezes.unfreeze("wang", CARD, PIN)  # a second time changes nothing
    assert bank.freezes.get(CARD) is None
    assert bank.transfers.prepare(request(world, "r1", 10_00)).amount_fen == 10_00
    for _ in range(4):
        with pytest.raises(PinWrongError):
            bank.freezes.unfreeze("wang", CARD, WRONG_PIN)
    with pytest.raises(PinLockedError):
        bank.freezes.unfreeze("wang", CARD, WRONG_PIN)


def test_another_customers_account_is_none_of_ours(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    assert code_of(lambda: bank.freezes.freeze("zhao", CARD, FreezeReason.LOST)) == "ACCOUNT_UNKNOWN"
    assert code_of(lambda: bank.freezes.unfreeze("zhao", CARD, PIN)) == "ACCOUNT_UNKNOWN"
    assert code_of(lambda: bank.freezes.freeze("wang", CARD, "lost")) == "FIELD_INVALID"  # type: ignore[arg-type]  # on purpose


FREEZE = "INSERT INTO account_freeze (account_id, change, reason, changed_at_ms) VALUES (?, ?, ?, ?)"


def test_the_schema_refuses_by_hand_what_the_services_would(small_bank: tuple[Bank, World], bank_path: Path) -> None:
    bank, world = small_bank
    held = bank.transfers.prepare(request(world, "r1", 10_00))
    bank.freezes.freeze("wang", CARD, FreezeReason.SCAM)
    now = epoch_ms(NOON)
    row = (
        "INSERT INTO transfer (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
        " SELECT 'post', id, debit_account_id, credit_account_id, amount_fen, created_at_ms FROM transfer WHERE id = ?"
    )
    attempts: list[tuple[str, tuple[object, ...], str]] = [
        (row, (held.pending_id,), "ACCOUNT_FROZEN"),
        (FREEZE, (CARD, "freeze", "lost", now), "FREEZE_UNCHANGED"),
        (FREEZE, (CARD, "unfreeze", "safe", now - 1), "CLOCK_WENT_BACK"),
        (FREEZE, ("opening", "freeze", "lost", now), "ACCOUNT_UNKNOWN"),
        ("UPDATE account_freeze SET reason = 'lost'", (), "FREEZE_IMMUTABLE"),
        ("DELETE FROM account_freeze", (), "FREEZE_IMMUTABLE"),
    ]
    with closing(sqlite3.connect(bank_path, isolation_level=None)) as by_hand:
        for sql, values, code in attempts:
            with pytest.raises(sqlite3.IntegrityError) as refusal:
                by_hand.execute(sql, values)
            typed = from_sqlite(refusal.value)
            assert typed.params.get("rule", typed.code) == code


def test_the_auditor_finds_what_a_schema_without_guards_let_through(
    small_bank: tuple[Bank, World], bank_path: Path, bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    bank.freezes.freeze("wang", CARD, FreezeReason.SCAM)
    bank_clock.advance(timedelta(minutes=1))
    with closing(sqlite3.connect(bank_path, isolation_level=None)) as by_hand:
        guard = "SELECT sql FROM sqlite_schema WHERE name = 'frozen_account_sends_nothing'"
        sql = by_hand.execute(guard).fetchone()[0]
        by_hand.execute("DROP TRIGGER frozen_account_sends_nothing")
        bank.freezes.unfreeze("wang", CARD, PIN)
        held = bank.transfers.prepare(request(world, "r1", 10_00))
        bank_clock.advance(timedelta(seconds=1))
        bank.freezes.freeze("wang", CARD, FreezeReason.SCAM)
        bank_clock.advance(timedelta(seconds=1))
        bank.transfers.confirm(held.confirmation_id, PIN)
        by_hand.execute(sql)
    assert [finding.code for finding in bank.audit()] == ["FREEZE_LEAK"]


def test_the_state_of_the_pin_is_told_without_trying_it(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock, expect_log: ExpectLog
) -> None:
    expect_log("PIN_LOCKED")
    bank, _ = small_bank
    assert bank.pins.state("nobody").is_set is False
    assert (bank.pins.state("wang").attempts_left, bank.pins.state("wang").locked_until) == (5, None)
    for left in (4, 3, 2, 1, 0):
        assert code_of(lambda: bank.pins.verify("wang", WRONG_PIN)) in {"PIN_WRONG", "PIN_LOCKED"}
        assert bank.pins.state("wang").attempts_left == left
    assert bank.pins.state("wang").locked_until == NOON + timedelta(hours=24)
    bank_clock.advance(timedelta(hours=24))
    assert (bank.pins.state("wang").attempts_left, bank.pins.state("wang").locked_until) == (5, None)


def test_the_pin_is_changed_by_whoever_knows_the_old_one(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    with pytest.raises(PinTooSimpleError):
        bank.pins.change("wang", PIN, "111111")
    with pytest.raises(PinUnchangedError):
        bank.pins.change("wang", PIN, PIN)
    with pytest.raises(PinWrongError):
        bank.pins.change("wang", WRONG_PIN, "804152")
    bank.pins.verify("wang", PIN)
    bank.pins.change("wang", PIN, "804152")
    bank.pins.verify("wang", "804152")
    assert code_of(lambda: bank.pins.verify("wang", PIN)) == "PIN_WRONG"
    assert bank.audit() == []


def test_risk_history_tells_what_was_stopped_and_what_the_customer_answered(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    assert bank.risk_history.notices("wang") == ()
    held = bank.transfers.prepare(request(world, "r1", 300_00))
    decision = bank.risk.assess_prepared(held.confirmation_id, SessionFacts(said=("公检法让我转到安全账户",)))
    bank.risk.choose(held.confirmation_id, Choice.CANCEL)
    (notice,) = bank.risk_history.notices("wang")
    assert (notice.payee_name, notice.amount_fen, notice.action) == ("李娟", 300_00, decision.action)
    assert notice.chosen is Choice.CANCEL
    assert notice.scams == ("police",)
    assert notice.reasons == tuple(reason.text for reason in decision.reasons)
    assert bank.risk_history.notices("zhao") == ()
