"""The tables of a study: sessions, attempts, answers, scores, requests by voice, errors, accessibility findings."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from lab.exports.columns import Cell, Column, Table, Type, attribute, unit_of
from lab.exports.field_notes import field_notes, level_notes, member_notes
from lab.metrics.measures import CATEGORIES, Measures, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lab.metrics.answers import Answer, Scores
    from lab.metrics.collection import Collection
    from lab.metrics.session import Condition, Error, Finding, SessionMeasures, TaskMeasures
    from lab.metrics.voice import Request


@dataclass(frozen=True, slots=True)
class Row:
    """One row of any table: a session and its participant's name, and in it what the table is about."""

    person: str
    session: SessionMeasures
    task: TaskMeasures | None = None
    condition: Condition | None = None
    answer: Answer | None = None
    scores: Scores | None = None
    request: Request | None = None
    number: int = 0
    error: Error | None = None
    finding: Finding | None = None


def _column(name: str, kind: Type, meaning: str, path: str, **more: Any) -> Column[Row]:  # noqa: ANN401 -- fields of Column
    return Column(name, kind, meaning, attribute(path), unit_of(name), **more)


STUDY = _column("study", "string", "The study's id.", "session.manifest.study")
SESSION = _column(
    "session", "string", "The session's UUID; the same in every table and every format.", "session.manifest.session"
)
PERSON = _column(
    "participant",
    "string",
    "The participant's pseudonym; with @ and the station where two stations gave out the same one.",
    "person",
)
SIMULATED = _column(
    "simulated",
    "boolean",
    "Whether a program stood in for the participant; such rows say nothing about people.",
    "session.manifest.simulated",
)
WHO = (STUDY, SESSION, PERSON, SIMULATED)


def _condition_columns() -> tuple[Column[Row], ...]:
    return (
        _column("condition", "string", "The condition's id.", "condition.id"),
        _column("version", "string", "The version of the bank's screens: standard or elder.", "condition.version"),
        _column("input", "string", "How the participant worked: touch, voice or reader.", "condition.input"),
        _column("text_step", "number", "The size of text as a multiple of the ordinary one.", "condition.text_step"),
        _column("profile", "string", "The assistant's profile.", "condition.profile"),
        _column(
            "condition_place", "integer", "Which condition it was for this participant, from 1.", "condition.place"
        ),
    )


SESSIONS: Table[Row] = Table(
    "sessions",
    "One session.",
    ("session",),
    (
        *WHO,
        _column(
            "study_sha256",
            "string",
            "The hash of the study's file as it was in this session.",
            "session.manifest.study_sha256",
        ),
        _column("station", "string", "The station where it took place.", "session.manifest.station"),
        _column("program", "string", "The program's version.", "session.manifest.program"),
        _column("seed", "integer", "The seed of order and incidents.", "session.manifest.seed"),
        _column("started", "timestamp", "When it began, with the zone.", "session.manifest.started_wall"),
        Column(
            "condition_order",
            "string",
            "The conditions' ids in the order planned.",
            lambda row: " ".join(row.session.manifest.order),
        ),
        _column(
            "outcome",
            "string",
            "How it ended: completed, aborted, or unfinished where the log breaks off.",
            "session.outcome",
        ),
        _column("duration_ms", "integer", "From its first event to its last.", "session.duration_ms"),
        _column("events", "integer", "Events in its log.", "session.events"),
        _column("resumed", "integer", "How often it went on after a crash.", "session.resumed"),
        Column(
            "red_checks",
            "string",
            "Checks before the session that were red.",
            lambda row: " ".join(row.session.red_checks),
        ),
        _column("notes", "integer", "Notes of the moderator.", "session.notes"),
    ),
)


def _of_measures(name: str) -> Callable[[Row], Cell]:
    return attribute(f"task.measures.{name}")


def _error_count(category: str) -> Callable[[Row], Cell]:
    return lambda row: None if row.task is None else row.task.measures.errors[category]


_TYPES: dict[str, Type] = {"int": "integer", "int | None": "integer", "float | None": "number", "bool": "boolean"}
_DERIVED: tuple[tuple[str, Type], ...] = (
    ("reached", "boolean"),
    ("timed_out", "boolean"),
    ("error_count", "integer"),
    ("path_ratio", "number"),
    ("mistap_share", "number"),
)


def _measure_columns() -> Iterator[Column[Row]]:
    """A column for each field of Measures under its name, with the sentence that stands under it."""
    notes, derived = field_notes(Measures), member_notes(Measures)
    for each in fields(Measures):
        note = notes[each.name]
        if each.name == "outcome":
            yield Column("outcome", "string", note, _of_measures("outcome"), levels=level_notes(Outcome))
        elif each.name == "errors":
            for category in CATEGORIES:
                meaning = f"Errors of the category {category}."
                yield Column(f"errors_{category}", "integer", meaning, _error_count(category))
        else:
            yield Column(each.name, _TYPES[str(each.type)], note, _of_measures(each.name), unit_of(each.name))
    for name, kind in _DERIVED:
        yield Column(name, kind, derived[name], _of_measures(name), unit_of(name))


ATTEMPTS: Table[Row] = Table(
    "attempts",
    "One attempt of one participant at one task under one condition, with its measures.",
    ("session", "condition", "task", "practice", "attempt"),
    (
        *WHO,
        *_condition_columns(),
        _column("task", "string", "The task's id.", "task.task"),
        _column("practice", "boolean", "Whether it was practice; practice enters no figure.", "task.practice"),
        _column("counted", "boolean", "Whether it enters figures: no practice, and it came to an end.", "task.counted"),
        _column("place", "integer", "Which task of the session it was, from 1; 0 for practice.", "task.place"),
        _column("attempt", "integer", "1, or more where a crash made the task begin again.", "task.attempt"),
        _column("limit_ms", "integer", "The task's time limit.", "task.limit_ms"),
        _column("started_ms", "integer", "When it began, on the session's clock.", "task.started_ms"),
        *_measure_columns(),
    ),
)

ANSWERS: Table[Row] = Table(
    "answers",
    "One item of a questionnaire as it was answered. Comments are the participant's own words: look for names before sharing.",
    ("session", "questionnaire", "condition", "task", "item"),
    (
        *WHO,
        _column("questionnaire", "string", "sus, seq, tlx or comment.", "answer.questionnaire"),
        _column("condition", "string", "The condition that it asks about.", "answer.condition"),
        _column(
            "task", "string", "The task that it asks about; empty where it asks about the condition.", "answer.task"
        ),
        _column("item", "string", "The item.", "answer.item"),
        Column("value", "number", "The raw answer, on the item's own scale.", lambda row: _number(row.answer)),
        Column("text", "string", "The answer where it is no number.", lambda row: _words(row.answer)),
        _column("mono_ms", "integer", "When it was answered, on the session's clock.", "answer.mono_ms"),
    ),
)


def _number(answer: Answer | None) -> Cell:
    return None if answer is None or isinstance(answer.value, str) else answer.value


def _words(answer: Answer | None) -> Cell:
    return answer.value if answer is not None and isinstance(answer.value, str) else None


SCORES: Table[Row] = Table(
    "scores",
    "One participant's scores of a condition, or of a task under it.",
    ("session", "condition", "task"),
    (
        *WHO,
        _column("condition", "string", "The condition.", "scores.condition"),
        _column("task", "string", "The task; empty where the condition was asked about.", "scores.task"),
        Column(
            "sus",
            "number",
            "System Usability Scale, 0 to 100; no percentage.",
            lambda row: _inside(row.scores, "sus", "score"),
        ),
        Column(
            "sus_missing",
            "integer",
            "Items left out, for which 3 was taken; above 2 there is no score.",
            lambda row: _inside(row.scores, "sus", "missing"),
        ),
        _column("seq", "number", "Single Ease Question, 1 very hard to 7 very easy.", "scores.seq"),
        Column(
            "tlx_raw",
            "number",
            "NASA-TLX, the mean of its six scales, 0 to 100.",
            lambda row: _inside(row.scores, "tlx", "raw"),
        ),
        Column(
            "tlx_weighted",
            "number",
            "NASA-TLX weighted by 15 comparisons, 0 to 100.",
            lambda row: _inside(row.scores, "tlx", "weighted"),
        ),
    ),
)


def _inside(scores: Scores | None, score: str, name: str) -> Cell:
    found = getattr(scores, score)
    return None if found is None else getattr(found, name)


REQUESTS: Table[Row] = Table(
    "voice_requests",
    "One request by voice and how far it came: the rows of the voice funnel.",
    ("session", "condition", "task", "attempt", "number"),
    (
        *WHO,
        _column("condition", "string", "The condition.", "condition.id"),
        _column("task", "string", "The task.", "task.task"),
        _column("attempt", "integer", "The attempt at the task.", "task.attempt"),
        _column("counted", "boolean", "Whether the attempt enters figures.", "task.counted"),
        _column("number", "integer", "Which request of the attempt, from 1.", "number"),
        Column(
            "reached",
            "string",
            "The farthest stage: woken, heard, understood or done.",
            lambda row: _stage(row.request),
        ),
        _column("intent", "string", "What was understood last.", "request.intent"),
        _column("turns", "integer", "Spoken turns.", "request.turns"),
        Column(
            "missed",
            "string",
            "Reasons of the turns that were missed.",
            lambda row: _missed(row.request),
        ),
    ),
)


def _stage(request: Request | None) -> Cell:
    return None if request is None else request.reached.name.lower()


def _missed(request: Request | None) -> Cell:
    return None if request is None else " ".join(request.missed)


ERRORS: Table[Row] = Table(
    "errors",
    "One error in an attempt that counts.",
    ("session", "number"),
    (
        *WHO,
        _column("condition", "string", "The condition.", "error.condition"),
        _column("task", "string", "The task.", "error.task"),
        _column("number", "integer", "Which error of the session, from 1.", "number"),
        _column("category", "string", f"One of {', '.join(CATEGORIES)}.", "error.category"),
        _column("detail", "string", "What it was.", "error.detail"),
    ),
)

FINDINGS: Table[Row] = Table(
    "findings",
    "One accessibility finding on a page that was met.",
    ("session", "condition", "task", "rule", "page", "severity"),
    (
        *WHO,
        _column("condition", "string", "The condition.", "finding.condition"),
        _column("task", "string", "The task.", "finding.task"),
        _column("rule", "string", "The audit's rule.", "finding.rule"),
        _column("page", "string", "The page.", "finding.page"),
        _column("severity", "string", "How the audit judged it.", "finding.severity"),
        _column("count", "integer", "How often it was logged in this task.", "finding.count"),
    ),
)

TABLES = (SESSIONS, ATTEMPTS, ANSWERS, SCORES, REQUESTS, ERRORS, FINDINGS)


def rows(table: Table[Row], collection: Collection) -> Iterator[Row]:
    """The rows of one of the tables, session after session."""
    people = collection.people()
    for session in collection.sessions:
        yield from _SESSION_ROWS[table.name](people[session.manifest.session], session)


def _attempt_rows(person: str, session: SessionMeasures) -> Iterator[Row]:
    for task in session.tasks:
        yield Row(person, session, task, task.condition)


def _request_rows(person: str, session: SessionMeasures) -> Iterator[Row]:
    for task in session.tasks:
        for number, request in enumerate(task.requests, start=1):
            yield Row(person, session, task, task.condition, request=request, number=number)


_SESSION_ROWS: dict[str, Callable[[str, SessionMeasures], Iterator[Row]]] = {
    "sessions": lambda person, session: iter((Row(person, session),)),
    "attempts": _attempt_rows,
    "answers": lambda person, session: (Row(person, session, answer=answer) for answer in session.answers),
    "scores": lambda person, session: (Row(person, session, scores=scores) for scores in session.scores),
    "voice_requests": _request_rows,
    "errors": lambda person, session: (
        Row(person, session, error=error, number=number) for number, error in enumerate(session.errors, start=1)
    ),
    "findings": lambda person, session: (Row(person, session, finding=finding) for finding in session.findings),
}
