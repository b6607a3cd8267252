"""Standing orders as rows: storing, finding, moving on."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from sqlite3 import Row
from typing import Final

from bank import card_number as card_numbers
from bank.clock import epoch_ms, from_epoch_ms
from bank.database import Reading, Transaction
from bank.transfers.errors import OrderUnknownError
from bank.transfers.schedule import Frequency, Schedule, next_after

_SELECT: Final = (
    "SELECT o.*, p.name AS payee_name, source.card_number AS from_card_number, target.card_number AS payee_card_number,"
    "       (SELECT count(*) FROM order_run AS r WHERE r.order_id = o.id) AS runs"
    "  FROM standing_order AS o"
    "  JOIN payee AS p ON p.id = o.payee_id"
    "  JOIN account AS target ON target.id = p.account_id"
    "  JOIN account AS source ON source.id = o.from_account_id"
    " WHERE "
)


class OrderState(Enum):
    """Where a standing order stands; the last three are final. EXPIRED: nobody authorised it in time."""

    PREPARED = "prepared"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class OrderRequest:
    """What a customer wants sent later. request_id is the client's own, stored by it before it asks.

    first_at: the first moment, aware; for MONTHLY the earliest one, from which month_day (by default its own day)
    is looked for. until: last calendar day in Asia/Shanghai, included. count: number of dates. One of the two ends a
    recurring order; both may be given. Neither is for ONCE.
    """

    request_id: str
    customer_id: str
    from_account_id: str
    payee_id: str
    amount_fen: int
    first_at: datetime
    frequency: Frequency = Frequency.ONCE
    month_day: int | None = None
    until: date | None = None
    count: int | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class StandingOrder:
    """A transfer on later dates. expires_at: until when the PIN is waited for. next_at: None unless ACTIVE.

    runs: how many dates have passed, with or without a transfer.
    """

    id: str
    request_id: str
    customer_id: str
    from_account_id: str
    from_tail: str
    payee_id: str
    payee_name: str
    payee_tail: str
    amount_fen: int
    remark: str
    schedule: Schedule
    count: int | None
    state: OrderState
    prepared_at: datetime
    expires_at: datetime
    next_at: datetime | None
    runs: int


@dataclass(frozen=True, slots=True)
class OrderRun:
    """One date of an order: the transfer that it made (confirmation_id), or the code of why it made none (failure)."""

    order_id: str
    number: int
    due_at: datetime
    run_at: datetime
    confirmation_id: str | None
    failure: str | None


def find(reading: Reading, order_id: str, now: datetime) -> StandingOrder:
    """Return one order as it stands at `now` (OrderUnknownError)."""
    row = reading.row(f"{_SELECT} o.id = ?", order_id)
    if row is None:
        raise OrderUnknownError
    return _order(row, now)


def find_request(reading: Reading, customer_id: str, request_id: str, now: datetime) -> StandingOrder | None:
    """Return the order of a client's request id, None if there is none."""
    row = reading.row(f"{_SELECT} o.customer_id = ? AND o.request_id = ?", customer_id, request_id)
    return None if row is None else _order(row, now)


def of_customer(reading: Reading, customer_id: str, now: datetime) -> tuple[StandingOrder, ...]:
    """Return a customer's orders, the oldest first."""
    rows = reading.rows(f"{_SELECT} o.customer_id = ? ORDER BY o.prepared_at_ms, o.id", customer_id)
    return tuple(_order(row, now) for row in rows)


def runs(reading: Reading, order_id: str) -> tuple[OrderRun, ...]:
    """Return an order's past dates, the oldest first."""
    rows = reading.rows("SELECT * FROM order_run WHERE order_id = ? ORDER BY number", order_id)
    return tuple(_run(row) for row in rows)


def due(reading: Reading, now: datetime) -> tuple[str, ...]:
    """Return the ids of active orders with a date that has come, the earliest first."""
    rows = reading.rows(
        "SELECT id FROM standing_order WHERE next_due_at_ms <= ? ORDER BY next_due_at_ms, id", epoch_ms(now)
    )
    return tuple(row["id"] for row in rows)


def store(
    transaction: Transaction, request: OrderRequest, schedule: Schedule, now: datetime, expires_at: datetime
) -> StandingOrder:
    """Insert a prepared order."""
    order_id = secrets.token_urlsafe(16)
    transaction.execute(
        "INSERT INTO standing_order (id, customer_id, request_id, from_account_id, payee_id, amount_fen, remark,"
        " frequency, month_day, first_due_at_ms, until_day, most_runs, prepared_at_ms, expires_at_ms, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'prepared')",
        order_id,
        request.customer_id,
        request.request_id,
        request.from_account_id,
        request.payee_id,
        request.amount_fen,
        request.remark,
        schedule.frequency.value,
        schedule.month_day,
        epoch_ms(schedule.first),
        None if schedule.until is None else schedule.until.isoformat(),
        request.count,
        epoch_ms(now),
        epoch_ms(expires_at),
    )
    return find(transaction, order_id, now)


def move(transaction: Transaction, order_id: str, state: OrderState, next_at: datetime | None) -> None:
    """Set where an order stands and when it is run next."""
    transaction.execute(
        "UPDATE standing_order SET state = ?, next_due_at_ms = ? WHERE id = ?",
        state.value,
        None if next_at is None else epoch_ms(next_at),
        order_id,
    )


def record_run(
    transaction: Transaction, order: StandingOrder, now: datetime, confirmation_id: str | None, failure: str | None
) -> OrderRun:
    """Record what became of the date that is due, and move the order to its next one."""
    due_at = order.next_at or now
    run = OrderRun(order.id, order.runs + 1, due_at, now, confirmation_id, failure)
    transaction.execute(
        "INSERT INTO order_run (order_id, number, due_at_ms, run_at_ms, confirmation_id, failure)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        order.id,
        run.number,
        epoch_ms(due_at),
        epoch_ms(now),
        confirmation_id,
        failure,
    )
    following = None if run.number == order.count else next_after(order.schedule, due_at)
    move(transaction, order.id, OrderState.ENDED if following is None else OrderState.ACTIVE, following)
    return run


def _order(row: Row, now: datetime) -> StandingOrder:
    state = OrderState(row["state"])
    if state is OrderState.PREPARED and row["expires_at_ms"] <= epoch_ms(now):
        state = OrderState.EXPIRED
    return StandingOrder(
        id=row["id"],
        request_id=row["request_id"],
        customer_id=row["customer_id"],
        from_account_id=row["from_account_id"],
        from_tail=card_numbers.tail(row["from_card_number"]),
        payee_id=row["payee_id"],
        payee_name=row["payee_name"],
        payee_tail=card_numbers.tail(row["payee_card_number"]),
        amount_fen=row["amount_fen"],
        remark=row["remark"],
        schedule=Schedule(
            frequency=Frequency(row["frequency"]),
            first=from_epoch_ms(row["first_due_at_ms"]),
            month_day=row["month_day"],
            until=None if row["until_day"] is None else date.fromisoformat(row["until_day"]),
        ),
        count=row["most_runs"],
        state=state,
        prepared_at=from_epoch_ms(row["prepared_at_ms"]),
        expires_at=from_epoch_ms(row["expires_at_ms"]),
        next_at=None if row["next_due_at_ms"] is None else from_epoch_ms(row["next_due_at_ms"]),
        runs=row["runs"],
    )


def _run(row: Row) -> OrderRun:
    return OrderRun(
        order_id=row["order_id"],
        number=row["number"],
        due_at=from_epoch_ms(row["due_at_ms"]),
        run_at=from_epoch_ms(row["run_at_ms"]),
        confirmation_id=row["confirmation_id"],
        failure=row["failure"],
    )
