"""The loans: what may be borrowed, what is owed, what comes next."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.cards.rows import LineRow, WayRow
from app.viewmodels.credit_words import date_text, days_left_text, percent_text
from app.viewmodels.loans.orders import schedule_facts
from app.viewmodels.loans.rows import instalment_row, loan_row, plain_instalment_row
from app.viewmodels.loans.words import refusal_text
from app.viewmodels.money import MoneyValue, display, spoken
from app.viewmodels.names import said
from app.viewmodels.order import FactRow, fact_rows
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.credit.loan_values import Loan, LoanDecision, LoanInstalment, LoanLine
    from bank.values import Account

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Picture:
    line: LoanLine | None
    decision: LoanDecision | None
    loans: tuple[Loan, ...]
    annual_ppm: int
    payers: tuple[Account, ...]
    """The accounts from which what is overdue will be taken."""


def _look(bank: Bank, customer_id: str) -> _Picture:
    loans = bank.loans.list(customer_id)
    payers = dict.fromkeys(loan.repay_account_id for loan in loans if loan.overdue_fen)
    return _Picture(
        line=bank.loans.line(customer_id),
        decision=bank.loans.decision(customer_id),
        loans=loans,
        annual_ppm=bank.loans.rules().annual_ppm,
        payers=tuple(bank.accounts.get(account_id) for account_id in payers),
    )


@QmlElement
@QmlUncreatable("Loans are the bank's.")
class LoanViewModel(RoomViewModel):
    """The customer's loans, and the one whose months a person looks at."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.LOAN, Page.LOAN_SCHEDULE})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture: _Picture | None = None
        self._chosen = ""
        self._available = MoneyValue(self)
        self._owed = MoneyValue(self)
        self._left = MoneyValue(self)
        self._loans = Rows(WayRow, self)
        self._months = Rows(LineRow, self)
        self._plain_months = Rows(LineRow, self)
        self._facts = Rows(FactRow, self)

    @property
    def chosen_id(self) -> str:
        """Id of the loan that a person looks at; the oldest that is not paid off where they chose none."""
        loan = self._loan()
        return loan.id if loan else ""

    @Slot()
    def refresh(self) -> None:
        """Read the line and the loans."""
        customer_id = self.customer_id
        self.write(lambda bank: _look(bank, customer_id), self._seen)

    @Slot(str)
    def openLoan(self, loan_id: str) -> None:
        """Look at the months of a loan."""
        self._chosen = loan_id
        self.show()
        self.changed.emit()
        self._house.navigation.open(Page.LOAN_SCHEDULE.value)

    def show(self) -> None:
        """Put the loans into amounts and rows."""
        picture, today = self._picture, self._house.now().date()
        loans = picture.loans if picture else ()
        loan = self._loan()
        self._available.hold(picture.line.available_fen if picture and picture.line else None)
        self._owed.hold(sum(each.left_fen for each in loans) if picture else None)
        self._left.hold(loan.left_fen if loan else None)
        for money in (self._available, self._owed, self._left):
            money.retranslate()
        unpaid_first = sorted(loans, key=lambda each: (bool(each.remaining), each.drawn_at), reverse=True)
        self._loans.replace([loan_row(each, today) for each in unpaid_first])
        remaining = loan.remaining if loan else ()
        self._months.replace([instalment_row(part, today) for part in remaining])
        self._plain_months.replace([plain_instalment_row(part, today) for part in remaining])
        self._facts.replace(
            fact_rows(schedule_facts(loan.remaining, loan.annual_rate_ppm, today)) if loan and loan.remaining else []
        )

    def _seen(self, picture: _Picture) -> None:
        self._picture = picture

    def _loan(self) -> Loan | None:
        loans = self._picture.loans if self._picture else ()
        open_ones = [loan for loan in loans if loan.remaining]
        chosen = [loan for loan in loans if loan.id == self._chosen]
        return next(iter(chosen or open_ones), None)

    def _late(self) -> list[Loan]:
        return [loan for loan in self._picture.loans if loan.overdue_fen] if self._picture else []

    def _next(self) -> LoanInstalment | None:
        """What is due next, of all loans."""
        parts = [loan.remaining[0] for loan in self._picture.loans if loan.remaining] if self._picture else []
        return min(parts, key=lambda part: part.due_on, default=None)

    def _knows(self) -> bool:
        return self._picture is not None

    @Property(bool, notify=shown)
    def hasLine(self) -> bool:
        """Whether something was granted that is still good."""
        return self._picture is not None and self._picture.line is not None

    @Property(bool, notify=shown)
    def canDraw(self) -> bool:
        """Whether something of it is left to borrow; never while something is overdue."""
        line = self._picture.line if self._picture else None
        return line is not None and line.available_fen > 0 and not self._late()

    @Property(bool, notify=shown)
    def owes(self) -> bool:
        """Whether anything is owed."""
        return self._picture is not None and any(loan.left_fen for loan in self._picture.loans)

    @Property(MoneyValue, constant=True)
    def available(self) -> MoneyValue:
        """What may be borrowed now."""
        return self._available

    @Property(MoneyValue, constant=True)
    def owed(self) -> MoneyValue:
        """Principal of all loans."""
        return self._owed

    @Property(str, notify=shown)
    def lineText(self) -> str:
        """The rate, the months and the end of what was granted."""
        line = self._picture.line if self._picture else None
        if line is None:
            return ""
        return translate("loans", "年利率 {rate}，分{n}个月还\n{day}前有效").format(
            rate=percent_text(line.annual_rate_ppm),
            n=line.months,
            day=date_text(line.expires_at.date(), self._house.now().date()),
        )

    @Property(str, notify=shown)
    def rateText(self) -> str:
        """The rate for who has not asked yet."""
        return percent_text(self._picture.annual_ppm) if self._picture else ""

    @Property(str, notify=shown)
    def refusalText(self) -> str:
        """Why the last application was refused, or an empty text."""
        return refusal_text(self._picture.decision if self._picture else None)

    @Property(str, notify=shown)
    def nextText(self) -> str:
        """What is taken next, of all loans."""
        part, today = self._next(), self._house.now().date()
        if part is None:
            return ""
        if self._late():
            return translate("loans", "过了日子没还 {amount}，最早的一期{left}").format(
                amount=self.overdueText, left=days_left_text(part.due_on, today)
            )
        return translate("loans", "{day} 还 {amount}，{left}").format(
            day=date_text(part.due_on, today),
            amount=display(part.payment_fen),
            left=days_left_text(part.due_on, today),
        )

    @Property(str, notify=shown)
    def nextDay(self) -> str:
        """When the next part is taken: 4月2日 周四."""
        part = self._next()
        return date_text(part.due_on, self._house.now().date()) if part else ""

    @Property(str, notify=shown)
    def nextAmount(self) -> str:
        """How much is taken then."""
        part = self._next()
        return display(part.payment_fen) if part else ""

    @Property(str, notify=shown)
    def nextLeft(self) -> str:
        """How long it is until then: 还有31天."""
        part = self._next()
        return days_left_text(part.due_on, self._house.now().date()) if part else ""

    @Property(str, notify=shown)
    def troubleText(self) -> str:
        """What is overdue and what to do, or an empty text."""
        late = self._late()
        if not late:
            return ""
        today = self._house.now().date()
        accounts = self._picture.payers if self._picture else ()
        named = translate("loans", "{name} 尾号{tail}")
        return translate(
            "loans",
            "有{n}个月的过了日子没还上，一共 {amount}，晚还另收 {penalty}。请往{account} 存够钱，银行会自动扣。",
        ).format(
            n=sum(part.due_on < today for loan in late for part in loan.remaining),
            amount=self.overdueText,
            penalty=self.penaltyText,
            account=translate("loans", "、").join(named.format(name=said(one.name), tail=one.tail) for one in accounts),
        )

    @Property(bool, notify=shown)
    def late(self) -> bool:
        """Whether something is overdue."""
        return bool(self._late())

    @Property(str, notify=shown)
    def overdueText(self) -> str:
        """What is overdue, without what being late costs."""
        return display(sum(loan.overdue_fen for loan in self._late()))

    @Property(str, notify=shown)
    def penaltyText(self) -> str:
        """What being late costs up to now."""
        return display(sum(loan.penalty_fen for loan in self._late()))

    @Property(str, notify=shown)
    def sentence(self) -> str:
        """What is owed, as a screen reader says it."""
        owed = sum(loan.left_fen for loan in self._picture.loans) if self._picture else 0
        pattern = (
            translate("loans", "贷款还欠本金{amount}。{next}，晚还另收{penalty}")
            if self._late()
            else translate("loans", "贷款还欠本金{amount}。下一次：{next}")
        )
        return pattern.format(amount=spoken(owed), next=self.nextText, penalty=self.penaltyText)

    @Property(Rows, constant=True)
    def loans(self) -> Rows:
        """Rows of `WayRow`: those that are not paid off first, then the newest first."""
        return self._loans

    @Property(MoneyValue, constant=True)
    def left(self) -> MoneyValue:
        """Principal of the chosen loan."""
        return self._left

    @Property(bool, notify=shown)
    def paidOff(self) -> bool:
        """Whether nothing is owed on the chosen loan."""
        loan = self._loan()
        return loan is not None and not loan.remaining

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow`: what the rest of the chosen loan comes to."""
        return self._facts

    @Property(Rows, constant=True)
    def months(self) -> Rows:
        """Rows of `LineRow`: the months of the chosen loan that are still to come."""
        return self._months

    @Property(Rows, constant=True)
    def plainMonths(self) -> Rows:
        """The same without jargon."""
        return self._plain_months

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list of months for assistive technology, with how many it holds."""
        return translate("loans", "每月还款，还有{n}期").format(n=len(self._months.rows))
