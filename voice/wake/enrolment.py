"""A threshold for one voice, fitted to a few calls of it: pure functions on scores.

A score is the highest smoothed logit of a recording, or the highest that the second look said, which the detector compares with
its threshold.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from voice.wake.detector import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from voice.wake.card import WakeCard

FEWEST_CALLS = 5
MOST_CALLS = 20

BAD_CALLS = 1
"""Recordings that may be bad: a cough, a word begun too early. The threshold is not lowered for them."""

MARGIN = 2.0
"""Logits between the weakest good call and the threshold: in use it is noisier than where the calls were recorded."""

MOST_RAISED = 1.0
"""Logits by which the threshold rises at most, however loud and clear the calls were."""

VOUCHED_HOURS = 0.5
VOUCHED_LOWER = 2.0
"""From so many hours of negatives on, the threshold may fall so far under the most sensitive step; else not under it."""

ALARMS_AN_HOUR = 1.0
"""False alarms that a lowered threshold may cost, on the negatives at hand."""


@dataclass(frozen=True, slots=True)
class Negatives:
    """Sound without the phrase: how long, and the score of each moment that was most like it."""

    hours: float = 0.0
    scores: tuple[float, ...] = ()

    def alarms_at(self, threshold: float) -> int:
        """How many of them wake it."""
        return sum(score >= threshold for score in self.scores)


@dataclass(frozen=True, slots=True)
class Effect:
    """What a threshold does to the recordings at hand."""

    threshold: float
    heard: int
    calls: int
    alarms: int
    hours: float


@dataclass(frozen=True, slots=True)
class Fit:
    """A voice's threshold. `offset`: logits to be added to each of the card's. `before` and `after`: what it changes."""

    offset: float
    before: Effect
    after: Effect

    @property
    def pays(self) -> bool:
        """Whether it hears more calls, or as many at fewer false alarms."""
        return (self.after.heard, -self.after.alarms) > (self.before.heard, -self.before.alarms)


def floor_of(card: WakeCard, negatives: Negatives) -> float:
    """The lowest threshold that a fit may choose."""
    most_sensitive = card.thresholds[Sensitivity.HIGH]
    return most_sensitive - (VOUCHED_LOWER if negatives.hours >= VOUCHED_HOURS else 0.0)


def fitted(calls: Sequence[float], negatives: Negatives, card: WakeCard, sensitivity: Sensitivity) -> Fit:
    """The threshold for a voice whose calls have these scores. Raises ValueError for fewer than `FEWEST_CALLS`.

    It lies `MARGIN` under the weakest call but one, not under the floor, not lowered further than the negatives allow,
    and not more than `MOST_RAISED` over what everybody has, and over it only where that spares false alarms. A higher
    score of any recording never lowers it.
    """
    if len(calls) < FEWEST_CALLS:
        raise ValueError(f"{FEWEST_CALLS} calls are needed, not {len(calls)}")
    usual = card.thresholds[sensitivity]
    highest = usual + MOST_RAISED
    from voice.wake.evaluation import threshold_for  # noqa: PLC0415 -- numpy, which a window without its voice does not need

    allowed = threshold_for(negatives.scores, negatives.hours, ALARMS_AN_HOUR)
    lowest = min(max(floor_of(card, negatives), allowed), usual)  # they may forbid to lower it, not demand to raise it
    weakest = sorted(calls)[BAD_CALLS]
    threshold = min(max(weakest - MARGIN, lowest), highest)
    if threshold > usual and negatives.alarms_at(threshold) == negatives.alarms_at(usual):
        threshold = usual  # nothing at hand is gained by it, and in noise something would be lost

    def effect(at: float) -> Effect:
        return Effect(at, sum(score >= at for score in calls), len(calls), negatives.alarms_at(at), negatives.hours)

    return Fit(threshold - usual, effect(usual), effect(threshold))


def moved(thresholds: Mapping[Sensitivity, float], offset: float) -> dict[Sensitivity, float]:
    """Every threshold moved by `offset` logits."""
    return {step: threshold + offset for step, threshold in thresholds.items()}


def with_offset(card: WakeCard, offset: float) -> WakeCard:
    """The card with every threshold of its network moved by `offset` logits."""
    return replace(card, thresholds=moved(card.thresholds, offset))
