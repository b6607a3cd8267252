"""Choosing the two thresholds on the tuning customers, who are neither those of the training nor those of the test.

calm: so high that of all frauds at most LOST_FRAUDS are let pass for it. ask: so low that the model alone asks at most
MOST_EXTRA_ALARMS a thousand benign transfers beyond what the rules ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bank.risk.decision import Thresholds
from bank.risk.model import PARTS
from bank.risk.rules import RuleBook
from bank.risk.simulation.scoring import Scored

LOST_FRAUDS: Final = 0.03  # ours
MOST_EXTRA_ALARMS: Final = 3.0  # ours, a thousand benign transfers


@dataclass(frozen=True, slots=True)
class Outcome:
    """What tuning looks at of one transfer. only_calm: rules fired, and the model may calm all of them."""

    ppm: int
    fraud: bool
    only_calm: bool
    fired: bool


def outcome(scored: Scored, book: RuleBook) -> Outcome:
    """Reduce a scored transfer to what tuning looks at."""
    facts = scored.case.facts
    fired = [rule for rule in book.fired(facts, scored.words) if not (facts.lists.trusted and rule.trusted)]
    return Outcome(
        ppm=round(scored.probability * PARTS),
        fraud=scored.case.is_fraud,
        only_calm=bool(fired) and all(rule.calm for rule in fired),
        fired=bool(fired),
    )


def choose(outcomes: Sequence[Outcome]) -> Thresholds:
    """Return the thresholds for these transfers."""
    frauds = sum(item.fraud for item in outcomes)
    benign = len(outcomes) - frauds
    allowed = int(LOST_FRAUDS * frauds)
    calmable = sorted(item.ppm for item in outcomes if item.fraud and item.only_calm)
    calm = calmable[allowed] if allowed < len(calmable) else PARTS
    extra = sorted(
        (item.ppm for item in outcomes if not item.fraud and (not item.fired or (item.only_calm and item.ppm < calm))),
        reverse=True,
    )
    most = int(MOST_EXTRA_ALARMS * benign / 1_000)
    ask = extra[most] + 1 if most < len(extra) else 0
    return Thresholds(calm_ppm=min(calm, ask), ask_ppm=ask)
