"""Totals of any span, beside the same sums worked out from the statement, line by line."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.book.ratios import change_bp, rounded_ratio, shares_bp
from bank.book.spans import Span, day_number, days_of, periods, pieces
from bank.book.values import BookEntry, BookFilter, Dimension
from bank.errors import BankError
from tests.bank.book.book_support import CURRENT, POCKET, TODAY, WANG, Said, clock_at_now, fill, post
from tests.bank.support import code_of, reopen

SIDES: tuple[Literal["in", "out"], ...] = ("in", "out")
DAYS = st.dates(date(2016, 1, 1), date(2026, 12, 31))
KEYS = {Dimension.ACCOUNT: "account_id", Dimension.CATEGORY: "category_id", Dimension.COUNTERPARTY: "counterparty_id"}


@pytest.fixture(scope="module")
def filled(made_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bank, list[BookEntry]]]:
    path = tmp_path_factory.mktemp("filled") / "bank.db"
    shutil.copy(made_book, path)
    with reopen(path, clock_at_now()) as bank:
        fill(bank, 900, shops=12)
        post(bank, [Said(date(2020, 2, 29), CURRENT, POCKET, 5_000_00, "转账")])
        bank.book.choices.for_counterparty("c", WANG, "shop-1", "out", "out.leisure")
        bank.book.choices.for_counterparty("d", WANG, "shop-2", "out", "own.transfer")
        every, before = list[BookEntry](), None
        while True:
            page = bank.book.search(WANG, "", TODAY, limit=200, before=before)
            every += page.entries
            before = page.next_before
            if before is None:
                break
        assert len(every) == 904  # the lines, two openings, both ends of the own transfer
        yield bank, every


@st.composite
def spans(draw: st.DrawFn) -> Span:
    first = draw(DAYS)
    last = draw(st.dates(first, min(date(2027, 1, 31), first + timedelta(days=3_651))))
    return Span(first, last)


def within(entries: list[BookEntry], span: Span, side: str) -> list[BookEntry]:
    return [entry for entry in entries if span.first <= entry.booked_at.date() <= span.last and entry.side == side]


@given(spans())
@settings(max_examples=60, deadline=None)
def test_totals_and_breakdowns_are_those_of_the_lines(filled: tuple[Bank, list[BookEntry]], span: Span) -> None:
    bank, every = filled
    totals = bank.book.totals(WANG, span)
    for side, total in zip(SIDES, (totals.income, totals.expense), strict=True):
        lines = within(every, span, side)
        fen = sum(line.amount_fen for line in lines)
        assert (total.amount_fen, total.entries) == (fen, len(lines))
        assert total.per_day_fen == int(Fraction(fen, span.days) + Fraction(1, 2))
        for dimension, key in KEYS.items():
            expected = Counter[str]()
            for line in lines:
                expected[getattr(line, key)] += line.amount_fen
            breakdown = bank.book.breakdown(WANG, span, dimension, side)
            assert {share.key: share.amount_fen for share in breakdown.shares} == expected
            assert sum(share.share_bp for share in breakdown.shares) == (10_000 if fen else 0)
            assert [share.amount_fen for share in breakdown.shares] == sorted(expected.values(), reverse=True)
            assert (breakdown.amount_fen, breakdown.entries) == (fen, len(lines))


@given(spans(), st.sampled_from(["month", "year"]))
@settings(max_examples=40, deadline=None)
def test_a_series_has_every_period_and_sums_up_to_the_total(
    filled: tuple[Bank, list[BookEntry]], span: Span, grain: Literal["month", "year"]
) -> None:
    bank, every = filled
    points = bank.book.series(WANG, span, grain)
    assert points[0].span.first == span.first
    assert points[-1].span.last == span.last
    for point, following in pairwise(points):
        assert following.span.first == point.span.last + timedelta(days=1)
    for point in points:
        lines = within(every, point.span, "out")
        assert (point.expense_fen, point.expense_entries) == (sum(line.amount_fen for line in lines), len(lines))
        assert point.income_entries == len(within(every, point.span, "in"))


def test_a_series_by_day(filled: tuple[Bank, list[BookEntry]]) -> None:
    bank, every = filled
    span = Span(date(2024, 1, 1), date(2024, 12, 31))
    points = bank.book.series(WANG, span, "day")
    assert len(points) == 366
    assert sum(point.expense_entries for point in points) == len(within(every, span, "out")) > 0


@given(spans())
@settings(max_examples=25, deadline=None)
def test_filters_restrict_every_dimension(filled: tuple[Bank, list[BookEntry]], span: Span) -> None:
    bank, every = filled
    only = BookFilter(
        account_ids=(CURRENT,), category_ids=("out.dining", "out.groceries"), counterparty_ids=("shop-0", "shop-11")
    )
    lines = [
        line
        for line in within(every, span, "out")
        if line.account_id == CURRENT
        and line.category_id in only.category_ids
        and line.counterparty_id in only.counterparty_ids
    ]
    fen = sum(line.amount_fen for line in lines)
    assert bank.book.totals(WANG, span, only).expense.amount_fen == fen
    assert sum(point.expense_fen for point in bank.book.series(WANG, span, "year", only)) == fen
    assert bank.book.breakdown(WANG, span, Dimension.COUNTERPARTY, "out", only=only).amount_fen == fen
    nobody = BookFilter(counterparty_ids=("nobody",))
    assert bank.book.totals(WANG, span, nobody).expense.entries == 0


def test_the_top_and_all_the_others_together(filled: tuple[Bank, list[BookEntry]]) -> None:
    bank, _ = filled
    span = Span(date(2016, 3, 21), TODAY)
    everything = bank.book.breakdown(WANG, span, Dimension.COUNTERPARTY, "out")
    top = bank.book.breakdown(WANG, span, Dimension.COUNTERPARTY, "out", top=3)
    assert [share.key for share in top.shares[:3]] == [share.key for share in everything.shares[:3]]
    assert (top.shares[3].key, top.shares[3].name) == ("", "其他")
    assert top.shares[3].amount_fen == sum(share.amount_fen for share in everything.shares[3:])
    assert top.amount_fen == everything.amount_fen
    assert top.shares[0].name.startswith("东")


def test_the_largest_entries(filled: tuple[Bank, list[BookEntry]]) -> None:
    bank, every = filled
    for span in (Span(date(2016, 3, 21), TODAY), Span(date(2021, 1, 1), date(2021, 3, 31))):
        expected = sorted((line.amount_fen for line in within(every, span, "out")), reverse=True)[:10]
        assert [entry.amount_fen for entry in bank.book.largest(WANG, span, "out")] == expected


def test_two_spans_beside_each_other(book_bank: Bank) -> None:
    post(
        book_bank,
        [
            Said(date(2025, 3, 1), CURRENT, "power", 100_00, "电费"),
            Said(date(2025, 3, 2), CURRENT, "market", 50_00, "买菜"),
            Said(date(2026, 3, 1), CURRENT, "power", 160_00, "电费"),
            Said(date(2026, 3, 2), CURRENT, "pharmacy", 30_00, "买药"),
            Said(date(2026, 3, 3), "pension", CURRENT, 9_00, "养老金"),
        ],
    )
    now, before = (Span(date(year, 3, 1), date(year, 3, 20)) for year in (2026, 2025))
    comparison = book_bank.book.compare(WANG, now, before, Dimension.CATEGORY)
    assert (comparison.expense.difference_fen, comparison.expense.change_bp) == (40_00, 2_667)
    assert (comparison.income.difference_fen, comparison.income.change_bp) == (9_00, None)
    assert [(part.name, part.difference_fen, part.change_bp) for part in comparison.parts] == [
        ("水电燃气", 60_00, 6_000),
        ("买菜超市", -50_00, -10_000),
        ("买药", 30_00, None),
    ]
    assert book_bank.book.compare(WANG, now, before).parts == ()


@given(spans())
def test_a_span_is_put_together_from_each_of_its_days_once(span: Span) -> None:
    days = [day for piece in pieces(span) for day in range(days_of(piece)[0], days_of(piece)[1] + 1)]
    assert sorted(days) == list(range(day_number(span.first), day_number(span.last) + 1))
    single = sum(days_of(piece)[1] - days_of(piece)[0] + 1 for piece in pieces(span) if piece.grain == "day")
    assert single <= 60


@given(spans(), st.sampled_from(["day", "month", "year"]))
def test_periods_cover_a_span_without_gaps(span: Span, grain: Literal["day", "month", "year"]) -> None:
    parts = [part for _, part in periods(span, grain)]
    assert sum(part.days for part in parts) == span.days
    assert (parts[0].first, parts[-1].last) == (span.first, span.last)


@given(st.integers(-(10**15), 10**15), st.integers(1, 10**12))
def test_ratios_round_to_the_nearest_halves_away_from_zero(numerator: int, denominator: int) -> None:
    exact = Fraction(numerator, denominator)
    found = rounded_ratio(numerator, denominator)
    assert abs(found - exact) <= Fraction(1, 2)
    if abs(found - exact) == Fraction(1, 2):
        assert abs(found) > abs(exact)


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=30))
def test_shares_add_up_to_the_whole(amounts: list[int]) -> None:
    shares = shares_bp(amounts)
    assert sum(shares) == (10_000 if sum(amounts) else 0)
    for amount, share in zip(amounts, shares, strict=True):
        assert not sum(amounts) or abs(share - Fraction(amount * 10_000, sum(amounts))) < 1
    assert change_bp(0, 0) is None


@pytest.mark.parametrize(
    ("span", "code"),
    [
        (Span(date(2016, 3, 20), date(2026, 3, 19)), ""),
        (Span(date(2016, 3, 20), date(2026, 3, 20)), "BOOK_SPAN_INVALID"),
        (Span(date(2016, 2, 29), date(2026, 2, 28)), ""),
        (Span(date(2016, 2, 29), date(2026, 3, 1)), "BOOK_SPAN_INVALID"),
        (Span(date(2026, 3, 2), date(2026, 3, 1)), "BOOK_SPAN_INVALID"),
        (Span(date(9999, 12, 1), date(9999, 12, 31)), ""),
    ],
)
def test_a_span_is_at_most_ten_years_long(book_bank: Bank, span: Span, code: str) -> None:
    assert code_of(lambda: book_bank.book.totals(WANG, span)) == code


def test_a_series_of_days_is_at_most_a_year_long(book_bank: Bank) -> None:
    with pytest.raises(BankError) as caught:
        book_bank.book.series(WANG, Span(date(2025, 1, 1), date(2026, 1, 2)), "day")
    assert (caught.value.code, caught.value.params) == ("BOOK_SPAN_INVALID", {"limit_days": 366})
