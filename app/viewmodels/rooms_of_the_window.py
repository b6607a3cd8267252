"""The rooms of the window, each a view-model of its own, as the window hands them out."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

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
from app.viewmodels.loans.apply import LoanApplyViewModel
from app.viewmodels.loans.draw import LoanDrawViewModel
from app.viewmodels.loans.early import LoanEarlyViewModel
from app.viewmodels.loans.loan import LoanViewModel
from app.viewmodels.manager.manager import ManagerViewModel
from app.viewmodels.messages.messages import MessagesViewModel
from app.viewmodels.metals.metals import MetalsViewModel
from app.viewmodels.points.points import PointsViewModel
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.safety.centre import SafetyViewModel
from app.viewmodels.savings_rooms import SavingsRooms
from app.viewmodels.service.service import ServiceViewModel
from app.viewmodels.services.catalogue import ServicesViewModel
from app.viewmodels.services.home import HomeViewModel
from app.viewmodels.state.guards import Guards
from app.viewmodels.state.session import SessionViewModel
from app.viewmodels.state.start import StartViewModel
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
    from pathlib import Path

    from app.transfer_flow import TransferFlow
    from app.viewmodels.room import House, RoomViewModel

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("There is one window.")
class RoomsViewModel(QObject):
    """Makes the rooms and keeps them. `house` is there before `_open_rooms` is called."""

    house: House

    def _open_rooms(
        self, flow: TransferFlow, documents: Path, *, refresh: Callable[[], None], locked: Callable[[], None]
    ) -> None:
        """Make every room.

        documents: folder for what a person keeps. refresh: read everything from the bank. locked: the session ended.
        """
        self._service = ServiceViewModel(self.house, self)
        self._guards = Guards(self.house, flow, refresh, locked, self)
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
        self._around = TransferRooms(flow, self.house, documents, self)
        self._rooms += self._around.rooms
        self._messages = MessagesViewModel(self.house, self)
        self._rooms += (self._messages,)
        self._rooms += (self._branches,)
        self._manager = ManagerViewModel(self.house, self)
        self._rooms += (self._manager,)
        self._home = HomeViewModel(self.house, self)
        self._catalogue = ServicesViewModel(self.house, self)
        self._rooms += (self._home, self._catalogue)
        self._credit = CreditRooms(self.house, self)
        self._rooms += self._credit.rooms
        self._savings = SavingsRooms(self.house, self)
        self._rooms += self._savings.rooms

    @Property(BookViewModel, constant=True)
    def book(self) -> BookViewModel:
        """The ten-year book over a span."""
        return self._book_rooms.book

    @Property(BookSearchViewModel, constant=True)
    def bookSearch(self) -> BookSearchViewModel:
        """Entries of the book that were looked for."""
        return self._book_rooms.search

    @Property(BookKindViewModel, constant=True)
    def bookKind(self) -> BookKindViewModel:
        """The kinds of which one is chosen."""
        return self._book_rooms.kind

    @Property(BookEntryViewModel, constant=True)
    def bookEntry(self) -> BookEntryViewModel:
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

    @Property(CardApplyViewModel, constant=True)
    def cardApply(self) -> CardApplyViewModel:
        """Asking for a card."""
        return self._credit.card_apply

    @Property(CardBillViewModel, constant=True)
    def cardBill(self) -> CardBillViewModel:
        """A month's bill of the card."""
        return self._credit.card_bill

    @Property(LoanViewModel, constant=True)
    def loan(self) -> LoanViewModel:
        """The loans."""
        return self._credit.loan

    @Property(LoanApplyViewModel, constant=True)
    def loanApply(self) -> LoanApplyViewModel:
        """Asking for a loan."""
        return self._credit.loan_apply

    @Property(LoanDrawViewModel, constant=True)
    def loanDraw(self) -> LoanDrawViewModel:
        """Borrowing."""
        return self._credit.loan_draw

    @Property(LoanEarlyViewModel, constant=True)
    def loanEarly(self) -> LoanEarlyViewModel:
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
    def cardInstalments(self) -> CardInstalmentsViewModel:
        """The card's bill in instalments."""
        return self._credit.card_instalments

    @Property(CardRepayViewModel, constant=True)
    def cardRepay(self) -> CardRepayViewModel:
        """Repaying the card."""
        return self._credit.card_repay

    @Property(HomeViewModel, constant=True)
    def home(self) -> HomeViewModel:
        """Shortcuts and what waits."""
        return self._home

    @Property(ServicesViewModel, constant=True)
    def catalogue(self) -> ServicesViewModel:
        """All services, and finding them."""
        return self._catalogue

    @Property(ServiceViewModel, constant=True)
    def service(self) -> ServiceViewModel:
        """The help desk."""
        return self._service

    @Property(SafetyViewModel, constant=True)
    def safety(self) -> SafetyViewModel:
        """The safety centre."""
        return self._guards.safety

    @Property(WealthProductsViewModel, constant=True)
    def wealthProducts(self) -> WealthProductsViewModel:
        """Wealth products on offer."""
        return self._wealth_products

    @Property(QuestionnaireViewModel, constant=True)
    def questionnaire(self) -> QuestionnaireViewModel:
        """The suitability questions."""
        return self._questionnaire

    @Property(WealthHoldingsViewModel, constant=True)
    def wealthHoldings(self) -> WealthHoldingsViewModel:
        """Wealth products held, and orders that wait."""
        return self._wealth_holdings

    @Property(WealthStatementViewModel, constant=True)
    def wealthStatement(self) -> WealthStatementViewModel:
        """The monthly statement of holdings."""
        return self._wealth_statement

    @Property(CheckUpViewModel, constant=True)
    def checkUp(self) -> CheckUpViewModel:
        """The check-up of what one has."""
        return self._check_up

    @Property(FamilyWealthViewModel, constant=True)
    def familyWealth(self) -> FamilyWealthViewModel:
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
    def standingOrders(self) -> StandingOrdersViewModel:
        """Standing orders."""
        return self._around.standing_orders

    @Property(NewOrderViewModel, constant=True)
    def newOrder(self) -> NewOrderViewModel:
        """A standing order that is being put together."""
        return self._around.new_order

    @Property(PayeeFormViewModel, constant=True)
    def payeeForm(self) -> PayeeFormViewModel:
        """Somebody who is being added to the payees."""
        return self._around.payee_form

    @Property(DepositsViewModel, constant=True)
    def deposits(self) -> DepositsViewModel:
        """Time deposits."""
        return self._savings.deposits

    @Property(DepositOpeningViewModel, constant=True)
    def depositOpening(self) -> DepositOpeningViewModel:
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
    def billAccount(self) -> BillAccountViewModel:
        """The number of a bill under the hand."""
        return self._savings.bill_account

    @Property(BiometricViewModel, constant=True)
    def biometric(self) -> BiometricViewModel:
        """The simulated sensor beside the transfer's pad."""
        return self._guards.biometric

    @Property(BiometricViewModel, constant=True)
    def orderBiometric(self) -> BiometricViewModel:
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
