"""Enrolment from recordings: what a person's calls score, and what a threshold of their own would change."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from app.wake_flaw import Flaw
from voice.audio.level import rms_dbfs
from voice.audio.wav import read_clip
from voice.types import SAMPLE_RATE_HZ
from voice.wake.detector import Sensitivity
from voice.wake.enrolment import VOUCHED_LOWER, Negatives
from voice.wake.enrolment_scores import call_score, negatives_of
from voice.wake.look import look_of
from voice.wake.spotter import WakeNetwork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from voice.types import Encoded, Samples
    from voice.wake.card import WakeCard
    from voice.wake.look import Look

SHORTEST_S = 0.4
LONGEST_S = 6.0
QUIETEST_DBFS = -50.0
CLIPPED_SHARE = 0.01
"""Share of samples at full scale from which a recording counts as too loud."""

STREAM_S = 60
"""Negatives are read in pieces of a minute, so that hours of them need little memory."""


def _no_recogniser(samples: Samples, model: str) -> None:
    """Nothing: there is no recogniser."""


def flaw_of(samples: Samples) -> Flaw | None:
    """What is wrong with a recording; None where it will do."""
    if len(samples) < SHORTEST_S * SAMPLE_RATE_HZ:
        return Flaw.SHORT
    if len(samples) > LONGEST_S * SAMPLE_RATE_HZ:
        return Flaw.LONG
    if np.mean(np.abs(samples.astype(np.int32)) >= 2**15 - 8) > CLIPPED_SHARE:
        return Flaw.LOUD
    loudest = max(rms_dbfs(samples[start : start + 1600]) for start in range(0, len(samples), 1600))
    return Flaw.QUIET if loudest < QUIETEST_DBFS else None


@dataclass(frozen=True, slots=True)
class Listener:
    """A network ready to score recordings, with its second look where the recogniser is at hand.

    `card`: with the thresholds of what decides.
    """

    card: WakeCard
    network: WakeNetwork
    look: Look | None = None

    @classmethod
    def of(cls, card: WakeCard, encode: Callable[[Samples, str], Encoded | None] = _no_recogniser) -> Listener:
        """Load the card's network, and its second look where `encode` (`Transcriber.encoded`) can be asked.

        Raises `VoiceError` MODEL_UNUSABLE.
        """
        network = WakeNetwork(card.model)
        look = look_of(card, encode)
        if look is None or look(np.zeros(0, np.int16), look.card.gate) is None:
            return cls(card, network)
        return cls(replace(card, thresholds=look.card.thresholds), network, look)

    @property
    def looks(self) -> bool:
        """Whether the second look decides."""
        return self.look is not None

    def calls(self, recordings: Iterable[Samples]) -> list[float]:
        """The score of each recorded call. Raises `VoiceError` TRANSCRIPTION_FAILED."""
        return [call_score(self.network, self.card, self.look, samples) for samples in recordings]

    def negatives(self, sounds: Iterable[Samples]) -> Negatives:
        """What these sounds without the phrase score, where it could ever matter. Raises `VoiceError` TRANSCRIPTION_FAILED."""
        at_least = self.card.thresholds[Sensitivity.HIGH] - VOUCHED_LOWER
        return negatives_of(self.network, self.card, self.look, sounds, at_least)


def negative_sounds(places: Sequence[Path]) -> Iterator[Samples]:
    """The sound of WAV files, folders of them, and test sets of the recipe (their calls left out), a minute at a time.

    Raises `VoiceError` where a file is no WAV file.
    """
    for place in places:
        if (place / "rows.json").exists():
            yield from _of_test_set(place)
            continue
        for path in sorted(place.rglob("*.wav")) if place.is_dir() else [place]:
            samples = read_clip(path).samples
            for start in range(0, len(samples), STREAM_S * SAMPLE_RATE_HZ):
                yield samples[start : start + STREAM_S * SAMPLE_RATE_HZ]


def _of_test_set(folder: Path) -> Iterator[Samples]:
    samples = np.load(folder / "samples.npy", mmap_mode="r")
    for row in json.loads((folder / "rows.json").read_text("utf-8")):
        if row["kind"] != "call":
            yield np.array(samples[row["start"] : row["start"] + row["length"]])
