"""A call is cut at its own beginning and end, from a microphone that nothing else listens to meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.voice.support import silence
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.audio.wav import read_clip
from voice.audio.wav_microphone import WavMicrophone
from voice.events import WatchingStarted, WatchingStopped
from voice.types import SAMPLE_RATE_HZ
from voice.vad.silero import SileroVad
from voice.wake.recording import record_call
from voice.wake.scripted import ScriptedWakeSpotter

if TYPE_CHECKING:
    from tests.voice.pipeline_bench import MakeBench

CALL = read_clip(Path(__file__).resolve().parents[2] / "fixtures" / "calls" / "zf_xiaoxiao-1.0.wav").samples


def test_a_call_is_cut_whole_out_of_silence() -> None:
    around = np.concatenate([silence(1.5), CALL, silence(3.0)])
    cut = record_call(WavMicrophone([around], pace="fast").open(), SileroVad())
    assert 0.8 * len(CALL) <= len(cut) <= len(CALL) + SAMPLE_RATE_HZ
    assert np.abs(cut).max() == np.abs(CALL).max()


def test_where_nobody_speaks_there_is_nothing() -> None:
    assert len(record_call(WavMicrophone(pace="fast").open(), SileroVad())) == 0


def test_meanwhile_nothing_else_listens_and_afterwards_it_watches_again(make_bench: MakeBench) -> None:
    bench = make_bench(microphone=ScriptedMicrophone(), spotter=ScriptedWakeSpotter())
    bench.voice.watch(on=True)
    bench.log.wait_for(WatchingStarted)
    watched = bench.stream()
    assert bench.voice.borrow_microphone(lambda _: watched.closed)
    bench.log.wait_for(WatchingStopped)
    assert bench.stream() is not watched
    bench.log.wait_for(WatchingStarted, lambda _: len(bench.log.of(WatchingStarted)) == 2)
