"""Sessions brought back from the lab's database into folders that are the stations' own, to the byte."""

from __future__ import annotations

import json
import tempfile
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from lab.collections.database import events, sessions, studies, withdrawals
from lab.collections.errors import DatabaseError
from lab.collections.merge import Merged, merge
from lab.collections.station_session import digest
from lab.manifest import EVENTS, MANIFEST, RECORDINGS, STUDY
from lab.withdrawal import RECORD, Withdrawal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection, Row

    from lab.collections.database import Database


def download(database: Database, into: Path) -> Merged:
    """Merge the database's sessions and withdrawals into a folder, by the rules of `merge`. Raises DatabaseError, MergeError, OSError."""
    into.parent.mkdir(parents=True, exist_ok=True)
    with brought(database, into.parent) as folder:
        return merge([folder], into)


@contextmanager
def brought(database: Database, beside: Path | None = None) -> Iterator[Path]:
    """A temporary folder with all that the database has, which goes afterwards. Raises DatabaseError, OSError."""
    with tempfile.TemporaryDirectory(prefix=".xiaoxiang-lab-", dir=beside) as name:
        folder = Path(name) / "database"
        folder.mkdir()
        with database.snapshot() as connection:
            _write_withdrawals(connection, folder)
            for number, row in enumerate(_rows(connection), start=1):
                _write_session(connection, row, folder / f"{number:06}")
        yield folder


def _rows(connection: Connection) -> list[Row[tuple[str, str, str, int, str]]]:
    """Which sessions there are, with their manifests; their events are fetched one session after another."""
    return list(
        connection.execute(
            select(sessions.c.session, sessions.c.manifest, studies.c.content, sessions.c.events, sessions.c.digest)
            .join(studies)
            .order_by(sessions.c.study, sessions.c.station, sessions.c.participant, sessions.c.session)
        )
    )


def _write_session(connection: Connection, row: Row[tuple[str, str, str, int, str]], folder: Path) -> None:
    """Write one session's folder. Raises DatabaseError (DATABASE_DAMAGED) where its lines are not those that were uploaded."""
    lines = list(
        connection.execute(
            select(events.c.line).where(events.c.session == row.session).order_by(events.c.number)
        ).scalars()
    )
    if len(lines) != row.events or digest(lines) != row.digest:
        raise DatabaseError("DATABASE_DAMAGED", row.session)
    folder.mkdir()
    (folder / RECORDINGS).mkdir()
    (folder / STUDY).write_bytes(row.content.encode())
    (folder / EVENTS).write_bytes("".join(f"{line}\n" for line in lines).encode())
    (folder / MANIFEST).write_bytes(row.manifest.encode())


def _write_withdrawals(connection: Connection, folder: Path) -> None:
    """The record as a station has it, so that whoever withdrew does not come back by an old copy."""
    lines = [
        json.dumps(asdict(Withdrawal(at, reason, (mark,), 0, 0, 0)), ensure_ascii=False)
        for mark, at, reason in connection.execute(
            select(withdrawals.c.mark, withdrawals.c.at, withdrawals.c.reason).order_by(withdrawals.c.mark)
        )
    ]
    if lines:
        (folder / RECORD).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
