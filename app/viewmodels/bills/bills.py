"""The room of bills: what waits, kept numbers, automatic payments and receipts."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.bills import orders
from app.viewmodels.bills.rows import (
    AgreementRow,
    KindRow,
    ReceiptRow,
    ReminderRow,
    SavedRow,
    agreement_row,
    kind_row,
    receipt_row,
    reminder_row,
    saved_row,
)
from app.viewmodels.bills.words import KIND_OF
from app.viewmodels.money import MoneyValue
from app.viewmodels.order import FactRow, fact_rows
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.bills.values import BillKind

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.bills.values import AutoPay, Bill, BillReceipt, Reminder, SavedNumber

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_RECEIPTS = 200
SHOWN = 12
"""Receipts shown at a time."""


@dataclass(frozen=True, slots=True)
class _Picture:
    saved: tuple[tuple[SavedNumber, tuple[Bill, ...]], ...] = ()
    reminders: tuple[Reminder, ...] = ()
    agreements: tuple[AutoPay, ...] = ()
    receipts: tuple[BillReceipt, ...] = ()


@QmlElement
@QmlUncreatable("Bills come from the bank.")
class BillsViewModel(RoomViewModel):
    """Everything of the room but the number under the hand."""

    shown = Signal()
    pages = frozenset({Page.BILLS, *KIND_OF, Page.BILLS_AUTO_PAY, Page.BILLS_RECEIPTS, Page.BILLS_RECEIPT})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture = _Picture()
        self._asked = False
        self._kind: BillKind | None = None
        self._receipt_id = ""
        self._limit = SHOWN
        self._kinds = Rows(KindRow, self)
        self._reminders = Rows(ReminderRow, self)
        self._saved = Rows(SavedRow, self)
        self._of_kind = Rows(SavedRow, self)
        self._agreements = Rows(AgreementRow, self)
        self._candidates = Rows(SavedRow, self)
        self._receipts = Rows(ReceiptRow, self)
        self._receipt_facts = Rows(FactRow, self)
        self._receipt_amount = MoneyValue(self)
        self._waiting = MoneyValue(self)
        self.show()

    @Slot()
    def refresh(self) -> None:
        """Ask for everything the room shows."""
        customer_id = self.customer_id

        def job(bank: Bank) -> _Picture:
            bills = bank.bills
            return _Picture(
                saved=tuple((one, bills.due(one.kind, one.number)) for one in bills.saved(customer_id)),
                reminders=bills.reminders(customer_id),
                agreements=bills.auto_pay.list(customer_id),
                receipts=bills.receipts(customer_id, MOST_RECEIPTS),
            )

        self._kind = next((KIND_OF[page] for page in reversed(self._house.navigation.pages) if page in KIND_OF), None)
        self.write(job, self._read)

    @Slot(str)
    def openReceipt(self, receipt_id: str) -> None:
        """Show one receipt."""
        self._receipt_id = receipt_id
        self.show()
        self._house.navigation.open(Page.BILLS_RECEIPT)

    @Slot()
    def showMore(self) -> None:
        """Show older receipts."""
        self._limit += SHOWN
        self.show()
        self.changed.emit()

    @Slot(str)
    def endAutoPay(self, agreement_id: str) -> None:
        """Offer to end an automatic payment."""
        payer = self._house.banking.main_account
        for agreement in self._picture.agreements:
            if agreement.id == agreement_id and payer is not None:
                self._house.orders.offer(orders.end_auto_pay(payer, agreement, self._label_of(agreement)))

    def show(self) -> None:
        """Put what is known into rows and texts, in the language that is now in use."""
        picture = self._picture
        held = {(one.kind, one.number) for one in picture.agreements}
        self._kinds.replace([kind_row(kind) for kind in BillKind])
        self._reminders.replace([reminder_row(one) for one in picture.reminders])
        self._saved.replace([saved_row(*one) for one in picture.saved])
        self._of_kind.replace([saved_row(*one) for one in picture.saved if one[0].kind is self._kind])
        self._candidates.replace([saved_row(*one) for one in picture.saved if (one[0].kind, one[0].number) not in held])
        self._agreements.replace([agreement_row(one, self._label_of(one)) for one in picture.agreements])
        receipts = [receipt_row(one) for one in picture.receipts]
        self._receipts.replace(receipts[: self._limit])
        self._waiting.hold(sum(one.bill.amount_fen for one in picture.reminders) if picture.reminders else None)
        chosen = self._receipt
        self._receipt_facts.replace(fact_rows(orders.receipt_facts(chosen)) if chosen else [])
        self._receipt_amount.hold(chosen.amount_fen if chosen else None)
        for money in (self._waiting, self._receipt_amount):
            money.retranslate()

    def _read(self, picture: _Picture) -> None:
        self._picture = picture
        self._asked = True

    def _label_of(self, agreement: AutoPay) -> str:
        kept = (saved.label for saved, _ in self._picture.saved if saved.number == agreement.number)
        return next(kept, "")

    @Property(Rows, constant=True)
    def kinds(self) -> Rows:
        """Rows of `KindRow`: the four kinds."""
        return self._kinds

    @Property(Rows, constant=True)
    def reminders(self) -> Rows:
        """Rows of `ReminderRow`, the most pressing first."""
        return self._reminders

    @Property(MoneyValue, constant=True)
    def waiting(self) -> MoneyValue:
        """What the reminders come to."""
        return self._waiting

    @Property(Rows, constant=True)
    def saved(self) -> Rows:
        """Rows of `SavedRow`: every number that is kept."""
        return self._saved

    @Property(Rows, constant=True)
    def ofKind(self) -> Rows:
        """Rows of `SavedRow`: those of the kind whose page is open."""
        return self._of_kind

    @Property(Rows, constant=True)
    def candidates(self) -> Rows:
        """Rows of `SavedRow`: those that are not paid automatically."""
        return self._candidates

    @Property(Rows, constant=True)
    def agreements(self) -> Rows:
        """Rows of `AgreementRow`: automatic payments that hold."""
        return self._agreements

    @Property(Rows, constant=True)
    def receipts(self) -> Rows:
        """Rows of `ReceiptRow`, newest first, as far as they are shown."""
        return self._receipts

    @Property(bool, notify=shown)
    def moreReceipts(self) -> bool:
        """Whether there are older ones than are shown."""
        return len(self._picture.receipts) > self._limit

    @Property(str, notify=shown)
    def receiptsName(self) -> str:
        """Name of the list of receipts with how many it holds."""
        return translate("bills", "缴费单，共{n}张").format(n=len(self._picture.receipts))

    @Property(Rows, constant=True)
    def receiptFacts(self) -> Rows:
        """Rows of `FactRow` of the receipt that was opened."""
        return self._receipt_facts

    @Property(MoneyValue, constant=True)
    def receiptAmount(self) -> MoneyValue:
        """Amount of the receipt that was opened."""
        return self._receipt_amount

    @property
    def _receipt(self) -> BillReceipt | None:
        return next((one for one in self._picture.receipts if one.id == self._receipt_id), None)

    @Property(str, notify=shown)
    def receiptKind(self) -> str:
        """What the opened receipt is for, by its value."""
        return "" if self._receipt is None else self._receipt.kind.value

    @Property(str, notify=shown)
    def receiptNumber(self) -> str:
        """The number that it was paid for."""
        return "" if self._receipt is None else self._receipt.number

    @Property(str, notify=shown)
    def receiptSentence(self) -> str:
        """The opened receipt, as a screen reader begins it."""
        chosen = self._receipt
        return receipt_row(chosen).sentence if chosen else ""

    @Property(bool, notify=shown)
    def answered(self) -> bool:
        """Whether the bank has told what there is."""
        return self._asked
