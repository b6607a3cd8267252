"""Reminders by the bank's clock: once, every month, done, snoozed, cancelled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank
from bank.book.reminders import next_monthly
from bank.book.values import NewReminder, Reminder
from bank.clock import SHANGHAI, VirtualClock
from tests.bank.book.book_support import CURRENT, NOW, WANG, ZHAO, Said, post
from tests.bank.support import code_of

TOMORROW = NOW + timedelta(days=1)


def new(request_id: str = "r", text: str = "交物业费", due: datetime = TOMORROW) -> NewReminder:
    return NewReminder(request_id, WANG, text, due)


def texts(reminders: tuple[Reminder, ...]) -> list[str]:
    return [reminder.text for reminder in reminders]


def test_once_is_due_from_its_time_on_until_it_is_done(book_bank: Bank, book_clock: VirtualClock) -> None:
    book = book_bank.book
    reminder = book.reminders.add(new())
    assert book.due_now(WANG) == ()
    book_clock.move_to(TOMORROW)
    assert book.due_now(WANG) == (reminder,)
    assert book.due_now(ZHAO) == ()
    done = book.reminders.done(WANG, reminder.id, TOMORROW)
    assert done.next_due is None
    assert book.reminders.done(WANG, reminder.id, TOMORROW) == done
    assert (book.due_now(WANG), book.reminders.list(WANG)) == ((), ())


def test_monthly_on_the_31st_comes_on_the_last_day_of_shorter_months(book_bank: Bank, book_clock: VirtualClock) -> None:
    first = datetime(2026, 3, 31, 9, tzinfo=SHANGHAI)
    reminders = book_bank.book.reminders
    reminder = reminders.add(replace(new(due=first), repeat="monthly"))
    seen = []
    for _ in range(12):
        assert reminder.next_due is not None
        seen.append(reminder.next_due.date())
        book_clock.move_to(reminder.next_due)
        reminder = reminders.done(WANG, reminder.id, reminder.next_due)
    days = (31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28)
    months = [(2026, month) for month in range(3, 13)] + [(2027, 1), (2027, 2)]
    assert seen == [date(year, month, day) for (year, month), day in zip(months, days, strict=True)]


def test_months_that_were_slept_through_are_not_caught_up_one_by_one(book_bank: Bank, book_clock: VirtualClock) -> None:
    reminders = book_bank.book.reminders
    reminder = reminders.add(replace(new(), repeat="monthly"))
    book_clock.advance(timedelta(days=200))
    assert texts(book_bank.book.due_now(WANG)) == ["交物业费"]
    after = reminders.done(WANG, reminder.id, TOMORROW)
    assert after.next_due == datetime(2026, 10, 21, 12, tzinfo=SHANGHAI)
    assert reminders.done(WANG, reminder.id, TOMORROW) == after  # a second tap on what was shown


def test_a_snoozed_reminder_comes_again_and_the_rhythm_stays(book_bank: Bank, book_clock: VirtualClock) -> None:
    reminders = book_bank.book.reminders
    reminder = reminders.add(replace(new(), repeat="monthly"))
    book_clock.move_to(TOMORROW)
    later = TOMORROW + timedelta(hours=2)
    assert reminders.snooze(WANG, reminder.id, later).shown_from == later
    assert book_bank.book.due_now(WANG) == ()
    book_clock.move_to(later)
    assert texts(book_bank.book.due_now(WANG)) == ["交物业费"]
    after = reminders.done(WANG, reminder.id, TOMORROW)
    assert after.next_due == after.shown_from == datetime(2026, 4, 21, 12, tzinfo=SHANGHAI)


def test_what_is_due_longest_comes_first(book_bank: Bank, book_clock: VirtualClock) -> None:
    for number, hours in enumerate((3, 1, 2)):
        book_bank.book.reminders.add(new(f"r{number}", f"第{hours}", NOW + timedelta(hours=hours)))
    assert texts(book_bank.book.reminders.list(WANG)) == ["第1", "第2", "第3"]
    book_clock.advance(timedelta(hours=2))
    assert texts(book_bank.book.due_now(WANG)) == ["第1", "第2"]


def test_a_reminder_of_an_entry_names_it(book_bank: Bank) -> None:
    (posted,) = post(book_bank, [Said(date(2026, 3, 3), CURRENT, "market", 3_00, "买菜")])
    reminders = book_bank.book.reminders
    about = replace(new(), account_id=CURRENT, transfer_id=posted)
    assert (reminders.add(about).account_id, reminders.add(about).transfer_id) == (CURRENT, posted)
    wrong = replace(about, request_id="q", customer_id=ZHAO)
    assert code_of(lambda: reminders.add(wrong)) == "BOOK_ENTRY_UNKNOWN"


def test_the_same_request_again_is_the_same_reminder(book_bank: Bank, book_clock: VirtualClock) -> None:
    reminders = book_bank.book.reminders
    first = reminders.add(new())
    book_clock.advance(timedelta(days=5))  # the answer was lost and is asked for much later
    assert reminders.add(new()) == first
    assert code_of(lambda: reminders.add(new(text="别的"))) == "BOOK_REQUEST_REUSED"
    assert len(reminders.list(WANG)) == 1


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (new(due=NOW), "BOOK_REMINDER_TIME"),
        (new(due=NOW + timedelta(days=3_653, seconds=1)), "BOOK_REMINDER_TIME"),
        (new(due=datetime(2026, 4, 1)), "FIELD_INVALID"),  # noqa: DTZ001 - a naive moment is the subject
        (new(due=datetime.max.replace(tzinfo=SHANGHAI)), "BOOK_REMINDER_TIME"),
        (new(text=" "), "FIELD_INVALID"),
        (new(text="字" * 61), "FIELD_INVALID"),
        (replace(new(), customer_id="nobody"), "CUSTOMER_UNKNOWN"),
        (replace(new(), account_id=CURRENT), "FIELD_INVALID"),
        (replace(new(), account_id=CURRENT, transfer_id=1), "BOOK_ENTRY_UNKNOWN"),
        (replace(new(), repeat="weekly"), "FIELD_INVALID"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_reminded_of(book_bank: Bank, asked: NewReminder, code: str) -> None:
    assert code_of(lambda: book_bank.book.reminders.add(asked)) == code
    assert book_bank.book.reminders.list(WANG) == ()


def test_only_its_owner_moves_a_reminder_and_not_into_the_past(book_bank: Bank) -> None:
    reminders = book_bank.book.reminders
    reminder = reminders.add(new())
    for action in (
        lambda: reminders.done(ZHAO, reminder.id, TOMORROW),
        lambda: reminders.snooze(ZHAO, reminder.id, TOMORROW),
        lambda: reminders.cancel(ZHAO, reminder.id),
    ):
        assert code_of(action) == "BOOK_REMINDER_UNKNOWN"
    for until in (NOW, NOW + timedelta(days=31, seconds=1)):
        assert code_of(partial(reminders.snooze, WANG, reminder.id, until)) == "BOOK_REMINDER_TIME"
    assert reminders.cancel(WANG, reminder.id).next_due is None
    assert reminders.cancel(WANG, reminder.id).next_due is None
    assert code_of(lambda: reminders.snooze(WANG, reminder.id, TOMORROW)) == "BOOK_REMINDER_TIME"


MOMENTS = st.datetimes(datetime(2016, 1, 1), datetime(2036, 1, 1), timezones=st.just(SHANGHAI))  # noqa: DTZ001


@given(MOMENTS, MOMENTS)
def test_the_next_month_is_the_first_one_after(first: datetime, after: datetime) -> None:
    after = max(first, after)
    found = next_monthly(first, after)
    assert after < found <= after + timedelta(days=32)
    assert found.time() == first.time()
    assert found.day == first.day or (found + timedelta(days=1)).day == 1
