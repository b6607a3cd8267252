"""A simulated world out of a seed: its people, everything they send, and the frauds among it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from bank.risk.simulation.events import MINUTES_A_DAY, Events, Ints, in_order
from bank.risk.simulation.frauds import case_window, draw_fraud
from bank.risk.simulation.ordinary import NEW_PAYEE, draw_regular, draw_unusual
from bank.risk.simulation.people import People, draw_people
from bank.risk.simulation.plans import Plan, load_plan
from bank.risk.simulation.replay import Case, replay

WARM_UP_DAYS: Final = 90
YEAR_DAYS: Final = 365
CASES_A_TYPE: Final = 0.003
"""Cases of each type a customer and year. Ours, and far more than in life, so that every type has cases to count."""


@dataclass(frozen=True, slots=True)
class World:
    """Customers, their movements in order, and the texts that movements point to."""

    plan: Plan
    people: People
    table: Events
    texts: tuple[str, ...]

    def cases(self) -> Iterator[Case]:
        """Give every outgoing transfer of the year with its facts."""
        return replay(self.people, self.table, self.texts, WARM_UP_DAYS * MINUTES_A_DAY)


def draw_world(seed: int, customers: int, split: str, cases_a_type: float = CASES_A_TYPE) -> World:
    """Draw a world; the same arguments give the same world. split chooses the texts: train, tune or test."""
    plan = load_plan(split)
    rng = np.random.default_rng([seed, customers])
    people = draw_people(rng, plan.kinds, customers)
    texts, places = _index(plan)
    days = WARM_UP_DAYS + YEAR_DAYS
    parts = [draw_regular(rng, people, days, places["plain"])]
    first_new = NEW_PAYEE
    for unusual in plan.unusual:
        drawn = draw_unusual(rng, people, days, unusual, (places["plain"], places["near"]), first_new)
        first_new += len(drawn[0])
        parts += drawn
    cases = max(1, round(customers * cases_a_type))
    window = case_window(days, WARM_UP_DAYS)
    for index, fraud in enumerate(plan.frauds):
        parts += draw_fraud(rng, people, window, fraud, index, cases, (places[fraud.id], places["coached"]))
    return World(plan, people, in_order(parts), texts)


def _index(plan: Plan) -> tuple[tuple[str, ...], dict[str, Ints]]:
    groups = {**plan.texts.fraud, "coached": plan.texts.coached, "plain": plan.texts.plain, "near": plan.texts.near}
    texts: list[str] = []
    places: dict[str, Ints] = {}
    for name, group in groups.items():
        places[name] = np.arange(len(texts), len(texts) + len(group))
        texts += group
    return tuple(texts), places
