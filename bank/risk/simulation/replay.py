"""Replaying a customer's movements: what the bank would know at each transfer, as the same facts that it judges live.

Balances are simulated by drawing back towards the customer's savings as time passes (income, daily spending), less
what they send and plus what they receive. Every transfer goes through: nobody is warned in this world.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import numpy as np

from bank.clock import SHANGHAI
from bank.risk.features import is_night
from bank.risk.simulation.events import BENIGN, MINUTES_A_DAY, Events, by_customer
from bank.risk.simulation.ordinary import NEW_PAYEE
from bank.risk.simulation.people import People
from bank.risk.values import History, ListHits, TransferFacts

START: Final = datetime(2025, 10, 3, tzinfo=SHANGHAI)  # the warm-up's first day; the year follows
_HABIT_MIN: Final = 90 * MINUTES_A_DAY
_WEEK_MIN: Final = 7 * MINUTES_A_DAY
_PAYDAY_EVERY_MIN: Final = 30 * MINUTES_A_DAY
_RETURN_DAYS: Final = 20.0  # ours: the balance is halfway back after two weeks
_LEAST_FEN: Final = 100
_DEPOSIT_OF_SAVINGS: Final = 0.8  # ours: what a broken deposit adds, of the customer's usual balance


@dataclass(frozen=True, slots=True)
class Case:
    """One outgoing transfer of the simulated year: its facts and what it truly is."""

    facts: TransferFacts
    customer: int
    fraud: int
    case: int
    near: bool

    @property
    def is_fraud(self) -> bool:
        """Whether it goes to a fraud."""
        return self.fraud != BENIGN


@dataclass(slots=True)
class _Habit:
    """The last 90 days, kept sorted as they pass."""

    rows: deque[tuple[int, int, int, bool]] = field(default_factory=deque)  # minute, payee, fen, at night
    amounts: list[int] = field(default_factory=list)
    nights: int = 0

    def forget(self, minute: int) -> None:
        while self.rows and self.rows[0][0] < minute - _HABIT_MIN:
            _, _, fen, night = self.rows.popleft()
            del self.amounts[bisect_left(self.amounts, fen)]
            self.nights -= night

    def add(self, minute: int, payee: int, fen: int, *, night: bool) -> None:
        self.rows.append((minute, payee, fen, night))
        insort(self.amounts, fen)
        self.nights += night

    def median(self) -> int | None:
        count = len(self.amounts)
        if not count:
            return None
        return (self.amounts[(count - 1) // 2] + self.amounts[count // 2]) // 2

    def new_payees(self, minute: int) -> int:
        recent = set()
        for at, payee, _, _ in reversed(self.rows):
            if at < minute - _WEEK_MIN:
                break
            recent.add(payee)
        if recent:
            recent -= {payee for at, payee, _, _ in self.rows if at < minute - _WEEK_MIN}
        return len(recent)


@dataclass(slots=True)
class _Payee:
    transfers: int = 0
    first_minute: int = 0
    largest_fen: int = 0
    returned_fen: int = 0


def replay(people: People, table: Events, texts: Sequence[str], from_minute: int) -> Iterator[Case]:
    """Give every outgoing transfer from a minute on, customer by customer and in order of time."""
    for customer, rows in enumerate(by_customer(table, len(people))):
        yield from _Customer(people, customer).live(table, rows, texts, from_minute)


class _Customer:
    def __init__(self, people: People, place: int) -> None:
        self.people = people
        self.place = place
        self.level_fen = int(people.savings[place] * 100)
        self.balance_fen = self.level_fen
        self.minute = 0
        self.habit = _Habit()
        self.payees: dict[int, _Payee] = {
            payee: _Payee(
                transfers=int(people.paid_before[place, payee]),
                first_minute=-int(people.known_days[place, payee]) * MINUTES_A_DAY,
                largest_fen=int(people.usual[place, payee] * 150),
            )
            for payee in range(int(people.payees[place]))
        }
        self.sent: deque[tuple[int, int]] = deque()
        self.received: deque[tuple[int, int]] = deque()

    def live(self, table: Events, rows: slice, texts: Sequence[str], from_minute: int) -> Iterator[Case]:
        columns = (
            table.minute, table.payee, table.fen, table.share, table.incoming, table.text, table.fraud, table.case,
            table.near, table.listed, table.deposit, table.cobrowsing,
        )  # fmt: skip
        for minute, payee, fen, share, incoming, text, fraud, case, near, listed, deposit, cobrowsing in zip(
            *(column[rows].tolist() for column in columns), strict=True
        ):
            self._pass_time(minute)
            if incoming:
                self._receive(minute, payee, fen)
                continue
            if deposit >= 0:
                self.balance_fen += int(self.level_fen * _DEPOSIT_OF_SAVINGS)
            amount = self._affordable(fen, share)
            if amount < _LEAST_FEN:
                continue
            if minute >= from_minute:
                words = texts[text] if text >= 0 else ""
                facts = self._facts(minute, payee, amount, words, listed, deposit, cobrowsing=bool(cobrowsing))
                yield Case(facts, self.place, fraud, case, bool(near))
            self._send(minute, payee, amount)

    def _pass_time(self, minute: int) -> None:
        days = (minute - self.minute) / MINUTES_A_DAY
        self.balance_fen += int((self.level_fen - self.balance_fen) * (1.0 - float(np.exp(-days / _RETURN_DAYS))))
        self.minute = minute
        for queue in (self.sent, self.received):
            while queue and queue[0][0] <= minute - MINUTES_A_DAY:
                queue.popleft()
        self.habit.forget(minute)

    def _receive(self, minute: int, payee: int, fen: int) -> None:
        self.balance_fen += fen
        self.received.append((minute, fen))
        if payee >= 0:
            self.payees.setdefault(payee, _Payee()).returned_fen += fen

    def _affordable(self, fen: int, share: float) -> int:
        if not fen:
            fen = int(self.balance_fen * share)
            unit = 100_000 if fen >= 1_000_000 else 10_000 if fen >= 100_000 else 100
            fen = fen // unit * unit
        if fen > self.balance_fen:
            fen = self.balance_fen * 9 // 10 // 10_000 * 10_000
        return fen

    def _facts(
        self, minute: int, payee: int, amount_fen: int, words: str, listed: int, deposit: int, *, cobrowsing: bool
    ) -> TransferFacts:
        people, place, known = self.people, self.place, payee < NEW_PAYEE
        return TransferFacts(
            at=START + timedelta(minutes=minute),
            amount_fen=amount_fen,
            balance_fen=self.balance_fen,
            age=int(people.age[place]),
            elder=bool(people.elder[place]),
            payee_related=known and bool(people.related[place, payee]),
            history=self._history(minute, payee),
            lists=ListHits(
                confirmed_scam=listed == 2,
                reported_scam=listed == 1,
                trusted=known and bool(people.trusted[place, payee]),
            ),
            remark="" if words.startswith(">") else words,
            said=(words[1:],) if words.startswith(">") else (),
            cobrowsing_open=cobrowsing,
            deposit_broken_minutes=deposit if deposit >= 0 else None,
        )

    def _history(self, minute: int, payee: int) -> History:
        habit, met = self.habit, self.payees.get(payee)
        salary = (minute - int(self.people.payday_minute[self.place])) % _PAYDAY_EVERY_MIN < MINUTES_A_DAY
        received = sum(fen for _, fen in self.received)
        if salary:
            received += int(self.people.income[self.place] * 100)
        paid = met is not None and met.transfers > 0
        return History(
            transfers_90d=len(habit.rows),
            median_90d_fen=habit.median(),
            largest_90d_fen=habit.amounts[-1] if habit.amounts else 0,
            night_90d=habit.nights,
            new_payees_7d=habit.new_payees(minute),
            payee_transfers=met.transfers if met else 0,
            payee_days=(minute - met.first_minute) // MINUTES_A_DAY if met and paid else 0,
            payee_largest_fen=met.largest_fen if met else 0,
            payee_returned_fen=met.returned_fen if met else 0,
            recent_10min=sum(at >= minute - 10 for at, _ in self.sent),
            sent_24h_fen=sum(fen for _, fen in self.sent),
            received_24h_fen=received,
        )

    def _send(self, minute: int, payee: int, fen: int) -> None:
        self.balance_fen -= fen
        self.sent.append((minute, fen))
        self.habit.add(minute, payee, fen, night=is_night(minute // 60 % 24))
        met = self.payees.setdefault(payee, _Payee())
        if not met.transfers:
            met.first_minute = minute
        met.transfers += 1
        met.largest_fen = max(met.largest_fen, fen)
