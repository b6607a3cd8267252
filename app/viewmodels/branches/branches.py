"""All branches, the one under the hand, and the questions before a number or an appointment."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.branches import orders
from app.viewmodels.branches.rows import (
    AppointmentRow,
    BranchRow,
    TextRow,
    access_rows,
    appointment_row,
    branch_row,
    date_text,
    queue_text,
    said,
    service_name,
    state_text,
    ticket_text,
    week_lines,
)
from app.viewmodels.order import FactRow
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.branches.catalogue import load_catalogue

if TYPE_CHECKING:
    from app.order_flow import Order
    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.branches.values import Appointment, BranchState, Ticket
    from bank.branches.values import Slot as Time

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_ELDER = 6
"""Choices on a page of the elder version."""
_MOST_DAYS = 8
"""Days offered on the page of the standard version, which has more to ask."""


@QmlElement
@QmlUncreatable("Branches come from the bank.")
class BranchesViewModel(RoomViewModel):
    """Branches as they are now; what is being asked for is kept until it was agreed to."""

    shown = Signal()
    pages = frozenset(
        {
            Page.BRANCHES,
            Page.BRANCHES_HELD,
            Page.BRANCH,
            Page.APPOINTMENT,
            Page.APPOINTMENT_DAY,
            Page.APPOINTMENT_TIME,
        }
    )

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._states: tuple[BranchState, ...] = ()
        self._branch_id = load_catalogue().branches[0].id
        self._ticket: Ticket | None = None
        self._booked: tuple[Appointment, ...] = ()
        self._for_number = False
        self._service = ""
        self._days: tuple[date, ...] = ()
        self._day: date | None = None
        self._times: tuple[Time, ...] = ()
        self._time: datetime | None = None
        self._rows = Rows(BranchRow, self)
        self._hours = Rows(FactRow, self)
        self._access = Rows(TextRow, self)
        self._services = Rows(TextRow, self)
        self._appointments = Rows(AppointmentRow, self)
        self._service_choices = Rows(ChoiceRow, self)
        self._day_choices = Rows(ChoiceRow, self)
        self._time_choices = Rows(ChoiceRow, self)

    @Slot()
    def refresh(self) -> None:
        """Ask how the branches are now, and what this customer holds."""
        customer_id = self.customer_id

        def job(bank: Bank) -> tuple[tuple[BranchState, ...], Ticket | None, tuple[Appointment, ...]]:
            desk = bank.branches
            return desk.states(), desk.held_ticket(customer_id), desk.appointments(customer_id)

        def then(found: tuple[tuple[BranchState, ...], Ticket | None, tuple[Appointment, ...]]) -> None:
            self._states, self._ticket, self._booked = found

        self.write(job, then)

    @Slot(str)
    def openBranch(self, branch_id: str) -> None:
        """Show one branch."""
        self._branch_id = load_catalogue().branch(branch_id).id
        self.show()
        self.changed.emit()
        self._house.navigation.open(Page.BRANCH)

    @Slot()
    def askNumber(self) -> None:
        """Begin to take a number: what for is next."""
        self._begin_asking(for_number=True)

    @Slot()
    def askAppointment(self) -> None:
        """Begin to book a time: what for is next."""
        self._begin_asking(for_number=False)

    @Slot(str)
    def chooseService(self, service_id: str) -> None:
        """What it is for. In the elder version this leads to the next question."""
        self._service = load_catalogue().service(service_id).id
        self._chosen(Page.APPOINTMENT_DAY)
        if self._for_number and self._elder:
            self.submit()

    @Slot(str)
    def chooseDay(self, day: str) -> None:
        """Which day. In the elder version this leads to the next question."""
        self._day, self._time = date.fromisoformat(day), None
        self._ask_times()
        self._chosen(Page.APPOINTMENT_TIME)

    @Slot(str)
    def chooseTime(self, moment: str) -> None:
        """Which time. In the elder version this leads to the review."""
        self._time = datetime.fromisoformat(moment)
        self._chosen(None)
        if self._elder:
            self.submit()

    @Slot()
    def submit(self) -> None:
        """Offer what was chosen for review; the questions close."""
        order = self._order()
        if order is not None:
            self._house.navigation.open(Page.BRANCH)
            self._house.orders.offer(order)

    @Slot(str)
    def cancel(self, appointment_id: str) -> None:
        """Offer to cancel an appointment."""
        for booked in self._booked:
            if booked.id == appointment_id:
                today = self._house.now().date()
                self._house.orders.offer(orders.cancelling(self.customer_id, booked, today, elder=self._elder))

    @Slot()
    def giveUp(self) -> None:
        """Offer to give the number back."""
        if self._ticket is not None:
            self._house.orders.offer(orders.giving_up(self.customer_id, self._ticket))

    def show(self) -> None:
        """Everything in the language and the version that is now in use."""
        today, branch = self._house.now().date(), load_catalogue().branch(self._branch_id)
        self._rows.replace([branch_row(state, today) for state in self._states])
        self._hours.replace([FactRow(name, value, value, strong=False) for name, value in week_lines(branch)])
        self._access.replace(access_rows(branch))
        self._services.replace([TextRow(service_name(each, elder=self._elder)) for each in branch.services])
        self._appointments.replace([appointment_row(each, today, elder=self._elder) for each in self._booked])
        self._show_questions(today)

    def _show_questions(self, today: date) -> None:
        branch = load_catalogue().branch(self._branch_id)
        names = [(each, service_name(each, elder=self._elder)) for each in branch.services]
        self._service_choices.replace([ChoiceRow(each, name, each == self._service) for each, name in names])
        days = self._days[: _MOST_ELDER if self._elder else _MOST_DAYS]
        self._day_choices.replace([ChoiceRow(day.isoformat(), date_text(day, today), day == self._day) for day in days])
        free = [time.starts_at for time in self._times if time.is_free]
        if self._elder:
            free = _spread(free)
        self._time_choices.replace([ChoiceRow(each.isoformat(), _time_text(each), each == self._time) for each in free])

    def _order(self) -> Order | None:
        """What was asked for, if it is complete."""
        state, today = self._state, self._house.now().date()
        if not self._service or state is None:
            return None
        if self._for_number:
            return orders.queueing(self.customer_id, state, self._service, elder=self._elder)
        if self._time is None:
            return None
        return orders.booking(self.customer_id, self._branch_id, self._service, self._time, today, elder=self._elder)

    def _begin_asking(self, *, for_number: bool) -> None:
        self._for_number = for_number
        self._service, self._day, self._time = "", None, None
        self._days, self._times = (), ()
        self._ask_days()
        self.show()
        self.changed.emit()
        self._house.navigation.open(Page.APPOINTMENT)

    def _ask_days(self) -> None:
        branch_id = self._branch_id

        def then(days: tuple[date, ...]) -> None:
            self._days = days

        if not self._for_number:
            self.write(lambda bank: bank.branches.days(branch_id), then)

    def _ask_times(self) -> None:
        branch_id, day = self._branch_id, self._day

        def then(times: tuple[Time, ...]) -> None:
            self._times = times

        if day is not None:
            self.write(lambda bank: bank.branches.slots(branch_id, day), then)

    def _chosen(self, following: Page | None) -> None:
        self.show()
        self.changed.emit()
        if following is not None and self._elder and not self._for_number:
            self._house.navigation.open(following)

    @property
    def _elder(self) -> bool:
        return self._house.settings.settings.version == "elder"

    @property
    def _state(self) -> BranchState | None:
        return next((state for state in self._states if state.branch.id == self._branch_id), None)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `BranchRow`, open ones first."""
        return self._rows

    @Property(str, notify=shown)
    def listName(self) -> str:
        """The name of the list of branches, with its total."""
        return translate("branches", "网点，共{count}家").format(count=len(self._rows.rows))

    @Property(str, notify=shown)
    def name(self) -> str:
        """The branch under the hand."""
        return said(load_catalogue().branch(self._branch_id).name)

    @Property(str, notify=shown)
    def district(self) -> str:
        """Its district."""
        return said(load_catalogue().branch(self._branch_id).district)

    @Property(str, notify=shown)
    def address(self) -> str:
        """Its street and number."""
        return said(load_catalogue().branch(self._branch_id).address)

    @Property(str, notify=shown)
    def route(self) -> str:
        """How to get there."""
        return said(load_catalogue().branch(self._branch_id).route)

    @Property(bool, notify=shown)
    def isOpen(self) -> bool:
        """Whether it is open now."""
        return self._state is not None and self._state.is_open

    @Property(str, notify=shown)
    def stateText(self) -> str:
        """Whether it is open, and else when it opens."""
        return "" if self._state is None else state_text(self._state, self._house.now().date())

    @Property(str, notify=shown)
    def queueText(self) -> str:
        """How many wait there, simulated."""
        return "" if self._state is None else queue_text(self._state)

    @Property(Rows, constant=True)
    def hours(self) -> Rows:
        """Rows of `FactRow`: its hours."""
        return self._hours

    @Property(Rows, constant=True)
    def access(self) -> Rows:
        """Rows of `TextRow`: what makes it usable."""
        return self._access

    @Property(Rows, constant=True)
    def services(self) -> Rows:
        """Rows of `TextRow`: what is done there."""
        return self._services

    @Property(Rows, constant=True)
    def appointments(self) -> Rows:
        """Rows of `AppointmentRow` that are still to come."""
        return self._appointments

    @Property(bool, notify=shown)
    def holdsSomething(self) -> bool:
        """Whether there is a number or an appointment."""
        return self._ticket is not None or bool(self._booked)

    @Property(str, notify=shown)
    def noNumber(self) -> str:
        """Why no number can be taken at the branch under the hand; empty where one can."""
        if self._ticket is not None:
            branch = said(load_catalogue().branch(self._ticket.branch_id).name)
            return translate("branches", "您已经有{branch}的号了，退掉才能再取。").format(branch=branch)
        return "" if self.isOpen else translate("branches", "关门了，现在不能取号。可以预约。")

    @Property(bool, notify=shown)
    def hasTicket(self) -> bool:
        """Whether the customer waits with a number."""
        return self._ticket is not None

    @Property(str, notify=shown)
    def ticketTitle(self) -> str:
        """Their number and the branch."""
        if self._ticket is None:
            return ""
        branch = said(load_catalogue().branch(self._ticket.branch_id).name)
        return translate("branches", "{branch} {number}号").format(branch=branch, number=self._ticket.number)

    @Property(str, notify=shown)
    def ticketText(self) -> str:
        """Where the number stands."""
        return "" if self._ticket is None else ticket_text(self._ticket)

    @Property(bool, notify=shown)
    def forNumber(self) -> bool:
        """Whether the questions are for a number and not for an appointment."""
        return self._for_number

    @Property(Rows, constant=True)
    def serviceChoices(self) -> Rows:
        """Rows of `ChoiceRow`: what for."""
        return self._service_choices

    @Property(Rows, constant=True)
    def dayChoices(self) -> Rows:
        """Rows of `ChoiceRow`: which day."""
        return self._day_choices

    @Property(Rows, constant=True)
    def timeChoices(self) -> Rows:
        """Rows of `ChoiceRow`: which free time of the day."""
        return self._time_choices

    @Property(bool, notify=shown)
    def dayChosen(self) -> bool:
        """Whether a day was chosen."""
        return self._day is not None

    @Property(bool, notify=shown)
    def dayFull(self) -> bool:
        """Whether the day that was chosen has no free time left."""
        return self._day is not None and not self._time_choices.rows

    @Property(str, notify=shown)
    def dayText(self) -> str:
        """The day that was chosen."""
        return "" if self._day is None else date_text(self._day, self._house.now().date())

    @Property(bool, notify=shown)
    def canSubmit(self) -> bool:
        """Whether everything was chosen."""
        return self._service != "" and (self._for_number or self._time is not None)


def _spread(times: list[datetime]) -> list[datetime]:
    """At most six times, spread over the day."""
    if len(times) <= _MOST_ELDER:
        return times
    last = len(times) - 1
    return [times[n * last // (_MOST_ELDER - 1)] for n in range(_MOST_ELDER)]


def _time_text(moment: datetime) -> str:
    half = translate("branches", "上午{time}") if moment.hour < 12 else translate("branches", "下午{time}")
    return half.format(time=f"{moment.hour % 12 or 12}:{moment.minute:02d}")
