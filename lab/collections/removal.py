"""A withdrawal reaches the lab's database: the participant's sessions go, may never come back, and what is left is searched.

A station's record of withdrawals names sessions by their SHA-256. The database knows whose session that is, and deletes all that this
pseudonym has from this station in this study, because a withdrawal is a person's and not a session's.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, func, or_, select

from lab.collections.database import events, hold, metadata, sessions, withdrawals
from lab.collections.errors import DatabaseError
from lab.withdrawal import RECORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from sqlalchemy import ColumnElement
    from sqlalchemy.engine import Connection

    from lab.collections.database import Database


@dataclass(frozen=True, slots=True)
class Told:
    """One session that a station's record names: its SHA-256, when and why."""

    mark: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True)
class Removed:
    """What was deleted, and how many rows were searched afterwards without finding a trace."""

    sessions: int
    events: int
    searched: int


@dataclass(frozen=True, slots=True)
class _Theirs:
    session: str
    mark: str
    study: str
    station: str
    participant: str


def told_withdrawals(parent: Path) -> tuple[Told, ...]:
    """What the records of withdrawals under a folder name, each session once. Raises OSError."""
    found: dict[str, Told] = {}
    for file in sorted(parent.rglob(RECORD)):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line:
                raw = json.loads(line)
                for mark in raw["sessions"]:
                    found.setdefault(mark, Told(mark, raw["at"], raw["reason"]))
    return tuple(found.values())


def remove(database: Database, told: Iterable[Told]) -> Removed | None:
    """Carry out the withdrawals that the database does not know yet; None where there are none.

    Raises DatabaseError, also DATABASE_LEFT: they are carried out, and yet something there speaks of a participant.
    """
    wanted = tuple(told)
    if not wanted:
        return None
    with database.snapshot() as connection:
        known = set(connection.execute(select(withdrawals.c.mark)).scalars())
    new = {one.mark: one for one in wanted if one.mark not in known}
    if not new:
        return None
    with database.transaction() as connection:
        hold(connection, alone=True)
        theirs = _theirs(connection, tuple(new))
        for one in theirs:
            first = next(iter(new.values()))
            new.setdefault(one.mark, Told(one.mark, first.at, first.reason))
        there = set(connection.execute(select(withdrawals.c.mark)).scalars())
        rows = [{"mark": one.mark, "at": one.at, "reason": one.reason} for one in new.values() if one.mark not in there]
        if rows:
            connection.execute(withdrawals.insert(), rows)
        keys = [one.session for one in theirs]
        gone = connection.execute(delete(events).where(events.c.session.in_(keys))).rowcount
        connection.execute(delete(sessions).where(sessions.c.session.in_(keys)))
    with database.snapshot() as connection:
        searched, left = _search(connection, theirs)
    if left:
        raise DatabaseError("DATABASE_LEFT", ", ".join(left[:5]))
    return Removed(len(theirs), gone, searched)


def _theirs(connection: Connection, marks: Sequence[str]) -> tuple[_Theirs, ...]:
    """All sessions of the people whose sessions have these marks."""
    columns = (sessions.c.study, sessions.c.station, sessions.c.participant)
    whose = connection.execute(select(*columns).where(sessions.c.mark.in_(marks)).distinct()).all()
    if not whose:
        return ()
    same = or_(*(_of(study, station, participant) for study, station, participant in whose))
    return tuple(
        _Theirs(*row) for row in connection.execute(select(sessions.c.session, sessions.c.mark, *columns).where(same))
    )


def _of(study: str, station: str, participant: str) -> ColumnElement[bool]:
    return and_(
        sessions.c.study == study,
        sessions.c.station == station,
        sessions.c.participant == participant,
    )


def _search(connection: Connection, theirs: Iterable[_Theirs]) -> tuple[int, list[str]]:
    """How many rows were looked through, and which of them still hold a session's id, or the pseudonym where it means this person."""
    searched = sum(
        connection.execute(select(func.count()).select_from(table)).scalar_one() for table in metadata.sorted_tables
    )
    left: list[str] = []
    for one in theirs:
        for table in metadata.sorted_tables:
            texts = [column for column in table.columns if column.type.python_type is str]
            if texts:
                holds = or_(*(column.contains(one.session, autoescape=True) for column in texts))
                count = connection.execute(select(func.count()).select_from(table).where(holds)).scalar_one()
                left += [table.name] * bool(count)
        left += _mentions(connection, one)
    return searched, left


def _mentions(connection: Connection, one: _Theirs) -> list[str]:
    """Events of the same study at the same station that name the pseudonym: elsewhere it may be somebody else's."""
    token = re.compile(rf"(?<![0-9A-Za-z]){re.escape(one.participant)}(?![0-9A-Za-z])")
    lines = connection.execute(
        select(events.c.session, events.c.number, events.c.line)
        .join(sessions)
        .where(
            sessions.c.study == one.study,
            sessions.c.station == one.station,
            events.c.line.contains(one.participant, autoescape=True),
        )
    )
    return [f"{session}:{number}" for session, number, line in lines if token.search(line)]
