import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.amount_keys import MOST_DIGITS, after_key
from app.viewmodels.money import TypedAmountError, display, in_words, parse_typed, signed, spoken

fen = st.integers(min_value=1, max_value=99_999_999_999_999)


@pytest.mark.parametrize(
    ("amount_fen", "shown", "said"),
    [
        (30_050, "¥300.50", "300元5角"),
        (5, "¥0.05", "5分"),
        (0, "¥0.00", "0元"),
        (100, "¥1.00", "1元"),
        (-123_456, "−¥1,234.56", "负1234元5角6分"),
        (300_000_000_000, "¥3,000,000,000.00", "3000000000元"),
    ],
)
def test_an_amount_is_shown_and_said(amount_fen: int, shown: str, said: str) -> None:
    assert display(amount_fen) == shown
    assert spoken(amount_fen) == said


def test_what_came_in_has_a_plus_and_what_went_out_a_minus() -> None:
    assert signed(100) == "+¥1.00"
    assert signed(-100) == "−¥1.00"


def test_words_make_a_zero_too_many_audible() -> None:
    assert in_words(30_050) == "三百元五角"
    assert in_words(3_000_000) == "三万元"


@given(fen)
def test_what_is_shown_can_be_typed_back(amount_fen: int) -> None:
    assert parse_typed(display(amount_fen)) == amount_fen


@given(fen)
def test_what_is_said_has_no_separator_at_which_a_voice_breaks_off(amount_fen: int) -> None:
    assert "," not in spoken(amount_fen)


@pytest.mark.parametrize(
    ("typed", "amount_fen"),
    [("300", 30_000), ("300.5", 30_050), ("３００．５０", 30_050), (" 1,000元", 100_000), ("￥12", 1_200), (".5", 50)],
)
def test_amounts_are_understood_as_people_type_them(typed: str, amount_fen: int) -> None:
    assert parse_typed(typed) == amount_fen


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "AMOUNT_EMPTY"),
        ("   ", "AMOUNT_EMPTY"),
        ("0", "AMOUNT_NOT_POSITIVE"),
        ("0.00", "AMOUNT_NOT_POSITIVE"),
        ("-5", "AMOUNT_MALFORMED"),
        ("三百", "AMOUNT_MALFORMED"),
        ("1e3", "AMOUNT_MALFORMED"),
        ("1.234", "AMOUNT_MALFORMED"),
        (".", "AMOUNT_MALFORMED"),
        ("1" * 13, "AMOUNT_TOO_LARGE"),
        ("٣٠٠", "AMOUNT_MALFORMED"),
    ],
)
def test_anything_else_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(TypedAmountError) as refused:
        parse_typed(typed)
    assert refused.value.code == code


@given(st.text(max_size=20))
def test_no_text_at_all_brings_the_amount_field_down(typed: str) -> None:
    with contextlib.suppress(TypedAmountError):
        assert parse_typed(typed) > 0


@given(st.lists(st.sampled_from([*"0123456789", "."]), max_size=30))
def test_the_pad_only_ever_makes_amounts(keys: list[str]) -> None:
    text = ""
    for key in keys:
        text = after_key(text, key)
    yuan, _, cents = text.partition(".")
    assert len(yuan) <= MOST_DIGITS
    assert len(cents) <= 2
    assert yuan in {"", "0"} or not yuan.startswith("0")
    if text.strip("0."):
        assert parse_typed(text) > 0
