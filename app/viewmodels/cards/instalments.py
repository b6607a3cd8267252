"""A bill in instalments: what each choice would cost, before anything is agreed to."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.cards.orders import instalments
from app.viewmodels.cards.rows import WayRow, plain_plan_row, plan_row
from app.viewmodels.credit_words import month_text
from app.viewmodels.money import MoneyValue
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.typed import Property, QmlUncreatable
from bank.credit.errors import PlanUnavailableError

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.credit.values import CreditCard, PlanQuote

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Picture:
    card: CreditCard | None = None
    quotes: tuple[PlanQuote, ...] = ()


def _look(bank: Bank, customer_id: str) -> _Picture:
    cards = bank.cards.list(customer_id)
    if not cards:
        return _Picture()
    bank.cards.unbilled(cards[0].id)  # bills whose time has come are made
    months = bank.cards.months(cards[0].id)
    if not months:
        return _Picture(cards[0])
    try:
        quotes = tuple(
            bank.cards.plan_quote(customer_id, cards[0].id, months[0], parts)
            for parts in bank.cards.rules().plan_fee_ppm
        )
    except PlanUnavailableError:
        return _Picture(cards[0])
    return _Picture(cards[0], quotes)


@QmlElement
@QmlUncreatable("Quotes come from the bank.")
class CardInstalmentsViewModel(RoomViewModel):
    """The choices of parts, each with its whole cost."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.CARD_INSTALMENTS})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture: _Picture | None = None
        self._principal = MoneyValue(self)
        self._choices = Rows(WayRow, self)
        self._plain_choices = Rows(WayRow, self)

    @Slot()
    def refresh(self) -> None:
        """Ask for the quotes."""
        customer_id = self.customer_id
        self.write(lambda bank: _look(bank, customer_id), self._seen)

    @Slot(str)
    def choose(self, parts: str) -> None:
        """Put this many parts under review."""
        picture = self._picture or _Picture()
        for quote in picture.quotes:
            if str(len(quote.parts)) == parts and picture.card is not None:
                self._house.orders.offer(instalments(picture.card, quote, self._house.now().date()))

    def show(self) -> None:
        """Put the quotes into rows."""
        quotes = (self._picture or _Picture()).quotes
        self._principal.hold(quotes[0].principal_fen if quotes else None)
        self._principal.retranslate()
        self._choices.replace([plan_row(quote) for quote in quotes])
        self._plain_choices.replace([plain_plan_row(quote) for quote in quotes])

    def _seen(self, picture: _Picture) -> None:
        self._picture = picture

    def _knows(self) -> bool:
        return self._picture is not None

    @Property(bool, notify=shown)
    def unavailable(self) -> bool:
        """Whether the bank has answered and there is nothing to pay in instalments."""
        return self._picture is not None and not self._picture.quotes

    @Property(str, notify=shown)
    def billName(self) -> str:
        """Which bill."""
        quotes = (self._picture or _Picture()).quotes
        return month_text(quotes[0].month, self._house.now().date()) if quotes else ""

    @Property(MoneyValue, constant=True)
    def principal(self) -> MoneyValue:
        """What would be paid in parts."""
        return self._principal

    @Property(Rows, constant=True)
    def choices(self) -> Rows:
        """Rows of `WayRow`."""
        return self._choices

    @Property(Rows, constant=True)
    def plainChoices(self) -> Rows:
        """The same without jargon."""
        return self._plain_choices
