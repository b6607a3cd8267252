"""Find days and spans of days in a text: the scanner under dates_zh, which decides what the utterance means.

At each place the longest reading wins. The second half of a span (三月五号到八号) is looked for from its first half on.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dialogs.language import periods
from dialogs.language.numerals_zh import normalise, read
from dialogs.language.periods import MONTHS, WEEK, Period

TenseName = Literal["past", "future", "either"]

_N = r"(?:\d{1,2}|[一二三四五六七八九十两]{1,3})"
_FESTIVALS = "|".join(sorted(periods.festival_names(), key=len, reverse=True))
_YEAR_WORDS = {"大前年": -3, "前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
_DAY_WORDS = {
    "大前天": -3,
    "前天": -2,
    "前日": -2,
    "昨天": -1,
    "昨日": -1,
    "昨儿": -1,
    "昨晚": -1,
    "昨夜": -1,
    "今天": 0,
    "今日": 0,
    "今儿": 0,
    "今早": 0,
    "今晚": 0,
    "当天": 0,
    "明天": 1,
    "明日": 1,
    "明儿": 1,
    "明早": 1,
    "明晚": 1,
    "后天": 2,
    "大后天": 3,
}
_MONTH_WORDS = {"上上个": -2, "上上": -2, "上个": -1, "上": -1, "这个": 0, "这": 0, "本": 0, "当": 0}
_MONTH_WORDS |= {"下个": 1, "下": 1, "下下个": 2, "下下": 2}
_SHIFT = "|".join(sorted(_MONTH_WORDS, key=len, reverse=True))
_WEEKDAYS = "一二三四五六日天"
_YEAR = (
    rf"(?:(?P<year_word>{'|'.join(sorted(_YEAR_WORDS, key=len, reverse=True))})度?"
    r"|(?P<year>\d{4}|[零一二三四五六七八九]{4})年(?:度|的)?"
    rf"|(?P<short_year>\d{{2}}|[零一二三四五六七八九]{{2}})年(?={_N}月))"
)
_TO = r"(?:一直到|直到|到|至|-+|—+|~|～)"
_DAY_MARK = rf"(?:[号日](?![线楼店门])|(?={_TO}{_N}[号日]))"
# 三月十五 is a day without its 号; 三月五百 and 三月一共 are not.
_BARE_DAY = r"(?:[二三]?十[一二三四五六七八九]?|\d{2})(?![\d十百千万亿零块元毛角个年月点天次笔人%周号日])"
_CALENDAR = re.compile(
    rf"(?:{_YEAR}的?)?"
    rf"(?:(?P<festival>{_FESTIVALS})(?:节|假期|长假)?(?:期间|那天|前后)?"
    r"|(?P<national>(?<=年)十一(?![月号日点百千万块元\d])|十一(?=期间|长假|假期|那几天))(?:期间|长假|假期|那几天)*"
    rf"|(?P<half>[上下])半年|(?:第?(?P<quarter>[一二三四1-4])季度|(?P<quarter_word>{_SHIFT})季度)"
    r"|(?:年|(?<=年))(?P<year_part>初|中(?!秋)|底|末|尾)"
    rf"|(?:(?:(?P<month_word>{_SHIFT})月份?|(?P<month>{_N})月份?)"
    rf"(?:的?(?P<month_part>[上中下]旬|月?[初中底末](?!秋))|的?(?P<day>{_N}){_DAY_MARK}|(?P<bare_day>{_BARE_DAY}))?)"
    rf"|(?P<alone_part>月[初中底末](?!秋)|[上中下]旬)"
    rf"|(?P<alone_day>{_N}){_DAY_MARK})?"
)
_NUMERIC = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?(?!\d)")
_DAY_WORD = re.compile("|".join(sorted(_DAY_WORDS, key=len, reverse=True)))
_WEEK = re.compile(
    rf"(?P<shift>{_SHIFT})?(?:周|星期|礼拜)(?:(?P<day>[{_WEEKDAYS}](?![\d一二三四五六七八九十年岁])|末)|(?![岁边围到转]))"
)
_UNIT = "天|日|个?(?:星期|礼拜)|周|个半?月|个?季度|年"
_COUNT = r"(?P<count>\d{1,3}|[一二三四五六七八九十两百]+|几|半|数)"
_RECENT = re.compile(
    rf"(?P<before>最近|近|过去|这|前|之前|往前|头)的?{_COUNT}(?P<unit>月|{_UNIT})(?P<half>半)?(?:以来|之内|内|里)?"
    rf"|{_COUNT.replace('count', 'count_after')}(?P<unit_after>{_UNIT})(?P<half_after>半)?(?:以来|之内|以内|内|来)"
)
_AGO = re.compile(rf"{_COUNT}(?P<unit>{_UNIT})(?:之|以)?(?P<way>前|后)")
# 最近的网点 is near in space, not in time.
_VAGUE = re.compile(
    r"(?<!离我)(?<!离这)(?<!离家)最近(?!的?(?:网点|支行|银行|取款机|柜台|那[家个]|一[家个]))|近期|近来|前[几两]天|这[几两]天"
    r"|前(?:一阵|段时间|阵子|些[天日]子?)|这(?:一阵|段时间|阵子)|这些天"
)
_LATELY = frozenset({"最近", "近期", "近来"})
_RECURRING = re.compile(
    rf"每个?(?:月|年|周|星期|礼拜|季度)(?:的?{_N}月)?(?:的?(?:{_N}[号日]?|[{_WEEKDAYS}末]|月?[初中底末]))?"
)
_NO_DATE_BEFORE = re.compile(r"[第尾编单]$")
_JOINT = re.compile(rf"(?:的)?\s*{_TO}\s*")
_UNTIL_NOW = re.compile(
    r"(?:(?:开始)?(?:一直)?(?:到|至)(?:现在|今(?![天日年儿])|目前(?:为止)?|如今)|以来|起|开始|之后|以后|后)"
)
_OPEN = re.compile(r"之前|以前|前(?![后台年天])")

_MONTH_PARTS = {"上旬": (1, 10), "初": (1, 10), "中旬": (11, 20), "中": (11, 20), "下旬": (21, 31), "底": (21, 31)}
_YEAR_PARTS = {"初": (1, 2), "中": (6, 7), "底": (11, 12), "末": (11, 12), "尾": (11, 12)}
_SEARCHED_YEARS = 9  # far enough to find the 29th of February from anywhere


@dataclass(frozen=True, slots=True)
class Found:
    """What was found at [start, end): the periods it may mean; exactly one where it is clear."""

    options: tuple[Period, ...]
    start: int
    end: int
    customary: bool = False


@dataclass(frozen=True, slots=True)
class _Now:
    """What words are relative to. `since`: in the second half of a span, where its first half begins."""

    today: date
    tense: TenseName
    since: date | None = None

    def choose(self, candidates: Sequence[Period | None]) -> tuple[Period, ...]:
        """Return which of the periods that answer to one name is meant."""
        known = sorted(candidate for candidate in candidates if candidate is not None)
        if self.since is not None:
            return tuple(period for period in known if period.last >= self.since)[:1]
        past = tuple(period for period in known if period.first <= self.today)[-1:]
        future = tuple(period for period in known if period.last >= self.today)[:1]
        # Where all lie on the other side (明年一月), they are meant all the same.
        if self.tense == "past":
            return past or future
        if self.tense == "future":
            return future or past
        return past if past == future else past + future


def scan(text: str, today: date, tense: TenseName) -> tuple[Found, ...]:
    """Return the days and spans of the text in order; none overlaps another."""
    return tuple(_scan(normalise(text), _Now(today, tense)))


def _scan(text: str, now: _Now) -> Iterator[Found]:
    place = 0
    while place < len(text):
        recurring = _RECURRING.match(text, place)
        found = None if recurring or _NO_DATE_BEFORE.search(text, 0, place) else _at(text, place, now)
        if recurring:
            place = recurring.end()
        elif found is None:
            place += _number_length(text, place)
        else:
            found = _with_end(text, found, now)
            yield found
            place = found.end


def _number_length(text: str, place: int) -> int:
    """Return how far to go on: past a whole number, so that its tail is not taken for a day (125号)."""
    number = re.compile(r"\d+|[零一二三四五六七八九十两百千万]+").match(text, place)
    return number.end() - place if number else 1


def _at(text: str, place: int, now: _Now) -> Found | None:
    readings = [found for reader in _READERS if (found := reader(text, place, now)) is not None]
    return max(readings, key=lambda found: found.end, default=None)


def _with_end(text: str, begin: Found, now: _Now) -> Found:
    """Read on where a span goes on: 到八号, 到现在, 以来."""
    open_ended = _OPEN.match(text, begin.end)
    if open_ended:
        return Found((), begin.start, open_ended.end())
    joint = _JOINT.match(text, begin.end)
    end = _at(text, joint.end(), now) if joint else None
    if end is not None:
        spans: list[Period] = []
        for option in begin.options:
            second = _at(text, end.start, _Now(now.today, now.tense, option.first)) or end
            spans += [Period(option.first, last.last) for last in second.options if last.last >= option.first]
        return Found(tuple(dict.fromkeys(spans)), begin.start, end.end, begin.customary or end.customary)
    until = _UNTIL_NOW.match(text, begin.end)
    if until is None:
        return begin
    options = tuple(Period(option.first, now.today) for option in begin.options if option.first <= now.today)
    return Found(options, begin.start, until.end(), begin.customary) if options else begin


def _calendar(text: str, place: int, now: _Now) -> Found | None:
    match = _CALENDAR.match(text, place)
    if match is None or match.end() == place:
        return None
    said = match.groupdict()
    year = _year(said, now.today)
    rest = match.end() > (match.end("year_word") if said["year_word"] else -1)
    customary = any(said[name] for name in ("year_part", "month_part", "alone_part"))
    if year is not None and not 1900 <= year <= 2200:
        return None
    options = _calendar_options(said, year, now) if rest else (periods.year_of(year or now.today.year),)
    return Found(tuple(dict.fromkeys(options)), place, match.end(), bool(customary))


def _calendar_options(  # noqa: PLR0911 -- one return a kind of time
    said: dict[str, str | None], year: int | None, now: _Now
) -> tuple[Period, ...]:
    years = [year] if year is not None else _years(now)
    if said["festival"] or said["national"]:
        return now.choose([periods.festival_of(said["festival"] or "国庆", each) for each in years])
    if said["half"]:
        first = 1 if said["half"] == "上" else 7
        return now.choose([periods.months_of(each, first, first + 5) for each in years])
    if said["quarter"]:
        first = 3 * (read(said["quarter"]) or 1) - 2
        return now.choose([periods.months_of(each, first, first + 2) for each in years])
    if said["quarter_word"]:
        quarter = (now.today.month - 1) // 3 + _MONTH_WORDS[said["quarter_word"]]
        year = now.today.year
        return (Period(periods.month_of(year, 3 * quarter + 1).first, periods.month_of(year, 3 * quarter + 3).last),)
    if said["year_part"]:
        return now.choose([periods.months_of(each, *_YEAR_PARTS[said["year_part"]]) for each in years])
    if said["month_word"] or said["month"] or said["alone_part"] or said["alone_day"]:
        return _of_months(said, year, now)
    return (periods.year_of(years[0]),)


def _of_months(said: dict[str, str | None], year: int | None, now: _Now) -> tuple[Period, ...]:
    """Return a month, a part of it or a day of it; where the month is not said, of the months around."""
    around = now.since or now.today
    if said["month_word"]:
        months = [periods.month_of(now.today.year, now.today.month + _MONTH_WORDS[said["month_word"]])]
    elif said["month"]:
        number = read(said["month"])
        if number is None or not 1 <= number <= MONTHS:
            return ()
        months = [periods.month_of(each, number) for each in ([year] if year is not None else _years(now))]
    elif year is not None:
        months = [periods.month_of(year, number) for number in range(1, MONTHS + 1)]
    else:
        months = [periods.month_of(around.year, around.month + offset) for offset in range(-MONTHS, MONTHS + 1)]
    part, day = said["month_part"] or said["alone_part"], said["day"] or said["bare_day"] or said["alone_day"]
    if part:
        first, last = _MONTH_PARTS[part.removeprefix("月").replace("末", "底")]
        return now.choose([_days(month, first, min(last, month.last.day)) for month in months])
    if day:
        number = read(day) or 0
        chosen = now.choose([periods.day_of(month.first.year, month.first.month, number) for month in months])
        if said["bare_day"] and (said["month"], number) in {("八", 15), ("8", 15)}:
            # 八月十五 is Mid-Autumn to many.
            chosen += now.choose([periods.festival_of("中秋", month.first.year) for month in months])
        return chosen
    return now.choose(months) if len(months) > 1 else tuple(months)


def _days(month: Period, first: int, last: int) -> Period:
    return Period(month.first.replace(day=first), month.first.replace(day=last))


def _year(said: dict[str, str | None], today: date) -> int | None:
    if said["year_word"]:
        return today.year + _YEAR_WORDS[said["year_word"]]
    if said["year"] or said["short_year"]:
        digits = "".join(str(read(digit)) for digit in said["year"] or said["short_year"] or "")
        return int(digits) if said["year"] else today.year // 100 * 100 + int(digits)
    return None


def _years(now: _Now) -> list[int]:
    around = (now.since or now.today).year
    return list(range(around - _SEARCHED_YEARS, around + _SEARCHED_YEARS + 1))


def _numeric(text: str, place: int, now: _Now) -> Found | None:
    match = _NUMERIC.match(text, place)
    if match is None:
        return None
    del now
    year, month = int(match["year"]), int(match["month"])
    if match["day"] is None:
        options = (periods.month_of(year, month),) if 1900 <= year <= 2200 and 1 <= month <= MONTHS else ()
    else:
        day = periods.day_of(year, month, int(match["day"]))
        options = (day,) if day else ()
    return Found(options, place, match.end())


def _day_word(text: str, place: int, now: _Now) -> Found | None:
    match = _DAY_WORD.match(text, place)
    if match is None:
        return None
    day = now.today + timedelta(days=_DAY_WORDS[match.group()])
    return Found((periods.one(day),), place, match.end())


def _week(text: str, place: int, now: _Now) -> Found | None:
    match = _WEEK.match(text, place)
    if match is None or (match["shift"] is None and match["day"] is None):
        return None
    if match["shift"] is None and place and text[place - 1] in "每上这本下个一二两三四五六七八九十几":
        return None
    shift = _MONTH_WORDS[match["shift"]] if match["shift"] else 0
    week = periods.week_of(now.today + timedelta(days=WEEK * shift))
    if match["day"] is None:
        return Found((week,), place, match.end())
    if match["shift"]:
        return Found((_in_week(week.first, match["day"]),), place, match.end())
    around = now.since or now.today
    mondays = [periods.week_of(around).first + timedelta(days=WEEK * offset) for offset in (-1, 0, 1)]
    return Found(now.choose([_in_week(monday, match["day"]) for monday in mondays]), place, match.end())


def _in_week(monday: date, day: str) -> Period:
    if day == "末":
        return Period(monday + timedelta(days=WEEK - 2), monday + timedelta(days=WEEK - 1))
    return periods.one(monday + timedelta(days=min(_WEEKDAYS.index(day), WEEK - 1)))


def _recent(text: str, place: int, now: _Now) -> Found | None:
    match = _RECENT.match(text, place)
    if match is None:
        return None
    count, unit = match["count"] or match["count_after"], match["unit"] or match["unit_after"]
    half = bool(match["half"] or match["half_after"])
    options = [] if count in "几数" else [_back(now.today, number, unit, half=half) for number in _counts(count)]
    if match["before"] == "前" and unit.endswith(("月", "季度")) and len(options) == 1 and count != "半":
        # 前三个月 may be the three before now, or the first three of the year.
        months = _counts(count)[0] * (3 if unit.endswith("季度") else 1)
        options += [periods.months_of(now.today.year, 1, int(months))] if 1 <= months <= MONTHS else []
    if match["before"] in {"前", "这"} and unit in {"天", "日"} and count in "两几":
        options = []  # a few days
    known = [option for option in options if option is not None]
    return Found(tuple(dict.fromkeys(known)), place, match.end())


def _counts(count: str) -> tuple[float, ...]:
    """Return the numbers a count may mean: 两三 is two or three."""
    if count == "半":
        return (0.5,)
    if re.fullmatch("[一二三四五六七八两][二三四五六七八九两]", count):
        return tuple(float(read(digit) or 0) for digit in count)
    number = read(count)
    return (float(number),) if number else ()


def _back(today: date, number: float, unit: str, *, half: bool) -> Period | None:
    """Return the span that ends today and is `number` units long."""
    number += 0.5 if half or "半" in unit else 0
    if unit in {"天", "日"} or unit.endswith(("周", "星期", "礼拜")):
        days = round(number * (1 if unit in {"天", "日"} else WEEK))
        return Period(today - timedelta(days=days - 1), today) if days >= 1 else None
    months = number * (MONTHS if unit.endswith("年") else 3 if unit.endswith("季度") else 1)
    if months > 100 * MONTHS:
        return None
    begin = periods.months_before(today, int(months)) - timedelta(days=15 if months % 1 else 0)
    return Period(min(begin + timedelta(days=1), today), today)


def _ago(text: str, place: int, now: _Now) -> Found | None:
    match = _AGO.match(text, place)
    if match is None:
        return None
    counts = () if match["count"] in "几数" else _counts(match["count"])
    if len(counts) != 1:
        return Found((), place, match.end())
    sign, number, unit = (1 if match["way"] == "前" else -1), counts[0], match["unit"]
    if unit in {"天", "日"} or unit.endswith(("周", "星期", "礼拜")):
        size = 1 if unit in {"天", "日"} else WEEK
        day = now.today - timedelta(days=round(sign * number * size))
        # 两周前 may be that day, or its week.
        options = [periods.one(day)] + ([periods.week_of(day)] if size == WEEK else [])
        return Found(tuple(options), place, match.end())
    months = number * (MONTHS if unit.endswith("年") else 3 if unit.endswith("季度") else 1)
    if months > 100 * MONTHS or months % 1:
        return Found((), place, match.end())
    day = periods.months_before(now.today, round(sign * months))
    whole = periods.year_of(day.year) if unit.endswith("年") and number >= 1 else periods.month_of(day.year, day.month)
    return Found((periods.one(day), whole), place, match.end())


def _vague(text: str, place: int, now: _Now) -> Found | None:
    match = _VAGUE.match(text, place)
    if match is None:
        return None
    if match.group() not in _LATELY:
        return Found((), place, match.end())
    spans = (_back(now.today, 1, "周", half=False), *(_back(now.today, number, "月", half=False) for number in (1, 3)))
    return Found(tuple(span for span in spans if span), place, match.end())


_READERS: tuple[Callable[[str, int, _Now], Found | None], ...] = (
    _calendar,
    _numeric,
    _day_word,
    _week,
    _recent,
    _ago,
    _vague,
)
