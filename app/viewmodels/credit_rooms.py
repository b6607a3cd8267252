"""The rooms of cards, points and loans, made together: the window hands them out one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.cards.apply import CardApplyViewModel
from app.viewmodels.cards.bill import CardBillViewModel
from app.viewmodels.cards.card import CardViewModel
from app.viewmodels.cards.instalments import CardInstalmentsViewModel
from app.viewmodels.cards.repay import CardRepayViewModel
from app.viewmodels.loans.apply import LoanApplyViewModel
from app.viewmodels.loans.draw import LoanDrawViewModel
from app.viewmodels.loans.early import LoanEarlyViewModel
from app.viewmodels.loans.loan import LoanViewModel
from app.viewmodels.points.points import PointsViewModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House, RoomViewModel


class CreditRooms:
    """The view-models of credit, and all of them as `rooms`."""

    def __init__(self, house: House, parent: QObject) -> None:
        self.card = CardViewModel(house, parent)
        self.card_apply = CardApplyViewModel(house, parent)
        self.card_bill = CardBillViewModel(house, parent)
        self.card_instalments = CardInstalmentsViewModel(house, parent)
        self.card_repay = CardRepayViewModel(house, parent)
        self.points = PointsViewModel(house, parent)
        self.loan = LoanViewModel(house, parent)
        self.loan_apply = LoanApplyViewModel(house, parent)
        self.loan_draw = LoanDrawViewModel(house, parent)
        self.loan_early = LoanEarlyViewModel(house, self.loan, parent)
        self.rooms: tuple[RoomViewModel, ...] = (
            self.card,
            self.card_apply,
            self.card_bill,
            self.card_instalments,
            self.card_repay,
            self.points,
            self.loan,
            self.loan_apply,
            self.loan_draw,
            self.loan_early,
        )
