"""What the book's view-models have in common: the writer brings the book up to date, then the reader is asked."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtQml import QmlElement

from app.banking import code_of
from app.serial_worker import Done
from app.viewmodels.room import RoomViewModel
from app.viewmodels.typed import QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.serial_worker import Outcome
    from bank.bank import Bank, BankReader
    from bank.book.values import CatchUp

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")

_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("Rooms are made by the window.")
class BookRoomViewModel(RoomViewModel):
    """A room over the ten-year book."""

    @property
    def today(self) -> date:
        """The bank's day."""
        return self._house.now().date()

    def read_caught_up(self, job: Callable[[BankReader], T], then: Callable[[T], None]) -> None:
        """As `read`, once the writer has brought in what was posted since.

        Where the books cannot be written, the book is read as it is: old entries are better than none.
        """
        if not self._has_customer():
            return
        self._begin()

        def caught_up(outcome: Outcome[CatchUp]) -> None:
            if not isinstance(outcome, Done):
                _log.warning("the book is not up to date", extra={"code": code_of(outcome.error)})
            self._asking -= 1
            self.read(job, then)

        self._house.banking.write(_catch_up, caught_up)


def _catch_up(bank: Bank) -> CatchUp:
    return bank.book.catch_up()
