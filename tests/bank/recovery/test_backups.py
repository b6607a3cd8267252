"""Backups: made by SQLite's own call, examined, rotated; and what happens when one cannot be made."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank, audit_all, open_bank
from bank.clock import SHANGHAI, VirtualClock
from bank.database import Database, open_read_only, typed_errors
from bank.errors import DatabaseReadOnlyError, DiskFullError
from bank.recovery.backups import Backup, BackupService, default_folder, in_folder, kept_of
from bank.recovery.errors import BackupFailedError
from bank.signatures.verify import verify_bank
from bank.values import AuditFinding
from tests.bank.support import CHEAP_HASHER, PIN, ExpectLog, World, noon_clock, request, without_root


@pytest.fixture
def folder(bank_path: Path) -> Path:
    return default_folder(bank_path)


def test_a_backup_is_a_whole_bank_of_its_moment(
    small_bank: tuple[Bank, World], bank_path: Path, folder: Path, bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    assert folder == bank_path.parent / "bank-backups"
    assert not folder.exists()
    bank.transfers.confirm(bank.transfers.prepare(request(world, "before", 100)).confirmation_id, PIN)
    made = bank.backups.make()
    bank.transfers.confirm(bank.transfers.prepare(request(world, "after", 200)).confirmation_id, PIN)
    assert made.path == folder / "bank-20260302T120000.db"
    assert made.made_at == bank_clock.now()
    assert list(folder.iterdir()) == [made.path]
    assert made.path.stat().st_mode & 0o777 == 0o600
    with closing(open_read_only(made.path)) as copy:
        assert audit_all(copy) == []
        rows = copy.rows("SELECT credits_posted_fen - debits_posted_fen FROM account WHERE id = 'wang-current'")
        assert rows[0][0] == 1_000_00 - 100
    assert verify_bank(made.path).ok


def test_a_backup_is_due_when_the_newest_is_a_day_old(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, _ = small_bank
    assert bank.backups.is_due()
    first = bank.backups.make_if_due()
    assert first is not None
    assert bank.backups.make_if_due() is None
    bank_clock.advance(timedelta(hours=23, minutes=59, seconds=59))
    assert not bank.backups.is_due()
    bank_clock.advance(timedelta(seconds=1))
    second = bank.backups.make_if_due()
    assert second is not None
    assert bank.backups.list() == (second, first)
    bank_clock.advance(timedelta(days=-9))  # the newest lies in the future: its moment says nothing
    assert bank.backups.is_due()


def test_opening_makes_the_backup_that_is_due(closed_bank: Path, tmp_path: Path) -> None:
    clock, kept = noon_clock(), tmp_path / "kept"
    for expected in (1, 1, 2):
        with open_bank(closed_bank, clock, password_hasher=CHEAP_HASHER, backups=kept) as bank:
            assert len(bank.backups.list()) == expected
        clock.advance(timedelta(hours=13))


moments = st.datetimes(datetime(2025, 12, 1), datetime(2026, 3, 31), timezones=st.just(SHANGHAI))  # noqa: DTZ001


@given(st.lists(moments, max_size=60))
def test_rotation_keeps_seven_days_and_four_weeks(made: list[datetime]) -> None:
    found = [Backup(Path(f"{place}"), moment) for place, moment in enumerate(made)]
    kept = kept_of(found)
    days = sorted({moment.date() for moment in made})
    weeks = sorted({moment.isocalendar()[:2] for moment in made})
    expected = {max(moment for moment in made if moment.date() == day) for day in days[-7:]}
    expected |= {max(moment for moment in made if moment.isocalendar()[:2] == week) for week in weeks[-4:]}
    assert {backup.made_at for backup in kept} == expected
    assert len(kept) <= 11


def test_forty_days_of_backups_leave_what_rotation_keeps(
    small_bank: tuple[Bank, World], folder: Path, bank_clock: VirtualClock
) -> None:
    bank, _ = small_bank
    bank.backups = BackupService(bank._database, bank_clock, lambda _: [], folder)  # the books are audited elsewhere
    for _ in range(40):
        bank.backups.make()
        bank_clock.advance(timedelta(days=1))
    dates = [f"{backup.made_at:%m%d}" for backup in bank.backups.list()]
    # 2 March 2026 is a Monday; the last backup is of 10 April, a Friday. Weeks end on 5 April, 29 and 22 March.
    assert dates == ["0410", "0409", "0408", "0407", "0406", "0405", "0404", "0329", "0322"]


def test_what_is_no_backup_is_left_alone(small_bank: tuple[Bank, World], folder: Path) -> None:
    bank, _ = small_bank
    folder.mkdir()
    for name in ("notes.txt", "bank-20269999T000000.db", "bank-20260101T000000.db.old"):
        (folder / name).write_text("mine")
    (folder / "bank-20260101T000000.db").mkdir()
    assert len(in_folder(folder)) == 0
    bank.backups.make()
    assert len(list(folder.iterdir())) == 5


def test_a_copy_that_does_not_hold_is_thrown_away_and_no_older_one_is_dropped(
    small_bank: tuple[Bank, World], folder: Path, bank_clock: VirtualClock, expect_log: ExpectLog
) -> None:
    expect_log("BACKUP_FAILED")
    bank, _ = small_bank
    good = [bank.backups.make()]
    bad = BackupService(bank._database, bank_clock, lambda _: [AuditFinding("OVERDRAWN", "x", "1", "2")], folder)
    bank_clock.advance(timedelta(days=60))
    with pytest.raises(BackupFailedError) as failure:
        bad.make()
    assert failure.value.params == {"finding": "OVERDRAWN"}
    assert bad.make_if_due() is None
    assert list(bank.backups.list()) == good
    assert [entry.name for entry in folder.iterdir()] == [good[0].path.name]


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backups meet a disk with room for three pages."""

    def copy_to(_self: Database, target: Path) -> None:
        with typed_errors(), closing(sqlite3.connect(target)) as small:
            small.execute("PRAGMA max_page_count = 3")
            small.execute("CREATE TABLE t (x)")
            small.execute("INSERT INTO t VALUES (zeroblob(100000))")

    monkeypatch.setattr(Database, "copy_to", copy_to)


def test_a_full_disk_leaves_the_older_backups_and_a_bank_that_works(
    small_bank: tuple[Bank, World], folder: Path, full_disk: None, expect_log: ExpectLog
) -> None:
    expect_log("DISK_FULL")
    bank, world = small_bank
    with pytest.raises(DiskFullError):
        bank.backups.make()
    assert bank.backups.make_if_due() is None
    assert list(folder.iterdir()) == []
    bank.transfers.prepare(request(world, "r", 100))


def test_a_folder_that_cannot_be_written_is_named(open_folder: Path, closed_bank: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_READ_ONLY")
    open_folder.chmod(0o555)
    with open_bank(closed_bank, noon_clock(), password_hasher=CHEAP_HASHER) as bank:
        bank.backups = BackupService(bank._database, noon_clock(), audit_all, open_folder / "kept")
        with without_root():
            with pytest.raises(DatabaseReadOnlyError):
                bank.backups.make()
            assert bank.backups.make_if_due() is None


def test_what_a_dead_process_left_unfinished_is_cleared_away(small_bank: tuple[Bank, World], folder: Path) -> None:
    bank, _ = small_bank
    folder.mkdir()
    (folder / ".unfinished-dead").write_bytes(b"half")
    made = bank.backups.make()
    assert list(folder.iterdir()) == [made.path]


def test_a_backup_is_made_while_another_process_writes(
    small_bank: tuple[Bank, World], bank_path: Path, folder: Path
) -> None:
    bank, _ = small_bank
    with closing(sqlite3.connect(bank_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE customer SET greeting = 'unfinished'")
        made = bank.backups.make()
        other.execute("ROLLBACK")
    with closing(open_read_only(made.path)) as copy:
        assert copy.rows("SELECT 1 FROM customer WHERE greeting = 'unfinished'") == []


def shuffled(count: int) -> Iterator[int]:
    places = list(range(count))
    random.Random(7).shuffle(places)
    yield from places


def test_backups_are_listed_by_their_moment_and_not_by_chance(tmp_path: Path) -> None:
    for place in shuffled(9):
        (tmp_path / f"bank-2026010{place + 1}T000000.db").write_bytes(b"")
    assert [backup.made_at.day for backup in in_folder(tmp_path)] == list(range(9, 0, -1))
    assert in_folder(tmp_path / "none") == ()
