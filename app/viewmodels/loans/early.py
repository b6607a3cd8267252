"""Repaying a loan before its time: all of it or a part, with what that saves."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.pages import Page
from app.viewmodels.cards.rows import WayRow
from app.viewmodels.loans.orders import early
from app.viewmodels.loans.rows import part_row
from app.viewmodels.money import TypedAmountError, display, spoken
from app.viewmodels.names import said
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.typed_amount import TypedAmount
from bank.credit.loan_values import EarlyKind

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.loans.loan import LoanViewModel
    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.credit.loan_values import EarlyQuote
    from bank.values import Account

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_PARTS = (EarlyKind.SHORTEN, EarlyKind.LOWER)


@dataclass(frozen=True, slots=True)
class _Whole:
    quote: EarlyQuote
    account: Account


@QmlElement
@QmlUncreatable("Quotes come from the bank.")
class LoanEarlyViewModel(RoomViewModel):
    """The early repayment of the loan that a person looks at, up to its review."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.LOAN_EARLY})

    def __init__(self, house: House, loan: LoanViewModel, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._loan = loan
        self._whole: _Whole | None = None
        self._nothing_to_pay = False
        self._parts: tuple[EarlyQuote, ...] = ()
        self._amount = TypedAmount(self, self.clear_failure)
        self._ways = Rows(WayRow, self)
        self._plain_ways = Rows(WayRow, self)
        self._kinds = Rows(WayRow, self)

    @Slot()
    def refresh(self) -> None:
        """Ask what it costs to repay all of it today."""
        customer_id, chosen_id = self.customer_id, self._loan.chosen_id
        self._whole = None

        def job(bank: Bank) -> _Whole | None:
            loans = {loan.id: loan for loan in bank.loans.list(customer_id)}
            unpaid = [loan for loan in loans.values() if loan.remaining]
            loan = loans.get(chosen_id) or (unpaid[0] if unpaid else None)
            if loan is None:
                return None
            quote = bank.loans.early_quote(customer_id, loan.id, EarlyKind.FULL)
            return _Whole(quote, bank.accounts.get(loan.repay_account_id))

        self.show()
        self.write(job, self._seen)

    @Slot(str)
    def chooseWhole(self, _way: str) -> None:
        """Put repaying all of it under review."""
        if self._whole is not None:
            self._offer(self._whole.quote)

    @Slot()
    def startTyping(self) -> None:
        """Ask for the part."""
        self._amount.clear()
        self._house.navigation.open(Page.LOAN_EARLY_AMOUNT.value)

    @Slot()
    def quoteParts(self) -> None:
        """Have the bank work out both ways to go on after the typed part, and show them."""
        try:
            fen = self._amount.fen()
        except TypedAmountError as error:
            self.fail(Failure(error.code, {}))
            return
        if self._whole is None:
            return
        customer_id, loan_id = self.customer_id, self._whole.quote.loan_id

        def job(bank: Bank) -> tuple[EarlyQuote, ...]:
            return tuple(bank.loans.early_quote(customer_id, loan_id, kind, fen) for kind in _PARTS)

        self.write(job, self._quoted)

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """Put the part under review; `kind` is the value of a row of `kinds`."""
        for quote in self._parts:
            if quote.kind.value == kind:
                self._offer(quote)

    def show(self) -> None:
        """Put the ways into rows."""
        self._amount.retranslate()
        self._ways.replace([_whole_row(self._whole.quote)] if self._whole else [])
        self._plain_ways.replace([_plain_whole_row(self._whole.quote)] if self._whole else [])
        self._kinds.replace([part_row(quote) for quote in self._parts])

    def _offer(self, quote: EarlyQuote) -> None:
        whole = self._whole
        if whole is None:
            return
        account = whole.account
        if quote.total_fen > account.available_fen:
            params = {"available_fen": account.available_fen, "balance_fen": account.balance_fen}
            self.fail(Failure("INSUFFICIENT_FUNDS", {**params, "amount_fen": quote.total_fen}))
            return
        self._house.orders.offer(early(self.customer_id, account, quote))

    def _seen(self, whole: _Whole | None) -> None:
        self._whole = whole
        self._nothing_to_pay = whole is None

    def _quoted(self, quotes: tuple[EarlyQuote, ...]) -> None:
        self._parts = quotes
        self.show()
        self._house.navigation.open(Page.LOAN_EARLY_KIND.value)

    def _knows(self) -> bool:
        return self._whole is not None

    @Property(bool, notify=shown)
    def nothingToPay(self) -> bool:
        """Whether the bank has answered and there is no loan."""
        return self._nothing_to_pay

    @Property(Rows, constant=True)
    def ways(self) -> Rows:
        """One row of `WayRow`: all of it."""
        return self._ways

    @Property(Rows, constant=True)
    def plainWays(self) -> Rows:
        """The same without jargon."""
        return self._plain_ways

    @Property(TypedAmount, constant=True)
    def amount(self) -> TypedAmount:
        """The part."""
        return self._amount

    @Property(Rows, constant=True)
    def kinds(self) -> Rows:
        """Rows of `WayRow`: how to go on after the part."""
        return self._kinds

    @Property(str, notify=shown)
    def accountText(self) -> str:
        """Which account pays, and what it holds."""
        if self._whole is None:
            return ""
        account = self._whole.account
        return translate("loans", "从{name} 尾号{tail} 付款\n可用 {amount}").format(
            name=said(account.name), tail=account.tail, amount=display(account.available_fen)
        )


def _whole_row(quote: EarlyQuote) -> WayRow:
    label = translate("loans", "全部还清")
    detail = translate("loans", "本金 {principal}，利息 {interest}\n少付以后的利息 {saved}").format(
        principal=display(quote.principal_fen), interest=display(quote.accrued_fen), saved=display(quote.saved_fen)
    )
    sentence = translate("loans", "全部还清，一共{total}，其中本金{principal}，利息{interest}，少付以后的利息{saved}")
    return WayRow(
        value=quote.kind.value,
        label=label,
        amount=display(quote.total_fen),
        detail=detail,
        sentence=sentence.format(
            total=spoken(quote.total_fen),
            principal=spoken(quote.principal_fen),
            interest=spoken(quote.accrued_fen),
            saved=spoken(quote.saved_fen),
        ),
    )


def _plain_whole_row(quote: EarlyQuote) -> WayRow:
    label = translate("loans", "全部还清")
    return WayRow(
        value=quote.kind.value,
        label=label,
        amount=display(quote.total_fen),
        detail=translate("loans", "今天的利息已算在内\n以后的利息省下 {saved}").format(saved=display(quote.saved_fen)),
        sentence=translate("loans", "全部还清，一共{total}，今天的利息已算在内，以后的利息省下{saved}").format(
            total=spoken(quote.total_fen), saved=spoken(quote.saved_fen)
        ),
    )
