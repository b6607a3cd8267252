"""The monthly bill: what there is and is owed, what came and went, beside the month before and the year before."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.order_flow import Fact
from app.pages import Page
from app.viewmodels.book.base import BookRoomViewModel
from app.viewmodels.book.bill_words import bill_sentences
from app.viewmodels.book.charts import BarRow, bars_summary, compared, spending_bars
from app.viewmodels.book.spans import first_of, month_index, month_text, oldest_month
from app.viewmodels.money import MoneyValue, display, spoken
from app.viewmodels.names import said
from app.viewmodels.order import FactRow, fact_rows
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.bank import BankReader
    from bank.book.values import MonthlyBill

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence of the bill."""

    sentence: str


@QmlElement
@QmlUncreatable("There is one bill at a time.")
class BillViewModel(BookRoomViewModel):
    """A month's bill. It begins with the last month that has ended."""

    shown = Signal()
    """As `changed`: a property can only name a signal of its own class."""
    pages = frozenset({Page.BOOK_BILL})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._month: int | None = None
        self._bill: MonthlyBill | None = None
        self._sentences = Rows(SentenceRow, self)
        self._assets = Rows(FactRow, self)
        self._debts = Rows(FactRow, self)
        self._bars = Rows(BarRow, self)
        self._net = MoneyValue(self)
        self._income = MoneyValue(self)
        self._expense = MoneyValue(self)

    @Slot()
    def refresh(self) -> None:
        """Bring the book up to date and read the bill."""
        self.read_caught_up(self._job(), self._keep)

    @Slot(int)
    def stepMonth(self, months: int) -> None:
        """Look at the bill of so many months later."""
        wanted = self._month_now() + months
        if wanted > month_index(self.today):
            self._house.announcer.announce(translate("book", "已经是这个月了"))
        elif wanted < oldest_month(self.today):
            self._house.announcer.announce(translate("book", "没有更早的月份了"))
        else:
            self._month = wanted
            self.read(self._job(), self._turned)

    def show(self) -> None:
        """Put the bill into rows and texts."""
        bill = self._bill
        if bill is None:
            return
        self._sentences.replace([SentenceRow(sentence) for sentence in bill_sentences(bill)])
        holdings = bill.holdings
        self._assets.replace(
            fact_rows(
                Fact(said(each.name), display(each.amount_fen), spoken(each.amount_fen)) for each in holdings.assets
            )
        )
        self._debts.replace(
            fact_rows(
                Fact(said(each.name), display(each.amount_fen), spoken(each.amount_fen))
                for each in holdings.liabilities or ()
            )
        )
        self._bars.replace(spending_bars([bill.totals, bill.with_month_before.before, bill.with_year_before.before]))
        self._net.hold(bill.net_assets_fen)
        self._income.hold(bill.totals.income.amount_fen)
        self._expense.hold(bill.totals.expense.amount_fen)
        for money in (self._net, self._income, self._expense):
            money.retranslate()

    def _keep(self, bill: MonthlyBill) -> None:
        self._bill = bill

    def _turned(self, bill: MonthlyBill) -> None:
        self._bill = bill
        self.show()
        self._house.announcer.announce(self.summary)

    def _job(self) -> _Job:
        return _Job(self.customer_id, self._month_now(), self.today)

    def _month_now(self) -> int:
        if self._month is None:
            self._month = month_index(self.today) - 1
        return self._month

    def _knows(self) -> bool:
        return self._bill is not None

    @Property(Rows, constant=True)
    def sentences(self) -> Rows:
        """Rows of `SentenceRow`: the bill as it is read out."""
        return self._sentences

    @Property(Rows, constant=True)
    def assets(self) -> Rows:
        """Rows of `FactRow`: what there is."""
        return self._assets

    @Property(Rows, constant=True)
    def debts(self) -> Rows:
        """Rows of `FactRow`: what is owed."""
        return self._debts

    @Property(Rows, constant=True)
    def bars(self) -> Rows:
        """Rows of `BarRow`: what was spent in the month, in the one before, in the one a year before."""
        return self._bars

    @Property(MoneyValue, constant=True)
    def net(self) -> MoneyValue:
        """Assets less debts."""
        return self._net

    @Property(MoneyValue, constant=True)
    def income(self) -> MoneyValue:
        """What came in."""
        return self._income

    @Property(MoneyValue, constant=True)
    def expense(self) -> MoneyValue:
        """What went out."""
        return self._expense

    @Property(str, notify=shown)
    def monthText(self) -> str:
        """The month: 2026年2月."""
        return month_text(first_of(self._month_now()))

    @Property(str, notify=shown)
    def upToText(self) -> str:
        """Up to which day a month that has not ended is counted, or an empty text."""
        if self._bill is None or self._bill.complete:
            return ""
        return translate("book", "还没到月底，算到{day}日").format(day=self._bill.span.last.day)

    @Property(str, notify=shown)
    def barsSummary(self) -> str:
        """What was spent in the three months, in one sentence."""
        return bars_summary(self._bars.rows)

    @Property(str, notify=shown)
    def summary(self) -> str:
        """The bill's first sentence."""
        return self._sentences.rows[0].sentence if self._sentences.rows else ""

    @Property(str, notify=shown)
    def beforeText(self) -> str:
        """Income and expense against the month before and the year before, a line each."""
        if self._bill is None:
            return ""
        lines = [*compared(self._bill.with_month_before), *compared(self._bill.with_year_before)]
        return "\n".join(lines)

    @Property(str, notify=shown)
    def points(self) -> str:
        """Points, or an empty text where nobody counts them."""
        if self._bill is None or self._bill.holdings.points is None:
            return ""
        return translate("book", "{n}分").format(n=f"{self._bill.holdings.points:,}")

    @Property(str, notify=shown)
    def assetsText(self) -> str:
        """All that there is."""
        return "" if self._bill is None else display(self._bill.assets_fen)

    @Property(str, notify=shown)
    def debtsText(self) -> str:
        """All that is owed."""
        return "" if self._bill is None else display(self._bill.liabilities_fen)

    @Property(str, notify=shown)
    def assetsSpoken(self) -> str:
        """All that there is, for the ear."""
        return "" if self._bill is None else spoken(self._bill.assets_fen)

    @Property(str, notify=shown)
    def debtsSpoken(self) -> str:
        """All that is owed, for the ear."""
        return "" if self._bill is None else spoken(self._bill.liabilities_fen)


@dataclass(frozen=True, slots=True)
class _Job:
    """Read a month's bill, on the reader's thread."""

    customer_id: str
    month: int
    today: date

    def __call__(self, reader: BankReader) -> MonthlyBill:
        month = first_of(self.month)
        return reader.book.bill(self.customer_id, month.year, month.month, self.today)
