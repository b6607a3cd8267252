"""Shards of training windows as features.

usage: python -m voice.wake.train.dataset CACHE SHARED OUT FIRST LAST [WINDOWS]
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np

from voice.wake.features import log_mel
from voice.wake.train.material import load
from voice.wake.train.mix import negative, positive
from voice.wake.train.sounds import padded

SHARD = 2000
CALL_SHARE = 0.45


def main() -> None:
    """Write the shards FIRST to LAST - 1."""
    cache, shared, out = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    material = load(cache, shared, "train")
    windows = int(sys.argv[6]) if len(sys.argv) > 6 else SHARD
    for number in range(int(sys.argv[4]), int(sys.argv[5])):
        began = time.time()
        random = np.random.default_rng([5, number])
        features, ends, said = [], [], []
        for _ in range(windows):
            window = (positive if random.random() < CALL_SHARE else negative)(random, material)
            features.append(log_mel(window.samples).astype(np.float16))
            ends.append(window.end)
            said.append(padded(window.sounds))
        name = out / f"{number:03d}.npz"
        np.savez(name, features=np.stack(features), ends=np.array(ends, np.int32), sounds=np.stack(said))
        print(number, round(time.time() - began), "s", flush=True)  # noqa: T201 - what the command prints


if __name__ == "__main__":
    main()
