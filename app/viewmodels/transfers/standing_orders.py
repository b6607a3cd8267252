"""Standing orders: the list, one of them with its dates, and pausing, resuming and cancelling."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.order_flow import EndWords, Fact, Order, OrderWords, Undo
from app.pages import Page
from app.sentences import sentence
from app.viewmodels.account_rows import day_text, moment_text
from app.viewmodels.money import MoneyValue, display, spoken
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.told_apart import told_apart
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.transfers.order_rows import OrderState
from bank.transfers.schedule import Frequency

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtCore import QObject

    from bank.bank import Bank
    from bank.transfers.order_rows import OrderRun, StandingOrder
    from bank.transfers.schedule import Schedule

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

DATES_SHOWN = 4
"""Dates to come and dates past on the page of one order."""

_STATES = {
    OrderState.PREPARED: marked("orders", "还没有确认"),
    OrderState.ACTIVE: marked("orders", "进行中"),
    OrderState.PAUSED: marked("orders", "已暂停"),
    OrderState.ENDED: marked("orders", "已完成"),
    OrderState.CANCELLED: marked("orders", "已取消"),
    OrderState.EXPIRED: marked("orders", "没有设成"),
}
_LEFT_OUT = frozenset({OrderState.PREPARED, OrderState.EXPIRED})
"""What nobody authorised is no order that a person has."""


@dataclass(frozen=True, slots=True)
class StandingOrderRow:
    """One order of the list."""

    order_id: str
    title: str
    detail: str
    amount: str
    first_character: str
    sentence: str


@dataclass(frozen=True, slots=True)
class DateRow:
    """One date of an order, to come or past."""

    text: str
    outcome: str
    good: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class _One:
    """An order with its dates."""

    order: StandingOrder
    upcoming: tuple[datetime, ...]
    runs: tuple[OrderRun, ...]


def schedule_text(schedule: Schedule) -> str:
    """How often: 每月15日."""
    if schedule.frequency is Frequency.MONTHLY:
        return translate("orders", "每月{day}日").format(day=schedule.month_day)
    if schedule.frequency is Frequency.WEEKLY:
        weekday = day_text(schedule.first, name_year=False).rsplit(" ", 1)[-1]
        return translate("orders", "每周一次，{weekday}").format(weekday=weekday)
    if schedule.frequency is Frequency.DAILY:
        return translate("orders", "每天一次")
    return translate("orders", "只转一次")


@QmlElement
@QmlUncreatable("The bank keeps standing orders.")
class StandingOrdersViewModel(RoomViewModel):
    """The list, and the order that is open."""

    pages = frozenset({Page.STANDING_ORDERS, Page.STANDING_ORDER})
    shown = Signal()
    """As `changed`: Qt finds a signal for its properties only in their own class."""

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._orders: tuple[StandingOrder, ...] | None = None
        self._wanted = ""
        self._one: _One | None = None
        self._rows = Rows(StandingOrderRow, self)
        self._upcoming = Rows(DateRow, self)
        self._past = Rows(DateRow, self)
        self._amount = MoneyValue(self)

    @Slot()
    def refresh(self) -> None:
        """Run what has come due, and read the list, or the order that is open."""
        wanted, customer_id = self._wanted, self.customer_id
        if self._house.navigation.pages[-1] is Page.STANDING_ORDER and wanted:

            def one(bank: Bank) -> _One:
                bank.transfers.send_due()
                return _One(
                    bank.orders.get(wanted), bank.orders.upcoming(wanted, DATES_SHOWN), bank.orders.runs(wanted)
                )

            self.write(one, self._opened)
            return

        def several(bank: Bank) -> tuple[StandingOrder, ...]:
            bank.transfers.send_due()
            return tuple(each for each in bank.orders.list(customer_id) if each.state not in _LEFT_OUT)

        self.write(several, self._read)

    @Slot(str)
    def open(self, order_id: str) -> None:
        """Open one."""
        self._wanted, self._one = order_id, None
        self._house.navigation.open(Page.STANDING_ORDER)

    @Slot()
    def pause(self) -> None:
        """Review a pause."""
        self._offer(pausing)

    @Slot()
    def resume(self) -> None:
        """Review going on; the PIN follows."""
        self._offer(resuming)

    @Slot()
    def cancel(self) -> None:
        """Review the end."""
        self._offer(cancelling)

    def show(self) -> None:
        """Put orders and dates into rows."""
        self._rows.replace(told_apart([_row(order) for order in reversed(self._orders or ())], "sentence"))
        one = self._one
        self._amount.hold(None if one is None else one.order.amount_fen)
        self._amount.retranslate()
        self._upcoming.replace([] if one is None else [_coming(at) for at in one.upcoming])
        self._past.replace([] if one is None else [_past(run) for run in reversed(one.runs[-DATES_SHOWN:])])

    def _read(self, orders: tuple[StandingOrder, ...]) -> None:
        self._orders = orders

    def _opened(self, one: _One) -> None:
        self._one = one

    def _offer(self, make: Callable[[StandingOrder], Order]) -> None:
        if self._one is not None:
            self._house.orders.offer(make(self._one.order))

    @property
    def _state(self) -> OrderState | None:
        return None if self._one is None else self._one.order.state

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `StandingOrderRow`, the newest first."""
        return self._rows

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list with its total."""
        return translate("orders", "定时转账，共{n}个").format(n=len(self._orders or ()))

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether the bank has answered and there is none."""
        return self._orders == ()

    @Property(bool, notify=shown)
    def opened(self) -> bool:
        """Whether the order has been read."""
        return self._one is not None

    @Property(str, notify=shown)
    def title(self) -> str:
        """To whom: 转给 李娟."""
        return "" if self._one is None else translate("orders", "转给{who}").format(who=self._one.order.payee_name)

    @Property(MoneyValue, constant=True)
    def amount(self) -> MoneyValue:
        """How much each time."""
        return self._amount

    @Property(str, notify=shown)
    def scheduleText(self) -> str:
        """How often, and where it stands."""
        if self._one is None:
            return ""
        order = self._one.order
        return f"{schedule_text(order.schedule)} · {translate('orders', _STATES[order.state])}"

    @Property(str, notify=shown)
    def sentence(self) -> str:
        """The order, as a screen reader says it."""
        if self._one is None:
            return ""
        order = self._one.order
        said, state = _row(order).sentence, translate("orders", _STATES[order.state])
        return said if order.next_at is None else translate("orders", "{said}，{state}").format(said=said, state=state)

    @Property(Rows, constant=True)
    def upcoming(self) -> Rows:
        """Rows of `DateRow`: the next dates."""
        return self._upcoming

    @Property(Rows, constant=True)
    def past(self) -> Rows:
        """Rows of `DateRow`: what became of the last dates."""
        return self._past

    @Property(bool, notify=shown)
    def canPause(self) -> bool:
        """Whether it can be paused."""
        return self._state is OrderState.ACTIVE

    @Property(bool, notify=shown)
    def canResume(self) -> bool:
        """Whether it can go on."""
        return self._state is OrderState.PAUSED

    @Property(bool, notify=shown)
    def canCancel(self) -> bool:
        """Whether it can be ended."""
        return self._state in {OrderState.ACTIVE, OrderState.PAUSED}


def _row(order: StandingOrder) -> StandingOrderRow:
    state = translate("orders", _STATES[order.state])
    if order.next_at is not None:
        state = translate("orders", "下次{time}").format(time=moment_text(order.next_at))
    how_often = schedule_text(order.schedule)
    return StandingOrderRow(
        order_id=order.id,
        title=order.payee_name,
        detail=f"{how_often} · {state}",
        amount=display(order.amount_fen),
        first_character=order.payee_name[0],
        sentence=translate("orders", "转给{who}，{amount}，{how_often}，{state}").format(
            who=order.payee_name, amount=spoken(order.amount_fen), how_often=how_often, state=state
        ),
    )


def _coming(at: datetime) -> DateRow:
    text = f"{day_text(at, name_year=True)} {at.hour}:{at.minute:02d}"
    return DateRow(text, "", good=True, sentence=text)


def _past(run: OrderRun) -> DateRow:
    good = run.failure is None
    outcome = translate("orders", "已转出") if run.failure is None else sentence(run.failure, {}, translate)
    text = day_text(run.due_at, name_year=True)
    return DateRow(text, outcome, good, translate("orders", "{day}，{outcome}").format(day=text, outcome=outcome))


def facts_of(order: StandingOrder) -> tuple[Fact, ...]:
    """What a page says of an order under review."""
    return (
        Fact(translate("orders", "收款人"), order.payee_name),
        Fact(translate("orders", "卡号末四位"), order.payee_tail, " ".join(order.payee_tail)),
        Fact(translate("orders", "多久一次"), schedule_text(order.schedule)),
        Fact(translate("orders", "转多少次"), translate("orders", "{n}次").format(n=order.count or 1)),
    )


def pausing(order: StandingOrder) -> Order:
    """Pause an active order; going on is offered as the way back."""

    def carry_out(bank: Bank, _pin: str) -> StandingOrder:
        return bank.orders.pause(order.id)

    return Order(
        kind="standing-order.pause",
        words=lambda: OrderWords(
            translate("orders", "暂停定时转账"),
            translate("orders", "确认暂停"),
            facts_of(order),
            translate("orders", "暂停以后到了日子也不会转，错过的不补。随时可以继续。"),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(
            translate("orders", "已暂停"), translate("orders", "到了日子也不会转，钱还在您账上。")
        ),
        amount_fen=order.amount_fen,
        needs_pin=False,
        undo=lambda paused: Undo(lambda: translate("orders", "继续定时转账"), resuming(paused)),
    )


def resuming(order: StandingOrder) -> Order:
    """Go on with a paused order, with the PIN; pausing is offered as the way back."""

    def carry_out(bank: Bank, pin: str) -> StandingOrder:
        return bank.orders.resume(order.id, pin)

    return Order(
        kind="standing-order.resume",
        words=lambda: OrderWords(translate("orders", "继续定时转账"), translate("orders", "确认继续"), facts_of(order)),
        carry_out=carry_out,
        ended=lambda resumed: EndWords(
            translate("orders", "已继续"),
            translate("orders", "以后没有要转的日子了，已经结束。")
            if resumed.next_at is None
            else translate("orders", "下次{time}转出。").format(time=moment_text(resumed.next_at)),
        ),
        amount_fen=order.amount_fen,
        undo=lambda resumed: (
            None if resumed.next_at is None else Undo(lambda: translate("orders", "暂停定时转账"), pausing(resumed))
        ),
    )


def cancelling(order: StandingOrder) -> Order:
    """End an order for good."""

    def carry_out(bank: Bank, _pin: str) -> StandingOrder:
        return bank.orders.cancel(order.id)

    return Order(
        kind="standing-order.cancel",
        words=lambda: OrderWords(
            translate("orders", "取消定时转账"),
            translate("orders", "确认取消"),
            facts_of(order),
            translate("orders", "取消以后不能恢复，要用得重新设一个。已经转出的不受影响。"),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(translate("orders", "已取消"), translate("orders", "以后不会再转了。")),
        amount_fen=order.amount_fen,
        needs_pin=False,
    )
