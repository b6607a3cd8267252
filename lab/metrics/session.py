"""All measures of one session."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.metrics.answers import Answer, Scores, answers, scores
from lab.metrics.attempts import Attempt, attempts
from lab.metrics.measures import Measures, measure
from lab.metrics.voice import Request, requests
from lab.schema import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lab.manifest import Manifest
    from lab.schema.reading import Read
    from lab.session_folder import Session

UNFINISHED = "unfinished"
"""The outcome of a session whose log breaks off."""
WITHDRAWN = "withdrawn"
"""The outcome of a session whose participant withdrew: it enters no figure and no export."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What a condition is, as the participant met it. `place` is 1 for the first."""

    id: str
    version: str
    input: str
    text_step: float
    profile: str
    place: int


@dataclass(frozen=True, slots=True)
class Finding:
    """An accessibility finding on a page that was met, with the task in which it was. `count`: how often it was logged."""

    condition: str
    task: str
    rule: str
    page: str
    severity: str
    count: int


@dataclass(frozen=True, slots=True)
class Error:
    """One error with what it was."""

    condition: str
    task: str
    category: str
    detail: str


@dataclass(frozen=True, slots=True)
class TaskMeasures:
    """One attempt, measured. `attempt` is 1 for the first at this task under this condition; a crash makes a second one."""

    task: str
    condition: Condition
    practice: bool
    counted: bool
    place: int
    attempt: int
    limit_ms: int
    started_ms: int
    measures: Measures
    requests: tuple[Request, ...]


@dataclass(frozen=True, slots=True)
class SessionMeasures:
    """One session, measured. `duration_ms` runs from its first event to its last; `resumed` counts crashes that were survived."""

    manifest: Manifest
    outcome: str
    duration_ms: int
    events: int
    resumed: int
    red_checks: tuple[str, ...]
    notes: int
    conditions: tuple[Condition, ...]
    tasks: tuple[TaskMeasures, ...]
    answers: tuple[Answer, ...]
    scores: tuple[Scores, ...]
    errors: tuple[Error, ...]
    findings: tuple[Finding, ...]


def measure_session(session: Session) -> SessionMeasures:
    """Measure a session that was read whole."""
    events = session.events
    found = attempts(events)
    given = answers(events)
    outcomes = [event.what.outcome for event in events if isinstance(event.what, kinds.SessionEnded)]
    checks = [event.what for event in events if isinstance(event.what, kinds.PreflightChecked)]
    return SessionMeasures(
        manifest=session.manifest,
        outcome=outcomes[-1] if outcomes else UNFINISHED,
        duration_ms=events[-1].mono_ms - events[0].mono_ms if events else 0,
        events=len(events),
        resumed=sum(isinstance(event.what, kinds.SessionResumed) for event in events),
        red_checks=tuple(dict.fromkeys(check.check for check in checks if check.state == "red")),
        notes=sum(isinstance(event.what, kinds.NoteWritten) for event in events),
        conditions=_conditions(events),
        tasks=tuple(_tasks(found)),
        answers=given,
        scores=scores(given),
        errors=tuple(_errors(found)),
        findings=_findings(found),
    )


def _conditions(events: Iterable[Read]) -> tuple[Condition, ...]:
    met = {event.what.condition: event.what for event in events if isinstance(event.what, kinds.ConditionStarted)}
    return tuple(_condition(name, started) for name, started in met.items())


def _condition(name: str, started: kinds.ConditionStarted | None) -> Condition:
    if started is None:
        return Condition(name, "", "", 1.0, "", 0)
    return Condition(name, started.version, started.input, float(started.text_step), started.profile, started.place)


def _tasks(found: Iterable[Attempt]) -> Iterable[TaskMeasures]:
    seen: Counter[tuple[str, str, bool]] = Counter()
    for attempt in found:
        task = attempt.task
        key = (task.task, task.condition, task.practice)
        seen[key] += 1
        yield TaskMeasures(
            task=task.task,
            condition=_condition(task.condition, attempt.condition),
            practice=task.practice,
            counted=attempt.counted,
            place=attempt.place,
            attempt=seen[key],
            limit_ms=task.limit_ms,
            started_ms=attempt.started_ms,
            measures=measure(attempt),
            requests=requests(attempt.events),
        )


def _errors(found: Iterable[Attempt]) -> Iterable[Error]:
    for attempt in found:
        if attempt.counted:
            for event in attempt.events:
                if isinstance(event.what, kinds.ErrorMade):
                    yield Error(attempt.task.condition, attempt.task.task, event.what.category, event.what.detail)


def _findings(found: Iterable[Attempt]) -> tuple[Finding, ...]:
    counts: Counter[tuple[str, str, str, str, str]] = Counter()
    for attempt in found:
        for event in attempt.events:
            if isinstance(event.what, kinds.AccessibilityFound):
                met = event.what
                counts[attempt.task.condition, attempt.task.task, met.rule, met.page, met.severity] += 1
    return tuple(Finding(*key, count) for key, count in counts.items())
