"""Borrowing: how much, and every month of repaying it, before anything is agreed to."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.pages import Page
from app.viewmodels.cards.rows import LineRow
from app.viewmodels.loans.orders import draw, schedule_facts
from app.viewmodels.loans.rows import instalment_row
from app.viewmodels.money import MoneyValue, TypedAmountError, display
from app.viewmodels.order import FactRow, fact_rows
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.typed_amount import TypedAmount

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.credit.loan_values import LoanInstalment, LoanLine
    from bank.values import Account

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Preview:
    amount_fen: int
    line: LoanLine
    account: Account
    schedule: tuple[LoanInstalment, ...]


@QmlElement
@QmlUncreatable("Schedules come from the bank.")
class LoanDrawViewModel(RoomViewModel):
    """The draw under way, up to its review."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.LOAN_DRAW})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._line: LoanLine | None = None
        self._answered_once = False
        self._preview: _Preview | None = None
        self._amount = TypedAmount(self, self.clear_failure)
        self._principal = MoneyValue(self)
        self._facts = Rows(FactRow, self)
        self._months = Rows(LineRow, self)

    @Slot()
    def refresh(self) -> None:
        """Read what may be borrowed."""
        customer_id = self.customer_id
        self.write(lambda bank: bank.loans.line(customer_id), self._seen)

    @Slot()
    def preview(self) -> None:
        """Have the bank work out every month of the typed amount, and show them."""
        try:
            fen = self._amount.fen()
        except TypedAmountError as error:
            self.fail(Failure(error.code, {}))
            return
        customer_id, account_id = self.customer_id, self.account_id

        def job(bank: Bank) -> _Preview | None:
            line = bank.loans.line(customer_id)
            schedule = bank.loans.preview(customer_id, fen)
            return None if line is None else _Preview(fen, line, bank.accounts.get(account_id), schedule)

        self.write(job, self._previewed)

    @Slot()
    def next(self) -> None:
        """Put the draw under review."""
        seen = self._preview
        if seen is not None:
            self._house.orders.offer(
                draw(
                    self.customer_id, seen.account, seen.amount_fen, seen.line, seen.schedule, self._house.now().date()
                )
            )

    def show(self) -> None:
        """Put the months into rows."""
        self._amount.retranslate()
        seen, today = self._preview, self._house.now().date()
        self._principal.hold(seen.amount_fen if seen else None)
        self._principal.retranslate()
        facts = schedule_facts(seen.schedule, seen.line.annual_rate_ppm, today) if seen else ()
        self._facts.replace(fact_rows(facts))
        self._months.replace([instalment_row(part, today) for part in seen.schedule] if seen else [])

    def _seen(self, line: LoanLine | None) -> None:
        self._answered_once = True
        self._line = line

    def _previewed(self, preview: _Preview | None) -> None:
        self._preview = preview
        if preview is not None:
            self.show()
            self._house.navigation.open(Page.LOAN_PREVIEW.value)

    def _knows(self) -> bool:
        return self._answered_once

    @Property(bool, notify=shown)
    def unavailable(self) -> bool:
        """Whether the bank has answered and nothing may be borrowed."""
        return self._answered_once and (self._line is None or self._line.available_fen <= 0)

    @Property(TypedAmount, constant=True)
    def amount(self) -> TypedAmount:
        """How much."""
        return self._amount

    @Property(str, notify=shown)
    def hintText(self) -> str:
        """The most that may be borrowed, and for how long."""
        if self._line is None:
            return ""
        return translate("loans", "最多能借 {amount} 分{n}个月还").format(
            amount=display(self._line.available_fen), n=self._line.months
        )

    @Property(MoneyValue, constant=True)
    def principal(self) -> MoneyValue:
        """What would be borrowed."""
        return self._principal

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow`: what the months come to."""
        return self._facts

    @Property(Rows, constant=True)
    def months(self) -> Rows:
        """Rows of `LineRow`: every month."""
        return self._months

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list of months for assistive technology, with how many it holds."""
        return translate("loans", "每月还款，一共{n}期").format(n=len(self._months.rows))
