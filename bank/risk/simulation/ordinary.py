"""What simulated people ordinarily do: regular transfers, and what happens now and then."""

from __future__ import annotations

from typing import Final

import numpy as np

from bank.risk.simulation.events import MINUTES_A_DAY, OUTSIDE, Events, Floats, Ints, events
from bank.risk.simulation.people import People, log_uniform, uniform
from bank.risk.simulation.plans import Unusual

NEW_PAYEE: Final = 1_000  # payees from here on were never paid before
_DAYS_A_MONTH: Final = 30
_DAYS_A_YEAR: Final = 365
_WITH_TEXT: Final = 0.3  # ours: so many ordinary transfers carry a word
_ONLY_REPORTED: Final = 2e-5  # ours: an honest payee whom somebody has reported
_WATCHED: Final = 3e-5  # ours: a transfer while somebody helps over a shared screen


def draw_regular(rng: np.random.Generator, people: People, days: int, plain: Ints) -> Events:
    """Draw transfers to known payees; plain are the indexes of plain texts."""
    counts = rng.poisson(people.per_month * days / _DAYS_A_MONTH)
    customer = np.repeat(np.arange(len(people)), counts)
    rows = len(customer)
    # The known payees by preference: the first ones far more often than the last.
    payee = np.floor(people.payees[customer] * rng.beta(0.8, 1.8, rows)).astype(np.int64)
    yuan = people.usual[customer, payee] * rng.lognormal(0.0, 0.35, rows)
    return events(
        customer=customer,
        minute=draw_minutes(rng, rng.integers(0, days, rows), people.night[customer]),
        payee=payee,
        fen=round_amounts(rng, yuan),
        text=np.where(rng.random(rows) < _WITH_TEXT, rng.choice(plain, rows), -1),
        listed=rng.random(rows) < _ONLY_REPORTED,
        cobrowsing=rng.random(rows) < _WATCHED,
    )


def draw_unusual(
    rng: np.random.Generator, people: People, days: int, unusual: Unusual, texts: tuple[Ints, Ints], first_new: int
) -> list[Events]:
    """Draw one thing that happens now and then; texts are the indexes of plain and of near texts.

    first_new: the number of the first payee who was never paid before.
    """
    counts = rng.poisson(uniform(rng, unusual.per_year, len(people)) * days / _DAYS_A_YEAR)
    happens = np.repeat(np.arange(len(people)), counts)
    burst = np.floor(uniform(rng, (unusual.burst[0], unusual.burst[1] + 1), len(happens))).astype(np.int64)
    start = draw_minutes(rng, rng.integers(0, days, len(happens)), np.full(len(happens), unusual.night))
    customer, place = np.repeat(happens, burst), _places(burst)
    rows = len(customer)
    known = (rng.integers(0, 1 << 30, rows) + place) % people.payees[customer]
    minute = np.repeat(start, burst) + np.floor(place * rng.uniform(1.0, 4.0, rows)).astype(np.int64)
    fen, share = draw_amounts(rng, unusual.yuan, unusual.share, rows)
    near = rng.random(rows) < unusual.near
    text = np.where(rng.random(rows) < _WITH_TEXT, rng.choice(texts[0], rows), -1)
    drawn = events(
        customer=customer,
        minute=minute,
        payee=first_new + np.arange(rows) if unusual.new else known,
        fen=fen,
        share=share,
        text=np.where(near, rng.choice(texts[1], rows), text),
        near=near,
        deposit=np.where(rng.random(rows) < unusual.deposit, rng.integers(5, 2_000, rows), -1),
    )
    received = rng.random(rows) < unusual.received
    return [
        drawn,
        events(
            customer=customer[received],
            minute=np.maximum(0, minute[received] - rng.integers(5, 1_200, int(received.sum()))),
            payee=OUTSIDE,
            fen=np.maximum(fen[received], 50_000),
            incoming=1,
        ),
    ]


def draw_minutes(rng: np.random.Generator, day: Ints, night: Floats) -> Ints:
    """Draw the minutes at which something happens on given days, with given shares of nights."""
    rows = len(day)
    by_day = 6 * 60 + np.floor(16 * 60 * rng.beta(2.0, 1.8, rows))
    late = 22 * 60 + np.floor(2 * 60 * rng.beta(1.0, 2.0, rows))
    early = np.floor(6 * 60 * rng.beta(1.0, 2.5, rows))
    at_night = np.where(rng.random(rows) < 0.75, late, early)
    minute: Ints = day * MINUTES_A_DAY + np.where(rng.random(rows) < night, at_night, by_day).astype(np.int64)
    return minute


def draw_amounts(
    rng: np.random.Generator, yuan: tuple[float, float] | None, share: tuple[float, float] | None, rows: int
) -> tuple[Ints, Floats]:
    """Draw amounts in fen, or shares of the balance with zeros for fen."""
    if yuan is not None:
        return round_amounts(rng, log_uniform(rng, yuan, rows)), np.zeros(rows)
    return np.zeros(rows, np.int64), uniform(rng, share or (0.0, 0.0), rows)


def round_amounts(rng: np.random.Generator, yuan: Floats) -> Ints:
    """Return amounts in fen as people choose them: mostly one or two digits and zeros, some to the fen."""
    digits = rng.choice([1, 2, 5], len(yuan), p=[0.45, 0.35, 0.2])
    unit = 10.0 ** np.maximum(np.floor(np.log10(np.maximum(yuan, 1.0))) - digits + 1, -2.0)
    fen: Ints = np.maximum(np.rint(np.rint(yuan / unit) * unit * 100), 100).astype(np.int64)
    return fen


def _places(burst: Ints) -> Ints:
    """Number the members of each burst from 0."""
    ends = np.cumsum(burst)
    places: Ints = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - burst, burst)
    return places
