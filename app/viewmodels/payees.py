"""The people a customer sends money to."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.serial_worker import Done
from app.viewmodels.names import said
from app.viewmodels.rows import Rows
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.banking import Banking
    from app.serial_worker import Outcome
    from app.viewmodels.announcer import Announcer
    from bank.bank import Bank, BankReader
    from bank.transfers.favourites import Favourite
    from bank.values import Payee, PreparedTransfer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

FAVOURITES = 4
"""People on the standard home page."""


@dataclass(frozen=True, slots=True)
class PayeeRow:
    """One person. `called_as` is the relation where there is one: 女儿."""

    payee_id: str
    name: str
    called_as: str
    first_character: str
    account_text: str
    tail: str
    sentence: str
    plain_sentence: str
    """The same without jargon."""
    pinned: bool
    pin_name: str
    """Name of the button that pins or unpins them; it says whom."""
    move_name: str
    """Name of the button that moves them up."""


def payee_row(payee: Payee, *, pinned: bool = False) -> PayeeRow:
    """A person as a row."""
    called_as = payee.relation or said(payee.name)
    who = f"{payee.relation} {payee.name}" if payee.relation else said(payee.name)
    return PayeeRow(
        payee_id=payee.id,
        name=said(payee.name),
        called_as=called_as,
        first_character=payee.name[0],
        account_text=translate("payees", "{bank} 尾号{tail}").format(bank=said(payee.bank_name), tail=payee.tail),
        tail=payee.tail,
        sentence=translate("payees", "{who}，{bank}，尾号{tail}").format(
            who=who, bank=said(payee.bank_name), tail=" ".join(payee.tail)
        ),
        plain_sentence=translate("payees", "{who}，{bank}，卡号末四位 {tail}").format(
            who=who, bank=said(payee.bank_name), tail=" ".join(payee.tail)
        ),
        pinned=pinned,
        pin_name=(
            translate("payees", "不再把{who}排在前面") if pinned else translate("payees", "把{who}排在前面")
        ).format(who=who),
        move_name=translate("payees", "把{who}往上移").format(who=who),
    )


def payee_title(prepared: PreparedTransfer) -> str:
    """Who gets a prepared transfer: 女儿 李娟, or the bare name where no relation is known."""
    return f"{prepared.payee_relation} {prepared.payee_name}" if prepared.payee_relation else said(prepared.payee_name)


def matches(payee: Payee, wanted: str) -> bool:
    """Whether somebody is meant by what was typed: a part of the name, the relation, an alias, or the card's end."""
    return any(
        wanted in text for text in (payee.name, payee.relation or "", payee.bank_name, payee.tail, *payee.aliases)
    )


@QmlElement
@QmlUncreatable("Payees come from the bank.")
class PayeesViewModel(QObject):
    """The list to choose from."""

    changed = Signal()

    def __init__(self, banking: Banking, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._banking = banking
        self._announcer = announcer
        self._listed: tuple[Favourite, ...] = ()
        self._wanted = ""
        self._failure: Failure | None = None
        self._loading = False
        self._rows = Rows(PayeeRow, self)
        self._all = Rows(PayeeRow, self)
        self._favourites = Rows(PayeeRow, self)

    @Slot()
    def refresh(self) -> None:
        """Read the list."""
        main = self._banking.main_account
        if main is None:
            self.show_failure(Failure("ACCOUNT_UNKNOWN", {}))
            return
        self._loading = True
        self.changed.emit()

        def job(reader: BankReader) -> tuple[Favourite, ...]:
            by_id = {each.payee.id: each for each in reader.favourites.list(main.customer_id)}
            pinned = [each for each in by_id.values() if each.pinned]
            others = [by_id[each.id] for each in reader.payees.list(main.customer_id) if not by_id[each.id].pinned]
            return (*pinned, *others)

        self._banking.read(job, self._read)

    def find(self, payee_id: str) -> Payee | None:
        """The person with this id, where the list has them."""
        return next((payee for payee in self._payees if payee.id == payee_id), None)

    @Slot(str)
    def search(self, text: str) -> None:
        """Show only who is meant by this; everybody where it is empty."""
        if text.strip() != self._wanted:
            self._wanted = text.strip()
            self._show()

    @Slot(str)
    def togglePin(self, payee_id: str) -> None:
        """Put somebody among the first, or take them from there."""
        main = self._banking.main_account
        found = next((each for each in self._listed if each.payee.id == payee_id), None)
        if main is None or found is None:
            return

        def job(bank: Bank) -> None:
            change = bank.favourites.unpin if found.pinned else bank.favourites.pin
            change(main.customer_id, payee_id)

        self._banking.write(job, self._pinned)

    @Slot(str)
    def moveUp(self, payee_id: str) -> None:
        """Put somebody who is pinned one place further up."""
        main = self._banking.main_account
        pins = [each.payee.id for each in self._listed if each.pinned]
        if main is None or payee_id not in pins[1:]:
            return
        place = pins.index(payee_id)
        pins[place - 1 : place + 1] = [pins[place], pins[place - 1]]
        order = tuple(pins)
        self._banking.write(lambda bank: bank.favourites.reorder(main.customer_id, order), self._pinned)

    def _pinned(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Done):
            self.refresh()
        else:
            self.show_failure(Failure.of(outcome.error))
            self._announcer.announce(failure_text(self._failure))

    @property
    def _payees(self) -> tuple[Payee, ...]:
        return tuple(each.payee for each in self._listed)

    def show_failure(self, failure: Failure) -> None:
        """Say on the pages why there is nobody to choose."""
        self._loading = False
        self._failure = failure
        self.changed.emit()

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show()

    def _read(self, outcome: Outcome[tuple[Favourite, ...]]) -> None:
        if not isinstance(outcome, Done):
            self.show_failure(Failure.of(outcome.error))
            self._announcer.announce(failure_text(self._failure))
            return
        self._loading = False
        self._failure = None
        self._listed = outcome.value
        self._show()

    def _show(self) -> None:
        rows = [payee_row(each.payee, pinned=each.pinned) for each in self._listed]
        self._all.replace(rows)
        self._rows.replace(
            [row for row, each in zip(rows, self._listed, strict=True) if matches(each.payee, self._wanted)]
        )
        self._favourites.replace(rows[:FAVOURITES])
        self.changed.emit()

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `PayeeRow`."""
        return self._rows

    @Property(Rows, constant=True)
    def everybody(self) -> Rows:
        """Rows of `PayeeRow`, whatever is searched for."""
        return self._all

    @Property(bool, notify=changed)
    def nobodyFound(self) -> bool:
        """Whether nobody is meant by what was typed."""
        return bool(self._wanted) and not self._rows.rows

    @Property(str, notify=changed)
    def wanted(self) -> str:
        """What is searched for."""
        return self._wanted

    @Property(Rows, constant=True)
    def favourites(self) -> Rows:
        """The first few, for the home page."""
        return self._favourites

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        """Whether the bank is being asked."""
        return self._loading

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether the bank has answered and there is nobody."""
        return not self._loading and self._failure is None and not self._payees

    @Property(str, notify=changed)
    def listName(self) -> str:
        """Name of the list for assistive technology, with its total."""
        return translate("payees", "收款人，共{n}位").format(n=len(self._rows.rows))

    @Property(str, notify=changed)
    def firstCalled(self) -> str:
        """What the first person is called, for an example of what one may say."""
        return payee_row(self._payees[0]).called_as if self._payees else translate("payees", "家人")

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Why there is nobody to choose, or an empty text."""
        return failure_text(self._failure)
