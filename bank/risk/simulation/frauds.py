"""Injected frauds: victims, accounts, amounts and words of one type at a time."""

from __future__ import annotations

from typing import Final

import numpy as np

from bank.risk.simulation.events import OUTSIDE, Events, Floats, Ints, events
from bank.risk.simulation.ordinary import draw_minutes, round_amounts
from bank.risk.simulation.people import People, log_uniform, uniform
from bank.risk.simulation.plans import Fraud

FRAUD_PAYEE: Final = 10_000_000  # payees from here on are frauds' accounts
_ROOM_DAYS: Final = 40  # a fraud starts so long before the year's end that most of it falls within


def draw_fraud(
    rng: np.random.Generator,
    people: People,
    window: tuple[int, int],
    fraud: Fraud,
    index: int,
    cases: int,
    texts: tuple[Ints, Ints],
) -> list[Events]:
    """Draw one type's cases. texts are the indexes of its telling texts and of coached ones.

    window: the first and last day on which a case may start.
    """
    victims = np.flatnonzero((people.age >= fraud.ages[0]) & (people.age <= fraud.ages[1]))
    if not len(victims):
        return []
    first_case = index * 100_000
    counts = np.floor(uniform(rng, (fraud.transfers[0], fraud.transfers[1] + 1), cases)).astype(np.int64)
    victim = rng.choice(victims, cases)
    start = draw_minutes(rng, rng.integers(window[0], window[1] - _ROOM_DAYS, cases), np.full(cases, fraud.night))
    case = np.repeat(np.arange(cases), counts)
    place = np.concatenate([np.arange(count) for count in counts])
    rows = len(case)
    gaps = np.where(place > 0, log_uniform(rng, fraud.gap_minutes, rows), 0.0)
    minute = start[case] + np.floor(_running(gaps, counts, np.add)).astype(np.int64)
    fen, share = _amounts(rng, fraud, counts)
    account = _accounts(rng, fraud, place) + FRAUD_PAYEE + first_case
    broken = (rng.random(cases) < fraud.deposit)[case] & (place == 0)
    drawn = events(
        customer=victim[case],
        minute=minute,
        payee=account,
        fen=fen,
        share=share,
        text=_texts(rng, fraud, rows, texts),
        fraud=index,
        case=first_case + case,
        listed=_listed(rng, fraud, account),
        deposit=np.where(broken, rng.integers(5, 700, rows), -1),
        cobrowsing=(rng.random(cases) < fraud.cobrowsing)[case],
    )
    borrowed = (rng.random(cases) < fraud.loan)[case] & (place == 0)
    returned = (rng.random(cases) < fraud.returned)[case] & (place < counts[case] - 1) & (place < 2)
    return [
        drawn,
        events(
            customer=drawn.customer[borrowed],
            minute=np.maximum(0, minute[borrowed] - rng.integers(3, 180, int(borrowed.sum()))),
            payee=OUTSIDE,
            fen=round_amounts(rng, log_uniform(rng, (5_000, 80_000), int(borrowed.sum()))),
            incoming=1,
        ),
        events(
            customer=drawn.customer[returned],
            minute=minute[returned] + 3,
            payee=account[returned],
            fen=np.maximum(fen[returned], 10_000) * 6 // 5,
            incoming=1,
        ),
    ]


def case_window(days: int, warm_up_days: int) -> tuple[int, int]:
    """Return the days between which cases may start."""
    return warm_up_days, max(days, warm_up_days + _ROOM_DAYS + 1)


def _amounts(rng: np.random.Generator, fraud: Fraud, counts: Ints) -> tuple[Ints, Floats]:
    rows = int(counts.sum())
    if fraud.share is not None:
        return np.zeros(rows, np.int64), uniform(rng, fraud.share, rows)
    first = np.repeat(log_uniform(rng, fraud.yuan or (1.0, 1.0), len(counts)), counts)
    starts = np.cumsum(counts) - counts
    growth = uniform(rng, fraud.growth, rows)
    growth[starts] = 1.0
    return round_amounts(rng, first * _running(growth, counts, np.multiply)), np.zeros(rows)


def _running(values: Floats, counts: Ints, combine: np.ufunc) -> Floats:
    """Accumulate values within each case."""
    running = values.copy()
    starts = np.cumsum(counts) - counts
    for start, count in zip(starts.tolist(), counts.tolist(), strict=True):
        running[start : start + count] = combine.accumulate(values[start : start + count])
    return running


def _accounts(rng: np.random.Generator, fraud: Fraud, place: Ints) -> Ints:
    """Number the accounts: a case starts with a new one, and goes on with the same or another new one."""
    changes = (place == 0) | (rng.random(len(place)) >= fraud.same_payee)
    numbers: Ints = np.cumsum(changes) - 1
    return numbers


def _texts(rng: np.random.Generator, fraud: Fraud, rows: int, texts: tuple[Ints, Ints]) -> Ints:
    drawn = rng.random(rows)
    chosen: Ints = np.where(drawn < fraud.telling, rng.choice(texts[0], rows), -1)
    coached = (drawn >= fraud.telling) & (drawn < fraud.telling + fraud.coached)
    return np.where(coached, rng.choice(texts[1], rows), chosen)


def _listed(rng: np.random.Generator, fraud: Fraud, account: Ints) -> Ints:
    """Draw whether an account is on the list by then, the same for all its transfers: half confirmed, half reported."""
    numbers, inverse = np.unique(account, return_inverse=True)
    drawn = np.where(rng.random(len(numbers)) < fraud.listed, rng.integers(1, 3, len(numbers)), 0)
    listed: Ints = drawn[inverse]
    return listed
