"""Hours of mixed sound through the whole pipeline as quickly as it goes: every turn ends, and nothing grows.

XIAOXIANG_SOAK_HOURS=10 makes it ten hours of sound; without it, it is some minutes.
"""

from __future__ import annotations

import gc
import itertools
import logging
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator

import numpy as np
import pytest
import soxr

from app.bench.voice_sets import nothing_said
from tests.voice.pipeline_bench import MakeBench
from tests.voice.support import RECORDINGS, profile, silence
from voice.asr.scripted import ScriptedSession, ScriptedTranscriber
from voice.audio.wav import read_clip
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import VirtualClock
from voice.errors import ErrorCode, VoiceError
from voice.events import Heard, ListeningStopped, NotHeard, PlaybackFinished, SpeakingFailed
from voice.tts.scripted import ScriptedSynthesizer
from voice.types import SAMPLE_RATE_HZ, ListenProfile, Pcm, Samples
from voice.vad.silero import SileroVad

HOURS = float(os.environ.get("XIAOXIANG_SOAK_HOURS", "0.1"))
READINGS: tuple[str | ErrorCode, ...] = (
    "给女儿转三百块五毛",
    "确认转账",
    ErrorCode.TRANSCRIPTION_FAILED,
    "字幕由Amara.org社区提供",
    "",
    ErrorCode.TRANSCRIPTION_STALLED,
    "转账转账转账转账转账转账",
)
"""What the recogniser makes of one utterance after another."""


class EndlessTranscriber(ScriptedTranscriber):
    """Reads the same things over and over, and keeps nothing of what it heard."""

    def __init__(self) -> None:
        super().__init__()
        self._readings = itertools.cycle(READINGS)

    def start(self, profile: ListenProfile, on_partial: Callable[[str], None]) -> ScriptedSession:
        session = super().start(profile, on_partial)
        self.sessions.clear()
        return session

    def next_text(self) -> str | VoiceError:
        reading = next(self._readings)
        return VoiceError(reading) if isinstance(reading, ErrorCode) else reading


class ForgetfulSynthesizer(ScriptedSynthesizer):
    """Keeps nothing of what it said."""

    def render(self, text: str, rate: float) -> Pcm:
        self.rendered.clear()
        return super().render(text, rate)


def mixed_sounds() -> Iterator[tuple[str, Samples]]:
    """People's sentences, clean and spoilt in every way, and what nobody said, without end."""
    sentences = [read_clip(path).samples for path in sorted(RECORDINGS.rglob("*.wav"))]
    nothing = list(nothing_said(minutes=1.2))
    for number in itertools.count():
        sentence = sentences[number % len(sentences)]
        other = sentences[(number + 1) % len(sentences)]
        wave = sentence.astype(np.float64)
        both = wave.copy()
        both[: min(len(wave), len(other))] += other[: len(wave)]
        narrow = soxr.resample(soxr.resample(sentence, SAMPLE_RATE_HZ, 8_000), 8_000, SAMPLE_RATE_HZ)
        yield "speech", sentence
        yield "speech", np.clip(wave * 20, -32_768, 32_767).astype(np.int16)
        yield "speech", np.clip(wave + 3_000, -32_768, 32_767).astype(np.int16)
        yield "speech", narrow
        yield "any", np.clip(both, -32_768, 32_767).astype(np.int16)
        yield "silence", silence(1.0)
        yield "any", nothing[number % len(nothing)]


@pytest.fixture
def unlogged() -> Iterator[None]:
    """What collects log lines for tests would grow with every failure that is told."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.usefixtures("unlogged")
@pytest.mark.timeout(0 if HOURS > 1 else 120)
def test_hours_of_mixed_sound_leave_nothing_behind(make_bench: MakeBench) -> None:
    microphone = WavMicrophone(pace="fast")
    bench = make_bench(
        microphone=microphone,
        vad=SileroVad(),
        transcriber=EndlessTranscriber(),
        synthesizer=ForgetfulSynthesizer(),
        clock=VirtualClock(jumps=True),
    )
    ends: Counter[tuple[str, str]] = Counter()
    heard_s, sizes, threads = 0.0, list[int](), list[int]()
    wanted_s = HOURS * 3_600
    for turn, (kind, samples) in enumerate(mixed_sounds()):
        if heard_s >= wanted_s:
            break
        microphone.add(samples)
        bench.voice.listen(f"t{turn}", profile(first_silence_ms=2_000))
        end = bench.end_of(f"t{turn}")
        ends[kind, type(end).__name__] += 1
        heard_s += len(samples) / SAMPLE_RATE_HZ + 0.7
        if turn % 10 == 9:
            bench.synthesizer.fail_with = ErrorCode.SYNTHESIS_STALLED if turn % 30 == 29 else None
            bench.voice.say(f"u{turn}", "余额是一百元。")
            if turn % 30 == 29:
                assert bench.log.wait_for(SpeakingFailed).utterance_id == f"u{turn}"
            else:
                assert bench.log.wait_for(PlaybackFinished).utterance_id == f"u{turn}"
        bench.log.events.clear()
        if turn % 20 == 19:
            gc.collect()
            sizes.append(len(gc.get_objects()))
            threads.append(threading.active_count())
    assert ends["silence", NotHeard.__name__] == sum(count for (kind, _), count in ends.items() if kind == "silence")
    spoken = [end for (kind, end) in ends.elements() if kind == "speech"]
    for ending in (Heard, NotHeard, ListeningStopped):  # a text, one that nobody said, a recogniser that failed
        assert spoken.count(ending.__name__) > len(spoken) / 10
    half = len(sizes) // 2
    assert max(sizes[half:]) - min(sizes[:half] or sizes) < 200, sizes
    assert len(set(threads)) == 1
    bench.voice.listen("last", profile(first_silence_ms=500))
    assert isinstance(bench.end_of("last"), NotHeard)
