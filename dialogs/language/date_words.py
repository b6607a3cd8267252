"""A span of days in words, the inverse of `dialogs.language.dates_zh`.

>>> say(Period(date(2026, 10, 1), date(2026, 10, 31)), date(2026, 11, 28))
'上个月'
>>> say(Period(date(2026, 3, 5), date(2026, 3, 8)), date(2026, 11, 28))
'三月五日到八日'
"""

from datetime import date

from dialogs.language import periods
from dialogs.language.numerals_zh import spell, write
from dialogs.language.periods import Period

_DAYS = {-2: "前天", -1: "昨天", 0: "今天", 1: "明天", 2: "后天"}
_YEARS = {-2: "前年", -1: "去年", 0: "今年", 1: "明年", 2: "后年"}
_MONTHS = {-1: "上个月", 0: "这个月", 1: "下个月"}


def say(period: Period, today: date) -> str:
    """Return the period as people say it on the day `today`; read back in the past tense it is the same period."""
    first, last = period.first, period.last
    if first == last:
        return _DAYS.get((first - today).days) or _year(first, today) + _day(first)
    if period == periods.year_of(first.year):
        return _YEARS.get(first.year - today.year) or spell(str(first.year)) + "年"
    if period == periods.month_of(first.year, first.month):
        away = (first.year - today.year) * periods.MONTHS + first.month - today.month
        return _MONTHS.get(away) or _year(first, today) + f"{write(first.month)}月"
    return f"{_year(first, today)}{_day(first)}到{_end(period, today)}"


def dates(period: Period, today: date) -> str:
    """Return the period by its dates alone, for an answer that names customary edges: 十一月一日到十日."""
    if period.first == period.last:
        return _year(period.first, today) + _day(period.first)
    return f"{_year(period.first, today)}{_day(period.first)}到{_end(period, today)}"


def _end(period: Period, today: date) -> str:
    first, last = period.first, period.last
    if first.year != last.year:
        return _year(last, today, named=True) + _day(last)
    return f"{write(last.day)}日" if first.month == last.month else _day(last)


def _year(day: date, today: date, *, named: bool = False) -> str:
    """Return the year's words; none for days of this year that are past, unless they must be `named`."""
    if day.year == today.year and day <= today and not named:
        return ""
    return _YEARS.get(day.year - today.year) or spell(str(day.year)) + "年"


def _day(day: date) -> str:
    return f"{write(day.month)}月{write(day.day)}日"
