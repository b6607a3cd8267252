"""Reminders: once or every month, of an entry or of anything; due by the bank's clock.

A monthly reminder keeps the day and the time of its first occurrence; in a month that has no such day it comes on the
last one. Done means the occurrence that was shown: saying so again, or for one that has passed, changes nothing.
"""

from __future__ import annotations

import calendar
from datetime import datetime, timedelta
from sqlite3 import Row
from typing import Final

from bank import customers
from bank.book.errors import (
    BookEntryUnknownError,
    BookReminderTimeError,
    BookReminderUnknownError,
    BookRequestReusedError,
)
from bank.book.fields import checked_id, checked_moment, checked_text
from bank.book.values import NewReminder, Reminder
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import FieldInvalidError
from bank.fields import LONGEST_REQUEST_ID, required_text

FURTHEST_DAYS: Final = 3_653  # a first occurrence lies at most ten years ahead; ours
LONGEST_SNOOZE_DAYS: Final = 31  # ours


class ReminderReader:
    """What people want to be reminded of."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, customer_id: str) -> tuple[Reminder, ...]:
        """Return the reminders that still have an occurrence to come, the next one first."""
        rows = self._database.rows(
            "SELECT * FROM book_reminder WHERE customer_id = ? AND next_due_ms IS NOT NULL ORDER BY next_due_ms, id",
            checked_text(customer_id, "customer_id"),
        )
        return tuple(_reminder(row) for row in rows)

    def due(self, customer_id: str, now: datetime) -> tuple[Reminder, ...]:
        """Return what is to be shown at `now`: due, not done, not snoozed beyond it; the longest due first."""
        now_ms = epoch_ms(checked_moment(now, "now"))
        rows = self._database.rows(
            "SELECT * FROM book_reminder WHERE customer_id = ? AND next_due_ms <= ?"
            " AND coalesce(snoozed_until_ms, next_due_ms) <= ? ORDER BY next_due_ms, id",
            checked_text(customer_id, "customer_id"),
            now_ms,
            now_ms,
        )
        return tuple(_reminder(row) for row in rows)


class ReminderService(ReminderReader):
    """Keeps reminders."""

    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database)
        self._clock = clock

    def add(self, new: NewReminder) -> Reminder:
        """Store a reminder; the same request again returns it.

        Raises:
            CustomerUnknownError, BookEntryUnknownError, BookRequestReusedError, FieldInvalidError
            BookReminderTimeError: its first occurrence has passed, or lies more than ten years ahead.
        """
        new = _checked(new)
        with self._database.writing() as transaction:
            earlier = transaction.row(
                "SELECT * FROM book_reminder WHERE customer_id = ? AND request_id = ?", new.customer_id, new.request_id
            )
            if earlier is not None:
                return _same(new, _reminder(earlier))
            customers.find(transaction, new.customer_id)
            now = self._clock.now()
            if not now < new.first_due <= now + timedelta(days=FURTHEST_DAYS):
                raise BookReminderTimeError(limit_days=FURTHEST_DAYS)
            _require_entry(transaction, new)
            due_ms = epoch_ms(new.first_due)
            reminder_id = transaction.execute(
                "INSERT INTO book_reminder (customer_id, request_id, text, repeat, first_due_ms, next_due_ms,"
                " account_id, transfer_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                new.customer_id,
                new.request_id,
                new.text,
                new.repeat,
                due_ms,
                due_ms,
                new.account_id,
                new.transfer_id,
            )
            return _find(transaction, new.customer_id, reminder_id)

    def done(self, customer_id: str, reminder_id: int, occurrence: datetime) -> Reminder:
        """Say that the occurrence is done; a monthly reminder then waits for the first one after now.

        occurrence: the reminder's next_due as it was shown. Another one than that changes nothing.

        Raises:
            BookReminderUnknownError, FieldInvalidError
        """
        occurrence = checked_moment(occurrence, "occurrence")
        with self._database.writing() as transaction:
            reminder = _find(transaction, customer_id, reminder_id)
            if reminder.next_due == occurrence:
                after = max(occurrence, self._clock.now())
                following = None if reminder.repeat == "once" else next_monthly(reminder.first_due, after)
                _move(transaction, reminder_id, following)
            return _find(transaction, customer_id, reminder_id)

    def snooze(self, customer_id: str, reminder_id: int, until: datetime) -> Reminder:
        """Show the waiting occurrence again from `until` on.

        Raises:
            BookReminderUnknownError, FieldInvalidError
            BookReminderTimeError: until has passed, or lies more than 31 days ahead; or nothing waits any more.
        """
        until = checked_moment(until, "until")
        with self._database.writing() as transaction:
            reminder = _find(transaction, customer_id, reminder_id)
            now = self._clock.now()
            if reminder.next_due is None or not now < until <= now + timedelta(days=LONGEST_SNOOZE_DAYS):
                raise BookReminderTimeError(limit_days=LONGEST_SNOOZE_DAYS)
            transaction.execute(
                "UPDATE book_reminder SET snoozed_until_ms = ? WHERE id = ?", epoch_ms(until), reminder_id
            )
            return _find(transaction, customer_id, reminder_id)

    def cancel(self, customer_id: str, reminder_id: int) -> Reminder:
        """Remind no more; a second time does nothing (BookReminderUnknownError)."""
        with self._database.writing() as transaction:
            if _find(transaction, customer_id, reminder_id).next_due is not None:
                _move(transaction, reminder_id, None)
            return _find(transaction, customer_id, reminder_id)


def next_monthly(first: datetime, after: datetime) -> datetime:
    """Return the first occurrence later than `after` of a monthly reminder that began at `first`."""
    months = max(0, (after.year - first.year) * 12 + after.month - first.month)
    occurrence = _months_later(first, months)
    return occurrence if occurrence > after else _months_later(first, months + 1)


def _months_later(first: datetime, months: int) -> datetime:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    month += 1
    return first.replace(year=year, month=month, day=min(first.day, calendar.monthrange(year, month)[1]))


def _move(transaction: Transaction, reminder_id: int, due: datetime | None) -> None:
    transaction.execute(
        "UPDATE book_reminder SET next_due_ms = ?, snoozed_until_ms = NULL WHERE id = ?",
        None if due is None else epoch_ms(due),
        reminder_id,
    )


def _checked(new: NewReminder) -> NewReminder:
    if not isinstance(new, NewReminder):
        raise FieldInvalidError(field="new")
    if new.repeat not in ("once", "monthly"):
        raise FieldInvalidError(field="repeat")
    if (new.account_id is None) != (new.transfer_id is None):
        raise FieldInvalidError(field="account_id")
    first_due = checked_moment(new.first_due, "first_due")
    return NewReminder(
        request_id=required_text(checked_text(new.request_id, "request_id"), "request_id", longest=LONGEST_REQUEST_ID),
        customer_id=checked_text(new.customer_id, "customer_id"),
        text=required_text(checked_text(new.text, "text"), "text"),
        first_due=from_epoch_ms(epoch_ms(first_due)),  # to the millisecond, as it is kept
        repeat=new.repeat,
        account_id=None if new.account_id is None else checked_text(new.account_id, "account_id"),
        transfer_id=None if new.transfer_id is None else checked_id(new.transfer_id, "transfer_id"),
    )


def _same(new: NewReminder, earlier: Reminder) -> Reminder:
    asked = (new.text, new.repeat, new.first_due, new.account_id, new.transfer_id)
    if asked != (earlier.text, earlier.repeat, earlier.first_due, earlier.account_id, earlier.transfer_id):
        raise BookRequestReusedError
    return earlier


def _require_entry(reading: Reading, new: NewReminder) -> None:
    if new.account_id is None:
        return
    found = reading.row(
        "SELECT 1 FROM entry AS e JOIN account AS a ON a.id = e.account_id"
        " WHERE e.account_id = ? AND e.transfer_id = ? AND a.customer_id = ?",
        new.account_id,
        new.transfer_id,
        new.customer_id,
    )
    if found is None:
        raise BookEntryUnknownError


def _find(reading: Reading, customer_id: str, reminder_id: int) -> Reminder:
    row = reading.row(
        "SELECT * FROM book_reminder WHERE id = ? AND customer_id = ?",
        checked_id(reminder_id, "reminder_id"),
        checked_text(customer_id, "customer_id"),
    )
    if row is None:
        raise BookReminderUnknownError
    return _reminder(row)


def _reminder(row: Row) -> Reminder:
    due_ms = row["next_due_ms"]
    snoozed_ms = row["snoozed_until_ms"]
    return Reminder(
        id=row["id"],
        customer_id=row["customer_id"],
        text=row["text"],
        repeat=row["repeat"],
        first_due=from_epoch_ms(row["first_due_ms"]),
        next_due=None if due_ms is None else from_epoch_ms(due_ms),
        shown_from=None if due_ms is None else from_epoch_ms(due_ms if snoozed_ms is None else snoozed_ms),
        account_id=row["account_id"],
        transfer_id=row["transfer_id"],
    )
