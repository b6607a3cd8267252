"""Quantiles and tails of the distributions that the intervals need, from the standard library alone."""

from __future__ import annotations

import math
from statistics import NormalDist

LEVEL = 0.95
"""The confidence level of every interval that is not given another."""

_TINY = 1e-300
_CLOSE = 1e-15
_STEPS = 500


def normal_quantile(probability: float) -> float:
    """The standard normal's quantile; `probability` lies between 0 and 1, both left out."""
    return NormalDist().inv_cdf(probability)


def _continued_fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22)."""
    front, back = 1.0, 1.0 - (a + b) * x / (a + 1.0)
    back = 1.0 / (back if abs(back) > _TINY else _TINY)
    total = back
    for step in range(1, _STEPS):
        for term in (
            step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step)),
            -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1)),
        ):
            back = 1.0 + term * back
            back = 1.0 / (back if abs(back) > _TINY else _TINY)
            front = 1.0 + term / front
            front = front if abs(front) > _TINY else _TINY
            change = back * front
            total *= change
        if abs(change - 1.0) < _CLOSE:
            break
    return total


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function I_x(a, b), for a, b > 0 and x from 0 to 1."""
    if x <= 0.0 or x >= 1.0:
        return min(1.0, max(0.0, x))
    if x > (a + 1.0) / (a + b + 2.0):
        return 1.0 - incomplete_beta(b, a, 1.0 - x)
    weight = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    return math.exp(weight) * _continued_fraction(a, b, x) / a


def student_tail(t: float, freedom: float) -> float:
    """How likely Student's t with `freedom` degrees of freedom is farther from 0 than `t`, on both sides together."""
    return incomplete_beta(freedom / 2.0, 0.5, freedom / (freedom + t * t))


def student_quantile(level: float, freedom: float) -> float:
    """The t that encloses `level` of the distribution between -t and t; 12.706 for 0.95 and one degree of freedom."""
    if not 0.0 < level < 1.0 or freedom <= 0.0:
        raise ValueError("level lies between 0 and 1, freedom above 0")
    low, high = 0.0, 1.0
    while student_tail(high, freedom) > 1.0 - level:
        low, high = high, 2.0 * high
    for _ in range(200):
        middle = (low + high) / 2.0
        if student_tail(middle, freedom) > 1.0 - level:
            low = middle
        else:
            high = middle
    return (low + high) / 2.0


def binomial(total: int, count: int) -> float:
    """How likely exactly `count` of `total` fair coins fall on heads."""
    return math.comb(total, count) / 2.0**total if total < 1000 else math.exp(_log_binomial(total, count))


def _log_binomial(total: int, count: int) -> float:
    ways = math.lgamma(total + 1) - math.lgamma(count + 1) - math.lgamma(total - count + 1)
    return ways - total * math.log(2.0)
