"""Thresholds for a network on the set made for development: never on the test.

usage: python -m voice.wake.train.tune MODEL DEV [THRESHOLD ...]
Prints the lag in milliseconds and the thresholds low, normal and high, as voice.wake.train.card takes them; on standard
error what they cost. With thresholds it chooses none and prints what these cost on any set.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voice.types import SAMPLE_RATE_HZ, Samples
from voice.wake.evaluation import (
    APART_S,
    HIT_WITHIN_S,
    Scores,
    alarms,
    late_ms,
    missed,
    score_of_call,
    smoothed,
    threshold_for,
)
from voice.wake.features import BLOCK_HOP
from voice.wake.look import Look
from voice.wake.spotter import WakeNetwork, logits_of, looks_of

SMOOTH = 3
NORMAL_AN_HOUR, LOW_AN_HOUR, HIGH_AN_HOUR = 0.5, 0.05, 1.0
"""False alarms an hour that the thresholds are to stay under, with a near-miss in every minute of speech, far more than life has."""

NEAR_WOKEN = 0.01
LEAST_SCORE = -6.0
"""Under this no alarm is looked for, and no threshold lies, however little the set has in it."""


class Heard:
    """What a network, or its second look, made of the clips."""

    @classmethod
    def by(cls, network: WakeNetwork, folder: Path, smooth: int = SMOOTH) -> Heard:
        """By the network alone."""
        return cls(lambda clip: smoothed(logits_of(network, clip), smooth), network.outputs_per_block, folder)

    @classmethod
    def looking(cls, network: WakeNetwork, look: Look, folder: Path, smooth: int = SMOOTH) -> Heard:
        """By the second look, once a block."""
        return cls(lambda clip: looks_of(network, smooth, look, clip), 1, folder)

    def __init__(self, scores_of: Callable[[Samples], Scores], outputs_per_block: int, folder: Path) -> None:
        self.calls: dict[str, list[float]] = defaultdict(list)
        self.near: list[float] = []
        self.others: list[float] = []
        self.phrases, self.hours = 0, 0.0
        self._ends: list[tuple[Scores, int]] = []
        self._outputs = outputs_per_block
        output_s = BLOCK_HOP / self._outputs / SAMPLE_RATE_HZ
        apart = round(APART_S / output_s)
        samples = np.load(folder / "samples.npy", mmap_mode="r")
        for row in json.loads((folder / "rows.json").read_text("utf-8")):
            clip = np.asarray(samples[row["start"] : row["start"] + row["length"]])
            scores = scores_of(clip)
            if row["kind"] == "call":
                self._call(row, scores, output_s)
                continue
            peaks = [score for _, score in alarms(scores, apart, LEAST_SCORE)]
            if row["kind"] == "near":
                self.near += peaks
                self.phrases += row["phrases"]
            else:
                self.others += peaks
                self.hours += len(clip) / SAMPLE_RATE_HZ / 3600

    def _call(self, row: dict[str, Any], scores: Scores, output_s: float) -> None:
        score = score_of_call(scores, row["end"] / SAMPLE_RATE_HZ, output_s)
        self.calls[row["condition"]].append(score)
        if row["condition"] == "10 dB":
            self.calls[f"{row['source']} at 10 dB"].append(score)
        if row["condition"] == "20 dB":
            self._ends.append((scores, row["end"]))

    def near_share(self, threshold: float) -> float:
        """Share of the near-misses that wake."""
        return sum(score >= threshold for score in self.near) / max(1, self.phrases)

    def near_threshold(self, share: float) -> float:
        """The lowest threshold at which at most this share of them wakes."""
        return threshold_for(self.near, self.phrases, share)

    def late_ms(self, threshold: float) -> NDArray[np.float64]:
        """Milliseconds from the end of each call at 20 dB that is heard to the sample with which it is decided."""
        found = [
            late_ms(int(np.argmax(scores >= threshold)), self._outputs, end) for scores, end in self._heard(threshold)
        ]
        return np.array(found)

    def lag_ms(self, threshold: float) -> int:
        """How long after the phrase's end it is usually decided, in tens of milliseconds.

        Where no call reaches the threshold it is told by where each rises highest, for a card must say something that was measured.
        Raises `SystemExit` where the set has no call at 20 dB.
        """
        if not self._ends:
            raise SystemExit("the development set has no call at 20 dB: the lag cannot be told")
        late = self.late_ms(threshold)
        if not len(late):
            late = np.array([late_ms(self._highest(scores, end), self._outputs, end) for scores, end in self._ends])
        return max(0, int(np.median(late) // 10 * 10))

    def _heard(self, threshold: float) -> list[tuple[Scores, int]]:
        return [(scores, end) for scores, end in self._ends if (scores >= threshold).any()]

    def _highest(self, scores: Scores, end: int) -> int:
        """The output at which the score is highest about the end of a call."""
        output = BLOCK_HOP / self._outputs
        first, last = (round((end + each * SAMPLE_RATE_HZ) / output) for each in HIT_WITHIN_S)
        return max(0, first) + int(scores[max(0, first) : last].argmax())

    def told(self, threshold: float) -> str:
        """What a threshold costs, in a line."""
        misses = ", ".join(f"{name} {100 * missed(scores, threshold):.1f}" for name, scores in self.calls.items())
        alarm_count = sum(score >= threshold for score in self.others) / self.hours
        near = 100 * self.near_share(threshold)
        late = self.late_ms(threshold)
        after = f"late {np.percentile(late, [50, 95]).round()} ms" if len(late) else "no call at 20 dB heard"
        return f"{threshold:.2f}: {alarm_count:.2f} an hour, near {near:.2f} %, missed {misses}, {after}"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Logits by sensitivity: what seldom wakes, what is usual, what wakes most readily."""

    low: float
    normal: float
    high: float


def thresholds_for(heard: Heard, normal_an_hour: float = NORMAL_AN_HOUR) -> Thresholds:
    """What keeps to the false alarms an hour and to the share of near-misses; a step at least one logit from the next."""
    near = heard.near_threshold(NEAR_WOKEN)
    normal = max(threshold_for(heard.others, heard.hours, normal_an_hour), near, LEAST_SCORE)
    low = max(threshold_for(heard.others, heard.hours, LOW_AN_HOUR), normal + 1)
    high = min(max(threshold_for(heard.others, heard.hours, HIGH_AN_HOUR), LEAST_SCORE), normal - 1)
    return Thresholds(low, normal, high)


def main() -> None:
    """Print what the card needs."""
    tell(Heard.by(WakeNetwork(Path(sys.argv[1]).read_bytes()), Path(sys.argv[2])), sys.argv[3:])


def tell(heard: Heard, given: Sequence[str], normal_an_hour: float = NORMAL_AN_HOUR) -> None:
    """Print what the card needs, or what the given thresholds cost."""
    if given:
        for each in given:
            print(heard.told(float(each)))  # noqa: T201 - what the command prints
        at_bar = threshold_for(heard.others, heard.hours, normal_an_hour)
        print(f"at {normal_an_hour} an hour:", heard.told(at_bar))  # noqa: T201 - what the command prints
        return
    chosen = thresholds_for(heard, normal_an_hour)
    for threshold in (chosen.low, chosen.normal, chosen.high, heard.near_threshold(NEAR_WOKEN)):
        print(heard.told(threshold), file=sys.stderr)  # noqa: T201 - what the command prints
    lag = heard.lag_ms(chosen.normal)
    print(lag, round(chosen.low, 1), round(chosen.normal, 1), round(chosen.high, 1))  # noqa: T201 - what the command prints


if __name__ == "__main__":
    main()
