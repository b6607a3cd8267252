"""A persona's past: ten years that end the day before any given day, as a function of the calendar.

On which days and at what hours something happened depends only on the persona's seed and the calendar: the month, and
the year modulo ten. So a date shows the same kind of entries whenever it is seeded.

How much it was is told in years before today, because a life is told from today: "three years ago she was in hospital",
"her pension was a tenth lower five years ago". Of everything that recurs, the ten latest occurrences before today are
taken; the latest belongs to year 0, the one before to year 1, and so on. An amount depends on the seed, that year, the
month, and on nothing else. So whatever the day, a persona's ten years hold the very same amounts, once each, and the
opening and the closing balance are each one number in the file. A test checks it for any day.

The price: a wage rises on the anniversary of the day of seeding and not in January, and whoever seeds a day later sees
the entries of ten anniversaries (one day in each year) with the amounts of the year before. A study that needs the very
same past for everyone holds the clock (bank.clock.StudyClock). What happened only once is told in days before today.

Days: a flow that may come after the 28th is spread over the length of its month. Festivals move with the moon; the
oldest of ten may lie a few weeks before the ten years. The opening balance is booked before them all.

A shorter past (`years`) is the end of the long one: what lies before it is folded into the opening balance.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bank.clock import SHANGHAI
from bank.errors import SeedDateUnsupportedError
from bank.festivals import FESTIVALS
from bank.personas import YEARS, Flow, Gift, Persona, Recurring

OPENING_LEAD: Final = timedelta(days=60)
"""Longer than any festival's day and any variation of a day within its month can lie before the ten years."""

_MONTH_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_OF_EVERY_MONTH: Final = 28


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One movement of the past."""

    at: datetime
    flow: Flow
    amount_fen: int


def first_day(today: date, years: int = YEARS) -> date:
    """Return the first day of the years that end the day before `today`."""
    try:
        return today.replace(year=today.year - years)
    except ValueError:  # 29 February, before which there is none in most years
        return date(today.year - years, 3, 1)


def opening(today: date, years: int = YEARS) -> datetime:
    """Return the moment at which the opening balance is booked for a history that ends before `today`."""
    day = first_day(today, years) - OPENING_LEAD
    return datetime(day.year, day.month, day.day, tzinfo=SHANGHAI)


def history(persona: Persona, today: date, years: int = YEARS) -> tuple[Occurrence, ...]:
    """Return everything that happened in the `years` (1 to 10) before `today`, oldest first.

    Raises:
        SeedDateUnsupportedError: the festivals of that time are not in the table.
    """
    occurrences: list[Occurrence] = []
    for item in persona.recurring:
        occurrences += _recurring(persona.seed, item, today, years)
    for gift in persona.gifts:
        occurrences += _gifts(persona.seed, gift, today, years)
    occurrences += _events(persona, today, years)
    occurrences.sort(key=lambda occurrence: (occurrence.at, occurrence.flow.id))
    return tuple(occurrences)


def changes_fen(persona: Persona, occurrences: tuple[Occurrence, ...]) -> Mapping[str, int]:
    """Return what the occurrences add to the balance of each of the household's accounts."""
    changes = {account.id: 0 for account in persona.accounts}
    for occurrence in occurrences:
        flow = occurrence.flow
        signed = occurrence.amount_fen if flow.direction == "in" else -occurrence.amount_fen
        changes[flow.account_id] += signed
        other = persona.within.get(flow.party_id)
        if other is not None:
            changes[other] -= signed
    return changes


def _recurring(seed: str, item: Recurring, today: date, years: int) -> Iterator[Occurrence]:
    flow = item.flow
    for month in item.months:
        percent = item.season[month - 1]
        for turn in range(item.times):
            last_year = today.year
            if month > today.month or (month == today.month and not _is_past(seed, item, today, turn)):
                last_year -= 1
            for years_ago in range(flow.newest_year, min(flow.oldest_year, years - 1) + 1):
                year = last_year - years_ago
                pick = _Pick(f"{seed}/{flow.id}/{year % YEARS}/{month}/{turn}")
                day = date(year, month, _day_of_month(pick, item, turn, year, month))
                amount_fen = _amount_fen(f"{seed}/{flow.id}/{month}/{turn}", flow, years_ago, percent)
                yield Occurrence(_moment(pick, flow, day), flow, amount_fen)


def _is_past(seed: str, item: Recurring, today: date, turn: int) -> bool:
    """Tell whether a turn of the present month lies before today."""
    pick = _Pick(f"{seed}/{item.flow.id}/{today.year % YEARS}/{today.month}/{turn}")
    return _day_of_month(pick, item, turn, today.year, today.month) < today.day


def _gifts(seed: str, gift: Gift, today: date, years: int) -> Iterator[Occurrence]:
    lead = timedelta(days=gift.days_before)
    past = [day for day in FESTIVALS[gift.festival] if day - lead < today]
    if len(past) < YEARS or len(past) == len(FESTIVALS[gift.festival]):
        raise SeedDateUnsupportedError(day=today.isoformat())
    flow = gift.flow
    for years_ago in range(flow.newest_year, min(flow.oldest_year, years - 1) + 1):
        festival = past[-1 - years_ago]
        pick = _Pick(f"{seed}/{flow.id}/{festival.year % YEARS}")
        amount_fen = _amount_fen(f"{seed}/{flow.id}", flow, years_ago, 100)
        yield Occurrence(_moment(pick, flow, festival - lead), flow, amount_fen)


def _events(persona: Persona, today: date, years: int) -> Iterator[Occurrence]:
    start = first_day(today, years)
    for event in persona.events:
        day = today - timedelta(days=event.days_ago)
        if day >= start:
            key = f"{persona.seed}/{event.flow.id}"
            yield Occurrence(_moment(_Pick(key), event.flow, day), event.flow, _amount_fen(key, event.flow, 0, 100))


def _moment(pick: _Pick, flow: Flow, day: date) -> datetime:
    second = pick.second(flow.first_hour, flow.last_hour)
    return datetime(day.year, day.month, day.day, second // 3600, second // 60 % 60, second % 60, tzinfo=SHANGHAI)


def _amount_fen(key: str, flow: Flow, years_ago: int, percent: int) -> int:
    today_fen = flow.low_fen
    if flow.high_fen > flow.low_fen:
        steps = _Pick(f"{key}/{years_ago} years ago").number((flow.high_fen - flow.low_fen) // flow.step_fen)
        today_fen += steps * flow.step_fen
    return flow.amount_fen(today_fen, flow.trend[years_ago], percent)


def _day_of_month(pick: _Pick, item: Recurring, turn: int, year: int, month: int) -> int:
    """Choose a day in the turn's own part of the month, so that several turns are spread over it."""
    days = item.last_day - item.first_day + 1
    first = item.first_day + days * turn // item.times
    last = max(first, item.first_day + days * (turn + 1) // item.times - 1)
    day = first + pick.number(last - first)
    if item.last_day <= _DAYS_OF_EVERY_MONTH:
        return day
    length = _MONTH_DAYS[month - 1]
    if month == 2 and year % 4 == 0:  # right for every year from 1901 to 2099
        length = 29
    return 1 + (day - 1) * length // 31


class _Pick:
    """Numbers chosen by a key alone: the same on every machine and in every version of Python."""

    __slots__ = ("_digest",)

    def __init__(self, key: str) -> None:
        self._digest = hashlib.sha256(key.encode()).digest()

    def number(self, most: int) -> int:
        """A number from 0 to `most`, both included."""
        return int.from_bytes(self._digest[:8]) % (most + 1)

    def second(self, first_hour: int, last_hour: int) -> int:
        """A second of the day within the hours, both included."""
        return 3600 * first_hour + int.from_bytes(self._digest[8:16]) % (3600 * (last_hour - first_hour + 1))
