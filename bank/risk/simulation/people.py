"""Simulated customers, drawn as columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bank.risk.simulation.events import Floats, Ints
from bank.risk.simulation.plans import Kind, Span

MOST_PAYEES: Final = 32
_RELATED: Final = 0.45  # ours: so many of those whom people know carry a relation in their list
_TRUSTED: Final = 0.06  # ours: so many were confirmed as trusted


@dataclass(frozen=True, slots=True)
class People:
    """One row a customer; the wide ones one column a known payee. Amounts in yuan, days of first payments in days."""

    kind: Ints
    age: Ints
    elder: NDArray[np.bool_]
    income: Floats
    savings: Floats
    payees: Ints
    per_month: Floats
    night: Floats
    payday_minute: Ints
    related: NDArray[np.bool_]
    trusted: NDArray[np.bool_]
    usual: Floats
    paid_before: Ints
    known_days: Ints

    def __len__(self) -> int:
        return len(self.kind)


def draw_people(rng: np.random.Generator, kinds: tuple[Kind, ...], count: int) -> People:
    """Draw customers of all kinds by their shares."""
    shares = np.array([kind.share for kind in kinds])
    kind = rng.choice(len(kinds), count, p=shares / shares.sum())

    def each(name: str, *, log: bool = False) -> Floats:
        spans = np.array([getattr(item, name) for item in kinds])[kind]
        draw = log_uniform if log else uniform
        return draw(rng, (spans[:, 0], spans[:, 1]), count)

    wide = (count, MOST_PAYEES)
    usual_spans = np.array([item.usual for item in kinds])[kind]
    usual = log_uniform(rng, (usual_spans[:, :1], usual_spans[:, 1:]), wide)
    usual[:, 0] *= rng.uniform(1.0, 6.0, count)  # rent, a mortgage, a child: the first payee gets more than the others
    return People(
        kind=kind,
        age=np.floor(each("ages")).astype(np.int64),
        elder=rng.random(count) < np.array([item.elder for item in kinds])[kind],
        income=each("income", log=True),
        savings=each("savings", log=True),
        payees=np.floor(each("payees")).astype(np.int64),
        per_month=each("per_month"),
        night=np.array([item.night for item in kinds])[kind] * rng.uniform(0.0, 2.0, count),
        payday_minute=rng.integers(0, 30 * 1_440, count),
        related=rng.random(wide) < _RELATED,
        trusted=rng.random(wide) < _TRUSTED,
        usual=usual,
        paid_before=rng.geometric(0.08, wide),
        known_days=rng.integers(20, 2_500, wide),
    )


def uniform(rng: np.random.Generator, span: Span | tuple[Floats, Floats], size: int | tuple[int, int]) -> Floats:
    """Draw evenly."""
    return rng.uniform(span[0], span[1], size)


def log_uniform(rng: np.random.Generator, span: Span | tuple[Floats, Floats], size: int | tuple[int, int]) -> Floats:
    """Draw evenly in the logarithm."""
    drawn: Floats = np.exp(rng.uniform(np.log(span[0]), np.log(span[1]), size))
    return drawn
