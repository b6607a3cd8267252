from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from lab.counterbalance import flaw, latin_square, next_row, order_of, williams


@pytest.mark.parametrize("count", range(1, 9))
def test_a_williams_design_balances_places_and_what_follows_what(count: int) -> None:
    items = [f"c{number}" for number in range(count)]
    square = williams(items)
    assert len(square) == (count if count % 2 == 0 or count == 1 else 2 * count)
    assert flaw(square, items, carry_over=True) is None
    followed = Counter(pair for row in square for pair in pairwise(row))
    assert len(set(followed.values())) <= 1
    assert len(followed) == count * (count - 1)


@pytest.mark.parametrize("count", range(1, 9))
def test_a_latin_square_balances_places(count: int) -> None:
    items = list(range(count))
    assert flaw(latin_square(items), items, carry_over=False) is None


def test_whoever_comes_next_gets_the_first_row_that_the_fewest_have() -> None:
    square = (("a", "b"), ("b", "a"))
    assert next_row(square, []) == ("a", "b")
    assert next_row(square, [("a", "b")]) == ("b", "a")
    assert next_row(square, [["a", "b"], ["b", "a"]]) == ("a", "b")
    # Somebody withdrew: their row is free again.
    assert next_row(square, [("b", "a"), ("a", "b"), ("b", "a")]) == ("a", "b")


def test_a_cyclic_square_does_not_balance_what_follows_what() -> None:
    assert flaw(latin_square("abcd"), "abcd", carry_over=True) is not None


@pytest.mark.parametrize(
    ("square", "told"),
    [
        ((("a", "b"), ("a", "a")), "第2行"),
        ((("a", "b"), ("a", "b")), "第1列"),
        ((("a", "b"),), "第1列"),
        ((("a", "b"), ("b", "a"), ("a", "b")), "第1列"),
    ],
)
def test_a_square_that_is_not_balanced_is_told_where(square: tuple[tuple[str, ...], ...], told: str) -> None:
    assert told in (flaw(square, ("a", "b"), carry_over=False) or "")


def test_rows_are_used_in_turn() -> None:
    square = williams(("a", "b", "c"))
    counts = Counter(order_of(square, number) for number in range(1, 25))
    assert set(counts.values()) == {4}
