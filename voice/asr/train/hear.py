"""Let Whisper's encoder hear the clips, clean and spoiled, as the program feeds it; what it makes of them is kept.

usage: python -m voice.asr.train.hear SAID CLIPS MODEL NOISES OUT TIMES [PART OF]
SAID: lines with `text` and `prompt`. OUT: shards of what was heard, with the tokens that should come of it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer
from numpy.typing import NDArray

from voice.asr.engine import LANGUAGE, pad
from voice.wake.train.mix import Condition, Material, loudness, resampled, spoiled

RATE_HZ = 16_000
EDGE = np.zeros(RATE_HZ * 3 // 10, np.float32)
"""Silence on both sides, as the program's recordings have it."""
PADDING_S = 10.0
NOTHING_SHARE = 0.05
"""So many clips more of nothing but noise: nothing should be written."""
SHARD = 100


def drawn(
    random: np.random.Generator, sound: NDArray[np.float32], material: Material, number: int
) -> NDArray[np.int16]:
    """The sound as it arrives: the first time clean, later spoiled."""
    if number:
        sound = resampled(sound, float(np.exp(random.uniform(np.log(0.9), np.log(1.12)))))
    whole = np.concatenate([EDGE, sound, EDGE])
    if number == 0 or random.random() < 0.3:
        level = 10 ** (random.uniform(-20, 0) / 20) if number else 1.0
        return np.rint(whole * (0.999 * level * 2**15)).astype(np.int16)
    condition = Condition(
        snr_db=float(random.uniform(8, 30)),
        t60_s=float(random.uniform(0.2, 0.7)) if random.random() < 0.5 else None,
        telephone=bool(random.random() < 0.08),
        peak_dbfs=float(random.uniform(-28, -2)),
    )
    return spoiled(random, whole, material, condition, loudness(sound))


def main() -> None:
    """Write what is missing."""
    listed, clips, model, noises, out = (Path(each) for each in sys.argv[1:6])
    times = int(sys.argv[6])
    part, parts = (int(sys.argv[7]), int(sys.argv[8])) if len(sys.argv) > 7 else (0, 1)
    out.mkdir(parents=True, exist_ok=True)
    whisper: Any = WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
    tokenizer: Any = Tokenizer(whisper.hf_tokenizer, multilingual=True, task="transcribe", language=LANGUAGE)
    lines = [json.loads(line) for line in listed.read_text("utf-8").splitlines()]
    known = [(number, path) for number in range(len(lines)) if (path := clips / f"{number:05d}.wav").is_file()]
    said = [soundfile.read(path, dtype="float32")[0] for _, path in known[:200]]
    noise = [soundfile.read(path, dtype="float32")[0] for path in sorted(noises.glob("*.flac"))]
    material = Material([], [], said, [], noise)
    for first in range(0, len(known), SHARD):
        shard = out / f"{first:05d}.npz"
        if first // SHARD % parts != part or shard.exists():
            continue
        sounds, frames, prompts, texts = [], [], [], []
        for number, path in known[first : first + SHARD]:
            sound = soundfile.read(path, dtype="float32")[0]
            for time in range(times):
                random = np.random.default_rng([20261201, number, time])
                samples = drawn(random, sound, material, time)
                text = lines[number]["text"] + (
                    "？" if lines[number]["text"].endswith(("吗", "呢", "谁", "多少")) else "。"
                )
                if time and random.random() < NOTHING_SHARE:
                    quiet = random.normal(0, 1e-4, RATE_HZ * 2).astype(np.float32)
                    condition = Condition(snr_db=0.0, peak_dbfs=float(random.uniform(-40, -3)))
                    samples, text = spoiled(random, quiet, material, condition, 0.05), ""
                heard = np.asarray(whisper.encode(whisper.feature_extractor(pad(samples, PADDING_S), padding=0)))[0]
                sounds.append(heard.astype(np.float16))
                frames.append(len(heard))
                previous = tokenizer.encode(" " + lines[number]["prompt"])
                prompts.append(whisper.get_prompt(tokenizer, previous, without_timestamps=True))
                texts.append([*(tokenizer.encode(text) if text else []), tokenizer.eot])
        np.savez(
            shard, sounds=np.concatenate(sounds), frames=np.array(frames),
            prompts=np.array([json.dumps(each) for each in prompts]), texts=np.array([json.dumps(each) for each in texts]),
        )  # fmt: skip


if __name__ == "__main__":
    main()
