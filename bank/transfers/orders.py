"""Standing orders: a transfer on one later date or again and again, authorised once with the PIN.

Money is not held for a date that is yet to come: each date looks for funds and limits when it is run.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bank import limits, payees
from bank.clock import SHANGHAI, Clock
from bank.database import Database, Reading, Transaction
from bank.errors import (
    ClockWentBackError,
    FieldInvalidError,
    LimitPerTransferError,
    RequestReusedError,
    SameAccountError,
)
from bank.fields import LONGEST_REQUEST_ID, optional_text, required_text
from bank.pins import PinService
from bank.policy import Policy
from bank.safety.freezes import refuse_frozen
from bank.safety.rule import Debit
from bank.transfers import order_rows, placing
from bank.transfers.errors import OrderDateError, OrderExpiredError, OrderStateError, SignatureRequiredError
from bank.transfers.order_rows import OrderRequest, OrderRun, OrderState, StandingOrder
from bank.transfers.rules import TransferRules
from bank.transfers.schedule import Frequency, Schedule, first_moment, next_after, upcoming

MOST_UPCOMING: Final = 120
_MOST_RUNS: Final = 10_000
_YEARS: Final = range(1990, 9_000)  # what can be moved to another time zone without leaving the calendar
_AUTHORISED: Final = (OrderState.ACTIVE, OrderState.PAUSED, OrderState.ENDED)


class OrderService:
    """Customers' standing orders. Their dates are run by `TransferService.send_due`."""

    def __init__(
        self, database: Database, clock: Clock, policy: Policy, pins: PinService, rules: TransferRules
    ) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy
        self._pins = pins
        self._rules = rules

    def prepare(self, request: OrderRequest) -> StandingOrder:
        """Store an order for its authorisation; the same request again returns the same order, as it stands.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError: the request itself.
            OrderDateError: the first date is not in the future or too far off; no end, or one before the first date.
            RequestReusedError: its id was used for another order.
            AccountUnknownError, PayeeUnknownError, SameAccountError: not this customer's, or both one.
            AccountFrozenError
            LimitPerTransferError, SignatureRequiredError: no date could ever be run.
        """
        request = _checked(request)
        with self._database.writing() as transaction:
            now = self._clock.now()
            earlier = order_rows.find_request(transaction, request.customer_id, request.request_id, now)
            if earlier is not None:
                if not _same(earlier, request):
                    raise RequestReusedError
                return earlier
            schedule = self._schedule(request, now)
            self._check(transaction, request)
            return order_rows.store(transaction, request, schedule, now, now + self._policy.pending_lifetime)

    def authorise(self, order_id: str, pin: str) -> StandingOrder:
        """Let the order be run on its dates; one that was authorised before answers as it stands, whatever the PIN.

        Raises:
            OrderUnknownError, OrderExpiredError, ClockWentBackError
            OrderStateError: it was cancelled.
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError: it is still prepared.
        """
        order = self.get(order_id)
        if _may_start(order):
            if self._clock.now() < order.prepared_at:
                raise ClockWentBackError
            with self._pins.proving(order.customer_id, pin) as transaction:
                order = order_rows.find(transaction, order_id, self._clock.now())
                if order.state is OrderState.PREPARED:
                    order_rows.move(transaction, order_id, OrderState.ACTIVE, order.schedule.first)
            order = self.get(order_id)
            _may_start(order)
        return order

    def cancel(self, order_id: str) -> StandingOrder:
        """End the order for good; what was sent stays sent. A second time does nothing.

        Raises:
            OrderUnknownError, OrderExpiredError
            OrderStateError: it has come to its end by itself.
        """
        with self._database.writing() as transaction:
            order = self._find(transaction, order_id)
            if order.state is not OrderState.CANCELLED:
                _require(order, OrderState.PREPARED, OrderState.ACTIVE, OrderState.PAUSED)
                order_rows.move(transaction, order_id, OrderState.CANCELLED, None)
            return self._find(transaction, order_id)

    def pause(self, order_id: str) -> StandingOrder:
        """Run no dates until it is resumed; the dates that pass meanwhile are left out and do not count.

        Raises:
            OrderUnknownError, OrderExpiredError
            OrderStateError: it is not active (a second pause does nothing).
        """
        with self._database.writing() as transaction:
            order = self._find(transaction, order_id)
            if order.state is not OrderState.PAUSED:
                _require(order, OrderState.ACTIVE)
                order_rows.move(transaction, order_id, OrderState.PAUSED, None)
            return self._find(transaction, order_id)

    def resume(self, order_id: str, pin: str) -> StandingOrder:
        """Run the dates after now again; an order without any ends.

        Raises:
            OrderUnknownError, OrderExpiredError
            OrderStateError: it is neither paused nor active.
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError: it is still paused.
        """
        order = self.get(order_id)
        if order.state is OrderState.ACTIVE:
            return order
        _require(order, OrderState.PAUSED)
        with self._pins.proving(order.customer_id, pin) as transaction:
            order = self._find(transaction, order_id)
            if order.state is OrderState.PAUSED:
                past = order_rows.runs(transaction, order_id)
                after = max(self._clock.now(), *(run.due_at for run in past[-1:]), order.prepared_at)
                following = next_after(order.schedule, after)
                state = OrderState.ENDED if following is None else OrderState.ACTIVE
                order_rows.move(transaction, order_id, state, following)
            return self._find(transaction, order_id)

    def get(self, order_id: str) -> StandingOrder:
        """Return one order (OrderUnknownError)."""
        return self._find(self._database, order_id)

    def list(self, customer_id: str) -> tuple[StandingOrder, ...]:
        """Return a customer's orders, the oldest first; none for an unknown customer."""
        return order_rows.of_customer(self._database, customer_id, self._clock.now())

    def runs(self, order_id: str) -> tuple[OrderRun, ...]:
        """Return what became of an order's dates, the oldest first (OrderUnknownError)."""
        return order_rows.runs(self._database, self.get(order_id).id)

    def upcoming(self, order_id: str, most: int) -> tuple[datetime, ...]:
        """Return up to `most` (1 to 120) dates to come: of a prepared order from its first, of a paused one none.

        Raises:
            OrderUnknownError, FieldInvalidError
        """
        if type(most) is not int or not 1 <= most <= MOST_UPCOMING:
            raise FieldInvalidError(field="most")
        order = self.get(order_id)
        due = order.schedule.first if order.state is OrderState.PREPARED else order.next_at
        left = most if order.count is None else min(most, order.count - order.runs)
        return upcoming(order.schedule, due, left)

    def _find(self, reading: Reading, order_id: str) -> StandingOrder:
        return order_rows.find(reading, order_id, self._clock.now())

    def _schedule(self, request: OrderRequest, now: datetime) -> Schedule:
        """Return the request's dates (OrderDateError)."""
        furthest = now + timedelta(milliseconds=self._rules.furthest_first_ms)
        if not now < request.first_at <= furthest:
            raise OrderDateError
        schedule = _dates(request)
        if schedule.first <= now or (request.until is not None and request.until < schedule.first.date()):
            raise OrderDateError
        return schedule

    def _check(self, transaction: Transaction, request: OrderRequest) -> None:
        account, payee = placing.parties(transaction, request.customer_id, request.from_account_id, request.payee_id)
        refuse_frozen(transaction, account.id, Debit.TRANSFER)
        if payees.ledger_account_id(transaction, payee.id) == account.id:
            raise SameAccountError
        agreed = limits.find(transaction, request.customer_id, self._policy)
        if request.amount_fen > agreed.per_transfer_fen:
            raise LimitPerTransferError(limit_fen=agreed.per_transfer_fen, amount_fen=request.amount_fen)
        if request.amount_fen > self._rules.signature_day_total_fen:
            raise SignatureRequiredError(limit_fen=self._rules.signature_day_total_fen, total_fen=request.amount_fen)


def _checked(request: OrderRequest) -> OrderRequest:
    """Return the request with its texts trimmed and what follows from its frequency filled in.

    Raises:
        FieldInvalidError, AmountNotPositiveError, AmountTooLargeError, OrderDateError
    """
    placing.check_amount(request.amount_fen)
    if not isinstance(request.frequency, Frequency):
        raise FieldInvalidError(field="frequency")
    if request.first_at.tzinfo is None:
        raise FieldInvalidError(field="first_at")
    if isinstance(request.until, datetime):  # a moment is no calendar day
        raise FieldInvalidError(field="until")
    if request.first_at.year not in _YEARS:
        raise OrderDateError
    _check_number(request.count, "count", _MOST_RUNS)
    _check_number(request.month_day, "month_day", 31)
    once, monthly = request.frequency is Frequency.ONCE, request.frequency is Frequency.MONTHLY
    if (request.month_day is not None and not monthly) or (once and request.count not in (None, 1)):
        raise FieldInvalidError(field="month_day" if request.month_day is not None else "count")
    if not once and request.count is None and request.until is None:
        raise OrderDateError
    return replace(
        request,
        request_id=required_text(request.request_id, "request_id", longest=LONGEST_REQUEST_ID),
        remark=optional_text(request.remark, "remark"),
        month_day=(request.month_day or request.first_at.astimezone(SHANGHAI).day) if monthly else None,
        count=1 if once else request.count,
    )


def _check_number(value: int | None, field: str, most: int) -> None:
    if value is not None and (type(value) is not int or not 1 <= value <= most):
        raise FieldInvalidError(field=field)


def _dates(request: OrderRequest) -> Schedule:
    first = first_moment(request.frequency, request.first_at, request.month_day)
    return Schedule(request.frequency, first, request.month_day, request.until)


def _same(order: StandingOrder, request: OrderRequest) -> bool:
    stored = (order.from_account_id, order.payee_id, order.amount_fen, order.remark, order.count, order.schedule)
    asked = (request.from_account_id, request.payee_id, request.amount_fen, request.remark, request.count)
    return stored == (*asked, _dates(request))


def _may_start(order: StandingOrder) -> bool:
    """Tell whether the order waits for its PIN: false if it had it (OrderExpiredError, OrderStateError)."""
    if order.state in _AUTHORISED:
        return False
    _require(order, OrderState.PREPARED)
    return True


def _require(order: StandingOrder, *states: OrderState) -> None:
    if order.state is OrderState.EXPIRED:
        raise OrderExpiredError
    if order.state not in states:
        raise OrderStateError(state=order.state.value)
