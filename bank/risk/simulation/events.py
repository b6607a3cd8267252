"""The columns in which simulated movements of money are drawn, one row a movement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

MINUTES_A_DAY: Final = 1_440
BENIGN: Final = -1
OUTSIDE: Final = -1  # money from someone who is nobody's payee


@dataclass(frozen=True, slots=True)
class Events:
    """Movements. minute counts from the start of the warm-up; an amount is in fen, or a share of the balance.

    incoming: 1 for money that a payee (or OUTSIDE) sends to the customer. text: index into the split's texts, -1 for none.
    fraud: index of the type, BENIGN otherwise. case: one fraud's transfers share a number. near: words near to a scam's.
    listed: 0 no, 1 reported, 2 confirmed. deposit: minutes since one was broken, -1 for none.
    """

    customer: Ints
    minute: Ints
    payee: Ints
    fen: Ints
    share: Floats
    incoming: Ints
    text: Ints
    fraud: Ints
    case: Ints
    near: Ints
    listed: Ints
    deposit: Ints
    cobrowsing: Ints

    def __len__(self) -> int:
        return len(self.customer)


_DEFAULTS: Final[dict[str, float]] = {
    "share": 0.0, "incoming": 0, "text": -1, "fraud": BENIGN, "case": -1, "near": 0, "listed": 0, "deposit": -1,
    "cobrowsing": 0,
}  # fmt: skip


def events(**columns: Any) -> Events:  # noqa: ANN401 - arrays and single values, by column
    """Make rows of columns; one that is not given holds its default, and a single value stands for all rows."""
    rows = len(columns["customer"])
    made: dict[str, Any] = {}
    for column in fields(Events):
        value = columns.get(column.name, _DEFAULTS.get(column.name))
        kind = np.float64 if column.name == "share" else np.int64
        made[column.name] = np.broadcast_to(np.asarray(value, kind), (rows,))
    return Events(**made)


def in_order(parts: list[Events]) -> Events:
    """Join and sort by customer and time; what comes in stands before what goes out in the same minute."""
    joined = {column.name: np.concatenate([getattr(part, column.name) for part in parts]) for column in fields(Events)}
    order = np.lexsort((-joined["incoming"], joined["minute"], joined["customer"]))
    return Events(**{name: column[order] for name, column in joined.items()})


def by_customer(table: Events, customers: int) -> Iterator[slice]:
    """Give each customer's rows of a sorted table."""
    bounds = np.searchsorted(table.customer, np.arange(customers + 1))
    for place in range(customers):
        yield slice(int(bounds[place]), int(bounds[place + 1]))
