"""Children and old people out of Kokoro's adults: pitch, formants, breath and a shaking voice moved apart by WORLD.

usage: python -m voice.wake.train.warp CACHE TIMES
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pyworld
import soundfile

from voice.wake.train.kokoro import RATE_HZ
from voice.wake.train.material import read, rendered
from voice.wake.train.mix import Random, Sound

FRAME_MS = 5.0
AGES = ("child", "old", "other")


def warped(random: Random, sound: Sound, age: str) -> Sound:
    """The same words by somebody else."""
    samples = sound.astype(np.float64)
    pitch, times = pyworld.dio(samples, RATE_HZ, frame_period=FRAME_MS)
    pitch = pyworld.stonemask(samples, pitch, times, RATE_HZ)
    envelope = pyworld.cheaptrick(samples, pitch, times, RATE_HZ)
    aperiodic = pyworld.d4c(samples, pitch, times, RATE_HZ)
    middle = float(np.median(pitch[pitch > 0])) if (pitch > 0).any() else 180.0
    if age == "child":
        wanted, tract, breath, shake = random.uniform(260, 400), random.uniform(1.12, 1.3), 0.0, 0.01
    elif age == "old":
        wanted, tract = middle * random.uniform(0.8, 1.15), random.uniform(0.92, 1.05)
        breath, shake = random.uniform(0.15, 0.5), random.uniform(0.02, 0.06)
    else:
        wanted, tract = middle * random.uniform(0.75, 1.3), random.uniform(0.88, 1.15)
        breath, shake = random.uniform(0, 0.15), 0.01
    frames = len(pitch)
    tremor = 1 + shake * np.sin(2 * np.pi * random.uniform(4, 7) * times + random.uniform(0, 6))
    jitter = 1 + 0.4 * shake * random.normal(0, 1, frames)
    flat = random.uniform(0.5, 1.2)
    melody = np.where(pitch > 0, wanted * (np.maximum(pitch, 1) / middle) ** flat * tremor * jitter, 0.0)
    bins = np.arange(envelope.shape[1])
    moved = np.stack([np.interp(bins / tract, bins, row) for row in envelope])
    noise = np.stack([np.interp(bins / tract, bins, row) for row in aperiodic])
    noise = np.clip(noise + breath * (0.3 + bins / len(bins))[None, :], 0.001, 0.999)
    out = pyworld.synthesize(melody, np.ascontiguousarray(moved), np.ascontiguousarray(noise), RATE_HZ, FRAME_MS)
    return np.asarray(out * (0.5 / max(1e-9, float(np.abs(out).max()))), np.float32)


def main() -> None:
    """Write TIMES variants of every call of Kokoro, and half as many of every near-miss."""
    cache, times = Path(sys.argv[1]), int(sys.argv[2])
    out = cache / "warp"
    out.mkdir(parents=True, exist_ok=True)
    clips = []
    for path, clip in rendered(cache):
        if path.parent.name != "kokoro" or clip.kind not in {"call", "near"}:
            continue
        for number in range(times if clip.kind == "call" else (times + 1) // 2):
            random = np.random.default_rng([int(path.stem.split("-")[0]), int(path.stem[-1]), number])
            age = AGES[int(random.integers(len(AGES)))]
            name = f"{path.stem}-{number}-{age}.wav"
            if not (out / name).exists():
                soundfile.write(out / name, warped(random, read(path), age), RATE_HZ, subtype="PCM_16")
            clips.append(asdict(replace(clip, file=name, timbre=f"{clip.timbre} as {age}")))
    (out / "clips.json").write_text(json.dumps(clips, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
