"""A session cut into attempts: one participant at one task under one condition, with the events in between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lab.schema import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lab.schema.reading import Read


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt at a task.

    `place` counts the attempts of the session that are no practice, from 1 (a repeated one keeps its place); practice has 0.
    `condition` is None where a log names one that never began. `ended` is None where the log breaks off, or where a crash made
    the task begin again: then `interrupted` is True and a later attempt stands for this one.
    """

    task: kinds.TaskStarted
    condition: kinds.ConditionStarted | None
    place: int
    started_ms: int
    events: tuple[Read, ...]
    ended: kinds.TaskEnded | None
    interrupted: bool = False

    @property
    def counted(self) -> bool:
        """Whether it enters the figures: it is no practice, and it came to an end."""
        return not self.task.practice and self.ended is not None


def attempts(events: Iterable[Read]) -> tuple[Attempt, ...]:
    """Every attempt of a session, in the order in which they began."""
    conditions: dict[str, kinds.ConditionStarted] = {}
    found: list[Attempt] = []
    current: kinds.TaskStarted | None = None
    started_ms, place = 0, 0
    inside: list[Read] = []

    def close(ended: kinds.TaskEnded | None) -> None:
        if current is not None:
            where = 0 if current.practice else place
            found.append(Attempt(current, conditions.get(current.condition), where, started_ms, tuple(inside), ended))

    for event in events:
        match event.what:
            case kinds.ConditionStarted() as condition:
                conditions[condition.condition] = condition
            case kinds.TaskStarted() as task:
                close(None)
                again = bool(found) and current is not None and _same(current, task)
                place += not task.practice and not again
                current, started_ms, inside = task, event.mono_ms, []
            case kinds.TaskEnded() as ended if current is not None and _same(current, ended):
                close(ended)
                current = None
            case _ if current is not None:
                inside.append(event)
            case _:
                pass
    close(None)
    return _with_interruptions(found)


def _same(one: kinds.TaskStarted, other: kinds.TaskStarted | kinds.TaskEnded) -> bool:
    return (one.task, one.condition) == (other.task, other.condition)


def _with_interruptions(found: list[Attempt]) -> tuple[Attempt, ...]:
    """Mark the attempts that broke off and were begun again."""
    later: set[tuple[str, str, bool]] = set()
    marked: list[Attempt] = []
    for attempt in reversed(found):
        key = (attempt.task.task, attempt.task.condition, attempt.task.practice)
        marked.append(replace(attempt, interrupted=attempt.ended is None and key in later))
        later.add(key)
    return tuple(reversed(marked))
