"""The dates of standing orders, against tables worked out by hand and against a walk through the calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.clock import SHANGHAI
from bank.transfers.schedule import Frequency, Schedule, first_moment, next_after, upcoming


def at(day: str, time: str = "09:30") -> datetime:
    return datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=SHANGHAI)


def dates(frequency: Frequency, first: str, month_day: int | None, until: str | None, most: int) -> list[str]:
    end = None if until is None else date.fromisoformat(until)
    schedule = Schedule(frequency, first_moment(frequency, at(first), month_day), month_day, end)
    assert all(each.strftime("%H:%M") == "09:30" for each in upcoming(schedule, schedule.first, most))
    return [each.date().isoformat() for each in upcoming(schedule, schedule.first, most)]


# Worked out with a paper calendar: 2027 is no leap year, 2028 is one.
@pytest.mark.parametrize(
    ("frequency", "first", "month_day", "until", "expected"),
    [
        (Frequency.ONCE, "2026-03-03", None, None, ["2026-03-03"]),
        (Frequency.DAILY, "2028-02-27", None, "2028-03-01", ["2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01"]),
        (Frequency.WEEKLY, "2026-12-21", None, None, ["2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11"]),
        (Frequency.MONTHLY, "2027-01-31", 31, None, ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]),
        (Frequency.MONTHLY, "2027-12-30", 30, None, ["2027-12-30", "2028-01-30", "2028-02-29", "2028-03-30"]),
        (Frequency.MONTHLY, "2027-11-29", 29, None, ["2027-11-29", "2027-12-29", "2028-01-29", "2028-02-29"]),
        # The wanted day has passed in the first month, so the next month's is the first.
        (Frequency.MONTHLY, "2026-03-15", 10, None, ["2026-04-10", "2026-05-10", "2026-06-10", "2026-07-10"]),
        (Frequency.MONTHLY, "2026-03-15", 31, "2026-05-30", ["2026-03-31", "2026-04-30"]),
        (Frequency.MONTHLY, "2026-02-28", 30, "2026-04-30", ["2026-02-28", "2026-03-30", "2026-04-30"]),
    ],
)
def test_dates_are_those_of_the_calendar(
    frequency: Frequency, first: str, month_day: int | None, until: str | None, expected: list[str]
) -> None:
    assert dates(frequency, first, month_day, until, 4) == expected


def walked(frequency: Frequency, first: datetime, month_day: int, after: datetime) -> datetime:
    """Look at every day one after the other."""
    each, days = first, 0
    while True:
        last = monthrange(each.year, each.month)[1]
        falls = {
            Frequency.DAILY: True,
            Frequency.WEEKLY: days % 7 == 0,
            Frequency.MONTHLY: each.day == min(month_day, last),
        }[frequency]
        if falls and each > after:
            return each
        each, days = each + timedelta(days=1), days + 1


@given(
    frequency=st.sampled_from([Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY]),
    wanted=st.timedeltas(timedelta(), timedelta(days=2_000)).map(lambda span: at("2024-01-01") + span),
    month_day=st.integers(1, 31),
    later=st.timedeltas(timedelta(days=-40), timedelta(days=900)),
)
def test_the_next_date_is_the_one_that_a_walk_finds(
    frequency: Frequency, wanted: datetime, month_day: int, later: timedelta
) -> None:
    wanted = wanted.replace(microsecond=0)
    monthly = frequency is Frequency.MONTHLY
    first = first_moment(frequency, wanted, month_day if monthly else None)
    assert first == (walked(frequency, wanted, month_day, wanted - timedelta(days=1)) if monthly else wanted)
    schedule = Schedule(frequency, first, month_day if monthly else None)
    anchor = first if frequency is Frequency.WEEKLY else wanted
    assert next_after(schedule, wanted + later) == walked(
        frequency, anchor, month_day, max(wanted + later, first - timedelta(microseconds=1))
    )


def test_moments_from_elsewhere_are_taken_as_shanghais() -> None:
    utc = datetime.fromisoformat("2026-03-30T18:00:00.123456+00:00")  # the 31st, two in the morning
    first = first_moment(Frequency.MONTHLY, utc, 31)
    assert first.isoformat() == "2026-03-31T02:00:00.123000+08:00"
    assert next_after(Schedule(Frequency.MONTHLY, first, 31), first) == at("2026-04-30", "02:00:00.123")
