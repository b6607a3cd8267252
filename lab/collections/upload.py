"""A station's folder brought into the lab's database: every event once, by its session and its number.

Sessions are written to the disk as ever; this only reads them, at any time and as often as one likes. Each batch is one
transaction, and how far a session has come stands in the database beside its events, so an upload that was cut off anywhere goes
on from there. What is there already has to be the same to the byte; where it is not, nothing of that session is changed and the
event is named.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from lab.collections.database import events, hold, sessions, studies, withdrawals
from lab.collections.errors import MANIFEST_DIFFERS, STUDY_DIFFERS
from lab.collections.removal import Removed, remove, told_withdrawals
from lab.collections.station_session import digest, read_station_session
from lab.events import EventLogError
from lab.manifest import EVENTS, MANIFEST, ManifestError
from lab.session_folder import session_folders
from lab.withdrawal import mark

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection, Row

    from lab.collections.database import Database
    from lab.collections.station_session import StationSession

BATCH = 500
"""Events of one transaction."""


@dataclass(slots=True)
class Uploaded:
    """What an upload did. Folders are named as they are at the station."""

    events: int = 0
    added: list[str] = field(default_factory=list)
    grown: list[str] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    conflicts: list[tuple[str, int]] = field(default_factory=list)
    """Each with the number of the first event that says something else there, or MANIFEST_DIFFERS, STUDY_DIFFERS."""
    unreadable: list[tuple[str, str]] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    """Sessions that were not taken, because whoever it is has withdrawn: they are still to be deleted here."""
    removed: Removed | None = None
    """What this station's own record of withdrawals had deleted from the database."""

    @property
    def fault(self) -> bool:
        """Whether something has to be looked at."""
        return bool(self.conflicts or self.unreadable or self.withdrawn)


@dataclass(slots=True)
class _Sent:
    """How one session fared."""

    events: int = 0
    new: bool = False
    conflict: int | None = None
    withdrawn: bool = False
    whole: bool = False
    """Nothing of it is left to send."""


_Seen = tuple[int, int, int]


class Uploader:
    """Brings a station's folder into a database, again and again; a session that has not changed is not read again."""

    def __init__(self, parent: Path, database: Database) -> None:
        self._parent = parent
        self._database = database
        self._done: dict[Path, _Seen] = {}

    def upload(self) -> Uploaded:
        """One pass over the folder. Raises DatabaseError, with all that was sent before in the database; OSError."""
        uploaded = Uploaded(removed=remove(self._database, told_withdrawals(self._parent)))
        for folder in session_folders(self._parent):
            seen = _seen(folder)
            if self._done.get(folder) == seen:
                uploaded.already.append(folder.name)
                continue
            try:
                one = read_station_session(folder)
            except (ManifestError, EventLogError) as error:
                uploaded.unreadable.append((folder.name, error.code))
                continue
            sent = send(self._database, one)
            _tell(uploaded, folder.name, sent)
            if sent.whole and seen is not None:
                self._done[folder] = seen
        return uploaded


def _seen(folder: Path) -> _Seen | None:
    """What changes when a session's files do."""
    try:
        log, manifest = (folder / EVENTS).stat(), (folder / MANIFEST).stat()
    except OSError:
        return None
    return log.st_size, log.st_mtime_ns, manifest.st_mtime_ns


def _tell(uploaded: Uploaded, name: str, sent: _Sent) -> None:
    uploaded.events += sent.events
    if sent.conflict is not None:
        uploaded.conflicts.append((name, sent.conflict))
    elif sent.withdrawn:
        uploaded.withdrawn.append(name)
    elif sent.new:
        uploaded.added.append(name)
    elif sent.events:
        uploaded.grown.append(name)
    else:
        uploaded.already.append(name)


def send(database: Database, one: StationSession) -> _Sent:
    """Send what the database does not have of a session, batch by batch. Raises DatabaseError."""
    sent = _Sent()
    while not sent.whole and not sent.withdrawn and sent.conflict is None:
        with database.transaction() as connection:
            batch = _batch(connection, one)
        sent.events += batch.events
        sent.new = sent.new or batch.new
        sent.whole, sent.withdrawn, sent.conflict = batch.whole, batch.withdrawn, batch.conflict
    return sent


def _batch(connection: Connection, one: StationSession) -> _Sent:
    hold(connection, alone=False)
    key = one.manifest.session
    if connection.execute(select(withdrawals.c.mark).where(withdrawals.c.mark == mark(key))).first() is not None:
        return _Sent(withdrawn=True)
    new = _begin(connection, one)
    row = connection.execute(select(sessions).where(sessions.c.session == key).with_for_update()).one()
    if (conflict := _conflict(connection, one, row)) is not None:
        return _Sent(conflict=conflict)
    more = one.lines[row.events : row.events + BATCH]
    if more:
        rows = [
            {
                "session": key,
                "number": each.event.number,
                "mono_ms": each.event.mono_ms,
                "wall": each.event.wall,
                "kind": each.event.kind,
                "line": each.text,
            }
            for each in more
        ]
        connection.execute(events.insert(), rows)
        reached = row.events + len(more)
        known = digest(each.text for each in one.lines[:reached])
        connection.execute(update(sessions).where(sessions.c.session == key).values(events=reached, digest=known))
    return _Sent(events=len(more), new=new, whole=row.events + len(more) >= len(one.lines))


def _begin(connection: Connection, one: StationSession) -> bool:
    """Have a row for the session, whoever comes first; whether it was us."""
    study_file = hashlib.sha256(one.study_text.encode()).hexdigest()
    _insert_once(connection, studies, sha256=study_file, content=one.study_text)
    manifest = one.manifest
    return _insert_once(
        connection,
        sessions,
        session=manifest.session,
        mark=mark(manifest.session),
        study=manifest.study,
        participant=manifest.participant,
        station=manifest.station,
        simulated=manifest.simulated,
        started_wall=manifest.started_wall,
        study_file=study_file,
        manifest=one.manifest_text,
        events=0,
        digest=digest(()),
    )


def _insert_once(connection: Connection, table: Table, **values: object) -> bool:
    """Insert a row unless its key is there; whether it was inserted."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(**values).on_conflict_do_nothing().returning(*table.primary_key)
    return connection.execute(statement).first() is not None


def _conflict(connection: Connection, one: StationSession, row: Row[tuple[object, ...]]) -> int | None:
    """The first event that says something else than what is there; None where all is the same as far as both go."""
    if row.manifest != one.manifest_text:
        return MANIFEST_DIFFERS
    if row.study_file != hashlib.sha256(one.study_text.encode()).hexdigest():
        return STUDY_DIFFERS
    if row.events <= len(one.lines) and row.digest == digest(each.text for each in one.lines[: row.events]):
        return None
    theirs = connection.execute(
        select(events.c.line).where(events.c.session == one.manifest.session).order_by(events.c.number)
    ).scalars()
    for ours, stored in zip(one.lines, theirs, strict=False):
        if ours.text != stored:
            return ours.event.number
    return None
