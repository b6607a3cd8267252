"""Asking for a credit card: the limits that the bank agrees to, or why there is none."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.cards.orders import opening
from app.viewmodels.cards.rows import WayRow
from app.viewmodels.cards.words import refusal_text
from app.viewmodels.money import display, spoken
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.credit.values import OfferRefusal

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.credit.values import CardOffer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Offers come from the bank.")
class CardApplyViewModel(RoomViewModel):
    """The limits to choose from; choosing one puts it under review."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.CARD_APPLY})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._offer: CardOffer | None = None
        self._limits = Rows(WayRow, self)

    @Slot()
    def refresh(self) -> None:
        """Ask what the bank agrees to."""
        customer_id = self.customer_id
        self.write(lambda bank: bank.card_opening.offer(customer_id), self._seen)

    @Slot(str)
    def choose(self, limit: str) -> None:
        """Put the card with this limit under review."""
        if self._offer is not None:
            self._house.orders.offer(opening(self.customer_id, self._offer, int(limit)))

    def show(self) -> None:
        """Put the limits into rows."""
        self._limits.replace([_limit_row(fen) for fen in self._offer.limits_fen] if self._offer else [])

    def _seen(self, offer: CardOffer) -> None:
        self._offer = offer

    def _knows(self) -> bool:
        return self._offer is not None

    @Property(Rows, constant=True)
    def limits(self) -> Rows:
        """Rows of `WayRow`."""
        return self._limits

    @Property(bool, notify=shown)
    def hasCard(self) -> bool:
        """Whether none is offered because there is one."""
        return self._offer is not None and self._offer.refusal is OfferRefusal.HAS_CARD

    @Property(str, notify=shown)
    def refusalText(self) -> str:
        """Why no card is offered, or an empty text."""
        return refusal_text(self._offer.refusal) if self._offer else ""


def _limit_row(fen: int) -> WayRow:
    return WayRow(
        value=str(fen),
        label=display(fen),
        amount="",
        detail="",
        sentence=translate("cards", "额度{amount}").format(amount=spoken(fen)),
    )
