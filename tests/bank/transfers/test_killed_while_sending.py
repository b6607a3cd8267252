"""Interrupted or killed at any moment of confirming, answering and sending: nothing half done, doubled or lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.errors import DatabaseFailedError
from bank.transfers.order_rows import OrderRequest
from bank.transfers.schedule import Frequency
from bank.values import AgreedLimits, Arrival, TransferStatus
from tests.bank.support import NOON, PIN, REPOSITORY, ExpectLog, World, reopen, request

needs_sigkill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
QUEUED = 5
DATES = 5


def interrupted_at(bank: Bank, step: int, act: Callable[[], object]) -> bool:
    """Let SQLite give up at its step-th virtual machine step; tell whether it came that far."""
    steps = iter(range(step + 1))  # after the interruption, the rollback is let through
    bank._database._connection.set_progress_handler(lambda: int(next(steps, None) == step), 1)
    try:
        act()
    except DatabaseFailedError:
        return True
    finally:
        bank._database._connection.set_progress_handler(None, 1)
        bank._database._connection.rollback()  # as for a process that died, also within BEGIN itself
    return False


def interrupted_everywhere(bank: Bank, act: Callable[[], object], holds: Callable[[], None]) -> int:
    """Interrupt at one step after the other, in growing strides, until it comes through; return how often."""
    times = step = 0
    while interrupted_at(bank, step, act):
        times, step = times + 1, step + 1 + step // 8
        assert bank.audit() == []
        holds()
    assert bank.audit() == []
    return times


def test_confirming_is_all_or_nothing_at_every_step(small_bank: tuple[Bank, World], expect_log: ExpectLog) -> None:
    expect_log("DATABASE_FAILED")
    bank, world = small_bank
    made = bank.transfers.prepare(replace(request(world, "r", 300_00), arrival=Arrival.TWO_HOURS))

    def holds() -> None:
        bank.pins.unlock("wang")  # an interrupted attempt is counted
        assert bank.transfers.status(made.confirmation_id) in (TransferStatus.PENDING, TransferStatus.QUEUED)
        assert bank.accounts.get("wang-current").available_fen == 700_00  # held without a gap

    assert interrupted_everywhere(bank, lambda: bank.transfers.confirm(made.confirmation_id, PIN), holds) > 20
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.QUEUED


def test_an_approval_is_all_or_nothing_at_every_step(small_bank: tuple[Bank, World], expect_log: ExpectLog) -> None:
    expect_log("DATABASE_FAILED")
    bank, world = small_bank
    bank.family.name("wang", "zhao", 0, PIN)
    made = bank.transfers.prepare(replace(request(world, "r", 300_00), arrival=Arrival.TWO_HOURS))
    bank.transfers.confirm(made.confirmation_id, PIN)

    def holds() -> None:
        bank.pins.unlock("zhao")
        assert bank.transfers.status(made.confirmation_id) in (TransferStatus.AWAITING_FAMILY, TransferStatus.QUEUED)
        assert bank.accounts.get("wang-current").available_fen == 700_00

    assert interrupted_everywhere(bank, lambda: bank.family.approve(made.confirmation_id, "zhao", PIN), holds) > 20
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.QUEUED


def fill(bank: Bank, world: World) -> None:
    bank.limits.agree("wang", AgreedLimits(1_000_00, 1_000_00))
    for place in range(QUEUED):
        made = bank.transfers.prepare(replace(request(world, f"q{place}", 10_00), arrival=Arrival.TWO_HOURS))
        bank.transfers.confirm(made.confirmation_id, PIN)
    wish = OrderRequest(
        "o",
        "wang",
        "wang-current",
        world.payees["wang"][0],
        1_00,
        NOON + timedelta(hours=1),
        Frequency.DAILY,
        count=DATES,
    )
    bank.orders.authorise(bank.orders.prepare(wish).id, PIN)


@needs_sigkill
def test_killed_while_sending_everything_is_sent_once(
    small_bank: tuple[Bank, World], bank_path: Path, bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    fill(bank, world)
    bank.close()
    hours, deaths, chance = DATES * 24, 0, random.Random(3)
    while True:
        child = subprocess.run(
            [
                sys.executable,
                str(Path(__file__).with_name("child_sender.py")),
                *(str(bank_path), str(hours), str(chance.randint(1, 60) + 60 * deaths)),
            ],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            capture_output=True,
            text=True,
            check=False,
        )
        bank_clock.move_to(NOON + timedelta(hours=hours))
        with reopen(bank_path, bank_clock) as again:
            assert again.audit() == []
            sent = again._database.rows("SELECT amount_fen FROM live_transfer WHERE resolution = 'post'")
            account = again.accounts.get("wang-current")
            assert account.balance_fen == 1_000_00 - sum(row[0] for row in sent)
        if child.stdout == "done\n":
            break
        assert child.returncode == -signal.SIGKILL, child.stderr
        deaths += 1
    assert deaths >= 2
    assert account.balance_fen == account.available_fen == 1_000_00 - QUEUED * 10_00 - DATES * 1_00
