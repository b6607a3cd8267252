"""Windows of which it is known what is said, as the recogniser's encoder hears them: what the speller learns from.

usage: python -m voice.wake.train.spoken CACHE SHARED WHISPER OUT FIRST LAST [WINDOWS]
WHISPER: the folder of Whisper base. OUT: shards of what was heard.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voice.asr.device import ComputePlan
from voice.asr.engine import WhisperEngine
from voice.wake.look import seen
from voice.wake.train.looks import CONDITION
from voice.wake.train.material import load
from voice.wake.train.mix import WINDOW_SAMPLES, Material, Random, negative, positive
from voice.wake.train.shards import write
from voice.wake.train.sounds import MOST, padded

SHARD = 1000
CALL_SHARE = 0.3


def shard(
    random: Random, material: Material, engine: WhisperEngine, windows: int
) -> tuple[NDArray[np.float16], NDArray[np.int8]]:
    """What the encoder hears of `windows` windows, shape (windows, frames, width), and what is said, as `padded` writes it."""
    heard: list[NDArray[np.float16]] = []
    sounds: list[NDArray[np.int8]] = []
    while len(heard) < windows:
        window = (positive if random.random() < CALL_SHARE else negative)(random, material, CONDITION)
        if not window.sounds or len(window.sounds) > MOST:
            continue
        heard.append(engine.encoded(seen(window.samples, WINDOW_SAMPLES)).astype(np.float16))
        sounds.append(padded(window.sounds))
    return np.stack(heard), np.stack(sounds)


def main() -> None:
    """Write the shards FIRST to LAST - 1; one that is there is kept."""
    cache, shared, whisper, out = (Path(each) for each in sys.argv[1:5])
    windows = int(sys.argv[7]) if len(sys.argv) > 7 else SHARD
    engine = WhisperEngine(whisper, ComputePlan("cpu", "int8", 1), plain=True)
    material = load(cache, shared, "train")

    def made(number: int) -> dict[str, NDArray[np.generic]]:
        heard, sounds = shard(np.random.default_rng([16, number]), material, engine, windows)
        return {"heard": heard, "sounds": sounds}

    write(out, range(int(sys.argv[5]), int(sys.argv[6])), made)


if __name__ == "__main__":
    main()
