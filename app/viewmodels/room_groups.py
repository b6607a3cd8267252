"""How the rooms of the window come to be: a few at once, the others in groups when one of their pages is opened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from app.book_pictures import PictureShelf
from app.viewmodels.messages.messages import MessagesViewModel
from app.viewmodels.services.home import HomeViewModel
from app.viewmodels.state.guards import Guards
from app.viewmodels.transfers.notice import NoticeViewModel
from app.viewmodels.transfers.risk import RiskViewModel
from app.viewmodels.typed import QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from app.pages import Page
    from app.transfer_flow import TransferFlow
    from app.viewmodels.book.rooms import BookRooms
    from app.viewmodels.credit_rooms import CreditRooms
    from app.viewmodels.outreach_rooms import OutreachRooms
    from app.viewmodels.room import House, RoomViewModel
    from app.viewmodels.safety.centre import SafetyViewModel
    from app.viewmodels.savings_rooms import SavingsRooms
    from app.viewmodels.service.service import ServiceViewModel
    from app.viewmodels.services.catalogue import ServicesViewModel
    from app.viewmodels.transfers.rooms import TransferRooms
    from app.viewmodels.wealth_rooms import WealthRooms

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_GROUPS: Mapping[str, str] = {
    "bills": "savings_rooms",
    "book": "book_rooms",
    "branches": "outreach_rooms",
    "cards": "credit_rooms",
    "checkup": "wealth_rooms",
    "deposits": "savings_rooms",
    "family": "wealth_rooms",
    "loans": "credit_rooms",
    "manager": "outreach_rooms",
    "metals": "savings_rooms",
    "points": "credit_rooms",
    "safety": "_safety",
    "service": "_service",
    "services": "_catalogue",
    "transfers": "transfer_rooms",
    "wealth": "wealth_rooms",
}
"""Folder of pages -> attribute of the rooms behind them."""


@QmlElement
@QmlUncreatable("There is one window.")
class RoomGroups(QObject):
    """Makes the rooms when they are first asked for. `house` is there before `_open_rooms` is called.

    Loading all of them would keep a person waiting half a second for the first page. The few that listen from the start are
    made at once.
    """

    house: House

    def _open_rooms(
        self, flow: TransferFlow, documents: Path, *, refresh: Callable[[], None], locked: Callable[[], None]
    ) -> None:
        """Make what listens from the start.

        documents: folder for what a person keeps. refresh: read everything from the bank. locked: the session ended.
        """
        self._transfer_flow = flow
        self._documents = documents
        self.shelf = PictureShelf()
        self._guards = Guards(self.house, flow, refresh, locked, self)
        self._risk = RiskViewModel(flow, self.house.announcer, self)
        self._notice = NoticeViewModel(flow, self)
        self._messages = MessagesViewModel(self.house, self)
        self._home = HomeViewModel(self.house, self)
        self._rooms: tuple[RoomViewModel, ...] = (self._messages, self._home)

    def rooms_of(self, page: Page) -> tuple[RoomViewModel, ...]:
        """The rooms that show something on this page; those that are not there yet move in."""
        group = _GROUPS.get(page.value.partition("/")[0])
        if group is not None:
            getattr(self, group)
        return tuple(room for room in self._rooms if page in room.pages)

    def _moved_in(self, *rooms: RoomViewModel) -> None:
        self._rooms += rooms

    @cached_property
    def book_rooms(self) -> BookRooms:
        """The ten-year book."""
        from app.viewmodels.book.rooms import BookRooms

        group = BookRooms(self.house, self.shelf, self)
        self._moved_in(*group.rooms)
        return group

    @cached_property
    def credit_rooms(self) -> CreditRooms:
        """Cards, points, loans."""
        from app.viewmodels.credit_rooms import CreditRooms

        group = CreditRooms(self.house, self)
        self._moved_in(*group.rooms)
        return group

    @cached_property
    def savings_rooms(self) -> SavingsRooms:
        """Bills, deposits, metals."""
        from app.viewmodels.savings_rooms import SavingsRooms

        group = SavingsRooms(self.house, self)
        self._moved_in(*group.rooms)
        return group

    @cached_property
    def wealth_rooms(self) -> WealthRooms:
        """Wealth products, the check-up, the family's wealth."""
        from app.viewmodels.wealth_rooms import WealthRooms

        group = WealthRooms(self.house, self)
        self._moved_in(*group.rooms)
        return group

    @cached_property
    def outreach_rooms(self) -> OutreachRooms:
        """Branches and the adviser."""
        from app.viewmodels.outreach_rooms import OutreachRooms

        group = OutreachRooms(self.house, self)
        self._moved_in(*group.rooms)
        return group

    @cached_property
    def transfer_rooms(self) -> TransferRooms:
        """Everything around a transfer."""
        from app.viewmodels.transfers.rooms import TransferRooms

        group = TransferRooms(self.house, self._documents, self)
        self._moved_in(*group.rooms)
        return group

    @cached_property
    def _safety(self) -> SafetyViewModel:
        from app.viewmodels.safety.centre import SafetyViewModel

        centre = SafetyViewModel(self.house, self._guards.vault, self._transfer_flow.keys, self)
        self._moved_in(*centre.rooms)
        return centre

    @cached_property
    def _service(self) -> ServiceViewModel:
        from app.viewmodels.service.service import ServiceViewModel

        room = ServiceViewModel(self.house, self)
        self._moved_in(room)
        return room

    @cached_property
    def _catalogue(self) -> ServicesViewModel:
        from app.viewmodels.services.catalogue import ServicesViewModel

        room = ServicesViewModel(self.house, self)
        self._moved_in(room)
        return room
