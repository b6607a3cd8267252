"""The spotter that ships, the contract it shares with its fake, and its card."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from app.paths import ASSETS
from tests.voice.support import RECORDINGS, silence
from voice.audio.wav import read_clip
from voice.errors import ErrorCode, VoiceError
from voice.ports import WakeSpotter
from voice.types import Samples, WakeHit
from voice.wake.card import bundled_card, read_card
from voice.wake.deferred import DeferredWakeSpotter
from voice.wake.detector import Sensitivity
from voice.wake.scripted import ScriptedWakeSpotter
from voice.wake.spotter import OnnxWakeSpotter, WakeNetwork, logits_of

CLIPS = Path(__file__).resolve().parents[2] / "fixtures" / "wake"
CALL = CLIPS / "call.wav"
ENDS_AT = 2.2
"""Seconds at which the call in the clip ends, as it was cut; half a second of silence follows."""


def in_chunks(spotter: WakeSpotter, samples: Samples, length: int) -> list[WakeHit]:
    spotter.reset()
    hits: list[WakeHit] = []
    for start in range(0, len(samples), length):
        hits += spotter.feed(samples[start : start + length])
    return hits


@pytest.fixture(scope="module")
def called() -> Samples:
    return read_clip(CALL).samples


@pytest.fixture(scope="module")
def onnx() -> OnnxWakeSpotter:
    return OnnxWakeSpotter()


@pytest.fixture(params=["onnx", "scripted", "deferred"])
def any_spotter(request: pytest.FixtureRequest, onnx: OnnxWakeSpotter) -> WakeSpotter:
    made: dict[str, WakeSpotter] = {
        "onnx": onnx,
        "scripted": ScriptedWakeSpotter([round(ENDS_AT * 16_000)]),
        "deferred": DeferredWakeSpotter(lambda: ScriptedWakeSpotter([round(ENDS_AT * 16_000)])),
    }
    return made[request.param]


def test_the_call_is_one_hit_just_after_its_end(any_spotter: WakeSpotter, called: Samples) -> None:
    (hit,) = in_chunks(any_spotter, called, 512)
    assert ENDS_AT - 0.15 <= hit.decided_sample / 16_000 <= ENDS_AT + 0.3
    assert hit.end_sample <= hit.decided_sample
    assert 0.5 < hit.score <= 1


@pytest.mark.parametrize("length", [160, 320, 1280, 511, 7])
def test_hits_are_the_same_however_the_stream_is_cut(any_spotter: WakeSpotter, called: Samples, length: int) -> None:
    assert in_chunks(any_spotter, called, length) == in_chunks(any_spotter, called, 512)


def test_after_a_reset_a_new_stream_begins(any_spotter: WakeSpotter, called: Samples) -> None:
    first = in_chunks(any_spotter, called, 512)
    any_spotter.feed(called[:9000])
    assert in_chunks(any_spotter, called, 512) == first


def test_logits_are_equal_bit_for_bit_in_chunks_of_any_length(onnx: OnnxWakeSpotter, called: Samples) -> None:
    def scores(cuts: Sequence[int]) -> list[float]:
        spotter = OnnxWakeSpotter(bundled_card(), Sensitivity.HIGH)
        return [hit.score for part in np.split(called, cuts) for hit in spotter.feed(part)]

    random = np.random.default_rng(3)
    wanted = scores([])
    for _ in range(5):
        assert scores(sorted(random.integers(0, len(called), 40).tolist())) == wanted


def test_a_whole_recording_at_once_gives_the_stream_s_logits(called: Samples) -> None:
    network = WakeNetwork(bundled_card().model)
    whole = logits_of(network, called)
    halves = logits_of(network, called[: len(called) // 2])
    assert np.abs(whole[: len(halves)] - halves).max() < 1e-3


@pytest.mark.parametrize("clip", sorted(RECORDINGS.rglob("*.wav")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_banking_sentences_do_not_wake_it(onnx: OnnxWakeSpotter, clip: Path) -> None:
    assert in_chunks(onnx, np.concatenate([read_clip(clip).samples, silence(0.5)]), 512) == []


@pytest.mark.parametrize("clip", ["once.wav", "elephant.wav", "imagine.wav"])
def test_what_sounds_like_it_does_not_wake_it(onnx: OnnxWakeSpotter, clip: str) -> None:
    assert in_chunks(onnx, read_clip(CLIPS / clip).samples, 512) == []


def test_silence_and_noise_do_not_wake_it(onnx: OnnxWakeSpotter) -> None:
    noise = np.random.default_rng(4).normal(0, 2500, 16_000 * 20).astype(np.int16)
    assert in_chunks(onnx, np.concatenate([silence(5.0), noise, silence(5.0)]), 512) == []


def test_a_higher_sensitivity_has_a_lower_threshold() -> None:
    thresholds = bundled_card().thresholds
    assert thresholds[Sensitivity.LOW] > thresholds[Sensitivity.NORMAL] > thresholds[Sensitivity.HIGH]


def test_the_model_is_small() -> None:
    assert len(bundled_card().model) <= 500_000


def test_a_card_whose_model_was_changed_is_refused(tmp_path: Path) -> None:
    for name in ("xiaoxiang.toml", "xiaoxiang.onnx"):
        shutil.copy(ASSETS / "wake" / name, tmp_path)
    model = tmp_path / "xiaoxiang.onnx"
    model.write_bytes(model.read_bytes()[:-1] + b"\x00\x01")
    with pytest.raises(VoiceError) as error:
        read_card(tmp_path, "xiaoxiang")
    assert error.value.code is ErrorCode.MODEL_HASH_MISMATCH


def test_a_card_that_is_missing_or_says_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VoiceError) as error:
        read_card(tmp_path, "xiaoxiang")
    assert error.value.code is ErrorCode.MODEL_MISSING
    (tmp_path / "xiaoxiang.toml").write_text("[model]\n", "utf-8")
    (tmp_path / "xiaoxiang.onnx").write_bytes(b"")
    with pytest.raises(VoiceError) as error:
        read_card(tmp_path, "xiaoxiang")
    assert error.value.code is ErrorCode.MODEL_UNUSABLE


def test_a_model_that_is_none_is_refused() -> None:
    with pytest.raises(VoiceError) as error:
        WakeNetwork(b"no model")
    assert error.value.code is ErrorCode.MODEL_UNUSABLE
