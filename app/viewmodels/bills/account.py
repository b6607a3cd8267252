"""One number of a kind of bill: written in, looked up, paid, topped up, kept under a name, paid automatically."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.i18n import marked
from app.pages import Page
from app.viewmodels.bills import orders
from app.viewmodels.bills.number_lookup import look_up
from app.viewmodels.bills.rows import BillRow, TopUpRow, bill_row, top_up_row
from app.viewmodels.bills.words import (
    ICONS,
    KIND_OF,
    grouped,
    kind_name,
    number_name,
    owed_text,
    said_in_a_sentence,
    title_of,
)
from app.viewmodels.money import TypedAmountError, display, spoken
from app.viewmodels.names import said
from app.viewmodels.questions import Questions
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.typed_amount import TypedAmount
from bank.bills.account_numbers import length
from bank.bills.values import BillKind

if TYPE_CHECKING:
    from app.viewmodels.bills.number_lookup import KnownNumber

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_LABEL = 12
"""Characters of a customer's own word for a number; it stands in a row beside the amount."""
FEW_FEN = (30_00, 50_00, 100_00, 200_00)
"""Top-ups of the elder version, which shows no more than a few choices."""
CAPS_YUAN = (100, 200, 300, 500)
"""Caps that one touch fills in."""
_LABELS = (
    marked("bills", "家里"),
    marked("bills", "父母家"),
    marked("bills", "女儿家"),
    marked("bills", "儿子家"),
    marked("bills", "我的手机"),
    marked("bills", "老伴的手机"),
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９－　", "0123456789- ")


@QmlElement
@QmlUncreatable("Numbers are looked up at the bank.")
class BillAccountViewModel(RoomViewModel):
    """The number under the hand, from its first digit to its receipt."""

    shown = Signal()
    pages = frozenset({*KIND_OF, Page.BILLS_NUMBER, Page.BILLS_ACCOUNT, Page.BILLS_LABEL, Page.BILLS_CAP})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._kind = BillKind.ELECTRICITY
        self._typed = ""
        self._known: KnownNumber | None = None
        self._label = ""
        self._cap = TypedAmount(self, self._cap_edited)
        self._bills = Rows(BillRow, self)
        self._top_ups = Rows(TopUpRow, self)
        self._few_top_ups = Rows(TopUpRow, self)
        self._labels = Rows(ChoiceRow, self)
        self._caps = Rows(ChoiceRow, self)
        self._questions = Questions(house, frozenset({"bill.auto_pay.agree"}), frozenset({Page.BILLS_CAP}))

    @Slot()
    def refresh(self) -> None:
        """Look the number up anew; on a page where a kind begins, start with an empty field."""
        top = self._house.navigation.pages[-1]
        if top in KIND_OF:
            if KIND_OF[top] is not self._kind:
                self._typed = ""
            self._kind, self._known = KIND_OF[top], None
            self.clear_failure()
            self.show()
            self.changed.emit()
        elif self._known is not None:
            self._ask(self._kind, self._known.number.digits, then_open=False)

    @Slot(str)
    def setNumber(self, text: str) -> None:
        """Take what was typed as it is; it is judged when the person goes on."""
        if text != self._typed:
            self._typed = text
            self.clear_failure()
            self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Ask whose number that is and what it owes; its page opens if it is a number."""
        self._ask(self._kind, self._typed.translate(_FULL_WIDTH).strip(), then_open=True)

    @Slot(str, str)
    def open(self, kind: str, number: str) -> None:
        """Show a number that is known to be one."""
        self._ask(BillKind(kind), number, then_open=True)

    @Slot(str, str)
    def payOrOpen(self, kind: str, number: str) -> None:
        """Go straight to paying where exactly one bill is open, else show the number: the elder version's short way."""

        def looked(known: KnownNumber) -> None:
            self._looked(known)
            if len(known.bills) == 1 and known.number.kind is not BillKind.PHONE:
                self.pay(known.bills[0].month)
            else:
                self._house.navigation.open(Page.BILLS_ACCOUNT)

        customer_id = self.customer_id
        self.write(lambda bank: look_up(bank, customer_id, BillKind(kind), number), looked)

    @Slot(str)
    def pay(self, month: str) -> None:
        """Offer to pay the bill of this month."""
        payer, known = self._house.banking.main_account, self._known
        if payer is None or known is None:
            return
        for bill in known.bills:
            if bill.month == month:
                self._house.orders.offer(orders.pay(payer, known.number, bill))

    @Slot(str)
    def topUp(self, value: str) -> None:
        """Offer to top the phone up; `value` is that of a row of `topUps`."""
        payer, known = self._house.banking.main_account, self._known
        if payer is not None and known is not None:
            self._house.orders.offer(orders.top_up(payer, known.number, int(value)))

    @Slot()
    def name(self) -> None:
        """Ask for a word by which to keep the number."""
        self._label = self._known.number.label if self._known else ""
        self.clear_failure()
        self.show()
        self._house.navigation.open(Page.BILLS_LABEL)

    @Slot(str)
    def setLabel(self, text: str) -> None:
        """The word as typed or chosen."""
        if text != self._label:
            self._label = text[:LONGEST_LABEL]
            self.clear_failure()
            self.show()
            self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """Keep the number under that word."""
        known, label, customer_id = self._known, self._label.strip(), self.customer_id
        if known is None:
            return
        if not label:
            self.fail(Failure("LABEL_EMPTY", {}))
            return

        def kept(_: object) -> None:
            self._house.navigation.back()
            self._house.announcer.announce(translate("bills", "记住了，下次缴费直接选“{label}”").format(label=label))

        number = known.number
        self.write(lambda bank: bank.bills.save(customer_id, number.kind, number.digits, label), kept)

    @Slot()
    def forget(self) -> None:
        """Offer to keep the number no longer."""
        payer, known = self._house.banking.main_account, self._known
        if payer is not None and known is not None:
            self._house.orders.offer(orders.forget(payer, known.number))

    @Slot()
    def askCap(self) -> None:
        """Ask how much one bill may be at most to be paid automatically."""
        self._cap.clear()
        self.clear_failure()
        self.show()
        self._house.navigation.open(Page.BILLS_CAP)

    @Slot(str, str)
    def askCapOf(self, kind: str, number: str) -> None:
        """The same for a number of the list."""

        def looked(known: KnownNumber) -> None:
            self._looked(known)
            self.askCap()

        customer_id = self.customer_id
        self.write(lambda bank: look_up(bank, customer_id, BillKind(kind), number), looked)

    @Slot()
    def agree(self) -> None:
        """Offer to pay automatically up to that cap."""
        payer, known = self._house.banking.main_account, self._known
        if payer is None or known is None:
            return
        try:
            cap_fen = self._cap.fen()
        except TypedAmountError as error:
            self.fail(Failure(error.code, {}))
            return
        self._house.orders.offer(orders.agree_auto_pay(payer, known.number, cap_fen))

    @Slot()
    def endAutoPay(self) -> None:
        """Offer to pay automatically no longer."""
        payer, known = self._house.banking.main_account, self._known
        if payer is not None and known is not None and known.agreement is not None:
            self._house.orders.offer(orders.end_auto_pay(payer, known.agreement, known.number.label))

    def show(self) -> None:
        """Put what is known into rows and texts, in the language that is now in use."""
        known, today = self._known, self._house.now().date()
        self._bills.replace([bill_row(bill, today) for bill in known.bills] if known else [])
        offered = known.top_ups_fen if known else ()
        self._top_ups.replace([top_up_row(fen) for fen in offered])
        self._few_top_ups.replace([top_up_row(fen) for fen in offered if fen in FEW_FEN])
        words = [translate("bills", word) for word in _LABELS]
        self._labels.replace([ChoiceRow(word, word, chosen=word == self._label) for word in words])
        self._caps.replace(
            [
                ChoiceRow(str(yuan), translate("bills", "{n}元").format(n=yuan), chosen=str(yuan) == self._cap.text)
                for yuan in CAPS_YUAN
            ]
        )

    def _cap_edited(self) -> None:
        self.clear_failure()
        self.show()
        self.changed.emit()

    def _ask(self, kind: BillKind, number: str, *, then_open: bool) -> None:
        customer_id = self.customer_id

        def looked(known: KnownNumber) -> None:
            self._looked(known)
            if then_open:
                self._house.navigation.open(Page.BILLS_ACCOUNT)

        self.write(lambda bank: look_up(bank, customer_id, kind, number), looked)

    def _looked(self, known: KnownNumber) -> None:
        self._kind, self._known = known.number.kind, known

    @Property(str, notify=shown)
    def kindName(self) -> str:
        """电费."""
        return kind_name(self._kind)

    @Property(str, notify=shown)
    def icon(self) -> str:
        """The drawing of the kind."""
        return ICONS[self._kind]

    @Property(bool, notify=shown)
    def isPhone(self) -> bool:
        """Whether it is a phone, which is topped up rather than billed."""
        return self._kind is BillKind.PHONE

    @Property(str, notify=shown)
    def numberName(self) -> str:
        """户号, or 手机号."""
        return number_name(self._kind)

    @Property(str, notify=shown)
    def numberText(self) -> str:
        """The number as typed so far."""
        return self._typed

    @Property(str, notify=shown)
    def numberHint(self) -> str:
        """How many digits there should be, and how many there are."""
        given = sum(character.isdigit() for character in self._typed)
        if not given:
            if self._kind is BillKind.PHONE:
                return translate("bills", "一共{n}位数字").format(n=length(self._kind))
            return translate("bills", "一共{n}位数字，在缴费单上能找到").format(n=length(self._kind))
        return translate("bills", "已填{given}位，一共{n}位").format(given=given, n=length(self._kind))

    @Property(str, notify=shown)
    def capQuestion(self) -> str:
        """What the field for the cap asks: 家里的电费，每次最多自动缴."""
        label = self._known.number.label if self._known else ""
        return translate("bills", "{what}，每次最多自动缴").format(what=said_in_a_sentence(self._kind, label))

    @Property(str, notify=shown)
    def title(self) -> str:
        """家里 电费."""
        return title_of(self._kind, self._known.number.label if self._known else "")

    @Property(str, notify=shown)
    def company(self) -> str:
        """Who is paid."""
        return said(self._known.number.company) if self._known else ""

    @Property(str, notify=shown)
    def digits(self) -> str:
        """The whole number in groups."""
        return grouped(self._kind, self._known.number.digits) if self._known else ""

    @Property(str, notify=shown)
    def sentence(self) -> str:
        """What the number is, for a screen reader, and what it owes."""
        if self._known is None:
            return ""
        owed_fen = sum(bill.amount_fen for bill in self._known.bills)
        owed = (
            translate("bills", "一共要缴{amount}").format(amount=spoken(owed_fen))
            if owed_fen
            else translate("bills", "没有要缴的")
        )
        return translate("bills", "{number}，{owed}").format(number=orders.overview(self._known.number), owed=owed)

    @Property(str, notify=shown)
    def owedText(self) -> str:
        """要缴 ¥86.32, or that nothing is open; a phone that owes nothing shows its number."""
        if self._known is None:
            return ""
        return self.digits if self.isPhone and not self._known.bills else owed_text(self._known.bills)

    @Property(Rows, constant=True)
    def bills(self) -> Rows:
        """Rows of `BillRow`: what is open, oldest first."""
        return self._bills

    @Property(bool, notify=shown)
    def nothingDue(self) -> bool:
        """Whether the bank has answered and nothing is open."""
        return self._known is not None and not self._known.bills

    @Property(Rows, constant=True)
    def topUps(self) -> Rows:
        """Rows of `TopUpRow`; none but for a phone."""
        return self._top_ups

    @Property(Rows, constant=True)
    def fewTopUps(self) -> Rows:
        """The few of them that the elder version shows."""
        return self._few_top_ups

    @Property(bool, notify=shown)
    def kept(self) -> bool:
        """Whether the customer keeps the number."""
        return self._known is not None and self._known.kept

    @Property(str, notify=shown)
    def label(self) -> str:
        """The customer's word for the number as typed or chosen so far."""
        return self._label

    @Property(Rows, constant=True)
    def labels(self) -> Rows:
        """Rows of `ChoiceRow`: words that one touch fills in."""
        return self._labels

    @Property(int, constant=True)
    def longestLabel(self) -> int:
        """Characters that the word may have."""
        return LONGEST_LABEL

    @Property(bool, notify=shown)
    def automatic(self) -> bool:
        """Whether its bills are paid automatically."""
        return self._known is not None and self._known.agreement is not None

    @Property(str, notify=shown)
    def automaticText(self) -> str:
        """Up to which amount they are, or an empty text."""
        agreement = self._known.agreement if self._known else None
        if agreement is None:
            return ""
        return translate("bills", "每次最多 {amount}").format(amount=display(agreement.cap_fen))

    @Property(TypedAmount, constant=True)
    def cap(self) -> TypedAmount:
        """The cap as it is typed."""
        return self._cap

    @Property(Rows, constant=True)
    def caps(self) -> Rows:
        """Rows of `ChoiceRow`: caps that one touch fills in."""
        return self._caps
