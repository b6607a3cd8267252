"""What wakes a network in hours of the training split's own speech: it goes on training against that.

usage: python -m voice.wake.train.mine CACHE SHARED MODEL OUT HOURS [SEED]
OUT: a shard of windows as `dataset` writes them, none of them a call.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from voice.types import SAMPLE_RATE_HZ
from voice.wake.evaluation import APART_S, alarms, smoothed
from voice.wake.features import BLOCK_FRAMES, BLOCK_HOP, log_mel
from voice.wake.spotter import WakeNetwork
from voice.wake.train.material import load
from voice.wake.train.mix import WINDOW_SAMPLES
from voice.wake.train.sounds import padded
from voice.wake.train.testset import STREAM_S, stream

SMOOTH = 3
LEAST_SCORE = -3.0
NEAR_A_MINUTE = 10.0
TIMES = 6
"""How often each stands in the shard: there are few of them beside the windows of `dataset`."""

AFTER_S = 0.6
"""How much after the alarm is kept."""


def main() -> None:
    """Write the shard."""
    cache, shared, model, out = (Path(each) for each in sys.argv[1:5])
    network = WakeNetwork(model.read_bytes())
    output_s = BLOCK_HOP / network.outputs_per_block / SAMPLE_RATE_HZ
    material = load(cache, shared, "train")
    blocks = len(log_mel(np.zeros(WINDOW_SAMPLES, np.int16))) // BLOCK_FRAMES
    seed = int(sys.argv[6]) if len(sys.argv) > 6 else 12
    found = []
    for number in range(round(float(sys.argv[5]) * 3600 / STREAM_S)):
        _, samples = stream(np.random.default_rng([seed, number]), material, NEAR_A_MINUTE)
        features = log_mel(samples)
        network.reset()
        scores = smoothed(network.run(features), SMOOTH)
        for place, _ in alarms(scores, round(APART_S / output_s), LEAST_SCORE):
            last = int((place * output_s + AFTER_S) * SAMPLE_RATE_HZ) // BLOCK_HOP
            first = max(0, min(last, len(features) // BLOCK_FRAMES) - blocks)
            found.append(features[first * BLOCK_FRAMES : (first + blocks) * BLOCK_FRAMES].astype(np.float16))
    shard = np.repeat(np.stack(found), TIMES, axis=0)
    unknown = np.repeat(padded(None)[np.newaxis], len(shard), axis=0)
    np.savez(out, features=shard, ends=np.full(len(shard), -1, np.int32), sounds=unknown)
    print(len(found), "windows", flush=True)  # noqa: T201 - what the command prints


if __name__ == "__main__":
    main()
