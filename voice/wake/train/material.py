"""What the sounds of training and test are read from: the cache of synthesis, and speech and noise by people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile
import soxr

from voice.types import SAMPLE_RATE_HZ
from voice.wake.train.kokoro import Clip
from voice.wake.train.mix import Material, Sound
from voice.wake.train.pauses import cut
from voice.wake.train.phrases import says_phrase

LONGEST_TO_SHORTEST_HALF = 1.4
SHORTEST_S = 0.5

TELEPHONE_LANGUAGES = {
    "train": ("en_US_f_Allison", "es_MX_f_Allison"),
    "dev": ("ru_RU_f_IvrvoiceRU",),
    "test": ("fr_CA_f_June", "it_IT_m_Carlo"),
}
"""Asterisk's prompts (CC-BY-SA 3.0): people's voices over a telephone, one a language."""

NOISES = {"train": ("running_tap", "white_noise"), "dev": ("pink_noise",), "test": ("doing_the_dishes",)}
MUSIC = {"test": slice(0, 1), "dev": slice(1, 2), "train": slice(2, None)}
"""Which of Asterisk's pieces, in alphabetical order, each split hears."""

READ = {"train": slice(0, -50), "dev": slice(-50, None)}
"""Which sentences of the one speaker of AISHELL-1 each split hears."""

TIMES = {"kokoro": 4, "mellotron": 4, "warp": 2, "splice": 4}
"""How often a clip of each source stands in the list for training: few are the most like people, many are espeak-ng's."""


def read(path: Path) -> Sound:
    """One file at 16 kHz, mono."""
    samples, rate = soundfile.read(path, dtype="float32")
    samples = samples if samples.ndim == 1 else samples.mean(axis=1)
    return np.asarray(samples if rate == SAMPLE_RATE_HZ else soxr.resample(samples, rate, SAMPLE_RATE_HZ), np.float32)


def rendered(cache: Path) -> Iterator[tuple[Path, Clip]]:
    """Every clip that was synthesised and is what it claims to be."""
    for source in ("kokoro", "mellotron", "warp", "espeak", "splice"):
        folder = cache / source
        lists = [folder / "clips.json"] if (folder / "clips.json").exists() else sorted(folder.glob("[0-9]*.json"))
        for path in lists:
            rows = json.loads(path.read_text("utf-8"))
            if source in {"kokoro", "mellotron"} and len(rows) > 1 and not _halves(folder, rows):
                continue
            for row in rows:
                clip = Clip(**row)
                if clip.kind == "call" or not says_phrase(clip.text):
                    yield folder / clip.file, clip


def _halves(folder: Path, rows: list[dict[str, str]]) -> bool:
    """Whether a sentence that was rendered twice was cut between the two: the halves are about as long."""
    first, second = (soundfile.info(folder / row["file"]).duration for row in rows)
    return bool(
        max(first, second) <= LONGEST_TO_SHORTEST_HALF * min(first, second) and min(first, second) >= SHORTEST_S
    )


def telephone(cache: Path, split: str) -> list[Path]:
    """Prompts of the languages of this split."""
    sounds = cache / "deb/x/usr/share/asterisk/sounds"
    return [path for name in TELEPHONE_LANGUAGES[split] for path in sorted((sounds / name).rglob("*.wav"))]


def music(cache: Path, split: str) -> list[Path]:
    """Music of this split."""
    return sorted((cache / "deb/x/usr/share/asterisk/moh").rglob("*.wav"))[MUSIC[split]]


def people(shared: Path, split: str) -> list[Path]:
    """Read Mandarin: the one speaker of AISHELL-1 for training and development, the fifteen of AISHELL-3 for the test."""
    if split == "test":
        return sorted((shared / "aishell3").glob("*.flac"))
    return sorted((shared / "aishell1-S0150").glob("*.flac"))[READ[split]]


def transcripts(shared: Path) -> dict[str, str]:
    """What the one speaker of AISHELL-1 reads, by the file's name."""
    lines = (shared / "aishell1-S0150" / "transcripts.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


def load(cache: Path, shared: Path, split: str) -> Material:
    """Everything of one split."""
    found = Material([], [], [], [], [])
    for path, clip in rendered(cache):
        if clip.split != split:
            continue
        pool = {"call": found.calls, "near": found.near, "speech": found.speech, "command": found.commands}[clip.kind]
        sound = read(path)
        said = cut(sound, clip.text) if split == "train" and clip.kind != "call" else [(sound, clip.text)]
        for part, text in said:
            found.texts[id(part)] = text
            pool.extend([part] * (TIMES.get(path.parent.name, 1) if split == "train" else 1))
    spoken = [read(path) for path in people(shared, split)]
    if split == "train":
        texts = transcripts(shared)
        found.texts.update(
            {id(each): texts[path.stem] for path, each in zip(people(shared, split), spoken, strict=True)}
        )
    spoken += [each for each in (read(path) for path in telephone(cache, split)) if len(each) > SAMPLE_RATE_HZ // 2]
    found.speech.extend(spoken)
    found.noises.extend(read(shared / "noise" / f"{name}.flac") for name in NOISES[split])
    found.noises.extend(read(path) for path in music(cache, split))
    return found
