"""Putting a standing order together: to whom, how much, how often, from when, how many times."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.i18n import marked
from app.order_flow import EndWords, Fact, Order, OrderWords, Undo
from app.pages import Page
from app.viewmodels.account_rows import day_text, moment_text
from app.viewmodels.money import TypedAmountError
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.transfers.standing_orders import cancelling, facts_of
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.typed_amount import TypedAmount
from bank.clock import SHANGHAI
from bank.transfers.order_rows import OrderRequest
from bank.transfers.schedule import Frequency

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from bank.bank import Bank, BankReader
    from bank.transfers.order_rows import StandingOrder
    from bank.values import Payee

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

AT = time(9, 0, tzinfo=SHANGHAI)
"""When orders run on their days."""
MOST_DAYS_AHEAD = 365
COUNTS = (3, 6, 12, 24)
PEOPLE_AT_ONCE = 4
"""Of those whom one can send to, so many stand on a screen of the elder version."""
STEPS = 5
"""Questions of the elder version: who, how much, how often, from when, how many."""
_FREQUENCIES = {
    Frequency.ONCE: marked("orders", "只一次"),
    Frequency.MONTHLY: marked("orders", "每月"),
    Frequency.WEEKLY: marked("orders", "每周"),
    Frequency.DAILY: marked("orders", "每天"),
}


@dataclass(frozen=True, slots=True)
class OrderDraft:
    """What was chosen so far."""

    payee_id: str = ""
    frequency: Frequency = Frequency.MONTHLY
    first: date | None = None
    count: int = 12


@QmlElement
@QmlUncreatable("There is one draft.")
class NewOrderViewModel(RoomViewModel):
    """The draft, and the question that the elder version is at."""

    pages = frozenset({Page.NEW_STANDING_ORDER})
    shown = Signal()
    """As `changed`: Qt finds a signal for its properties only in their own class."""

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._payees: tuple[Payee, ...] = ()
        self._draft = OrderDraft()
        self._amount = TypedAmount(self, self.clear_failure)
        self._step = 0
        self._shown_from = 0
        self._people = Rows(ChoiceRow, self)
        self._few = Rows(ChoiceRow, self)
        self._frequencies = Rows(ChoiceRow, self)
        self._counts = Rows(ChoiceRow, self)

    @Slot()
    def begin(self) -> None:
        """Start with nothing chosen."""
        self._draft, self._step, self._shown_from = OrderDraft(first=self._tomorrow()), 0, 0
        self._amount.clear()
        self.clear_failure()
        self.show()
        self._house.navigation.open(Page.NEW_STANDING_ORDER)

    @Slot()
    def refresh(self) -> None:
        """Read whom one can send to."""
        customer_id = self.customer_id

        def job(reader: BankReader) -> tuple[Payee, ...]:
            return reader.payees.list(customer_id)

        self.read(job, self._read)

    @Slot(str)
    def choosePayee(self, payee_id: str) -> None:
        """To whom."""
        self._change(replace(self._draft, payee_id=payee_id))

    @Slot()
    def showOthers(self) -> None:
        """The next few people; after the last of them, the first again."""
        following = self._shown_from + PEOPLE_AT_ONCE
        self._shown_from = following if following < len(self._payees) else 0
        self.show()
        names = "、".join(row.label for row in self._few.rows)
        self._house.announcer.announce(translate("orders", "现在是{names}").format(names=names))

    @Slot(str)
    def chooseFrequency(self, value: str) -> None:
        """How often."""
        self._change(replace(self._draft, frequency=Frequency(value)))

    @Slot(str)
    def chooseCount(self, value: str) -> None:
        """How many times."""
        self._change(replace(self._draft, count=int(value)))

    @Slot(int)
    def moveDate(self, days: int) -> None:
        """Begin earlier or later: from tomorrow to a year from now."""
        wanted = self._first() + timedelta(days=days)
        last = self._house.now().date() + timedelta(days=MOST_DAYS_AHEAD)
        self._change(replace(self._draft, first=min(max(wanted, self._tomorrow()), last)))

    @Slot()
    def nextStep(self) -> None:
        """On to the next question, once this one has a good answer; after the last, to the review."""
        failure = self._failure_at(self._step)
        if failure is not None:
            self.fail(failure)
            return
        last = STEPS - 1 if self._draft.frequency is not Frequency.ONCE else STEPS - 2
        if self._step == last:
            self.prepare()
            return
        self._step += 1
        self.changed.emit()

    @Slot()
    def stepBack(self) -> None:
        """Back to the question before; from the first one, off the page."""
        if self.left_at(self._step):
            return
        self._step -= 1
        self.changed.emit()

    @Slot()
    def prepare(self) -> None:
        """Have the bank check it; the review follows."""
        failure = self._failure_at(0) or self._failure_at(1)
        if failure is not None:
            self.fail(failure)
            return
        draft = self._draft
        request = OrderRequest(
            request_id=str(uuid4()),
            customer_id=self.customer_id,
            from_account_id=self.account_id,
            payee_id=draft.payee_id,
            amount_fen=self._amount.fen(),
            first_at=datetime.combine(self._first(), AT),
            frequency=draft.frequency,
            count=None if draft.frequency is Frequency.ONCE else draft.count,
        )
        self.write(lambda bank: bank.orders.prepare(request), self._offer)

    def show(self) -> None:
        """Put the choices into rows."""
        draft = self._draft
        self._amount.retranslate()
        people = [
            ChoiceRow(
                each.id,
                f"{each.relation} {each.name}" if each.relation else each.name,
                chosen=each.id == draft.payee_id,
            )
            for each in self._payees
        ]
        self._people.replace(people)
        self._few.replace(people[self._shown_from : self._shown_from + PEOPLE_AT_ONCE])
        self._frequencies.replace(
            [
                ChoiceRow(each.value, translate("orders", name), chosen=each is draft.frequency)
                for each, name in _FREQUENCIES.items()
            ]
        )
        self._counts.replace(
            [ChoiceRow(str(n), translate("orders", "{n}次").format(n=n), chosen=n == draft.count) for n in COUNTS]
        )

    def _read(self, payees: tuple[Payee, ...]) -> None:
        self._payees = payees
        if self._shown_from >= len(payees):
            self._shown_from = 0

    def _change(self, draft: OrderDraft) -> None:
        self._draft = draft
        self.clear_failure()
        self.show()
        self.changed.emit()

    def _offer(self, order: StandingOrder) -> None:
        self._house.orders.offer(_making(order))

    def _failure_at(self, step: int) -> Failure | None:
        if step == 0 and not self._draft.payee_id:
            return Failure("PAYEE_MISSING", {})
        if step == 1:
            try:
                self._amount.fen()
            except TypedAmountError as error:
                return Failure(error.code, {})
        return None

    def _tomorrow(self) -> date:
        return self._house.now().astimezone(SHANGHAI).date() + timedelta(days=1)

    def _first(self) -> date:
        return self._draft.first or self._tomorrow()

    @Property(int, notify=shown)
    def step(self) -> int:
        """The question that the elder version is at, from 0."""
        return self._step

    @Property(Rows, constant=True)
    def people(self) -> Rows:
        """Rows of `ChoiceRow`: to whom."""
        return self._people

    @Property(Rows, constant=True)
    def few(self) -> Rows:
        """Rows of `ChoiceRow`: to whom, as many as stand on a screen of the elder version."""
        return self._few

    @Property(bool, notify=shown)
    def hasOthers(self) -> bool:
        """Whether there are more people than those few."""
        return len(self._payees) > PEOPLE_AT_ONCE

    @Property(Rows, constant=True)
    def frequencies(self) -> Rows:
        """Rows of `ChoiceRow`: how often."""
        return self._frequencies

    @Property(Rows, constant=True)
    def counts(self) -> Rows:
        """Rows of `ChoiceRow`: how many times."""
        return self._counts

    @Property(bool, notify=shown)
    def once(self) -> bool:
        """Whether it is sent only once."""
        return self._draft.frequency is Frequency.ONCE

    @Property(TypedAmount, constant=True)
    def amount(self) -> TypedAmount:
        """How much each time."""
        return self._amount

    @Property(str, notify=shown)
    def dateText(self) -> str:
        """The first day: 2026年3月3日 周二."""
        return day_text(datetime.combine(self._first(), AT), name_year=True)

    @Property(bool, notify=shown)
    def atFirstDay(self) -> bool:
        """Whether it cannot begin earlier."""
        return self._first() <= self._tomorrow()


def _making(order: StandingOrder) -> Order:
    def facts() -> tuple[Fact, ...]:
        first = Fact(translate("orders", "第一次"), moment_text(order.schedule.first))
        return (*facts_of(order)[:2], first, *facts_of(order)[2:])

    def ended(made: StandingOrder) -> EndWords:
        time_text = moment_text(made.next_at) if made.next_at is not None else ""
        return EndWords(
            translate("orders", "设好了"),
            translate("orders", "下次{time}转出。到时账上要有钱。").format(time=time_text),
            facts(),
        )

    def carry_out(bank: Bank, pin: str) -> StandingOrder:
        return bank.orders.authorise(order.id, pin)

    return Order(
        kind="standing-order.make",
        words=lambda: OrderWords(
            translate("orders", "定时转账"),
            translate("orders", "确认设置"),
            facts(),
            translate("orders", "到了日子会自动转出，不再问您。随时可以暂停或取消。"),
        ),
        carry_out=carry_out,
        ended=ended,
        amount_fen=order.amount_fen,
        undo=lambda made: Undo(lambda: translate("orders", "取消这个定时转账"), cancelling(made)),
    )
