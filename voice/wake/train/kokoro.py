"""Phrases, near-misses and sentences by Kokoro, with timbre and melody mixed of different voices.

A style of Kokoro is 256 numbers: the first half is how the voice sounds, the second how it moves. Mandarin melody from
the Mandarin voices, timbre from every voice there is, two of them mixed, so that a few voices become many speakers.

usage: python -m voice.wake.train.kokoro MODEL VOICES OUT COUNT [KINDS [PART OF]]
KINDS: call,near and so on, everything without it; PART of OF takes every OF-th rendering, for a second core.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
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

from voice.wake.train.phrases import CALLS, COMMANDS, NEAR_MISSES, near_row, spelt
from voice.wake.train.sentences import SENTENCES, sentence

RATE_HZ = 16_000
KOKORO_HZ = 24_000

KEPT_OUT = ("zf_xiaoni", "zf_xiaoyi", "zm_yunxia", "zm_yunyang")
"""Kept for an independent check: not in training, not in tuning, not in this project's own test."""

MELODIES = {
    "train": ("zf_xiaobei", "zf_xiaoxiao", "zm_yunjian"),
    "dev": ("zf_xiaobei", "zf_xiaoxiao", "zm_yunjian"),
    "test": ("zm_yunxi",),
}
TIMBRES = {
    "dev": ("af_sky", "am_puck", "bf_lily", "bm_fable", "jf_nezumi", "pm_alex", "ef_dora", "hm_psi"),
    "test": ("am_onyx", "am_liam", "bf_emma", "bm_lewis", "af_kore", "jf_alpha", "hf_beta", "if_sara"),
}
"""Timbres that training never hears. The test has zm_yunxi's own beside them; everything else is training's."""

DEV_PLACE, TEST_PLACE, PLACES = 5, 11, 12
"""Of twelve renderings the sixth is for development, and the sixth after it and every third one for the test."""

UNMIXED, UNMIXED_SENTENCES = 150, 61
"""So many renderings come first, of one voice each, and say the first sentences of the list only."""

CALL_SPEED, OTHER_SPEED = (0.7, 1.5), (0.75, 1.35)


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


@dataclass(frozen=True, slots=True)
class Mixture:
    """Two voices and how much of the first."""

    first: str
    second: str
    share: float

    @property
    def name(self) -> str:
        """`first`, or `first+second@share`."""
        return self.first if self.first == self.second else f"{self.first}+{self.second}@{self.share}"

    def of(self, half: Callable[[str], NDArray[np.float32]]) -> NDArray[np.float32]:
        """The mixture of what `half` gives of each voice."""
        return np.float32(self.share) * half(self.first) + np.float32(1 - self.share) * half(self.second)


@dataclass(frozen=True, slots=True)
class Plan:
    """What one rendering says and how. `text` is in characters or, where `syllables` is not empty, spelt."""

    split: str
    kind: str
    text: str
    syllables: tuple[tuple[str, ...], ...]
    timbre: Mixture
    melody: Mixture
    speed: float


def split_of(index: int) -> str:
    """Of twelve renderings two are the test's and one is for development."""
    return {DEV_PLACE: "dev", 2: "test", TEST_PLACE: "test"}.get(index % PLACES, "train")


def plan(index: int, voices: tuple[str, ...]) -> Plan | None:
    """Rendering number `index`: the same every time. None where it would be a voice of the development split."""
    return unmixed(index, voices) if index < UNMIXED else mixed(index - UNMIXED, voices)


def unmixed(index: int, voices: tuple[str, ...]) -> Plan | None:
    """A rendering with one timbre and one melody, for training or the test."""
    random = np.random.default_rng([20261128, index])
    split = "test" if index % 5 == 4 else "train"
    kind = str(random.choice(["call", "near", "speech", "command"], p=[0.48, 0.26, 0.22, 0.04]))
    melody = str(random.choice(MELODIES[split]))
    own = random.random() < (0.35 if split == "train" else 0.4)
    choices = [name for name in voices if (name in TIMBRES["test"]) == (split == "test") and not name.startswith("z")]
    timbre = melody if own else str(random.choice(choices))
    speed = float(np.round(random.uniform(*(CALL_SPEED if kind == "call" else OTHER_SPEED)), 2))
    if kind == "call":
        mark = str(random.choice(CALLS))
        text = mark + mark
    elif kind == "near":
        text = "".join(f"{miss}。" for miss in random.choice(NEAR_MISSES, 3, replace=False))
    else:
        pool = SENTENCES[:UNMIXED_SENTENCES] if kind == "speech" else COMMANDS
        text = "".join(random.choice(pool, 2, replace=False))
    if timbre in TIMBRES["dev"]:
        return None
    return Plan(split, kind, text, (), Mixture(timbre, timbre, 1.0), Mixture(melody, melody, 1.0), speed)


def mixed(index: int, voices: tuple[str, ...]) -> Plan:
    """A rendering with two voices mixed, for any split."""
    random = np.random.default_rng([20261129, index])
    split = split_of(index)
    kind = str(random.choice(["call", "near", "speech", "command"], p=[0.44, 0.28, 0.25, 0.03]))
    melody = _mixture(random, MELODIES[split], 0.5)
    kept = {*TIMBRES["dev"], *TIMBRES["test"], *MELODIES["test"]}
    pool = TIMBRES.get(split) or tuple(name for name in voices if name not in kept)
    own = Mixture(melody.first, melody.first, 1.0)
    timbre = own if split != "dev" and random.random() < 0.25 else _mixture(random, pool, 0.3)
    speed = float(np.round(random.uniform(*(CALL_SPEED if kind == "call" else OTHER_SPEED)), 2))
    rows: tuple[tuple[str, ...], ...] = ()
    if kind == "call":
        mark = str(random.choice(CALLS))
        text = mark + mark
    elif kind == "near" and random.random() < 0.4:
        text = "".join(f"{miss}。" for miss in random.choice(NEAR_MISSES, 3, replace=False))
    elif kind == "near":
        rows = tuple(near_row(random) for _ in range(3))
        text = "".join(f"{spelt(row)}。" for row in rows)
    elif kind == "speech":
        text = "".join(sentence(random) for _ in range(2))
    else:
        text = "".join(random.choice(COMMANDS, 2, replace=False))
    return Plan(split, kind, text, rows, timbre, melody, speed)


def _mixture(random: np.random.Generator, pool: tuple[str, ...], alone: float) -> Mixture:
    first, second = (str(each) for each in random.choice(pool, 2))
    share = float(np.round(random.uniform(0, 1), 2))
    return Mixture(first, first, 1.0) if random.random() < alone else Mixture(first, second, share)


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
    model, voices, out, count = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    kinds = sys.argv[5].split(",") if len(sys.argv) > 5 else ["call", "near", "speech", "command"]
    part, parts = (int(sys.argv[6]), int(sys.argv[7])) if len(sys.argv) > 7 else (0, 1)
    out.mkdir(parents=True, exist_ok=True)
    styles = {
        path.stem: np.fromfile(path, np.float32).reshape(-1, 1, 256)
        for path in sorted(voices.glob("*.bin"))
        if path.stem not in KEPT_OUT
    }
    np.savez(out / "voices.npz", zm_yunxi=styles["zm_yunxi"])
    options = SessionOptions()
    options.intra_op_num_threads = 1
    session = InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    kokoro = Kokoro.from_session(session, str(out / "voices.npz"))
    phonemes = zh.ZHG2P()
    for index in range(part, count, parts):
        done = out / f"{index:05d}.json"
        planned = plan(index, tuple(styles))
        if planned is None or done.exists() or planned.kind not in kinds:
            continue
        length = min(len(each) for each in styles.values())
        timbre = planned.timbre.of(lambda name: styles[name][:length, :, :128])  # noqa: B023 - used at once
        melody = planned.melody.of(lambda name: styles[name][:length, :, 128:])  # noqa: B023 - used at once
        style = np.concatenate([timbre, melody], axis=2)
        if planned.syllables:
            rows = ("".join(zh.ZHG2P.py2ipa(each) for each in row) for row in planned.syllables)
            spoken: Any = " ".join(f"{row}." for row in rows)
        else:
            spoken = phonemes(planned.text)
            spoken = spoken[0] if isinstance(spoken, tuple) else spoken
        samples, _ = kokoro.create(spoken, voice=style, speed=planned.speed, is_phonemes=True)
        samples = soxr.resample(np.asarray(samples, np.float32), KOKORO_HZ, RATE_HZ, quality="HQ")
        done.write_text(json.dumps(written(out, index, planned, samples), ensure_ascii=False), "utf-8")


def written(out: Path, index: int, planned: Plan, samples: NDArray[np.float32]) -> list[dict[str, Any]]:
    """Write the clips of a rendering: a call was said twice and becomes two."""
    parts, text = [samples], planned.text
    if planned.kind == "call":
        cut = cut_between(samples)
        parts, text = [samples[:cut], samples[cut:]], text[: len(text) // 2]
    clips = []
    for number, part in enumerate(parts):
        name = f"{index:05d}-{number}.wav"
        cut_out = trimmed(part)
        cut_out = cut_out * (0.5 / max(1e-6, float(np.abs(cut_out).max())))
        soundfile.write(out / name, cut_out, RATE_HZ, subtype="PCM_16")
        clip = Clip(name, planned.split, planned.kind, text, planned.timbre.name, planned.melody.name, planned.speed)
        clips.append(asdict(clip))
    return clips


if __name__ == "__main__":
    main()
