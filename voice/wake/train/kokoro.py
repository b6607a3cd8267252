"""Phrases, near-misses and sentences by Kokoro, with timbre and melody taken from different voices.

A style of Kokoro is 256 numbers: the first half is how the voice sounds, the second how it moves. Mandarin melody from
the Mandarin voices, timbre from every voice there is, so that a few voices become many speakers.

usage: python -m voice.wake.train.kokoro MODELS VOICES OUT COUNT
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr
from kokoro_onnx import Kokoro
from misaki import zh
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

from voice.wake.train.phrases import CALLS, COMMANDS, NEAR_MISSES, SENTENCES

RATE_HZ = 16_000
KOKORO_HZ = 24_000

KEPT_OUT = ("zf_xiaoni", "zf_xiaoyi", "zm_yunxia", "zm_yunyang")
"""Kept for an independent check: not in training, not in tuning, not in this project's own test."""

MELODIES = {"train": ("zf_xiaobei", "zf_xiaoxiao", "zm_yunjian"), "test": ("zm_yunxi",)}
TEST_TIMBRES = ("am_onyx", "am_liam", "bf_emma", "bm_lewis", "af_kore", "jf_alpha", "hf_beta", "if_sara")
"""Timbres that only the test hears, beside zm_yunxi's own."""

TEST_EVERY = 5


@dataclass(frozen=True, slots=True)
class Clip:
    """One rendering: `kind` is call, near, speech or command; the file is 16 kHz, mono."""

    file: str
    split: str
    kind: str
    text: str
    timbre: str
    melody: str
    speed: float


def plan(index: int, timbres: tuple[str, ...]) -> tuple[str, str, str, str, str, float]:
    """Split, kind, text, timbre, melody and speed of rendering number `index`: the same every time."""
    random = np.random.default_rng([20261128, index])
    split = "test" if index % TEST_EVERY == TEST_EVERY - 1 else "train"
    kind = str(random.choice(["call", "near", "speech", "command"], p=[0.48, 0.26, 0.22, 0.04]))
    melody = str(random.choice(MELODIES[split]))
    own = random.random() < (0.35 if split == "train" else 0.4)
    choices = [name for name in timbres if (name in TEST_TIMBRES) == (split == "test") and not name.startswith("z")]
    timbre = melody if own else str(random.choice(choices))
    speed = float(np.round(random.uniform(0.7, 1.5) if kind == "call" else random.uniform(0.75, 1.35), 2))
    if kind == "call":
        mark = str(random.choice(CALLS))
        text = mark + mark
    elif kind == "near":
        text = "".join(f"{miss}。" for miss in random.choice(NEAR_MISSES, 3, replace=False))
    elif kind == "speech":
        text = "".join(random.choice(SENTENCES, 2, replace=False))
    else:
        text = "".join(random.choice(COMMANDS, 2, replace=False))
    return split, kind, text, timbre, melody, speed


def cut_between(samples: NDArray[np.float32]) -> int:
    """Where the first of two equal sentences ends: the quietest 50 ms about the middle."""
    frame = RATE_HZ // 100
    energy = np.square(samples[: len(samples) // frame * frame].reshape(-1, frame)).mean(axis=1)
    smooth = np.convolve(10 * np.log10(energy + 1e-12), np.ones(5) / 5, "valid")
    first, last = int(len(energy) * 0.36), int(len(energy) * 0.62)
    return (first + int(np.argmin(smooth[first:last])) + 2) * frame


def trimmed(samples: NDArray[np.float32], below_peak_db: float = 38.0) -> NDArray[np.float32]:
    """Without the silence at both ends."""
    frame = RATE_HZ // 100
    energy = np.square(samples[: len(samples) // frame * frame].reshape(-1, frame)).mean(axis=1)
    loud = np.flatnonzero(10 * np.log10(energy + 1e-12) > 10 * np.log10(energy.max() + 1e-12) - below_peak_db)
    return samples[loud[0] * frame : (loud[-1] + 1) * frame] if len(loud) else samples


def main() -> None:
    """Render what is missing of the first COUNT renderings."""
    models, voices, out, count = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    out.mkdir(parents=True, exist_ok=True)
    styles = {
        path.stem: np.fromfile(path, np.float32).reshape(-1, 1, 256)
        for path in sorted(voices.glob("*.bin"))
        if path.stem not in KEPT_OUT
    }
    np.savez(out / "voices.npz", zm_yunxi=styles["zm_yunxi"])
    options = SessionOptions()
    options.intra_op_num_threads = 1
    session = InferenceSession(str(models), options, providers=["CPUExecutionProvider"])
    kokoro = Kokoro.from_session(session, str(out / "voices.npz"))
    phonemes = zh.ZHG2P()
    timbres = tuple(styles)
    for index in range(count):
        done = out / f"{index:05d}.json"
        if done.exists():
            continue
        split, kind, text, timbre, melody, speed = plan(index, timbres)
        style = styles[melody].copy()
        style[:, :, :128] = styles[timbre][: len(style), :, :128]
        spoken: Any = phonemes(text)
        spoken = spoken[0] if isinstance(spoken, tuple) else spoken
        samples, _ = kokoro.create(spoken, voice=style, speed=speed, is_phonemes=True)
        samples = soxr.resample(np.asarray(samples, np.float32), KOKORO_HZ, RATE_HZ, quality="HQ")
        parts = [samples]
        if kind == "call":
            cut = cut_between(samples)
            parts = [samples[:cut], samples[cut:]]
            text = text[: len(text) // 2]
        clips = []
        for number, part in enumerate(parts):
            name = f"{index:05d}-{number}.wav"
            cut_out = trimmed(part)
            cut_out = cut_out * (0.5 / max(1e-6, float(np.abs(cut_out).max())))
            soundfile.write(out / name, cut_out, RATE_HZ, subtype="PCM_16")
            clips.append(asdict(Clip(name, split, kind, text, timbre, melody, speed)))
        done.write_text(json.dumps(clips, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
