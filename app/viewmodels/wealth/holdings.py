"""Wealth products that one has, orders that wait, and giving units back."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.i18n import marked
from app.pages import Page
from app.viewmodels.amount_keys import after_key
from app.viewmodels.amount_separators import plain, separated
from app.viewmodels.money import MoneyValue, TypedAmountError, display, parse_typed, signed, spoken
from app.viewmodels.order import FactRow
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.wealth import orders
from app.viewmodels.wealth.words import nav_text, product_name, risk_words, units_text
from bank.savings.values import OrderStatus

if TYPE_CHECKING:
    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.savings.values import Quote, RedeemWealthTerms, WealthHolding, WealthOrder

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_OWN = "own"
_PARTS = (
    ("4", marked("wealth", "全部")),
    ("2", marked("wealth", "一半")),
    ("1", marked("wealth", "四分之一")),
    (_OWN, marked("wealth", "自己填")),
)
"""How much to give back: in quarters of what is held, or as many units as are typed."""
_QUARTERS = 4
_WAITING = (OrderStatus.COOLING_OFF, OrderStatus.DUE)


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """Units of one product, and what they would give today."""

    product_id: str
    name: str
    grade: int
    risk: str
    value: str
    gain: str
    gain_words: str
    sentence: str


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """An order that is not done yet."""

    order_id: str
    name: str
    detail: str
    amount: str
    buying: bool
    cancel_text: str
    """Words of the button that takes it back, or an empty text where it cannot be."""
    sentence: str


@dataclass(frozen=True, slots=True)
class _Picture:
    holdings: tuple[WealthHolding, ...] = ()
    waiting: tuple[WealthOrder, ...] = ()
    known: bool = False


@QmlElement
@QmlUncreatable("Holdings come from the bank.")
class WealthHoldingsViewModel(RoomViewModel):
    """Shows what is held and what waits; asks the bank for the quote of a redemption."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.WEALTH_HOLDINGS, Page.WEALTH_HOLDING})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture = _Picture()
        self._names: dict[str, str] = {}
        self._chosen = ""
        self._part = _PARTS[0][0]
        self._units_typed = ""
        self._rows = Rows(HoldingRow, self)
        self._waiting = Rows(WaitingRow, self)
        self._facts = Rows(FactRow, self)
        self._parts = Rows(ChoiceRow, self)
        self._total = MoneyValue(self)
        self._gain = MoneyValue(self)
        self._value = MoneyValue(self)

    def refresh(self) -> None:
        """Read holdings and orders."""
        customer_id = self.customer_id

        def job(bank: Bank) -> _Picture:
            wealth = bank.savings.wealth
            waiting = tuple(order for order in wealth.orders(customer_id) if order.status in _WAITING)
            return _Picture(wealth.holdings(customer_id), waiting, known=True)

        self.write(
            lambda bank: (job(bank), {each.id: each.name for each in bank.savings.wealth.products()}), self._keep
        )

    def show(self) -> None:
        """Fill the rows."""
        held = self._held
        self._rows.replace([_holding_row(holding) for holding in held])
        self._waiting.replace([self._waiting_row(order) for order in self._picture.waiting])
        known = self._picture.known
        self._total.hold(sum(holding.value_fen for holding in held) if known else None)
        self._gain.hold(sum(holding.gain_fen for holding in held) if known else None)
        one = self._one
        self._value.hold(one.value_fen if one else None)
        self._facts.replace([] if one is None else _facts(one))
        self._parts.replace(
            [ChoiceRow(value, translate("wealth", label), chosen=value == self._part) for value, label in _PARTS]
        )
        for money in (self._total, self._gain, self._value):
            money.retranslate()

    @Slot(str)
    def choose(self, product_id: str) -> None:
        """Look at one holding."""
        self._chosen, self._part, self._units_typed = product_id, _PARTS[0][0], ""
        self.clear_failure()
        self.show()
        self.changed.emit()
        self._house.navigation.open(Page.WEALTH_HOLDING)

    @Slot(str)
    def choosePart(self, value: str) -> None:
        """The value of a row of `parts`."""
        self._part = value
        self.clear_failure()
        self.show()
        self.changed.emit()

    @Slot()
    def redeem(self) -> None:
        """Ask for the quote of the chosen part: the review follows, or why not."""
        holding = self._one
        if holding is None:
            return
        try:
            units_centi = self._wanted_centi(holding)
        except TypedAmountError as error:
            self.fail(Failure("REDEMPTION_EMPTY" if error.code == "AMOUNT_EMPTY" else error.code, {}))
            return
        customer_id, account_id, product_id = self.customer_id, self.account_id, holding.product_id
        request_id = f"redeem-{secrets.token_hex(8)}"
        self.write(
            lambda bank: bank.savings.wealth.quote_redemption(
                request_id, customer_id, account_id, product_id, units_centi
            ),
            self._offer,
        )

    @Slot(str)
    def setUnitsText(self, text: str) -> None:
        """How many units were typed."""
        self._units_typed = plain(text)
        self.clear_failure()
        self.changed.emit()

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """Take a key of the on-screen pad."""
        self.setUnitsText(after_key(self._units_typed, key))

    @Slot()
    def eraseKey(self) -> None:
        """Take back the last character."""
        self.setUnitsText(self._units_typed[:-1])

    @Slot(str)
    def redeemPart(self, value: str) -> None:
        """Choose a part and ask for its quote at once, as the elder version does."""
        self.choosePart(value)
        self.redeem()

    @Slot(str)
    def cancel(self, order_id: str) -> None:
        """Offer to take a purchase back."""
        order = next((order for order in self._picture.waiting if order.id == order_id), None)
        if order is not None:
            name = self._names.get(order.product_id, "")
            self._house.orders.offer(orders.cancellation(order.id, name, order.amount_fen))

    def _wanted_centi(self, holding: WealthHolding) -> int | None:
        """Hundredths of a unit to give back, None for all (TypedAmountError)."""
        if self._part == _OWN:
            return parse_typed(self._units_typed)  # two decimals, as an amount has
        quarters = int(self._part)
        return None if quarters == _QUARTERS else holding.units_centi * quarters // _QUARTERS

    def _offer(self, quote: Quote[RedeemWealthTerms]) -> None:
        self._house.orders.offer(orders.redemption(quote))

    def _keep(self, answer: tuple[_Picture, dict[str, str]]) -> None:
        self._picture, self._names = answer

    def _waiting_row(self, order: WealthOrder) -> WaitingRow:
        name = product_name(self._names.get(order.product_id, ""))
        buying = order.side == "buy"
        title = translate("wealth", "买入{name}") if buying else translate("wealth", "取回{name}")
        open_still = order.status is OrderStatus.COOLING_OFF
        cancel = translate("wealth", "取消{order}").format(order=orders.waiting_sentence(order, name))
        return WaitingRow(
            order_id=order.id,
            name=title.format(name=name),
            detail=orders.waiting_detail(order),
            amount=display(order.amount_fen),
            buying=buying,
            cancel_text=cancel if buying and open_still else "",
            sentence=orders.waiting_sentence(order, name),
        )

    @property
    def _held(self) -> tuple[WealthHolding, ...]:
        return tuple(holding for holding in self._picture.holdings if holding.units_centi)

    @property
    def _one(self) -> WealthHolding | None:
        return next((holding for holding in self._held if holding.product_id == self._chosen), None)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `HoldingRow`."""
        return self._rows

    @Property(Rows, constant=True)
    def waiting(self) -> Rows:
        """Rows of `WaitingRow`, oldest first."""
        return self._waiting

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list, with how many it holds."""
        return translate("wealth", "您有的理财，{n}个").format(n=self._rows.count)

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether the bank has answered and nothing is held."""
        return self._picture.known and not self._held

    @Property(MoneyValue, constant=True)
    def total(self) -> MoneyValue:
        """What all of it would give today."""
        return self._total

    @Property(str, notify=shown)
    def gainText(self) -> str:
        """What it gained or lost so far, with its sign and a word."""
        return _gain_words(sum(holding.gain_fen for holding in self._held)) if self._held else ""

    @Property(str, notify=shown)
    def productName(self) -> str:
        """The holding that is looked at."""
        return product_name(self._one.product_name) if self._one else ""

    @Property(bool, notify=shown)
    def held(self) -> bool:
        """Whether there is still something of the holding that is looked at."""
        return self._one is not None

    @Property(int, notify=shown)
    def productGrade(self) -> int:
        """Its grade, 1 to 5."""
        return self._one.risk_grade if self._one else 1

    @Property(str, notify=shown)
    def riskText(self) -> str:
        """R2 中低风险."""
        return risk_words(self._one.risk_grade) if self._one else ""

    @Property(MoneyValue, constant=True)
    def value(self) -> MoneyValue:
        """What the holding that is looked at would give today."""
        return self._value

    @Property(str, notify=shown)
    def valueGain(self) -> str:
        """What it gained or lost so far."""
        return _gain_words(self._one.gain_fen) if self._one else ""

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow` of the holding that is looked at."""
        return self._facts

    @Property(Rows, constant=True)
    def parts(self) -> Rows:
        """Rows of `ChoiceRow`: how much of it to give back."""
        return self._parts

    @Property(bool, notify=shown)
    def asksUnits(self) -> bool:
        """Whether the person types how many units."""
        return self._part == _OWN

    @Property(str, notify=shown)
    def unitsText(self) -> str:
        """What was typed."""
        return separated(self._units_typed)

    @Property(str, notify=shown)
    def unitsHint(self) -> str:
        """How many units there are."""
        return translate("wealth", "一共{units}").format(units=units_text(self._one.units_centi)) if self._one else ""


def _gain_words(fen: int) -> str:
    if fen < 0:
        return translate("wealth", "亏了 {amount}").format(amount=display(-fen))
    return translate("wealth", "赚了 {amount}").format(amount=display(fen))


def _holding_row(holding: WealthHolding) -> HoldingRow:
    name = product_name(holding.product_name)
    lost = holding.gain_fen < 0
    pattern = (
        translate("wealth", "{name}，{risk}，现在值{value}，亏了{gain}")
        if lost
        else translate("wealth", "{name}，{risk}，现在值{value}，赚了{gain}")
    )
    return HoldingRow(
        product_id=holding.product_id,
        name=name,
        grade=holding.risk_grade,
        risk=risk_words(holding.risk_grade),
        value=display(holding.value_fen),
        gain=signed(holding.gain_fen),
        gain_words=_gain_words(holding.gain_fen),
        sentence=pattern.format(
            name=name,
            risk=risk_words(holding.risk_grade),
            value=spoken(holding.value_fen),
            gain=spoken(abs(holding.gain_fen)),
        ),
    )


def _facts(holding: WealthHolding) -> list[FactRow]:
    units = units_text(holding.units_centi)
    return [
        FactRow(translate("wealth", "份额"), units, units, strong=False),
        FactRow(translate("wealth", "今天每份值"), nav_text(holding.nav_e4), nav_text(holding.nav_e4), strong=False),
        FactRow(
            translate("wealth", "一共买入"), display(holding.invested_fen), spoken(holding.invested_fen), strong=False
        ),
        FactRow(
            translate("wealth", "已经取回"), display(holding.redeemed_fen), spoken(holding.redeemed_fen), strong=False
        ),
    ]
