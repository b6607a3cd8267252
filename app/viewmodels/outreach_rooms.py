"""The rooms of the branches and of the adviser, made together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.branches.branches import BranchesViewModel
from app.viewmodels.manager.manager import ManagerViewModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House, RoomViewModel


class OutreachRooms:
    """Each by its name, and all of them."""

    def __init__(self, house: House, parent: QObject) -> None:
        self.branches = BranchesViewModel(house, parent)
        self.manager = ManagerViewModel(house, parent)

    @property
    def rooms(self) -> tuple[RoomViewModel, ...]:
        """What reads from the bank when one of its pages comes on top."""
        return self.branches, self.manager
