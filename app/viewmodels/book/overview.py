"""The book as a whole: what came and went in a span, drawn over time and by kind, account and counterparty."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.pages import Page
from app.viewmodels.book.base import BookRoomViewModel
from app.viewmodels.book.charts import (
    BarRow,
    ColumnRow,
    ShareRow,
    axis_text,
    bars_summary,
    column_rows,
    column_text,
    compared,
    series_summary,
    share_rows,
    shares_name,
    shares_summary,
    spending_bars,
    summed_up,
    top_fen,
)
from app.viewmodels.book.chosen_span import ChosenSpan
from app.viewmodels.book.span_reading import ReadSpan
from app.viewmodels.book.spans import NAMES, When, first_of, month_text, span_of, span_text
from app.viewmodels.money import MoneyValue, display
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.book.values import BookFilter, Dimension, Within

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.book.search import BookSearchViewModel
    from app.viewmodels.book.span_reading import Side, SpanPicture
    from app.viewmodels.room import House

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

TOP = 5
"""Parts on the page of the book; the page of the breakdown has all of them."""

_DIMENSIONS = {
    Dimension.CATEGORY: marked("book", "按分类"),
    Dimension.COUNTERPARTY: marked("book", "按对方"),
    Dimension.ACCOUNT: marked("book", "按账户"),
}
_SIDES: dict[Side, str] = {"out": marked("book", "支出"), "in": marked("book", "收入")}


@QmlElement
@QmlUncreatable("There is one book.")
class BookViewModel(BookRoomViewModel):
    """A span of the book. It begins with this month and keeps what was chosen."""

    shown = Signal()
    """As `changed`: a property can only name a signal of its own class."""
    pages = frozenset({Page.BOOK, Page.BOOK_BREAKDOWN})

    def __init__(self, house: House, search: BookSearchViewModel, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._search = search
        self._chosen = ChosenSpan()
        self._side: Side = "out"
        self._dimension = Dimension.CATEGORY
        self._picture: SpanPicture | None = None
        self._pointed = -1
        self._as_table = False
        self._whens = Rows(ChoiceRow, self)
        self._sides = Rows(ChoiceRow, self)
        self._dimensions = Rows(ChoiceRow, self)
        self._columns = Rows(ColumnRow, self)
        self._shares = Rows(ShareRow, self)
        self._top = Rows(ShareRow, self)
        self._bars = Rows(BarRow, self)
        self._income = MoneyValue(self)
        self._expense = MoneyValue(self)
        self._left = MoneyValue(self)

    @Slot()
    def refresh(self) -> None:
        """Bring the book up to date and read the span."""
        self.show()
        self.read_caught_up(self._job(), self._keep)

    @Slot(str)
    def chooseWhen(self, when: str) -> None:
        """Look at another span. A span of one's own begins with the months that are in sight."""
        self._chosen.choose(When(when), self.today)
        self._look()

    @Slot(int, int)
    def move(self, first: int, last: int) -> None:
        """Move the first or the last month of one's own span by so many months."""
        if not self._chosen.move(self.today, first=first, last=last):
            self._house.announcer.announce(translate("book", "到头了，账本里没有更早或更晚的月份"))
            return
        self._look()
        self._house.announcer.announce(self.fromText if first else self.toText)

    @Slot(int)
    def step(self, turns: int) -> None:
        """Look so many months, or years, away from what is in sight: as long a span as it is."""
        turn = self._chosen.turn(self.today)
        step = self._chosen.step(self.today, turns)
        if step == "moved":
            self._look(say=True)
        elif turn is not None and turn.unit == "month":
            ends = {"newest": translate("book", "已经是这个月了"), "oldest": translate("book", "没有更早的月份了")}
            self._house.announcer.announce(ends[step])
        else:
            self._house.announcer.announce(translate("book", "到头了，账本里没有更早或更晚的月份"))

    @Slot(str)
    def chooseSide(self, side: str) -> None:
        """Break down what came in or what went out."""
        self._side = "in" if side == "in" else "out"
        self._again()

    @Slot(str)
    def chooseDimension(self, dimension: str) -> None:
        """Break down by kind, counterparty or account."""
        self._dimension = Dimension(dimension)
        self._again()

    @Slot(int)
    def point(self, index: int) -> None:
        """Point at a step of the chart, which is then said and written below it."""
        rows = self._columns.rows
        if rows:
            self._pointed = min(max(index, 0), len(rows) - 1)
            self.changed.emit()
            self._house.announcer.announce(rows[self._pointed].sentence)

    @Slot()
    def turnTable(self) -> None:
        """Show the numbers as a table instead of the chart, or the other way round."""
        self._as_table = not self._as_table
        self.changed.emit()

    @Slot(str)
    def openShare(self, key: str) -> None:
        """Go to the entries of a part of the breakdown."""
        picture = self._picture
        if picture is None or not key:
            return
        keys = (key,)
        only = {
            Dimension.CATEGORY: BookFilter(category_ids=keys),
            Dimension.COUNTERPARTY: BookFilter(counterparty_ids=keys),
            Dimension.ACCOUNT: BookFilter(account_ids=keys),
        }[self._dimension]
        name = next(row.name for row in self._shares.rows if row.key == key)
        self._search.begin(Within(picture.span, picture.breakdown.side, only), name)

    @Slot()
    def openEntries(self) -> None:
        """Go to all entries of the span."""
        if self._picture is not None:
            self._search.begin(Within(self._picture.span), "")

    def show(self) -> None:
        """Put the span into rows and texts."""
        self._whens.replace([ChoiceRow(w.value, translate("book", NAMES[w]), w is self._chosen.when) for w in When])
        self._sides.replace([ChoiceRow(s, translate("book", _SIDES[s]), s == self._side) for s in _SIDES])
        self._dimensions.replace(
            [ChoiceRow(d.value, translate("book", _DIMENSIONS[d]), d is self._dimension) for d in _DIMENSIONS]
        )
        picture = self._picture
        if picture is None:
            return
        self._shares.replace(share_rows(picture.breakdown))
        self._top.replace(share_rows(summed_up(picture.breakdown, TOP)))
        self._columns.replace(column_rows(picture.points, picture.grain))
        before = [] if picture.comparison is None else [picture.comparison.before]
        self._bars.replace(spending_bars([picture.totals, *before]))
        self._income.hold(picture.totals.income.amount_fen)
        self._expense.hold(picture.totals.expense.amount_fen)
        self._left.hold(picture.totals.net_fen)
        for money in (self._income, self._expense, self._left):
            money.retranslate()

    def _look(self, *, say: bool = False) -> None:
        self._pointed = -1
        self.show()
        self.read(self._job(), lambda picture: self._keep(picture, say=say))

    def _again(self) -> None:
        self.show()
        self.read(self._job(), self._keep)

    def _job(self) -> ReadSpan:
        span = self._chosen.span(self.today)
        return ReadSpan(self.customer_id, self._chosen.when, span, self._dimension, self._side)

    def _keep(self, picture: SpanPicture, *, say: bool = False) -> None:
        self._picture = picture
        if say:
            self.show()
            self._house.announcer.announce(bars_summary(self._bars.rows[:1]))

    def _knows(self) -> bool:
        return self._picture is not None

    def _turn_words(self, turns: int) -> str:
        turn = self._chosen.turn(self.today)
        if turn is None or not self._chosen.can_step(self.today, turns):
            return ""
        back, on = {
            "month": (translate("book", "前一个月"), translate("book", "后一个月")),
            "year": (translate("book", "前一年"), translate("book", "后一年")),
            "months": (translate("book", "往前{n}个月"), translate("book", "往后{n}个月")),
        }[turn.unit]
        return (back if turns < 0 else on).format(n=turn.months)

    @Property(Rows, constant=True)
    def whens(self) -> Rows:
        """Rows of `ChoiceRow`: the spans."""
        return self._whens

    @Property(Rows, constant=True)
    def sides(self) -> Rows:
        """Rows of `ChoiceRow`: out and in."""
        return self._sides

    @Property(Rows, constant=True)
    def dimensions(self) -> Rows:
        """Rows of `ChoiceRow`: by kind, counterparty, account."""
        return self._dimensions

    @Property(Rows, constant=True)
    def columns(self) -> Rows:
        """Rows of `ColumnRow`: the span over time."""
        return self._columns

    @Property(Rows, constant=True)
    def shares(self) -> Rows:
        """Rows of `ShareRow`: the whole breakdown."""
        return self._shares

    @Property(Rows, constant=True)
    def top(self) -> Rows:
        """The largest parts of the breakdown, and all the others together."""
        return self._top

    @Property(Rows, constant=True)
    def bars(self) -> Rows:
        """Rows of `BarRow`: what was spent in the span and in the one before."""
        return self._bars

    @Property(MoneyValue, constant=True)
    def income(self) -> MoneyValue:
        """What came in."""
        return self._income

    @Property(MoneyValue, constant=True)
    def expense(self) -> MoneyValue:
        """What went out."""
        return self._expense

    @Property(MoneyValue, constant=True)
    def left(self) -> MoneyValue:
        """What came in less what went out."""
        return self._left

    @Property(str, notify=shown)
    def spanText(self) -> str:
        """The span in sight: 2026年3月1日到2日."""
        return span_text(self._picture.span if self._picture else self._chosen.span(self.today))

    @Property(str, notify=shown)
    def question(self) -> str:
        """What the page of one answer asks: how much was spent in the span."""
        span = self._picture.span if self._picture else self._chosen.span(self.today)
        if span == span_of(When.THIS_MONTH, self.today, self._chosen.months(self.today)):
            return translate("book", "这个月到今天花了多少？")
        return translate("book", "{span}花了多少？").format(span=span_text(span))

    @Property(str, notify=shown)
    def backWords(self) -> str:
        """What turns to the span before: 前一个月, 前一年, 往前3个月; empty where there is none."""
        return self._turn_words(-1)

    @Property(str, notify=shown)
    def onWords(self) -> str:
        """What turns to the span after; empty where there is none."""
        return self._turn_words(1)

    @Property(bool, notify=shown)
    def ofThisMonth(self) -> bool:
        """Whether the span in sight is the month that runs."""
        return self._chosen.span(self.today) == span_of(When.THIS_MONTH, self.today, self._chosen.months(self.today))

    @Property(str, notify=shown)
    def comparedText(self) -> str:
        """The span against the one before, or an empty text where there is nothing to compare with."""
        comparison = None if self._picture is None else self._picture.comparison
        if comparison is None or not (comparison.before.expense.entries or comparison.before.income.entries):
            return ""
        return "\n".join(compared(comparison))

    @Property(str, notify=shown)
    def seriesSummary(self) -> str:
        """The chart over time in one sentence."""
        picture = self._picture
        return "" if picture is None else series_summary(picture.span, picture.points, picture.grain)

    @Property(str, notify=shown)
    def sharesSummary(self) -> str:
        """The breakdown in one sentence."""
        return "" if self._picture is None else shares_summary(self._picture.breakdown)

    @Property(str, notify=shown)
    def seriesShown(self) -> str:
        """The chart over time in one sentence, for the eye."""
        picture = self._picture
        return "" if picture is None else series_summary(picture.span, picture.points, picture.grain, display)

    @Property(str, notify=shown)
    def sharesShown(self) -> str:
        """The breakdown in one sentence, for the eye."""
        return "" if self._picture is None else shares_summary(self._picture.breakdown, display)

    @Property(str, notify=shown)
    def sideText(self) -> str:
        """What is broken down: 支出 or 收入."""
        return translate("book", _SIDES[self._side])

    @Property(str, notify=shown)
    def sideTotal(self) -> str:
        """How much that is in all."""
        return "" if self._picture is None else display(self._picture.breakdown.amount_fen)

    @Property(str, notify=shown)
    def barsSummary(self) -> str:
        """What was spent in the span and in the one before, in one sentence."""
        return bars_summary(self._bars.rows)

    @Property(str, notify=shown)
    def pointedText(self) -> str:
        """The step that is pointed at, or an empty text."""
        rows = self._columns.rows
        return column_text(rows[self._pointed]) if 0 <= self._pointed < len(rows) else ""

    @Property(int, notify=shown)
    def pointed(self) -> int:
        """The step that is pointed at, −1 for none."""
        return self._pointed

    @Property(bool, notify=shown)
    def asTable(self) -> bool:
        """Whether the series is shown as a table."""
        return self._as_table

    @Property(str, notify=shown)
    def axisTop(self) -> str:
        """The top of the chart's scale."""
        return axis_text(top_fen(self._picture.points)) if self._picture else ""

    @Property(str, notify=shown)
    def axisMiddle(self) -> str:
        """The middle of the chart's scale."""
        return axis_text(top_fen(self._picture.points) // 2) if self._picture else ""

    @Property(str, notify=shown)
    def widestLabel(self) -> str:
        """The longest label under the chart."""
        return max((row.label for row in self._columns.rows), key=len, default="")

    @Property("QStringList", notify=shown)
    def labels(self) -> list[str]:
        """What stands under the chart, a step at a time."""
        return [row.label for row in self._columns.rows]

    @Property(str, notify=shown)
    def totalsSentence(self) -> str:
        """Span and totals as one sentence."""
        return translate("book", "{span}，支出{expense}，收入{income}，结余{left}").format(
            span=self.spanText, expense=self._expense.spoken, income=self._income.spoken, left=self._left.spoken
        )

    @Property(bool, notify=shown)
    def custom(self) -> bool:
        """Whether a person chose the first and the last month."""
        return self._chosen.when is When.CUSTOM

    @Property(str, notify=shown)
    def fromText(self) -> str:
        """The first month of one's own span."""
        return month_text(first_of(self._chosen.months(self.today).first))

    @Property(str, notify=shown)
    def toText(self) -> str:
        """The last month of one's own span."""
        return month_text(first_of(self._chosen.months(self.today).last))

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether nothing came or went in the span."""
        picture = self._picture
        return picture is not None and not (picture.totals.income.entries or picture.totals.expense.entries)

    @Property(bool, notify=shown)
    def nothingOfSide(self) -> bool:
        """Whether the breakdown has no parts."""
        return self._picture is not None and not self._picture.breakdown.shares

    @Property(str, notify=shown)
    def sharesName(self) -> str:
        """Name of the list of parts, with how many it holds."""
        return shares_name(len(self._shares.rows), spent=self._side == "out")
