"""Conditions compared two by two over the people who met both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from lab.reports.summary import log_mean
from lab.statistics.differences import holm, paired_difference, paired_ratio, paired_shares
from lab.statistics.effects import DELTA_STEPS, Size, cliffs_delta, size_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lab.reports.summary import ConditionSummary, Person, Summary
    from lab.statistics.intervals import Interval

Measure = Literal["all_reached", "time", "sus", "seq", "tlx", "errors"]
Effect = Literal["d", "delta", ""]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Second beside first. `value` is a ratio for `time` and else second minus first, in the measure's unit.

    `effect` is the paired d (of the logarithms for times) or Cliff's delta, `effect_kind` says which; for shares the difference is
    its own size. `p_holm` is corrected for the number of comparisons of the same measure.
    """

    measure: Measure
    first: str
    second: str
    people: int
    value: float
    interval: Interval | None
    effect: float | None
    effect_kind: Effect
    size: Size | None
    p: float | None
    p_holm: float | None = None

    @property
    def clear(self) -> bool:
        """Whether the interval leaves no difference out."""
        none = 1.0 if self.measure == "time" else 0.0
        return self.interval is not None and not self.interval.holds(none)


def compare(summary: Summary) -> tuple[Comparison, ...]:
    """Every pair of conditions in every measure, where at least one person has both."""
    makers = (_all_reached, _time, _sus, _seq, _tlx, _errors)
    found: list[Comparison] = []
    for maker in makers:
        made = [one for pair in combinations(summary.conditions, 2) if (one := maker(*pair)) is not None]
        found.extend(_corrected(made))
    return tuple(found)


def _corrected(made: Sequence[Comparison]) -> list[Comparison]:
    known = [one.p for one in made if one.p is not None]
    corrected = iter(holm(known))
    return [one if one.p is None else replace(one, p_holm=next(corrected)) for one in made]


def _both(first: ConditionSummary, second: ConditionSummary) -> list[tuple[Person, Person]]:
    others = {person.name: person for person in second.people}
    return [(person, others[person.name]) for person in first.people if person.name in others]


def _all_reached(first: ConditionSummary, second: ConditionSummary) -> Comparison | None:
    pairs = ((all(one.reached.values()), all(other.reached.values())) for one, other in _both(first, second))
    found = paired_shares(pairs)
    if found is None:
        return None
    return Comparison(
        "all_reached",
        first.id,
        second.id,
        found.count,
        found.difference,
        found.interval,
        None,
        "",
        None,
        found.p_middle,
    )


def _time(first: ConditionSummary, second: ConditionSummary) -> Comparison | None:
    """Times of the tasks that a person reached without help under both."""
    pairs = []
    for one, other in _both(first, second):
        common = one.times_s.keys() & other.times_s.keys()
        if common:
            pairs.append(
                (log_mean(one.times_s[name] for name in common), log_mean(other.times_s[name] for name in common))
            )
    found = paired_ratio(pairs)
    if found is None:
        return None
    size = None if found.d is None else size_of(found.d)
    return Comparison(
        "time", first.id, second.id, found.count, found.ratio, found.interval, found.d, "d", size, found.p
    )


def _score(measure: Measure, read: Callable[[Person], float | None]) -> Callable[..., Comparison | None]:
    def made(first: ConditionSummary, second: ConditionSummary) -> Comparison | None:
        pairs = [
            (before, after)
            for one, other in _both(first, second)
            if (before := read(one)) is not None and (after := read(other)) is not None
        ]
        found = paired_difference(pairs)
        if found is None:
            return None
        size = None if found.d is None else size_of(found.d)
        return Comparison(
            measure, first.id, second.id, found.count, found.difference, found.interval, found.d, "d", size, found.p
        )

    return made


_sus = _score("sus", lambda person: person.sus)
_seq = _score("seq", lambda person: person.seq)
_tlx = _score("tlx", lambda person: person.tlx)


def _errors(first: ConditionSummary, second: ConditionSummary) -> Comparison | None:
    """Errors a task: counts with many zeros, so their size is told by Cliff's delta."""
    pairs = [(one.efforts["error_count"], other.efforts["error_count"]) for one, other in _both(first, second)]
    found = paired_difference(pairs)
    if found is None:
        return None
    delta = cliffs_delta([before for before, _ in pairs], [after for _, after in pairs])
    size = None if delta is None else size_of(delta, DELTA_STEPS)
    return Comparison(
        "errors", first.id, second.id, found.count, found.difference, found.interval, delta, "delta", size, found.p
    )
