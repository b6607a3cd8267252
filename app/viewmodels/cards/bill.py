"""A month's bill, line by line."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.order_flow import Fact
from app.pages import Page
from app.viewmodels.cards.orders import money_fact
from app.viewmodels.cards.rows import LineRow, line_row
from app.viewmodels.cards.splitting import can_split
from app.viewmodels.cards.words import due_text, status_text, trouble_text
from app.viewmodels.credit_words import day_text, month_text
from app.viewmodels.money import MoneyValue
from app.viewmodels.order import FactRow, fact_rows
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.months import plus

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.credit.values import CardBill, CardPlan

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Picture:
    bill: CardBill | None = None
    months: tuple[str, ...] = ()
    can_split: bool = False
    plans: tuple[CardPlan, ...] = ()


def _look(bank: Bank, customer_id: str, month: str) -> _Picture:
    cards = bank.cards.list(customer_id)
    if not cards:
        return _Picture()
    card_id = cards[0].id
    bank.cards.unbilled(card_id)  # bills whose time has come are made
    months = bank.cards.months(card_id)
    if not months:
        return _Picture()
    wanted = month if month in months else months[0]
    bill = bank.cards.bill_of_card(card_id, wanted)
    return _Picture(
        bill, months, wanted == months[0] and can_split(bank, customer_id, bill), tuple(bank.cards.plans(card_id))
    )


@QmlElement
@QmlUncreatable("Bills are made by the bank.")
class CardBillViewModel(RoomViewModel):
    """The bill of the month that a person chose; the newest where they chose none."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.CARD_BILL})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._month = ""
        self._picture: _Picture | None = None
        self._closing = MoneyValue(self)
        self._facts = Rows(FactRow, self)
        self._lines = Rows(LineRow, self)

    @Slot(str)
    def openMonth(self, month: str) -> None:
        """Go to the bill of this month; an empty text is the newest."""
        self._month = month
        self._house.navigation.open(Page.CARD_BILL.value)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the bill."""
        customer_id, month = self.customer_id, self._month
        self.write(lambda bank: _look(bank, customer_id, month), self._seen)

    def show(self) -> None:
        """Put the bill into amounts and rows."""
        bill = self._bill()
        self._closing.hold(bill.closing_fen if bill else None)
        self._closing.retranslate()
        self._facts.replace(fact_rows(self._bill_facts(bill)) if bill else [])
        self._lines.replace([line_row(line) for line in reversed(bill.lines)] if bill else [])

    def _bill_facts(self, bill: CardBill) -> tuple[Fact, ...]:
        today = self._house.now().date()
        split_fen, before_fen = self._split_fen(bill.month), self._split_fen(plus(bill.month, -1))
        named = (
            (translate("cards", "上期账单"), bill.opening_fen),
            (translate("cards", "这期花了"), bill.spent_fen),
            (translate("cards", "分期该还的"), bill.instalments_fen),
            (translate("cards", "利息"), bill.interest_fen),
            (translate("cards", "违约金和手续费"), bill.fees_fen),
            (translate("cards", "这期里还了"), bill.received_fen - before_fen),
            (translate("cards", "转成分期的"), before_fen),
        )
        facts = [money_fact(name, fen) for name, fen in named if fen]
        span = translate("cards", "{first} 到 {last}").format(
            first=day_text(bill.first_day, today), last=day_text(bill.last_day, today)
        )
        return (
            Fact(translate("cards", "账单日子"), span),
            *facts,
            money_fact(translate("cards", "至少要还"), bill.minimum_fen),
            money_fact(translate("cards", "出账后已还"), bill.paid_fen - split_fen),
            *((money_fact(translate("cards", "转成分期的"), split_fen),) if split_fen else ()),
            money_fact(translate("cards", "还剩"), bill.remaining_fen, strong=True),
        )

    def _split_fen(self, month: str) -> int:
        """What of a month's bill went into instalments."""
        plans = self._picture.plans if self._picture else ()
        return sum(plan.principal_fen for plan in plans if plan.month == month)

    def _neighbour(self, further: int) -> str:
        picture = self._picture
        if picture is None or picture.bill is None:
            return ""
        place = picture.months.index(picture.bill.month) + further
        return picture.months[place] if 0 <= place < len(picture.months) else ""

    def _seen(self, picture: _Picture) -> None:
        self._picture = picture

    def _bill(self) -> CardBill | None:
        return self._picture.bill if self._picture else None

    def _knows(self) -> bool:
        return self._picture is not None

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether there is no bill yet."""
        return self._picture is not None and self._picture.bill is None

    @Property(str, notify=shown)
    def name(self) -> str:
        """3月账单."""
        bill = self._bill()
        return month_text(bill.month, self._house.now().date()) if bill else translate("cards", "账单")

    @Property(MoneyValue, constant=True)
    def closing(self) -> MoneyValue:
        """What the bill asks for."""
        return self._closing

    @Property(str, notify=shown)
    def statusText(self) -> str:
        """Where it stands, and until when it is to be paid."""
        bill = self._bill()
        if bill is None:
            return ""
        plans = self._picture.plans if self._picture else ()
        if bill.remaining_fen <= 0:
            return status_text(bill, plans)
        return translate("cards", "{status}，{when}").format(
            status=status_text(bill, plans), when=due_text(bill, self._house.now().date())
        )

    @Property(str, notify=shown)
    def dueText(self) -> str:
        """Until when it is to be paid, or that it is paid, in plain words."""
        bill = self._bill()
        if bill is None:
            return ""
        if bill.remaining_fen <= 0:
            return status_text(bill, self._picture.plans if self._picture else ())
        return due_text(bill, self._house.now().date())

    @Property(str, notify=shown)
    def troubleText(self) -> str:
        """What is wrong and what to do, of the newest bill; an empty text otherwise."""
        bill = self._bill()
        return trouble_text(bill) if bill and self.newest else ""

    @Property(bool, notify=shown)
    def newest(self) -> bool:
        """Whether this is the last bill, the one that is to be paid."""
        picture = self._picture
        return bool(picture and picture.bill and picture.months and picture.bill.month == picture.months[0])

    @Property(bool, notify=shown)
    def canRepay(self) -> bool:
        """Whether something of it is left to pay."""
        bill = self._bill()
        return bool(bill and self.newest and bill.remaining_fen > 0)

    @Property(bool, notify=shown)
    def canSplit(self) -> bool:
        """Whether it can be paid in instalments."""
        return bool(self._picture and self._picture.can_split)

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow`."""
        return self._facts

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        """Rows of `LineRow`, newest first."""
        return self._lines

    @Property(str, notify=shown)
    def olderMonth(self) -> str:
        """The month of the bill before this one, or an empty text."""
        return self._neighbour(1)

    @Property(str, notify=shown)
    def newerMonth(self) -> str:
        """The month of the bill after this one, or an empty text."""
        return self._neighbour(-1)

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list of bookings for assistive technology, with how many it holds."""
        return translate("cards", "{name}，一共{n}笔").format(name=self.name, n=len(self._lines.rows))
