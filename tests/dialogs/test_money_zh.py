"""Amounts as people say them and as the recogniser writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language import numerals_zh
from dialogs.language.money_words import verbalise
from dialogs.language.money_zh import Ambiguous, Exact, all_amounts, parse

SPOKEN = {
    "三百块五毛": 30_050,
    "三块五": 350,
    "十二块八": 1_280,
    "一百块零五毛": 10_050,
    "两百五": 25_000,
    "一千零五": 100_500,
    "一万二": 1_200_000,
    "2万3": 2_300_000,
    "一千五": 150_000,
    "俩百": 20_000,
    "半块": 50,
    "仨百": 30_000,
    "3w": 3_000_000,
    "2k": 200_000,
    "500¥": 50_000,
    "500RMB": 50_000,
    "壹仟贰佰元整": 120_000,
    "五十元零三角": 5_030,
    "一百零五块五毛五分": 10_555,
    "十块八毛": 1_080,
    "一万二千三": 1_230_000,
    "十万零八百": 10_080_000,
    "八百": 80_000,
    "¥3,200.50": 320_050,
    "300.5元": 30_050,
    "五角": 50,
    "三分": 3,
    "３００元": 30_000,
    "300块5毛": 30_050,
    "300 块 5 毛": 30_050,
    "一万两千三百四十五块六毛七": 1_234_567,
    "三块零五": 305,
    "三块零五分": 305,
    "三块五分": 305,
    "三块二毛五": 325,
    "六毛七": 67,
    "3块25": 325,
    "三块二五": 325,
    "三块半": 350,
    "五毛钱": 50,
    "十分钱": 10,
    "三百快五毛": 30_050,
    "300塊5毛": 30_050,
    "三点五万": 3_500_000,
    "3.5万元": 3_500_000,
    "1万2千3百块": 1_230_000,
    "人民币五百元": 50_000,
    "一百一": 11_000,
    "一万零五百": 1_050_000,
    "两千二": 220_000,
    "一百万": 100_000_000,
    "零块": 0,
    "0元": 0,
    "负五百": -50_000,
    "-5元": -500,
    "给女儿转三百块五毛": 30_050,
    "转300给女儿": 30_000,
    "转-5": -500,
    "三百块给女儿": 30_000,
    "三百块一个": 30_000,
    "今天三号转五百": 50_000,
}
CORRECTED = {
    "不是五百,是五千": 500_000,
    "不不不是五百": 50_000,
    "不不不不是一千二才对": 120_000,
    "不是五百是五千": 500_000,
    "是五千不是五百": 500_000,
    "不是300，是3000": 300_000,
    "转三百，不，五百": 50_000,
    "三百改成五百": 50_000,
    "把三百改成五百块五毛": 50_050,
    "不对，是八百": 80_000,
    "三百改成五百不对六百": 60_000,
}
AMBIGUOUS = {
    "三五百": (30_000, 50_000),
    "七八十块": (7_000, 8_000),
    "百把块": (10_000,),
    "几百": (),
    "好几百": (),
    "百十块": (10_000, 11_000),
    "百十来块": (),
    "万把块": (1_000_000,),
    "个把万": (1_000_000,),
    "万儿八千": (),
    "千儿八百": (),
    "小一万": (1_000_000,),
    "三千不到": (300_000,),
    "一百好几": (10_000,),
    "十块八块": (1_000, 800),
    ".5元": (),
    "1,00,000元": (),
    "三五十块": (3_000, 5_000),
    "一两百": (10_000, 20_000),
    "十几块": (),
    "几十块钱": (),
    "百八十块": (),
    "三百到五百": (30_000, 50_000),
    "三到五百": (30_000, 50_000),
    "300-500块": (30_000, 50_000),
    "两三千": (200_000, 300_000),
    "三百多": (30_000,),
    "三百来块": (30_000,),
    "三十来块": (3_000,),
    "三百块左右": (30_000,),
    "大概五百": (50_000,),
    "不到五百块": (50_000,),
    "十七八块": (1_700, 1_800),
    "一百二三十块": (12_000, 13_000),
    "三百五六": (35_000, 36_000),
    "三百还是五百": (30_000, 50_000),
    "三百，五百": (30_000, 50_000),
    "三百五百": (30_000, 50_000),
    "余额五千转三百": (500_000, 30_000),
    "3.555元": (355, 356),
    "三百五毛": (30_050,),
    "张三五百块": (30_000, 50_000),
    "八五百块": (50_000,),
}
NO_AMOUNT = [
    "尾号3305",
    "尾号是三三零五",
    "十五号",
    "一下",
    "等一下",
    "第一个",
    "第二个",
    "13812345678",
    "我的电话是13812345678",
    "五百米",
    "三百个人",
    "三点五分",
    "下午三点",
    "八点十分",
    "万一",
    "千万别转",
    "十分感谢",
    "百分之五",
    "一起",
    "3305",
    "800",
    "五",
    "三分钟",
    "三分之一",
    "五百美元",
    "2026年3月5日",
    "不是五百",
    "不不是五百",
    "不，不是五百",
    "别转五百",
    "一块儿去",
    "上周五",
    "三百六十五天",
    "一点",
    "一会儿",
    "两次",
    "第三百个",
    "十五岁",
    "账号6222021234567890",
    "转一下",
    "转给第一个",
    "12:30",
]


@pytest.mark.parametrize(("text", "fen"), [*SPOKEN.items(), *CORRECTED.items()])
def test_an_amount_is_understood(text: str, fen: int) -> None:
    amount = parse(text)
    assert isinstance(amount, Exact), amount
    assert amount.fen == fen


@pytest.mark.parametrize(("text", "options"), AMBIGUOUS.items())
def test_what_is_not_certain_is_asked_back_with_what_it_may_mean(text: str, options: tuple[int, ...]) -> None:
    amount = parse(text)
    assert isinstance(amount, Ambiguous), amount
    assert amount.options_fen == options


@pytest.mark.parametrize(("text", "options"), [("3000左右", (300_000,)), ("2000-3000", (200_000, 300_000))])
def test_an_answer_that_is_not_certain_is_asked_back(text: str, options: tuple[int, ...]) -> None:
    amount = parse(text, asked=True)
    assert isinstance(amount, Ambiguous), amount
    assert amount.options_fen == options


@pytest.mark.parametrize("text", NO_AMOUNT)
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "fen"),
    [("800", 80_000), ("五", 500), ("十五", 1_500), ("300.5", 30_050), ("就三百", 30_000), ("0", 0), ("-5", -500)],
)
def test_a_bare_number_counts_only_where_an_amount_was_asked_for(text: str, fen: int) -> None:
    asked = parse(text, asked=True)
    assert isinstance(asked, Exact)
    assert asked.fen == fen


@pytest.mark.parametrize(
    "text", ["一下", "等一下", "一会儿", "第一个", "尾号3305", "13812345678", "一样", "一个", "十五号", "三点", "两次"]
)
def test_what_is_no_amount_is_none_even_where_one_was_asked_for(text: str) -> None:
    assert parse(text, asked=True) is None


@given(st.integers(1, 10**12))
def test_an_amount_in_words_is_understood_as_itself(fen: int) -> None:
    words = verbalise(fen)
    assert parse(words) == Exact(fen, (0, len(words)))
    assert parse(f"给女儿转{words}") == Exact(fen, (4, 4 + len(words)))


def _spoken(fen: int) -> str:
    """The amount as it is said at a market: 三块五, 三块零五, 五毛, 十二块八."""
    yuan, rest = divmod(fen, 100)
    jiao, cents = divmod(rest, 10)
    digits = numerals_zh.DIGITS
    if not yuan:
        return (f"{digits[jiao]}毛" if jiao else "") + (f"{digits[cents]}分" if cents else "")
    said = numerals_zh.write(yuan) + "块"
    if jiao:
        return said + digits[jiao] + (digits[cents] if cents else "")
    return said + (f"零{digits[cents]}" if cents else "")


@given(st.integers(1, 10**11))
def test_an_amount_as_it_is_said_at_a_market_is_understood(fen: int) -> None:
    words = _spoken(fen)
    assert parse(words) == Exact(fen, (0, len(words)))


@given(st.integers(1, 10**11), st.sampled_from(["¥{}", "{}元", "人民币{}元", "{}块", "转{}元给女儿"]))
def test_an_amount_as_it_is_written_is_understood(fen: int, written: str) -> None:
    amount = parse(written.format(f"{fen // 100:,}.{fen % 100:02}"))
    assert isinstance(amount, Exact)
    assert amount.fen == fen


@given(st.integers(1, 9), st.sampled_from([("千", 1000), ("万", 10_000), ("百", 100)]), st.integers(1, 9))
def test_a_last_digit_without_its_unit_is_a_tenth_of_the_one_before(
    first: int, unit: tuple[str, int], last: int
) -> None:
    word, value = unit
    for said in (numerals_zh.DIGITS[first], str(first)):
        amount = parse(f"转{said}{word}{numerals_zh.DIGITS[last]}块")
        assert isinstance(amount, Exact)
        assert amount.fen == (first * value + last * value // 10) * 100


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_a_denied_amount_never_counts(denied: int, meant: int) -> None:
    amount = parse(f"不是{verbalise(denied)}，是{verbalise(meant)}")
    assert isinstance(amount, Exact)
    assert amount.fen == meant


@given(st.integers(-(10**12), 10**12))
def test_words_for_an_amount_hold_no_digits(fen: int) -> None:
    words = verbalise(fen)
    assert not any(character.isdecimal() for character in words)
    assert words.startswith("负") == (fen < 0)


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (30_050, "三百元五角"),
        (100_500, "一千零五元"),
        (20_000, "两百元"),
        (200, "两元"),
        (220, "两元两角"),
        (1_200, "十二元"),
        (305, "三元零五分"),
        (2, "两分"),
        (0, "零元"),
        (-500, "负五元"),
        (1_000_000_00, "一百万元"),
        (22_222_00, "两万两千两百二十二元"),
    ],
)
def test_amounts_are_worded_as_people_say_them(fen: int, words: str) -> None:
    assert verbalise(fen) == words


@given(
    text=st.text(
        alphabet="零一二三四五六七八九两十百千万块元毛角分点半几多到不是转给号第0123456789.,-¥ 左右尾", max_size=16
    ),
    asked=st.booleans(),
)
def test_any_text_is_read_without_failing_and_spans_lie_within_it(text: str, *, asked: bool) -> None:
    end = 0
    for amount in all_amounts(text, asked=asked):
        assert end <= amount.span[0] < amount.span[1] <= len(text)
        end = amount.span[1]
    parse(text, asked=asked)


@given(st.integers(0, 10**11))
def test_a_whole_number_is_read_as_it_is_written(value: int) -> None:
    assert numerals_zh.read(numerals_zh.write(value)) == value
