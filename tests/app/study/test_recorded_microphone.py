"""A microphone that is recorded: what listens hears the same, and the file holds it at its place on the session's clock."""

from __future__ import annotations

import wave
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.study.live.kept_sound import KeptSound
from app.study.recorded_microphone import RecordedMicrophone
from lab.recordings.sound import SOUNDS, SoundTrack, moment_of, read_anchors
from tests.voice.pipeline_bench import Bench
from tests.voice.support import profile
from voice.asr.scripted import ScriptedTranscriber
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.audio.wav_microphone import WavMicrophone
from voice.errors import ErrorCode, VoiceError
from voice.events import Heard
from voice.types import FRAME_SAMPLES, SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime.fromisoformat("2026-03-02T12:00:00+08:00")


def test_what_listens_hears_the_same_and_each_opening_is_a_file(tmp_path: Path) -> None:
    track = SoundTrack(tmp_path)
    microphone = ScriptedMicrophone()
    recorded = RecordedMicrophone(microphone, track, lambda: (10_000, NOON))
    for loudness in (100, 200):
        stream = recorded.open()
        microphone.streams[-1].feed(np.full(2 * FRAME_SAMPLES, loudness, np.int16))
        heard = [stream.read(), stream.read()]
        assert all(chunk is not None and set(chunk.samples.tolist()) == {loudness} for chunk in heard)
        microphone.streams[-1].drop(3)
        assert stream.take_dropped() == 3
        stream.interrupt()
        assert stream.read() is None
        stream.close()
    track.close()
    for name, loudness in (("0001.wav", 100), ("0002.wav", 200)):
        with wave.open(str(tmp_path / SOUNDS / name)) as sound:
            samples = np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
        assert samples.tolist() == [loudness] * (2 * FRAME_SAMPLES)
    anchors = [each for each in read_anchors(tmp_path) if each.anchor.file == "0002.wav"]
    assert moment_of(anchors, FRAME_SAMPLES) == 10_000


def test_a_microphone_that_is_missing_leaves_no_file(tmp_path: Path) -> None:
    track = SoundTrack(tmp_path)
    recorded = RecordedMicrophone(ScriptedMicrophone(ErrorCode.MICROPHONE_MISSING), track, lambda: (0, NOON))
    with pytest.raises(VoiceError):
        recorded.open()
    track.close()
    assert not list((tmp_path / SOUNDS).iterdir())


def test_each_turn_of_the_pipeline_is_one_file_with_all_that_was_heard_and_is_told_while_it_lasts(
    tmp_path: Path,
) -> None:
    kept = KeptSound(WavMicrophone(pace="fast"))
    track = SoundTrack(tmp_path)
    told: list[bool] = []
    lost: list[None] = []
    kept.keep(track, lambda: (0, NOON), lambda: False, lambda *, on: told.append(on), lambda: lost.append(None))
    bench = Bench(microphone=kept, transcriber=ScriptedTranscriber(["给女儿转三百", "确认转账"]))
    heard = []
    for turn_id in ("t1", "t2"):
        bench.voice.listen(turn_id, profile())
        heard.append(bench.end_of(turn_id))
    bench.close()
    kept.close()
    assert [type(each) for each in heard] == [Heard, Heard]
    assert told == [True, False] * 2
    assert lost == []
    files = sorted((tmp_path / SOUNDS).iterdir())
    assert [each.name for each in files] == ["0001.wav", "0002.wav"]
    for file, event in zip(files, heard, strict=True):
        assert isinstance(event, Heard)
        with wave.open(str(file)) as sound:
            assert sound.getnframes() * 1000 / SAMPLE_RATE_HZ >= event.timing.speech_end_ms
