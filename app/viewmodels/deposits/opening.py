"""Opening a deposit: how much, for how long, what then."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.pages import Page
from app.viewmodels.deposits import orders
from app.viewmodels.deposits.words import RenewalRow, TermRow, renewal_rows, term_row
from app.viewmodels.money import TypedAmountError, display
from app.viewmodels.questions import Questions
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.typed_amount import TypedAmount
from bank.savings.values import Renewal

if TYPE_CHECKING:
    from collections.abc import Callable

    from bank.bank import Bank
    from bank.savings.values import DepositOffer, OpenDepositTerms, Quote

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

EXAMPLE_FEN = 10_000_00
"""For which amount terms are compared until a person has written one."""
QUICK_YUAN = (5_000, 10_000, 20_000, 50_000)
USUAL_MONTHS = 12


@QmlElement
@QmlUncreatable("Terms come from the bank.")
class DepositOpeningViewModel(RoomViewModel):
    """The deposit that a person is putting together, until the bank has quoted it."""

    shown = Signal()
    pages = frozenset({Page.DEPOSIT_OPEN, Page.DEPOSIT_TERM})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._amount = TypedAmount(self, self._edited)
        self._months = USUAL_MONTHS
        self._renewal = Renewal.RENEW_ALL
        self._offers: tuple[DepositOffer, ...] = ()
        self._available_fen: int | None = None
        self._terms = Rows(TermRow, self)
        self._renewals = Rows(RenewalRow, self)
        self._quick = Rows(ChoiceRow, self)
        self._questions = Questions(house, frozenset({"deposit.open"}), self.pages)

    @Slot()
    def begin(self) -> None:
        """Start with nothing written."""
        self._months, self._renewal = USUAL_MONTHS, Renewal.RENEW_ALL
        self._amount.clear()
        self.clear_failure()
        self._house.navigation.open(Page.DEPOSIT_OPEN)

    @Slot()
    def refresh(self) -> None:
        """Ask what each term would bring for the amount as it stands, and what there is to put in."""
        amount_fen, account_id, today = self._fen() or EXAMPLE_FEN, self.account_id, self._house.now().date()
        failure = self._failure

        def told(answer: tuple[tuple[DepositOffer, ...], int]) -> None:
            self._offers, self._available_fen = answer
            self._failure = failure

        self.read(
            lambda reader: (
                reader.holdings.deposit_offers(amount_fen, today),
                reader.accounts.get(account_id).available_fen,
            ),
            told,
        )

    @Slot(str)
    def chooseTerm(self, value: str) -> None:
        """The value of a row of `terms`."""
        self._months = int(value)
        self.show()
        self.changed.emit()

    @Slot(str)
    def chooseRenewal(self, value: str) -> None:
        """The value of a row of `renewals`."""
        self._renewal = Renewal(value)
        self.show()
        self.changed.emit()

    @Slot()
    def askTerm(self) -> None:
        """Go on to the question for how long, if the bank takes the amount."""
        self._quote(lambda _: self._house.navigation.open(Page.DEPOSIT_TERM))

    @Slot(str)
    def takeTerm(self, value: str) -> None:
        """Choose a term and go on to the review: the elder version's short way."""
        self._months = int(value)
        self.quote()

    @Slot()
    def quote(self) -> None:
        """Have the bank quote the deposit, and offer it."""
        payer = self._house.banking.main_account

        def quoted(quote: Quote[OpenDepositTerms]) -> None:
            if payer is not None:
                self._house.orders.offer(orders.open_deposit(quote, payer))

        self._quote(quoted)

    def show(self) -> None:
        """Put what is known into rows and texts, in the language that is now in use."""
        self._terms.replace([term_row(offer, chosen=offer.months == self._months) for offer in self._offers])
        self._renewals.replace(renewal_rows(self._renewal))
        self._amount.retranslate()
        typed_fen = self._fen()
        self._quick.replace(
            [
                ChoiceRow(
                    str(yuan),
                    translate("deposits", "{n}元").format(n=f"{yuan:,}"),
                    chosen=yuan * 100 == typed_fen,
                )
                for yuan in QUICK_YUAN
            ]
        )

    def _edited(self) -> None:
        self.clear_failure()
        self.refresh()

    def _fen(self) -> int | None:
        try:
            return self._amount.fen()
        except TypedAmountError:
            return None

    def _quote(self, then: Callable[[Quote[OpenDepositTerms]], None]) -> None:
        try:
            amount_fen = self._amount.fen()
        except TypedAmountError as error:
            self.fail(Failure(error.code, {}))
            return
        request_id, months, renewal = secrets.token_hex(8), self._months, self._renewal
        customer_id, account_id = self.customer_id, self.account_id

        def job(bank: Bank) -> Quote[OpenDepositTerms]:
            return bank.savings.deposits.quote_opening(request_id, customer_id, account_id, amount_fen, months, renewal)

        self.write(job, then)

    @Property(TypedAmount, constant=True)
    def amount(self) -> TypedAmount:
        """The amount as it is typed."""
        return self._amount

    @Property(str, notify=shown)
    def availableText(self) -> str:
        """How much there is to put in."""
        if self._available_fen is None:
            return ""
        return translate("deposits", "活期里有 {amount}").format(amount=display(self._available_fen))

    @Property(str, notify=shown)
    def basis(self) -> str:
        """For which amount the terms are compared."""
        return translate("deposits", "打算存 {amount}").format(amount=display(self._fen() or EXAMPLE_FEN))

    @Property(Rows, constant=True)
    def terms(self) -> Rows:
        """Rows of `TermRow`, the shortest first."""
        return self._terms

    @Property(Rows, constant=True)
    def renewals(self) -> Rows:
        """Rows of `RenewalRow`."""
        return self._renewals

    @Property(Rows, constant=True)
    def quick(self) -> Rows:
        """Rows of `ChoiceRow`: amounts that one touch fills in."""
        return self._quick
