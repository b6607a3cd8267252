"""Entries of the book: all of them, those that a text finds, those of a side, a kind or a span."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.pages import Page
from app.viewmodels.book.base import BookRoomViewModel
from app.viewmodels.book.entries import BookEntryRow, book_entry_rows
from app.viewmodels.book.spans import NAMES, Months, When, span_of, span_text
from app.viewmodels.money import display, spoken
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.book.values import BookFilter, Within

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from app.failure import Failure
    from app.viewmodels.book.entry import BookEntryViewModel
    from app.viewmodels.book.kind import BookKindViewModel
    from app.viewmodels.room import House
    from bank.bank import BankReader
    from bank.book.spans import Span
    from bank.book.values import SearchPage

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 50
"""Entries fetched at a time."""
_ALL = "all"
_SIDES = ((_ALL, marked("book", "全部")), ("out", marked("book", "支出")), ("in", marked("book", "收入")))
_SPANS = (When.THIS_MONTH, When.LAST_MONTH, When.THIS_YEAR, When.LAST_YEAR)


@QmlElement
@QmlUncreatable("There is one search.")
class BookSearchViewModel(BookRoomViewModel):
    """What is looked for, and what was found so far. Each change of the text asks anew; the last text counts."""

    shown = Signal()
    """As `changed`: a property can only name a signal of its own class."""
    pages = frozenset({Page.BOOK_SEARCH})

    def __init__(
        self, house: House, entry: BookEntryViewModel, kinds: BookKindViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._entry = entry
        self._kinds = kinds
        self._text = ""
        self._within = Within()
        self._within_name = ""
        self._found: SearchPage | None = None
        self._busy = False
        self._stale = False
        self._rows = Rows(BookEntryRow, self)
        self._sides = Rows(ChoiceRow, self)
        self._spans = Rows(ChoiceRow, self)

    def begin(self, within: Within, name: str) -> None:
        """Go to the entries within what was chosen elsewhere. name: what was chosen, beside side and span."""
        self._text, self._within, self._within_name, self._found = "", within, name, None
        self._rows.replace([])
        self._house.navigation.open(Page.BOOK_SEARCH)

    @Slot()
    def start(self) -> None:
        """Go to the search with nothing typed and nothing chosen."""
        self.begin(Within(), "")

    @Slot()
    def ofCounterparty(self) -> None:
        """Go to all entries of the counterparty of the entry in sight."""
        entry = self._entry.entry
        if entry is not None:
            only = BookFilter(counterparty_ids=(entry.counterparty_id,))
            self.begin(Within(only=only), entry.counterparty)

    @Slot()
    def refresh(self) -> None:
        """Bring the book up to date and look again, as far as was read before."""
        self.show()
        self._busy = True
        self.read_caught_up(self._job(max(PAGE, min(len(self._rows.rows), 200))), self._keep)

    @Slot(str)
    def type(self, text: str) -> None:
        """Look for this text."""
        if text != self._text:
            self._text = text
            self._ask()

    @Slot()
    def sayFound(self) -> None:
        """Say how many were found: a person has pressed Return."""
        self._house.announcer.announce(self.summary)

    @Slot(str)
    def chooseSide(self, side: str) -> None:
        """Only what came in, only what went out, or all."""
        wanted: dict[str, Literal["in", "out"] | None] = {"in": "in", "out": "out"}
        self._within = replace(self._within, side=wanted.get(side))
        self._ask()

    @Slot(str)
    def chooseSpan(self, when: str) -> None:
        """Only what was booked in this span, or all."""
        self._within = replace(self._within, span=None if when == _ALL else self._span(When(when)))
        self._ask()

    @Slot()
    def chooseKind(self) -> None:
        """Choose a kind to which the search is kept."""
        sides: dict[Literal["in", "out"] | None, tuple[Literal["in", "out"], ...]] = {
            None: ("out", "in"),
            "in": ("in",),
            "out": ("out",),
        }
        self._kinds.ask(translate("book", "只看哪一类"), sides[self._within.side], "", self._kind_chosen)

    @Slot()
    def widen(self) -> None:
        """Take the kind, account or counterparty off again."""
        self._within, self._within_name = replace(self._within, only=BookFilter()), ""
        self._ask()

    @Slot()
    def more(self) -> None:
        """Read older entries."""
        found = self._found
        if found is None or found.next_before is None or self.loading:
            return
        customer_id, text, today, within = self.customer_id, self._text, self.today, self._within

        def job(reader: BankReader) -> SearchPage:
            return reader.book.search(customer_id, text, today, within=within, limit=PAGE, before=found.next_before)

        def add(page: SearchPage) -> None:
            if self._found is found:
                self._found = replace(page, entries=found.entries + page.entries)
                self._house.announcer.announce(translate("entries", "又显示了{n}条").format(n=len(page.entries)))

        self.read(job, add)

    @Slot(str)
    def open(self, value: str) -> None:
        """Go to one entry."""
        self._entry.begin(int(value))

    def fail(self, failure: Failure) -> None:
        """Show why nothing could be looked for, and be ready for the next text."""
        self._busy = self._stale = False
        super().fail(failure)

    def show(self) -> None:
        """Put what was found into rows and texts."""
        side = self._within.side or _ALL
        self._sides.replace([ChoiceRow(value, translate("book", name), value == side) for value, name in _SIDES])
        chosen = self._chosen_span()
        spans = [ChoiceRow(_ALL, translate("book", "不限"), self._within.span is None)]
        spans += [ChoiceRow(when.value, translate("book", NAMES[when]), when is chosen) for when in _SPANS]
        if self._within.span is not None and chosen is None:
            spans.append(ChoiceRow("given", span_text(self._within.span), chosen=True))
        self._spans.replace(spans)
        if self._found is not None:
            self._rows.replace(book_entry_rows(self._found.entries, self.today))

    def _kind_chosen(self, kind_id: str, name: str) -> None:
        self._within, self._within_name = replace(self._within, only=BookFilter(category_ids=(kind_id,))), name
        self._house.navigation.open(Page.BOOK_SEARCH)

    def _ask(self) -> None:
        self.show()
        self.changed.emit()
        if self._busy:
            self._stale = True
            return
        self._busy = True
        self.read(self._job(PAGE), self._keep)

    def _job(self, limit: int) -> Callable[[BankReader], SearchPage]:
        customer_id, text, today, within = self.customer_id, self._text, self.today, self._within
        return lambda reader: reader.book.search(customer_id, text, today, within=within, limit=limit)

    def _keep(self, page: SearchPage) -> None:
        self._found = page
        self._busy = False
        if self._stale:
            self._stale = False
            self._ask()

    def _span(self, when: When) -> Span:
        return span_of(when, self.today, Months(0, 0))

    def _chosen_span(self) -> When | None:
        return next((when for when in _SPANS if self._within.span == self._span(when)), None)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `BookEntryRow`, newest first, as far as they were read."""
        return self._rows

    @Property(Rows, constant=True)
    def sides(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._sides

    @Property(Rows, constant=True)
    def spans(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._spans

    @Property(str, notify=shown)
    def text(self) -> str:
        """What is looked for."""
        return self._text

    @Property(str, notify=shown)
    def within(self) -> str:
        """The kind, account or counterparty to which it is kept, or an empty text."""
        return self._within_name

    @Property(str, notify=shown)
    def spanName(self) -> str:
        """The span to which it is kept, or an empty text."""
        return "" if self._within.span is None else span_text(self._within.span)

    @Property(bool, notify=shown)
    def hasMore(self) -> bool:
        """Whether there are older entries."""
        return self._found is not None and self._found.next_before is not None

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether nothing was found."""
        return self._found is not None and not self._found.found and not self.loading

    @Property(str, notify=shown)
    def summary(self) -> str:
        """How many were found and what they sum up to."""
        return self._summary(spoken)

    @Property(str, notify=shown)
    def summaryShown(self) -> str:
        """The same for the eye."""
        return self._summary(display)

    @Property(str, notify=shown)
    def countShown(self) -> str:
        """How many there are, without their sums."""
        found = self._found
        if found is None or not found.found:
            return ""
        pattern = translate("book", "找到{n}笔") if found.exact else translate("book", "找到至少{n}笔")
        return pattern.format(n=f"{found.found:,}")

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list for assistive technology, with how many it holds and shows."""
        found = 0 if self._found is None else self._found.found
        return translate("book", "找到的明细，共{n}笔，已显示{shown}笔").format(n=found, shown=len(self._rows.rows))

    def _summary(self, money: Callable[[int], str]) -> str:
        found = self._found
        if found is None:
            return ""
        if not found.found:
            return translate("book", "没有找到")
        pattern = (
            translate("book", "找到{n}笔，支出{out}，收入{into}")
            if found.exact
            else translate("book", "找到至少{n}笔，支出至少{out}，收入至少{into}")
        )
        return pattern.format(n=f"{found.found:,}", out=money(found.expense_fen), into=money(found.income_fen))
