"""The rooms of bills, deposits and metals, made together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.bills.account import BillAccountViewModel
from app.viewmodels.bills.bills import BillsViewModel
from app.viewmodels.deposits.deposits import DepositsViewModel
from app.viewmodels.deposits.opening import DepositOpeningViewModel
from app.viewmodels.metals.metals import MetalsViewModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House, RoomViewModel


class SavingsRooms:
    """Each by its name, and all of them."""

    def __init__(self, house: House, parent: QObject) -> None:
        self.bill_account = BillAccountViewModel(house, parent)
        self.bills = BillsViewModel(house, parent)
        self.deposits = DepositsViewModel(house, parent)
        self.opening = DepositOpeningViewModel(house, parent)
        self.metals = MetalsViewModel(house, parent)

    @property
    def rooms(self) -> tuple[RoomViewModel, ...]:
        """What reads from the bank when one of its pages comes on top."""
        return self.bill_account, self.bills, self.deposits, self.opening, self.metals
