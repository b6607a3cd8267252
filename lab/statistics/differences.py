"""Two conditions met by the same people: the difference, its interval, its size, and beside them a p-value.

Nothing here returns a p-value alone: it says how surprising a difference would be if there were none, not how large it is.
"""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.statistics.distributions import LEVEL, binomial, normal_quantile, student_tail
from lab.statistics.effects import paired_d
from lab.statistics.intervals import Interval, mean_interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Pair = tuple[float, float]
"""One person's values under the first and under the second condition."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Second minus first, in the unit of the values. `d` is the paired standardised difference, None where it has no meaning."""

    count: int
    difference: float
    interval: Interval | None
    d: float | None
    p: float | None


@dataclass(frozen=True, slots=True)
class Ratio:
    """Second over first: 0.8 says that the second takes a fifth less. `d` is that of the logarithms."""

    count: int
    ratio: float
    interval: Interval | None
    d: float | None
    p: float | None


@dataclass(frozen=True, slots=True)
class ShareDifference:
    """Second minus first share, from -1 to 1.

    `first_only` and `second_only` count the people who managed under one condition alone; all that can be learnt lies in them.
    `p` is McNemar's exact test, `p_middle` its mid-p variant, which is less timid in small samples.
    """

    count: int
    difference: float
    interval: Interval | None
    first_only: int
    second_only: int
    p: float
    p_middle: float


@dataclass(frozen=True, slots=True)
class Signs:
    """How many went up, down and stayed; `share_up` among those who moved, and the exact sign test beside it."""

    up: int
    down: int
    same: int
    share_up: float | None
    p: float


def paired_difference(pairs: Iterable[Pair], level: float = LEVEL) -> Difference | None:
    """The mean of the differences with Student's interval, for scores; None where there is no pair."""
    changes = [second - first for first, second in pairs]
    found = mean_interval(changes, level)
    if found is None:
        return None
    return Difference(found.count, found.mean, found.interval, paired_d(changes), _p(changes))


def paired_ratio(pairs: Iterable[Pair], level: float = LEVEL) -> Ratio | None:
    """The ratio of the geometric means with its interval, for times. Raises ValueError where a value is not above 0."""
    known = list(pairs)
    if any(min(pair) <= 0.0 for pair in known):
        raise ValueError("times are above 0")
    logs = paired_difference(((math.log(first), math.log(second)) for first, second in known), level)
    if logs is None:
        return None
    around = (
        None if logs.interval is None else Interval(math.exp(logs.interval.low), math.exp(logs.interval.high), level)
    )
    return Ratio(logs.count, math.exp(logs.difference), around, logs.d, logs.p)


def _p(changes: Sequence[float]) -> float | None:
    if len(changes) < 2:
        return None
    error = statistics.stdev(changes) / math.sqrt(len(changes))
    mean = statistics.fmean(changes)
    if error == 0.0:
        return 1.0 if mean == 0.0 else None
    return student_tail(mean / error, len(changes) - 1)


def paired_shares(pairs: Iterable[tuple[bool, bool]], level: float = LEVEL) -> ShareDifference | None:
    """Success of the same people under two conditions, with the interval of Bonett and Price (2012); None for no pair.

    One is added to each count of people who managed under one condition alone, and the adjusted shares go into Wald's formula.
    """
    known = list(pairs)
    if not known:
        return None
    count = len(known)
    first_only = sum(first and not second for first, second in known)
    second_only = sum(second and not first for first, second in known)
    down, up = (first_only + 1) / (count + 2), (second_only + 1) / (count + 2)
    margin = normal_quantile(0.5 + level / 2.0) * math.sqrt((up + down - (up - down) ** 2) / (count + 2))
    interval = Interval(max(-1.0, up - down - margin), min(1.0, up - down + margin), level)
    exact, middle = mcnemar(first_only, second_only)
    return ShareDifference(count, (second_only - first_only) / count, interval, first_only, second_only, exact, middle)


def mcnemar(first_only: int, second_only: int) -> tuple[float, float]:
    """McNemar's exact p and its mid-p (Fagerland, Lydersen and Laake 2013), from the two counts of people who differ."""
    moved = first_only + second_only
    if moved == 0:
        return 1.0, 1.0
    fewer = min(first_only, second_only)
    exact = min(1.0, 2.0 * sum(binomial(moved, count) for count in range(fewer + 1)))
    return exact, 1.0 if first_only == second_only else exact - binomial(moved, fewer)


def signs(pairs: Iterable[Pair]) -> Signs:
    """The sign test: which way each person went, whatever the distance. For ratings of one item."""
    changes = [second - first for first, second in pairs]
    up, down = sum(change > 0 for change in changes), sum(change < 0 for change in changes)
    moved = up + down
    return Signs(up, down, len(changes) - moved, up / moved if moved else None, mcnemar(up, down)[0])


def holm(values: Sequence[float]) -> tuple[float, ...]:
    """P-values corrected for their number by Holm's method (1979), in the order given."""
    order = sorted(range(len(values)), key=lambda place: values[place])
    corrected = [0.0] * len(values)
    largest = 0.0
    for rank, place in enumerate(order):
        largest = max(largest, min(1.0, (len(values) - rank) * values[place]))
        corrected[place] = largest
    return tuple(corrected)
