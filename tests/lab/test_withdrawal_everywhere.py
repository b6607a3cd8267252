"""Whoever withdraws is nowhere any more: not in sessions, recordings, report, exports, nor in the lab's PostgreSQL."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("sqlalchemy", reason="script/setup dev")
pytest.importorskip("matplotlib", reason="script/setup dev")

from sqlalchemy import select

from app.study_reports import EXPORTS, REPORT, make_all
from lab.collections.address import read_address
from lab.collections.database import Database, metadata
from lab.collections.upload import Uploader
from lab.exports.writing import WRITERS
from lab.manifest import RECORDINGS, Consent, read_manifest
from lab.recordings.recorder import INPUT, input_recorder
from lab.recordings.records import Typed
from lab.session_folder import session_folders
from lab.streams.anchors import keep_anchor
from lab.streams.port import Anchor
from lab.withdrawal import withdraw
from tests.lab.hand_made import START, study

if TYPE_CHECKING:
    from pathlib import Path

duckdb = pytest.importorskip("duckdb", reason="script/setup dev")
NOON = datetime.fromisoformat("2026-03-02T12:00:00+08:00")


def recorded(folder: Path) -> None:
    """What a session's folder holds beside its log: input, picture, sound, anchors."""
    of = read_manifest(folder)
    recorder = input_recorder(folder, lambda: (5, START), of.program, Consent(audio=True, screen=True))
    recorder.begin_task("elder", f"{of.participant} {of.session}")
    recorder.act(Typed("好"))
    recorder.close()
    for name in ("screen/0001.jpg", "sound/0001.wav"):
        file = folder / RECORDINGS / name
        file.parent.mkdir()
        file.write_bytes(f"{of.participant} {of.session}".encode())
    keep_anchor(folder, Anchor("lsl", 5, 1.0))


def everything(folder: Path, database: Database) -> dict[str, str]:
    """All that is kept, by where it is: names and bytes of files, rows of Parquet and of the database."""
    found = {}
    for file in (each for each in folder.rglob("*") if each.is_file()):
        name = file.relative_to(folder).as_posix()
        found[name] = name + file.read_bytes().decode("latin-1")
        if file.suffix == ".parquet":
            found[name] += str(duckdb.read_parquet(str(file)).fetchall())
    with database.snapshot() as connection:
        for table in metadata.sorted_tables:
            found[f"table {table.name}"] = str(connection.execute(select(table)).all())
    return found


def test_whoever_withdraws_is_nowhere_any_more(postgres_url: str, tmp_path: Path) -> None:
    folder = study(tmp_path / "study", 3)
    sessions = {read_manifest(each).participant: read_manifest(each).session for each in session_folders(folder)}
    for each in session_folders(folder):
        recorded(each)
    assert [made.code for made in make_all(folder)] == [""] * (1 + len(WRITERS))
    database = Database(read_address(postgres_url))
    database.make()
    assert len(Uploader(folder, database).upload().added) == 3

    def speaks_of(participant: str) -> set[str]:
        words = (participant, sessions[participant])
        return {place for place, text in everything(folder, database).items() if any(word in text for word in words)}

    before = speaks_of("P001")
    for wanted in (INPUT, ".jpg", ".wav", REPORT, "table lab_events", *(f"{EXPORTS}/{form}/" for form in WRITERS)):
        assert any(wanted in place for place in before), f"the search sees nothing in {wanted}"

    withdraw(folder, "P001", NOON)
    removed = Uploader(folder, database).upload().removed
    assert removed is not None
    assert removed.sessions == 1
    assert not (folder / REPORT).exists()
    assert not (folder / EXPORTS).exists()
    assert speaks_of("P001") == set()
    assert [made.code for made in make_all(folder)] == [""] * (1 + len(WRITERS))
    assert speaks_of("P001") == set(), "also in what is made anew"
    others = speaks_of("P002")
    assert {place for place in others if RECORDINGS in place}
    assert {place for place in others if place.startswith(EXPORTS)}
    database.close()
