"""Misses and false alarms at every threshold: pure functions on the scores of clips. Peers are measured by the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voice.types import SAMPLE_RATE_HZ
from voice.wake.features import BLOCK_HOP, BLOCK_SAMPLES

if TYPE_CHECKING:
    from collections.abc import Sequence

Scores = NDArray[np.float32]

APART_S = 1.02
"""Nearer than this to an alarm there is no other."""

HIT_WITHIN_S = (-0.3, 0.9)
"""A call counts as heard if the score peaks from this much before its end to this much after it."""


def smoothed(logits: Scores, count: int) -> Scores:
    """The mean of each output and those before it, as the detector forms it; as long as the logits."""
    if len(logits) < count:
        return np.full(len(logits), -np.inf, np.float32)
    means = np.convolve(logits, np.ones(count, np.float32) / np.float32(count), "valid")
    return np.concatenate([np.full(count - 1, -np.inf), means]).astype(np.float32)


def alarms(scores: Scores, apart: int, at_least: float) -> list[tuple[int, float]]:
    """Peaks of at least this score, the highest first, none nearer than `apart` outputs to a higher one.

    How many of them reach a threshold is how often a detector with that refractory time would have gone off.
    """
    left = scores.copy()
    found = []
    while len(left) and (top := float(left.max())) >= at_least:
        place = int(left.argmax())
        found.append((place, top))
        left[max(0, place - apart) : place + apart + 1] = -np.inf
    return found


@dataclass(frozen=True, slots=True)
class Point:
    """One threshold: share of calls missed, false alarms an hour."""

    threshold: float
    missed: float
    alarms_an_hour: float


def curve(calls: Sequence[float], false_alarms: Sequence[float], hours: float) -> list[Point]:
    """The detection error trade-off, by rising threshold: one point for each score at which something changes."""
    called, wrong = np.sort(np.asarray(calls)), np.sort(np.asarray(false_alarms))
    points = []
    for threshold in np.unique(np.concatenate([called, wrong, wrong + 1e-6])):
        missed = float(np.searchsorted(called, threshold, "left")) / len(called)
        alarm_count = len(wrong) - int(np.searchsorted(wrong, threshold, "left"))
        points.append(Point(float(threshold), missed, alarm_count / hours))
    return points


def threshold_for(false_alarms: Sequence[float], hours: float, at_most: float) -> float:
    """The lowest threshold at which there are at most so many false alarms an hour."""
    allowed = int(at_most * hours + 1e-9)
    wrong = sorted(false_alarms, reverse=True)
    return float(np.nextafter(wrong[allowed], np.inf)) if len(wrong) > allowed else -np.inf


def missed(calls: Sequence[float], threshold: float) -> float:
    """Share of the calls whose score stays under the threshold."""
    return sum(score < threshold for score in calls) / len(calls)


def late_ms(output: int, outputs_per_block: int, end: int) -> float:
    """Milliseconds from the sample `end` to the sample with which this output is decided: the last of its block."""
    return (output // outputs_per_block * BLOCK_HOP + BLOCK_SAMPLES - end) * 1000 / SAMPLE_RATE_HZ


def score_of_call(scores: Scores, end_s: float, output_s: float) -> float:
    """The highest score about the end of a call."""
    first, last = (round((end_s + each) / output_s) for each in HIT_WITHIN_S)
    return float(scores[max(0, first) : last].max())
