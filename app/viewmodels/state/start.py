"""What the window says before anything else: the bank cannot be opened, which version, where the last run broke off."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.banking import Household
from app.failure import Failure
from app.i18n import marked
from app.last_pages import LastPages, Place, kept
from app.pages import Page
from app.serial_worker import Done
from app.services import SERVICES
from app.transfer_state import OPEN_STAGES
from app.viewmodels.money import display
from app.viewmodels.state.first_start import answered, offer_due, years
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.values import TransferStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.serial_worker import Outcome
    from app.services import Service
    from app.transfer_flow import TransferFlow
    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.values import PreparedTransfer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_BECAME = {
    TransferStatus.POSTED: marked("start", "给{name}的{amount}已经转出去了，不用再转。"),
    TransferStatus.QUEUED: marked("start", "给{name}的{amount}已经确认，等着转出，不用再转。"),
    TransferStatus.AWAITING_FAMILY: marked("start", "给{name}的{amount}在等家人同意，不用再转。"),
    TransferStatus.CANCELLED: marked("start", "给{name}的{amount}没有转，已经取消，钱还在您这里。"),
    TransferStatus.REFUSED: marked("start", "给{name}的{amount}没有转，家人没有同意，钱还在您这里。"),
    TransferStatus.EXPIRED: marked("start", "给{name}的{amount}没有转，等的时间过了，钱还在您这里。"),
}


def became(bank: Bank, confirmation_id: str) -> tuple[PreparedTransfer, TransferStatus]:
    """What became of a transfer that was under review when the program broke off; one still held is given up.

    It is never sent from here: whoever still wants it begins anew.
    """
    if bank.transfers.status(confirmation_id) is TransferStatus.PENDING:
        bank.transfers.cancel(confirmation_id)
    return bank.transfers.prepared(confirmation_id), bank.transfers.status(confirmation_id)


@QmlElement
@QmlUncreatable("A program starts once.")
class StartViewModel(QObject):
    """The questions of a start, one after the other, each a page over all others."""

    changed = Signal()
    started = Signal()
    """Everything was asked and answered: the bank is the person's."""

    def __init__(
        self, house: House, flow: TransferFlow, signed_in: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._house = house
        self._flow = flow
        self._signed_in = signed_in
        self._last = LastPages(house.settings.folder)
        self._place: Place | None = None
        self._fate: tuple[PreparedTransfer, TransferStatus] | None = None
        self._failure: Failure | None = None
        self._age = 0
        self._keeping = False
        house.navigation.changed.connect(self._keep)
        flow.subscribe(lambda _: self._keep())

    def begin(self, opened: Household | Failure) -> None:
        """The bank was opened, or was not: ask what there is to ask."""
        if isinstance(opened, Failure):
            self._failure = opened
            self.changed.emit()
            self._house.navigation.lay(Page.BANK_CLOSED)
            self._house.announcer.announce(self.closedText)
            return
        self._failure = None
        self._age = years(opened.customer.birth_date, self._house.now().date())
        self._house.navigation.lift(Page.BANK_CLOSED)
        self._signed_in()
        if offer_due(self._house.settings.settings, self._age):
            self._house.navigation.lay(Page.VERSION_OFFER, self.decideLater)
        else:
            self._look_back()

    def end(self) -> None:
        """The program ends as it should: nothing is to be offered next time."""
        self._keeping = False
        self._last.clear()

    @Slot()
    def tryAgain(self) -> None:
        """Try to open the bank once more."""

        def opened(outcome: Outcome[Household]) -> None:
            self.begin(outcome.value if isinstance(outcome, Done) else Failure.of(outcome.error))

        self._house.banking.sign_in(opened)

    @Slot()
    def quit(self) -> None:
        """Close the program: the other way out."""
        QCoreApplication.quit()

    @Slot(str)
    def chooseVersion(self, version: str) -> None:
        """The answer to the offer: `standard` or `elder`. It is remembered; the settings change it at any time."""
        self._house.settings.change(version=version, elder_offer=answered(self._age))
        self._house.navigation.lift(Page.VERSION_OFFER)
        self._look_back()

    @Slot()
    def decideLater(self) -> None:
        """No answer: the version stays, and the next start asks again."""
        self._house.navigation.lift(Page.VERSION_OFFER)
        self._look_back()

    @Slot()
    def resume(self) -> None:
        """Go back to where the last run broke off."""
        place = self._place
        self._house.navigation.lift(Page.RESUME)
        if place is not None:
            for page in place.pages[1:]:
                self._house.navigation.open(page)
        self._go_on()

    @Slot()
    def startAnew(self) -> None:
        """Leave that be."""
        self._house.navigation.lift(Page.RESUME)
        self._go_on()

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.changed.emit()

    def _look_back(self) -> None:
        self._place = self._last.load()
        place = self._place
        if place is None or (place.confirmation_id is None and len(place.pages) == 1):
            self._go_on()
        elif place.confirmation_id is None:
            self._ask_to_resume()
        else:
            confirmation_id = place.confirmation_id
            self._house.banking.write(lambda bank: became(bank, confirmation_id), self._told)

    def _told(self, outcome: Outcome[tuple[PreparedTransfer, TransferStatus]]) -> None:
        """A confirmation that the bank does not know (another bank's file) is nothing to report."""
        self._fate = outcome.value if isinstance(outcome, Done) else None
        if self._fate is None and self._place is not None and len(self._place.pages) == 1:
            self._go_on()
        else:
            self._ask_to_resume()

    def _ask_to_resume(self) -> None:
        self.changed.emit()
        self._house.navigation.lay(Page.RESUME, self.startAnew)

    def _go_on(self) -> None:
        self._place = self._fate = None
        self._keeping = True
        self._keep()
        self.started.emit()

    def _keep(self) -> None:
        if self._keeping:
            state = self._flow.state
            under_way = state.prepared if state.stage in OPEN_STAGES else None
            pages = kept(self._house.navigation.pages)
            self._last.keep(Place(pages, None if under_way is None else under_way.confirmation_id))

    def _service(self) -> Service | None:
        place = self._place
        if place is None or len(place.pages) == 1:
            return None
        return next((service for service in SERVICES if service.page is place.pages[-1]), None)

    @Property(str, notify=changed)
    def closedText(self) -> str:
        """Why the bank cannot be opened, and what to do."""
        return failure_text(self._failure)

    @Property(bool, notify=changed)
    def canResume(self) -> bool:
        """Whether there is a page to go back to."""
        return self._service() is not None

    @Property(str, notify=changed)
    def lastPage(self) -> str:
        """What the last page is called in the standard version."""
        service = self._service()
        return "" if service is None else translate("services", service.name)

    @Property(str, notify=changed)
    def lastPlainPage(self) -> str:
        """What the last page is called in the elder version."""
        service = self._service()
        return "" if service is None else translate("services", service.elder_name)

    @Property(str, notify=changed)
    def transferText(self) -> str:
        """What became of the transfer that was under review, or an empty text."""
        if self._fate is None:
            return ""
        prepared, status = self._fate
        pattern = translate("start", _BECAME[status])
        return pattern.format(name=prepared.payee_name, amount=display(prepared.amount_fen))
