"""What the voice is given to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language.money_zh import Exact, parse
from dialogs.language.speakable import speakable


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("¥300.50", "三百元五角"),
        ("余额是¥8,352.10", "余额是八千三百五十二元一角"),
        ("尾号3305", "尾号三三零五"),
        ("尾号1171", "尾号幺幺七幺"),
        ("6222 **** **** 3305", "尾号三三零五"),
        ("2026-03-15 14:05", "二零二六年三月十五日 十四点零五分"),
        ("2026年3月5日 09:00", "二零二六年三月五日 九点整"),
        ("3月15日", "三月十五日"),
        ("2:30", "两点三十分"),
        ("年利率3.5%", "年利率百分之三点五"),
        ("2位收款人", "两位收款人"),
        ("第1步", "第一步"),
        ("13812345678", "幺三八幺二三四五六七八"),
        ("请30分钟后再试", "请三十分钟后再试"),
        ("007", "零零七"),
        ("-¥5", "负五元"),
        ("您好", "您好"),
        ("3月5日-8日", "三月五日到八日"),
        ("08:00-20:00", "八点整到二十点整"),
        ("12:00:00", "十二点整"),
        ("12:00:05", "十二点零分零五秒"),
        ("¥300-500", "三百到五百元"),
        ("-1.5%", "负百分之一点五"),
        ("收益+3.5%", "收益正百分之三点五"),
        ("100%", "百分之一百"),
        ("3‰", "千分之三"),
        ("20%~30%", "百分之二十到百分之三十"),
        ("1/3", "三分之一"),
        ("3:1", "三比一"),
        ("2026-11", "二零二六年十一月"),
        ("客服95588", "客服九五五八八"),
        ("400-812-3456", "四零零，八幺二，三四五六"),
        ("138****8000", "尾号八零零零"),
        ("≥5万元", "不低于五万元"),
        ("T+1到账", "T加一到账"),
        ("7×24小时", "七乘二十四小时"),
        ("1~3个工作日", "一到三个工作日"),
    ],
)
def test_text_for_the_screen_becomes_text_for_the_voice(shown: str, said: str) -> None:
    assert speakable(shown) == said


@given(st.text(max_size=40))
def test_no_digit_is_left_for_the_voice(text: str) -> None:
    assert not any(character.isdecimal() for character in speakable(text))


@given(st.text(max_size=30).filter(lambda text: not any(character.isdecimal() for character in text)))
def test_text_without_digits_is_left_as_it_is(text: str) -> None:
    assert speakable(text) == text.translate(str.maketrans("．％￥", ".%¥"))


@given(st.integers(1, 10**12))
def test_an_amount_on_the_screen_is_heard_as_the_same_amount(fen: int) -> None:
    heard = parse(speakable(f"¥{fen // 100:,}.{fen % 100:02d}"))
    assert isinstance(heard, Exact)
    assert heard.fen == fen
