"""Interest of current accounts (活期), by 积数计息: paid each quarter for the days through the 20th, value day the 21st.

The rate of the settlement day holds for the whole period (中国人民银行, 银发〔2005〕129号, for personal accounts). A period
runs from the day after the last settlement day; an account's first one begins with the quarter in which the bank
first looked at it, since what lies before was settled by the history it came with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from bank.clock import epoch_ms
from bank.database import Reading, Transaction
from bank.rounding import product_interest
from bank.savings import bookings
from bank.savings.bookings import Booking
from bank.savings.catalogue import Catalogue
from bank.savings.desk import Desk
from bank.savings.policy import SETTLEMENT_DAY, SETTLEMENT_MONTHS
from bank.savings.values import Settled

_DAY: Final = timedelta(days=1)
_CHANGES: Final = (
    "SELECT coalesce(b.value_day, date(r.created_at_ms / 1000 + 28800, 'unixepoch')) AS day,"
    "       sum(e.change_fen) AS change_fen"
    "  FROM entry AS e"
    "  JOIN transfer AS r ON r.id = e.transfer_id"
    "  LEFT JOIN savings_booking AS b ON b.transfer_id = r.pending_id"
    " WHERE e.account_id = ? GROUP BY day ORDER BY day"
)


class CurrentInterestService:
    """Pays current accounts their interest."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def settle_due(self) -> tuple[Settled, ...]:
        """Pay every period that has ended, once, to every current account; one transaction an account and period."""
        self._start()
        settled = []
        today = self._desk.clock.now().date()
        for account_id, first_day in _open_periods(self._desk.database):
            while settlement_day(first_day) < today:
                with self._desk.database.writing() as transaction:
                    settled += self._pay(transaction, account_id, first_day)
                first_day = settlement_day(first_day) + _DAY  # noqa: PLW2901 - the next period of the same account
        return tuple(settled)

    def _start(self) -> None:
        """Note for accounts seen for the first time from which day they earn."""
        query = (
            "SELECT id FROM account AS a WHERE product = 'current' AND customer_id IS NOT NULL"
            "   AND NOT EXISTS (SELECT 1 FROM current_interest_start WHERE account_id = a.id) ORDER BY id"
        )
        if self._desk.database.row(query) is None:
            return
        first_day = period_start(self._desk.clock.now().date())
        with self._desk.database.writing() as transaction:
            for row in transaction.rows(query):
                transaction.execute(
                    "INSERT INTO current_interest_start (account_id, first_day) VALUES (?, ?)",
                    row["id"],
                    first_day.isoformat(),
                )

    def _pay(self, transaction: Transaction, account_id: str, first_day: date) -> list[Settled]:
        if first_day != next_period(transaction, account_id):
            return []  # another process was faster
        last_day = settlement_day(first_day)
        balances = list(daily_balances(changes_by_day(transaction, account_id), first_day, last_day))
        rate_ppm = self._catalogue.current_rate_ppm(last_day)
        interest_fen = product_interest(balances, rate_ppm)
        now = self._desk.clock.now()
        transaction.execute(
            "INSERT INTO current_interest (account_id, first_day, last_day, rate_ppm, product_fen_day, interest_fen,"
            " paid_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
            account_id,
            first_day.isoformat(),
            last_day.isoformat(),
            rate_ppm,
            sum(balances),
            interest_fen,
            epoch_ms(now),
        )
        source = bookings.interest_account(transaction)
        booking = Booking("current_interest", account_id, source, account_id, interest_fen, last_day + _DAY)
        bookings.post(transaction, booking, now)
        return [Settled("current_interest", account_id, interest_fen, interest_fen, last_day + _DAY)]


def settlement_day(day: date) -> date:
    """Return the settlement day on or after `day`.

    >>> settlement_day(date(2026, 3, 20)), settlement_day(date(2026, 3, 21)), settlement_day(date(2026, 12, 21))
    (datetime.date(2026, 3, 20), datetime.date(2026, 6, 20), datetime.date(2027, 3, 20))
    """
    for month in SETTLEMENT_MONTHS:
        settled = date(day.year, month, SETTLEMENT_DAY)
        if day <= settled:
            return settled
    return date(day.year + 1, SETTLEMENT_MONTHS[0], SETTLEMENT_DAY)


def period_start(day: date) -> date:
    """Return the first day of the interest period that `day` lies in.

    >>> period_start(date(2026, 3, 20)), period_start(date(2026, 3, 21))
    (datetime.date(2025, 12, 21), datetime.date(2026, 3, 21))
    """
    earlier = [
        date(year, month, SETTLEMENT_DAY) + _DAY for year in (day.year - 1, day.year) for month in SETTLEMENT_MONTHS
    ]
    return max(start for start in earlier if start <= day)


def changes_by_day(reading: Reading, account_id: str) -> Mapping[date, int]:
    """Return by how many fen an account changed on each day, by the days that count for interest, oldest first."""
    return {date.fromisoformat(row["day"]): row["change_fen"] for row in reading.rows(_CHANGES, account_id)}


def daily_balances(changes: Mapping[date, int], first_day: date, last_day: date) -> Iterator[int]:
    """Yield the balance at the end of every day of a period, both ends included."""
    balance_fen = sum(change for day, change in changes.items() if day < first_day)
    day = first_day
    while day <= last_day:
        balance_fen += changes.get(day, 0)
        yield max(balance_fen, 0)  # a value day before the row's own may reach back behind money that came later
        day += _DAY


def next_period(reading: Reading, account_id: str) -> date | None:
    """Return the first day for which an account was not paid yet; None for one that earns nothing here."""
    row = reading.row(
        "SELECT coalesce((SELECT date(max(last_day), '+1 day') FROM current_interest WHERE account_id = s.account_id),"
        "                first_day) AS first_day FROM current_interest_start AS s WHERE account_id = ?",
        account_id,
    )
    return None if row is None else date.fromisoformat(row["first_day"])


def _open_periods(reading: Reading) -> list[tuple[str, date]]:
    rows = reading.rows("SELECT account_id FROM current_interest_start ORDER BY account_id")
    found = ((row["account_id"], next_period(reading, row["account_id"])) for row in rows)
    return [(account_id, first_day) for account_id, first_day in found if first_day is not None]
