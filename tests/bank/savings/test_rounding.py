"""The rounding policy and its helpers, against tables worked in other ways: by hand, and with Decimal."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bank.rounding import (
    DayCount,
    add_months,
    days_between,
    equal_instalments,
    exact_interest,
    interest_fen,
    months_and_days,
    product_interest,
    round_half_up,
)

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@given(st.integers(-(10**18), 10**18), st.integers(1, 10**9))
def test_halves_go_away_from_zero_as_decimal_rounds_them(numerator: int, denominator: int) -> None:
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(numerator) / Decimal(denominator)
        assert round_half_up(Fraction(numerator, denominator)) == int(exact.quantize(Decimal(1), ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [((1, 2), 1), ((-1, 2), -1), ((3, 2), 2), ((5, 2), 3), ((49, 100), 0), ((-149, 100), -1), ((0, 1), 0)],
)
def test_a_half_by_hand(exact: tuple[int, int], rounded: int) -> None:
    assert round_half_up(Fraction(*exact)) == rounded


# principal in yuan x rate x days / year, worked by hand; the last column is fen before and after rounding
@pytest.mark.parametrize(
    ("principal_fen", "ppm", "days", "basis", "fen"),
    [
        (10_000_00, 5_000, 40, DayCount.ACTUAL_360, 556),  # 10000 x 0.005 x 40 / 360 = 5.5555... yuan
        (10_000_00, 5_000, 40, DayCount.ACTUAL_365, 548),  # 10000 x 0.005 x 40 / 365 = 5.4794...
        (1_000_00, 18_000, 1, DayCount.ACTUAL_360, 5),  # 1000 x 0.018 / 360 = 0.05 exactly
        (1_00, 18_000, 100, DayCount.ACTUAL_360, 1),  # 0.005 yuan: a half fen becomes a whole one
        (99, 18_000, 100, DayCount.ACTUAL_360, 0),  # 0.00495 yuan
        (12_345_67, 180_000, 31, DayCount.ACTUAL_360, 191_36),  # 12345.67 x 0.0005 a day x 31 = 191.357885
        (7_777_77, 33_300, 90, DayCount.THIRTY_360, 64_75),  # 7777.77 x 0.0333 / 4 = 64.74993525
        (5_00, 0, 1_000, DayCount.ACTUAL_360, 0),
    ],
)
def test_interest_by_hand(principal_fen: int, ppm: int, days: int, basis: DayCount, fen: int) -> None:
    assert interest_fen(principal_fen, ppm, days, basis) == fen


def test_a_changing_balance_is_rounded_once_at_its_end() -> None:
    # 30 days of 333.33, 31 of 666.67, 30 of 999.99 yuan: 9999.90 + 20666.77 + 29999.70 = 60666.37 yuan-days,
    # x 0.0035 / 360 = 0.58981... yuan.
    assert product_interest([333_33] * 30 + [666_67] * 31 + [999_99] * 30, 3_500) == 59
    # Three stretches of 2880 yuan-days at 0.05 % earn 0.004 yuan each: nothing if each were rounded, together 0.012.
    assert product_interest([96_00] * 30 + [288_00] * 10 + [48_00] * 60, 500) == 1
    assert product_interest([], 3_500) == 0


def test_negative_amounts_rates_and_days_are_refused() -> None:
    for wrong in ((-1, 1, 1), (1, -1, 1), (1, 1, -1)):
        with pytest.raises(ValueError, match="negative"):
            exact_interest(*wrong)
    for wrong in ((0, 1, 1), (1, -1, 1), (1, 1, 0)):
        with pytest.raises(ValueError, match="schedule"):
            equal_instalments(*wrong)
    with pytest.raises(ValueError, match="end"):
        months_and_days(date(2026, 1, 2), date(2026, 1, 1))
    with pytest.raises(ValueError, match="calendar"):
        add_months(date(9999, 12, 1), 1)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2025-01-31", 1, "2025-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-11-30", 3, "2026-02-28"),
        ("2025-12-15", 60, "2030-12-15"),
        ("2026-03-31", -1, "2026-02-28"),
    ],
)
def test_months_run_to_the_same_day_or_the_months_last(start: str, months: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "end", "months", "odd", "thirty", "actual"),
    [
        ("2026-01-01", "2026-01-01", 0, 0, 0, 0),
        ("2026-01-15", "2026-02-14", 0, 30, 30, 30),
        ("2026-01-15", "2026-02-15", 1, 0, 30, 31),
        ("2024-01-31", "2024-02-29", 1, 0, 30, 29),
        ("2024-01-31", "2024-03-01", 1, 1, 31, 30),
        ("2024-02-29", "2025-02-28", 12, 0, 360, 365),
        ("2023-03-10", "2026-05-22", 38, 12, 1_152, 1_169),
    ],
)
def test_both_ways_of_counting_days(start: str, end: str, months: int, odd: int, thirty: int, actual: int) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert months_and_days(first, last) == (months, odd)
    assert days_between(first, last, DayCount.THIRTY_360) == thirty
    assert days_between(first, last, DayCount.ACTUAL_360) == actual


@given(DAYS, DAYS)
def test_months_and_days_lead_from_one_date_to_the_other(one: date, other: date) -> None:
    start, end = sorted((one, other))
    months, odd = months_and_days(start, end)
    assert months >= 0
    assert 0 <= odd <= 30
    assert add_months(start, months) + timedelta(days=odd) == end


# 10,000 yuan at 12 % a year over 12 months, one of the commonest textbook examples: 888.49 a month. Each interest is a
# hundredth of what was left, worked line by line on paper; the last payment is 2 fen less, which rounding left over.
TEXTBOOK = [
    (788_49, 100_00), (796_37, 92_12), (804_34, 84_15), (812_38, 76_11), (820_51, 67_98), (828_71, 59_78),
    (837_00, 51_49), (845_37, 43_12), (853_82, 34_67), (862_36, 26_13), (870_98, 17_51), (879_67, 8_80),
]  # fmt: skip


def test_a_schedule_to_the_fen_against_a_table_worked_by_hand() -> None:
    schedule = equal_instalments(10_000_00, 120_000, 12)
    assert [(line.principal_fen, line.interest_fen) for line in schedule] == TEXTBOOK
    assert [line.payment_fen for line in schedule] == [888_49] * 11 + [888_47]
    assert [line.number for line in schedule] == list(range(1, 13))


def test_a_schedule_without_interest_and_one_of_a_single_month() -> None:
    assert [line.principal_fen for line in equal_instalments(100_00, 0, 3)] == [33_33, 33_33, 33_34]
    (only,) = equal_instalments(100_00, 60_000, 1)
    assert (only.principal_fen, only.interest_fen, only.left_fen) == (100_00, 50, 0)


@given(st.integers(1, 10**11), st.integers(0, 400_000), st.integers(1, 120))
def test_every_schedule_pays_back_exactly_what_was_lent(principal_fen: int, ppm: int, months: int) -> None:
    schedule = equal_instalments(principal_fen, ppm, months)
    assert len(schedule) == months
    assert sum(line.principal_fen for line in schedule) == principal_fen
    assert schedule[-1].left_fen == 0
    assert all(line.principal_fen >= 0 and line.interest_fen >= 0 for line in schedule)
    left_fen = principal_fen
    for line in schedule:
        exact = Decimal(left_fen) * ppm / 12_000_000
        assert line.interest_fen == int(exact.quantize(Decimal(1), ROUND_HALF_UP))
        left_fen -= line.principal_fen
        assert line.left_fen == left_fen


@given(st.integers(10_000, 10**11), st.integers(1_000, 400_000), st.integers(2, 120))
@example(10_000, 399_831, 110)
def test_the_payment_is_worth_what_was_lent(principal_fen: int, ppm: int, months: int) -> None:
    """The payment from the present value of an annuity, another formula than the program's and in Decimal."""
    with localcontext() as context:
        context.prec = 60
        rate = Decimal(ppm) / 12_000_000
        discounted = sum((1 + rate) ** -month for month in range(1, months + 1))
        payment = (Decimal(principal_fen) / discounted).quantize(Decimal(1), ROUND_HALF_UP)
    schedule = equal_instalments(principal_fen, ppm, months)
    # A payment rounded up can pay a small loan off before its term: from that line on less is due, and before it never.
    assert all(line.payment_fen == int(payment) for line in schedule[:-1] if line.left_fen > 0)
    assert all(line.payment_fen <= int(payment) for line in schedule[:-1])
    # Each month's rounding (half a fen of payment, half a fen of interest) grows by later months' interest at most.
    slack = sum((1 + rate) ** month for month in range(months)) + 1
    due_after_the_regular = sum(line.payment_fen - int(payment) for line in schedule if line.left_fen == 0)
    assert abs(due_after_the_regular) <= slack
