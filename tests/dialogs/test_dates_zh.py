"""Days and spans of days as people say them, relative to a day that is passed in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.festivals import FESTIVALS
from dialogs.language import periods
from dialogs.language.date_words import dates, say
from dialogs.language.dates_zh import AmbiguousDays, Days, Tense, all_days, parse
from dialogs.language.periods import Period

TODAY = date(2026, 11, 28)  # a Saturday
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
WORDS = (
    "上 下 这 本 个 月 周 年 季度 半年 三 十五 二十九 三十一 12 2026 - . 号 日 到 至 的 初 底 中 旬 末 去年 今年 国庆 春节 最近 "
    "前 后 以来 以前 天 几 半 两 每 不是 不对 ， 星期 一 八月 花了多少 第"
)
PIECES = st.sampled_from(WORDS.split(" "))

PAST = {
    "今天": "2026-11-28",
    "昨天": "2026-11-27",
    "前天": "2026-11-26",
    "大前天": "2026-11-25",
    "昨晚": "2026-11-27",
    "三天前": "2026-11-25",
    "今年": "2026-01-01 2026-12-31",
    "今年以来": "2026-01-01 2026-11-28",
    "去年": "2025-01-01 2025-12-31",
    "前年": "2024-01-01 2024-12-31",
    "2025年": "2025-01-01 2025-12-31",
    "二零二五年": "2025-01-01 2025-12-31",
    "上半年": "2026-01-01 2026-06-30",
    "去年下半年": "2025-07-01 2025-12-31",
    "第三季度": "2026-07-01 2026-09-30",
    "上个季度": "2026-07-01 2026-09-30",
    "本季度": "2026-10-01 2026-12-31",
    "这个月": "2026-11-01 2026-11-30",
    "本月": "2026-11-01 2026-11-30",
    "上个月": "2026-10-01 2026-10-31",
    "上月": "2026-10-01 2026-10-31",
    "上上个月": "2026-09-01 2026-09-30",
    "三月": "2026-03-01 2026-03-31",
    "三月份": "2026-03-01 2026-03-31",
    "3月": "2026-03-01 2026-03-31",
    "十一月": "2026-11-01 2026-11-30",
    "十二月": "2025-12-01 2025-12-31",
    "去年三月": "2025-03-01 2025-03-31",
    "二五年三月": "2025-03-01 2025-03-31",
    "2026年3月": "2026-03-01 2026-03-31",
    "十五号": "2026-11-15",
    "15日": "2026-11-15",
    "三十号": "2026-10-30",
    "三十一号": "2026-10-31",
    "上个月十五号": "2026-10-15",
    "三月五号": "2026-03-05",
    "三月十五": "2026-03-15",
    "十二月五号": "2025-12-05",
    "2026年3月5日": "2026-03-05",
    "2026-03-05": "2026-03-05",
    "2026/3/5": "2026-03-05",
    "二零二六年三月五号": "2026-03-05",
    "二月二十九号": "2024-02-29",
    "月初": "2026-11-01 2026-11-10",
    "月底": "2026-11-21 2026-11-30",
    "上个月底": "2026-10-21 2026-10-31",
    "今年三月底": "2026-03-21 2026-03-31",
    "十月中旬": "2026-10-11 2026-10-20",
    "年初": "2026-01-01 2026-02-28",
    "年底": "2026-11-01 2026-12-31",
    "去年底": "2025-11-01 2025-12-31",
    "去年年底": "2025-11-01 2025-12-31",
    "这周": "2026-11-23 2026-11-29",
    "上周": "2026-11-16 2026-11-22",
    "上个星期": "2026-11-16 2026-11-22",
    "上上周": "2026-11-09 2026-11-15",
    "上周三": "2026-11-18",
    "这周三": "2026-11-25",
    "周三": "2026-11-25",
    "星期天": "2026-11-22",
    "礼拜六": "2026-11-28",
    "上周末": "2026-11-21 2026-11-22",
    "国庆": "2026-10-01 2026-10-07",
    "去年国庆": "2025-10-01 2025-10-07",
    "去年十一": "2025-10-01 2025-10-07",
    "十一期间": "2026-10-01 2026-10-07",
    "春节": "2026-02-17 2026-02-23",
    "去年过年": "2025-01-28 2025-02-04",
    "中秋节": "2026-09-25",
    "正月十五": "2026-03-03",
    "双十一": "2026-11-11",
    "清明": "2026-04-05",
    "最近三个月": "2026-08-29 2026-11-28",
    "近三个月": "2026-08-29 2026-11-28",
    "过去半年": "2026-05-29 2026-11-28",
    "最近7天": "2026-11-22 2026-11-28",
    "近30天": "2026-10-30 2026-11-28",
    "最近一周": "2026-11-22 2026-11-28",
    "最近半个月": "2026-11-14 2026-11-28",
    "最近一年半": "2025-05-29 2026-11-28",
    "一年内": "2025-11-29 2026-11-28",
    "这三天": "2026-11-26 2026-11-28",
    "三月五号到八号": "2026-03-05 2026-03-08",
    "3月5日-8日": "2026-03-05 2026-03-08",
    "3月5-8日": "2026-03-05 2026-03-08",
    "五号到十号": "2026-11-05 2026-11-10",
    "三月五号至四月二号": "2026-03-05 2026-04-02",
    "三月到五月": "2026-03-01 2026-05-31",
    "去年三月到五月": "2025-03-01 2025-05-31",
    "去年十二月到二月": "2025-12-01 2026-02-28",
    "上周三到周五": "2026-11-18 2026-11-20",
    "上个月到现在": "2026-10-01 2026-11-28",
    "从三月五号到今天": "2026-03-05 2026-11-28",
    "三月以来": "2026-03-01 2026-11-28",
    "不是三月，是四月": "2026-04-01 2026-04-30",
    "三月，不对，四月": "2026-04-01 2026-04-30",
    "我想看看上个月买菜花了多少钱": "2026-10-01 2026-10-31",
}
FUTURE = {
    "明天": "2026-11-29",
    "大后天": "2026-12-01",
    "三天后": "2026-12-01",
    "十五号": "2026-12-15",
    "三月": "2027-03-01 2027-03-31",
    "三月五号": "2027-03-05",
    "周三": "2026-12-02",
    "下周一": "2026-11-30",
    "下个月一号": "2026-12-01",
    "明年春节": "2027-02-06 2027-02-12",
    "国庆": "2027-10-01 2027-10-07",
}
AMBIGUOUS = {
    "最近": ("2026-11-22 2026-11-28", "2026-10-29 2026-11-28", "2026-08-29 2026-11-28"),
    "前几天": (),
    "前两天": (),
    "这几天": (),
    "最近几个月": (),
    "过去两三个月": ("2026-09-29 2026-11-28", "2026-08-29 2026-11-28"),
    "前三个月": ("2026-08-29 2026-11-28", "2026-01-01 2026-03-31"),
    "三个月前": ("2026-08-28", "2026-08-01 2026-08-31"),
    "两周前": ("2026-11-14", "2026-11-09 2026-11-15"),
    "八月十五": ("2026-08-15", "2026-09-25"),
    "上个月和这个月": ("2026-10-01 2026-10-31", "2026-11-01 2026-11-30"),
    "二月三十号": (),
    "十三月五号": (),
    "九月三十一日": (),
    "三月以前": (),
}
NO_DAYS = [
    "",
    "转五百块",
    "三点五分",
    "三个月",
    "半年",
    "第三号",
    "125号",
    "一号楼",
    "每个月十五号",
    "每周三",
    "每年三月五号",
    "一周三次",
    "周到的服务",
    "最近的网点在哪",
    "离我最近",
    "尾号3305",
    "不是三月",
    "十一",
]


def _period(text: str) -> Period:
    first, _, last = text.partition(" ")
    return Period(date.fromisoformat(first), date.fromisoformat(last or first))


@pytest.mark.parametrize(("text", "expected"), PAST.items())
def test_days_that_are_past_are_understood(text: str, expected: str) -> None:
    found = parse(text, TODAY)
    assert isinstance(found, Days), found
    assert found.period == _period(expected)


@pytest.mark.parametrize(("text", "expected"), FUTURE.items())
def test_days_to_come_are_understood(text: str, expected: str) -> None:
    found = parse(text, TODAY, tense=Tense.FUTURE)
    assert isinstance(found, Days), found
    assert found.period == _period(expected)


@pytest.mark.parametrize(("text", "options"), AMBIGUOUS.items())
def test_what_may_mean_two_things_is_asked_back_with_both(text: str, options: tuple[str, ...]) -> None:
    found = parse(text, TODAY)
    assert isinstance(found, AmbiguousDays), found
    assert found.options == tuple(map(_period, options))
    assert found.text == text


@pytest.mark.parametrize("text", NO_DAYS)
def test_other_words_are_no_days(text: str) -> None:
    assert parse(text, TODAY) is None


@pytest.mark.parametrize("text", ["十五号", "三月五号", "三月", "国庆", "月底", "年底"])
def test_where_neither_past_nor_future_is_known_both_are_offered(text: str) -> None:
    past, future = (parse(text, date(2026, 6, 20), tense=tense) for tense in (Tense.PAST, Tense.FUTURE))
    either = parse(text, date(2026, 6, 20), tense=Tense.EITHER)
    assert isinstance(past, Days)
    assert isinstance(future, Days)
    assert isinstance(either, AmbiguousDays)
    assert either.options == (past.period, future.period)


@pytest.mark.parametrize("text", ["月初", "上个月底", "年底", "十月中旬", "月初到月底"])
def test_edges_that_are_a_custom_are_said_to_be_one(text: str) -> None:
    found = parse(text, TODAY)
    assert isinstance(found, Days)
    assert found.customary


def test_two_spans_stay_two_for_who_wants_to_compare() -> None:
    assert [found.span for found in all_days("上个月和这个月哪个花得多", TODAY)] == [(0, 3), (4, 7)]


@given(DAYS, DAYS, DAYS)
def test_a_span_in_words_is_understood_as_itself(one: date, other: date, today: date) -> None:
    period = Period(min(one, other), max(one, other))
    for words in (say(period, today), dates(period, today)):
        found = parse(words, today)
        assert isinstance(found, Days), words
        assert found.period == period, words
        assert not any(character.isdecimal() for character in words)


@given(DAYS, DAYS)
def test_whole_months_and_years_have_short_words(day: date, today: date) -> None:
    for period in (periods.month_of(day.year, day.month), periods.year_of(day.year)):
        words = say(period, today)
        found = parse(words, today)
        assert isinstance(found, Days), words
        assert found.period == period
        assert "到" not in words


@given(st.lists(PIECES, max_size=7).map("".join), DAYS, st.sampled_from(Tense))
def test_any_text_is_read_without_failing_and_no_span_is_reversed(text: str, today: date, tense: Tense) -> None:
    end = 0
    for found in all_days(text, today, tense=tense):
        assert end <= found.span[0] < found.span[1] <= len(text)
        end = found.span[1]
        for period in (found.period,) if isinstance(found, Days) else found.options:
            assert period.first <= period.last
    parse(text, today, tense=tense)


@given(st.sampled_from(["今天", "这周", "这个月", "本季度", "今年", "最近三个月", "最近7天", "近两年"]), DAYS)
def test_what_lasts_until_now_contains_today(words: str, today: date) -> None:
    found = parse(words, today)
    assert isinstance(found, Days)
    assert today in found.period


@given(st.sampled_from(["十五号", "三十一号", "三月", "三月五号", "国庆", "周三", "月底", "第二季度"]), DAYS)
def test_the_past_has_begun_and_the_future_is_not_over(words: str, today: date) -> None:
    past, future = parse(words, today), parse(words, today, tense=Tense.FUTURE)
    assert isinstance(past, Days)
    assert isinstance(future, Days)
    assert past.period.first <= today <= future.period.last
    assert past.period <= future.period


@given(st.integers(1, 400), DAYS)
def test_the_last_days_are_as_many_as_were_said(days: int, today: date) -> None:
    found = parse(f"最近{days}天", today)
    assert isinstance(found, Days)
    assert found.period.days == days
    assert found.period.last == today


@given(DAYS, st.integers(0, 48))
def test_months_back_keep_the_day_or_take_the_last(day: date, months: int) -> None:
    back = periods.months_before(day, months)
    assert back.day == day.day or (back.day < day.day and (back + timedelta(days=1)).day == 1)
    assert (day.year - back.year) * 12 + day.month - back.month == months


def test_a_reversed_period_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Period(date(2026, 1, 2), date(2026, 1, 1))


@pytest.mark.parametrize("name", ["春节", "端午", "中秋", "重阳"])
def test_the_festivals_are_those_of_the_banks_histories(name: str) -> None:
    days = {day.year: day for day in FESTIVALS[name]}
    for year in range(2015, 2041):
        period = periods.festival_of(name, year)
        assert period is not None
        assert period.first == days[year]
    assert periods.festival_of(name, 2041) is None
