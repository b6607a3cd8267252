"""What recordings score: of a person's calls, and of sound without the phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from voice.types import SAMPLE_RATE_HZ
from voice.wake.enrolment import Negatives
from voice.wake.evaluation import Scores, alarms, smoothed
from voice.wake.spotter import logits_of, looks_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from voice.types import Samples
    from voice.wake.card import WakeCard
    from voice.wake.look import Look
    from voice.wake.spotter import WakeNetwork

TAIL_S = 0.5
"""Silence put behind a recording that was cut off at its last sound, so that the phrase is decided within it."""


def scores_of(network: WakeNetwork, smooth: int, look: Look | None, samples: Samples) -> Scores:
    """What decides, moment by moment: the second look's scores, or without one the network's smoothed logits.

    Raises `VoiceError` TRANSCRIPTION_FAILED where the recogniser could not be asked.
    """
    if look is None:
        return smoothed(logits_of(network, samples), smooth)
    return looks_of(network, smooth, look, samples)


def call_score(network: WakeNetwork, card: WakeCard, look: Look | None, samples: Samples) -> float:
    """The score of a recording of one call."""
    padded = np.concatenate([samples, np.zeros(round(TAIL_S * SAMPLE_RATE_HZ), np.int16)])
    scores = scores_of(network, card.smooth, look, padded)
    return float(scores.max()) if len(scores) else -np.inf


def negatives_of(
    network: WakeNetwork, card: WakeCard, look: Look | None, sounds: Iterable[Samples], at_least: float
) -> Negatives:
    """The negatives that these sounds are: moments that score `at_least`, none within the refractory time of another."""
    samples, found = 0, list[float]()
    for sound in sounds:
        samples += len(sound)
        scores = scores_of(network, card.smooth, look, sound)
        if len(scores):
            apart = round(card.refractory_ms * len(scores) * SAMPLE_RATE_HZ / 1000 / len(sound))
            found += [score for _, score in alarms(scores, apart, at_least)]
    return Negatives(samples / SAMPLE_RATE_HZ / 3600, tuple(sorted(found, reverse=True)))
