"""What a session goes through, in order: preflight, and for each condition its practice, tasks, questionnaires and rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lab.study import Study


@dataclass(frozen=True, slots=True)
class Preflight:
    """Everything that a session needs is looked at."""


@dataclass(frozen=True, slots=True)
class Begin:
    """A condition begins; `place` is 1 for the first."""

    condition: str
    place: int


@dataclass(frozen=True, slots=True)
class Do:
    """A task, from its start state."""

    condition: str
    task: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A questionnaire; `task` is None where it asks about more than one."""

    condition: str
    questionnaire: str
    task: str | None


@dataclass(frozen=True, slots=True)
class Rest:
    """A break between two conditions."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Finish:
    """A condition ends."""

    condition: str


Step = Preflight | Begin | Do | Ask | Rest | Finish


def plan_of(study: Study, order: Sequence[str]) -> tuple[Step, ...]:
    """The steps of one session whose conditions come in this order."""
    return tuple(_steps(study, order))


def _steps(study: Study, order: Sequence[str]) -> Iterator[Step]:
    yield Preflight()
    for place, condition in enumerate(order, start=1):
        if place > 1 and study.break_s:
            yield Rest(study.break_s)
        yield Begin(condition, place)
        for task in sorted(study.tasks, key=lambda each: not each.practice):
            yield Do(condition, task.id)
            if not task.practice:
                yield from (Ask(condition, each, task.id) for each in study.questionnaires.after_task)
        yield from (Ask(condition, each, None) for each in study.questionnaires.after_condition)
        if place == len(order):
            yield from (Ask(condition, each, None) for each in study.questionnaires.at_end)
        yield Finish(condition)
