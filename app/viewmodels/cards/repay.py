"""Repaying the credit card: all that is left of the bill, the least of it, everything, or an amount of one's own."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.i18n import marked
from app.pages import Page
from app.viewmodels.cards.orders import repayment
from app.viewmodels.cards.rows import WayRow
from app.viewmodels.money import TypedAmountError, display, spoken
from app.viewmodels.names import said
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.typed_amount import TypedAmount

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.credit.values import CreditCard, RepaymentOptions
    from bank.values import Account

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


_WORDS = {
    "bill": (marked("cards", "还清这期账单"), marked("cards", "按时还清，不收利息")),
    "minimum": (marked("cards", "只还最少的"), marked("cards", "剩下的按天收利息")),
    "all": (marked("cards", "连没出账的一起还"), marked("cards", "一次还清全部欠款")),
}
_PLAIN_WORDS = {
    "bill": (marked("cards", "还清这个月的账单"), marked("cards", "到日子前还清，不收利息")),
    "minimum": (marked("cards", "先还最少的"), marked("cards", "剩下的按天收利息")),
    "all": (marked("cards", "连刚花的一起还清"), marked("cards", "刚花的还没到日子，也可以先还")),
}
_BEFORE_THE_BILL = (marked("cards", "刚花的先还清"), marked("cards", "账单还没出，现在就可以还"))
"""All that is owed, where no bill asks for it yet."""


@dataclass(frozen=True, slots=True)
class _Picture:
    card: CreditCard
    options: RepaymentOptions
    account: Account
    interest_ppm: int


def _look(bank: Bank, customer_id: str, account_id: str) -> _Picture | None:
    cards = bank.cards.list(customer_id)
    if not cards:
        return None
    options = bank.cards.repayment_options(customer_id, cards[0].id)
    return _Picture(
        bank.cards.get(cards[0].id), options, bank.accounts.get(account_id), bank.cards.rules().interest_ppm
    )


@QmlElement
@QmlUncreatable("What can be repaid comes from the bank.")
class CardRepayViewModel(RoomViewModel):
    """The ways to repay; choosing one puts it under review."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.CARD_REPAY, Page.CARD_REPAY_AMOUNT})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture: _Picture | None = None
        self._answered_once = False
        self._ways = Rows(WayRow, self)
        self._plain_ways = Rows(WayRow, self)
        self._typed = TypedAmount(self, self.clear_failure)

    @Slot()
    def refresh(self) -> None:
        """Read what is owed and what the account holds."""
        customer_id, account_id = self.customer_id, self.account_id
        self.write(lambda bank: _look(bank, customer_id, account_id), self._seen)

    @Slot(str)
    def choose(self, way: str) -> None:
        """Put one of `ways` under review."""
        if self._picture is not None:
            self._offer(self._amounts(self._picture.options)[way])

    @Slot()
    def startTyping(self) -> None:
        """Ask for an amount of one's own."""
        self._typed.clear()
        self._house.navigation.open(Page.CARD_REPAY_AMOUNT.value)

    @Slot()
    def repayTyped(self) -> None:
        """Put the typed amount under review."""
        try:
            fen = self._typed.fen()
        except TypedAmountError as error:
            self.fail(Failure(error.code, {}))
            return
        self._offer(fen)

    def show(self) -> None:
        """Put the ways into rows."""
        self._typed.retranslate()
        if self._picture is None:
            self._ways.replace([])
            self._plain_ways.replace([])
            return
        amounts = self._amounts(self._picture.options)
        early = {"all": _BEFORE_THE_BILL} if set(amounts) == {"all"} else {}
        self._ways.replace([_way_row(way, fen, {**_WORDS, **early}) for way, fen in amounts.items()])
        self._plain_ways.replace([_way_row(way, fen, {**_PLAIN_WORDS, **early}) for way, fen in amounts.items()])

    def _seen(self, picture: _Picture | None) -> None:
        self._answered_once = True
        self._picture = picture

    def _offer(self, amount_fen: int) -> None:
        picture = self._picture
        if picture is None:
            return
        if amount_fen > picture.account.available_fen:
            account = picture.account
            params: dict[str, int | str] = {"available_fen": account.available_fen, "amount_fen": amount_fen}
            self.fail(Failure("REPAYMENT_NOT_COVERED", params))
            return
        self._house.orders.offer(
            repayment(picture.card, picture.account, picture.options, amount_fen, picture.interest_ppm)
        )

    @staticmethod
    def _amounts(options: RepaymentOptions) -> dict[str, int]:
        """The amounts to choose from, by way; those that are nothing, or the same as one before, left out."""
        named = {"bill": options.bill_fen, "minimum": options.minimum_fen, "all": options.all_fen}
        kept: dict[str, int] = {}
        for way, fen in named.items():
            if fen > 0 and fen not in kept.values():
                kept[way] = fen
        return kept

    def _knows(self) -> bool:
        return self._answered_once

    @Property(bool, notify=shown)
    def nothingToPay(self) -> bool:
        """Whether the bank has answered and nothing is owed."""
        return self._answered_once and not self._ways.rows

    @Property(Rows, constant=True)
    def ways(self) -> Rows:
        """Rows of `WayRow`: whole bill, least, everything, as far as they differ."""
        return self._ways

    @Property(Rows, constant=True)
    def plainWays(self) -> Rows:
        """The same without jargon."""
        return self._plain_ways

    @Property(TypedAmount, constant=True)
    def typed(self) -> TypedAmount:
        """The amount of one's own."""
        return self._typed

    @Property(str, notify=shown)
    def accountText(self) -> str:
        """Which account pays, and what it holds."""
        picture = self._picture
        if picture is None:
            return ""
        return translate("cards", "从{name} 尾号{tail} 付款\n可用 {amount}").format(
            name=said(picture.account.name), tail=picture.account.tail, amount=display(picture.account.available_fen)
        )


def _way_row(way: str, fen: int, words: Mapping[str, tuple[str, str]]) -> WayRow:
    label, detail = (translate("cards", text) for text in words[way])
    sentence = translate("cards", "{label}，{amount}，{detail}").format(label=label, amount=spoken(fen), detail=detail)
    return WayRow(way, label, display(fen), detail, sentence)
