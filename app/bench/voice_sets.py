"""What `script/bench voice` lets the recognisers hear: people, synthetic voices, and hours of nothing that is said."""

from __future__ import annotations

import json
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from app.demo.conversations import RECORDINGS
from app.paths import ROOT
from dialogs.corpus.spoken import spoken_split
from voice.audio.wav import read_clip
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from voice.types import Samples

SPEECH = Path(os.environ.get("XIAOXIANG_SPEECH", ROOT.parent / "shared" / "speech"))
SOUND_SPLIT = Path(os.environ.get("XIAOXIANG_SOUND_SPLIT", ROOT / "build" / "sound-split"))
SOUND_DEV = Path(os.environ.get("XIAOXIANG_SOUND_DEV", ROOT / "build" / "sound-dev"))
KOKORO = Path.home() / ".cache" / "xiaoxiang" / "wake" / "kokoro"
MOST = int(os.environ.get("XIAOXIANG_BENCH_CLIPS", "60"))
"""Clips of a set at the most; every set's own order decides which."""
COMMANDS_OF_AISHELL = 120
"""The first of the person's sentences are commands to a device."""

FRAME = SAMPLE_RATE_HZ // 100
QUIET_DB = 40.0
"""A frame this far under the loudest one is no speech any more."""
PIECE_S = 8
PEAK = 2**15


@dataclass(frozen=True, slots=True)
class Clip:
    """One sentence: what is said, and its sound."""

    said: str
    samples: Samples

    @property
    def audio_s(self) -> float:
        """How long it is."""
        return len(self.samples) / SAMPLE_RATE_HZ

    @property
    def speech_end_ms(self) -> int:
        """Where the speech in the file truly ends: its last frame of 10 ms that is not quiet."""
        return last_loud_ms(self.samples)


@dataclass(frozen=True, slots=True)
class ClipSet:
    """Clips of one kind. `note` says where they come from."""

    name: str
    note: str
    clips: tuple[Clip, ...]


def last_loud_ms(samples: Samples) -> int:
    """The end of the last 10 ms that are at most `QUIET_DB` under the loudest 10 ms."""
    frames = samples[: len(samples) // FRAME * FRAME].astype(np.float64).reshape(-1, FRAME)
    power = (frames**2).mean(axis=1)
    loud = np.flatnonzero(power > power.max() * 10 ** (-QUIET_DB / 10))
    return int(loud[-1] + 1) * 10 if len(loud) else 0


def clip_sets() -> list[ClipSet]:
    """Every set that is there; banking commands first. None of them was tuned on but the demo's recordings."""
    return [found for found in (_commands(), _kokoro(), _aishell1(), _aishell3()) if found.clips]


def people_sets() -> list[ClipSet]:
    """What people say, none of it a bank's."""
    others = list(_people("aishell1-S0150", 1000))[COMMANDS_OF_AISHELL:]
    read = ClipSet("AISHELL-1, read", "sentences read by one person, AISHELL-1 S0150", _spread(others))
    return [found for found in (_aishell1(), read, _aishell3()) if found.clips]


def _commands() -> ClipSet:
    spoken = [(one, SOUND_SPLIT / f"{one.clip}.wav") for one in spoken_split()]
    clips = [Clip(one.text, read_clip(path).samples) for one, path in spoken if path.is_file()]
    if clips:
        note = "banking commands of the sound split (dialogs/corpus), frozen, said by Kokoro's four voices: synthetic"
        return ClipSet("banking commands", note, _spread(clips))
    with (RECORDINGS / "recordings.toml").open("rb") as file:
        recordings = tomllib.load(file)["recordings"]
    clips = [Clip(each["text"], read_clip(RECORDINGS / each["file"]).samples) for each in recordings]
    note = "banking commands of assets/recordings, synthetic, which were chosen for being understood; script/make-sound-split makes more"
    return ClipSet("banking commands", note, _spread(clips))


def _kokoro() -> ClipSet:
    rows = [row for listed in sorted(KOKORO.glob("[0-9]*.json")) for row in json.loads(listed.read_text("utf-8"))]
    said = [row for row in rows if row["kind"] in {"command", "speech"} and (KOKORO / row["file"]).is_file()]
    clips = [Clip(row["text"], read_clip(KOKORO / row["file"]).samples) for row in said]
    return ClipSet(
        "sentences of the wake word's material", "sentences said by mixed Kokoro voices: synthetic", _spread(clips, 20)
    )


def _aishell1() -> ClipSet:
    clips = list(_people("aishell1-S0150", COMMANDS_OF_AISHELL))
    return ClipSet("AISHELL-1, commands", "one person's commands to a device, AISHELL-1 S0150", _spread(clips))


def _aishell3() -> ClipSet:
    return ClipSet("AISHELL-3", "15 people, one sentence each", _spread(list(_people("aishell3", 1000))))


def _people(folder: str, most: int) -> Iterator[Clip]:
    from faster_whisper import decode_audio  # noqa: PLC0415 - heavy

    transcripts = SPEECH / folder / "transcripts.tsv"
    if not transcripts.is_file():
        return
    for line in transcripts.read_text("utf-8").splitlines()[:most]:
        name, _, said = line.partition("\t")
        sound = decode_audio(str(SPEECH / folder / f"{name}.flac"), sampling_rate=SAMPLE_RATE_HZ)
        yield Clip(said, as_samples(sound))


def _spread(clips: list[Clip], most: int = MOST) -> tuple[Clip, ...]:
    """At most so many, from all over the list."""
    most = min(most, MOST)
    if len(clips) <= most:
        return tuple(clips)
    return tuple(clips[place * len(clips) // most] for place in range(most))


def nothing_said(minutes: float) -> Iterator[Samples]:
    """Pieces of 8 s of silence, noise and music, at many loudnesses; the same ones each time."""
    random = np.random.default_rng(8)
    recorded = [_floats(path) for path in sorted((SPEECH / "noise").glob("*.flac"))]
    kinds = [_silence, _white, _pink, _hum, _music, _clicks]
    for number in range(round(minutes * 60 / PIECE_S)):
        kind = number % (len(kinds) + len(recorded))
        if kind < len(kinds):
            sound = kinds[kind](random)
        else:
            whole = recorded[kind - len(kinds)]
            start = int(random.integers(max(1, len(whole) - PIECE_S * SAMPLE_RATE_HZ)))
            sound = np.resize(whole[start : start + PIECE_S * SAMPLE_RATE_HZ], PIECE_S * SAMPLE_RATE_HZ)
        level_db = float(random.uniform(-60, -12))
        loudest = max(1e-9, float(np.abs(sound).max()))
        yield as_samples((sound / loudest * 10 ** (level_db / 20)).astype(np.float32))


def as_samples(sound: NDArray[np.float32]) -> Samples:
    """Full scale ±1 as int16."""
    return np.clip(np.rint(sound * PEAK), -PEAK, PEAK - 1).astype(np.int16)


def _floats(path: Path) -> NDArray[np.float64]:
    from faster_whisper import decode_audio  # noqa: PLC0415 - heavy

    sound: NDArray[np.float32] = decode_audio(str(path), sampling_rate=SAMPLE_RATE_HZ)
    return sound.astype(np.float64)


def _times() -> NDArray[np.float64]:
    return np.arange(PIECE_S * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ


def _silence(random: np.random.Generator) -> NDArray[np.float64]:
    """The last bit of a converter."""
    return random.integers(-1, 2, PIECE_S * SAMPLE_RATE_HZ).astype(np.float64) * 1e-9


def _white(random: np.random.Generator) -> NDArray[np.float64]:
    return random.standard_normal(PIECE_S * SAMPLE_RATE_HZ)


def _pink(random: np.random.Generator) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(random.standard_normal(PIECE_S * SAMPLE_RATE_HZ))
    sound: NDArray[np.float64] = np.fft.irfft(spectrum / np.sqrt(np.maximum(1, np.arange(len(spectrum)))))
    return sound


def _hum(random: np.random.Generator) -> NDArray[np.float64]:
    """A fridge: the mains' overtones, slowly swelling."""
    waves = [np.sin(2 * np.pi * 50 * n * _times() + random.uniform(0, 6)) / n for n in range(1, 9)]
    swelling: NDArray[np.float64] = np.sum(waves, axis=0) * (1 + 0.3 * np.sin(2 * np.pi * 0.2 * _times()))
    return swelling


def _music(random: np.random.Generator) -> NDArray[np.float64]:
    """Chords of plucked tones, four a second."""
    sound = np.zeros(PIECE_S * SAMPLE_RATE_HZ)
    for beat in range(PIECE_S * 4):
        start = beat * SAMPLE_RATE_HZ // 4
        left = _times()[: len(sound) - start]
        for note in random.choice([0, 3, 5, 7, 10, 12, 15], 3, replace=False):
            hz = 220 * 2 ** (note / 12)
            sound[start:] += np.exp(-4 * left) * (np.sin(2 * np.pi * hz * left) + 0.4 * np.sin(4 * np.pi * hz * left))
    return sound


def _clicks(random: np.random.Generator) -> NDArray[np.float64]:
    """A keyboard, or dishes: short bursts."""
    sound = random.standard_normal(PIECE_S * SAMPLE_RATE_HZ) * 0.01
    for start in random.integers(0, len(sound) - 800, 30):
        sound[start : start + 800] += random.standard_normal(800) * np.exp(-np.arange(800) / 120)
    return sound
