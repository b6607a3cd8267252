"""The rooms of the book, made together: some of them open others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.book.bill import BillViewModel
from app.viewmodels.book.entry import BookEntryViewModel
from app.viewmodels.book.kind import BookKindViewModel
from app.viewmodels.book.overview import BookViewModel
from app.viewmodels.book.reminders import RemindersViewModel
from app.viewmodels.book.search import BookSearchViewModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.book_pictures import PictureShelf
    from app.viewmodels.room import House, RoomViewModel


class BookRooms:
    """All rooms of the book."""

    def __init__(self, house: House, shelf: PictureShelf, parent: QObject) -> None:
        self.kind = BookKindViewModel(house, parent)
        self.entry = BookEntryViewModel(house, self.kind, shelf, parent)
        self.search = BookSearchViewModel(house, self.entry, self.kind, parent)
        self.book = BookViewModel(house, self.search, parent)
        self.bill = BillViewModel(house, parent)
        self.reminders = RemindersViewModel(house, self.entry, parent)

    @property
    def rooms(self) -> tuple[RoomViewModel, ...]:
        """Each of them."""
        return (self.book, self.search, self.kind, self.entry, self.bill, self.reminders)
