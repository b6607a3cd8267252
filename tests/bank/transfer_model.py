"""A bank of a few plain dictionaries: what a person should see of transfers, standing orders, guardians and limits.

It knows nothing of SQL, counters, holds or triggers, and works a standing order's dates out by walking the calendar.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bank.transfers.order_rows import OrderRequest
from bank.transfers.schedule import Frequency
from bank.values import AgreedLimits, Arrival, PreparedTransfer, Receipt
from tests.bank.support import ACCOUNTS, OPENING_FEN, PIN

LIFETIME = timedelta(minutes=5)
LOCK = timedelta(hours=24)
PIN_ATTEMPTS = 5
GRACE = timedelta(days=7)
ANSWER = timedelta(hours=24)
COOLING = timedelta(hours=24)
TIGHT = AgreedLimits(per_transfer_fen=250_00, per_day_fen=400_00, per_day_count=6, per_year_fen=2_000_00)

WAITING = {"pin": "PENDING", "family": "AWAITING_FAMILY", "queue": "QUEUED"}
HOLDING = set(WAITING.values())
REFUSALS = {
    "CANCELLED": "ALREADY_CANCELLED",
    "EXPIRED": "PENDING_EXPIRED",
    "POSTED": "ALREADY_POSTED",
    "REFUSED": "TRANSFER_REFUSED",
}


@dataclass(slots=True)
class Prepared:
    """The model's transfer. ends: when what it waits for now is over; due: when it is to be sent, None for at once."""

    customer: str
    payee: str
    fen: int
    prepared_at: datetime
    ends: datetime
    made: PreparedTransfer | None = None
    due: datetime | None = None
    stage: str = "pin"
    fate: str = ""
    receipt: Receipt | None = None
    guardian: str = ""
    decision: str = ""

    def status(self, now: datetime) -> str:
        return self.fate or ("EXPIRED" if now >= self.ends else WAITING[self.stage])


@dataclass(slots=True)
class Order:
    """The model's standing order."""

    asked: OrderRequest
    payee: str
    prepared_at: datetime
    state: str = "PREPARED"
    next_at: datetime | None = None
    results: list[str] = field(default_factory=list)  # "" for a transfer, or the code of why there was none

    def status(self, now: datetime) -> str:
        return "EXPIRED" if self.state == "PREPARED" and now >= self.prepared_at + LIFETIME else self.state

    def date_after(self, moment: datetime | None) -> datetime | None:
        """Walk the calendar from the first wanted moment on."""
        asked = self.asked
        for days in range(800):
            each = asked.first_at + timedelta(days=days)
            if asked.until is not None and each.date() > asked.until:
                return None
            if self._falls_on(each, days) and (moment is None or each > moment):
                return each
        return None

    def _falls_on(self, each: datetime, days: int) -> bool:
        match self.asked.frequency:
            case Frequency.ONCE:
                return days == 0
            case Frequency.DAILY:
                return True
            case Frequency.WEEKLY:
                return days % 7 == 0
            case Frequency.MONTHLY:
                return each.day == min(self.asked.month_day or 0, monthrange(each.year, each.month)[1])

    def move_on(self, ran: datetime) -> None:
        last = len(self.results) == self.asked.count
        self.next_at = None if last else self.date_after(ran)
        self.state = "ENDED" if self.next_at is None else "ACTIVE"


@dataclass(slots=True)
class Guardian:
    """The model's guardianship."""

    guardian_id: str
    above_fen: int
    ends: datetime | None = None


@dataclass(slots=True)
class Model:
    """What a person would expect."""

    balance: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ACCOUNTS, OPENING_FEN))
    outside: int = 0
    failures: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ACCOUNTS, 0))
    locked_until: dict[str, datetime | None] = field(default_factory=lambda: dict.fromkeys(ACCOUNTS))
    limits: dict[str, AgreedLimits] = field(default_factory=lambda: dict.fromkeys(ACCOUNTS, TIGHT))
    guardians: dict[str, Guardian] = field(default_factory=dict)
    transfers: dict[str, Prepared] = field(default_factory=dict)
    orders: dict[str, Order] = field(default_factory=dict)
    pins: list[str] = field(default_factory=list)

    # What counts

    def held(self, customer: str, now: datetime) -> int:
        return sum(
            each.fen for each in self.transfers.values() if each.customer == customer and each.status(now) in HOLDING
        )

    def used(self, customer: str, now: datetime) -> tuple[int, int, int]:
        """Return the day's fen, the day's number and the year's fen."""
        counted = [
            each
            for each in self.transfers.values()
            if each.customer == customer and each.status(now) in {*HOLDING, "POSTED"}
        ]
        today = [each.fen for each in counted if each.prepared_at.date() == now.date()]
        return sum(today), len(today), sum(each.fen for each in counted if each.prepared_at.year == now.year)

    def guardian(self, customer: str, now: datetime) -> Guardian | None:
        found = self.guardians.get(customer)
        return found if found is not None and (found.ends is None or now < found.ends) else None

    # Refusals

    def refusal_to_prepare(self, customer: str, fen: int, now: datetime) -> str:
        limits = self.limits[customer]
        day_fen, day_count, year_fen = self.used(customer, now)
        checks = (
            (fen <= 0, "AMOUNT_NOT_POSITIVE"),
            (fen > self.balance[customer] - self.held(customer, now), "INSUFFICIENT_FUNDS"),
            (fen > limits.per_transfer_fen, "LIMIT_PER_TRANSFER"),
            (day_fen + fen > limits.per_day_fen, "LIMIT_PER_DAY"),
            (day_count >= (limits.per_day_count or 0), "LIMIT_COUNT_PER_DAY"),
            (year_fen + fen > (limits.per_year_fen or 0), "LIMIT_PER_YEAR"),
        )
        return next((code for refused, code in checks if refused), "")

    def try_pin(self, customer: str, pin: str, now: datetime) -> str:
        until = self.locked_until[customer]
        if until is not None and now < until:
            return "PIN_LOCKED"
        failures = 0 if until is not None else self.failures[customer]
        self.locked_until[customer] = None
        if pin == PIN:
            self.failures[customer] = 0
            return ""
        self.failures[customer] = failures + 1
        if failures + 1 == PIN_ATTEMPTS:
            self.locked_until[customer] = now + LOCK
            return "PIN_LOCKED"
        return "PIN_WRONG"

    # What happens

    def due(self, arrival: Arrival, now: datetime) -> datetime | None:
        if arrival is Arrival.TWO_HOURS:
            return now + timedelta(hours=2)
        if arrival is Arrival.NEXT_DAY:
            late = now + LIFETIME
            midnight = late.replace(hour=0, minute=0, second=0, microsecond=0)
            return midnight if midnight >= late else midnight + timedelta(days=1)
        return None

    def accept(self, each: Prepared, now: datetime, delay: timedelta) -> None:
        if delay:
            each.due = max(each.due or now, now + delay)
        guardian = self.guardian(each.customer, now)
        if guardian is not None and each.fen > guardian.above_fen:
            each.stage, each.ends, each.guardian = "family", now + ANSWER, guardian.guardian_id
        else:
            self.go_on(each, now)

    def go_on(self, each: Prepared, now: datetime) -> None:
        if each.due is None or each.due <= now:
            self.post(each)
        else:
            each.stage, each.ends = "queue", each.due + GRACE

    def post(self, each: Prepared) -> None:
        each.fate, each.receipt = "POSTED", None
        self.balance[each.customer] -= each.fen
        if each.payee in self.balance:
            self.balance[each.payee] += each.fen
        else:
            self.outside += each.fen

    def send(self, now: datetime) -> list[str]:
        """Post what is queued and due; return the ids, the earliest first."""
        ready = [
            (each.due or now, place, key)
            for place, (key, each) in enumerate(self.transfers.items())
            if each.status(now) == "QUEUED" and each.due is not None and each.due <= now
        ]
        for _, _, key in ready:
            self.post(self.transfers[key])
        return sorted(key for _, _, key in ready)

    def run_date(self, order: Order, due: datetime, now: datetime) -> str:
        """Return "" if a date of an order makes a transfer, or why it makes none."""
        if now > due + GRACE:
            return "ORDER_MISSED"
        return self.refusal_to_prepare(order.asked.customer_id, order.asked.amount_fen, now)
