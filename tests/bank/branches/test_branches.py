from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bank.branches.catalogue import at, load_catalogue, parse_catalogue
from bank.branches.queue import STEP, Queue
from bank.branches.service import CALLED_FOR, LEAST_NOTICE, MOST_APPOINTMENTS
from bank.branches.values import AppointmentRequest, Branch, Slot, TicketStatus
from bank.clock import SHANGHAI, VirtualClock
from bank.database import open_database
from bank.errors import LedgerRefusedError, PersonaInvalidError
from tests.bank.support import NOON, code_of

if TYPE_CHECKING:
    from pathlib import Path

    from bank.bank import Bank
    from tests.bank.support import ExpectLog, World

CATALOGUE = load_catalogue()
LAKESIDE = CATALOGUE.branch("hubin")
HILL = CATALOGUE.branch("qingshan")
TODAY = NOON.date()
SATURDAY = datetime(2026, 3, 7, 12, 0, tzinfo=SHANGHAI)


def free_slots(bank: Bank, branch: str = "hubin", day: date | None = None) -> list[Slot]:
    return [slot for slot in bank.branches.slots(branch, day or bank.branches.days(branch)[1]) if slot.is_free]


def wish(bank: Bank, request_id: str = "a", n: int = 0, customer: str = "wang") -> AppointmentRequest:
    return AppointmentRequest(request_id, customer, "hubin", "card", free_slots(bank)[n].starts_at)


# Hours


def test_a_branch_is_open_from_the_minute_it_opens_until_the_minute_it_closes() -> None:
    for hour, minute, is_open in ((8, 59, False), (9, 0, True), (16, 59, True), (17, 0, False)):
        assert CATALOGUE.is_open(LAKESIDE, NOON.replace(hour=hour, minute=minute)) is is_open


@pytest.mark.parametrize("day", ["2026-01-01", "2026-02-17", "2026-02-19", "2026-05-01", "2026-10-03"])
def test_all_are_closed_on_holidays(day: str) -> None:
    assert all(CATALOGUE.hours(branch, date.fromisoformat(day)) is None for branch in CATALOGUE.branches)


def test_a_closed_branch_says_when_it_opens() -> None:
    assert CATALOGUE.next_opening(HILL, SATURDAY) == datetime(2026, 3, 9, 9, 0, tzinfo=SHANGHAI)
    eve = datetime(2026, 9, 30, 20, 0, tzinfo=SHANGHAI)
    assert CATALOGUE.next_opening(HILL, eve) == datetime(2026, 10, 5, 9, 0, tzinfo=SHANGHAI)


def test_every_branch_is_usable_and_does_something() -> None:
    ids = [branch.id for branch in CATALOGUE.branches]
    assert len(set(ids)) == len(ids) == 6
    for branch in CATALOGUE.branches:
        assert branch.services
        assert branch.access
        assert branch.week[0] is not None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (('weekdays = "09:00-17:00"', 'weekdays = "17:00-09:00"'), "branches[0].weekdays"),
        (('access = ["ramp"', 'access = ["helipad"'), "branches[0].access"),
        (('services = ["card"', 'services = ["loan"'), "branches"),
        (("counters = 4", "counters = 0"), "branches[0].counters"),
    ],
)
def test_a_file_that_does_not_fit_names_the_place(change: tuple[str, str], field: str) -> None:
    from importlib import resources  # noqa: PLC0415 -- the packaged text, for this test alone

    text = resources.files("bank.branches").joinpath("branches.toml").read_text(encoding="utf-8")
    with pytest.raises(PersonaInvalidError) as refusal:
        parse_catalogue(text.replace(*change, 1))
    assert refusal.value.params["field"] == field


# The queue


def queue(branch: Branch, day: date = TODAY) -> Queue:
    span = CATALOGUE.hours(branch, day)
    assert span is not None
    return Queue(branch, day, span)


@pytest.mark.parametrize("branch", CATALOGUE.branches, ids=lambda branch: branch.id)
def test_the_queue_is_the_same_each_time_and_never_below_nobody(branch: Branch) -> None:
    once, again = queue(branch), queue(branch)
    seen = []
    for minute in range(0, 24 * 60, 7):
        moment = at(NOON.date(), NOON.time().min) + timedelta(minutes=minute)
        assert once.waiting(moment) == again.waiting(moment) >= 0
        seen.append(once.waiting(moment))
        assert CATALOGUE.is_open(branch, moment) or once.waiting(moment) == 0
    assert 0 < max(seen) < 45


def test_people_come_in_order_and_are_called_in_order() -> None:
    day = queue(LAKESIDE)
    came = [day.came(NOON + n * STEP) for n in range(40)]
    assert came == sorted(came)
    called = [day.called_at(n, NOON) for n in range(60, 200)]
    assert called == sorted(called)
    assert called[-1] <= at(NOON.date(), LAKESIDE.week[0].closes)  # type: ignore[union-attr]  # open on Mondays


# Numbers


def test_a_number_moves_up_is_called_and_is_over(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, _ = small_bank
    ticket = bank.branches.take_number("wang", "a", "hubin", "cash")
    assert ticket.status is TicketStatus.WAITING
    assert ticket.ahead == bank.branches.state("hubin").waiting > 0
    assert ticket.minutes > 0
    last = ticket.ahead
    while (held := bank.branches.held_ticket("wang")) and held.status is TicketStatus.WAITING:
        assert held.ahead <= last
        last = held.ahead
        bank_clock.advance(STEP)
    assert held is not None
    assert held.status is TicketStatus.CALLED
    bank_clock.advance(CALLED_FOR)
    assert bank.branches.held_ticket("wang") is None
    assert code_of(partial(bank.branches.give_up, "wang", ticket.id)) == "TICKET_UNKNOWN"
    assert bank.audit() == []


def test_one_waits_with_one_number_and_the_same_request_is_the_same_number(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    ticket = bank.branches.take_number("wang", "a", "hubin", "cash")
    assert bank.branches.take_number("wang", "a", "hubin", "cash") == ticket
    assert code_of(partial(bank.branches.take_number, "wang", "b", "yulan", "cash")) == "TICKET_HELD"
    assert bank.branches.take_number("zhao", "a", "hubin", "cash").number == ticket.number + 1
    assert code_of(partial(bank.branches.give_up, "zhao", ticket.id)) == "TICKET_UNKNOWN"
    given_up = bank.branches.give_up("wang", ticket.id)
    assert given_up.status is TicketStatus.GIVEN_UP
    assert bank.branches.give_up("wang", ticket.id) == given_up
    assert bank.branches.take_number("wang", "c", "yulan", "cash").status is TicketStatus.WAITING


def test_a_closed_branch_gives_no_numbers(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, _ = small_bank
    bank_clock.move_to(SATURDAY)
    assert code_of(partial(bank.branches.take_number, "wang", "a", "qingshan", "cash")) == "BRANCH_CLOSED"
    state = bank.branches.state("qingshan")
    assert (state.is_open, state.today, state.waiting) == (False, None, 0)
    assert [state.is_open for state in bank.branches.states()] == [True, True, True, True, False, False]


# Appointments


def test_a_time_is_booked_once_and_freed_by_cancelling(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    request = wish(bank)
    booked = bank.branches.book(request)
    assert bank.branches.book(request) == booked
    assert bank.branches.appointments("wang") == (booked,)
    other = replace(request, customer_id="zhao")
    assert code_of(partial(bank.branches.book, other)) == "SLOT_TAKEN"
    assert booked.starts_at not in [slot.starts_at for slot in free_slots(bank)]
    assert code_of(partial(bank.branches.cancel, "zhao", booked.id)) == "APPOINTMENT_UNKNOWN"
    cancelled = bank.branches.cancel("wang", booked.id)
    assert bank.branches.cancel("wang", booked.id) == cancelled
    assert bank.branches.appointments("wang") == ()
    assert bank.branches.book(other).starts_at == booked.starts_at
    assert bank.audit() == []


def test_what_is_past_too_near_too_far_or_no_time_at_all_is_refused(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, _ = small_bank
    request = wish(bank)
    for start, code in (
        (NOON - timedelta(hours=1), "SLOT_PAST"),
        (NOON + LEAST_NOTICE - timedelta(minutes=1), "SLOT_PAST"),
        (request.starts_at + timedelta(minutes=1), "SLOT_UNKNOWN"),
        (request.starts_at.replace(hour=22, minute=0), "SLOT_UNKNOWN"),
        (request.starts_at + timedelta(days=14), "SLOT_UNKNOWN"),
        (request.starts_at.replace(tzinfo=None), "FIELD_INVALID"),
    ):
        assert code_of(partial(bank.branches.book, replace(request, starts_at=start))) == code
    assert code_of(partial(bank.branches.book, replace(request, service_id="lottery"))) == "BRANCH_SERVICE_UNKNOWN"
    assert code_of(partial(bank.branches.book, replace(request, branch_id="moon"))) == "BRANCH_UNKNOWN"
    booked = bank.branches.book(request)
    bank_clock.move_to(booked.starts_at)
    assert code_of(partial(bank.branches.cancel, "wang", booked.id)) == "APPOINTMENT_OVER"
    assert bank.branches.appointments("wang") == ()


def test_nobody_holds_more_times_than_three(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    for n in range(MOST_APPOINTMENTS):
        bank.branches.book(wish(bank, str(n)))
    assert code_of(partial(bank.branches.book, wish(bank, "more"))) == "APPOINTMENTS_FULL"


def test_every_day_offered_has_a_time_and_no_holiday_is_offered(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, _ = small_bank
    bank_clock.move_to(datetime(2026, 9, 25, 16, 45, tzinfo=SHANGHAI))
    days = bank.branches.days("hubin")
    assert days[0] == date(2026, 9, 26)  # today's last time is over
    assert not {date(2026, 10, 1), date(2026, 10, 2), date(2026, 10, 3)} & set(days)
    assert all(bank.branches.slots("hubin", day) for day in days)


BY_HAND = [
    ("INSERT INTO appointment VALUES ('x', 'zhao', 'hubin', 'card', {start}, 1, NULL)", "SLOT_TAKEN"),
    ("INSERT INTO appointment VALUES ('x', 'zhao', 'hubin', 'card', 1, 2, NULL)", "SLOT_PAST"),
    ("UPDATE appointment SET starts_at_ms = starts_at_ms + 1", "APPOINTMENT_IMMUTABLE"),
    ("UPDATE queue_ticket SET number = number + 1", "TICKET_IMMUTABLE"),
]


@pytest.mark.parametrize(("statement", "code"), BY_HAND)
def test_sql_by_hand_meets_the_same_rules(
    small_bank: tuple[Bank, World], closed_bank: Path, expect_log: ExpectLog, statement: str, code: str
) -> None:
    bank, _ = small_bank
    booked = bank.branches.book(wish(bank))
    bank.branches.take_number("wang", "t", "hubin", "cash")
    bank.close()
    if code.endswith("IMMUTABLE"):
        expect_log("LEDGER_REFUSED")  # the others are errors of their own, met in ordinary use
    with closing(open_database(closed_bank)) as database:
        sql = statement.format(start=int(booked.starts_at.timestamp() * 1000))
        with pytest.raises(Exception) as refusal, database.writing() as transaction:  # noqa: PT011 -- two classes
            transaction.execute(sql)
    error = refusal.value
    assert code == (error.params["rule"] if isinstance(error, LedgerRefusedError) else error.code)  # type: ignore[attr-defined]
