"""How much a customer may send by phone: the limits they agreed, as data, and what of a day's and a year's is used."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date, timedelta
from typing import Final

from bank import customers
from bank.clock import Clock, epoch_ms, start_of_day
from bank.database import Database, Reading, Transaction
from bank.errors import (
    LimitCountPerDayError,
    LimitPerDayError,
    LimitPerTransferError,
    LimitPerYearError,
    LimitsInvalidError,
    PinRequiredError,
)
from bank.pins import PinService
from bank.policy import LARGEST_AMOUNT_FEN, Policy
from bank.values import AgreedLimits, LimitUsage

_LARGEST_COUNT: Final = 1_000_000


class LimitService:
    """Agreed limits."""

    def __init__(self, database: Database, clock: Clock, policy: Policy, pins: PinService) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy
        self._pins = pins

    def get(self, customer_id: str) -> AgreedLimits:
        """Return what the customer agreed, or the bank's own limits if they agreed nothing."""
        return find(self._database, customer_id, self._policy)

    def in_force(self, customer_id: str) -> AgreedLimits:
        """Return the limits that count, with the bank's own number and year where none were agreed."""
        return in_force(self.get(customer_id), self._policy)

    def usage(self, customer_id: str) -> LimitUsage:
        """Return what is used of today's and of this year's limits."""
        return usage(self._database, customer_id, self._clock.now().date())

    def agree(self, customer_id: str, limits: AgreedLimits) -> None:
        """Set a customer's limits, as the counter does (CustomerUnknownError, LimitsInvalidError)."""
        with self._database.writing() as transaction:
            agree(transaction, customer_id, limits)

    def change(self, customer_id: str, limits: AgreedLimits, pin: str | None = None) -> AgreedLimits:
        """Change limits on the phone and return those in force: lowering at once, raising any of them with the PIN.

        Raises:
            CustomerUnknownError, LimitsInvalidError
            PinRequiredError: one of them would rise, and no PIN was given.
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError: nothing was changed.
        """
        checked(limits)
        with self._database.writing() as transaction:
            customers.find(transaction, customer_id)
            higher = rises(self.in_force(customer_id), in_force(limits, self._policy))
            if not higher:
                agree(transaction, customer_id, limits)
        if higher:
            if pin is None:
                raise PinRequiredError
            with self._pins.proving(customer_id, pin) as transaction:
                agree(transaction, customer_id, limits)
        return self.in_force(customer_id)


def find(reading: Reading, customer_id: str, policy: Policy) -> AgreedLimits:
    """Return what the customer agreed, or the policy's limits if they agreed nothing."""
    row = reading.row("SELECT * FROM agreed_limits WHERE customer_id = ?", customer_id)
    if row is None:
        return AgreedLimits(per_transfer_fen=policy.per_transfer_fen, per_day_fen=policy.per_day_fen)
    return AgreedLimits(
        per_transfer_fen=row["per_transfer_fen"],
        per_day_fen=row["per_day_fen"],
        per_day_count=row["per_day_count"],
        per_year_fen=row["per_year_fen"],
    )


def in_force(limits: AgreedLimits, policy: Policy) -> AgreedLimits:
    """Return the limits with the policy's number a day and amount a year where none were agreed."""
    return AgreedLimits(
        per_transfer_fen=limits.per_transfer_fen,
        per_day_fen=limits.per_day_fen,
        per_day_count=policy.per_day_count if limits.per_day_count is None else limits.per_day_count,
        per_year_fen=policy.per_year_fen if limits.per_year_fen is None else limits.per_year_fen,
    )


def rises(before: AgreedLimits, after: AgreedLimits) -> bool:
    """Tell whether any limit in force would be higher than before."""
    return any(new > old for old, new in zip(astuple(before), astuple(after), strict=True))


def checked(limits: AgreedLimits) -> AgreedLimits:
    """Return the limits if they make sense together (LimitsInvalidError)."""
    count, year_fen = limits.per_day_count, limits.per_year_fen
    given = [limits.per_transfer_fen, limits.per_day_fen, *(value for value in (count, year_fen) if value is not None)]
    if any(type(value) is not int or value <= 0 for value in given):  # a float or a bool from an untyped caller
        raise LimitsInvalidError
    if (
        not limits.per_transfer_fen <= limits.per_day_fen <= LARGEST_AMOUNT_FEN
        or not (count is None or count <= _LARGEST_COUNT)
        or not (year_fen is None or limits.per_day_fen <= year_fen <= LARGEST_AMOUNT_FEN)
    ):
        raise LimitsInvalidError
    return limits


def agree(transaction: Transaction, customer_id: str, limits: AgreedLimits) -> None:
    """Store a customer's limits (CustomerUnknownError, LimitsInvalidError)."""
    checked(limits)
    transaction.execute(
        "INSERT INTO agreed_limits (customer_id, per_transfer_fen, per_day_fen, per_day_count, per_year_fen)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (customer_id) DO UPDATE"
        " SET per_transfer_fen = excluded.per_transfer_fen, per_day_fen = excluded.per_day_fen,"
        "     per_day_count = excluded.per_day_count, per_year_fen = excluded.per_year_fen",
        customers.find(transaction, customer_id).id,
        limits.per_transfer_fen,
        limits.per_day_fen,
        limits.per_day_count,
        limits.per_year_fen,
    )


def usage(reading: Reading, customer_id: str, day: date) -> LimitUsage:
    """Return what counts against the limits: transfers prepared on that Shanghai day, posted or still held.

    A transfer belongs to the day on which it was prepared, since that is when it was checked.
    """
    today = reading.row(
        "SELECT count(*) AS transfers, coalesce(sum(l.amount_fen), 0) AS fen"
        "  FROM account AS a JOIN live_transfer AS l ON l.debit_account_id = a.id"
        " WHERE a.customer_id = ? AND l.prepared_at_ms >= ? AND l.prepared_at_ms < ?"
        "   AND coalesce(l.resolution, 'post') = 'post'",
        customer_id,
        epoch_ms(start_of_day(day)),
        epoch_ms(start_of_day(day + timedelta(days=1))),
    )
    this_year = reading.row(
        "SELECT coalesce(sum(amount_fen), 0) AS fen FROM live_transfer"
        " WHERE customer_id = ? AND prepared_at_ms >= ? AND prepared_at_ms < ?"
        "   AND coalesce(resolution, 'post') = 'post'",
        customer_id,
        epoch_ms(start_of_day(date(day.year, 1, 1))),
        epoch_ms(start_of_day(date(day.year + 1, 1, 1))),
    )
    return LimitUsage(
        day_fen=0 if today is None else today["fen"],
        day_count=0 if today is None else today["transfers"],
        year_fen=0 if this_year is None else this_year["fen"],
    )


def confirmed_fen(reading: Reading, customer_id: str, day: date) -> int:
    """Return the total of transfers prepared that Shanghai day that the PIN has confirmed, sent or still waiting."""
    row = reading.row(
        "SELECT coalesce(sum(l.amount_fen), 0) AS fen"
        "  FROM account AS a JOIN live_transfer AS l ON l.debit_account_id = a.id"
        " WHERE a.customer_id = ? AND l.prepared_at_ms >= ? AND l.prepared_at_ms < ?"
        "   AND (l.resolution = 'post' OR (l.resolution IS NULL AND l.stage <> 'pin'))",
        customer_id,
        epoch_ms(start_of_day(day)),
        epoch_ms(start_of_day(day + timedelta(days=1))),
    )
    return 0 if row is None else int(row["fen"])


def check(limits: AgreedLimits, used: int, amount_fen: int) -> None:
    """Refuse an amount above the limits of a transfer and of a day, given the fen already used that day.

    Raises:
        LimitPerTransferError, LimitPerDayError
    """
    if amount_fen > limits.per_transfer_fen:
        raise LimitPerTransferError(limit_fen=limits.per_transfer_fen, amount_fen=amount_fen)
    if used + amount_fen > limits.per_day_fen:
        raise LimitPerDayError(limit_fen=limits.per_day_fen, used_fen=used, amount_fen=amount_fen)


def check_all(limits: AgreedLimits, used: LimitUsage, amount_fen: int) -> None:
    """Refuse one more transfer of this amount above any limit that is given.

    Raises:
        LimitPerTransferError, LimitPerDayError, LimitCountPerDayError, LimitPerYearError: asked in this order.
    """
    check(limits, used.day_fen, amount_fen)
    if limits.per_day_count is not None and used.day_count >= limits.per_day_count:
        raise LimitCountPerDayError(limit=limits.per_day_count, used=used.day_count)
    if limits.per_year_fen is not None and used.year_fen + amount_fen > limits.per_year_fen:
        raise LimitPerYearError(limit_fen=limits.per_year_fen, used_fen=used.year_fen, amount_fen=amount_fen)
