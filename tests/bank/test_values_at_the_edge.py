"""Money as text, card numbers, clocks: what crosses the bank's edge."""

from __future__ import annotations

import doctest
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank import card_number, money, pins
from bank.clock import SHANGHAI, SystemClock, VirtualClock, epoch_ms, from_epoch_ms
from bank.errors import AmountMalformedError, AmountTooLargeError, CardNumberInvalidError, all_codes


@pytest.mark.parametrize("module", [money, card_number, pins])
def test_the_examples_in_the_docstrings_hold(module: object) -> None:
    outcome = doctest.testmod(module)  # type: ignore[arg-type]  # parametrize hides that these are modules
    assert outcome.attempted > 0
    assert outcome.failed == 0


@given(st.integers(min_value=-(10**16), max_value=10**16))
def test_an_amount_that_was_formatted_is_read_back(fen: int) -> None:
    assert money.parse_yuan(money.format_yuan(fen)) == fen


@pytest.mark.parametrize(("text", "fen"), [("1", 100), ("1.5", 150), ("1,234.50", 123450), ("0.05", 5), ("-3", -300)])
def test_plain_decimal_amounts_are_read(text: str, fen: int) -> None:
    assert money.parse_yuan(text) == fen


@pytest.mark.parametrize(
    "text",
    ["", ".", ".5", "1.", "1.234", "1e3", "+1", " 1", "1,23", "12,34.00", "１", "NaN", "0x10", "1_000", "一", "1\n"],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(AmountMalformedError):
        money.parse_yuan(text)


def test_a_very_long_number_is_too_large() -> None:
    with pytest.raises(AmountTooLargeError):
        money.parse_yuan("9" * 5_000)


@given(st.text(alphabet="0123456789", min_size=11, max_size=18))
def test_one_wrong_digit_is_always_caught(body: str) -> None:
    number = body + card_number.check_digit(body)
    assert card_number.compact(number) == number
    for place, digit in enumerate(number):
        changed = number[:place] + str((int(digit) + 1) % 10) + number[place + 1 :]
        with pytest.raises(CardNumberInvalidError):
            card_number.compact(changed)


@pytest.mark.parametrize(
    "number", ["", "9963", "9963 8801 0000 0000 01x", "９９６３８８０１００００００００１２", "9" * 20]
)
def test_what_is_no_card_number_is_refused(number: str) -> None:
    with pytest.raises(CardNumberInvalidError):
        card_number.compact(number)


@given(st.datetimes(min_value=datetime(1992, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001  # hypothesis takes naive bounds
def test_a_moment_survives_storage_to_the_millisecond(moment: datetime) -> None:
    stored = from_epoch_ms(epoch_ms(moment))
    assert stored.utcoffset() == timedelta(hours=8)
    assert timedelta(0) <= moment - stored < timedelta(milliseconds=1)


def test_a_virtual_clock_moves_only_when_it_is_moved() -> None:
    clock = VirtualClock(datetime(2026, 3, 2, 4, 0, tzinfo=UTC))
    assert clock.now().hour == 12
    assert clock.now() == clock.now()
    clock.advance(timedelta(minutes=5))
    assert clock.now().minute == 5
    clock.move_to(datetime(2026, 3, 3, tzinfo=SHANGHAI))
    assert clock.now().day == 3


def test_clocks_are_aware_and_refuse_naive_moments() -> None:
    assert SystemClock().now().utcoffset() == timedelta(hours=8)
    naive = datetime(2026, 3, 2)  # noqa: DTZ001  # the case under test
    with pytest.raises(ValueError, match="time zone"):
        VirtualClock(naive)
    with pytest.raises(ValueError, match="time zone"):
        epoch_ms(naive)


def test_every_error_has_a_code_of_its_own() -> None:
    codes = all_codes()
    assert len({error.__name__ for error in codes.values()}) == len(codes)
    for code, error in codes.items():
        assert error.__name__.removesuffix("Error").upper() == code.replace("_", "")
