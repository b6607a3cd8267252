"""Recovery: a damaged or missing bank is detected and named, the newest good backup takes its place, the loss is told."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bank.bank import open_bank
from bank.clock import VirtualClock
from bank.database import open_database
from bank.errors import BankError, DatabaseLockedError, DatabaseNewerError
from bank.migrations import newest, packaged
from bank.recovery.backups import default_folder
from bank.recovery.errors import BackupMissingError, RecoveryNotNeededError
from bank.recovery.recover import recover, state_of
from bank.signatures.verify import verify_bank
from tests.bank.signatures.signing_support import by_hand
from tests.bank.support import CHEAP_HASHER, PIN, ExpectLog, World, noon_clock, reopen, request

PAYMENTS = 40
PAGE = 4_096


@pytest.fixture(scope="session")
def lived(built_bank: tuple[Path, World], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a closed bank, a backup of noon, and forty payments of the hour after it."""
    path = tmp_path_factory.mktemp("lived") / "bank.db"
    shutil.copy(built_bank[0], path)
    clock = noon_clock()
    with open_bank(path, clock, password_hasher=CHEAP_HASHER, backups=default_folder(path)) as bank:
        for place in range(PAYMENTS):
            clock.advance(timedelta(minutes=1))
            prepared = bank.transfers.prepare(request(built_bank[1], f"r{place}", 100 + place))
            bank.transfers.confirm(prepared.confirmation_id, PIN)
    return path.parent


@pytest.fixture
def lived_bank(lived: Path, tmp_path: Path) -> Path:
    shutil.copytree(lived, tmp_path / "home")
    return tmp_path / "home" / "bank.db"


@pytest.fixture
def later() -> VirtualClock:
    clock = noon_clock()
    clock.advance(timedelta(hours=2))
    return clock


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: PAGE * 20])


def garble_first_page(path: Path) -> None:
    path.write_bytes(b"\xff" * PAGE + path.read_bytes()[PAGE:])


def garble_a_page_of(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = b"\xa5" * PAGE
    path.write_bytes(content)


def remove(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cook_the_books(path: Path) -> None:
    by_hand(path, "UPDATE account SET credits_posted_fen = credits_posted_fen + 100 WHERE id = 'wang-current'")


DAMAGES: list[tuple[Callable[[Path], None], str]] = [
    (truncate, "DATABASE_CORRUPT"),
    (garble_first_page, "DATABASE_CORRUPT"),
    (lambda path: garble_a_page_of(path, "entry"), "DATABASE_CORRUPT"),
    (lambda path: garble_a_page_of(path, "transfer"), "DATABASE_CORRUPT"),
    (empty, "DATABASE_CORRUPT"),
    (remove, "DATABASE_MISSING"),
]


@pytest.mark.parametrize(("damage", "code"), DAMAGES)
def test_whatever_happened_to_the_file_the_bank_comes_back(
    lived_bank: Path, later: VirtualClock, damage: Callable[[Path], None], code: str, expect_log: ExpectLog
) -> None:
    expect_log("DATABASE_CORRUPT" if code == "DATABASE_CORRUPT" else "DATABASE_MISSING")
    damage(lived_bank)
    damaged = lived_bank.read_bytes() if lived_bank.exists() else None
    with pytest.raises(BankError) as refusal:
        reopen(lived_bank, later)
    assert refusal.value.code == code
    report = recover(lived_bank, later)
    left = {entry.name for entry in lived_bank.parent.iterdir()}
    assert left == {"bank.db", "bank-backups"} | ({report.damaged.name} if report.damaged else set())
    assert report.backup.made_at == noon_clock().now()
    assert report.reach.last_transfer_id == 4
    assert report.reach.last_written_at == noon_clock().now()
    with reopen(lived_bank, later) as bank:
        assert bank.audit() == []
        assert bank.accounts.get("wang-current").balance_fen == 1_000_00
    assert verify_bank(lived_bank).ok
    assert state_of(lived_bank) is None
    if damaged is None:
        assert report.damaged is None
    else:
        assert report.damaged is not None
        assert (report.damaged / "bank.db").read_bytes() == damaged


def test_what_can_still_be_read_beyond_the_backup_is_told(
    lived_bank: Path, later: VirtualClock, expect_log: ExpectLog
) -> None:
    expect_log("DATABASE_CORRUPT")
    garble_a_page_of(lived_bank, "entry")  # the ledger itself can be read
    report = recover(lived_bank, later)
    assert report.complete
    assert [row.id for row in report.readable] == list(range(5, 5 + 2 * PAYMENTS))
    posted = [row for row in report.readable if row.kind == "post"]
    assert [row.amount_fen for row in posted] == [100 + place for place in range(PAYMENTS)]
    assert posted[-1].written_at == noon_clock().now() + timedelta(minutes=PAYMENTS)
    assert report.sentence.startswith(
        "已用2026年3月2日12点00分的备份恢复了账本。备份里最后一笔是第4号，2026年3月2日12点00分。"
        "坏了的账本里还读得出之后的80条，其中转出或转入40笔，最后一条是2026年3月2日12点40分；这些没有恢复，请逐笔核对。"
    )


def test_a_ledger_broken_in_the_middle_is_read_from_both_ends(
    lived_bank: Path, later: VirtualClock, built_bank: tuple[Path, World], expect_log: ExpectLog
) -> None:
    expect_log("DATABASE_CORRUPT")
    with reopen(lived_bank, later) as bank:  # so many rows that the ledger has leaves
        bank.limits.agree("wang", bank.limits.get("wang"))
        for place in range(150):
            bank.transfers.cancel(bank.transfers.prepare(request(built_bank[1], f"more{place}", 1)).confirmation_id)
        rows = bank._database.rows("SELECT max(id) FROM transfer")
        newest = rows[0][0]
    with closing(sqlite3.connect(lived_bank)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'transfer'").fetchone()
    content = bytearray(lived_bank.read_bytes())
    page = content[(root - 1) * PAGE : root * PAGE]
    assert page[0] == 5  # an inner page of a table
    cells = int.from_bytes(page[3:5], "big")
    assert cells >= 2
    cell = int.from_bytes(page[12 + 2 * (cells // 2) : 14 + 2 * (cells // 2)], "big")
    middle = int.from_bytes(page[cell : cell + 4], "big")
    content[(middle - 1) * PAGE : middle * PAGE] = b"\xa5" * PAGE
    lived_bank.write_bytes(content)
    report = recover(lived_bank, later)
    read = [row.id for row in report.readable]
    assert not report.complete
    assert read[0] == 5
    assert read[-1] == newest
    missing = set(range(5, newest + 1)) - set(read)
    assert 0 < len(missing) < 100
    assert max(missing) - min(missing) + 1 == len(missing)  # one hole: the damaged page
    assert "还有一部分读不出来" in report.sentence


def test_books_that_do_not_hold_are_damage_too(lived_bank: Path, later: VirtualClock) -> None:
    cook_the_books(lived_bank)
    assert state_of(lived_bank) == "COUNTER_WRONG"
    recover(lived_bank, later)
    assert state_of(lived_bank) is None


def test_a_whole_bank_is_not_recovered(lived_bank: Path, later: VirtualClock) -> None:
    before = lived_bank.read_bytes()
    assert state_of(lived_bank) is None
    with pytest.raises(RecoveryNotNeededError):
        recover(lived_bank, later)
    assert lived_bank.read_bytes() == before


def test_a_newer_bank_is_not_damaged_and_stays(lived_bank: Path, later: VirtualClock, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_NEWER")
    by_hand(lived_bank, "PRAGMA user_version = 99", keep_triggers=True)
    before = lived_bank.read_bytes()
    with pytest.raises(DatabaseNewerError):
        recover(lived_bank, later)
    assert lived_bank.read_bytes() == before
    assert sorted(entry.name for entry in lived_bank.parent.iterdir()) == ["bank-backups", "bank.db"]


def test_without_a_backup_nothing_is_changed(lived_bank: Path, later: VirtualClock, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_CORRUPT")
    garble_first_page(lived_bank)
    before = lived_bank.read_bytes()
    with pytest.raises(BackupMissingError) as refusal:
        recover(lived_bank, later, backups=lived_bank.parent / "nowhere")
    assert refusal.value.params == {"tried": 0}
    assert lived_bank.read_bytes() == before


def test_a_damaged_backup_is_passed_over_for_an_older_one(
    lived_bank: Path, later: VirtualClock, expect_log: ExpectLog
) -> None:
    expect_log("DATABASE_CORRUPT")
    later.advance(timedelta(days=1))
    with reopen(lived_bank, later) as bank:
        made = bank.backups.make()
    garble_first_page(made.path)
    remove(lived_bank)
    report = recover(lived_bank, later)
    assert report.backup.made_at == noon_clock().now()
    truncate(lived_bank)
    garble_first_page(report.backup.path)
    before = lived_bank.read_bytes()
    with pytest.raises(BackupMissingError) as refusal:
        recover(lived_bank, later)
    assert refusal.value.params == {"tried": 2}
    assert lived_bank.read_bytes() == before


def test_a_backup_of_an_older_schema_is_brought_forward(lived_bank: Path, later: VirtualClock) -> None:
    older = default_folder(lived_bank) / "bank-20260302T120000.db"
    older.unlink()
    open_database(older, create=True, steps=packaged()[:6]).close()
    remove(lived_bank)
    recover(lived_bank, later)
    with reopen(lived_bank, later) as bank:
        rows = bank._database.rows("PRAGMA user_version")
        assert rows[0][0] == newest(packaged())
    assert older.exists()


def test_recovery_is_repeated_after_a_death_between_its_two_renames(lived_bank: Path, later: VirtualClock) -> None:
    """The damaged file is aside, the backup not yet in place: what is left is a missing bank."""
    remove(lived_bank)
    (lived_bank.parent / ".bank.db-dead.recovering").write_bytes(b"half")
    recover(lived_bank, later)
    assert state_of(lived_bank) is None


def test_a_bank_that_another_program_holds_is_not_recovered(
    lived_bank: Path, later: VirtualClock, expect_log: ExpectLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("DATABASE_LOCKED")
    monkeypatch.setattr("bank.recovery.recover.BUSY_TIMEOUT_MS", 10)
    with closing(sqlite3.connect(lived_bank, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLockedError):
            recover(lived_bank, later)
        other.execute("ROLLBACK")
