"""Spans, scales, bars and sentences, without a bank."""

from __future__ import annotations

from datetime import date

import pytest

from app.viewmodels.book.charts import axis_text, ceiling_fen, column_rows, part, series_summary, top_fen
from app.viewmodels.book.kinds import NAMES
from app.viewmodels.book.spans import (
    Months,
    When,
    grain_of,
    month_index,
    moved,
    oldest_month,
    span_before,
    span_of,
    span_text,
)
from bank.book import categories
from bank.book.spans import LONGEST_YEARS, Span, checked
from bank.book.values import Point

TODAY = date(2026, 3, 2)
NOW = Months(month_index(TODAY), month_index(TODAY))


def span(first: tuple[int, int, int], last: tuple[int, int, int]) -> Span:
    return Span(date(*first), date(*last))


@pytest.mark.parametrize(
    ("when", "wanted", "before", "grain", "text"),
    [
        (When.THIS_MONTH, ((2026, 3, 1), (2026, 3, 2)), ((2026, 2, 1), (2026, 2, 2)), "day", "2026年3月1日到2日"),
        (When.LAST_MONTH, ((2026, 2, 1), (2026, 2, 28)), ((2026, 1, 1), (2026, 1, 31)), "day", "2026年2月"),
        (When.THIS_YEAR, ((2026, 1, 1), (2026, 3, 2)), ((2025, 1, 1), (2025, 3, 2)), "month", "2026年1月到3月"),
        (When.LAST_YEAR, ((2025, 1, 1), (2025, 12, 31)), ((2024, 1, 1), (2024, 12, 31)), "month", "2025年"),
        (When.TEN_YEARS, ((2017, 1, 1), (2026, 3, 2)), None, "year", "2017年到2026年"),
    ],
)
def test_each_span_has_days_a_span_before_it_and_a_name(
    when: When,
    wanted: tuple[tuple[int, int, int], ...],
    before: tuple[tuple[int, int, int], ...] | None,
    grain: str,
    text: str,
) -> None:
    found = span_of(when, TODAY, NOW)
    assert found == span(*wanted)
    assert span_before(when, found) == (span(*before) if before else None)
    assert grain_of(found) == grain
    assert span_text(found) == text


@pytest.mark.parametrize("when", list(When))
@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2024, 2, 29), date(2026, 12, 31), date(2026, 3, 31)])
def test_on_every_day_each_span_may_be_asked_for_and_ends_by_today(when: When, today: date) -> None:
    everything = Months(oldest_month(today), month_index(today))
    found = span_of(when, today, everything)
    checked(found)
    assert found.last <= today
    before = span_before(when, found)
    if before is not None:
        checked(before)
        assert before.last < found.first
        assert before.days <= found.days + 3


def test_the_ends_of_an_own_span_stay_in_the_book_and_in_order() -> None:
    oldest = oldest_month(TODAY)
    assert moved(NOW, TODAY, first=-1000) == Months(oldest, NOW.last)
    assert moved(NOW, TODAY, last=1) == NOW
    assert moved(Months(NOW.first - 5, NOW.first - 3), TODAY, first=4) == Months(NOW.first - 1, NOW.first - 1)
    assert moved(Months(NOW.first - 5, NOW.first - 3), TODAY, last=-4) == Months(NOW.first - 7, NOW.first - 7)
    assert (TODAY.year - oldest // 12) == LONGEST_YEARS - 1


@pytest.mark.parametrize(
    ("most", "top"), [(0, 1_00), (1, 1_00), (1_00, 1_00), (1_01, 2_00), (2_01, 5_00), (5_01, 10_00), (999_99, 1_000_00)]
)
def test_the_scale_ends_with_a_round_number_above_the_largest_bar(most: int, top: int) -> None:
    assert ceiling_fen(most) == top


def test_the_scale_is_short() -> None:
    assert [axis_text(fen) for fen in (0, 50, 500_00, 5_000_00, 10_000_00, 250_000_00)] == [
        "0",
        "0.5",
        "500",
        "5,000",
        "1万",
        "25万",
    ]


def test_what_is_there_can_be_seen_and_nothing_is_longer_than_its_place() -> None:
    assert part(0, 100) == 0
    assert part(1, 1_000_000) == 0.01
    assert part(50, 100) == 0.5
    assert part(200, 100) == 1
    assert part(5, 0) == 0


def test_a_series_is_bars_and_one_sentence() -> None:
    points = [
        Point(span((2026, 1, 1), (2026, 1, 31)), 400_00, 1, 100_00, 3),
        Point(span((2026, 2, 1), (2026, 2, 28)), 0, 0, 450_50, 5),
    ]
    rows = column_rows(points, "month")
    assert top_fen(points) == 500_00
    assert [(row.label, row.income, row.expense) for row in rows] == [("1月", 0.8, 0.2), ("2月", 0, 0.901)]
    assert rows[1].sentence == "2026年2月，收入0元，支出450元5角"
    whole = span((2026, 1, 1), (2026, 2, 28))
    assert series_summary(whole, points, "month") == (
        "2026年1月到2月，收入共400元，支出共550元5角，支出最多的是2026年2月，450元5角"
    )
    nothing = [Point(whole, 0, 0, 0, 0)]
    assert series_summary(whole, nothing, "month") == "2026年1月到2月没有收支"


def test_the_screen_knows_every_kind_by_the_banks_own_name() -> None:
    assert dict(NAMES) == {kind.id: kind.name for kind in categories.packaged().categories}
