"""Fixtures of the tests of signatures: a rich bank with an authority, built once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.signatures.authority import Authority, open_authority
from tests.bank.signatures.signing_support import RICH, Device, enrol, reopen_with
from tests.bank.support import World, build, noon_clock


@pytest.fixture(scope="session")
def authority_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("authority")
    open_authority(folder, noon_clock())
    return folder


@pytest.fixture(scope="session")
def authority(authority_folder: Path) -> Authority:
    return open_authority(authority_folder, noon_clock())


@pytest.fixture(scope="session")
def built_rich_bank(
    tmp_path_factory: pytest.TempPathFactory, authority: Authority
) -> tuple[Path, World, Device, Device]:
    """Two customers with much money, wide limits and a device each."""
    folder = tmp_path_factory.mktemp("rich")
    path = folder / "bank.db"
    bank, world = build(path, noon_clock(), opening_fen=10**10)
    bank.close()
    with reopen_with(path, noon_clock(), authority) as bank:
        for customer in ("wang", "zhao"):
            bank.limits.agree(customer, RICH)
        devices = [enrol(bank, folder / name, name) for name in ("wang", "zhao")]
    return path, world, devices[0], devices[1]


@pytest.fixture
def device(built_rich_bank: tuple[Path, World, Device, Device]) -> Device:
    return built_rich_bank[2]


@pytest.fixture
def other_device(built_rich_bank: tuple[Path, World, Device, Device]) -> Device:
    return built_rich_bank[3]


@pytest.fixture
def rich_world(built_rich_bank: tuple[Path, World, Device, Device]) -> World:
    return built_rich_bank[1]


@pytest.fixture
def closed_rich_bank(built_rich_bank: tuple[Path, World, Device, Device], bank_path: Path) -> Path:
    shutil.copy(built_rich_bank[0], bank_path)
    return bank_path


@pytest.fixture
def signing_bank(closed_rich_bank: Path, bank_clock: VirtualClock, authority: Authority) -> Iterator[Bank]:
    with reopen_with(closed_rich_bank, bank_clock, authority) as bank:
        yield bank
