"""What the view-models of the window's rooms have in common: what they are handed, and how they ask the bank."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.serial_worker import Done
from app.viewmodels.translate import failure_text
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.banking import Banking
    from app.order_flow import OrderFlow
    from app.pages import Page
    from app.serial_worker import Outcome
    from app.settings import SettingsStore
    from app.viewmodels.announcer import Announcer
    from app.viewmodels.navigation import NavigationViewModel
    from bank.bank import Bank, BankReader

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class House:
    """What every room of the window is handed."""

    banking: Banking
    orders: OrderFlow
    navigation: NavigationViewModel
    announcer: Announcer
    settings: SettingsStore
    now: Callable[[], datetime]
    """The bank's time, aware."""


@QmlElement
@QmlUncreatable("Rooms are made by the window.")
class RoomViewModel(QObject):
    """One room: it reads from the bank when one of its pages comes on top and whenever an order was carried out.

    A room overrides `refresh` to ask and `show` to put into rows and texts what it was told.
    """

    changed = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset()
    """Pages that show this room; `refresh` is called when one of them comes on top."""

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self._asking = 0
        self._failure: Failure | None = None

    @property
    def customer_id(self) -> str:
        """Whose bank this is; an empty text before they have signed in."""
        account = self._house.banking.main_account
        return "" if account is None else account.customer_id

    @property
    def account_id(self) -> str:
        """Their main account; an empty text before they have signed in."""
        account = self._house.banking.main_account
        return "" if account is None else account.id

    @Slot()
    def refresh(self) -> None:
        """Ask the bank anew."""

    def show(self) -> None:
        """Put what is known into rows and texts, in the language that is now in use."""

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.show()
        self.changed.emit()

    def read(self, job: Callable[[BankReader], T], then: Callable[[T], None]) -> None:
        """Ask beside the writer. `then` gets the answer, and the room is shown; a refusal becomes `errorText`."""
        if self._has_customer():
            self._begin()
            self._house.banking.read(job, lambda outcome: self._answered(outcome, then))

    def write(self, job: Callable[[Bank], T], then: Callable[[T], None]) -> None:
        """Ask the writer, who alone knows quotes, cards, loans and bills. As `read` otherwise."""
        if self._has_customer():
            self._begin()
            self._house.banking.write(job, lambda outcome: self._answered(outcome, then))

    def fail(self, failure: Failure) -> None:
        """Show and say why something was refused."""
        self._failure = failure
        self.changed.emit()
        self._house.announcer.announce(failure_text(failure))

    def clear_failure(self) -> None:
        """Take the refusal off the page: a person has changed what was refused."""
        if self._failure is not None:
            self._failure = None
            self.changed.emit()

    def left_at(self, step: int) -> bool:
        """Go back in a form with one question a page: whether that left the page, as it does from the first question."""
        self.clear_failure()
        if step == 0:
            self._house.navigation.back()
        return step == 0

    def _knows(self) -> bool:
        """Whether the bank has told what the pages show; a room whose pages wait for that says when."""
        return True

    def _has_customer(self) -> bool:
        if self._house.banking.main_account is None:
            self.fail(Failure("ACCOUNT_UNKNOWN", {}))
            return False
        return True

    def _begin(self) -> None:
        self._asking += 1
        if self._asking == 1:
            self.changed.emit()

    def _answered(self, outcome: Outcome[T], then: Callable[[T], None]) -> None:
        self._asking -= 1
        if not isinstance(outcome, Done):
            self.fail(Failure.of(outcome.error))
            return
        self._failure = None
        then(outcome.value)
        self.show()
        self.changed.emit()

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        """Whether the bank is being asked."""
        return self._asking > 0

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the bank has told what this room shows."""
        return self._knows()

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Why something was refused, or an empty text."""
        return failure_text(self._failure)
