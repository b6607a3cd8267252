"""Metals: prices, the path of one of them, what one holds, and a trade that is being put together."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.pages import Page
from app.viewmodels.metals import orders
from app.viewmodels.metals.words import (
    MetalRow,
    PriceRow,
    a_gram,
    gain_text,
    grams,
    grams_text,
    metal_name,
    metal_row,
    parse_grams,
    path_points,
    path_sentence,
    price_rows,
)
from app.viewmodels.money import MoneyValue, display
from app.viewmodels.questions import Questions
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from bank.bank import Bank, BankReader
    from bank.savings.values import MetalHolding, MetalPrice, Quote, TradeMetalTerms

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

SPANS_DAYS = (7, 30, 90, 365)
_YEAR = 365
MOST_DAYS_LISTED = 12
"""Days shown one by one; the chart shows the whole span."""
QUICK_GRAMS = (1, 5, 10, 20)


@dataclass(frozen=True, slots=True)
class _Picture:
    now: tuple[MetalPrice, ...] = ()
    before: tuple[MetalPrice, ...] = ()
    held: tuple[MetalHolding, ...] = ()
    path: tuple[MetalPrice, ...] = ()


@QmlElement
@QmlUncreatable("Metals come from the bank.")
class MetalsViewModel(RoomViewModel):
    """Today's prices, the opened metal, and the trade."""

    shown = Signal()
    pages = frozenset({Page.METALS, Page.METAL, Page.METAL_TRADE})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture = _Picture()
        self._metal_id = "gold"
        self._days = SPANS_DAYS[1]
        self._side: Literal["buy", "sell"] = "buy"
        self._grams = ""
        self._rows = Rows(MetalRow, self)
        self._held_rows = Rows(MetalRow, self)
        self._prices = Rows(PriceRow, self)
        self._spans = Rows(ChoiceRow, self)
        self._quick = Rows(ChoiceRow, self)
        self._held_value = MoneyValue(self)
        self._questions = Questions(house, frozenset({"metal.buy", "metal.sell"}), frozenset({Page.METAL_TRADE}))

    @Slot()
    def refresh(self) -> None:
        """Ask for prices, for the path of the opened metal, and for what is held."""
        customer_id, metal_id, days = self.customer_id, self._metal_id, self._days
        today = self._house.now().date()
        failure = self._failure if self._house.navigation.pages[-1] is Page.METAL_TRADE else None

        def job(reader: BankReader) -> _Picture:
            return _Picture(
                now=reader.holdings.metal_prices(today),
                before=reader.holdings.metal_prices(today - timedelta(days=1)),
                held=reader.holdings.metals(customer_id, today),
                path=reader.holdings.metal_path(metal_id, today, days + 1),
            )

        def told(picture: _Picture) -> None:
            self._picture = picture
            self._failure = failure

        self.read(job, told)

    @Slot(str)
    def open(self, metal_id: str) -> None:
        """Show one metal."""
        self._metal_id = metal_id
        self.clear_failure()
        self._house.navigation.open(Page.METAL)

    @Slot(str)
    def chooseSpan(self, value: str) -> None:
        """The value of a row of `spans`: how many days the path goes back."""
        self._days = int(value)
        self.refresh()

    @Slot()
    def buy(self) -> None:
        """Ask how much to buy."""
        self._begin_trade("buy")

    @Slot()
    def sell(self) -> None:
        """Ask how much to sell."""
        self._begin_trade("sell")

    @Slot(str)
    def sellOf(self, metal_id: str) -> None:
        """Ask how much of this metal to sell."""
        self._metal_id = metal_id
        self._begin_trade("sell")

    @Slot(str)
    def setGrams(self, text: str) -> None:
        """Grams as typed; they are judged when the person goes on."""
        if text != self._grams:
            self._grams = text
            self.clear_failure()
            self.show()
            self.changed.emit()

    @Slot()
    def answerQuestionnaire(self) -> None:
        """Go to the risk questionnaire, without which the bank sells no metal."""
        self._house.navigation.open(Page.WEALTH_QUESTIONNAIRE)

    @Slot()
    def takeAll(self) -> None:
        """Everything that is held."""
        held = self._held()
        if held is not None:
            self.setGrams(grams(held.milligrams))

    @Slot()
    def quote(self) -> None:
        """Have the bank quote the trade, and offer it."""
        account, milligrams = self._house.banking.main_account, parse_grams(self._grams)
        if milligrams is None or account is None:
            self.fail(Failure("GRAMS_MALFORMED", {}))
            return
        request_id, metal_id, side = secrets.token_hex(8), self._metal_id, self._side

        def job(bank: Bank) -> Quote[TradeMetalTerms]:
            return bank.savings.metals.quote(request_id, account.customer_id, account.id, metal_id, side, milligrams)

        def quoted(quote: Quote[TradeMetalTerms]) -> None:
            self._house.orders.offer(orders.trade(quote, account))

        self.write(job, quoted)

    def show(self) -> None:
        """Put what is known into rows and texts, in the language that is now in use."""
        picture = self._picture
        before = {one.metal_id: one for one in picture.before}
        held = {one.metal_id: one for one in picture.held}
        rows = [metal_row(now, before.get(now.metal_id), held.get(now.metal_id)) for now in picture.now]
        self._rows.replace(rows)
        self._held_rows.replace([row for row in rows if row.holding])
        self._prices.replace(price_rows(picture.path)[:MOST_DAYS_LISTED])
        self._spans.replace([ChoiceRow(str(days), _span_text(days), chosen=days == self._days) for days in SPANS_DAYS])
        mine = self._held()
        # To sell, no more than what one has is offered.
        self._quick.replace(
            [
                ChoiceRow(str(n), translate("metals", "{n}克").format(n=n), chosen=str(n) == self._grams)
                for n in QUICK_GRAMS
                if self._side == "buy" or (mine is not None and (parse_grams(str(n)) or 0) <= mine.milligrams)
            ]
        )
        self._held_value.hold(sum(one.value_fen for one in picture.held))
        self._held_value.retranslate()

    def _begin_trade(self, side: Literal["buy", "sell"]) -> None:
        self._side, self._grams = side, ""
        self.clear_failure()
        self._house.navigation.open(Page.METAL_TRADE)

    def _price(self) -> MetalPrice | None:
        return next((one for one in self._picture.now if one.metal_id == self._metal_id), None)

    def _held(self) -> MetalHolding | None:
        return next((one for one in self._picture.held if one.metal_id == self._metal_id and one.milligrams), None)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `MetalRow`: every metal that the bank trades."""
        return self._rows

    @Property(Rows, constant=True)
    def held(self) -> Rows:
        """Rows of `MetalRow`: those that are held."""
        return self._held_rows

    @Property(bool, notify=shown)
    def answered(self) -> bool:
        """Whether the bank has told its prices."""
        return bool(self._picture.now)

    @Property(MoneyValue, constant=True)
    def heldValue(self) -> MoneyValue:
        """What all that is held would bring today."""
        return self._held_value

    @Property(str, notify=shown)
    def title(self) -> str:
        """The opened metal."""
        price = self._price()
        return metal_name(price.metal_id, price.metal_name) if price else ""

    @Property(str, notify=shown)
    def priceText(self) -> str:
        """Its middle price of today."""
        price = self._price()
        return a_gram(price.middle_fen_per_gram) if price else ""

    @Property(str, notify=shown)
    def changeText(self) -> str:
        """What became of it since the day before."""
        row = next((row for row in self._rows.rows if row.metal_id == self._metal_id), None)
        return row.change if row else ""

    @Property(str, notify=shown)
    def sentence(self) -> str:
        """The opened metal for a screen reader."""
        row = next((row for row in self._rows.rows if row.metal_id == self._metal_id), None)
        return row.sentence if row else ""

    @Property(str, notify=shown)
    def askText(self) -> str:
        """What a buyer pays for a gram."""
        price = self._price()
        return a_gram(price.ask_fen_per_gram) if price else ""

    @Property(str, notify=shown)
    def bidText(self) -> str:
        """What a seller gets for a gram."""
        price = self._price()
        return a_gram(price.bid_fen_per_gram) if price else ""

    @Property(str, notify=shown)
    def bidAmount(self) -> str:
        """The same without its unit, where the name beside it says which."""
        price = self._price()
        return display(price.bid_fen_per_gram) if price else ""

    @Property(str, notify=shown)
    def heldText(self) -> str:
        """How much of the opened metal is held, or an empty text."""
        held = self._held()
        return grams_text(held.milligrams) if held else ""

    @Property(str, notify=shown)
    def heldValueText(self) -> str:
        """What that would bring today."""
        held = self._held()
        return display(held.value_fen) if held else ""

    @Property(str, notify=shown)
    def heldGainText(self) -> str:
        """What it gained or lost, in a word and an amount."""
        held = self._held()
        return gain_text(held.gain_fen) if held else ""

    @Property(Rows, constant=True)
    def prices(self) -> Rows:
        """Rows of `PriceRow` of the opened metal, newest first."""
        return self._prices

    @Property("QVariantList", notify=shown)
    def path(self) -> list[QPointF]:
        """Its middle prices over the span, oldest first, as points in a square of side 1 with y downwards."""
        return path_points(self._picture.path)

    @Property(str, notify=shown)
    def highText(self) -> str:
        """The highest of them."""
        return a_gram(max((one.middle_fen_per_gram for one in self._picture.path), default=0))

    @Property(str, notify=shown)
    def lowText(self) -> str:
        """The lowest of them."""
        return a_gram(min((one.middle_fen_per_gram for one in self._picture.path), default=0))

    @Property(str, notify=shown)
    def pathSentence(self) -> str:
        """The same path in one sentence."""
        return path_sentence(self._picture.path)

    @Property(str, notify=shown)
    def pathStart(self) -> str:
        """When the path begins: 30天前."""
        return (
            translate("metals", "一年前")
            if self._days == _YEAR
            else translate("metals", "{n}天前").format(n=self._days)
        )

    @Property(Rows, constant=True)
    def spans(self) -> Rows:
        """Rows of `ChoiceRow`: how far the path goes back."""
        return self._spans

    @Property(bool, notify=shown)
    def buying(self) -> bool:
        """Whether the trade is a purchase."""
        return self._side == "buy"

    @Property(str, notify=shown)
    def gramsText(self) -> str:
        """Grams as typed so far."""
        return self._grams

    @Property(Rows, constant=True)
    def quick(self) -> Rows:
        """Rows of `ChoiceRow`: grams that one touch fills in."""
        return self._quick

    @Property(bool, notify=shown)
    def needsQuestionnaire(self) -> bool:
        """Whether the bank refused because the risk questionnaire has not been answered, or not lately."""
        return self._failure is not None and self._failure.code in {"ASSESSMENT_MISSING", "ASSESSMENT_EXPIRED"}


def _span_text(days: int) -> str:
    """How far the path goes back: 30天, 一年."""
    return translate("metals", "一年") if days == _YEAR else translate("metals", "{n}天").format(n=days)
