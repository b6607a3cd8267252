"""How a product's net value moved before a day: what a person should see beside its grade. It says nothing of the future."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Final

from bank.rounding import round_half_up
from bank.savings.catalogue import Product

_WHOLE_BP: Final = 10_000
_WEEK: Final = timedelta(days=7)
_WEEKS_A_YEAR: Final = 52
_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """Weekly net values of three years up to a day, oldest first, and what they say, in basis points.

    year_bp: the change over the last 52 weeks. deepest_fall_bp: what someone lost who bought at the worst moment of the
    three years and left at the worst one after it; 0 where that was never a loss.
    """

    day: date
    navs_e4: tuple[int, ...]
    year_bp: int
    deepest_fall_bp: int

    @property
    def year_navs_e4(self) -> tuple[int, ...]:
        """Return the net values of the last 52 weeks."""
        return self.navs_e4[-_WEEKS_A_YEAR - 1 :]


@lru_cache(maxsize=64)
def track_record(product: Product, day: date) -> TrackRecord:
    """Return how a product moved in the three years that end on `day`."""
    weeks = range(_YEARS * _WEEKS_A_YEAR, -1, -1)
    navs = tuple(product.nav_e4(day - week * _WEEK) for week in weeks)
    before = navs[-_WEEKS_A_YEAR - 1]
    return TrackRecord(
        day=day,
        navs_e4=navs,
        year_bp=round_half_up(Fraction((navs[-1] - before) * _WHOLE_BP, before)),
        deepest_fall_bp=_deepest_fall_bp(navs),
    )


def _deepest_fall_bp(navs_e4: tuple[int, ...]) -> int:
    """Return the largest fall from any value to a later one, as a share of the earlier, half up."""
    highest, deepest = navs_e4[0], Fraction(0)
    for nav_e4 in navs_e4:
        highest = max(highest, nav_e4)
        deepest = max(deepest, Fraction((highest - nav_e4) * _WHOLE_BP, highest))
    return round_half_up(deepest)
