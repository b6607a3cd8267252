"""Phrases, near-misses and sentences by a network that knows two dozen Mandarin speakers, each with a melody of their own.

The network is KuangDD's Mellotron of ttskit 0.3.8 (MIT), small and quick; a speaker is 32 numbers made of the speaker's name, and two
speakers are mixed by mixing what the network makes of these. What of it does not come to an end, or is far too long, is left out.

usage: python -m voice.wake.train.mellotron MODEL OUT COUNT [PART OF]
MODEL: the folder with both files; PART OF OF takes every OF-th rendering, for a second core.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from voice.audio.stretch import stretched
from voice.wake.train.kokoro import RATE_HZ, Clip, Mixture, cut_between, trimmed
from voice.wake.train.phrases import CALLS, COMMANDS, NEAR_MISSES, near_row, spelt
from voice.wake.train.sentences import sentence
from voice.wake.train.spoken_sounds import row, sayable, syllables

SPEAKERS = {
    "train": ("Aicheng", "Aijia", "Aijing", "Aimei", "Aina", "Aitong", "Aiwei", "Aixia", "Aiyu", "Siyue", "Xiaomeng"),
    "dev": ("Aiya", "Xiaobei", "Xiaoyun"),
    "test": ("Aibao", "Aida", "Aiqi", "Aiyue", "Xiaoxue"),
}
"""No speaker is in two splits, nor in a mixture of another. Left out: biaobei, whose recordings may not be used for everything, and
Xiaogang, Xiaomei, Xiaowei and Yina, of whom Whisper hears the phrase as something else."""

SPLITS = ("train",) * 7 + ("dev", "test", "test")
"""Of ten renderings seven train, one is for development and two are the test's."""

ALONE = {"train": 0.3, "dev": 0.5, "test": 0.6}
"""How many renderings are of one speaker; the others mix two."""

CALL_LENGTH, OTHER_LENGTH = (0.7, 1.4), (0.8, 1.25)
"""How many times as long as it was said."""

SHORTEST_S, LONGEST_S = 0.55, 2.4
"""A call, of which each rendering has two."""


def code(name: str) -> NDArray[np.float32]:
    """A speaker's 32 numbers: the digits of the MD5 of the name, as the network was trained with."""
    digits = hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()
    return np.array([(int(digit, 16) - 7) / 10 for digit in digits], np.float32)


def planned(index: int) -> tuple[Clip, tuple[str, ...], Mixture, float]:
    """Rendering number `index`, the same every time: what it is, its syllables and marks, who says it, how many times as long."""
    random = np.random.default_rng([20261201, index])
    split = SPLITS[index % len(SPLITS)]
    kind = str(random.choice(["call", "near", "speech", "command"], p=[0.42, 0.3, 0.25, 0.03]))
    first, second = (str(each) for each in random.choice(SPEAKERS[split], 2))
    share = float(np.round(random.uniform(0, 1), 2))
    who = Mixture(first, first, 1.0) if random.random() < ALONE[split] else Mixture(first, second, share)
    longer = float(np.round(random.uniform(*(CALL_LENGTH if kind == "call" else OTHER_LENGTH)), 2))
    if kind == "call":
        text = str(random.choice(CALLS))
        said = syllables(text + text)
    elif kind == "near" and random.random() < 0.4:
        text = "".join(f"{miss}。" for miss in random.choice(NEAR_MISSES, 3, replace=False))
        said = syllables(text)
    elif kind == "near":
        rows = [_sayable_row(random) for _ in range(3)]
        text = "".join(f"{spelt(each)}。" for each in rows)
        said = tuple(part for each in rows for part in (*each, "."))
    elif kind == "speech":
        text = "".join(sentence(random) for _ in range(2))
        said = syllables(text)
    else:
        text = "".join(random.choice(COMMANDS, 2, replace=False))
        said = syllables(text)
    return Clip("", split, kind, text, who.name, who.name, longer), said, who, longer


def _sayable_row(random: np.random.Generator) -> tuple[str, ...]:
    while not all(map(sayable, found := near_row(random))):
        pass
    return found


def main() -> None:
    """Render what is missing of the first COUNT renderings."""
    from voice.wake.train.tacotron import RATE_HZ as SAID_HZ  # noqa: PLC0415 -- torch is in the recipe's environment only
    from voice.wake.train.tacotron import Voice, weights  # noqa: PLC0415

    model, out, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    part, parts = (int(sys.argv[4]), int(sys.argv[5])) if len(sys.argv) > 5 else (0, 1)
    out.mkdir(parents=True, exist_ok=True)
    voice = Voice(weights(model / "mellotron.pt"), weights(model / "melgan.pt"))
    for index in range(part, count, parts):
        done = out / f"{index:05d}.json"
        if done.exists():
            continue
        clip, said, who, longer = planned(index)
        samples = voice.say(row(said), who.of(lambda name: voice.speaker(code(name))), index)
        clips = []
        if samples is not None:
            samples = np.asarray(soxr.resample(stretched(samples, longer, SAID_HZ), SAID_HZ, RATE_HZ, quality="HQ"))
            clips = written(out, index, clip, samples)
        done.write_text(json.dumps(clips, ensure_ascii=False), "utf-8")


def written(out: Path, index: int, clip: Clip, samples: NDArray[np.float32]) -> list[dict[str, object]]:
    """Write the clips of a rendering: a call was said twice and becomes two, or none where one is too short or long."""
    pieces = [samples]
    if clip.kind == "call":
        cut = cut_between(samples)
        pieces = [samples[:cut], samples[cut:]]
    pieces = [trimmed(piece) for piece in pieces]
    if clip.kind == "call" and not all(SHORTEST_S <= len(each) / RATE_HZ <= LONGEST_S for each in pieces):
        return []
    clips = []
    for number, piece in enumerate(pieces):
        name = f"{index:05d}-{number}.wav"
        loudest = max(1e-6, float(np.abs(piece).max()))
        soundfile.write(out / name, piece * (0.5 / loudest), RATE_HZ, subtype="PCM_16")
        clips.append({**asdict(clip), "file": name})
    return clips


if __name__ == "__main__":
    main()
