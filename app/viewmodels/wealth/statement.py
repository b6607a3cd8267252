"""The monthly statement of holdings: what each was worth, what went in and out, what it gained or lost."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.money import MoneyValue, display, signed, spoken
from app.viewmodels.order import FactRow
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.wealth.words import day_words, month_words, product_name

if TYPE_CHECKING:
    from app.viewmodels.room import House
    from bank.savings.values import MonthlyStatement, StatementLine

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_MONTHS_A_YEAR = 12
_MOST_MONTHS_BACK = 24


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One holding in the month."""

    name: str
    opening: str
    put_in: str
    taken_out: str
    closing: str
    gain: str
    sentence: str


@QmlElement
@QmlUncreatable("Statements come from the bank.")
class WealthStatementViewModel(RoomViewModel):
    """Shows one month, and the months before it."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.WEALTH_STATEMENT})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._back = 0
        self._statement: MonthlyStatement | None = None
        self._rows = Rows(StatementRow, self)
        self._facts = Rows(FactRow, self)
        self._total = MoneyValue(self)

    def refresh(self) -> None:
        """Read the month at hand."""
        customer_id = self.customer_id
        year, month = self._month
        self.write(lambda bank: bank.savings.monthly.statement(customer_id, year, month), self._keep)

    def show(self) -> None:
        """Fill the rows."""
        statement = self._statement
        self._rows.replace(
            [] if statement is None else [_row(line, running=self._back == 0) for line in statement.lines]
        )
        self._facts.replace([] if statement is None else _facts(statement, running=self._back == 0))
        self._total.hold(None if statement is None else statement.closing.total_fen)
        self._total.retranslate()

    @Slot()
    def earlier(self) -> None:
        """The month before."""
        if self.canGoBack:
            self._back += 1
            self.refresh()
            self._house.announcer.announce(self.monthText)

    @Slot()
    def later(self) -> None:
        """The month after."""
        if self._back:
            self._back -= 1
            self.refresh()
            self._house.announcer.announce(self.monthText)

    def _keep(self, statement: MonthlyStatement) -> None:
        self._statement = statement

    @property
    def _month(self) -> tuple[int, int]:
        today = self._house.now().date()
        year, month = divmod(today.year * _MONTHS_A_YEAR + today.month - 1 - self._back, _MONTHS_A_YEAR)
        return year, month + 1

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `StatementRow`."""
        return self._rows

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow`: interest, and what there was at the beginning and the end."""
        return self._facts

    @Property(MoneyValue, constant=True)
    def total(self) -> MoneyValue:
        """All that one had at the end of the month."""
        return self._total

    @Property(str, notify=shown)
    def monthText(self) -> str:
        """2026年2月."""
        return month_words(*self._month)

    @Property(bool, notify=shown)
    def running(self) -> bool:
        """Whether the month is not over yet."""
        return self._back == 0

    @Property(str, notify=shown)
    def spanText(self) -> str:
        """From which day to which."""
        if self._statement is None:
            return ""
        first, last = self._statement.first_day, self._statement.last_day
        if first == last:
            return day_words(first)
        return translate("wealth", "{first}到{last}").format(
            first=day_words(first), last=translate("dates", "{month}月{day}日").format(month=last.month, day=last.day)
        )

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list, with how many it holds."""
        return translate("wealth", "这个月的理财，{n}个").format(n=self._rows.count)

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether nothing was held in the month."""
        return self._statement is not None and not self._statement.lines

    @Property(bool, notify=shown)
    def canGoBack(self) -> bool:
        """Whether there is a month before that can be shown."""
        return self._back < _MOST_MONTHS_BACK

    @Property(bool, notify=shown)
    def canGoOn(self) -> bool:
        """Whether there is a month after."""
        return self._back > 0


def _row(line: StatementLine, *, running: bool) -> StatementRow:
    name = product_name(line.name)
    lost = line.gain_fen < 0
    pattern = (
        translate("wealth", "{name}，月初{opening}，买入{in}，取回{out}，{last}{closing}，这个月亏了{gain}")
        if lost
        else translate("wealth", "{name}，月初{opening}，买入{in}，取回{out}，{last}{closing}，这个月赚了{gain}")
    )
    said = {
        "opening": spoken(line.opening_fen),
        "in": spoken(line.put_in_fen),
        "out": spoken(line.taken_out_fen),
        "last": translate("wealth", "到今天") if running else translate("wealth", "月末"),
        "closing": spoken(line.closing_fen),
        "gain": spoken(abs(line.gain_fen)),
    }
    return StatementRow(
        name=name,
        opening=display(line.opening_fen),
        put_in=display(line.put_in_fen),
        taken_out=display(line.taken_out_fen),
        closing=display(line.closing_fen),
        gain=signed(line.gain_fen),
        sentence=pattern.format(name=name, **said),
    )


def _facts(statement: MonthlyStatement, *, running: bool) -> list[FactRow]:
    last = translate("wealth", "到今天一共") if running else translate("wealth", "月末一共")
    amounts = (
        (translate("wealth", "月初一共"), statement.opening.total_fen),
        (last, statement.closing.total_fen),
        (translate("wealth", "定期利息"), statement.deposit_interest_fen),
        (translate("wealth", "活期利息"), statement.current_interest_fen),
    )
    return [FactRow(name, display(fen), spoken(fen), strong=False) for name, fen in amounts]
