"""Dates of the festivals at which families send money, for seeded histories.

Lunar festivals are a table: the calendar of the Purple Mountain Observatory (GB/T 33661-2017) has no short formula.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

_SPRING_FESTIVAL = (
    "2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 "
    "2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 "
    "2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12"
)
_MID_AUTUMN = (
    "2015-09-27 2016-09-15 2017-10-04 2018-09-24 2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 "
    "2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08 2034-09-27 "
    "2035-09-16 2036-10-04 2037-09-24 2038-09-13 2039-10-02 2040-09-20"
)


def _dates(text: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in text.split())


FESTIVALS: Final[Mapping[str, tuple[date, ...]]] = MappingProxyType(
    {"春节": _dates(_SPRING_FESTIVAL), "中秋": _dates(_MID_AUTUMN)}
)
"""Days of each festival, one a year, in order."""
