"""All view-models of the window, and the few things that concern several of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from app.documents import documents_folder
from app.order_flow import ORDER_ENDS, OrderFlow, OrderStage
from app.pages import OF_AN_ORDER, OF_THE_TRANSFER, Page
from app.serial_worker import Done
from app.services import service_of
from app.transfer_flow import Failure, Stage
from app.viewmodels.accounts import AccountsViewModel
from app.viewmodels.announcer import AnnouncerViewModel
from app.viewmodels.assistant import AssistantViewModel
from app.viewmodels.bills.account import BillAccountViewModel
from app.viewmodels.bills.bills import BillsViewModel
from app.viewmodels.biometric import BiometricViewModel
from app.viewmodels.book.bill import BillViewModel
from app.viewmodels.book.entry import BookEntryViewModel
from app.viewmodels.book.kind import BookKindViewModel
from app.viewmodels.book.overview import BookViewModel
from app.viewmodels.book.reminders import RemindersViewModel
from app.viewmodels.book.rooms import BookRooms
from app.viewmodels.book.search import BookSearchViewModel
from app.viewmodels.branches.branches import BranchesViewModel
from app.viewmodels.cards.apply import CardApplyViewModel
from app.viewmodels.cards.bill import CardBillViewModel
from app.viewmodels.cards.card import CardViewModel
from app.viewmodels.cards.instalments import CardInstalmentsViewModel
from app.viewmodels.cards.repay import CardRepayViewModel
from app.viewmodels.checkup.check_up import CheckUpViewModel
from app.viewmodels.credit_rooms import CreditRooms
from app.viewmodels.deposits.deposits import DepositsViewModel
from app.viewmodels.deposits.opening import DepositOpeningViewModel
from app.viewmodels.family.family_wealth import FamilyWealthViewModel
from app.viewmodels.guidance import GuidanceViewModel
from app.viewmodels.loans.apply import LoanApplyViewModel
from app.viewmodels.loans.draw import LoanDrawViewModel
from app.viewmodels.loans.early import LoanEarlyViewModel
from app.viewmodels.loans.loan import LoanViewModel
from app.viewmodels.manager.manager import ManagerViewModel
from app.viewmodels.messages.messages import MessagesViewModel
from app.viewmodels.metals.metals import MetalsViewModel
from app.viewmodels.navigation import NavigationViewModel
from app.viewmodels.order import OrderViewModel
from app.viewmodels.payees import PayeesViewModel
from app.viewmodels.phone import PhoneViewModel
from app.viewmodels.pin import PinViewModel
from app.viewmodels.pin_takers import OrderPin, TransferPin
from app.viewmodels.points.points import PointsViewModel
from app.viewmodels.result import ENDS, ResultViewModel
from app.viewmodels.review import ReviewViewModel
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.safety.centre import SafetyViewModel
from app.viewmodels.savings_rooms import SavingsRooms
from app.viewmodels.service.service import ServiceViewModel
from app.viewmodels.services.catalogue import ServicesViewModel
from app.viewmodels.services.home import HomeViewModel
from app.viewmodels.settings import SettingsViewModel
from app.viewmodels.state.guards import Guards
from app.viewmodels.state.session import SessionViewModel
from app.viewmodels.state.start import StartViewModel
from app.viewmodels.tour import TourViewModel
from app.viewmodels.transfer import TransferViewModel
from app.viewmodels.transfers.family import FamilyViewModel
from app.viewmodels.transfers.new_order import NewOrderViewModel
from app.viewmodels.transfers.notice import NoticeViewModel
from app.viewmodels.transfers.payee_form import PayeeFormViewModel
from app.viewmodels.transfers.receipts import ReceiptsViewModel
from app.viewmodels.transfers.risk import RiskViewModel
from app.viewmodels.transfers.rooms import TransferRooms
from app.viewmodels.transfers.standing_orders import StandingOrdersViewModel
from app.viewmodels.transfers.waiting import WaitingViewModel
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.wealth.holdings import WealthHoldingsViewModel
from app.viewmodels.wealth.products import WealthProductsViewModel
from app.viewmodels.wealth.questionnaire import QuestionnaireViewModel
from app.viewmodels.wealth.statement import WealthStatementViewModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.assistant.port import Assistant
    from app.banking import Banking, Household
    from app.order_flow import OrderState
    from app.serial_worker import Outcome
    from app.settings import SettingsStore
    from app.transfer_flow import FlowState, TransferFlow

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_WITHOUT_CONVERSATION = frozenset(OF_THE_TRANSFER)
"""Pages that stay in sight while a person talks: what they show is what the talk is about."""


@QmlElement
@QmlUncreatable("There is one window.")
class AppViewModel(QObject):
    """What the window is given."""

    def __init__(
        self,
        banking: Banking,
        flow: TransferFlow,
        assistant: Assistant,
        settings: SettingsStore,
        now: Callable[[], datetime],
        *,
        documents: Path | None = None,
    ) -> None:
        """Make everything that the window shows.

        documents: folder for what a person keeps, their own documents where none is given.
        """
        super().__init__()
        self._banking = banking
        self._flow = flow
        self._orders = OrderFlow(banking)
        self._announcer = AnnouncerViewModel(self)
        said = self._announcer
        self._accounts = AccountsViewModel(banking, said, self)
        self._payees = PayeesViewModel(banking, said, self)
        self._transfer = TransferViewModel(flow, self._payees, said, self)
        self._review = ReviewViewModel(flow, said, self)
        self._pin = PinViewModel(TransferPin(flow), said, self)
        self._order = OrderViewModel(self._orders, said, self)
        self._order_pin = PinViewModel(OrderPin(self._orders), said, self)
        self._result = ResultViewModel(flow, said, self)
        self._assistant = AssistantViewModel(assistant, said, self)
        self._settings = SettingsViewModel(settings, said, self)
        self._phone = PhoneViewModel(settings, said, self)
        self._navigation = NavigationViewModel(flow, self._orders, said, self)
        self._tour = TourViewModel(settings, self._navigation, said, self)
        self._guidance = GuidanceViewModel(said, flow.loop, now, self)
        flow.hold_back = self._orders.hold_back = lambda: self._guidance.hold_back
        self.house = House(banking, self._orders, self._navigation, said, settings, now)
        self._service = ServiceViewModel(self.house, self)
        self._guards = Guards(self.house, flow, self.refresh, self._locked, self)
        self._rooms: tuple[RoomViewModel, ...] = (self._service, *self._guards.safety.rooms)
        self._wealth_products = WealthProductsViewModel(self.house, self)
        self._questionnaire = QuestionnaireViewModel(self.house, self)
        self._wealth_holdings = WealthHoldingsViewModel(self.house, self)
        self._wealth_statement = WealthStatementViewModel(self.house, self)
        self._check_up = CheckUpViewModel(self.house, self._wealth_products, self)
        self._family_wealth = FamilyWealthViewModel(self.house, self)
        self._rooms += (self._wealth_products, self._questionnaire, self._wealth_holdings, self._wealth_statement)
        self._book_rooms = BookRooms(self.house, self)
        self._rooms += (self._check_up, self._family_wealth, *self._book_rooms.rooms)
        self._branches = BranchesViewModel(self.house, self)
        self._around = TransferRooms(flow, self.house, documents or documents_folder(), self)
        self._rooms += self._around.rooms
        self._messages = MessagesViewModel(self.house, self)
        self._rooms += (self._messages,)
        self._rooms += (self._branches, *self._around.rooms)
        self._manager = ManagerViewModel(self.house, self)
        self._rooms += (self._manager,)
        self._seen = self._navigation.pages
        flow.subscribe(self._flow_changed)
        self._orders.subscribe(self._order_changed)
        self._navigation.changed.connect(self._page_changed)
        self._furnish()

    def _furnish(self) -> None:
        """Make the rooms that need nothing but the house."""
        self._home = HomeViewModel(self.house, self)
        self._catalogue = ServicesViewModel(self.house, self)
        self._rooms += (self._home, self._catalogue)
        self._credit = CreditRooms(self.house, self)
        self._rooms += self._credit.rooms
        self._bill_account = BillAccountViewModel(self.house, self)
        self._bills = BillsViewModel(self.house, self)
        self._rooms += (self._bill_account, self._bills)
        self._card_apply = CardApplyViewModel(self.house, self)
        self._card_bill = CardBillViewModel(self.house, self)
        self._card = CardViewModel(self.house, self)
        self._card_instalments = CardInstalmentsViewModel(self.house, self)
        self._card_repay = CardRepayViewModel(self.house, self)
        self._rooms += (self._card_apply, self._card_bill, self._card, self._card_instalments, self._card_repay)
        self._savings = SavingsRooms(self.house, self)
        self._rooms += self._savings.rooms

    @Slot()
    def refresh(self) -> None:
        """Read everything from the bank: when it has been opened, and when a person asks to try again."""
        if self._banking.main_account is None:
            self._banking.sign_in(self._signed_in)
            return
        self._accounts.refresh()
        self._payees.refresh()
        self._home.arrange()
        self._enter(self._navigation.pages[-1])

    def look_again(self) -> None:
        """Read anew what is in sight: the books have changed by themselves."""
        self._accounts.refresh()
        self._enter(self._navigation.pages[-1])

    def _signed_in(self, outcome: Outcome[Household]) -> None:
        if isinstance(outcome, Done):
            self.refresh()
        else:
            self.bank_failed(Failure.of(outcome.error))

    def bank_failed(self, failure: Failure) -> None:
        """Say on the pages that the bank could not be opened, and why."""
        self._accounts.show_failure(failure)
        self._payees.show_failure(failure)

    def retranslate(self) -> None:
        """Put every text into the language that is now in use."""
        for model in (
            self._accounts,
            self._payees,
            self._transfer,
            self._review,
            self._pin,
            self._result,
            self._assistant,
            self._settings,
            self._phone,
            self._guidance,
            self._tour,
            self._order,
            self._order_pin,
            self._around.risk,
            self._around.notice,
            *self._guards.translated,
        ):
            model.retranslate()
        for room in self._rooms:
            room.retranslate()

    def _locked(self) -> None:
        """The screen was locked: nobody is listened to, and what waits for a PIN waits for consent again."""
        self._assistant.stop()
        self._flow.back_to_review()
        self._orders.back_to_review()

    @Slot()
    def talk(self) -> None:
        """Push to talk, by button or key: listen, and show the conversation where it hides nothing that matters."""
        if self._navigation.covered:
            return
        if self._navigation.pages[-1] not in _WITHOUT_CONVERSATION:
            self._navigation.openConversation()
        self._assistant.pushToTalk()

    @Slot()
    def startTransfer(self) -> None:  # noqa: N802 -- called from QML
        """Begin a new transfer with the question to whom."""
        self._transfer.reset()
        self._payees.search("")
        self._navigation.home()
        self._navigation.open(Page.PAYEE)

    @Slot(str)
    def openService(self, service_id: str) -> None:  # noqa: N802 -- called from QML
        """Open a service of `app.services` from wherever a person is."""
        service = service_of(service_id)
        if service is None:
            raise ValueError(service_id)
        if service.page is Page.PAYEE:
            self.startTransfer()
        else:
            self._navigation.open(service.page)

    @Slot(str)
    def payTo(self, payee_id: str) -> None:  # noqa: N802 -- called from QML
        """Send to this person: the amount is next."""
        if self._transfer.choose(payee_id):
            self._navigation.open(Page.AMOUNT)

    @Slot()
    def transferAgain(self) -> None:  # noqa: N802 -- called from QML
        """Take up again what was cancelled, expired or refused, with the same payee and amount."""
        prepared = self._result.end.prepared
        self.startTransfer()
        if prepared is not None and not self._result.done and not self._result.waiting:
            self._transfer.fill(prepared)
            if self._transfer.hasPayee:
                self._navigation.open(Page.AMOUNT)

    @Slot()
    def editTransfer(self) -> None:  # noqa: N802 -- called from QML
        """Back from the review to the amount; what voice had filled in is taken over. The held money is released."""
        prepared = self._flow.state.prepared
        self._navigation.back()
        if prepared is not None and self._navigation.pages[-1] is not Page.AMOUNT:
            self._transfer.fill(prepared)
            self._navigation.open(Page.PAYEE)
            self._navigation.open(Page.AMOUNT)

    def _flow_changed(self, state: FlowState) -> None:
        if state.stage in ENDS or state.stage is Stage.REVIEW:
            self._accounts.refresh()
        if state.stage in ENDS and self._navigation.pages[-1] is Page.RESULT:
            self._result.announce()

    def _order_changed(self, state: OrderState) -> None:
        """What was carried out may have moved money: everything in sight is read anew."""
        if state.stage is OrderStage.DONE:
            self._accounts.refresh()
            if state.order is not None and state.order.kind == "payee.add":
                self._banking.sign_in(self._signed_in)  # whoever matches spoken names learns of the new one, too
            below = [page for page in self._navigation.pages if page not in OF_AN_ORDER]
            self._enter(below[-1])
        if state.stage in ORDER_ENDS and self._navigation.pages[-1] is Page.ORDER_RESULT:
            self._order.announce()

    def _page_changed(self) -> None:
        """A room reads from the bank when one of its pages comes on top; what was opened is remembered."""
        before, self._seen = self._seen, self._navigation.pages
        top = self._seen[-1]
        if top is not before[-1]:
            if top not in before:
                self._home.opened(top)
            self._enter(top)

    def _enter(self, page: Page) -> None:
        if self._banking.main_account is not None:
            for room in self._rooms:
                if page in room.pages:
                    room.refresh()

    @Property(AccountsViewModel, constant=True)
    def accounts(self) -> AccountsViewModel:
        """Balances and entries."""
        return self._accounts

    @Property(BookViewModel, constant=True)
    def book(self) -> BookViewModel:
        """The ten-year book over a span."""
        return self._book_rooms.book

    @Property(BookSearchViewModel, constant=True)
    def bookSearch(self) -> BookSearchViewModel:  # noqa: N802 -- named as QML names it
        """Entries of the book that were looked for."""
        return self._book_rooms.search

    @Property(BookKindViewModel, constant=True)
    def bookKind(self) -> BookKindViewModel:  # noqa: N802 -- named as QML names it
        """The kinds of which one is chosen."""
        return self._book_rooms.kind

    @Property(BookEntryViewModel, constant=True)
    def bookEntry(self) -> BookEntryViewModel:  # noqa: N802 -- named as QML names it
        """One entry of the book in full."""
        return self._book_rooms.entry

    @Property(BillViewModel, constant=True)
    def bill(self) -> BillViewModel:
        """The monthly bill."""
        return self._book_rooms.bill

    @Property(RemindersViewModel, constant=True)
    def reminders(self) -> RemindersViewModel:
        """What the customer wants to be reminded of."""
        return self._book_rooms.reminders

    @Property(PayeesViewModel, constant=True)
    def payees(self) -> PayeesViewModel:
        """People to send to."""
        return self._payees

    @Property(TransferViewModel, constant=True)
    def transfer(self) -> TransferViewModel:
        """The draft."""
        return self._transfer

    @Property(ReviewViewModel, constant=True)
    def review(self) -> ReviewViewModel:
        """What was prepared."""
        return self._review

    @Property(CardApplyViewModel, constant=True)
    def cardApply(self) -> CardApplyViewModel:  # noqa: N802 -- named as QML names it
        """Asking for a card."""
        return self._credit.card_apply

    @Property(CardBillViewModel, constant=True)
    def cardBill(self) -> CardBillViewModel:  # noqa: N802 -- named as QML names it
        """A month's bill of the card."""
        return self._credit.card_bill

    @Property(LoanViewModel, constant=True)
    def loan(self) -> LoanViewModel:
        """The loans."""
        return self._credit.loan

    @Property(LoanApplyViewModel, constant=True)
    def loanApply(self) -> LoanApplyViewModel:  # noqa: N802 -- named as QML names it
        """Asking for a loan."""
        return self._credit.loan_apply

    @Property(LoanDrawViewModel, constant=True)
    def loanDraw(self) -> LoanDrawViewModel:  # noqa: N802 -- named as QML names it
        """Borrowing."""
        return self._credit.loan_draw

    @Property(LoanEarlyViewModel, constant=True)
    def loanEarly(self) -> LoanEarlyViewModel:  # noqa: N802 -- named as QML names it
        """Repaying a loan before its time."""
        return self._credit.loan_early

    @Property(PointsViewModel, constant=True)
    def points(self) -> PointsViewModel:
        """The points."""
        return self._credit.points

    @Property(CardViewModel, constant=True)
    def card(self) -> CardViewModel:
        """The credit card."""
        return self._credit.card

    @Property(CardInstalmentsViewModel, constant=True)
    def cardInstalments(self) -> CardInstalmentsViewModel:  # noqa: N802 -- named as QML names it
        """The card's bill in instalments."""
        return self._credit.card_instalments

    @Property(CardRepayViewModel, constant=True)
    def cardRepay(self) -> CardRepayViewModel:  # noqa: N802 -- named as QML names it
        """Repaying the card."""
        return self._credit.card_repay

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        """The pad."""
        return self._pin

    @Property(ResultViewModel, constant=True)
    def result(self) -> ResultViewModel:
        """How it ended."""
        return self._result

    @Property(AssistantViewModel, constant=True)
    def assistant(self) -> AssistantViewModel:
        """The voice assistant."""
        return self._assistant

    @Property(SettingsViewModel, constant=True)
    def settings(self) -> SettingsViewModel:
        """Choices."""
        return self._settings

    @Property(PhoneViewModel, constant=True)
    def phone(self) -> PhoneViewModel:
        """The phone on the desk."""
        return self._phone

    @Property(TourViewModel, constant=True)
    def tour(self) -> TourViewModel:
        """A first look around."""
        return self._tour

    @Property(GuidanceViewModel, constant=True)
    def guidance(self) -> GuidanceViewModel:
        """Somebody who was let in to look at the screen."""
        return self._guidance

    @Property(NavigationViewModel, constant=True)
    def navigation(self) -> NavigationViewModel:
        """Where a person is."""
        return self._navigation

    @Property(HomeViewModel, constant=True)
    def home(self) -> HomeViewModel:
        """Shortcuts and what waits."""
        return self._home

    @Property(ServicesViewModel, constant=True)
    def catalogue(self) -> ServicesViewModel:
        """All services, and finding them."""
        return self._catalogue

    @Property(OrderViewModel, constant=True)
    def order(self) -> OrderViewModel:
        """Anything but a transfer that is under review, and how it ended."""
        return self._order

    @Property(PinViewModel, constant=True)
    def orderPin(self) -> PinViewModel:  # noqa: N802 -- named as QML names it
        """The pad of the order."""
        return self._order_pin

    @Property(ServiceViewModel, constant=True)
    def service(self) -> ServiceViewModel:
        """The help desk."""
        return self._service

    @Property(SafetyViewModel, constant=True)
    def safety(self) -> SafetyViewModel:
        """The safety centre."""
        return self._guards.safety

    @Property(WealthProductsViewModel, constant=True)
    def wealthProducts(self) -> WealthProductsViewModel:  # noqa: N802 -- named as QML names it
        """Wealth products on offer."""
        return self._wealth_products

    @Property(QuestionnaireViewModel, constant=True)
    def questionnaire(self) -> QuestionnaireViewModel:
        """The suitability questions."""
        return self._questionnaire

    @Property(WealthHoldingsViewModel, constant=True)
    def wealthHoldings(self) -> WealthHoldingsViewModel:  # noqa: N802 -- named as QML names it
        """Wealth products held, and orders that wait."""
        return self._wealth_holdings

    @Property(WealthStatementViewModel, constant=True)
    def wealthStatement(self) -> WealthStatementViewModel:  # noqa: N802 -- named as QML names it
        """The monthly statement of holdings."""
        return self._wealth_statement

    @Property(CheckUpViewModel, constant=True)
    def checkUp(self) -> CheckUpViewModel:  # noqa: N802 -- named as QML names it
        """The check-up of what one has."""
        return self._check_up

    @Property(FamilyWealthViewModel, constant=True)
    def familyWealth(self) -> FamilyWealthViewModel:  # noqa: N802 -- named as QML names it
        """What a family has together."""
        return self._family_wealth

    @Property(RiskViewModel, constant=True)
    def risk(self) -> RiskViewModel:
        """What risk control asks."""
        return self._around.risk

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> NoticeViewModel:
        """The notice of a large amount."""
        return self._around.notice

    @Property(WaitingViewModel, constant=True)
    def waiting(self) -> WaitingViewModel:
        """Confirmed transfers that are not sent yet."""
        return self._around.waiting

    @Property(ReceiptsViewModel, constant=True)
    def receipts(self) -> ReceiptsViewModel:
        """Electronic receipts."""
        return self._around.receipts

    @Property(FamilyViewModel, constant=True)
    def family(self) -> FamilyViewModel:
        """Whom the bank asks about large transfers."""
        return self._around.family

    @Property(StandingOrdersViewModel, constant=True)
    def standingOrders(self) -> StandingOrdersViewModel:  # noqa: N802 -- named as QML names it
        """Standing orders."""
        return self._around.standing_orders

    @Property(NewOrderViewModel, constant=True)
    def newOrder(self) -> NewOrderViewModel:  # noqa: N802 -- named as QML names it
        """A standing order that is being put together."""
        return self._around.new_order

    @Property(PayeeFormViewModel, constant=True)
    def payeeForm(self) -> PayeeFormViewModel:  # noqa: N802 -- named as QML names it
        """Somebody who is being added to the payees."""
        return self._around.payee_form

    @Property(DepositsViewModel, constant=True)
    def deposits(self) -> DepositsViewModel:
        """Time deposits."""
        return self._savings.deposits

    @Property(DepositOpeningViewModel, constant=True)
    def depositOpening(self) -> DepositOpeningViewModel:  # noqa: N802 -- named as QML names it
        """A deposit that is being put together."""
        return self._savings.opening

    @Property(MetalsViewModel, constant=True)
    def metals(self) -> MetalsViewModel:
        """Precious metals."""
        return self._savings.metals

    @Property(BillsViewModel, constant=True)
    def bills(self) -> BillsViewModel:
        """Bills that wait, kept numbers, automatic payments, receipts."""
        return self._savings.bills

    @Property(BillAccountViewModel, constant=True)
    def billAccount(self) -> BillAccountViewModel:  # noqa: N802 -- named as QML names it
        """The number of a bill under the hand."""
        return self._savings.bill_account

    @Property(BiometricViewModel, constant=True)
    def biometric(self) -> BiometricViewModel:
        """The simulated sensor beside the transfer's pad."""
        return self._guards.biometric

    @Property(BiometricViewModel, constant=True)
    def orderBiometric(self) -> BiometricViewModel:  # noqa: N802 -- named as QML names it
        """The simulated sensor beside the order's pad."""
        return self._guards.order_biometric

    @Property(SessionViewModel, constant=True)
    def session(self) -> SessionViewModel:
        """The session's end and the locked screen."""
        return self._guards.session

    @Property(StartViewModel, constant=True)
    def start(self) -> StartViewModel:
        """The questions of a start."""
        return self._guards.start

    @Property(BranchesViewModel, constant=True)
    def branches(self) -> BranchesViewModel:
        """Branches, numbers, appointments."""
        return self._branches

    @Property(MessagesViewModel, constant=True)
    def messages(self) -> MessagesViewModel:
        """The inbox."""
        return self._messages

    @Property(ManagerViewModel, constant=True)
    def manager(self) -> ManagerViewModel:
        """The conversation with the adviser, simulated."""
        return self._manager

    @Property(AnnouncerViewModel, constant=True)
    def announcer(self) -> AnnouncerViewModel:
        """Spoken notices."""
        return self._announcer
