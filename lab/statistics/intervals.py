"""One figure of a sample with its interval: shares, means, times."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.statistics.distributions import LEVEL, normal_quantile, student_quantile

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval, in the unit of its figure. `level` is 0.95 for 95 %."""

    low: float
    high: float
    level: float = LEVEL

    def holds(self, value: float) -> bool:
        """Whether the value lies in it."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Proportion:
    """How many of how many, as a share from 0 to 1. `interval` is None where there is nobody."""

    successes: int
    total: int
    share: float
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Share:
    """The mean of people's shares, from 0 to 1. `interval` is None where there is nobody."""

    people: int
    share: float
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Mean:
    """An arithmetic mean in the unit of its values. `deviation` and `interval` are None below two values."""

    count: int
    mean: float
    deviation: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Middle:
    """A typical time: the geometric mean with its interval, and the median, in the unit of the values."""

    count: int
    geometric_mean: float
    median: float
    interval: Interval | None


def adjusted_wald(successes: int, total: int, level: float = LEVEL) -> Proportion:
    """A success rate with the adjusted Wald interval (Agresti and Coull 1998; Sauro and Lewis 2005 for usability tests).

    z²/2 successes and z²/2 failures are added before Wald's formula is used, which keeps the interval true to its level in
    samples of five as well. What lies beyond 0 and 1 is cut. Raises ValueError where there are more successes than attempts.
    """
    if not 0 <= successes <= total:
        raise ValueError("successes lie between 0 and total")
    if total == 0:
        return Proportion(0, 0, math.nan, None)
    return Proportion(successes, total, successes / total, _wald(successes, total, level))


def _wald(successes: float, total: int, level: float) -> Interval:
    z = normal_quantile(0.5 + level / 2.0)
    count = total + z * z
    centre = (successes + z * z / 2.0) / count
    margin = z * math.sqrt(centre * (1.0 - centre) / count)
    return Interval(max(0.0, centre - margin), min(1.0, centre + margin), level)


def share_of_people(shares: Iterable[float], level: float = LEVEL) -> Share:
    """The mean of people's shares, with the adjusted Wald interval as if each person had been asked once.

    A person's tasks are not independent of one another: who fails the first is likelier to fail the second. Counting every task as
    an observation would make the interval too narrow; this one is as wide as if all tasks of a person went alike, so it errs wide.
    """
    known = tuple(shares)
    if not known:
        return Share(0, math.nan, None)
    share = statistics.fmean(known)
    return Share(len(known), share, _wald(share * len(known), len(known), level))


def mean_interval(values: Iterable[float], level: float = LEVEL) -> Mean | None:
    """The mean with Student's interval, as used for SUS and other scores; None where there is nothing."""
    known = tuple(values)
    if not known:
        return None
    mean = statistics.fmean(known)
    if len(known) == 1:
        return Mean(1, mean, None, None)
    deviation = statistics.stdev(known)
    margin = student_quantile(level, len(known) - 1) * deviation / math.sqrt(len(known))
    return Mean(len(known), mean, deviation, Interval(mean - margin, mean + margin, level))


def geometric_mean(values: Iterable[float], level: float = LEVEL) -> Middle | None:
    """The geometric mean of times, with Student's interval of their logarithms taken back; None where there is nothing.

    Times are skewed to the right: a few slow people pull the arithmetic mean up. Below 25 people the geometric mean errs least
    (Sauro and Lewis 2010). Raises ValueError where a value is not above 0.
    """
    known = tuple(values)
    if not known:
        return None
    if min(known) <= 0.0:
        raise ValueError("times are above 0")
    logs = mean_interval((math.log(value) for value in known), level)
    if logs is None:
        return None
    around = (
        None if logs.interval is None else Interval(math.exp(logs.interval.low), math.exp(logs.interval.high), level)
    )
    return Middle(len(known), math.exp(logs.mean), statistics.median(known), around)
