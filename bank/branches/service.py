"""Asking how a branch is, taking a number there, agreeing on a time. No PIN: nothing of it moves money."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from bank import action_requests, customers
from bank.action_requests import Asked, asked, checked_text
from bank.branches import rows
from bank.branches.catalogue import Catalogue, at, load_catalogue
from bank.branches.errors import (
    AppointmentOverError,
    AppointmentsFullError,
    BranchClosedError,
    BranchServiceUnknownError,
    SlotPastError,
    SlotTakenError,
    SlotUnknownError,
    TicketHeldError,
    TicketUnknownError,
)
from bank.branches.queue import Queue
from bank.branches.slots import DAYS_AHEAD, slot_starts, taken_by_others
from bank.branches.values import (
    Appointment,
    AppointmentRequest,
    Branch,
    BranchState,
    Slot,
    Ticket,
    TicketStatus,
)
from bank.clock import Clock, epoch_ms
from bank.errors import FieldInvalidError

if TYPE_CHECKING:
    from bank.branches.rows import TicketRow
    from bank.database import Database, Reading, Transaction

MOST_APPOINTMENTS: Final = 3
"""Times that a customer may hold at once. Ours."""
LEAST_NOTICE: Final = timedelta(minutes=30)
"""How long before its time a slot can still be booked. Ours."""
CALLED_FOR: Final = timedelta(minutes=15)
"""How long a number that is called is waited for. Ours."""


class BranchDesk:
    """Branches, the numbers of their queues, their appointments."""

    def __init__(self, database: Database, clock: Clock, catalogue: Catalogue | None = None) -> None:
        self._database = database
        self._clock = clock
        self.catalogue = load_catalogue() if catalogue is None else catalogue

    def states(self) -> tuple[BranchState, ...]:
        """Return all branches as they are now: open ones first, then as the catalogue has them."""
        found = [self.state(branch.id) for branch in self.catalogue.branches]
        return tuple(sorted(found, key=lambda state: not state.is_open))

    def state(self, branch_id: str) -> BranchState:
        """Return a branch as it is now (BranchUnknownError)."""
        branch, now = self.catalogue.branch(branch_id), self._clock.now()
        is_open = self.catalogue.is_open(branch, now)
        queue = self._queue(branch, now.date())
        waiting = queue.waiting(now) if queue is not None else 0
        return BranchState(
            branch=branch,
            is_open=is_open,
            today=self.catalogue.hours(branch, now.date()),
            next_opening=None if is_open else self.catalogue.next_opening(branch, now),
            waiting=waiting,
            minutes=0 if queue is None else queue.minutes(waiting),
        )

    # Numbers

    def take_number(self, customer_id: str, request_id: str, branch_id: str, service_id: str) -> Ticket:
        """Take a number in a branch's queue; the same request again gives the first one.

        Raises:
            BranchUnknownError, BranchServiceUnknownError, BranchClosedError, TicketHeldError
            CustomerUnknownError, FieldInvalidError, RequestReusedError
        """
        branch = self._offering(branch_id, service_id)
        request = asked(customer_id, request_id, "branch-ticket", branch.id, service_id)
        with self._database.writing() as transaction:
            result = action_requests.earlier_result(transaction, request)
            if result is None:
                result = self._take(transaction, request, branch, service_id)
            return self._ticket(rows.ticket(transaction, request.customer_id, result))

    def give_up(self, customer_id: str, ticket_id: str) -> Ticket:
        """Give a number back; a second time changes nothing (TicketUnknownError: also where it no longer waits)."""
        with self._database.writing() as transaction:
            ticket = self._ticket(rows.ticket(transaction, customer_id, ticket_id))
            if ticket.status is TicketStatus.OVER:
                raise TicketUnknownError
            if ticket.status is not TicketStatus.GIVEN_UP:
                transaction.execute(
                    "UPDATE queue_ticket SET given_up_at_ms = ? WHERE id = ?", epoch_ms(self._clock.now()), ticket.id
                )
            return self._ticket(rows.ticket(transaction, customer_id, ticket_id))

    def held_ticket(self, customer_id: str) -> Ticket | None:
        """Return the number with which a customer waits now, or None."""
        with self._database.snapshot() as reading:
            return self._held(reading, customer_id)

    # Appointments

    def days(self, branch_id: str) -> tuple[date, ...]:
        """Return the days of the next two weeks on which a branch still has a time (BranchUnknownError)."""
        branch = self.catalogue.branch(branch_id)
        earliest = self._clock.now() + LEAST_NOTICE
        wanted = (earliest.date() + timedelta(days=ahead) for ahead in range(DAYS_AHEAD))
        return tuple(day for day in wanted if any(start >= earliest for start in self._starts(branch, day)))

    def slots(self, branch_id: str, day: date) -> tuple[Slot, ...]:
        """Return the times of a day that are not over, free or not (BranchUnknownError)."""
        branch = self.catalogue.branch(branch_id)
        earliest = self._clock.now() + LEAST_NOTICE
        with self._database.snapshot() as reading:
            booked = rows.booked_starts(reading, branch.id, at(day, datetime.min.time()))
        return tuple(
            Slot(start, start not in booked and not taken_by_others(branch, start))
            for start in self._starts(branch, day)
            if start >= earliest
        )

    def book(self, request: AppointmentRequest) -> Appointment:
        """Book a time; the same request again gives the first appointment.

        Raises:
            BranchUnknownError, BranchServiceUnknownError, SlotUnknownError, SlotPastError, SlotTakenError
            AppointmentsFullError, CustomerUnknownError, FieldInvalidError, RequestReusedError
        """
        branch = self._offering(request.branch_id, request.service_id)
        if request.starts_at.tzinfo is None:
            raise FieldInvalidError(field="starts_at")
        starts_ms = epoch_ms(request.starts_at)
        key = asked(
            request.customer_id, request.request_id, "branch-appointment", branch.id, request.service_id, starts_ms
        )
        with self._database.writing() as transaction:
            result = action_requests.earlier_result(transaction, key)
            if result is None:
                self._check_slot(transaction, branch, request)
                result = secrets.token_hex(8)
                transaction.execute(
                    "INSERT INTO appointment (id, customer_id, branch, service, starts_at_ms, made_at_ms)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    result,
                    customers.find(transaction, key.customer_id).id,
                    branch.id,
                    request.service_id,
                    starts_ms,
                    epoch_ms(self._clock.now()),
                )
                action_requests.store(transaction, key, result)
            return rows.appointment(transaction, key.customer_id, result)

    def cancel(self, customer_id: str, appointment_id: str) -> Appointment:
        """Cancel an appointment; a second time changes nothing.

        Raises:
            AppointmentUnknownError
            AppointmentOverError: its time has come.
        """
        now = self._clock.now()
        with self._database.writing() as transaction:
            found = rows.appointment(transaction, checked_text(customer_id, "customer_id"), appointment_id)
            if found.cancelled_at is None:
                if found.starts_at <= now:
                    raise AppointmentOverError
                transaction.execute(
                    "UPDATE appointment SET cancelled_at_ms = ? WHERE id = ?", epoch_ms(now), appointment_id
                )
            return rows.appointment(transaction, customer_id, appointment_id)

    def appointments(self, customer_id: str) -> tuple[Appointment, ...]:
        """Return a customer's appointments that are still to come, the next first (FieldInvalidError)."""
        customer_id = checked_text(customer_id, "customer_id")
        return rows.coming(self._database, customer_id, self._clock.now())

    def _offering(self, branch_id: str, service_id: str) -> Branch:
        branch = self.catalogue.branch(branch_id)
        if service_id not in branch.services:
            raise BranchServiceUnknownError
        return branch

    def _queue(self, branch: Branch, day: date) -> Queue | None:
        span = self.catalogue.hours(branch, day)
        return None if span is None else Queue(branch, day, span)

    def _take(self, transaction: Transaction, request: Asked, branch: Branch, service_id: str) -> str:
        now = self._clock.now()
        customer = customers.find(transaction, request.customer_id)
        queue = self._queue(branch, now.date())
        if queue is None or not self.catalogue.is_open(branch, now):
            opens = self.catalogue.next_opening(branch, now)
            raise BranchClosedError(**({} if opens is None else {"opens_iso": opens.isoformat()}))
        held = self._held(transaction, customer.id)
        if held is not None:
            raise TicketHeldError(number=held.number)
        before = queue.came(now)
        ticket_id = secrets.token_hex(8)
        transaction.execute(
            "INSERT INTO queue_ticket (id, customer_id, branch, service, day, number, before, taken_at_ms)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            ticket_id,
            customer.id,
            branch.id,
            service_id,
            now.date().isoformat(),
            max(before, rows.last_number(transaction, branch.id, now.date())) + 1,
            before,
            epoch_ms(now),
        )
        action_requests.store(transaction, request, ticket_id)
        return ticket_id

    def _held(self, reading: Reading, customer_id: str) -> Ticket | None:
        for row in rows.tickets_of(reading, checked_text(customer_id, "customer_id"), self._clock.now().date()):
            ticket = self._ticket(row)
            if ticket.status in {TicketStatus.WAITING, TicketStatus.CALLED}:
                return ticket
        return None

    def _ticket(self, row: TicketRow) -> Ticket:
        now = self._clock.now()
        queue = self._queue(self.catalogue.branch(row.branch), row.day)
        ahead = minutes = 0
        if row.given_up:
            status = TicketStatus.GIVEN_UP
        elif queue is None or now.date() != row.day or now >= queue.called_at(row.before, row.taken_at) + CALLED_FOR:
            status = TicketStatus.OVER
        elif now >= queue.called_at(row.before, row.taken_at):
            status = TicketStatus.CALLED
        else:
            status = TicketStatus.WAITING
            ahead = queue.ahead(row.before, now)
            minutes = queue.minutes(ahead)
        return Ticket(row.id, row.branch, row.service, row.number, row.taken_at, status, ahead, minutes)

    def _starts(self, branch: Branch, day: date) -> tuple[datetime, ...]:
        return slot_starts(day, self.catalogue.hours(branch, day))

    def _check_slot(self, reading: Reading, branch: Branch, request: AppointmentRequest) -> None:
        now, start = self._clock.now(), request.starts_at.astimezone(self._clock.now().tzinfo)
        if start < now + LEAST_NOTICE:
            raise SlotPastError
        if start not in self._starts(branch, start.date()) or start.date() >= now.date() + timedelta(days=DAYS_AHEAD):
            raise SlotUnknownError
        if taken_by_others(branch, start) or start in rows.booked_starts(reading, branch.id, start):
            raise SlotTakenError
        if len(rows.coming(reading, request.customer_id, now)) >= MOST_APPOINTMENTS:
            raise AppointmentsFullError(most=MOST_APPOINTMENTS)
