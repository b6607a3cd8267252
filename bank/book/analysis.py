"""Totals, breakdowns, series and comparisons of any span up to ten years.

A span is put together from the year and month totals that the schema keeps and, at its ragged ends, from single lines;
so ten years cost about as much as two months. Income and expense are kept apart everywhere; what moves between a
customer's own accounts is neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bank.book import ratios
from bank.book.categories import CategoryList
from bank.book.errors import BookSpanInvalidError
from bank.book.fields import checked_text
from bank.book.spans import LONGEST_BY_DAY, Grain, Piece, Span, checked, day_number, periods, pieces
from bank.book.values import (
    BookFilter,
    Breakdown,
    Change,
    Comparison,
    Dimension,
    Point,
    Share,
    SpanTotals,
    Total,
)
from bank.database import Database, Reading
from bank.errors import FieldInvalidError

EVERYTHING: Final = BookFilter()
REST_NAME: Final = "其他"
MOST_PARTS: Final = 1_000

_PARTY_IDS: Final = "SELECT id FROM book_party WHERE customer_id = ? AND account_id IN"
_ACCOUNT_NAMES: Final = "SELECT id AS key, id AS shown, name FROM account WHERE id IN"
_PARTY_NAMES: Final = "SELECT id AS key, account_id AS shown, name FROM book_party WHERE id IN"

_KEYS: Final[Mapping[Dimension, str]] = {
    Dimension.ACCOUNT: "account_id",
    Dimension.CATEGORY: "category",
    Dimension.COUNTERPARTY: "party_id",
}


@dataclass(frozen=True, slots=True)
class _Sum:
    """Entries and fen of one key and side."""

    key: str | int
    side: str
    entries: int
    amount_fen: int


class BookAnalysis:
    """Adds the book up."""

    def __init__(self, database: Database, categories: CategoryList) -> None:
        self._database = database
        self._categories = categories

    def totals(self, customer_id: str, span: Span, only: BookFilter = EVERYTHING) -> SpanTotals:
        """Return income and expense of a span with their averages (BookSpanInvalidError, FieldInvalidError)."""
        with self._database.snapshot() as reading:
            return self._totals(reading, customer_id, span, only)

    def breakdown(
        self,
        customer_id: str,
        span: Span,
        dimension: Dimension,
        side: Literal["in", "out"],
        *,
        top: int = MOST_PARTS,
        only: BookFilter = EVERYTHING,
    ) -> Breakdown:
        """Return one side of a span by account, category or counterparty, the `top` largest and the rest together.

        Raises:
            BookSpanInvalidError, FieldInvalidError (top is not within 1 to 1,000, …)
        """
        if type(top) is not int or not 1 <= top <= MOST_PARTS:
            raise FieldInvalidError(field="top")
        with self._database.snapshot() as reading:
            sums = self._by(reading, customer_id, span, dimension, side, only)
            names = self._names(reading, dimension, [each.key for each in sums[:top]])
        rest = _rest(sums[top:])
        shown = [*sums[:top], *([] if rest is None else [rest])]
        shares_bp = ratios.shares_bp([each.amount_fen for each in shown])
        return Breakdown(
            span=span,
            dimension=dimension,
            side=side,
            amount_fen=sum(each.amount_fen for each in sums),
            entries=sum(each.entries for each in sums),
            shares=tuple(
                Share(
                    key=names[each.key][0] if each is not rest else "",
                    name=names[each.key][1] if each is not rest else REST_NAME,
                    amount_fen=each.amount_fen,
                    entries=each.entries,
                    average_fen=ratios.average_fen(each.amount_fen, each.entries),
                    share_bp=share_bp,
                )
                for each, share_bp in zip(shown, shares_bp, strict=True)
            ),
        )

    def series(self, customer_id: str, span: Span, grain: Grain, only: BookFilter = EVERYTHING) -> tuple[Point, ...]:
        """Return income and expense day by day, month by month or year by year, without gaps.

        Raises:
            BookSpanInvalidError: also for more than 366 days by day.
            FieldInvalidError
        """
        if grain not in ("day", "month", "year"):
            raise FieldInvalidError(field="grain")
        if grain == "day" and checked(span).days > LONGEST_BY_DAY:
            raise BookSpanInvalidError(limit_days=LONGEST_BY_DAY)
        parts = [_coarsest(piece, grain) for piece in pieces(checked(span))]
        if grain == "day":
            parts = [Piece("day", day_number(span.first), day_number(span.last))]
        with self._database.snapshot() as reading:
            sums = self._sums(reading, customer_id, parts, _PERIOD_KEYS[grain], only)
        found: dict[tuple[str | int, str], _Sum] = {(each.key, each.side): each for each in sums}
        nothing = _Sum(0, "", 0, 0)
        points = []
        for number, part in periods(span, grain):
            income, expense = found.get((number, "in"), nothing), found.get((number, "out"), nothing)
            points.append(Point(part, income.amount_fen, income.entries, expense.amount_fen, expense.entries))
        return tuple(points)

    def compare(
        self,
        customer_id: str,
        now: Span,
        before: Span,
        dimension: Dimension | None = None,
        side: Literal["in", "out"] = "out",
        *,
        only: BookFilter = EVERYTHING,
    ) -> Comparison:
        """Return two spans beside each other, and one side's parts by a dimension if one is named.

        Raises:
            BookSpanInvalidError, FieldInvalidError
        """
        parts: Sequence[Change] = ()
        with self._database.snapshot() as reading:
            totals = (
                self._totals(reading, customer_id, now, only),
                self._totals(reading, customer_id, before, only),
            )
            if dimension is not None:
                sums_now = self._by(reading, customer_id, now, dimension, side, only)
                sums_before = self._by(reading, customer_id, before, dimension, side, only)
                keys = list(dict.fromkeys(each.key for each in [*sums_now, *sums_before]))
                parts = _changes(sums_now, sums_before, self._names(reading, dimension, keys))
        return Comparison(
            now=totals[0],
            before=totals[1],
            income=change("in", "收入", totals[0].income.amount_fen, totals[1].income.amount_fen),
            expense=change("out", "支出", totals[0].expense.amount_fen, totals[1].expense.amount_fen),
            parts=tuple(parts),
        )

    def _totals(self, reading: Reading, customer_id: str, span: Span, only: BookFilter) -> SpanTotals:
        sums = {
            each.side: each for each in self._sums(reading, customer_id, pieces(checked(span)), _Keys("''", "''"), only)
        }
        return SpanTotals(span, _total(sums.get("in"), span), _total(sums.get("out"), span))

    def _by(
        self, reading: Reading, customer_id: str, span: Span, dimension: Dimension, side: str, only: BookFilter
    ) -> list[_Sum]:
        """Return the sums of one side, the largest first."""
        if not isinstance(dimension, Dimension):
            raise FieldInvalidError(field="dimension")
        if side not in ("in", "out"):
            raise FieldInvalidError(field="side")
        key = _KEYS[dimension]
        sums = self._sums(reading, customer_id, pieces(checked(span)), _Keys(key, key), only)
        return sorted(
            (each for each in sums if each.side == side and each.entries), key=lambda each: (-each.amount_fen, each.key)
        )

    def _sums(
        self, reading: Reading, customer_id: str, parts: Iterable[Piece], keys: _Keys, only: BookFilter
    ) -> list[_Sum]:
        condition, values = _condition(reading, checked_text(customer_id, "customer_id"), only)
        by_party = bool(only.counterparty_ids) or "party_id" in keys.of_line
        totals = "book_party_total" if by_party else "book_category_total"
        selects, parameters = [], list[object]()
        for part in parts:
            if part.grain == "day":
                columns = f"{keys.of_line} AS key, side, 1 AS entries, amount_fen"
                source = "book_entry WHERE customer_id = ? AND day BETWEEN ? AND ?"
            else:
                columns = f"{keys.of_period} AS key, side, entries, amount_fen"
                source = f"{totals} WHERE customer_id = ? AND period BETWEEN ? AND ?"
            selects.append(f"SELECT {columns} FROM {source} AND side <> 'own'{condition}")  # noqa: S608  # our own names
            parameters += [customer_id, part.first, part.last, *values]
        rows = reading.rows(
            "SELECT key, side, sum(entries) AS entries, sum(amount_fen) AS amount_fen"  # noqa: S608  # as above
            f" FROM ({' UNION ALL '.join(selects)}) GROUP BY key, side",
            *parameters,
        )
        return [_Sum(row["key"], row["side"], row["entries"], row["amount_fen"]) for row in rows]

    def _names(
        self, reading: Reading, dimension: Dimension, keys: Sequence[str | int]
    ) -> Mapping[str | int, tuple[str, str]]:
        """Return each key as it is known outside, and its name."""
        if dimension is Dimension.CATEGORY:
            return {key: (str(key), self._categories.name(str(key))) for key in keys}
        named = _ACCOUNT_NAMES if dimension is Dimension.ACCOUNT else _PARTY_NAMES
        rows = reading.rows(f"{named} ({marks(len(keys))})", *keys)
        return {row["key"]: (row["shown"], row["name"]) for row in rows}


@dataclass(frozen=True, slots=True)
class _Keys:
    """SQL that gives the group of a line and of a total's row."""

    of_line: str
    of_period: str


_PERIOD_KEYS: Final[Mapping[Grain, _Keys]] = {
    "day": _Keys("day", "period"),
    "month": _Keys("month", "period"),
    "year": _Keys("month / 100", "iif(period > 9999, period / 100, period)"),
}


def change(key: str, name: str, now_fen: int, before_fen: int) -> Change:
    """Return what became of an amount."""
    return Change(key, name, now_fen, before_fen, now_fen - before_fen, ratios.change_bp(now_fen, before_fen))


def _condition(reading: Reading, customer_id: str, only: object) -> tuple[str, list[object]]:
    """Return the filter as SQL that follows other conditions, and its values."""
    if not isinstance(only, BookFilter):
        raise FieldInvalidError(field="only")
    counterparty_ids = _texts(only.counterparty_ids, "counterparty_ids")
    wanted: dict[str, Sequence[object]] = {
        "account_id": _texts(only.account_ids, "account_ids"),
        "category": _texts(only.category_ids, "category_ids"),
        "party_id": counterparty_ids,
    }
    if counterparty_ids:
        sql = f"{_PARTY_IDS} ({marks(len(counterparty_ids))})"
        found = reading.rows(sql, customer_id, *counterparty_ids)
        wanted["party_id"] = [row["id"] for row in found] or [None]  # nobody of that name: nothing fits
    condition = "".join(f" AND {column} IN ({marks(len(keys))})" for column, keys in wanted.items() if keys)
    return condition, [key for keys in wanted.values() for key in keys]


def marks(count: int) -> str:
    """Return the parameter marks of a list in SQL."""
    return ", ".join("?" * count)


def _texts(value: object, field: str) -> tuple[str, ...]:
    if not isinstance(value, tuple) or len(value) > MOST_PARTS:
        raise FieldInvalidError(field=field)
    return tuple(checked_text(each, field) for each in value)


def _coarsest(piece: Piece, grain: Grain) -> Piece:
    """Return the piece in months where a series wants months."""
    if grain == "month" and piece.grain == "year":
        return Piece("month", piece.first * 100 + 1, piece.last * 100 + 12)
    return piece


def _total(found: _Sum | None, span: Span) -> Total:
    amount_fen, entries = (0, 0) if found is None else (found.amount_fen, found.entries)
    months = (span.last.year - span.first.year) * 12 + span.last.month - span.first.month + 1
    return Total(
        amount_fen=amount_fen,
        entries=entries,
        per_entry_fen=ratios.average_fen(amount_fen, entries),
        per_day_fen=ratios.average_fen(amount_fen, span.days),
        per_month_fen=ratios.average_fen(amount_fen, months),
    )


def _rest(sums: Sequence[_Sum]) -> _Sum | None:
    if not sums:
        return None
    return _Sum("", sums[0].side, sum(each.entries for each in sums), sum(each.amount_fen for each in sums))


def _changes(
    now: Sequence[_Sum], before: Sequence[_Sum], names: Mapping[str | int, tuple[str, str]]
) -> tuple[Change, ...]:
    """Return every part of either span, the largest difference first."""
    now_fen = {each.key: each.amount_fen for each in now}
    before_fen = {each.key: each.amount_fen for each in before}
    changes = [change(*names[key], now_fen.get(key, 0), before_fen.get(key, 0)) for key in names]
    return tuple(sorted(changes, key=lambda each: (-abs(each.difference_fen), each.key)))
