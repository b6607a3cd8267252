"""The front end: what it hears wrong, how soon the text is there, what it costs, and what it invents; beside peers.

Sets, peers and the bars are described in docs/voice.md. What cannot be measured here is said on standard error and left out.
"""

from __future__ import annotations

import dataclasses
import os
import resource
import statistics
import sys
import time
from typing import TYPE_CHECKING

import numpy as np

from app.assistant.profiles import Profiles
from app.bench.errors_heard import Heard, characters, error, median_s, pinyin, real_time_factor
from app.bench.figures import Figure, ratio
from app.bench.first_sound import bench_first_sound
from app.bench.voice_peers import REALTIMESTT_PYTHON, VOSK_PYTHON, Defaults, realtimestt, vosk
from app.bench.voice_sets import PIECE_S, clip_sets, nothing_said
from app.recogniser_choice import RECOGNISER
from app.voice_listen import RecordingListener
from voice.asr.engine import DecodeOptions, count_cuda_devices, load_engine
from voice.asr.session import WhisperSettings
from voice.asr.whisper import WhisperTranscriber
from voice.errors import VoiceError
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.types import SAMPLE_RATE_HZ
from voice.wake.card import bundled_card
from voice.wake.look import look_of
from voice.wake.spotter import OnnxWakeSpotter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from app.bench.voice_sets import Clip, ClipSet
    from app.paths import Paths
    from voice.asr.engine import Engine
    from voice.types import ListenProfile

AFTER_ENDPOINT_MS = 150
IDLE_SHARE = 6.0
HALF = 0.5
QUIET_MINUTES = float(os.environ.get("XIAOXIANG_BENCH_QUIET_MINUTES", "60"))
IDLE_S = 20
TIMED = 24
"""Clips whose time is measured at their own pace."""
CONTEXTS_S = (30.0, 10.0, 5.0)
LARGE = "whisper-large-v3-turbo"


def bench_voice(paths: Paths) -> list[Figure]:
    """All figures, ours before the peers', so that memory is our own."""
    folder = ModelStore(paths.models).require(bundled_catalog().get(RECOGNISER))
    engine = load_engine(folder, "cpu")
    profile = _profile()
    sets = clip_sets()
    commands = sets[0]
    settings = WhisperSettings()
    ours = {each.name: _ours(engine, profile, settings.final, each.clips) for each in sets}
    figures = _timed(engine, settings, profile, commands)
    own_wait = figures[0]
    memory_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures.append(Figure("memory, at the most", round(memory_mib), "MiB", note="the process with its Whisper base"))
    figures += bench_first_sound(paths)
    figures += _contexts(engine, profile, commands, settings.final.padding_s, ours[commands.name])
    figures += _realtimestt(folder, commands, own_wait)
    figures += [_idle(engine, settings, profile, watching=True), _idle(engine, settings, profile, watching=False)]
    figures += _invented(engine, settings, profile)
    defaults = Defaults(folder, "cpu", "int8")
    peers = {"defaults": {each.name: defaults.hear(each.clips) for each in sets}, **_vosk(sets)}
    for each in sets:
        figures += _errors(each, {"ours": ours[each.name], **{peer: found[each.name] for peer, found in peers.items()}})
    own, theirs = ours[commands.name], peers["defaults"][commands.name]
    figures.append(
        ratio(
            "pinyin error on banking commands, ours to the defaults'",
            error(own, pinyin),
            error(theirs, pinyin),
            commands.note,
            bar=HALF,
        )
    )
    return figures + _on_a_gpu(paths, profile, commands)


def _profile() -> ListenProfile:
    profiles = Profiles()
    profiles.expect_payees(["女儿", "老伴"])
    return profiles.named("command", elder=False)


def _ours(engine: Engine, profile: ListenProfile, options: DecodeOptions, clips: Sequence[Clip]) -> list[Heard]:
    """The first reading, decoded as the program's transcripts are."""
    found = []
    for clip in clips:
        began = time.perf_counter()
        decoded = engine.decode(clip.samples, profile.prompt, options, lambda: True)
        text = decoded.hypotheses[0].text if decoded is not None else ""
        found.append(Heard(clip.said, text, time.perf_counter() - began, clip.audio_s))
    return found


def _errors(each: ClipSet, found: dict[str, list[Heard]]) -> list[Figure]:
    note = f"{len(each.clips)} clips: {each.note}"
    figures = []
    for name, heard in found.items():
        of = f"{each.name}, {name}"
        figures += [
            Figure(f"character error, {of}", _percent(error(heard, characters)), "%", note=note),
            Figure(f"pinyin error, {of}", _percent(error(heard, pinyin)), "%", note=note),
            Figure(f"one clip, median, {of}", round(1000 * median_s(heard)), "ms", note=note),
            Figure(f"real-time factor, {of}", round(real_time_factor(heard), 3), "×", note=note),
        ]
    return figures


def _contexts(
    engine: Engine, profile: ListenProfile, commands: ClipSet, used_s: float, known: list[Heard]
) -> list[Figure]:
    """What a shorter context of the encoder costs and saves, on the banking commands."""
    figures = []
    for padding_s in CONTEXTS_S:
        options = DecodeOptions(padding_s=padding_s)
        found = known if padding_s == used_s else _ours(engine, profile, options, commands.clips)
        name = f"{padding_s:g} s of silence behind the sound"
        figures += [
            Figure(f"pinyin error, {name}", _percent(error(found, pinyin)), "%", note=commands.note),
            Figure(f"one command, median, {name}", round(1000 * median_s(found)), "ms", note=commands.note),
        ]
    return figures


def _timed(engine: Engine, settings: WhisperSettings, profile: ListenProfile, commands: ClipSet) -> list[Figure]:
    """From the true end of the speech in the file to the text, through the whole pipeline at the sound's own pace."""
    waits, endpoints, discarded = [], [], 0
    with RecordingListener(WhisperTranscriber(engine, settings), fast=False) as listener:
        for clip in commands.clips[:TIMED]:
            found = listener.hear(clip.samples, profile)
            if found.final_ms is not None:
                waits.append(found.final_ms - clip.speech_end_ms)
                endpoints.append(found.timings["speech_end_ms"] - clip.speech_end_ms)
                discarded += found.timings["discarded"]
    tried = min(TIMED, len(commands.clips))
    note = (
        f"{len(waits)} banking commands that were heard of {tried}, at their own pace; "
        f"endpoint silence {profile.end_silence_ms} ms"
    )
    if not waits:
        return [
            Figure(
                "end of speech to final text, p50",
                float("nan"),
                "ms",
                profile.end_silence_ms + AFTER_ENDPOINT_MS,
                note=note,
            )
        ]
    bar = profile.end_silence_ms + AFTER_ENDPOINT_MS
    return [
        Figure("end of speech to final text, p50", round(statistics.median(waits)), "ms", bar, note=note),
        Figure("end of speech to final text, p95", round(float(np.percentile(waits, 95))), "ms", note=note),
        Figure(
            "end of speech, by the VAD after the true one, p50", round(statistics.median(endpoints)), "ms", note=note
        ),
        Figure("transcripts begun and thrown away, a command", round(discarded / len(waits), 2), "", note=note),
    ]


def _idle(engine: Engine, settings: WhisperSettings, profile: ListenProfile, *, watching: bool) -> Figure:
    """Share of one core while a quiet room is heard at its own pace, by all threads of the process."""
    room = np.random.default_rng(3).normal(0, 30, (IDLE_S + 10) * SAMPLE_RATE_HZ).astype(np.int16)
    patient = dataclasses.replace(profile, first_silence_ms=IDLE_S * 1000)
    transcriber = WhisperTranscriber(engine, settings)
    spotter = OnnxWakeSpotter(look=look_of(bundled_card(), transcriber.encoded)) if watching else None
    with RecordingListener(transcriber, fast=False, spotter=spotter) as listener:
        began, cpu = time.perf_counter(), time.process_time()
        listener.hear(room[: IDLE_S * SAMPLE_RATE_HZ], patient)
        share = (time.process_time() - cpu) / (time.perf_counter() - began)
    what = "waiting for the wake phrase" if watching else "listening while nobody speaks"
    return Figure(f"one core, {what}", _percent(share), "%", IDLE_SHARE, note=f"{IDLE_S} s of a quiet room")


def _invented(engine: Engine, settings: WhisperSettings, profile: ListenProfile) -> list[Figure]:
    """Texts out of nothing, turn after turn, as quickly as it goes."""
    texts, begun, pieces = [], 0, 0
    with RecordingListener(WhisperTranscriber(engine, settings), fast=True) as listener:
        for piece in nothing_said(QUIET_MINUTES):
            found = listener.hear(piece, profile)
            pieces += 1
            begun += found.speech_ms is not None
            if found.final is not None:
                texts.append(found.final)
    for text in texts:
        print(f"invented: {text}", file=sys.stderr)  # noqa: T201 -- what the command says beside its figures
    note = f"{pieces * PIECE_S / 60:.0f} minutes of silence, recorded and made noise, and made music, -60 to -12 dB of full scale"
    return [
        Figure("texts out of nothing", len(texts), "", 0, note=note),
        Figure("sounds that the VAD took for speech", begun, "", note=note),
    ]


def _vosk(sets: Iterable[ClipSet]) -> dict[str, dict[str, list[Heard]]]:
    if not VOSK_PYTHON.is_file():
        _say("Vosk is left out: build/voice-peers-env is not there (script/bench voice makes it)")
        return {}
    try:
        with vosk() as peer:
            return {"Vosk": {each.name: peer.hear(each.clips) for each in sets}}
    except (OSError, ValueError) as why:
        _say(f"Vosk is left out: {why}")
        return {}


def _realtimestt(folder: Path, commands: ClipSet, own_wait: Figure) -> list[Figure]:
    """A peer that waits for the end as we do: how late its text is and how wrong, on the commands whose time is measured."""
    if not REALTIMESTT_PYTHON.is_file():
        _say("RealtimeSTT is left out: build/realtimestt-env is not there (script/bench voice makes it)")
        return []
    clips = commands.clips[:TIMED]
    try:
        with realtimestt(folder) as peer:
            found = peer.hear(clips)
    except (OSError, ValueError) as why:
        _say(f"RealtimeSTT is left out: {why}")
        return []
    heard = [(clip, one) for clip, one in zip(clips, found, strict=True) if one.heard]
    note = (
        f"{len(heard)} banking commands that were heard of {len(clips)}, at their own pace; its defaults, our weights"
    )
    figures = [
        Figure("pinyin error on them, RealtimeSTT", _percent(error(found, pinyin)), "%", note=note),
    ]
    if heard:
        wait = statistics.median(1000 * one.seconds - clip.speech_end_ms for clip, one in heard)
        figures += [
            Figure("end of speech to final text, p50, RealtimeSTT", round(wait), "ms", note=note),
            ratio("end of speech to final text, ours to RealtimeSTT's", own_wait.value, wait, note),
        ]
    return figures


def _on_a_gpu(paths: Paths, profile: ListenProfile, commands: ClipSet) -> list[Figure]:
    if not count_cuda_devices():
        _say("no GPU here: large-v3-turbo in float16 is left out")
        return []
    model = bundled_catalog().models.get(LARGE)
    try:
        folder = ModelStore(paths.models).require(model) if model is not None else None
    except VoiceError as error_:
        folder = None
        _say(f"a GPU, but {LARGE} is not there ({error_.code})")
    if folder is None:
        return []
    engine = load_engine(folder, "cuda")
    settings = WhisperSettings(final=DecodeOptions())
    figures = _timed(engine, settings, profile, commands)
    found = _ours(engine, profile, settings.final, commands.clips)
    figures.append(Figure("pinyin error on banking commands", _percent(error(found, pinyin)), "%", note=commands.note))
    return [dataclasses.replace(figure, name=f"{figure.name}, {LARGE} on the GPU") for figure in figures]


def _percent(share: float) -> float:
    return round(100 * share, 2)


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 -- what the command says beside its figures
