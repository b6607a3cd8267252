"""A second look: it decides where the network holds the phrase possible, turns no call away, and without a recogniser has no say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voice.support import silence
from tests.voice.wake.test_wake_spotter import CLIPS
from voice.asr.scripted import ScriptedTranscriber
from voice.asr.whisper import WhisperTranscriber
from voice.audio.wav import read_clip
from voice.errors import ErrorCode, VoiceError
from voice.types import SAMPLE_RATE_HZ
from voice.wake.card import bundled_card, read_card
from voice.wake.detector import Sensitivity
from voice.wake.look import FLOOR_DB, FRAMES, LOOK_SAMPLES, NOT_LOOKED, UNLIKE, Head, Look, look_of, seen
from voice.wake.spotter import OnnxWakeSpotter, WakeNetwork, looks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from voice.asr.engine import Engine
    from voice.types import Encoded, Samples, WakeHit
    from voice.wake.card import LookCard

CALLS = Path(__file__).resolve().parents[2] / "fixtures" / "calls"
TEST_SET = Path.home() / ".cache" / "xiaoxiang" / "wake" / "test"
WIDTH = 512


def bundled_look() -> LookCard:
    card = bundled_card().look
    assert card is not None
    return card


def looking(transcriber: ScriptedTranscriber, **changes: float) -> Look:
    return Look(replace(bundled_look(), **changes), transcriber.encoded)  # type: ignore[arg-type] # numbers of the card


def heard() -> Encoded:
    return np.random.default_rng(5).normal(0, 1, (FRAMES, WIDTH)).astype(np.float32)


@given(st.integers(0, 3 * LOOK_SAMPLES), st.integers(1, 32_000))
def test_what_is_seen_is_as_long_ends_where_the_sound_does_and_lies_over_a_quiet_room(count: int, loud: int) -> None:
    samples = np.random.default_rng(count).integers(-loud, loud + 1, count).astype(np.int16)
    whole = seen(samples)
    assert len(whole) == LOOK_SAMPLES
    kept = min(count, LOOK_SAMPLES)
    clean = np.concatenate([np.zeros(LOOK_SAMPLES - kept, np.int16), samples[count - kept :]])
    assert np.abs(whole.astype(np.int32) - clean).max() <= 1 + 6 * loud * 10 ** (-FLOOR_DB / 20)
    assert np.array_equal(seen(samples), whole)


def test_silence_stays_silence() -> None:
    assert not seen(silence(3.0)).any()


def test_under_the_gate_the_recogniser_is_not_asked() -> None:
    transcriber = ScriptedTranscriber()
    transcriber.heard.append(heard())
    look = looking(transcriber, gate=-6.0)
    assert look(silence(2.0), -6.01) == NOT_LOOKED
    assert len(transcriber.heard) == 1
    assert look(silence(2.0), -6.0) != NOT_LOOKED
    assert not transcriber.heard


def test_the_network_and_the_spelling_count_beside_the_heads() -> None:
    sound = heard()
    logit, spelling = Head(bundled_look().model)(sound)
    transcriber = ScriptedTranscriber()
    transcriber.heard.extend([sound, sound, sound])
    look = looking(transcriber, weight=0.25, spelling_weight=0.0)
    assert look(silence(2.0), 0.0) == pytest.approx(logit)
    assert look(silence(2.0), 8.0) == pytest.approx(logit + 2.0)
    spelling_too = looking(transcriber, weight=0.25, spelling_weight=0.5)
    assert spelling < 0
    assert spelling_too(silence(2.0), 8.0) == pytest.approx(logit + 2.0 + 0.5 * max(spelling, UNLIKE))


def test_a_recogniser_that_is_not_there_or_fails_has_no_say(expect_log: Callable[..., None]) -> None:
    expect_log("SECOND_LOOK_FAILED")
    transcriber = ScriptedTranscriber()
    transcriber.heard.extend([None, VoiceError(ErrorCode.TRANSCRIPTION_FAILED)])
    look = looking(transcriber)
    assert look(silence(2.0), 9.0) is None
    assert look(silence(2.0), 9.0) is None


def test_a_recogniser_that_goes_on_failing_is_told_once(
    caplog: pytest.LogCaptureFixture, expect_log: Callable[..., None]
) -> None:
    expect_log("SECOND_LOOK_FAILED")
    transcriber = ScriptedTranscriber()
    fails = VoiceError(ErrorCode.TRANSCRIPTION_FAILED)
    transcriber.heard.extend([fails, fails, heard(), fails])
    look = looking(transcriber)
    told = []
    for _ in range(4):
        look(silence(2.0), 9.0)
        told.append(len([record for record in caplog.records if "no second look" in record.message]))
    assert told == [1, 1, 1, 2]


def test_a_head_that_cannot_be_read_is_unusable() -> None:
    with pytest.raises(VoiceError) as refused:
        Head(b"no model")
    assert refused.value.code is ErrorCode.MODEL_UNUSABLE


def test_the_card_and_its_models_are_small_and_belong_together(tmp_path: Path) -> None:
    card = bundled_card()
    assert len(card.model) + len(bundled_look().model) <= 500_000
    assert bundled_look().thresholds[Sensitivity.LOW] > bundled_look().thresholds[Sensitivity.NORMAL]
    assert bundled_look().thresholds[Sensitivity.NORMAL] > bundled_look().thresholds[Sensitivity.HIGH]
    folder = Path(__file__).resolve().parents[3] / "assets" / "wake"
    for file in ("xiaoxiang.toml", "xiaoxiang.onnx"):
        (tmp_path / file).write_bytes((folder / file).read_bytes())
    with pytest.raises(VoiceError) as refused:
        read_card(tmp_path, "xiaoxiang")
    assert refused.value.code is ErrorCode.MODEL_MISSING
    (tmp_path / "xiaoxiang-look.onnx").write_bytes(b"another")
    with pytest.raises(VoiceError) as refused:
        read_card(tmp_path, "xiaoxiang")
    assert refused.value.code is ErrorCode.MODEL_HASH_MISMATCH


def test_without_a_recogniser_the_network_decides_alone() -> None:
    samples = read_clip(CLIPS / "call.wav").samples
    card = bundled_card()
    alone = OnnxWakeSpotter(card).feed(samples)
    assert alone
    assert OnnxWakeSpotter(card, look=look_of(card, lambda _samples, _model: None)).feed(samples) == alone


def test_a_look_that_says_no_wakes_nobody() -> None:
    samples = read_clip(CLIPS / "call.wav").samples
    never = Look(replace(bundled_look(), thresholds=dict.fromkeys(Sensitivity, 99.0)), lambda _samples, _model: heard())
    assert OnnxWakeSpotter(bundled_card(), look=never).feed(samples) == []


def told(spotter: OnnxWakeSpotter, pieces: Sequence[Samples]) -> list[WakeHit]:
    spotter.reset()
    return [hit for piece in pieces for hit in spotter.feed(piece)]


@pytest.mark.models
def test_the_bits_are_the_same_however_the_sound_is_cut(whisper_engine: Engine) -> None:
    transcriber = WhisperTranscriber(whisper_engine)
    spotter = OnnxWakeSpotter(look=look_of(bundled_card(), transcriber.encoded))
    samples = np.concatenate([read_clip(CLIPS / name).samples for name in ("call.wav", "once.wav", "breath.wav")])
    whole = told(spotter, [samples])
    assert len(whole) == 2
    for milliseconds in (10, 20, 80):
        assert told(spotter, np.split(samples, range(0, len(samples), milliseconds * 16))) == whole

    @settings(max_examples=5)
    @given(st.lists(st.integers(1, len(samples) - 1), min_size=1, max_size=40))
    def cut_anywhere(places: list[int]) -> None:
        assert told(spotter, np.split(samples, sorted(places))) == whole

    cut_anywhere()
    transcriber.close()


@pytest.mark.models
def test_in_one_go_it_scores_what_the_stream_decided(whisper_engine: Engine) -> None:
    transcriber = WhisperTranscriber(whisper_engine)
    card = bundled_card()
    look = look_of(card, transcriber.encoded)
    assert look is not None
    samples = read_clip(CLIPS / "call.wav").samples
    scores = looks_of(WakeNetwork(card.model), card.smooth, look, samples)
    over = np.flatnonzero(scores >= bundled_look().thresholds[Sensitivity.NORMAL])
    (hit,) = OnnxWakeSpotter(card, look=look).feed(samples)
    assert hit.decided_sample == int(over[0]) * 960 + 1200
    transcriber.close()


def every_call() -> list[tuple[str, Samples]]:
    """Every call at hand: the fixtures, and where the recipe has been run, thirty of its test's, whose voices training never heard."""
    clips = [(path.stem, read_clip(path).samples) for path in sorted(CALLS.glob("*.wav"))]
    if (TEST_SET / "rows.json").exists():
        samples = np.load(TEST_SET / "samples.npy", mmap_mode="r")
        rows = [
            row
            for row in json.loads((TEST_SET / "rows.json").read_text("utf-8"))
            if row["kind"] == "call" and row["condition"] in {"clean", "10 dB"} and row["source"] in {"kokoro", "warp"}
        ]
        clips += [
            (f"{row['source']} {row['condition']}", np.array(samples[row["start"] : row["start"] + row["length"]]))
            for row in rows[:: max(1, len(rows) // 30)][:30]
        ]
    return clips


@pytest.mark.models
def test_calls_are_not_turned_away(whisper_engine: Engine) -> None:
    """Of those that the network alone would hear the look hears nearly every one, and of all of them no fewer."""
    transcriber = WhisperTranscriber(whisper_engine)
    alone, both = OnnxWakeSpotter(), OnnxWakeSpotter(look=look_of(bundled_card(), transcriber.encoded))
    tail = silence(0.5)
    calls = [(name, [clip, tail]) for name, clip in every_call()]
    assert len(calls) >= 14
    heard_alone = {place for place, (_, pieces) in enumerate(calls) if told(alone, pieces)}
    heard_both = {place for place, (_, pieces) in enumerate(calls) if told(both, pieces)}
    refused = [calls[place][0] for place in heard_alone - heard_both]
    transcriber.close()
    assert len(refused) <= 0.05 * len(calls), refused
    assert len(heard_both) >= len(heard_alone)


@pytest.mark.models
@pytest.mark.parametrize("name", ["once.wav", "elephant.wav", "imagine.wav"])
def test_near_misses_are_turned_away(whisper_engine: Engine, name: str) -> None:
    transcriber = WhisperTranscriber(whisper_engine)
    spotter = OnnxWakeSpotter(look=look_of(bundled_card(), transcriber.encoded))
    assert told(spotter, [read_clip(CLIPS / name).samples, np.zeros(SAMPLE_RATE_HZ, np.int16)]) == []
    transcriber.close()
