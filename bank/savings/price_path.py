"""Simulated prices: a whole number for every date, the same on every machine and in whatever order it is asked.

A path is a straight line (the drift) plus noise of several lengths, each a hash of the path's seed at regular knots with
straight lines between them. Nothing is remembered, so the price of a day ten years ago costs as much as today's.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from bank.rounding import PPM, round_half_up

_DAYS_A_YEAR: Final = 365
_KNOT_SCALE: Final = 1_000
# (days between knots, share of the swing in percent): long waves carry most of it, single days little.
_WAVES: Final = ((360, 35), (90, 35), (21, 18), (5, 8), (1, 4))
_LEAST_SHARE: Final = 10  # a price never falls below a tenth of its base


@dataclass(frozen=True, slots=True)
class PricePath:
    """A price over time, at `base` on its launch day and before.

    drift_ppm: growth a year, in parts per million of the base; swing_ppm: the farthest that noise alone can take it.
    """

    seed: str
    base: int
    launch: date
    drift_ppm: int
    swing_ppm: int

    def at(self, day: date) -> int:
        """Return the price at a day's end, in the unit of the base; at least a tenth of it."""
        days = max((day - self.launch).days, 0)
        drift = Fraction(self.drift_ppm * days, _DAYS_A_YEAR)
        noise = (self._noise(days) - self._noise(0)) * self.swing_ppm / 2
        price = round_half_up(self.base * (1 + (drift + noise) / PPM))
        return max(price, -(-self.base // _LEAST_SHARE))

    def _noise(self, days: int) -> Fraction:
        """Return a value from -1 to 1."""
        total = Fraction(0)
        for period, percent in _WAVES:
            knot, past = divmod(days, period)
            value = Fraction(
                self._knot(period, knot) * (period - past) + self._knot(period, knot + 1) * past, period * _KNOT_SCALE
            )
            total += value * percent / 100
        return total

    def _knot(self, period: int, knot: int) -> int:
        digest = hashlib.sha256(f"{self.seed}:{period}:{knot}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % (2 * _KNOT_SCALE + 1) - _KNOT_SCALE
