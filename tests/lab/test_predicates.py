from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.predicates import PredicateError, names, parse
from lab.schema.kinds import BankHappened

DAUGHTER = BankHappened("transfer.posted", {"payee": "女儿", "amount_fen": 30_050, "arrival": "real_time"})
NEIGHBOUR = BankHappened("transfer.posted", {"payee": "邻居", "amount_fen": 500, "first": True})
LOOKED = BankHappened("page.shown", {"page": "Balance"})


@pytest.mark.parametrize(
    ("text", "events", "holds"),
    [
        ('transfer.posted(payee = "女儿", amount_fen = 30050)', [DAUGHTER], True),
        ('transfer.posted(payee = "女儿", amount_fen = 30050)', [NEIGHBOUR], False),
        ('transfer.posted(payee = "女儿", amount_fen = 500)', [DAUGHTER, NEIGHBOUR], False),
        ("transfer.posted", [], False),
        ("not transfer.posted", [LOOKED], True),
        ("page.shown and not transfer.posted", [LOOKED, DAUGHTER], False),
        ("page.shown or transfer.posted and balance.read", [LOOKED], True),
        ("(page.shown or transfer.posted) and balance.read", [LOOKED], False),
        ("transfer.posted(amount_fen >= 30050)", [DAUGHTER], True),
        ("transfer.posted(amount_fen > 30050)", [DAUGHTER], False),
        ("transfer.posted(amount_fen < 30050.5)", [DAUGHTER], True),
        ('transfer.posted(payee in ["老伴", "女儿"])', [DAUGHTER], True),
        ('transfer.posted(payee != "女儿")', [DAUGHTER], False),
        ('transfer.posted(payee != "女儿")', [NEIGHBOUR], True),
        ('transfer.posted(remark != "x")', [DAUGHTER], False),
        ("transfer.posted(first = true)", [NEIGHBOUR], True),
        ("transfer.posted(first = 1)", [NEIGHBOUR], False),
        ('transfer.posted(amount_fen < "9")', [DAUGHTER], False),
        ("page.shown then transfer.posted", [LOOKED, DAUGHTER], True),
        ("page.shown then transfer.posted", [DAUGHTER, LOOKED], False),
        ("page.shown then page.shown", [LOOKED], False),
        ("count(transfer.posted) = 2", [DAUGHTER, LOOKED, NEIGHBOUR], True),
        ("count(transfer.posted) <= 1", [DAUGHTER, NEIGHBOUR], False),
        ("count(transfer.posted) != 0", [DAUGHTER], True),
        ('transfer.posted(payee = "say \\"hi\\"")', [BankHappened("transfer.posted", {"payee": 'say "hi"'})], True),
        ("not (not page.shown)", [LOOKED], True),
    ],
)
def test_what_is_written_is_what_is_asked(text: str, events: list[BankHappened], holds: bool) -> None:  # noqa: FBT001
    assert parse(text).holds(events) is holds


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        ("", 1, "事件名"),
        ("page.shown and", 15, "事件名"),
        ("page.shown)", 11, "多了"),
        ("page.shown(page)", 16, "= != <"),
        ('page.shown(page = "x"', 22, "“)”"),
        ("page.shown(page = other)", 19, "一段"),
        ("count(page.shown) = true", 21, "一个数"),
        ("page.shown; drop", 11, "看不懂"),
        ("__import__('os')", 12, "看不懂"),
        ('page.shown(page = "x)', 19, "看不懂"),
        ("and page.shown", 1, "事件名"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, at: int, told: str) -> None:
    with pytest.raises(PredicateError) as caught:
        parse(text)
    assert caught.value.at == at
    assert told in caught.value.sentence


def test_depth_and_length_have_an_end() -> None:
    for text in ("(" * 500 + "a" + ")" * 500, "not " * 400 + "a", "a or " * 1000 + "a"):
        with pytest.raises(PredicateError):
            parse(text)


def test_every_event_that_is_named_is_found() -> None:
    text = 'a and not (b(x = 1) or count(c) = 2) and d then e(y in ["z"])'
    assert [one.event for one in names(parse(text))] == ["a", "b", "c", "d", "e"]


@given(st.text(alphabet=string.ascii_letters + string.digits + " ()[]\"'=<>!,.\\_-女", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    found: list[PredicateError] = []
    try:
        assert parse(text).holds([DAUGHTER, LOOKED]) in {True, False}
    except PredicateError as error:
        found.append(error)
    assert all(1 <= error.at <= len(text) + 1 and error.sentence for error in found)
