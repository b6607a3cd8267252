"""Rows of the branches' tables as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bank.branches.errors import AppointmentUnknownError, TicketUnknownError
from bank.branches.values import Appointment
from bank.clock import epoch_ms, from_epoch_ms, start_of_day

if TYPE_CHECKING:
    from sqlite3 import Row

    from bank.database import Reading


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A number as it is stored. before: how many simulated people had come before it."""

    id: str
    branch: str
    service: str
    day: date
    number: int
    before: int
    taken_at: datetime
    given_up: bool


def ticket(reading: Reading, customer_id: str, ticket_id: str) -> TicketRow:
    """Return a customer's number (TicketUnknownError)."""
    row = reading.row("SELECT * FROM queue_ticket WHERE id = ? AND customer_id = ?", ticket_id, customer_id)
    if row is None:
        raise TicketUnknownError
    return _ticket(row)


def tickets_of(reading: Reading, customer_id: str, day: date) -> tuple[TicketRow, ...]:
    """Return a customer's numbers of a day, newest first."""
    found = reading.rows(
        "SELECT * FROM queue_ticket WHERE customer_id = ? AND day = ? ORDER BY taken_at_ms DESC, number DESC",
        customer_id,
        day.isoformat(),
    )
    return tuple(_ticket(row) for row in found)


def last_number(reading: Reading, branch_id: str, day: date) -> int:
    """Return the highest number that was given to one of the bank's customers at a branch on a day, 0 for none."""
    row = reading.row(
        "SELECT coalesce(max(number), 0) AS last FROM queue_ticket WHERE branch = ? AND day = ?",
        branch_id,
        day.isoformat(),
    )
    return 0 if row is None else int(row["last"])


def appointment(reading: Reading, customer_id: str, appointment_id: str) -> Appointment:
    """Return a customer's appointment (AppointmentUnknownError)."""
    row = reading.row("SELECT * FROM appointment WHERE id = ? AND customer_id = ?", appointment_id, customer_id)
    if row is None:
        raise AppointmentUnknownError
    return _appointment(row)


def coming(reading: Reading, customer_id: str, now: datetime) -> tuple[Appointment, ...]:
    """Return a customer's appointments after a moment, the next first."""
    found = reading.rows(
        "SELECT * FROM appointment WHERE customer_id = ? AND starts_at_ms > ? AND cancelled_at_ms IS NULL"
        " ORDER BY starts_at_ms, id",
        customer_id,
        epoch_ms(now),
    )
    return tuple(_appointment(row) for row in found)


def booked_starts(reading: Reading, branch_id: str, moment: datetime) -> frozenset[datetime]:
    """Return the times of a moment's day that customers of the bank hold at a branch."""
    day = start_of_day(moment.date())
    found = reading.rows(
        "SELECT starts_at_ms FROM appointment"
        " WHERE branch = ? AND starts_at_ms >= ? AND starts_at_ms < ? AND cancelled_at_ms IS NULL",
        branch_id,
        epoch_ms(day),
        epoch_ms(day + timedelta(days=1)),
    )
    return frozenset(from_epoch_ms(row["starts_at_ms"]) for row in found)


def _ticket(row: Row) -> TicketRow:
    return TicketRow(
        id=row["id"],
        branch=row["branch"],
        service=row["service"],
        day=date.fromisoformat(row["day"]),
        number=row["number"],
        before=row["before"],
        taken_at=from_epoch_ms(row["taken_at_ms"]),
        given_up=row["given_up_at_ms"] is not None,
    )


def _appointment(row: Row) -> Appointment:
    cancelled_ms = row["cancelled_at_ms"]
    return Appointment(
        id=row["id"],
        branch_id=row["branch"],
        service_id=row["service"],
        starts_at=from_epoch_ms(row["starts_at_ms"]),
        cancelled_at=None if cancelled_ms is None else from_epoch_ms(cancelled_ms),
    )
