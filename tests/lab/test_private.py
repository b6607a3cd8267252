from __future__ import annotations

import pytest

from lab.private import masked, refusal


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("卡号 4111 1111 1111 1111", "银行卡"),
        ("4111-1111-1111-1111。", "银行卡"),
        ("６２２８４８０４０２５６４８９００１８", "银行卡"),
        ("打给13800138000", "手机号"),
        ("+86 138 0013 8000", "手机号"),
        ("11010519491231002X", "身份证"),
        ("身份证110105194912310 02x", "身份证"),
        ("someone@example.com", "邮箱"),
    ],
)
def test_what_looks_like_a_real_persons_data_is_refused(text: str, told: str) -> None:
    assert told in (refusal(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "给女儿转 300.50 元",
        "小象银行的卡 9963810200177306285",
        "2026-03-02 14:30:00",
        "4111 1111 1111 1112",
        "110105194912310021",
        "订单 1234567890",
        "",
    ],
)
def test_what_is_nobodys_is_let_through(text: str) -> None:
    assert refusal(text) is None


def test_long_numbers_are_masked() -> None:
    assert masked("女儿 李娟，卡号末四位 6 2 8 5，300 元") == "女儿 李娟，卡号末四位 ****，300 元"
    assert masked("可用余额 ¥52,386.20") == "可用余额 ¥****"
