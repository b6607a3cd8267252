"""Moments at which the phrase may have ended, as the recogniser's encoder hears them: what the second look learns from.

usage: python -m voice.wake.train.looks CACHE SHARED NETWORK WHISPER OUT FIRST LAST [LOOKS]
WHISPER: the folder of Whisper base. OUT: shards of what was heard.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voice.asr.device import ComputePlan
from voice.asr.engine import WhisperEngine
from voice.types import SAMPLE_RATE_HZ
from voice.wake.features import BLOCK_HOP, BLOCK_SAMPLES
from voice.wake.look import LOOK_SAMPLES, seen
from voice.wake.spotter import WakeNetwork, best_of_blocks
from voice.wake.train.material import load
from voice.wake.train.mix import Material, Random, Window, drawn_condition, negative, positive
from voice.wake.train.shards import write
from voice.wake.train.tune import SMOOTH

SHARD = 1000
CALL_SHARE = 0.2

CONDITION = partial(drawn_condition, noisy_share=0.75, snr_db=(-5.0, 40.0))
"""Quieter than what the network is trained on: a look has to be as sure where little disturbs it."""

SELDOM_UNDER = -8.0
SELDOM = 0.1
"""So few of the windows are taken in which the network never rises this high: the program would hardly look there."""

NEAR_PEAK = 4.0
"""Logits under the highest moment down to which another moment of the window is as good to look at."""

AFTER_S = 0.6
"""A call is looked at from its end until so much later."""

UNFINISHED_S = (0.45, 0.15)
UNFINISHED_SHARE = 0.12
"""So many calls are looked at before their end, where they are none yet: what follows the phrase must not begin too early."""


def moments(random: Random, window: Window, scores: NDArray[np.float32]) -> list[tuple[int, bool]]:
    """The blocks of a window that are looked at, `scores` being the network's best of each block, and whether one is a call."""
    ends = np.arange(len(scores)) * BLOCK_HOP + BLOCK_SAMPLES
    is_call = window.end >= 0
    if is_call and random.random() < UNFINISHED_SHARE:
        is_call = False
        first, last = (window.end - each * SAMPLE_RATE_HZ for each in UNFINISHED_S)
        good = np.flatnonzero((ends >= first) & (ends <= last) & (scores >= SELDOM_UNDER))
    elif is_call:
        after = (ends >= window.end) & (ends <= window.end + AFTER_S * SAMPLE_RATE_HZ)
        peak = np.where(after, scores, -np.inf).max(initial=-np.inf)
        good = np.flatnonzero(after & (scores >= peak - NEAR_PEAK))
    else:
        peak = scores.max(initial=-np.inf)
        if peak < SELDOM_UNDER and random.random() >= SELDOM:
            return []
        good = np.flatnonzero(scores >= peak - NEAR_PEAK)
    count = min(len(good), 2)
    return [(int(each), is_call) for each in random.choice(good, count, replace=False)] if count else []


def shard(
    random: Random, material: Material, network: WakeNetwork, engine: WhisperEngine, looks: int
) -> tuple[NDArray[np.float16], NDArray[np.bool_], NDArray[np.float32]]:
    """`looks` moments: what the encoder hears, shape (looks, frames, width), whether each is a call, the network's score."""
    heard: list[NDArray[np.float16]] = []
    is_call: list[bool] = []
    found: list[float] = []
    while len(heard) < looks:
        window = (positive if random.random() < CALL_SHARE else negative)(random, material, CONDITION)
        blocks = best_of_blocks(network, SMOOTH, window.samples)
        for block, said in moments(random, window, blocks):
            end = block * BLOCK_HOP + BLOCK_SAMPLES
            samples = seen(window.samples[max(0, end - LOOK_SAMPLES) : end])
            heard.append(engine.encoded(samples).astype(np.float16))
            is_call.append(said)
            found.append(float(blocks[block]))
    return np.stack(heard[:looks]), np.array(is_call[:looks]), np.array(found[:looks], np.float32)


def main() -> None:
    """Write the shards FIRST to LAST - 1; one that is there is kept."""
    cache, shared, model, whisper, out = (Path(each) for each in sys.argv[1:6])
    first, last = int(sys.argv[6]), int(sys.argv[7])
    looks = int(sys.argv[8]) if len(sys.argv) > 8 else SHARD
    network = WakeNetwork(model.read_bytes())
    engine = WhisperEngine(whisper, ComputePlan("cpu", "int8", 1), plain=True)
    material = load(cache, shared, "train")

    def made(number: int) -> dict[str, NDArray[np.generic]]:
        heard, is_call, scores = shard(np.random.default_rng([15, number]), material, network, engine, looks)
        return {"heard": heard, "is_call": is_call, "scores": scores}

    write(out, range(first, last), made)


if __name__ == "__main__":
    main()
