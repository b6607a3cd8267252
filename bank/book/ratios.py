"""Averages, shares and changes of amounts, all of them integers.

Rounding is the bank's own (bank/rounding.py): to the nearest, halves away from zero. A share list is rounded so that its
parts add up to 10,000 basis points (largest remainder, the earlier part first where remainders are equal).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from bank.rounding import round_half_up

WHOLE_BP: Final = 10_000  # basis points; 1 bp is 0.01 %


def rounded_ratio(numerator: int, denominator: int) -> int:
    """Return numerator / denominator to the nearest integer, halves away from zero; the denominator is positive.

    >>> rounded_ratio(5, 2), rounded_ratio(-5, 2), rounded_ratio(7, 3)
    (3, -3, 2)
    """
    return round_half_up(Fraction(numerator, denominator))


def average_fen(amount_fen: int, count: int) -> int:
    """Return the average in fen, 0 of nothing."""
    return rounded_ratio(amount_fen, count) if count else 0


def change_bp(now_fen: int, before_fen: int) -> int | None:
    """Return by how much an amount changed against what it was, in basis points; None where it was nothing.

    >>> change_bp(150, 100), change_bp(50, 100), change_bp(1, 0)
    (5000, -5000, None)
    """
    return rounded_ratio((now_fen - before_fen) * WHOLE_BP, before_fen) if before_fen > 0 else None


def shares_bp(amounts_fen: Sequence[int]) -> tuple[int, ...]:
    """Return each amount's share of their sum in basis points, together exactly 10,000 (all 0 if the sum is 0).

    >>> shares_bp([1, 1, 1])
    (3334, 3333, 3333)
    """
    total = sum(amounts_fen)
    if total == 0:
        return (0,) * len(amounts_fen)
    shares = [amount * WHOLE_BP // total for amount in amounts_fen]
    by_remainder = sorted(range(len(shares)), key=lambda place: (-(amounts_fen[place] * WHOLE_BP % total), place))
    for place in by_remainder[: WHOLE_BP - sum(shares)]:
        shares[place] += 1
    return tuple(shares)
