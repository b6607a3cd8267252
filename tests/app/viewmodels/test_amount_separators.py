import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.amount_separators import SEPARATOR, after_edit, plain, separated
from app.viewmodels.money import display, parse_typed

fen = st.integers(min_value=1, max_value=99_999_999_999_999)
amounts = st.from_regex(r"(0|[1-9][0-9]{0,8})(\.[0-9]{0,2})?", fullmatch=True)


@given(fen)
def test_an_amount_reads_as_the_bank_writes_it_and_is_the_same_amount(amount_fen: int) -> None:
    shown = separated(f"{amount_fen // 100}.{amount_fen % 100:02d}")
    assert shown == display(amount_fen).removeprefix("¥")
    assert parse_typed(shown) == amount_fen
    assert separated(plain(shown)) == shown


@given(st.text(max_size=20))
def test_what_is_no_amount_stays_as_it_was_typed(text: str) -> None:
    if plain(text) == text and SEPARATOR in text:
        assert separated(text) == text
    assert separated(separated(text)) == separated(text)


@given(amounts)
def test_separators_come_while_one_types_with_the_cursor_behind_the_last_digit(amount: str) -> None:
    field, cursor = "", 0
    for key in amount:
        field, cursor = after_edit(field, field[:cursor] + key + field[cursor:], cursor + 1)
        assert cursor == len(field)
    assert field == separated(amount)


@given(amounts, st.data())
def test_each_key_that_erases_takes_one_digit_and_leaves_the_cursor_where_it_was(
    amount: str, data: st.DataObject
) -> None:
    field = separated(amount)
    cursor = data.draw(st.integers(min_value=1, max_value=len(field)))
    behind = plain(field[cursor:].replace(SEPARATOR, ""))
    after, place = after_edit(field, field[: cursor - 1] + field[cursor:], cursor - 1)
    assert len(after.replace(SEPARATOR, "")) == len(amount) - 1 or field == SEPARATOR
    assert after[place:].replace(SEPARATOR, "") == behind


@pytest.mark.parametrize(
    ("before", "text", "cursor", "shown", "place"),
    [
        ("1,234", "15,234", 2, "15,234", 2),
        ("12,345", "129,345", 3, "129,345", 3),
        ("123,456", "1293,456", 3, "1,293,456", 4),
        ("1,234", "1234", 1, "234", 0),
        ("1,234", "1234", 4, "1,234", 5),
        ("300", "３００００", 5, "30,000", 6),
        ("300", "300元", 4, "300元", 4),
        ("1,000", "1,000.", 6, "1,000.", 6),
        ("", ",", 1, "", 0),
    ],
)
def test_a_digit_in_the_middle_a_paste_and_an_input_method(
    before: str, text: str, cursor: int, shown: str, place: int
) -> None:
    assert after_edit(before, text, cursor) == (shown, place)
