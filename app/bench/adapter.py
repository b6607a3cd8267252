"""Whisper base with and without the adapter that knows the bank's language: people, amounts by synthetic voices, and nothing at all."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.assistant.profiles import Profiles, called
from app.bench.errors_heard import Heard, characters, error, pinyin
from app.bench.figures import Figure, ratio
from app.bench.heard import as_heard
from app.bench.hearing import amount_fen, chosen_fen
from app.bench.voice_sets import SOUND_DEV, nothing_said, people_sets
from app.recogniser_choice import RECOGNISER
from dialogs.corpus.hearing import hearings
from dialogs.corpus.tasks import HeardSound
from dialogs.language.simplify import to_simplified
from dialogs.scripted_desk import family
from voice.asr.device import choose_compute
from voice.asr.engine import DecodeOptions, WhisperEngine
from voice.audio.wav import read_clip
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.types import SAMPLE_RATE_HZ, NotHeardReason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.bench.voice_sets import ClipSet
    from app.paths import Paths
    from voice.asr.engine import Decoded
    from voice.types import ListenProfile, Samples

PADDING_S = 10.0
"""As the app hears (docs/decisions, 21)."""
NOTHING_MINUTES = 4.0
ASKED = {"answers": ("answer", "amount"), "commands": ("command", ""), "corrections": ("consent", "")}
"""The profile that each kind of the development split is said after."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to hear, and how long each sound took it."""

    engine: WhisperEngine
    took_s: list[float]

    def hear(self, samples: Samples, profile: ListenProfile) -> Decoded:
        began = time.perf_counter()
        options = DecodeOptions(padding_s=PADDING_S, answer_writing=profile.answer_writing)
        decoded = self.engine.decode(samples, profile.prompt, options, lambda: True)
        assert decoded is not None  # noqa: S101 -- it was wanted all the time
        self.took_s.append(time.perf_counter() - began)
        return decoded


def bench_adapter(paths: Paths) -> list[Figure]:
    """Figures of both, in one run, sound by sound."""
    folder = ModelStore(paths.models).require(bundled_catalog().get(RECOGNISER))
    plan = choose_compute(0, 2, "cpu")
    plain, adapted = (_Way(WhisperEngine(folder, plan, plain=plain), []) for plain in (True, False))
    figures = [figure for clips in people_sets() for figure in _people(clips, plain, adapted)]
    figures += _amounts(plain, adapted)
    figures += _nothing(plain, adapted)
    with_it, without = (statistics.median(way.took_s) for way in (adapted, plain))
    took = ratio("time of a reading", with_it, without, "medians, with the adapter to without")
    return [*figures, took]


def _people(clips: ClipSet, plain: _Way, adapted: _Way) -> Iterator[Figure]:
    """Errors of one set with the app's own prompt, none of whose sentences is a bank's."""
    profile = Profiles().named("command", elder=False)
    for name, way in (("without", plain), ("with", adapted)):
        found = [
            Heard(clip.said, way.hear(clip.samples, profile).hypotheses[0].text, 0.0, clip.audio_s)
            for clip in clips.clips
        ]
        note = f"{len(found)} clips: {clips.note}"
        for units, of in (("characters", characters), ("pinyin", pinyin)):
            yield Figure(f"{clips.name}: {units} wrong, {name}", round(100 * error(found, of), 1), "%", note=note)


def _amounts(plain: _Way, adapted: _Way) -> Iterator[Figure]:
    """Amounts of the sound development split, after choice and repair."""
    spoken = [(one, SOUND_DEV / f"{one.spoken.clip}.wav") for one in hearings() if one.amount]
    spoken = [(one, path) for one, path in spoken if path.is_file()]
    if not spoken:
        yield Figure("amounts right, with", float("nan"), "%", note="script/make-sound-dev makes their sound")
        return
    profiles = Profiles()
    profiles.expect_payees(called(family()))
    note = f"{len(spoken)} sentences with an amount by synthetic voices, development split"
    for name, way in (("without", plain), ("with", adapted)):
        right = other = written = 0
        for one, path in spoken:
            profile = profiles.named(ASKED[one.kind][0], elder=False, asked=ASKED[one.kind][1])
            sound = _as_sound(way.hear(read_clip(path).samples, profile), 0)
            said, chosen = amount_fen(one.spoken.text), chosen_fen(one, sound)
            right += chosen == said
            other += chosen is not None and chosen != said
            written += any(amount_fen(to_simplified(text)) == said for text, _ in sound.readings)
        for what, count in (("in any reading", written), ("right", right), ("read back as another", other)):
            yield Figure(f"amounts {what}, {name}", round(100 * count / len(spoken), 1), "%", note=note)


def _as_sound(decoded: Decoded, speech_ms: int) -> HeardSound:
    """What was decoded, as the files of the corpus keep it."""
    readings, narrow = (
        tuple((each.text, each.mean_log_probability) for each in several)
        for several in (decoded.hypotheses, decoded.narrow)
    )
    return HeardSound(readings, decoded.no_speech_probability, speech_ms, narrow)


def _nothing(plain: _Way, adapted: _Way) -> Iterator[Figure]:
    """Texts that the guards let pass of sounds in which nobody speaks, without the voice activity detection before them."""
    profile = Profiles().named("command", elder=False)
    pieces = list(nothing_said(NOTHING_MINUTES))
    note = f"{len(pieces)} pieces of silence, noise and music, {NOTHING_MINUTES:g} min; no voice activity detection before them"
    for name, way in (("without", plain), ("with", adapted)):
        passed = 0
        for piece in pieces:
            sound = _as_sound(way.hear(piece, profile), len(piece) * 1000 // SAMPLE_RATE_HZ)
            passed += not isinstance(as_heard(sound, profile), NotHeardReason)
        yield Figure(f"texts out of nothing, {name}", float(passed), "", note=note)
