"""A card's interest against an oracle that knows nothing of lots: it goes through the days one by one, in Fractions."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.clock import SHANGHAI
from bank.credit.card_calendar import CardDays
from bank.credit.card_interest import Booking, Period, interest, lots
from bank.months import plus

DAYS = CardDays(statement_day=5, due_day=25, grace_days=3)
START = date(2026, 2, 6)
MONTHS = ["2026-03", "2026-04", "2026-05", "2026-06"]
TOLERANCE_FEN = 10_00
RATE = Fraction(5, 10_000)  # a day


def periods(last: int) -> list[Period]:
    return [Period(DAYS.cut(month), DAYS.paid_by(month)) for month in MONTHS[: last + 1]]


def moment(offset: int, hour: int) -> datetime:
    return datetime(START.year, START.month, START.day, hour, tzinfo=SHANGHAI) + timedelta(days=offset)


def owed_each_day(events: list[tuple[int, int]], days: int) -> list[dict[int, int]]:
    """What is owed at the end of each day, by the purchase's place in the list."""
    found: list[dict[int, int]] = []
    owed: dict[int, int] = {}
    spare = 0
    for today in range(days):
        for index, fen in ((index, fen) for index, (on, fen) in enumerate(events) if on == today):
            owed.update({index: fen} if fen > 0 else {})
            spare -= min(fen, 0)
            for bought in sorted(owed, key=lambda one: events[one][0]):
                used = min(spare, owed[bought])
                spare -= used
                owed[bought] -= used
        found.append(dict(owed))
    return found


def oracle(events: list[tuple[int, int]], last: int) -> int:
    """Interest of the last bill, day by day. events: (day, fen), at most one of a sign a day; purchases come first."""
    cuts = [(DAYS.cut(month).date() - START).days for month in MONTHS[: last + 1]]
    graces = [(DAYS.paid_by(month).date() - START).days for month in MONTHS[: last + 1]]
    owed_at_end = owed_each_day(events, cuts[-1] + 1)

    def bill_of(index: int) -> int:
        return next((place for place, cut in enumerate(cuts) if events[index][0] < cut), len(cuts))

    failed = [
        sum(fen for index, fen in owed_at_end[graces[place] - 1].items() if events[index][0] < cuts[place])
        > TOLERANCE_FEN
        for place in range(last)
    ]
    total = Fraction(0)
    for index, (on, fen) in enumerate(events):
        if fen <= 0:
            continue
        first = next(
            (
                place
                for place in range(bill_of(index), last)
                if failed[place] and owed_at_end[cuts[place] - 1].get(index, 0) > 0
            ),
            None,
        )
        if first is None:
            continue
        begin = cuts[last - 1]
        if first == last - 1 and bill_of(index) == first:
            begin = on
        total += sum(owed_at_end[today].get(index, 0) * RATE for today in range(begin, cuts[last]))
    return int(total + Fraction(1, 2))


amounts = st.integers(1, 2_000_00)
events_of_four_months = st.dictionaries(
    st.integers(0, 119), st.tuples(st.one_of(st.just(0), amounts), st.one_of(st.just(0), amounts)), max_size=14
)


@settings(max_examples=300, deadline=None)
@given(events_of_four_months, st.integers(0, 3))
def test_interest_is_what_counting_day_by_day_gives(days: dict[int, tuple[int, int]], last: int) -> None:
    bookings, events = [], []
    for offset in sorted(days):
        bought, paid = days[offset]
        if bought:
            bookings.append(Booking(moment(offset, 9), bought))
            events.append((offset, bought))
        if paid:
            bookings.append(Booking(moment(offset, 15), -paid))
            events.append((offset, -paid))
    cut = periods(last)[-1].cut
    known = [booking for booking in bookings if booking.at < cut]
    assert interest(known, periods(last), 180_000, TOLERANCE_FEN) == oracle(events, last)


@given(st.lists(st.tuples(st.integers(-500, 500), st.booleans()), max_size=30))
def test_payments_fall_to_debts_and_none_is_lost(changes: list[tuple[int, bool]]) -> None:
    bookings = [
        Booking(moment(index, 9), fen, charge and fen > 0) for index, (fen, charge) in enumerate(changes) if fen
    ]
    found = lots(bookings)
    owed = sum(lot.left_fen for lot in found)
    balance = sum(booking.change_fen for booking in bookings)
    assert owed == sum(lot.fen - sum(fen for _, fen in lot.payments) for lot in found)
    assert owed >= max(0, balance)
    assert all(lot.left_fen >= 0 and all(paid >= lot.at for paid, _ in lot.payments) for lot in found)
    if owed:  # nothing is left over while something is owed
        assert owed == balance


def test_charges_are_paid_before_what_was_bought_first() -> None:
    found = lots([Booking(moment(0, 9), 100), Booking(moment(5, 9), 30, charge=True), Booking(moment(6, 9), -40)])
    assert [lot.left_fen for lot in found] == [90, 0]


@pytest.mark.parametrize(("statement_day", "due_day"), [(5, 25), (1, 26), (28, 16), (20, 14), (13, 28), (10, 1)])
def test_the_days_of_grace_end_before_the_next_bill(statement_day: int, due_day: int) -> None:
    days = CardDays(statement_day, due_day, 3)
    month = "2023-12"
    for _ in range(60):
        assert timedelta(days=15) <= days.due_on(month) - days.last_day(month) <= timedelta(days=25)
        assert days.cut(month) < days.paid_by(month) <= days.cut(plus(month, 1))
        assert days.month_of(days.cut(month)) == plus(month, 1)
        assert days.month_of(days.cut(month) - timedelta(milliseconds=1)) == month
        month = plus(month, 1)
