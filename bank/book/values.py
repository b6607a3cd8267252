"""What the book gives back: frozen values. Amounts are integer fen, ratios integer basis points."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Literal

from bank.book.categories import Direction, Side
from bank.book.query import Query
from bank.book.spans import Span


class Dimension(Enum):
    """What amounts are broken down by, beside time."""

    ACCOUNT = "account"
    CATEGORY = "category"
    COUNTERPARTY = "counterparty"


@dataclass(frozen=True, slots=True)
class BookEntry:
    """One line of the book. id pages through them; (account_id, transfer_id) names the ledger's entry.

    side: income, expense, or neither. counterparty_id: their ledger account. category_by: whether the rules, a choice
    for the counterparty or one for this entry gave the category.
    """

    id: int
    account_id: str
    account_name: str
    transfer_id: int
    booked_at: datetime
    direction: Direction
    side: Side
    amount_fen: int
    counterparty_id: str
    counterparty: str
    category_id: str
    category: str
    category_by: Literal["rule", "counterparty", "entry"]
    summary: str
    channel: str
    remark: str
    note: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What a search found: everything counted, a page of it shown, newest first. next_before: asks for the next page.

    exact: False where counting stopped at a bound (bank/book/search_counts.py); found and the sums are then at least so
    much, and the pages still lead through all of it.
    """

    query: Query
    found: int
    exact: bool
    income_fen: int
    expense_fen: int
    entries: tuple[BookEntry, ...]
    next_before: int | None


@dataclass(frozen=True, slots=True)
class BookFilter:
    """Restricts an analysis; an empty part restricts nothing. counterparty_ids: ledger accounts, as in BookEntry."""

    account_ids: tuple[str, ...] = ()
    category_ids: tuple[str, ...] = ()
    counterparty_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Within:
    """Where a search looks, whatever is typed. side, span: None for all; only: as for an analysis."""

    span: Span | None = None
    side: Literal["in", "out"] | None = None
    only: BookFilter = field(default_factory=BookFilter)


@dataclass(frozen=True, slots=True)
class Total:
    """A sum and what it is an average of. per_month: of the calendar months that the span touches."""

    amount_fen: int
    entries: int
    per_entry_fen: int
    per_day_fen: int
    per_month_fen: int


@dataclass(frozen=True, slots=True)
class SpanTotals:
    """Income and expense of a span."""

    span: Span
    income: Total
    expense: Total

    @property
    def net_fen(self) -> int:
        """Income less expense."""
        return self.income.amount_fen - self.expense.amount_fen


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month or year of a series, the first and last one cut to the span."""

    span: Span
    income_fen: int
    income_entries: int
    expense_fen: int
    expense_entries: int


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a breakdown; share_bp of all parts add up to 10,000. key "" is all the others together."""

    key: str
    name: str
    amount_fen: int
    entries: int
    average_fen: int
    share_bp: int


@dataclass(frozen=True, slots=True)
class Breakdown:
    """One side of a span by one dimension, largest first; parts beyond the wanted number are summed up at the end."""

    span: Span
    dimension: Dimension
    side: Literal["in", "out"]
    amount_fen: int
    entries: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """An amount now and before. change_bp: of what it was, None where that was nothing."""

    key: str
    name: str
    now_fen: int
    before_fen: int
    difference_fen: int
    change_bp: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two spans beside each other: income, expense, and by request one side's parts, the largest difference first."""

    now: SpanTotals
    before: SpanTotals
    income: Change
    expense: Change
    parts: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A category that a person chose, for one entry or for a counterparty (their ledger account)."""

    id: int
    customer_id: str
    direction: Direction
    account_id: str | None
    transfer_id: int | None
    counterparty_id: str | None
    category_id: str
    chosen_at: datetime
    undone: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a note, without its bytes."""

    id: int
    sha256: str
    kind: Literal["png", "jpeg", "webp"]
    size_bytes: int
    added_at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """What a person wrote and pinned to an entry."""

    account_id: str
    transfer_id: int
    text: str
    written_at: datetime
    pictures: tuple[Picture, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class NewReminder:
    """What a person wants to be reminded of, from first_due on, once or every month; of an entry or of anything."""

    request_id: str
    customer_id: str
    text: str
    first_due: datetime
    repeat: Literal["once", "monthly"] = "once"
    account_id: str | None = None
    transfer_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder. next_due: the occurrence that waits to be done, None when none is left; shown_from: after a snooze."""

    id: int
    customer_id: str
    text: str
    repeat: Literal["once", "monthly"]
    first_due: datetime
    next_due: datetime | None
    shown_from: datetime | None
    account_id: str | None
    transfer_id: int | None


@dataclass(frozen=True, slots=True)
class Holding:
    """Something a customer has or owes, as it is called on the bill. kind: current, deposit, card, loan and so on."""

    kind: str
    name: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a customer has and owes at the end of a day. liabilities, points: None where nobody counts them."""

    assets: tuple[Holding, ...] = ()
    liabilities: tuple[Holding, ...] | None = None
    points: int | None = None


@dataclass(frozen=True, slots=True)
class MonthlyBill:
    """A month: what is there at its end, what came and went, and what changed.

    Where the month has not ended, the two comparisons end on the same day of their months. sentences: the bill in
    plain Chinese, for the screen and for the voice.
    """

    customer_id: str
    span: Span
    complete: bool
    holdings: Holdings
    assets_fen: int
    liabilities_fen: int
    totals: SpanTotals
    income_by_category: Breakdown
    expense_by_category: Breakdown
    with_month_before: Comparison
    with_year_before: Comparison
    sentences: tuple[str, ...]

    @property
    def net_assets_fen(self) -> int:
        """Assets less liabilities."""
        return self.assets_fen - self.liabilities_fen


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What was brought into the book. rechecked: lines whose category was asked again, after a change of the rules."""

    entries: int
    rechecked: int
