"""The rooms of wealth products, the check-up and the family's wealth, made together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.checkup.check_up import CheckUpViewModel
from app.viewmodels.family.family_wealth import FamilyWealthViewModel
from app.viewmodels.wealth.holdings import WealthHoldingsViewModel
from app.viewmodels.wealth.products import WealthProductsViewModel
from app.viewmodels.wealth.questionnaire import QuestionnaireViewModel
from app.viewmodels.wealth.statement import WealthStatementViewModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House, RoomViewModel


class WealthRooms:
    """Each by its name, and all of them."""

    def __init__(self, house: House, parent: QObject) -> None:
        self.products = WealthProductsViewModel(house, parent)
        self.questionnaire = QuestionnaireViewModel(house, parent)
        self.holdings = WealthHoldingsViewModel(house, parent)
        self.statement = WealthStatementViewModel(house, parent)
        self.check_up = CheckUpViewModel(house, self.products, parent)
        self.family = FamilyWealthViewModel(house, parent)

    @property
    def rooms(self) -> tuple[RoomViewModel, ...]:
        """What reads from the bank when one of its pages comes on top."""
        return self.products, self.questionnaire, self.holdings, self.statement, self.check_up, self.family
