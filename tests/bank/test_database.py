"""The file: missing, read-only, locked, newer, foreign, damaged, full; and how a schema moves forward."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bank import migrations
from bank.bank import Bank, BankReader, open_bank, open_reader
from bank.database import Transaction, migrate, open_database, open_read_only, schema_number
from bank.errors import (
    DatabaseCorruptError,
    DatabaseFailedError,
    DatabaseLockedError,
    DatabaseNewerError,
    DatabaseOlderError,
    DatabaseUnreadableError,
    DiskFullError,
    FieldInvalidError,
    LedgerRefusedError,
)
from bank.migrations import Migration
from bank.seed import seed_persona
from tests.bank.support import (
    CHEAP_HASHER,
    PERSONA,
    ExpectLog,
    World,
    build,
    code_of,
    noon_clock,
    reopen,
    request,
    without_root,
)


def test_a_closed_bank_is_one_file_that_opens_again(closed_bank: Path) -> None:
    assert list(closed_bank.parent.iterdir()) == [closed_bank]
    with reopen(closed_bank, noon_clock()) as bank:
        assert bank.accounts.get("wang-current").balance_fen == 1_000_00
        assert bank.audit() == []


def test_a_missing_bank_is_not_made_by_opening_it(bank_path: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_MISSING")
    assert code_of(lambda: reopen(bank_path, noon_clock())) == "DATABASE_MISSING"
    assert code_of(lambda: open_reader(bank_path)) == "DATABASE_MISSING"
    assert code_of(lambda: reopen(bank_path.parent, noon_clock())) == "DATABASE_MISSING"
    assert code_of(lambda: open_bank(bank_path / "no" / "folder.db", noon_clock(), create=True)) == "DATABASE_MISSING"
    assert list(bank_path.parent.iterdir()) == []


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o755, 0o444), (0o555, 0o644), (0o555, 0o444)])
def test_a_read_only_file_or_folder_is_refused_and_left_alone(
    open_folder: Path, folder_mode: int, file_mode: int, expect_log: ExpectLog
) -> None:
    expect_log("DATABASE_READ_ONLY")
    path = open_folder / "bank.db"
    bank, _ = build(path, noon_clock())
    bank.close()
    before = path.read_bytes()
    path.chmod(file_mode)
    open_folder.chmod(folder_mode)
    with without_root():
        assert code_of(lambda: reopen(path, noon_clock())) == "DATABASE_READ_ONLY"
    assert path.read_bytes() == before


def test_a_folder_that_may_not_be_entered_is_named_as_such(open_folder: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_UNREADABLE")
    path = open_folder / "bank.db"
    build(path, noon_clock())[0].close()
    open_folder.chmod(0o000)
    with without_root(), pytest.raises(DatabaseUnreadableError):
        reopen(path, noon_clock())


def test_a_file_that_becomes_read_only_under_an_open_bank_changes_nothing(
    small_bank: tuple[Bank, World], expect_log: ExpectLog
) -> None:
    expect_log("DATABASE_READ_ONLY")
    bank, world = small_bank
    bank._database.row("PRAGMA query_only = ON")
    assert code_of(lambda: bank.transfers.prepare(request(world, "r", 100))) == "DATABASE_READ_ONLY"
    bank._database.row("PRAGMA query_only = OFF")
    assert bank.audit() == []
    assert bank.transfers.prepare(request(world, "r", 100)).amount_fen == 100


def test_a_bank_that_another_writer_holds_is_locked_and_works_again_afterwards(
    small_bank: tuple[Bank, World], bank_path: Path, expect_log: ExpectLog
) -> None:
    expect_log("DATABASE_LOCKED")
    _, world = small_bank
    with (
        closing(sqlite3.connect(bank_path, isolation_level=None)) as other,
        reopen(bank_path, noon_clock(), busy_timeout_ms=10) as bank,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLockedError):
            reopen(bank_path, noon_clock(), busy_timeout_ms=10)
        assert code_of(lambda: bank.transfers.prepare(request(world, "r", 100))) == "DATABASE_LOCKED"
        assert bank.accounts.get("wang-current").available_fen == 1_000_00  # reading goes on
        other.execute("ROLLBACK")
        assert bank.transfers.prepare(request(world, "r", 100)).available_before_fen == 1_000_00


def test_a_newer_bank_is_refused_untouched(closed_bank: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_NEWER")
    with closing(sqlite3.connect(closed_bank)) as future:
        future.execute("PRAGMA user_version = 99")
    before = closed_bank.read_bytes()
    known = migrations.newest(migrations.packaged())
    openings: tuple[Callable[[], BankReader], ...] = (
        lambda: reopen(closed_bank, noon_clock()),
        lambda: open_reader(closed_bank),
    )
    for opening in openings:
        with pytest.raises(DatabaseNewerError) as refusal:
            opening()
        assert refusal.value.params == {"found": 99, "known": known}
    assert closed_bank.read_bytes() == before


def test_a_reader_does_not_move_an_older_bank_forward(bank_path: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_OLDER")
    open_database(bank_path, create=True, steps=migrations.packaged()[:1]).close()
    with pytest.raises(DatabaseOlderError):
        open_read_only(bank_path)


def test_another_programs_database_is_refused_untouched(bank_path: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_FOREIGN")
    with closing(sqlite3.connect(bank_path)) as other:
        other.execute("CREATE TABLE notes (text TEXT)")
    before = bank_path.read_bytes()
    assert code_of(lambda: reopen(bank_path, noon_clock())) == "DATABASE_FOREIGN"
    assert code_of(lambda: open_reader(bank_path)) == "DATABASE_FOREIGN"
    assert bank_path.read_bytes() == before


@pytest.mark.parametrize("kept", [0, 1, 99, 100, 4_096, 0.3, 0.6, 0.95])
def test_a_truncated_bank_is_refused_untouched(closed_bank: Path, kept: float, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_CORRUPT")
    whole = closed_bank.read_bytes()
    cut = whole[: int(kept if kept == 0 or kept >= 1 else len(whole) * kept)]
    closed_bank.write_bytes(cut)
    assert code_of(lambda: reopen(closed_bank, noon_clock())) == "DATABASE_CORRUPT"
    assert closed_bank.read_bytes() == cut


def test_any_page_overwritten_with_noise_is_noticed_at_the_door(closed_bank: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_CORRUPT")
    whole = closed_bank.read_bytes()
    pages = len(whole) // 4_096
    assert pages > 10
    for page in range(pages):
        noise = bytes((page * 7 + place * 13) % 251 for place in range(4_096))
        closed_bank.write_bytes(whole[: page * 4_096] + noise + whole[(page + 1) * 4_096 :])
        assert code_of(lambda: reopen(closed_bank, noon_clock())) == "DATABASE_CORRUPT", page


def test_something_that_is_no_database_is_refused(bank_path: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_CORRUPT")
    bank_path.write_text("小象银行" * 1_000, encoding="utf-8")
    with pytest.raises(DatabaseCorruptError):
        reopen(bank_path, noon_clock())
    with pytest.raises(DatabaseCorruptError):
        open_reader(bank_path)


def test_a_full_disk_undoes_the_whole_transfer_and_it_can_be_repeated(
    small_bank: tuple[Bank, World], expect_log: ExpectLog
) -> None:
    expect_log("DISK_FULL")
    bank, world = small_bank
    database = bank._database
    row = database.row("PRAGMA page_count")
    assert row is not None
    database.row(f"PRAGMA max_page_count = {row[0]}")
    done = 0

    def fill() -> None:
        nonlocal done
        while done < 2_000:
            bank.transfers.prepare(request(world, f"r{done}", 1))
            done += 1

    with pytest.raises(DiskFullError):
        fill()
    assert bank.audit() == []
    assert bank.accounts.get("wang-current").available_fen == 1_000_00 - done
    database.row("PRAGMA max_page_count = 100000")
    assert bank.transfers.prepare(request(world, f"r{done}", 1)).available_before_fen == 1_000_00 - done


def test_a_disk_too_small_for_a_seed_leaves_no_file(
    bank_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    expect_log("DISK_FULL")
    small = Migration(number=1, sql="PRAGMA max_page_count = 3;\n" + migrations.packaged()[0].sql)
    monkeypatch.setattr(migrations, "packaged", lambda: (small, *migrations_after_the_first))
    assert code_of(lambda: seed_persona(bank_path, PERSONA, noon_clock(), password_hasher=CHEAP_HASHER)) == "DISK_FULL"
    assert list(bank_path.parent.iterdir()) == []


migrations_after_the_first = migrations.packaged()[1:]
NEXT = migrations.newest(migrations.packaged()) + 1


def test_migrations_are_numbered_without_gaps() -> None:
    assert [step.number for step in migrations.packaged()] == list(range(1, len(migrations.packaged()) + 1))


def test_a_migration_that_fails_half_way_leaves_the_schema_before_it(bank_path: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_FAILED")
    broken = Migration(number=NEXT, sql="CREATE TABLE extra (a TEXT);\nINSERT INTO nowhere VALUES (1);\n")
    steps = (*migrations.packaged(), broken)
    with closing(open_database(bank_path, create=True)) as database:
        with pytest.raises(DatabaseFailedError):
            migrate(database, steps)
        assert schema_number(database) == NEXT - 1
        assert database.row("SELECT 1 FROM sqlite_schema WHERE name = 'extra'") is None


def test_a_migration_runs_once_and_keeps_what_is_there(closed_bank: Path) -> None:
    later = Migration(number=NEXT, sql="CREATE TABLE extra (a TEXT) STRICT;\nINSERT INTO extra VALUES ('once');\n")
    for _ in range(2):
        with closing(open_database(closed_bank, steps=(*migrations.packaged(), later))) as database:
            assert schema_number(database) == NEXT
            assert len(database.rows("SELECT * FROM extra")) == 1
            assert len(database.rows("SELECT * FROM customer")) == 2


def test_a_transaction_that_fails_leaves_nothing(small_bank: tuple[Bank, World], expect_log: ExpectLog) -> None:
    expect_log("LEDGER_REFUSED")
    bank, _ = small_bank

    def change(then: Callable[[Transaction], object]) -> None:
        with bank._database.writing() as transaction:
            transaction.execute("UPDATE customer SET greeting = 'x'")
            then(transaction)

    with pytest.raises(LedgerRefusedError):
        change(lambda transaction: transaction.execute("UPDATE account SET credits_posted_fen = 1"))
    with pytest.raises(ZeroDivisionError):
        change(lambda _: 1 // 0)
    assert {customer.greeting for customer in bank.customers.list()} == {"wang 阿姨", "zhao 阿姨"}


def test_values_that_sqlite_cannot_hold_are_refused_by_name(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    for action in (
        lambda: bank.accounts.get("\ud800"),
        lambda: bank.statements.recent("wang-current", 5, before=2**70),
    ):
        with pytest.raises(FieldInvalidError):
            action()


def test_a_closed_bank_says_so_with_a_typed_error(closed_bank: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_FAILED")
    bank = reopen(closed_bank, noon_clock())
    bank.close()
    bank.close()
    assert code_of(lambda: bank.accounts.get("wang-current")) == "DATABASE_FAILED"


def test_a_reader_sees_what_the_writer_committed_and_cannot_write(
    small_bank: tuple[Bank, World], bank_path: Path, expect_log: ExpectLog
) -> None:
    expect_log("DATABASE_READ_ONLY")
    bank, world = small_bank
    with open_reader(bank_path) as reader:
        prepared = bank.transfers.prepare(request(world, "r", 300_50))
        assert reader.accounts.get("wang-current").available_fen == 1_000_00 - 300_50
        bank.transfers.confirm(prepared.confirmation_id, "135790")
        assert [entry.amount_fen for entry in reader.statements.recent("wang-current", 1)] == [300_50]
        assert [payee.name for payee in reader.payees.list("wang")] == ["李娟", "Zhao"]
        customer = dataclasses.replace(reader.customers.get("wang"), id="new")
        assert code_of(lambda: reader.customers.add(customer)) == "DATABASE_READ_ONLY"
