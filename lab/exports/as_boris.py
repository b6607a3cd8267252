"""Tabular events as BORIS exports them (Friard and Gamba 2016; BORIS 8 and later): one CSV an observation, a line an event.

States have a START and a STOP line, points one line. The study, the station and whether the participant was simulated stand as
independent variables, and two modifiers say more about a behaviour. An observation is a session, the subject its participant.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from lab.exports.behaviours import Behaviour, behaviours
from lab.exports.events_table import placed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lab.metrics.collection import Collection
    from lab.session_folder import Session

NOT_APPLICABLE = "NA"
VARIABLES = ("study", "station", "simulated", "condition", "task")
COLUMNS = (
    "Observation id",
    "Observation date",
    "Description",
    "Observation duration",
    "Observation type",
    "Source",
    "Time offset (s)",
    "Media duration (s)",
    "FPS",
    *VARIABLES,
    "Subject",
    "Behavior",
    "Behavioral category",
    "Modifier #1",
    "Modifier #2",
    "Behavior type",
    "Time",
    "Media file name",
    "Image index",
    "Image file path",
    "Comment",
)


def write_boris(out: Path, collection: Collection, sessions: Iterable[Session]) -> None:
    """Write a file a session, called after its participant and its session. Raises OSError."""
    out.mkdir(parents=True, exist_ok=True)
    people = collection.people()
    for session in sessions:
        person = people[session.manifest.session]
        with (out / f"{person}_{session.manifest.session}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            first_ms = session.events[0].mono_ms if session.events else 0
            duration = _seconds(session.events[-1].mono_ms - first_ms) if session.events else "0.000"
            for behaviour in behaviours(placed(person, session)):
                writer.writerow(_line(person, session, duration, first_ms, behaviour))


def _seconds(milliseconds: int) -> str:
    return f"{milliseconds / 1000:.3f}"


def _line(person: str, session: Session, duration: str, first_ms: int, one: Behaviour) -> tuple[str, ...]:
    manifest = session.manifest
    described = f"{manifest.study}, simulated participant" if manifest.simulated else manifest.study
    return (
        f"{person}_{manifest.session}",
        manifest.started_wall.replace("T", " "),
        described,
        duration,
        "Live observation",
        NOT_APPLICABLE,
        "0.0",
        NOT_APPLICABLE,
        NOT_APPLICABLE,
        manifest.study,
        manifest.station,
        "true" if manifest.simulated else "false",
        one.condition,
        one.task,
        person,
        one.name,
        one.category,
        *one.modifiers,
        one.form,
        _seconds(one.mono_ms - first_ms),
        NOT_APPLICABLE,
        NOT_APPLICABLE,
        NOT_APPLICABLE,
        " ".join(one.comment.split()),
    )
