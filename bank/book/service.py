"""The ten-year book as the rest of the program sees it: `BookReader` beside the writer, `BookService` with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from bank.book import categories as category_lists
from bank.book.analysis import EVERYTHING, MOST_PARTS, BookAnalysis
from bank.book.bill import BillMaker
from bank.book.categories import Category, CategoryList, Side
from bank.book.choices import ChoiceService
from bank.book.holdings import HoldingsSource
from bank.book.index import BookIndex
from bank.book.largest import LargestEntries
from bank.book.notes import NoteReader, NoteService
from bank.book.pinyin import PinyinTable
from bank.book.reminders import ReminderReader, ReminderService
from bank.book.search import EVERYWHERE, BookSearch
from bank.book.spans import Grain, Span
from bank.book.values import (
    BookEntry,
    BookFilter,
    Breakdown,
    CatchUp,
    Comparison,
    Dimension,
    MonthlyBill,
    Point,
    Reminder,
    SearchPage,
    SpanTotals,
    Within,
)
from bank.clock import Clock
from bank.database import Database


class BookReader:
    """Finds and adds up what the book has; the writer brings new entries in.

    sources: rooms whose holdings belong on the monthly bill beside the ledger's accounts.
    """

    notes: NoteReader
    reminders: ReminderReader

    def __init__(
        self, database: Database, *, kinds: CategoryList | None = None, sources: Sequence[HoldingsSource] = ()
    ) -> None:
        self._kinds = category_lists.packaged() if kinds is None else kinds
        self._pinyin = PinyinTable()
        self._search = BookSearch(database, self._kinds, self._pinyin)
        self._analysis = BookAnalysis(database, self._kinds)
        self._largest = LargestEntries(database, self._kinds)
        self._bills = BillMaker(database, self._analysis, sources)
        self.notes = NoteReader(database)
        self.reminders = ReminderReader(database)

    def categories(self, side: Side) -> tuple[Category, ...]:
        """Return the kinds of income ("in"), of expense ("out") or of what is neither ("own"), in the list's order."""
        return self._kinds.side(side)

    def search(
        self,
        customer_id: str,
        text: str,
        today: date,
        *,
        within: Within = EVERYWHERE,
        limit: int = 50,
        before: int | None = None,
    ) -> SearchPage:
        """Find entries by words, pinyin, amounts and times, within what was chosen (bank/book/search.py)."""
        self._ready()
        return self._search.search(customer_id, text, today, within=within, limit=limit, before=before)

    def entry(self, customer_id: str, entry_id: int) -> BookEntry:
        """Return one line by its number (bank/book/search.py)."""
        self._ready()
        return self._search.entry(customer_id, entry_id)

    def totals(self, customer_id: str, span: Span, only: BookFilter = EVERYTHING) -> SpanTotals:
        """Return income and expense of a span with their averages (bank/book/analysis.py)."""
        self._ready()
        return self._analysis.totals(customer_id, span, only)

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
        """Return one side of a span by account, category or counterparty (bank/book/analysis.py)."""
        self._ready()
        return self._analysis.breakdown(customer_id, span, dimension, side, top=top, only=only)

    def series(self, customer_id: str, span: Span, grain: Grain, only: BookFilter = EVERYTHING) -> tuple[Point, ...]:
        """Return income and expense day by day, month by month or year by year (bank/book/analysis.py)."""
        self._ready()
        return self._analysis.series(customer_id, span, grain, only)

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
        """Return two spans beside each other (bank/book/analysis.py)."""
        self._ready()
        return self._analysis.compare(customer_id, now, before, dimension, side, only=only)

    def largest(
        self, customer_id: str, span: Span, side: Literal["in", "out"], *, top: int = 10
    ) -> tuple[BookEntry, ...]:
        """Return the largest single entries of one side of a span (bank/book/largest.py)."""
        self._ready()
        return self._largest.largest(customer_id, span, side, top=top)

    def bill(self, customer_id: str, year: int, month: int, today: date) -> MonthlyBill:
        """Return a month's bill (bank/book/bill.py)."""
        self._ready()
        return self._bills.bill(customer_id, year, month, today)

    def _ready(self) -> None:
        """Called before the book is asked."""


class BookService(BookReader):
    """The book with the writer: it is up to date whenever it is asked, and takes what people choose and note."""

    notes: NoteService
    reminders: ReminderService

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        kinds: CategoryList | None = None,
        sources: Sequence[HoldingsSource] = (),
    ) -> None:
        super().__init__(database, kinds=kinds, sources=sources)
        self._clock = clock
        self._index = BookIndex(database, self._kinds, self._pinyin)
        self.notes = NoteService(database, clock, self._index)
        self.reminders = ReminderService(database, clock)
        self.choices = ChoiceService(database, clock, self._kinds, self._index)

    def behind(self) -> bool:
        """Tell whether posted entries wait to be brought in."""
        return self._index.behind()

    def catch_up(self) -> CatchUp:
        """Bring in what was posted since; a second time does nothing. Killed half-way it goes on where it was."""
        return self._index.catch_up()

    def rebuild(self) -> CatchUp:
        """Make the book anew from the ledger; choices, notes and reminders stay."""
        return self._index.rebuild()

    def due_now(self, customer_id: str) -> tuple[Reminder, ...]:
        """Return the reminders that are due by the bank's clock."""
        return self.reminders.due(customer_id, self._clock.now())

    def _ready(self) -> None:
        self._index.catch_up()
