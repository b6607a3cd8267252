"""Who meets the conditions in which order: Latin squares, and Williams designs, in which each follows each equally often."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")
Square = tuple[tuple[T, ...], ...]


def latin_square(items: Sequence[T]) -> Square[T]:
    """A cyclic Latin square: each item once in each row and each column. Carry-over is not balanced."""
    count = len(items)
    return tuple(tuple(items[(row + place) % count] for place in range(count)) for row in range(count))


def williams(items: Sequence[T]) -> Square[T]:
    """A Williams design: each item once a row, equally often in each place, and after each other equally often.

    n rows for an even number of items, 2n for an odd one (Williams, E. J. 1949. Australian Journal of Scientific
    Research A 2, 149-168).
    """
    count = len(items)
    first = [0]
    for step in range(1, count):
        first.append((first[-1] + (step if step % 2 else -step)) % count)
    rows = [tuple(items[(place + row) % count] for place in first) for row in range(count)]
    if count % 2 and count > 1:
        rows += [tuple(reversed(row)) for row in rows]
    return tuple(rows)


def flaw(square: Square[T], items: Sequence[T], *, carry_over: bool) -> str | None:
    """What keeps the rows from being balanced, as a Chinese sentence; None where they are.

    Each row has each item once; each item stands equally often in each place; with `carry_over`, each follows each other
    equally often.
    """
    for number, row in enumerate(square, start=1):
        if Counter(row) != Counter(items):
            return f"第{number}行应当每个条件各出现一次"
    for place, column in enumerate(zip(*square, strict=True), start=1):
        counts = Counter(column)
        if {counts[item] for item in items} != {len(square) // max(1, len(items))} or len(square) % len(items):
            return f"第{place}列里各条件出现的次数不一样"
    if carry_over:
        followed = Counter(pair for row in square for pair in pairwise(row))
        wanted = {followed[one, other] for one in items for other in items if one != other}
        if len(wanted) > 1:
            return "有的条件跟在另一个条件后面的次数比别的多"
    return None


def order_of(square: Square[T], participant: int) -> tuple[T, ...]:
    """The row of a participant, who are counted from 1: rows are used in turn, so that n rows balance n participants."""
    return square[(participant - 1) % len(square)]


def next_row(square: Square[T], taken: Iterable[Sequence[T]]) -> tuple[T, ...]:
    """The row for whoever comes next: the first of those that the fewest have so far. `taken`: the rows of those who came."""
    counts = Counter(tuple(row) for row in taken)
    return min(square, key=lambda row: counts[row])
