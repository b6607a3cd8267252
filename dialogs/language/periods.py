"""Spans of days, and the arithmetic of months, weeks and festivals beneath `dialogs.language.dates_zh`.

>>> month_of(2026, 2)
Period(first=datetime.date(2026, 2, 1), last=datetime.date(2026, 2, 28))
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

MONTHS = 12
WEEK = 7


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of days, both ends within it."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period does not end before it begins: {self.first} to {self.last}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days it holds, at least 1."""
        return (self.last - self.first).days + 1


def day_of(year: int, month: int, day: int) -> Period | None:
    """Return one day as a period, or None where the calendar has no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= MONTHS and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return one(date(year, month, day))


def one(day: date) -> Period:
    """Return one day as a period."""
    return Period(day, day)


def month_of(year: int, month: int) -> Period:
    """Return a whole month; a month beyond 1 to 12 counts into the years around: (2026, 0) is December 2025."""
    years, index = divmod(month - 1, MONTHS)
    first = date(year + years, index + 1, 1)
    return Period(first, first.replace(day=calendar.monthrange(first.year, first.month)[1]))


def months_of(year: int, first: int, last: int) -> Period:
    """Return the months `first` to `last` of a year."""
    return Period(month_of(year, first).first, month_of(year, last).last)


def year_of(year: int) -> Period:
    """Return a whole year."""
    return months_of(year, 1, MONTHS)


def week_of(day: date) -> Period:
    """Return the week, Monday to Sunday, that holds the day."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=WEEK - 1))


def months_before(day: date, months: int) -> date:
    """Return the same day `months` earlier (later where negative), or the last day of a month that is too short."""
    month = month_of(day.year, day.month - months)
    return month.first.replace(day=min(day.day, month.last.day))


def festival_of(name: str, year: int) -> Period | None:
    """Return when a festival or its holiday was in a year; None where the table of lunar days does not reach."""
    if name == "清明":
        return day_of(year, 4, _clear_and_bright(year))
    fixed = _FIXED.get(name)
    if fixed is not None:
        month, first, last = fixed
        return Period(date(year, month, first), date(year, month, last))
    table, before, length = _LUNAR[name]
    days = _TABLES[table]
    if not _FIRST_TABLE_YEAR <= year < _FIRST_TABLE_YEAR + len(days):
        return None
    day = date.fromisoformat(f"{year}-{days[year - _FIRST_TABLE_YEAR]}") - timedelta(days=before)
    return Period(day, day + timedelta(days=length - 1))


def festival_names() -> Iterator[str]:
    """Yield the names that `festival_of` knows."""
    yield "清明"
    yield from _FIXED
    yield from _LUNAR


def _clear_and_bright(year: int) -> int:
    """Return the day of April; the usual formula, right for 2000 to 2099."""
    short = year % 100
    return int(short * 0.2422 + 4.81) - short // 4


# month, first and last day. The holidays of 五一 and 国庆 are those of most years; the bank says the days aloud.
_FIXED: dict[str, tuple[int, int, int]] = {
    "元旦": (1, 1, 1),
    "情人节": (2, 14, 14),
    "妇女节": (3, 8, 8),
    "三八节": (3, 8, 8),
    "五一": (5, 1, 5),
    "劳动节": (5, 1, 5),
    "青年节": (5, 4, 4),
    "儿童节": (6, 1, 1),
    "六一": (6, 1, 1),
    "六一八": (6, 18, 18),
    "618": (6, 18, 18),
    "建军节": (8, 1, 1),
    "教师节": (9, 10, 10),
    "国庆": (10, 1, 7),
    "双十一": (11, 11, 11),
    "双11": (11, 11, 11),
    "双十二": (12, 12, 12),
    "双12": (12, 12, 12),
    "圣诞": (12, 25, 25),
    "平安夜": (12, 24, 24),
}

# Which table, how many days before the table's day it begins, how many days it lasts.
_LUNAR: dict[str, tuple[str, int, int]] = {
    "春节": ("spring", 0, 7),
    "过年": ("spring", 1, 8),
    "大年初一": ("spring", 0, 1),
    "除夕": ("spring", 1, 1),
    "年三十": ("spring", 1, 1),
    "大年三十": ("spring", 1, 1),
    "元宵": ("spring", -14, 1),
    "正月十五": ("spring", -14, 1),
    "端午": ("dragon", 0, 1),
    "中秋": ("autumn", 0, 1),
    "重阳": ("ninth", 0, 1),
}

# First year, then month and day of each year: the calendar of the Purple Mountain Observatory (GB/T 33661-2017).
_FIRST_TABLE_YEAR = 2015
_SPRING = (
    "02-19 02-08 01-28 02-16 02-05 01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-03 01-23 "
    "02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24 02-12"
)
_DRAGON_BOAT = (
    "06-20 06-09 05-30 06-18 06-07 06-25 06-14 06-03 06-22 06-10 05-31 06-19 06-09 05-28 06-16 06-05 06-24 "
    "06-12 06-01 06-20 06-10 05-30 06-18 06-07 05-27 06-14"
)
_MID_AUTUMN = (
    "09-27 09-15 10-04 09-24 09-13 10-01 09-21 09-10 09-29 09-17 10-06 09-25 09-15 10-03 09-22 09-12 10-01 "
    "09-19 09-08 09-27 09-16 10-04 09-24 09-13 10-02 09-20"
)
_DOUBLE_NINTH = (
    "10-21 10-09 10-28 10-17 10-07 10-25 10-14 10-04 10-23 10-11 10-29 10-18 10-08 10-26 10-16 10-05 10-24 "
    "10-12 10-01 10-20 10-09 10-27 10-17 10-07 10-26 10-14"
)
_TABLES = {
    "spring": _SPRING.split(" "),
    "dragon": _DRAGON_BOAT.split(" "),
    "autumn": _MID_AUTUMN.split(" "),
    "ninth": _DOUBLE_NINTH.split(" "),
}
