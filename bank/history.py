"""A persona's past, as a function of the calendar.

What happened in a month depends only on the persona's seed, the month of the year and whether the year is odd or even:
a cycle of two years. Any 24 months therefore hold every occurrence of the cycle exactly once, whenever they end, so a
persona's closing balance can be asserted as one number; and a date shows the same entries whenever it is seeded.
Festivals move with the moon: 24 months hold one, two or three of a kind. So a gift's two most recent occurrences are
taken, whether the older one lies a few weeks before the 24 months or a third one within them is left out. The opening
balance is booked before them all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from bank.clock import SHANGHAI
from bank.errors import SeedDateUnsupportedError
from bank.festivals import FESTIVALS
from bank.personas import Flow, Gift, Persona, Recurring

# Two lunar years are at most 2 x 385 days, 40 more than two calendar years.
OPENING_LEAD: Final = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One movement of the past."""

    at: datetime
    flow: Flow
    amount_fen: int


def opening(today: date) -> datetime:
    """Return the moment at which the opening balance is booked for a history that ends before `today`."""
    return _at(first_day(today) - OPENING_LEAD, 0, 0)


def first_day(today: date) -> date:
    """Return the first of the 24 months of days that end the day before `today`."""
    try:
        return today.replace(year=today.year - 2)
    except ValueError:  # 29 February, two years before which there is none
        return date(today.year - 2, 3, 1)


def history(persona: Persona, today: date) -> tuple[Occurrence, ...]:
    """Return everything that happened in the 24 months before `today`, oldest first.

    Raises:
        SeedDateUnsupportedError: the festivals of that time are not in the table.
    """
    occurrences = [occurrence for item in persona.recurring for occurrence in _recurring(persona.seed, item, today)]
    occurrences += [occurrence for gift in persona.gifts for occurrence in _gifts(persona.seed, gift, today)]
    return tuple(sorted(occurrences, key=lambda occurrence: (occurrence.at, occurrence.flow.id)))


def _recurring(seed: str, item: Recurring, today: date) -> Iterator[Occurrence]:
    start = first_day(today)
    for year in range(start.year, today.year + 1):
        for month in item.months:
            for turn in range(item.times):
                key = f"{seed}/{item.flow.id}/{year % 2}/{month}/{turn}"
                day = date(year, month, _day_of_month(key, item, turn))
                if start <= day < today:
                    yield _occurrence(key, item.flow, day, item.percent[month - 1])


def _gifts(seed: str, gift: Gift, today: date) -> Iterator[Occurrence]:
    days = [day - timedelta(days=gift.days_before) for day in FESTIVALS[gift.festival]]
    past = [day for day in days if day < today]
    if len(past) < 2 or len(past) == len(days):
        raise SeedDateUnsupportedError(day=today.isoformat())
    for day in past[-2:]:
        year = (day + timedelta(days=gift.days_before)).year
        yield _occurrence(f"{seed}/{gift.flow.id}/{year % 2}", gift.flow, day, 100)


def _occurrence(key: str, flow: Flow, day: date, percent: int) -> Occurrence:
    hour = _pick(f"{key}/hour", flow.first_hour, flow.last_hour)
    second = _pick(f"{key}/second", 0, 3599)
    steps = _pick(f"{key}/amount", 0, (flow.high_fen - flow.low_fen) // flow.step_fen)
    amount_fen = (flow.low_fen + steps * flow.step_fen) * percent // 100
    return Occurrence(at=_at(day, hour, second), flow=flow, amount_fen=max(1, amount_fen))


def _day_of_month(key: str, item: Recurring, turn: int) -> int:
    """Choose a day in the turn's own part of the month, so that several turns are spread and never meet."""
    days = item.last_day - item.first_day + 1
    first = item.first_day + days * turn // item.times
    last = item.first_day + days * (turn + 1) // item.times - 1
    return _pick(f"{key}/day", first, last)


def _pick(key: str, low: int, high: int) -> int:
    """Choose a number from low to high, both included, by the key alone: the same on every machine and version."""
    digest = hashlib.sha256(key.encode()).digest()
    return low + int.from_bytes(digest[:8]) % (high - low + 1)


def _at(day: date, hour: int, second: int) -> datetime:
    return datetime.combine(day, time(hour, second // 60, second % 60), SHANGHAI)
