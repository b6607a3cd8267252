"""The recogniser as the app uses it, beside faster-whisper with its own defaults, on the same clips in one run."""

from __future__ import annotations

import statistics
import time
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from faster_whisper import WhisperModel

from app.assistant.profiles import Profiles
from app.bench.figures import Figure, ratio
from app.demo.conversations import RECORDINGS
from app.program import RECOGNISER, load_recogniser
from dialogs.language.simplify import to_simplified
from dialogs.language.sounds import is_han, syllables
from voice.audio.wav import read_clip
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.types import FRAME_SAMPLES, AudioChunk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.paths import Paths
    from voice.types import Samples

WARM_UP_CLIPS = 1


@dataclass(frozen=True, slots=True)
class Heard:
    """What one recogniser made of one clip."""

    said: str
    heard: str
    seconds: float


def bench_recogniser(paths: Paths) -> list[Figure]:
    """Error over characters and over toneless syllables, and the time of one command, ours and the defaults'."""
    with (RECORDINGS / "recordings.toml").open("rb") as file:
        recordings = tomllib.load(file)["recordings"]
    clips = [(r["text"], read_clip(RECORDINGS / r["file"]).samples) for r in recordings]
    ours, defaults = _run(_ours(paths), clips), _run(_defaults(paths), clips)
    note = (
        f"{len(clips)} synthetic commands, assets/recordings, whose voices were chosen for being understood; "
        "peer: faster-whisper's defaults with language zh"
    )
    figures = []
    for name, found in (("ours", ours), ("defaults", defaults)):
        figures += [
            Figure(f"character error, {name}", round(100 * _error(found, _characters), 1), "%", note=note),
            Figure(f"syllable error, {name}", round(100 * _error(found, _syllables), 1), "%", note=note),
            Figure(f"one command, {name}, median", round(1000 * _median(found)), "ms", note=note),
        ]
    figures.append(
        ratio("syllable error, ours to the defaults'", _error(ours, _syllables), _error(defaults, _syllables), note)
    )
    figures.append(ratio("time of a command, ours to the defaults'", _median(ours), _median(defaults), note))
    return figures


def _ours(paths: Paths) -> Callable[[Samples], str]:
    transcriber = load_recogniser(paths)
    profiles = Profiles()
    profiles.expect_payees(["女儿", "老伴"])
    profile = profiles.named("command", elder=False)

    def recognise(samples: Samples) -> str:
        session = transcriber.start(profile, lambda _: None)
        for start in range(0, len(samples), FRAME_SAMPLES):
            block = samples[start : start + FRAME_SAMPLES]
            session.accept(AudioChunk(np.pad(block, (0, FRAME_SAMPLES - len(block))), start, 0), is_speech=False)
        return session.finish().text

    return recognise


def _defaults(paths: Paths) -> Callable[[Samples], str]:
    folder = ModelStore(paths.models).require(bundled_catalog().get(RECOGNISER))
    model = WhisperModel(str(folder), device="cpu", compute_type="int8", local_files_only=True)

    def recognise(samples: Samples) -> str:
        segments, _ = model.transcribe(samples.astype(np.float32) / 32768, language="zh")
        return "".join(segment.text for segment in segments)

    return recognise


def _run(recognise: Callable[[Samples], str], clips: Sequence[tuple[str, Samples]]) -> list[Heard]:
    for _, samples in clips[:WARM_UP_CLIPS]:
        recognise(samples)
    found = []
    for said, samples in clips:
        started = time.perf_counter()
        heard = recognise(samples)
        found.append(Heard(said, heard, time.perf_counter() - started))
    return found


def _error(found: Sequence[Heard], units: Callable[[str], Sequence[str]]) -> float:
    """Edits over units said, summed over all clips."""
    edits = sum(_distance(units(each.said), units(each.heard)) for each in found)
    return edits / sum(len(units(each.said)) for each in found)


def _characters(text: str) -> list[str]:
    return [character for character in to_simplified(text) if is_han(character) or character.isdigit()]


def _syllables(text: str) -> list[str]:
    return [
        unit
        for character in _characters(text)
        for unit in (syllables(character) if is_han(character) else (character,))
    ]


def _distance(said: Sequence[str], heard: Sequence[str]) -> int:
    """Levenshtein's distance."""
    row = list(range(len(heard) + 1))
    for number, unit in enumerate(said, start=1):
        previous, row[0] = row[0], number
        for place, other in enumerate(heard, start=1):
            previous, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, previous + (unit != other))
    return row[-1]


def _median(found: Sequence[Heard]) -> float:
    return statistics.median(each.seconds for each in found)
