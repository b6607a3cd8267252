"""The dates of standing orders: pure functions of the rule, counted from its first date so that no month drifts."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import count
from typing import Final

from bank.clock import SHANGHAI

_MONTHS: Final = 12


class Frequency(Enum):
    """How often an order is run."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an order is run: at the time of day of `first`, in Asia/Shanghai.

    month_day: 1 to 31 for MONTHLY, else None; a month without that day runs on its last one.
    until: the last calendar day that may still be run, None for no end. How many runs there are, the order counts.
    """

    frequency: Frequency
    first: datetime
    month_day: int | None = None
    until: date | None = None


def first_moment(frequency: Frequency, wanted: datetime, month_day: int | None) -> datetime:
    """Return the first date that is not before `wanted`, at its time of day, to the millisecond."""
    wanted = wanted.astimezone(SHANGHAI)
    wanted = wanted.replace(microsecond=wanted.microsecond // 1000 * 1000)
    if frequency is not Frequency.MONTHLY or month_day is None:
        return wanted
    this_month = _in_month(wanted, 0, month_day)
    return this_month if this_month >= wanted else _in_month(wanted, 1, month_day)


def next_after(schedule: Schedule, moment: datetime) -> datetime | None:
    """Return the first date after `moment`, None where there is none any more."""
    moment = moment.astimezone(SHANGHAI)
    if moment < schedule.first:
        return _within(schedule, schedule.first)
    if schedule.frequency is Frequency.ONCE:
        return None
    # The dates before `from_place` are certainly not after `moment`; at most two more steps find the next one.
    from_place = _places_before(schedule, moment)
    return _within(schedule, next(due for place in count(from_place) if (due := _date(schedule, place)) > moment))


def upcoming(schedule: Schedule, due: datetime | None, most: int) -> tuple[datetime, ...]:
    """Return up to `most` dates, `due` and those after it."""
    found: list[datetime] = []
    while due is not None and len(found) < most:
        found.append(due)
        due = next_after(schedule, due)
    return tuple(found)


def _places_before(schedule: Schedule, moment: datetime) -> int:
    first = schedule.first
    if schedule.frequency is Frequency.MONTHLY:
        return max(0, (moment.year - first.year) * _MONTHS + moment.month - first.month - 1)
    return (moment - first) // timedelta(days=1 if schedule.frequency is Frequency.DAILY else 7)


def _date(schedule: Schedule, place: int) -> datetime:
    if schedule.frequency is Frequency.MONTHLY:
        return _in_month(schedule.first, place, schedule.month_day or schedule.first.day)
    return schedule.first + timedelta(days=place * (1 if schedule.frequency is Frequency.DAILY else 7))


def _in_month(anchor: datetime, months: int, month_day: int) -> datetime:
    """Return the day of the month that lies `months` after the anchor's, or that month's last day if it is shorter."""
    month = anchor.month - 1 + months
    year, month = anchor.year + month // _MONTHS, month % _MONTHS + 1
    return anchor.replace(year=year, month=month, day=min(month_day, calendar.monthrange(year, month)[1]))


def _within(schedule: Schedule, due: datetime) -> datetime | None:
    return None if schedule.until is not None and due.date() > schedule.until else due
