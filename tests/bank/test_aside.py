"""Putting a bank aside: it is renamed whole, with its backups, never deleted, and never under somebody's hands."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.aside import move_aside
from tests.bank.support import NOON, code_of, noon_clock, reopen


def test_a_bank_is_renamed_and_opens_as_it_was(closed_bank: Path) -> None:
    moved = move_aside(closed_bank, NOON)
    assert moved.name == "bank.db.20260302-120000.old"
    assert list(closed_bank.parent.iterdir()) == [moved]
    with reopen(moved, noon_clock()) as bank:
        assert bank.audit() == []
        assert bank.accounts.get("wang-current").balance_fen == 1_000_00


def test_two_in_one_second_keep_both(closed_bank: Path) -> None:
    content = closed_bank.read_bytes()
    first = move_aside(closed_bank, NOON)
    closed_bank.write_bytes(content)
    second = move_aside(closed_bank, NOON)
    assert (first.name, second.name) == ("bank.db.20260302-120000.old", "bank.db.20260302-120000-2.old")
    assert first.is_file()
    assert second.is_file()


def test_what_the_log_holds_comes_along(closed_bank: Path) -> None:
    """A program that died left its newest rows in the write-ahead log."""
    with reopen(closed_bank, noon_clock()) as bank:
        bank.suggestions.record_use("wang", "balance", NOON)
        died = {part.name: part.read_bytes() for part in closed_bank.parent.iterdir()}
    for name, content in died.items():
        (closed_bank.parent / name).write_bytes(content)
    assert len(died) == 3
    moved = move_aside(closed_bank, NOON)
    assert list(closed_bank.parent.iterdir()) == [moved]
    with reopen(moved, noon_clock()) as bank:
        assert len(bank.suggestions.suggest("wang", elder=True, count=3)) == 1


def test_a_bank_that_is_open_is_left_alone(closed_bank: Path) -> None:
    with reopen(closed_bank, noon_clock()) as bank:
        bank.accounts.list("wang")
        assert code_of(lambda: move_aside(closed_bank, NOON)) == "DATABASE_LOCKED"
        assert bank.accounts.get("wang-current").balance_fen == 1_000_00
    assert closed_bank.is_file()


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\x00" + b"\xff" * 5_000])
def test_a_damaged_file_is_moved_as_it_is(bank_path: Path, content: bytes) -> None:
    bank_path.write_bytes(content)
    assert move_aside(bank_path, NOON).read_bytes() == content
    assert not bank_path.exists()


def test_backups_go_with_their_bank(closed_bank: Path) -> None:
    backups = closed_bank.parent / "bank-backups"
    backups.mkdir()
    (backups / "one").write_bytes(b"1")
    move_aside(closed_bank, NOON, backups)
    assert (closed_bank.parent / "bank-backups.20260302-120000.old" / "one").read_bytes() == b"1"
    assert not backups.exists()


def test_nothing_is_named_as_nothing(bank_path: Path) -> None:
    assert code_of(lambda: move_aside(bank_path, NOON)) == "DATABASE_MISSING"
