"""The recogniser as the app uses it, beside faster-whisper with its own defaults, on the same clips in one run."""

from __future__ import annotations

import time
import tomllib
from typing import TYPE_CHECKING

import numpy as np
from faster_whisper import WhisperModel

from app.assistant.profiles import Profiles
from app.bench.errors_heard import Heard, characters, error, median_s, pinyin
from app.bench.figures import Figure, ratio
from app.demo.conversations import RECORDINGS
from app.recogniser_choice import RECOGNISER, load_recogniser
from voice.audio.wav import read_clip
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.types import FRAME_SAMPLES, AudioChunk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.paths import Paths
    from voice.types import Samples

WARM_UP_CLIPS = 1


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
            Figure(f"character error, {name}", round(100 * error(found, characters), 1), "%", note=note),
            Figure(f"syllable error, {name}", round(100 * error(found, pinyin), 1), "%", note=note),
            Figure(f"one command, {name}, median", round(1000 * median_s(found)), "ms", note=note),
        ]
    figures.append(ratio("syllable error, ours to the defaults'", error(ours, pinyin), error(defaults, pinyin), note))
    figures.append(ratio("time of a command, ours to the defaults'", median_s(ours), median_s(defaults), note))
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
