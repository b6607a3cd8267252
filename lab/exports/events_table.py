"""Every event of every session as one long table, with the condition and the task in which it happened."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.exports.columns import Column, Table, attribute
from lab.schema import kinds
from lab.schema.reading import Other, Read, as_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lab.manifest import Manifest
    from lab.session_folder import Session


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with where it happened; `task` and `condition` are None outside."""

    person: str
    manifest: Manifest
    event: Read
    condition: str | None
    task: str | None

    @property
    def kind(self) -> str:
        """The event's kind."""
        return self.event.what.kind

    @property
    def data(self) -> str:
        """What the event says, as JSON."""
        what = self.event.what
        return json.dumps(what.data if isinstance(what, Other) else as_data(what), ensure_ascii=False)


def placed(person: str, session: Session) -> Iterator[Placed]:
    """The events of a session in order. A start and an end belong to what they begin and end."""
    condition: str | None = None
    task: str | None = None
    for event in session.events:
        what = event.what
        if isinstance(what, kinds.ConditionStarted):
            condition = what.condition
        if isinstance(what, kinds.TaskStarted):
            condition, task = what.condition, what.task
        yield Placed(person, session.manifest, event, condition, task)
        if isinstance(what, kinds.TaskEnded):
            task = None
        if isinstance(what, kinds.ConditionEnded):
            condition = None


EVENTS: Table[Placed] = Table(
    "events",
    "One event as it was logged.",
    ("session", "n"),
    (
        Column("study", "string", "The study's id.", attribute("manifest.study")),
        Column("session", "string", "The session's UUID.", attribute("manifest.session")),
        Column("participant", "string", "The participant's pseudonym, as in the other tables.", attribute("person")),
        Column(
            "simulated", "boolean", "Whether a program stood in for the participant.", attribute("manifest.simulated")
        ),
        Column("station", "string", "The station.", attribute("manifest.station")),
        Column("n", "integer", "The event's number in its session, from 1 without a gap.", attribute("event.number")),
        Column("mono_ms", "integer", "The session's clock.", attribute("event.mono_ms"), "ms"),
        Column("wall", "timestamp", "The calendar's time, with the zone.", attribute("event.wall")),
        Column("condition", "string", "The condition, empty outside.", attribute("condition")),
        Column("task", "string", "The task, empty outside.", attribute("task")),
        Column("kind", "string", "The event's kind; the kinds are in lab/schema/event.schema.json.", attribute("kind")),
        Column("data", "string", "What the event says, as JSON.", attribute("data")),
    ),
)
