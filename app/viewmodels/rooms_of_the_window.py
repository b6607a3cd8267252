"""The rooms of the window, each a view-model of its own, as the window hands them out."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from app.viewmodels.biometric import BiometricViewModel
from app.viewmodels.messages.messages import MessagesViewModel
from app.viewmodels.room_groups import RoomGroups
from app.viewmodels.services.home import HomeViewModel
from app.viewmodels.state.session import SessionViewModel
from app.viewmodels.state.start import StartViewModel
from app.viewmodels.transfers.notice import NoticeViewModel
from app.viewmodels.transfers.risk import RiskViewModel
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.viewmodels.bills.account import BillAccountViewModel
    from app.viewmodels.bills.bills import BillsViewModel
    from app.viewmodels.book.bill import BillViewModel
    from app.viewmodels.book.entry import BookEntryViewModel
    from app.viewmodels.book.kind import BookKindViewModel
    from app.viewmodels.book.overview import BookViewModel
    from app.viewmodels.book.reminders import RemindersViewModel
    from app.viewmodels.book.search import BookSearchViewModel
    from app.viewmodels.branches.branches import BranchesViewModel
    from app.viewmodels.cards.apply import CardApplyViewModel
    from app.viewmodels.cards.bill import CardBillViewModel
    from app.viewmodels.cards.card import CardViewModel
    from app.viewmodels.cards.instalments import CardInstalmentsViewModel
    from app.viewmodels.cards.repay import CardRepayViewModel
    from app.viewmodels.checkup.check_up import CheckUpViewModel
    from app.viewmodels.deposits.deposits import DepositsViewModel
    from app.viewmodels.deposits.opening import DepositOpeningViewModel
    from app.viewmodels.family.family_wealth import FamilyWealthViewModel
    from app.viewmodels.loans.apply import LoanApplyViewModel
    from app.viewmodels.loans.draw import LoanDrawViewModel
    from app.viewmodels.loans.early import LoanEarlyViewModel
    from app.viewmodels.loans.loan import LoanViewModel
    from app.viewmodels.manager.manager import ManagerViewModel
    from app.viewmodels.metals.metals import MetalsViewModel
    from app.viewmodels.points.points import PointsViewModel
    from app.viewmodels.safety.centre import SafetyViewModel
    from app.viewmodels.service.service import ServiceViewModel
    from app.viewmodels.services.catalogue import ServicesViewModel
    from app.viewmodels.transfers.family import FamilyViewModel
    from app.viewmodels.transfers.new_order import NewOrderViewModel
    from app.viewmodels.transfers.payee_form import PayeeFormViewModel
    from app.viewmodels.transfers.receipts import ReceiptsViewModel
    from app.viewmodels.transfers.standing_orders import StandingOrdersViewModel
    from app.viewmodels.transfers.waiting import WaitingViewModel
    from app.viewmodels.wealth.holdings import WealthHoldingsViewModel
    from app.viewmodels.wealth.products import WealthProductsViewModel
    from app.viewmodels.wealth.questionnaire import QuestionnaireViewModel
    from app.viewmodels.wealth.statement import WealthStatementViewModel

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("There is one window.")
class RoomsViewModel(RoomGroups):
    """What QML calls each room.

    Properties of rooms that are made when they are asked for are declared as objects; their getters tell script/qmllint of
    what kind.
    """

    @Property(QObject, constant=True)
    def book(self) -> BookViewModel:
        """The ten-year book over a span."""
        return self.book_rooms.book

    @Property(QObject, constant=True)
    def bookSearch(self) -> BookSearchViewModel:
        """Entries of the book that were looked for."""
        return self.book_rooms.search

    @Property(QObject, constant=True)
    def bookKind(self) -> BookKindViewModel:
        """The kinds of which one is chosen."""
        return self.book_rooms.kind

    @Property(QObject, constant=True)
    def bookEntry(self) -> BookEntryViewModel:
        """One entry of the book in full."""
        return self.book_rooms.entry

    @Property(QObject, constant=True)
    def bill(self) -> BillViewModel:
        """The monthly bill."""
        return self.book_rooms.bill

    @Property(QObject, constant=True)
    def reminders(self) -> RemindersViewModel:
        """What the customer wants to be reminded of."""
        return self.book_rooms.reminders

    @Property(QObject, constant=True)
    def cardApply(self) -> CardApplyViewModel:
        """Asking for a card."""
        return self.credit_rooms.card_apply

    @Property(QObject, constant=True)
    def cardBill(self) -> CardBillViewModel:
        """A month's bill of the card."""
        return self.credit_rooms.card_bill

    @Property(QObject, constant=True)
    def loan(self) -> LoanViewModel:
        """The loans."""
        return self.credit_rooms.loan

    @Property(QObject, constant=True)
    def loanApply(self) -> LoanApplyViewModel:
        """Asking for a loan."""
        return self.credit_rooms.loan_apply

    @Property(QObject, constant=True)
    def loanDraw(self) -> LoanDrawViewModel:
        """Borrowing."""
        return self.credit_rooms.loan_draw

    @Property(QObject, constant=True)
    def loanEarly(self) -> LoanEarlyViewModel:
        """Repaying a loan before its time."""
        return self.credit_rooms.loan_early

    @Property(QObject, constant=True)
    def points(self) -> PointsViewModel:
        """The points."""
        return self.credit_rooms.points

    @Property(QObject, constant=True)
    def card(self) -> CardViewModel:
        """The credit card."""
        return self.credit_rooms.card

    @Property(QObject, constant=True)
    def cardInstalments(self) -> CardInstalmentsViewModel:
        """The card's bill in instalments."""
        return self.credit_rooms.card_instalments

    @Property(QObject, constant=True)
    def cardRepay(self) -> CardRepayViewModel:
        """Repaying the card."""
        return self.credit_rooms.card_repay

    @Property(HomeViewModel, constant=True)
    def home(self) -> HomeViewModel:
        """Shortcuts and what waits."""
        return self._home

    @Property(QObject, constant=True)
    def catalogue(self) -> ServicesViewModel:
        """All services, and finding them."""
        return self._catalogue

    @Property(QObject, constant=True)
    def service(self) -> ServiceViewModel:
        """The help desk."""
        return self._service

    @Property(QObject, constant=True)
    def safety(self) -> SafetyViewModel:
        """The safety centre."""
        return self._safety

    @Property(QObject, constant=True)
    def wealthProducts(self) -> WealthProductsViewModel:
        """Wealth products on offer."""
        return self.wealth_rooms.products

    @Property(QObject, constant=True)
    def questionnaire(self) -> QuestionnaireViewModel:
        """The suitability questions."""
        return self.wealth_rooms.questionnaire

    @Property(QObject, constant=True)
    def wealthHoldings(self) -> WealthHoldingsViewModel:
        """Wealth products held, and orders that wait."""
        return self.wealth_rooms.holdings

    @Property(QObject, constant=True)
    def wealthStatement(self) -> WealthStatementViewModel:
        """The monthly statement of holdings."""
        return self.wealth_rooms.statement

    @Property(QObject, constant=True)
    def checkUp(self) -> CheckUpViewModel:
        """The check-up of what one has."""
        return self.wealth_rooms.check_up

    @Property(QObject, constant=True)
    def familyWealth(self) -> FamilyWealthViewModel:
        """What a family has together."""
        return self.wealth_rooms.family

    @Property(RiskViewModel, constant=True)
    def risk(self) -> RiskViewModel:
        """What risk control asks."""
        return self._risk

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> NoticeViewModel:
        """The notice of a large amount."""
        return self._notice

    @Property(QObject, constant=True)
    def waiting(self) -> WaitingViewModel:
        """Confirmed transfers that are not sent yet."""
        return self.transfer_rooms.waiting

    @Property(QObject, constant=True)
    def receipts(self) -> ReceiptsViewModel:
        """Electronic receipts."""
        return self.transfer_rooms.receipts

    @Property(QObject, constant=True)
    def family(self) -> FamilyViewModel:
        """Whom the bank asks about large transfers."""
        return self.transfer_rooms.family

    @Property(QObject, constant=True)
    def standingOrders(self) -> StandingOrdersViewModel:
        """Standing orders."""
        return self.transfer_rooms.standing_orders

    @Property(QObject, constant=True)
    def newOrder(self) -> NewOrderViewModel:
        """A standing order that is being put together."""
        return self.transfer_rooms.new_order

    @Property(QObject, constant=True)
    def payeeForm(self) -> PayeeFormViewModel:
        """Somebody who is being added to the payees."""
        return self.transfer_rooms.payee_form

    @Property(QObject, constant=True)
    def deposits(self) -> DepositsViewModel:
        """Time deposits."""
        return self.savings_rooms.deposits

    @Property(QObject, constant=True)
    def depositOpening(self) -> DepositOpeningViewModel:
        """A deposit that is being put together."""
        return self.savings_rooms.opening

    @Property(QObject, constant=True)
    def metals(self) -> MetalsViewModel:
        """Precious metals."""
        return self.savings_rooms.metals

    @Property(QObject, constant=True)
    def bills(self) -> BillsViewModel:
        """Bills that wait, kept numbers, automatic payments, receipts."""
        return self.savings_rooms.bills

    @Property(QObject, constant=True)
    def billAccount(self) -> BillAccountViewModel:
        """The number of a bill under the hand."""
        return self.savings_rooms.bill_account

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

    @Property(QObject, constant=True)
    def branches(self) -> BranchesViewModel:
        """Branches, numbers, appointments."""
        return self.outreach_rooms.branches

    @Property(MessagesViewModel, constant=True)
    def messages(self) -> MessagesViewModel:
        """The inbox."""
        return self._messages

    @Property(QObject, constant=True)
    def manager(self) -> ManagerViewModel:
        """The conversation with the adviser, simulated."""
        return self.outreach_rooms.manager
