"""What crosses the boundary of the branches: frozen values, moments aware in Asia/Shanghai."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bank.bilingual import Words


class Access(Enum):
    """What makes a branch usable for everyone."""

    RAMP = "ramp"
    WIDE_DOOR = "wide-door"
    LOW_COUNTER = "low-counter"
    HEARING_LOOP = "hearing-loop"
    READING_GLASSES = "reading-glasses"
    SEATS = "seats"
    WHEELCHAIR = "wheelchair"
    TOILET = "toilet"
    GUIDE_DOG = "guide-dog"


@dataclass(frozen=True, slots=True)
class Span:
    """From when until when on one day."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class SignLanguage:
    """When somebody who signs is there. weekdays: 0 is Monday."""

    weekdays: tuple[int, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class BranchService:
    """Something that is done at a branch. plain: what the elder version calls it; bring: what one must have with one."""

    id: str
    name: Words
    plain: Words
    bring: Words


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch. week: its hours from Monday to Sunday, None for closed. counters, busy: for the simulated queue."""

    id: str
    name: Words
    district: Words
    address: Words
    route: Words
    week: tuple[Span | None, ...]
    services: tuple[str, ...]
    access: tuple[Access, ...]
    sign_language: SignLanguage | None
    counters: int
    busy: int


@dataclass(frozen=True, slots=True)
class BranchState:
    """A branch at a moment. today: its hours of the day, None for closed all day; waiting, minutes: simulated.

    next_opening: when it opens next, None while it is open.
    """

    branch: Branch
    is_open: bool
    today: Span | None
    next_opening: datetime | None
    waiting: int
    minutes: int


class TicketStatus(Enum):
    """Where a number stands."""

    WAITING = "waiting"
    CALLED = "called"
    OVER = "over"
    GIVEN_UP = "given up"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A number in a queue. ahead, minutes: how many are before it and how long that takes, both simulated."""

    id: str
    branch_id: str
    service_id: str
    number: int
    taken_at: datetime
    status: TicketStatus
    ahead: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Slot:
    """A time of an appointment, free or not."""

    starts_at: datetime
    is_free: bool


@dataclass(frozen=True, slots=True)
class AppointmentRequest:
    """A time to be booked; the same request again gives the first appointment."""

    request_id: str
    customer_id: str
    branch_id: str
    service_id: str
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class Appointment:
    """An agreed time."""

    id: str
    branch_id: str
    service_id: str
    starts_at: datetime
    cancelled_at: datetime | None
