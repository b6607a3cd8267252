"""Everything around a transfer, made in one place for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.transfers.family import FamilyViewModel
from app.viewmodels.transfers.new_order import NewOrderViewModel
from app.viewmodels.transfers.payee_form import PayeeFormViewModel
from app.viewmodels.transfers.receipts import ReceiptsViewModel
from app.viewmodels.transfers.standing_orders import StandingOrdersViewModel
from app.viewmodels.transfers.waiting import WaitingViewModel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

    from app.viewmodels.room import House, RoomViewModel


class TransferRooms:
    """The view-models; they live as long as `parent`."""

    def __init__(self, house: House, documents: Path, parent: QObject) -> None:
        self.waiting = WaitingViewModel(house, parent)
        self.receipts = ReceiptsViewModel(house, documents, parent)
        self.family = FamilyViewModel(house, parent)
        self.standing_orders = StandingOrdersViewModel(house, parent)
        self.new_order = NewOrderViewModel(house, parent)
        self.payee_form = PayeeFormViewModel(house, parent)

    @property
    def rooms(self) -> tuple[RoomViewModel, ...]:
        """Those that read from the bank when their pages come up."""
        return (
            self.waiting,
            self.receipts,
            self.family,
            self.standing_orders,
            self.new_order,
            self.payee_form,
        )
