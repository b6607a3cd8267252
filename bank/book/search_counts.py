"""How many entries a search finds, and what they sum up to.

Words alone are counted from the faces' yearly totals, times and kinds alone from the category totals; single lines are
looked at only at the ragged ends of a span. Words together with amounts, kinds or accounts must look at each line: that stops at
MOST_COUNTED, and the answer says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bank.book.query import AmountRange
from bank.book.spans import Piece, Span, day_number, days_of, pieces
from bank.database import Reading

MOST_COUNTED: Final = 10_000  # ours: as many lines as are looked at in half of the 20 ms that a search may take


@dataclass(frozen=True, slots=True)
class Condition:
    """SQL and its parameters."""

    sql: str
    parameters: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """Entries found and their sums in fen; not exact: at least so much."""

    entries: int
    income_fen: int
    expense_fen: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """One reading of a query. faces: the words' condition on a line's face. kinds, accounts: None for any."""

    customer_id: str
    faces: Condition | None
    amounts: tuple[AmountRange, ...]
    span: Span | None
    side: Literal["in", "out"] | None
    kinds: tuple[str, ...] | None
    accounts: tuple[str, ...] | None = None

    @property
    def index(self) -> str:
        """The index through which its lines are found."""
        if self.faces is not None:
            return "book_entry_by_face"
        return "book_entry_by_amount" if self.amounts else "book_entry_by_day"

    def condition(self, further: Condition | None = None, *, by_customer: bool = False) -> Condition:
        """Return the condition on lines; faces are this customer's own, so they stand for the customer."""
        parts = [] if self.faces is None else [self.faces]
        if by_customer or self.faces is None:
            parts.append(Condition("customer_id = ?", (self.customer_id,)))
        parts += [Condition("amount_fen BETWEEN ? AND ?", (each.least_fen, each.most_fen)) for each in self.amounts]
        if self.span is not None:
            parts.append(Condition("day BETWEEN ? AND ?", (day_number(self.span.first), day_number(self.span.last))))
        return _all([*parts, *self.fits, *([] if further is None else [further])])

    @property
    def fits(self) -> list[Condition]:
        """What a line and the totals by category both tell: side, category, account."""
        return [*_side(self.side), *_one_of("category", self.kinds), *_one_of("account_id", self.accounts)]

    @property
    def looks(self) -> bool:
        """Whether no totals tell how many there are."""
        by_line = self.kinds is not None or self.accounts is not None
        return bool(self.amounts) or (self.faces is not None and by_line)


def count(reading: Reading, branches: Sequence[Branch]) -> Counted:
    """Count what answers to any of the branches."""
    if not branches:
        return Counted(0, 0, 0, exact=True)
    if len(branches) > 1 or branches[0].looks:
        return _look(reading, branches)
    return _add_up(reading, branches[0])


def _look(reading: Reading, branches: Sequence[Branch]) -> Counted:
    """Look at lines one by one, up to the bound."""
    selects, parameters = [], list[object]()
    for branch in branches:
        condition = branch.condition()
        select = f"SELECT id, side, amount_fen FROM book_entry INDEXED BY {branch.index} WHERE {condition.sql} LIMIT ?"  # noqa: S608  # names of ours
        selects.append(f"SELECT * FROM ({select})")  # noqa: S608
        parameters += [*condition.parameters, MOST_COUNTED + 1]
    return _counted(reading, selects, parameters, union="UNION", most=MOST_COUNTED)


def _add_up(reading: Reading, branch: Branch) -> Counted:
    """Add totals up, and lines at the ends of the span."""
    if branch.span is not None and branch.span.first > branch.span.last:
        return Counted(0, 0, 0, exact=True)
    selects, parameters = [], list[object]()
    for condition, source in _sources(branch):
        selects.append(f"SELECT side, {source} WHERE {condition.sql}")  # names of ours
        parameters += condition.parameters
    return _counted(reading, selects, parameters, union="UNION ALL", most=None)


def _sources(branch: Branch) -> Iterator[tuple[Condition, str]]:
    """Return what the parts of a branch without amounts are added up from."""
    fits = branch.fits
    whole: Sequence[Piece] = (Piece("year", 0, 9_999),) if branch.span is None else pieces(branch.span)
    for piece in whole:
        if branch.faces is not None and piece.grain == "year":
            part = [branch.faces, Condition("year BETWEEN ? AND ?", (piece.first, piece.last)), *fits]
            yield _all(part), "entries, amount_fen FROM book_face_total"
        elif branch.faces is not None or piece.grain == "day":
            source = f"1 AS entries, amount_fen FROM book_entry INDEXED BY {branch.index}"
            part = [Condition("day BETWEEN ? AND ?", days_of(piece)), *fits]
            own = branch.faces or Condition("customer_id = ?", (branch.customer_id,))
            yield _all([own, *part]), source
        else:
            part = [
                Condition("customer_id = ? AND period BETWEEN ? AND ?", (branch.customer_id, piece.first, piece.last))
            ]
            yield _all([*part, *fits]), "entries, amount_fen FROM book_category_total"


def _counted(
    reading: Reading, selects: Sequence[str], parameters: Sequence[object], *, union: str, most: int | None
) -> Counted:
    entries = "count(*)" if most is not None else "sum(entries)"
    rows = reading.rows(
        f"SELECT side, {entries} AS entries, sum(amount_fen) AS amount_fen"  # noqa: S608  # names of ours
        f" FROM ({f' {union} '.join(selects)}) GROUP BY side",
        *parameters,
    )
    by_side = {row["side"]: (row["entries"], row["amount_fen"]) for row in rows}
    return Counted(
        entries=sum(found for found, _ in by_side.values()),
        income_fen=by_side.get("in", (0, 0))[1],
        expense_fen=by_side.get("out", (0, 0))[1],
        exact=most is None or sum(found for found, _ in by_side.values()) <= most,
    )


def both_conditions(one: Condition, other: Condition) -> Condition:
    """Return what both conditions let through."""
    return _all([one, other])


def _side(side: str | None) -> list[Condition]:
    return [] if side is None else [Condition("side = ?", (side,))]


def _one_of(column: str, values: tuple[str, ...] | None) -> list[Condition]:
    if values is None:
        return []
    return [Condition(f"{column} IN ({', '.join('?' * len(values))})", values)]


def _all(conditions: Sequence[Condition]) -> Condition:
    return Condition(
        " AND ".join(condition.sql for condition in conditions),
        tuple(parameter for condition in conditions for parameter in condition.parameters),
    )
