"""Thresholds for the second look of a network on the set made for development: never on the test.

usage: python -m voice.wake.train.tune_look MODEL HEAD WHISPER DEV [THRESHOLD ...]
Prints what `tune` prints: the lag in milliseconds and the thresholds low, normal and high, as voice.wake.train.card takes them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from voice.asr.device import ComputePlan
from voice.asr.engine import WhisperEngine
from voice.asr.whisper import WhisperTranscriber
from voice.wake.card import LookCard
from voice.wake.look import Look
from voice.wake.spotter import WakeNetwork
from voice.wake.train.tune import Heard, tell

RECOGNISER = "whisper-base"
GATE = -6.0
"""The network's smoothed logit from which a moment is looked at: hardly a call stays under it (docs/wake.md)."""

WEIGHT = 0.5
"""What the network's logit counts beside the heads'."""

SPELLING_WEIGHT = 0.7
"""What it counts beside it how well the phrase is spelt."""

NORMAL_AN_HOUR = 0.2
"""False alarms an hour at the normal sensitivity: fewer than the network alone is allowed, for a look misses far fewer calls."""


def main() -> None:
    """Print what the card needs."""
    model, head, whisper, folder = (Path(each) for each in sys.argv[1:5])
    transcriber = WhisperTranscriber(WhisperEngine(whisper, ComputePlan("cpu", "int8", 2), plain=True))
    card = LookCard(head.read_bytes(), whisper.name, GATE, WEIGHT, SPELLING_WEIGHT, 0, {})
    heard = Heard.looking(WakeNetwork(model.read_bytes()), Look(card, transcriber.encoded), folder)
    tell(heard, sys.argv[5:], NORMAL_AN_HOUR)


if __name__ == "__main__":
    main()
