"""Fixtures of the transfers room's tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.values import AgreedLimits
from tests.bank.support import World, build, noon_clock, reopen

RICH_FEN = 10**11
WIDE = AgreedLimits(per_transfer_fen=10**10, per_day_fen=10**10, per_year_fen=10**11)


@pytest.fixture(scope="session")
def built_rich_bank(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    path = tmp_path_factory.mktemp("rich") / "bank.db"
    bank, world = build(path, noon_clock(), opening_fen=RICH_FEN)
    for customer in ("wang", "zhao"):
        bank.limits.agree(customer, WIDE)
    bank.close()
    return path, world


@pytest.fixture
def rich_bank(
    built_rich_bank: tuple[Path, World], bank_path: Path, bank_clock: VirtualClock
) -> Iterator[tuple[Bank, World]]:
    """Two customers with a billion yuan each and wide limits."""
    shutil.copy(built_rich_bank[0], bank_path)
    bank = reopen(bank_path, bank_clock)
    yield bank, built_rich_bank[1]
    bank.close()
