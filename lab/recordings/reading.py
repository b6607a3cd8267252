"""A recording read back: its tasks with what was done in each, checked against the contract. A last line cut off is left out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from lab.events import EventLogError, read_events
from lab.manifest import RECORDINGS
from lab.recordings.bank_state import from_data
from lab.recordings.recorder import INPUT
from lab.recordings.records import RECORDS, SCHEMA, Act, Record, RecordingBegan, TaskBegan, TaskOver
from lab.schema.forms import hints, wrong_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lab.events import Event
    from lab.recordings.bank_state import BankState


class RecordingError(Exception):
    """A recording cannot be read or replayed; `code` says why, `sentence` says it to whoever asked."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class TimedAct:
    """An act and its moment, in milliseconds since its task began."""

    after_ms: int
    act: Act


@dataclass(frozen=True, slots=True)
class TaskRecording:
    """One task as it was done once. `state` is what it left, None where it was cut off; times as in `TimedAct`.

    `begins_ms`: the session's clock when it began.
    """

    task: str
    condition: str
    begins_ms: int
    acts: tuple[TimedAct, ...]
    lasts_ms: int
    state: BankState | None


def read_recording(session: Path) -> tuple[TaskRecording, ...]:
    """Every task of a session's recording, in order; one that was begun again after a crash stands there twice.

    Raises RecordingError: RECORDING_MISSING, RECORDING_NEWER, RECORDING_INVALID, RECORDING_DAMAGED.
    """
    file = session / RECORDINGS / INPUT
    if not file.exists():
        raise RecordingError("RECORDING_MISSING", f"{session.name} 没有录下操作：参加者没有同意，或者没有要求记录")
    try:
        return tuple(_tasks(_typed(read_events(file))))
    except EventLogError as error:
        raise RecordingError("RECORDING_DAMAGED", f"{session.name} 的记录坏了：{error}") from error


@cache
def _known() -> dict[str, type[Record]]:
    return {form.kind: form for form in RECORDS}


def _typed(events: Iterable[Event]) -> Iterator[tuple[int, Record]]:
    number = before_ms = 0
    for event in events:
        if event.number != number + 1 or event.mono_ms < before_ms:
            raise RecordingError("RECORDING_DAMAGED", f"第{event.number}条记录跟在第{number}条后面，顺序不对")
        number, before_ms = event.number, event.mono_ms
        yield event.mono_ms, _record(event)


def _record(event: Event) -> Record:
    data = dict(event.data)
    if event.kind == RecordingBegan.kind and data.get("schema") != SCHEMA:
        found = data.get("schema")
        raise RecordingError(
            "RECORDING_NEWER", f"这份记录是第{found}版的格式，这个程序只会重放第{SCHEMA}版。请用当时的程序重放"
        )
    if event.number == 1 and event.kind != RecordingBegan.kind:
        raise RecordingError("RECORDING_INVALID", "第1条记录不是开头")
    form = _known().get(event.kind)
    if form is None:
        raise RecordingError("RECORDING_INVALID", f"第{event.number}条记录，{event.kind}：没有这一种")
    if (wrong := wrong_field(form, data)) is not None:
        raise RecordingError("RECORDING_INVALID", f"第{event.number}条记录，{event.kind}：{wrong} 缺了或不对")
    return _made(form, {name: data[name] for name in hints(form) if name in data})


def _made(form: type[Record], data: dict[str, Any]) -> Record:
    if form is TaskOver:
        return TaskOver(data["task"], data["condition"], from_data(data["state"]))
    return form(**{name: tuple(value) if isinstance(value, list) else value for name, value in data.items()})


def _tasks(records: Iterable[tuple[int, Record]]) -> Iterator[TaskRecording]:
    begun: TaskBegan | None = None
    begins_ms = last_ms = 0
    acts: list[TimedAct] = []
    for at_ms, record in records:
        if isinstance(record, Act):
            acts.append(TimedAct(at_ms - begins_ms, record))
            last_ms = at_ms
            continue
        if begun is not None:
            over = isinstance(record, TaskOver)
            lasts_ms = (at_ms if over else last_ms) - begins_ms
            state = record.state if isinstance(record, TaskOver) else None
            yield TaskRecording(begun.task, begun.condition, begins_ms, tuple(acts), lasts_ms, state)
        begun = record if isinstance(record, TaskBegan) else None
        begins_ms = last_ms = at_ms
        acts = []
    if begun is not None:
        yield TaskRecording(begun.task, begun.condition, begins_ms, tuple(acts), last_ms - begins_ms, None)
