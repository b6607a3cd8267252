"""Payees and amounts found together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language.mentions import find, may_be_name
from dialogs.language.money_zh import Ambiguous, Exact
from dialogs.scripted_desk import family

FAMILY = family()


@pytest.mark.parametrize(
    ("text", "payees", "fen"),
    [
        ("给女儿转三百块五毛", ["女儿"], 30_050),
        ("转300给小红", ["小红"], 30_000),
        ("给张三转三百", ["张三"], 30_000),
        ("给张三三百块", ["张三"], 30_000),
        ("转给张三五百块", ["张三"], 50_000),
        ("三百块给王大妈", ["王大妈"], 30_000),
        ("收款人改成李四", ["李四"], None),
        ("不是女儿是老伴", ["老伴"], None),
        ("不是女儿，是老板", ["老板"], None),
        ("转给女儿，不对，转给老伴", ["老伴"], None),
        ("给女儿和老伴各转一百", ["女儿", "老伴"], 10_000),
        ("给尾号3305的女儿转五百", ["尾号3305的女儿"], 50_000),
        ("给小洪转三百", ["小洪"], 30_000),
        ("绿儿", ["绿儿"], None),
        ("给我转三百", [], 30_000),
        ("给他转五百", [], 50_000),
        ("我要转账", [], None),
        ("给手机充一百", [], 10_000),
        ("我的余额是多少", [], None),
    ],
)
def test_payee_and_amount_are_told_apart(text: str, payees: list[str], fen: int | None) -> None:
    found = find(text, FAMILY)
    assert [mention.text for mention in found.payees] == payees
    assert (found.amount.fen if isinstance(found.amount, Exact) else found.amount) == fen


def test_a_number_alone_is_kept_apart_from_an_amount() -> None:
    found = find("给女儿300", FAMILY)
    assert found.amount is None
    assert isinstance(found.bare_amount, Exact)


def test_a_payee_who_is_only_denied_is_told() -> None:
    found = find("不是女儿", FAMILY)
    assert found.denied_payee
    assert found.payees == ()


@pytest.mark.parametrize(("text", "maybe"), [("王大妈", True), ("那个什么", False), ("我", False), ("查一下", False)])
def test_small_words_are_no_names(text: str, *, maybe: bool) -> None:
    assert may_be_name(text) is maybe


@given(st.text(alphabet="给女儿老伴张三转账三百块五毛不是改成尾号3305的，我他 一下", max_size=20))
def test_any_text_is_read_and_spans_are_its_words(text: str) -> None:
    found = find(text, FAMILY)
    for mention in found.payees:
        assert text[mention.start : mention.end] == mention.text
    if isinstance(found.amount, Ambiguous):
        assert found.amount.text == "" or len(found.amount.text) == found.amount.span[1] - found.amount.span[0]


def test_the_sound_of_a_name_inside_a_word_of_the_bank_is_no_name() -> None:
    assert find("转账为五百块", family()).payees == ()
    assert [mention.text for mention in find("转给账为五百块", family()).payees] == ["账为"]
