"""Fixtures of the bank's tests."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from tests.bank.support import World, build, noon_clock, reopen


@pytest.fixture
def bank_clock() -> VirtualClock:
    return noon_clock()


@pytest.fixture
def bank_path(tmp_path: Path) -> Path:
    return tmp_path / "bank.db"


@pytest.fixture(scope="session")
def built_bank(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    """The small world's file, built once and copied for each test."""
    path = tmp_path_factory.mktemp("built") / "bank.db"
    bank, world = build(path, noon_clock())
    bank.close()
    return path, world


@pytest.fixture
def closed_bank(built_bank: tuple[Path, World], bank_path: Path) -> Path:
    shutil.copy(built_bank[0], bank_path)
    return bank_path


@pytest.fixture
def small_bank(
    closed_bank: Path, built_bank: tuple[Path, World], bank_clock: VirtualClock
) -> Iterator[tuple[Bank, World]]:
    bank = reopen(closed_bank, bank_clock)
    yield bank, built_bank[1]
    bank.close()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that others than its owner may enter, for tests of file modes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)
