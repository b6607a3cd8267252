"""A station's folder goes into the lab's database and comes back; PostgreSQL and SQLite have to do the same."""

from __future__ import annotations

import sqlite3
import threading
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("sqlalchemy", reason="script/setup dev")

from sqlalchemy import select, update

from lab.collections import database as database_module
from lab.collections import upload as uploading
from lab.collections.address import read_address
from lab.collections.database import Database, _write_ahead, events, metadata, schema, sessions
from lab.collections.download import brought, download
from lab.collections.errors import MANIFEST_DIFFERS, STUDY_DIFFERS, DatabaseError
from lab.collections.follow import LONGEST_S, follow
from lab.collections.station_session import digest, read_station_session
from lab.collections.upload import Uploaded, Uploader
from lab.manifest import EVENTS, MANIFEST, STUDY, read_manifest
from lab.withdrawal import RECORD, withdraw
from tests.lab.hand_made import Log, manifest, study, whole_session, write_quickly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOON = datetime.fromisoformat("2026-03-02T12:00:00+08:00")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    made = Database(read_address(database_url))
    made.make()
    yield made
    made.close()


def everything(database: Database) -> list[str]:
    """Every row of every table as text."""
    with database.snapshot() as connection:
        return [repr(tuple(row)) for table in metadata.sorted_tables for row in connection.execute(select(table))]


def files(folder: Path) -> dict[str, dict[str, bytes]]:
    """Each session's files by their names."""
    return {
        read_manifest(file.parent).session: {
            path.name: path.read_bytes() for path in file.parent.iterdir() if path.is_file()
        }
        for file in folder.rglob(MANIFEST)
    }


def counted(database: Database) -> int:
    with database.snapshot() as connection:
        return len(connection.execute(select(events.c.number)).all())


def test_what_goes_up_comes_down_to_the_byte(database: Database, tmp_path: Path) -> None:
    folders = [study(tmp_path / name, 3, station=name) for name in "ab"]
    sent = [Uploader(folder, database).upload() for folder in folders]
    assert [len(one.added) for one in sent] == [3, 3]
    lines = sum(len((path / EVENTS).read_bytes().splitlines()) for folder in folders for path in folder.iterdir())
    assert sum(one.events for one in sent) == counted(database) == lines
    merged = download(database, tmp_path / "back")
    assert len(merged.added) == 6
    assert files(tmp_path / "back") == files(folders[0]) | files(folders[1])


def test_asked_again_it_sends_nothing_and_later_only_what_is_new(database: Database, tmp_path: Path) -> None:
    folder = write_quickly(tmp_path / "a" / "x", manifest(1), whole_session(1))
    whole = (folder / EVENTS).read_bytes()
    early = whole.splitlines(keepends=True)[:30]
    (folder / EVENTS).write_bytes(b"".join(early) + b'{"v": 1, "n": 31, "mono')
    assert Uploader(tmp_path / "a", database).upload().events == 30
    again = Uploader(tmp_path / "a", database)
    assert (again.upload().events, counted(database)) == (0, 30)
    (folder / EVENTS).write_bytes(whole)
    assert (again.upload().events, again.upload().events) == (len(whole.splitlines()) - 30, 0)
    # An early copy of the same session, from a stick that somebody finds in a drawer.
    write_quickly(tmp_path / "stick" / "y", manifest(1), Log())
    (tmp_path / "stick" / "y" / EVENTS).write_bytes(b"".join(early))
    assert Uploader(tmp_path / "stick", database).upload().already == ["y"]
    assert counted(database) == len(whole.splitlines())


def test_an_upload_cut_off_between_batches_goes_on_from_there(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study(tmp_path / "a", 1)
    monkeypatch.setattr(uploading, "BATCH", 20)
    calls = 0

    def cut(lines: Iterator[str]) -> str:
        nonlocal calls
        calls += 1
        if calls > 5:
            raise DatabaseError("DATABASE_UNREACHABLE", "the cable")
        return real(lines)

    real = digest
    monkeypatch.setattr(uploading, "digest", cut)
    with pytest.raises(DatabaseError):
        Uploader(tmp_path / "a", database).upload()
    there = counted(database)
    assert there % 20 == 0
    assert there > 0
    monkeypatch.setattr(uploading, "digest", real)
    sent = Uploader(tmp_path / "a", database).upload()
    assert there + sent.events == counted(database)
    with brought(database) as back:
        assert files(back) == files(tmp_path / "a")


def test_an_event_that_says_something_else_is_named_and_changes_nothing(database: Database, tmp_path: Path) -> None:
    study(tmp_path / "a", 2)
    Uploader(tmp_path / "a", database).upload()
    before = everything(database)
    changed, untouched = sorted((tmp_path / "a").iterdir())
    lines = (changed / EVENTS).read_bytes().splitlines(keepends=True)
    # A space more is another line: what is in the database is what the station wrote, to the byte.
    lines[6] = lines[6].replace(b'"n": 7', b'"n":  7')
    (changed / EVENTS).write_bytes(b"".join([*lines, lines[-1].replace(f'"n": {len(lines)}'.encode(), b'"n": 999')]))
    uploaded = Uploader(tmp_path / "a", database).upload()
    assert uploaded.unreadable == [(changed.name, "SESSION_DAMAGED")], "a number is left out"
    (changed / EVENTS).write_bytes(b"".join(lines))
    uploaded = Uploader(tmp_path / "a", database).upload()
    assert uploaded.conflicts == [(changed.name, 7)]
    assert uploaded.already == [untouched.name]
    (changed / EVENTS).write_bytes(b"".join(lines[:8]))
    assert Uploader(tmp_path / "a", database).upload().conflicts == [(changed.name, 7)], "a shorter log as well"
    assert everything(database) == before


@pytest.mark.parametrize(("name", "number"), [(MANIFEST, MANIFEST_DIFFERS), (STUDY, STUDY_DIFFERS)])
def test_another_manifest_or_study_for_the_same_session_is_refused(
    database: Database, tmp_path: Path, name: str, number: int
) -> None:
    study(tmp_path / "a", 1)
    Uploader(tmp_path / "a", database).upload()
    (folder,) = (tmp_path / "a").iterdir()
    (folder / name).write_bytes((folder / name).read_bytes() + b"\n")
    assert Uploader(tmp_path / "a", database).upload().conflicts == [(folder.name, number)]


def test_a_withdrawal_reaches_the_database_and_nobody_comes_back(database: Database, tmp_path: Path) -> None:
    a, b = study(tmp_path / "a", 3, station="a"), study(tmp_path / "b", 1, station="b")
    copy = study(tmp_path / "copy", 1, station="a")
    for folder in (a, b):
        Uploader(folder, database).upload()
    gone = next(one for one in files(a) if b'"P001"' in files(a)[one][MANIFEST])
    withdraw(a, "P001", NOON)
    uploaded = Uploader(a, database).upload()
    assert uploaded.removed is not None
    assert uploaded.removed.sessions == 1
    assert uploaded.removed.searched >= len(everything(database)) - 2
    assert not [row for row in everything(database) if gone in row]
    of_a = [row for row in everything(database) if "P001" in row]
    assert of_a, "the other station's P001 is somebody else"
    assert all(", 'a'" not in row for row in of_a)
    # Asked again, there is nothing to do; an old copy is not taken; a download tells other stations.
    assert Uploader(a, database).upload().removed is None
    assert len(Uploader(copy, database).upload().withdrawn) == 1
    assert gone not in files(copy.parent / "a")
    merged = download(database, copy)
    assert merged.to_withdraw == ["P001@a"], "and not the other station's, who is called the same"
    assert (copy / RECORD).exists()


def test_all_sessions_of_whoever_withdrew_go(database: Database, tmp_path: Path) -> None:
    """The station lost one of two sessions before the participant withdrew; the database has it."""
    first, second = manifest(1), manifest(2)
    theirs = first.participant
    write_quickly(tmp_path / "a" / "x", first, whole_session(1))
    lost = write_quickly(tmp_path / "lost" / "y", second, whole_session(1))
    text = (lost / MANIFEST).read_text(encoding="utf-8").replace(second.participant, theirs)
    (lost / MANIFEST).write_text(text, encoding="utf-8")
    for name in ("a", "lost"):
        Uploader(tmp_path / name, database).upload()
    withdraw(tmp_path / "a", theirs, NOON)
    removed = Uploader(tmp_path / "a", database).upload().removed
    assert removed is not None
    assert removed.sessions == 2
    assert counted(database) == 0
    assert Uploader(tmp_path / "lost", database).upload().withdrawn == ["y"]


def test_a_note_that_still_names_them_is_told(database: Database, tmp_path: Path) -> None:
    folder = study(tmp_path / "a", 2)
    noted = sorted(folder.iterdir())[1]
    text = (noted / EVENTS).read_text(encoding="utf-8").replace("累了", "比 P001 快")
    (noted / EVENTS).write_text(text, encoding="utf-8")
    Uploader(folder, database).upload()
    other = study(tmp_path / "clean", 1)
    withdraw(other, "P001", NOON)
    with pytest.raises(DatabaseError) as caught:
        Uploader(other, database).upload()
    assert caught.value.code == "DATABASE_LEFT"
    assert caught.value.args[0].startswith(manifest(2).session)
    assert manifest(1).session not in " ".join(everything(database))


def test_a_database_of_a_later_program_is_left_alone(database: Database, tmp_path: Path) -> None:
    with database.transaction() as connection:
        connection.execute(update(schema).values(version=99))
    for use in (database.make, database.check):
        with pytest.raises(DatabaseError) as caught:
            use()
        assert caught.value.code == "DATABASE_NEWER"


def test_a_database_where_no_lab_has_written_is_told(database_url: str) -> None:
    empty = Database(read_address(database_url))
    with pytest.raises(DatabaseError) as caught:
        empty.check()
    empty.close()
    assert caught.value.code == "DATABASE_EMPTY"


def test_a_line_changed_in_the_database_is_noticed(database: Database, tmp_path: Path) -> None:
    study(tmp_path / "a", 1)
    Uploader(tmp_path / "a", database).upload()
    with database.transaction() as connection:
        connection.execute(update(events).where(events.c.number == 3).values(line="{}"))
    with pytest.raises(DatabaseError) as caught:
        download(database, tmp_path / "back")
    assert caught.value.code == "DATABASE_DAMAGED"
    assert not (tmp_path / "back").exists()


class Contested:
    """A driver's connection to a file that others change: turned away `times` times, as SQLite does without waiting."""

    def __init__(self, times: int, code: int = sqlite3.SQLITE_BUSY) -> None:
        self.times, self.code = times, code
        self.executed: list[str] = []

    def execute(self, statement: str) -> None:
        self.executed.append(statement)
        if statement == "PRAGMA journal_mode=WAL" and self.times > 0:
            self.times -= 1
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = self.code
            raise error


def test_who_is_turned_away_by_another_newcomer_waits_and_comes_again() -> None:
    contested = Contested(2, sqlite3.SQLITE_BUSY_RECOVERY)
    _write_ahead(contested)
    asked, waited = "PRAGMA journal_mode=WAL", ["BEGIN IMMEDIATE", "COMMIT"]
    assert contested.executed == [asked, *waited, asked, *waited, asked]


def test_who_is_turned_away_for_another_reason_does_not_come_again() -> None:
    with pytest.raises(sqlite3.OperationalError):
        _write_ahead(Contested(1, sqlite3.SQLITE_READONLY))


def test_who_is_turned_away_for_ever_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "UNHEARD_MS", -1)
    with pytest.raises(sqlite3.OperationalError):
        _write_ahead(Contested(1))


def test_stations_that_come_first_at_once_make_the_tables_once(database_url: str, tmp_path: Path) -> None:
    folders = [study(tmp_path / str(number), 1, station=str(number)) for number in range(6)]
    problems: list[BaseException] = []

    def come(folder: Path) -> None:
        mine = Database(read_address(database_url))
        try:
            mine.make()
            Uploader(folder, mine).upload()
        except DatabaseError as error:
            problems.append(error)
        finally:
            mine.close()

    threads = [threading.Thread(target=come, args=(folder,)) for folder in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    look = Database(read_address(database_url))
    with look.snapshot() as connection:
        assert connection.execute(select(schema.c.version)).scalars().all() == [1]
        # The sessions of hand-made stations have the same ids only where they are the same station's.
        assert len(connection.execute(select(sessions.c.session)).all()) == len({*_ids(tmp_path)})
    look.close()


def _ids(parent: Path) -> list[str]:
    return [read_manifest(file.parent).session for file in parent.rglob(MANIFEST)]


def test_following_outlasts_a_database_that_is_away(tmp_path: Path) -> None:
    study(tmp_path / "a", 1)
    address = read_address(f"sqlite:///{tmp_path / 'not-yet' / 'lab.sqlite3'}")
    database = Database(address)
    waits: list[float] = []
    told: list[Uploaded | DatabaseError] = []

    def stopped(seconds: float) -> bool:
        waits.append(seconds)
        if len(waits) == 6:
            (tmp_path / "not-yet").mkdir()
        return len(waits) == 8

    follow(tmp_path / "a", database, stopped, told.append, every_s=5.0)
    database.close()
    assert waits == [10, 20, 40, 60, 60, LONGEST_S, 5, 5]
    assert [one.code for one in told if isinstance(one, DatabaseError)] == ["DATABASE_UNREACHABLE"] * 6
    assert [len(one.added) for one in told if isinstance(one, Uploaded)] == [1, 0]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b'{"v": 1, "n": 2, "mono_ms": 0, "wall": "w", "kind": "k", "data": {}}',
        b'{"v": 1, "n": 1, "mono_ms": 1.5, "wall": "w", "kind": "k", "data": {}}',
        b'{"v": 1, "n": 1, "mono_ms": 0, "wall": 5, "kind": "k", "data": {}}',
        b'{"v": 1, "n": 1, "mono_ms": 0, "wall": "\\u0000", "kind": "k", "data": {}}',
        b'{"v": 1, "n": 1, "mono_ms": 0, "wall": "\\ud800", "kind": "k", "data": {}}',
        b'{"v": 1, "n": 1, "mono_ms": 0, "wall": "\xff", "kind": "k", "data": {}}',
    ],
)
def test_a_line_that_is_no_event_is_not_sent(tmp_path: Path, line: bytes) -> None:
    folder = write_quickly(tmp_path / "x", manifest(1), Log())
    (folder / EVENTS).write_bytes(line + b"\n")
    with pytest.raises(Exception, match="line 1") as caught:
        read_station_session(folder)
    assert getattr(caught.value, "code", "") == "SESSION_DAMAGED"
