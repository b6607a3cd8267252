"""The credit card: what can be spent, what is to be paid and until when, what was booked last."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.cards.rows import LineRow, WayRow, line_row, month_row, running_plan_row
from app.viewmodels.cards.splitting import can_split
from app.viewmodels.cards.words import due_text, next_statement_on, status_text, trouble_text
from app.viewmodels.credit_words import date_text, month_text, spoken_tail
from app.viewmodels.money import MoneyValue, display, in_words, spoken
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.credit.values import BillStatus

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.credit.values import BillLine, CardBill, CardPlan, CreditCard

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

LATEST = 6
"""Bookings on the page of the card; the bills have all of them."""
MONTHS = 6
"""Bills on the page of the card; each leads to the one before it."""


@dataclass(frozen=True, slots=True)
class _Picture:
    card: CreditCard | None = None
    bills: tuple[CardBill, ...] = ()
    """Newest first."""
    unbilled: tuple[BillLine, ...] = ()
    plans: tuple[CardPlan, ...] = ()
    """Those of which something is still to be asked for."""
    can_split: bool = False


def _look(bank: Bank, customer_id: str) -> _Picture:
    cards = bank.cards.list(customer_id)
    if not cards:
        return _Picture()
    card_id = cards[0].id
    unbilled = bank.cards.unbilled(card_id)
    bills = tuple(bank.cards.bill_of_card(card_id, month) for month in bank.cards.months(card_id)[:MONTHS])
    return _Picture(
        card=bank.cards.get(card_id),
        bills=bills,
        unbilled=unbilled,
        plans=tuple(plan for plan in bank.cards.plans(card_id) if plan.left_fen),
        can_split=bool(bills) and can_split(bank, customer_id, bills[0]),
    )


@QmlElement
@QmlUncreatable("The card is the bank's.")
class CardViewModel(RoomViewModel):
    """The customer's credit card, or that there is none."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.CARD})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture: _Picture | None = None
        self._limit = MoneyValue(self)
        self._available = MoneyValue(self)
        self._owed = MoneyValue(self)
        self._due = MoneyValue(self)
        self._minimum = MoneyValue(self)
        self._lines = Rows(LineRow, self)
        self._plans = Rows(LineRow, self)
        self._months = Rows(WayRow, self)

    @Slot()
    def refresh(self) -> None:
        """Read the card, its last bill and what was booked since."""
        customer_id = self.customer_id
        self.write(lambda bank: _look(bank, customer_id), self._seen)

    def show(self) -> None:
        """Put the card into amounts and rows."""
        picture = self._picture or _Picture()
        card, bill, today = picture.card, self._bill(), self._house.now().date()
        self._limit.hold(card.limit_fen if card else None)
        self._available.hold(card.available_fen if card else None)
        self._owed.hold(card.owed_fen if card else None)
        self._due.hold(bill.remaining_fen if bill else None)
        self._minimum.hold(bill.minimum_remaining_fen if bill else None)
        for money in (self._limit, self._available, self._owed, self._due, self._minimum):
            money.retranslate()
        self._lines.replace([line_row(line) for line in picture.unbilled[:LATEST]])
        self._plans.replace([running_plan_row(plan, today) for plan in picture.plans])
        self._months.replace([month_row(made, today, picture.plans) for made in picture.bills])

    def _seen(self, picture: _Picture) -> None:
        self._picture = picture

    def _card(self) -> CreditCard | None:
        return self._picture.card if self._picture else None

    def _bill(self) -> CardBill | None:
        return self._picture.bills[0] if self._picture and self._picture.bills else None

    def _plans_now(self) -> tuple[CardPlan, ...]:
        return self._picture.plans if self._picture else ()

    def _knows(self) -> bool:
        return self._picture is not None

    @Property(bool, notify=shown)
    def hasCard(self) -> bool:
        """Whether there is a card."""
        return self._card() is not None

    @Property(str, notify=shown)
    def tail(self) -> str:
        """Last four digits of the card."""
        card = self._card()
        return card.tail if card else ""

    @Property(MoneyValue, constant=True)
    def limit(self) -> MoneyValue:
        """The most that may be owed."""
        return self._limit

    @Property(MoneyValue, constant=True)
    def available(self) -> MoneyValue:
        """What may still be spent."""
        return self._available

    @Property(MoneyValue, constant=True)
    def owed(self) -> MoneyValue:
        """All debt, billed or not."""
        return self._owed

    @Property(float, notify=shown)
    def usedShare(self) -> float:
        """How much of the limit is used, 0 to 1."""
        card = self._card()
        return (card.limit_fen - card.available_fen) / card.limit_fen if card else 0.0

    @Property(str, notify=shown)
    def sentence(self) -> str:
        """The card as a screen reader says it."""
        card = self._card()
        if card is None:
            return ""
        return translate("cards", "小象信用卡，尾号{tail}，还能用{available}，总额度{limit}，已欠{owed}").format(
            tail=spoken_tail(card.tail),
            available=spoken(card.available_fen),
            limit=spoken(card.limit_fen),
            owed=spoken(max(0, card.owed_fen)),
        )

    @Property(MoneyValue, constant=True)
    def due(self) -> MoneyValue:
        """What is left of the last bill."""
        return self._due

    @Property(MoneyValue, constant=True)
    def minimum(self) -> MoneyValue:
        """What is left of the least of it."""
        return self._minimum

    @Property(str, notify=shown)
    def dueWords(self) -> str:
        """What is left of the last bill, in words."""
        bill = self._bill()
        return in_words(bill.remaining_fen) if bill else ""

    @Property(bool, notify=shown)
    def hasBill(self) -> bool:
        """Whether a bill was made."""
        return self._bill() is not None

    @Property(bool, notify=shown)
    def mustPay(self) -> bool:
        """Whether something of the last bill is left to pay."""
        bill = self._bill()
        return bill is not None and bill.remaining_fen > 0

    @Property(bool, notify=shown)
    def hasMinimum(self) -> bool:
        """Whether less than all that is left would do for now."""
        bill = self._bill()
        return bill is not None and 0 < bill.minimum_remaining_fen < bill.remaining_fen

    @Property(bool, notify=shown)
    def owes(self) -> bool:
        """Whether anything at all can be repaid."""
        card = self._card()
        return card is not None and card.owed_fen > 0

    @Property(str, notify=shown)
    def billName(self) -> str:
        """3月账单."""
        bill = self._bill()
        return month_text(bill.month, self._house.now().date()) if bill else ""

    @Property(str, notify=shown)
    def statusText(self) -> str:
        """Where the last bill stands."""
        bill = self._bill()
        return status_text(bill, self._plans_now()) if bill else ""

    @Property(str, notify=shown)
    def laterText(self) -> str:
        """What is owed and not asked for yet, where nothing of the last bill is left; an empty text otherwise."""
        card = self._card()
        if card is None or self.mustPay or card.owed_fen <= 0:
            return ""
        planned_fen = sum(plan.left_fen for plan in self._plans_now())
        if planned_fen:
            return translate("cards", "还有 {amount} 分期还，在以后每个月的账单里").format(amount=display(planned_fen))
        return translate("cards", "已经花了 {amount}，出了账单再还").format(amount=display(card.owed_fen))

    @Property(bool, notify=shown)
    def canSplit(self) -> bool:
        """Whether the last bill can be paid in instalments."""
        return bool(self._picture and self._picture.can_split)

    @Property(bool, notify=shown)
    def late(self) -> bool:
        """Whether the least was not paid in time, nor since."""
        bill = self._bill()
        return bill is not None and bill.status is BillStatus.LATE and bill.minimum_remaining_fen > 0

    @Property(str, notify=shown)
    def dueText(self) -> str:
        """Until when the last bill is to be paid; where nothing is left, when the next one comes."""
        card, bill = self._card(), self._bill()
        if card is None:
            return ""
        today = self._house.now().date()
        if bill is not None and bill.remaining_fen > 0:
            return due_text(bill, today)
        day = next_statement_on(card, self._house.now())
        return translate("cards", "{day} 出下一期账单").format(day=date_text(day, today))

    @Property(str, notify=shown)
    def billSentence(self) -> str:
        """The last bill as a screen reader says it, in the words of the standard version."""
        left, least = translate("cards", "本期还要还{amount}"), translate("cards", "最少要还{amount}")
        return self._bill_in((self.billName, self.statusText), left, least)

    @Property(str, notify=shown)
    def plainBillSentence(self) -> str:
        """The last bill as a screen reader says it, without jargon."""
        left, least = translate("cards", "还要还{amount}"), translate("cards", "至少要还{amount}")
        return self._bill_in((self.billName,), left, least)

    def _bill_in(self, head: tuple[str, ...], left: str, least: str) -> str:
        bill = self._bill()
        if bill is None or bill.remaining_fen <= 0:
            parts = (translate("cards", "现在不用还款"), self.laterText, self.dueText)
            return translate("cards", "。").join(part for part in parts if part)
        said = [*head, left.format(amount=spoken(bill.remaining_fen))]
        if self.hasMinimum:
            said.append(least.format(amount=spoken(bill.minimum_remaining_fen)))
        return translate("cards", "，").join([*said, self.dueText])

    @Property(str, notify=shown)
    def troubleText(self) -> str:
        """What is wrong and what to do, or an empty text."""
        bill = self._bill()
        return trouble_text(bill) if bill else ""

    @Property(str, notify=shown)
    def unbilledText(self) -> str:
        """What was spent since the last bill."""
        lines = self._picture.unbilled if self._picture else ()
        spent_fen = sum(line.change_fen for line in lines if line.change_fen > 0)
        return translate("cards", "还没出账 {amount}").format(amount=display(spent_fen)) if spent_fen else ""

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        """Rows of `LineRow`: what was booked since the last bill, newest first, the latest few."""
        return self._lines

    @Property(Rows, constant=True)
    def plans(self) -> Rows:
        """Rows of `LineRow`: bills in instalments that are under way."""
        return self._plans

    @Property(Rows, constant=True)
    def months(self) -> Rows:
        """Rows of `WayRow`: the bills of the last months, newest first."""
        return self._months

    @Property(str, notify=shown)
    def latestMonth(self) -> str:
        """The month of the last bill."""
        bill = self._bill()
        return bill.month if bill else ""
