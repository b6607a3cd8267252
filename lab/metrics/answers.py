"""Questionnaires answered in a session: the raw answers, and the scores by condition and task."""

from __future__ import annotations

import contextlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.metrics.scoring import TLX_SCALES, Sus, Tlx, item_number, seq_score, sus_score, tlx_score, tlx_weights
from lab.schema import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lab.schema.reading import Read

Key = tuple[str, str | None]
"""A condition, and a task or None where the questionnaire asks about the whole condition."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One item as it was answered, at `mono_ms`. The last answer to an item stands."""

    questionnaire: str
    item: str
    value: int | float | str
    condition: str
    task: str | None
    mono_ms: int


@dataclass(frozen=True, slots=True)
class Scores:
    """One participant's scores of one condition, or of one task in it. What was not asked or not answered is None."""

    condition: str
    task: str | None
    sus: Sus | None
    seq: float | None
    tlx: Tlx | None


def answers(events: Iterable[Read]) -> tuple[Answer, ...]:
    """Every item once, with its last answer, in the order in which the items came; without those that were declined last."""
    found: dict[tuple[str, str, str, str | None], Answer] = {}
    for event in events:
        what = event.what
        if isinstance(what, kinds.QuestionnaireAnswered):
            key = (what.questionnaire, what.item, what.condition, what.task)
            found[key] = Answer(what.questionnaire, what.item, what.value, what.condition, what.task, event.mono_ms)
        elif isinstance(what, kinds.QuestionnaireDeclined):
            found.pop((what.questionnaire, what.item, what.condition, what.task), None)
    return tuple(found.values())


def scores(given: Iterable[Answer]) -> tuple[Scores, ...]:
    """The scores of every condition and task that was asked about. An answer off its scale makes its score None."""
    by_key: dict[Key, list[Answer]] = defaultdict(list)
    for answer in given:
        if answer.questionnaire != "comment":
            by_key[answer.condition, answer.task].append(answer)
    return tuple(
        Scores(condition, task, _sus(asked), _seq(asked), _tlx(asked)) for (condition, task), asked in by_key.items()
    )


def _numbers(asked: Sequence[Answer], questionnaire: str) -> list[tuple[str, float]]:
    return [
        (answer.item, float(answer.value))
        for answer in asked
        if answer.questionnaire == questionnaire and not isinstance(answer.value, str)
    ]


def _sus(asked: Sequence[Answer]) -> Sus | None:
    given = {number: value for item, value in _numbers(asked, "sus") if (number := item_number(item)) is not None}
    with contextlib.suppress(ValueError):  # an answer off the scale: its raw value is exported, a score would be wrong
        return sus_score(given) if given else None
    return None


def _seq(asked: Sequence[Answer]) -> float | None:
    given = _numbers(asked, "seq")
    with contextlib.suppress(ValueError):
        return seq_score(given[-1][1]) if given else None
    return None


def _tlx(asked: Sequence[Answer]) -> Tlx | None:
    """Scales are rated under their names. A comparison is answered with the name of the scale that was chosen."""
    ratings = {item: value for item, value in _numbers(asked, "tlx") if item in TLX_SCALES}
    chosen = [answer.value for answer in asked if answer.questionnaire == "tlx" and isinstance(answer.value, str)]
    with contextlib.suppress(ValueError):
        return tlx_score(ratings, tlx_weights(chosen) if chosen else None) if ratings else None
    return None
