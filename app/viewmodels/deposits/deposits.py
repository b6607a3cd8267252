"""What a customer has in deposits, and one of them."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.pages import Page
from app.viewmodels.deposits import orders
from app.viewmodels.deposits.words import (
    DepositRow,
    RenewalRow,
    deposit_facts,
    deposit_row,
    left_text,
    progress_of,
    renewal_rows,
    title_of,
)
from app.viewmodels.money import MoneyValue, TypedAmountError, spoken
from app.viewmodels.order import FactRow, fact_rows
from app.viewmodels.questions import Questions
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.typed_amount import TypedAmount
from bank.savings.values import Renewal

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.savings.values import Deposit, Quote, WithdrawalTerms

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Deposits come from the bank.")
class DepositsViewModel(RoomViewModel):
    """All deposits with what they will bring, the one that was opened, and taking it out early."""

    shown = Signal()
    pages = frozenset({Page.DEPOSITS, Page.DEPOSIT, Page.DEPOSIT_TAKE})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._deposits: tuple[Deposit, ...] = ()
        self._asked = False
        self._chosen_id = ""
        self._part = TypedAmount(self, self.clear_failure)
        self._rows = Rows(DepositRow, self)
        self._facts = Rows(FactRow, self)
        self._renewals = Rows(RenewalRow, self)
        self._principal = MoneyValue(self)
        self._interest = MoneyValue(self)
        self._one = MoneyValue(self)
        questions = frozenset({Page.DEPOSIT_TAKE, Page.DEPOSIT})
        self._questions = Questions(house, frozenset({"deposit.withdraw"}), questions)

    @Slot()
    def refresh(self) -> None:
        """Ask for the customer's deposits."""
        customer_id = self.customer_id
        self.read(lambda reader: reader.holdings.deposits(customer_id), self._read)

    @Slot(str)
    def open(self, deposit_id: str) -> None:
        """Show one deposit."""
        self._chosen_id = deposit_id
        self.clear_failure()
        self.show()
        self._house.navigation.open(Page.DEPOSIT)

    @Slot(str)
    def chooseRenewal(self, value: str) -> None:
        """Offer to change what happens at maturity."""
        chosen, renewal = self._chosen(), Renewal(value)
        if chosen is not None and chosen.renewal is not renewal:
            self._house.orders.offer(orders.choose_renewal(chosen, renewal))

    @Slot()
    def take(self) -> None:
        """Ask how much to take out."""
        self._part.clear()
        self.clear_failure()
        self._house.navigation.open(Page.DEPOSIT_TAKE)

    @Slot()
    def takePart(self) -> None:
        """Have the bank say what taking out that part loses, and offer it."""
        try:
            amount_fen = self._part.fen()
        except TypedAmountError as error:
            self.fail(Failure(error.code, {}))
            return
        self._quote(amount_fen)

    @Slot()
    def takeAll(self) -> None:
        """Have the bank say what taking out everything loses, and offer it."""
        self._quote(None)

    def show(self) -> None:
        """Put what is known into rows and texts, in the language that is now in use."""
        today, running = self._house.now().date(), self._running()
        chosen = self._chosen()
        self._rows.replace([deposit_row(one, today) for one in running])
        self._facts.replace(fact_rows(deposit_facts(chosen)) if chosen else [])
        self._renewals.replace(renewal_rows(chosen.renewal if chosen else None))
        self._principal.hold(sum(one.principal_fen for one in running))
        self._interest.hold(sum(one.interest_at_maturity_fen for one in running))
        self._one.hold(chosen.principal_fen if chosen else None)
        self._part.retranslate()
        for money in (self._principal, self._interest, self._one):
            money.retranslate()

    def _read(self, deposits: tuple[Deposit, ...]) -> None:
        self._deposits = deposits
        self._asked = True

    def _running(self) -> list[Deposit]:
        running = (one for one in self._deposits if not one.closed)
        return sorted(running, key=lambda one: (one.maturity_day, one.id))

    def _chosen(self) -> Deposit | None:
        return next((one for one in self._deposits if one.id == self._chosen_id), None)

    def _quote(self, amount_fen: int | None) -> None:
        deposit, target = self._chosen(), self._house.banking.main_account
        if deposit is None or target is None:
            return
        request_id = secrets.token_hex(8)

        def job(bank: Bank) -> Quote[WithdrawalTerms]:
            return bank.savings.deposits.quote_withdrawal(request_id, deposit.id, amount_fen)

        def quoted(quote: Quote[WithdrawalTerms]) -> None:
            self._house.orders.offer(orders.withdraw(quote, deposit, target))

        self.write(job, quoted)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `DepositRow`: what runs, the next to mature first."""
        return self._rows

    @Property(bool, notify=shown)
    def answered(self) -> bool:
        """Whether the bank has told what there is."""
        return self._asked

    @Property(MoneyValue, constant=True)
    def principal(self) -> MoneyValue:
        """All deposits together."""
        return self._principal

    @Property(MoneyValue, constant=True)
    def interest(self) -> MoneyValue:
        """What they will bring at maturity, all together."""
        return self._interest

    @Property(str, notify=shown)
    def summary(self) -> str:
        """All deposits in one sentence for a screen reader."""
        running = self._running()
        return translate("deposits", "定期本金{amount}，一共{n}笔，到期利息一共{interest}").format(
            n=len(running),
            amount=spoken(sum(one.principal_fen for one in running)),
            interest=spoken(sum(one.interest_at_maturity_fen for one in running)),
        )

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list with how many it holds."""
        return translate("deposits", "我的定期，共{n}笔").format(n=len(self._running()))

    @Property(str, notify=shown)
    def title(self) -> str:
        """The deposit that was opened: 一年定期."""
        chosen = self._chosen()
        return title_of(chosen) if chosen else ""

    @Property(MoneyValue, constant=True)
    def one(self) -> MoneyValue:
        """Principal of the deposit that was opened."""
        return self._one

    @Property(str, notify=shown)
    def oneSentence(self) -> str:
        """The deposit that was opened, for a screen reader."""
        chosen = self._chosen()
        return deposit_row(chosen, self._house.now().date()).sentence if chosen else ""

    @Property(str, notify=shown)
    def left(self) -> str:
        """还有120天到期."""
        chosen = self._chosen()
        return left_text(chosen, self._house.now().date()) if chosen else ""

    @Property(float, notify=shown)
    def progress(self) -> float:
        """How much of the opened deposit's term is over, 0 to 1."""
        chosen = self._chosen()
        return progress_of(chosen, self._house.now().date()) if chosen else 0.0

    @Property(bool, notify=shown)
    def closed(self) -> bool:
        """Whether the deposit that was opened holds nothing more."""
        chosen = self._chosen()
        return chosen is not None and chosen.closed

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow` of the deposit that was opened."""
        return self._facts

    @Property(Rows, constant=True)
    def renewals(self) -> Rows:
        """Rows of `RenewalRow`: what may happen at its maturity."""
        return self._renewals

    @Property(bool, notify=shown)
    def partTaken(self) -> bool:
        """Whether a part was taken out in this term, so that only all of it can be."""
        chosen = self._chosen()
        return chosen is not None and chosen.part_taken

    @Property(TypedAmount, constant=True)
    def part(self) -> TypedAmount:
        """The part to take out, as it is typed."""
        return self._part
