"""Adding somebody to send to, and which of them come first."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.i18n import marked
from app.order_flow import EndWords, Fact, Order, OrderWords
from app.pages import Page
from app.viewmodels.card_number import LONGEST_CARD, in_groups, typed_card
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank import card_number
from bank.errors import CardNumberInvalidError, PayeeExistsError
from bank.payees import NewPayee
from bank.policy import BANK_NAME

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from bank.bank import Bank, BankReader
    from bank.values import Payee

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

RELATIONS = (
    marked("payee", "女儿"),
    marked("payee", "儿子"),
    marked("payee", "老伴"),
    marked("payee", "亲戚"),
    marked("payee", "朋友"),
    marked("payee", "邻居"),
)
"""Relations to choose from, as the bank keeps them: the customer's own words."""
LONGEST_NAME = 20
STEPS = 4
"""Questions of the elder version: name, card, bank, relation."""


@dataclass(frozen=True, slots=True)
class PayeeDraft:
    """What was written so far."""

    name: str = ""
    card: str = ""
    bank: str = ""
    relation: str = ""
    alias: str = ""


@QmlElement
@QmlUncreatable("There is one form.")
class PayeeFormViewModel(RoomViewModel):
    """The form, and the question that the elder version is at."""

    pages = frozenset({Page.ADD_PAYEE})
    shown = Signal()
    """As `changed`: Qt finds a signal for its properties only in their own class."""

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._draft = PayeeDraft()
        self._step = 0
        self._known_banks: tuple[str, ...] = (BANK_NAME,)
        self._banks = Rows(ChoiceRow, self)
        self._relations = Rows(ChoiceRow, self)

    @Slot()
    def begin(self) -> None:
        """Start with an empty form."""
        self._draft, self._step = PayeeDraft(), 0
        self.clear_failure()
        self._house.navigation.open(Page.ADD_PAYEE)

    @Slot()
    def refresh(self) -> None:
        """Read which banks people on the list are with."""
        customer_id = self.customer_id

        def job(reader: BankReader) -> tuple[str, ...]:
            return tuple(dict.fromkeys((*(each.bank_name for each in reader.payees.list(customer_id)), BANK_NAME)))

        self.read(job, self._read)

    @Slot(str)
    def setName(self, text: str) -> None:
        """Their name."""
        self._change(replace(self._draft, name=text[:LONGEST_NAME]))

    @Slot(str)
    def setCard(self, text: str) -> None:
        """Their card's number; it is shown in groups of four, as it stands on the card."""
        self._change(replace(self._draft, card=typed_card(text)))

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """Take a digit of the on-screen pad."""
        self.setCard(self._draft.card + key)

    @Slot()
    def eraseKey(self) -> None:
        """Take back the last digit."""
        self.setCard(self._draft.card.rstrip()[:-1])

    @Slot(str)
    def chooseBank(self, bank: str) -> None:
        """Where they bank."""
        self._change(replace(self._draft, bank=bank))

    @Slot(str)
    def chooseRelation(self, relation: str) -> None:
        """Who they are; the same one again takes it back."""
        self._change(replace(self._draft, relation="" if relation == self._draft.relation else relation))

    @Slot(str)
    def setAlias(self, text: str) -> None:
        """What one calls them."""
        self._change(replace(self._draft, alias=text[:LONGEST_NAME]))

    @Slot()
    def nextStep(self) -> None:
        """On to the next question, once this one has a good answer; after the last, to the review."""
        failure = self._failure_at(self._step)
        if failure is not None:
            self.fail(failure)
        elif self._step == STEPS - 1:
            self.review()
        else:
            self._step += 1
            self.changed.emit()

    @Slot()
    def stepBack(self) -> None:
        """Back to the question before; from the first one, off the page."""
        if self.left_at(self._step):
            return
        self._step -= 1
        self.changed.emit()

    @Slot()
    def review(self) -> None:
        """Check what was written, and review it."""
        for step in range(STEPS):
            failure = self._failure_at(step)
            if failure is not None:
                self.fail(failure)
                return
        draft = self._draft
        new = NewPayee(
            name=draft.name.strip(),
            bank_name=draft.bank,
            card_number=card_number.compact(draft.card),
            relation=draft.relation or None,
            aliases=(draft.alias.strip(),) if draft.alias.strip() else (),
        )
        self._house.orders.offer(adding(self.customer_id, new))

    def show(self) -> None:
        """Put the choices into rows."""
        draft = self._draft
        self._banks.replace([ChoiceRow(each, each, chosen=each == draft.bank) for each in self._known_banks])
        self._relations.replace(
            [ChoiceRow(each, translate("payee", each), chosen=each == draft.relation) for each in RELATIONS]
        )

    def _read(self, banks: tuple[str, ...]) -> None:
        self._known_banks = banks

    def _change(self, draft: PayeeDraft) -> None:
        if draft != self._draft:
            self._draft = draft
            self.clear_failure()
            self.show()
            self.changed.emit()

    def _failure_at(self, step: int) -> Failure | None:
        if step == 0 and not self._draft.name.strip():
            return Failure("PAYEE_NAME_MISSING", {})
        if step == 1:
            try:
                card_number.compact(self._draft.card)
            except CardNumberInvalidError as error:
                return Failure.of(error)
        if step == 2 and not self._draft.bank:
            return Failure("PAYEE_BANK_MISSING", {})
        return None

    @Property(int, notify=shown)
    def step(self) -> int:
        """The question that the elder version is at, from 0."""
        return self._step

    @Property(str, notify=shown)
    def name(self) -> str:
        """Their name as written so far."""
        return self._draft.name

    @Property(str, notify=shown)
    def card(self) -> str:
        """The number as written so far."""
        return self._draft.card

    @Property(str, notify=shown)
    def alias(self) -> str:
        """What one calls them."""
        return self._draft.alias

    @Property(int, constant=True)
    def longestName(self) -> int:
        """Characters that a name may have."""
        return LONGEST_NAME

    @Property(int, constant=True)
    def longestCard(self) -> int:
        """Characters that a card's number may have, with spaces."""
        return LONGEST_CARD

    @Property(Rows, constant=True)
    def banks(self) -> Rows:
        """Rows of `ChoiceRow`: banks."""
        return self._banks

    @Property(Rows, constant=True)
    def relations(self) -> Rows:
        """Rows of `ChoiceRow`: who they are."""
        return self._relations


def adding(customer_id: str, new: NewPayee) -> Order:
    """Add somebody to the list; a second time finds them there."""

    def facts() -> tuple[Fact, ...]:
        found = [
            Fact(translate("payee", "姓名"), new.name),
            Fact(translate("payee", "卡号"), in_groups(new.card_number), " ".join(new.card_number)),
            Fact(translate("payee", "银行"), new.bank_name),
        ]
        if new.relation:
            found.append(Fact(translate("payee", "关系"), translate("payee", new.relation)))
        found += [Fact(translate("payee", "称呼"), alias) for alias in new.aliases]
        return tuple(found)

    def carry_out(bank: Bank, _pin: str) -> Payee:
        try:
            return bank.payees.add(customer_id, new)
        except PayeeExistsError:
            for payee in bank.payees.list(customer_id):
                if (payee.card_number, payee.name) == (new.card_number, new.name):
                    return payee
            raise

    return Order(
        kind="payee.add",
        words=lambda: OrderWords(
            translate("payee", "添加收款人"),
            translate("payee", "确认添加"),
            facts(),
            translate("payee", "请核对姓名和卡号。有人催您加陌生账户，多半是骗子。"),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(
            translate("payee", "添加好了"), translate("payee", "在收款人名单里可以找到，也可以对小象说名字转账。")
        ),
        needs_pin=False,
    )
