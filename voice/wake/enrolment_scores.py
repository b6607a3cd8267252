"""What recordings score: of a person's calls, and of sound without the phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from voice.types import SAMPLE_RATE_HZ
from voice.wake.enrolment import Negatives
from voice.wake.evaluation import alarms, smoothed
from voice.wake.spotter import logits_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from voice.types import Samples
    from voice.wake.card import WakeCard
    from voice.wake.spotter import WakeNetwork

TAIL_S = 0.5
"""Silence put behind a recording that was cut off at its last sound, so that the phrase is decided within it."""


def call_score(network: WakeNetwork, card: WakeCard, samples: Samples) -> float:
    """The score of a recording of one call."""
    padded = np.concatenate([samples, np.zeros(round(TAIL_S * SAMPLE_RATE_HZ), np.int16)])
    scores = smoothed(logits_of(network, padded), card.smooth)
    return float(scores.max()) if len(scores) else -np.inf


def negatives_of(network: WakeNetwork, card: WakeCard, sounds: Iterable[Samples], at_least: float) -> Negatives:
    """The negatives that these sounds are: moments that score `at_least`, none within the refractory time of another."""
    samples, found = 0, list[float]()
    for sound in sounds:
        samples += len(sound)
        logits = logits_of(network, sound)
        if len(logits):
            apart = round(card.refractory_ms * len(logits) * SAMPLE_RATE_HZ / 1000 / len(sound))
            found += [score for _, score in alarms(smoothed(logits, card.smooth), apart, at_least)]
    return Negatives(samples / SAMPLE_RATE_HZ / 3600, tuple(sorted(found, reverse=True)))
