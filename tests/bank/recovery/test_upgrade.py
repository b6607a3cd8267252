"""A schema moves forward on a copy first: what the copy does not survive never happens to the file."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from bank.bank import audit_all
from bank.database import Database, migrate, open_database, schema_number
from bank.errors import DatabaseFailedError, DatabaseLockedError, DiskFullError
from bank.migrations import Migration, newest, packaged
from bank.recovery.errors import MigrationRefusedError
from bank.signatures.verify import verify_bank
from tests.bank.signatures.signing_support import by_hand
from tests.bank.support import REPOSITORY, ExpectLog, World, noon_clock, reopen, request

NOW = newest(packaged())
FIRST = Migration(NOW + 1, "CREATE TABLE extra (a TEXT) STRICT;\nINSERT INTO extra VALUES ('once');\n")
SECOND = Migration(NOW + 2, "ALTER TABLE extra ADD COLUMN b TEXT;\n")
COOKED = Migration(
    NOW + 2,
    "DROP TRIGGER counters_follow_the_transfers;\n"
    "UPDATE account SET credits_posted_fen = credits_posted_fen + 1 WHERE id = 'wang-current';\n",
)
HALF = Migration(NOW + 2, "CREATE TABLE more (a TEXT);\nINSERT INTO nowhere VALUES (1);\n")


def with_steps(*steps: Migration) -> Sequence[Migration]:
    return (*packaged(), *steps)


def content_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def only_the_bank(path: Path) -> bool:
    return [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_all_steps_are_taken_together_and_leave_one_file(closed_bank: Path) -> None:
    with closing(open_database(closed_bank, steps=with_steps(FIRST, SECOND))) as database:
        assert schema_number(database) == NOW + 2
        assert [tuple(row) for row in database.rows("SELECT * FROM extra")] == [("once", None)]
    assert only_the_bank(closed_bank)
    assert verify_bank_of_a_newer_schema(closed_bank)


def verify_bank_of_a_newer_schema(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {NOW}")
    return verify_bank(path).ok


@pytest.mark.parametrize(
    ("second", "error", "code"),
    [(HALF, DatabaseFailedError, "DATABASE_FAILED"), (COOKED, MigrationRefusedError, "MIGRATION_REFUSED")],
)
def test_what_the_copy_does_not_survive_never_happens_to_the_file(
    closed_bank: Path, second: Migration, error: type[Exception], code: str, expect_log: ExpectLog
) -> None:
    expect_log(code)
    before = content_of(closed_bank)
    with pytest.raises(error) as refusal:
        open_database(closed_bank, steps=with_steps(FIRST, second))
    if isinstance(refusal.value, MigrationRefusedError):
        assert refusal.value.params == {"schema": NOW + 2, "finding": "COUNTER_WRONG"}
    assert content_of(closed_bank) == before
    assert only_the_bank(closed_bank)
    with reopen(closed_bank, noon_clock()) as bank:  # today's program goes on as if nothing had been
        assert bank.audit() == []


def test_books_that_were_cooked_before_are_not_carried_into_a_newer_schema(
    closed_bank: Path, expect_log: ExpectLog
) -> None:
    expect_log("MIGRATION_REFUSED")
    by_hand(closed_bank, "UPDATE account SET credits_posted_fen = 1 WHERE id = 'wang-current'")
    with pytest.raises(MigrationRefusedError):
        open_database(closed_bank, steps=with_steps(FIRST))


def test_a_disk_too_small_for_the_copy_leaves_the_file_alone(
    closed_bank: Path, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def full(_self: Database, _target: Path) -> None:
        raise DiskFullError

    monkeypatch.setattr(Database, "copy_to", full)
    before = content_of(closed_bank)
    with pytest.raises(DiskFullError):
        open_database(closed_bank, steps=with_steps(FIRST))
    assert content_of(closed_bank) == before
    assert only_the_bank(closed_bank)


def test_nobody_writes_between_the_copy_and_the_move(
    small_bank: tuple[object, World], bank_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    """A program that has the bank open is kept out while the copy is examined, and sees the new schema afterwards."""
    expect_log("DATABASE_LOCKED")
    world = small_bank[1]
    refused: list[BaseException] = []
    true_copy = Database.copy_to

    with reopen(bank_path, noon_clock(), busy_timeout_ms=10) as other:

        def copy_to(self: Database, target: Path) -> None:
            true_copy(self, target)
            with pytest.raises(DatabaseLockedError) as refusal:
                other.transfers.prepare(request(world, "meanwhile", 100))
            refused.append(refusal.value)

        monkeypatch.setattr(Database, "copy_to", copy_to)
        with closing(open_database(bank_path, steps=with_steps(FIRST))) as database:
            assert schema_number(database) == NOW + 1
        assert len(refused) == 1
        other.transfers.prepare(request(world, "afterwards", 100))
        assert schema_number(other._database) == NOW + 1


def test_a_bank_at_work_is_moved_forward_under_its_reader(small_bank: tuple[object, World], bank_path: Path) -> None:
    with closing(open_database(bank_path)) as database:
        migrate(database, with_steps(FIRST))
        migrate(database, with_steps(FIRST))
        assert len(database.rows("SELECT * FROM extra")) == 1


def test_a_process_that_dies_at_its_copy_leaves_a_bank_that_the_next_one_moves(closed_bank: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from bank import audit\n"
        "from bank.database import open_database\n"
        "from bank.migrations import Migration, packaged, newest\n"
        "audit.examine = lambda copy: os.kill(os.getpid(), signal.SIGKILL)\n"
        "extra = Migration(newest(packaged()) + 1, 'CREATE TABLE extra (a TEXT) STRICT;\\n')\n"
        "open_database(Path(sys.argv[1]), steps=(*packaged(), extra))\n"
    )
    if not hasattr(signal, "SIGKILL"):
        pytest.skip("this system has no SIGKILL")
    died = subprocess.run(
        [sys.executable, "-c", script, str(closed_bank)],
        check=False,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    assert died.returncode == -signal.SIGKILL
    assert len(list(closed_bank.parent.glob(".*migrating"))) == 1
    with closing(open_database(closed_bank)) as database:
        assert schema_number(database) == NOW
        assert audit_all(database) == []
    with closing(open_database(closed_bank, steps=with_steps(FIRST))) as database:
        assert schema_number(database) == NOW + 1
    assert only_the_bank(closed_bank)


def test_two_processes_that_open_an_older_bank_make_one_newer_bank(bank_path: Path) -> None:
    open_database(bank_path, create=True, steps=packaged()[:2]).close()
    script = (
        "import sys; from pathlib import Path; from bank.database import open_database, schema_number\n"
        "sys.stdin.readline(); database = open_database(Path(sys.argv[1]))\n"
        "print(schema_number(database)); database.close()"
    )
    children = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(bank_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        )
        for _ in range(3)
    ]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.flush()
    assert [child.communicate(timeout=60)[0].strip() for child in children] == [str(NOW)] * 3
    assert only_the_bank(bank_path)
    with reopen(bank_path, noon_clock()) as bank:
        assert bank.audit() == []
