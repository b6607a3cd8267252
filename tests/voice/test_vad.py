"""Silero on onnxruntime, and the contract that it shares with its fake."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.voice.support import RECORDINGS, chunks, silence
from voice.audio.wav import read_clip
from voice.errors import ErrorCode, VoiceError
from voice.ports import Vad
from voice.types import AudioChunk, Samples
from voice.vad.scripted import ScriptedVad
from voice.vad.silero import SileroVad, bundled_model


@pytest.fixture(scope="module")
def silero() -> SileroVad:
    return SileroVad()


@pytest.fixture(scope="module")
def utterance() -> Samples:
    return read_clip(RECORDINGS / "happy-path" / "01.wav").samples


@pytest.fixture(params=["silero", "scripted"])
def any_vad(request: pytest.FixtureRequest, silero: SileroVad) -> Vad:
    silero.reset()
    return silero if request.param == "silero" else ScriptedVad([0.1, 0.9, 0.8])


def all_of(vad: Vad, samples: Samples) -> list[float]:
    return [vad.probability(chunk) for chunk in chunks(samples)]


def test_every_answer_is_a_probability(any_vad: Vad, utterance: Samples) -> None:
    assert all(0 <= probability <= 1 for probability in all_of(any_vad, utterance))


def test_after_a_reset_the_same_sound_gives_the_same_answers(any_vad: Vad, utterance: Samples) -> None:
    first = all_of(any_vad, utterance[:16_000])
    any_vad.reset()
    assert all_of(any_vad, utterance[:16_000]) == first


def test_a_block_of_another_length_is_refused(any_vad: Vad) -> None:
    with pytest.raises(ValueError, match="512"):
        any_vad.probability(AudioChunk(np.zeros(480, np.int16), 0, 0))


def test_it_hears_the_voice_and_not_the_silence_around_it(silero: SileroVad, utterance: Samples) -> None:
    silero.reset()
    probabilities = np.array(all_of(silero, np.concatenate([utterance, silence(1.0)])))
    assert probabilities[:10].max() < 0.35  # half a second of silence comes first
    assert np.median(probabilities[20:70]) > 0.9
    assert probabilities[-25:].max() < 0.35


def test_block_by_block_it_says_what_the_whole_recording_gives(silero: SileroVad, utterance: Samples) -> None:
    from faster_whisper.vad import SileroVADModel  # noqa: PLC0415 - slow, and for comparison only

    whole = utterance[: len(utterance) // 512 * 512].astype(np.float32) / 2**15
    silero.reset()
    assert np.allclose(
        all_of(silero, utterance[: len(whole)]), SileroVADModel(bundled_model())(whole).ravel(), atol=1e-4
    )


@pytest.mark.parametrize("level", [0.001, 0.01, 0.1])
def test_steady_noise_is_no_speech(silero: SileroVad, level: float) -> None:
    silero.reset()
    noise = np.random.default_rng(5).normal(0, level * 32767, 16_000 * 3).clip(-32768, 32767).astype(np.int16)
    assert np.mean(np.array(all_of(silero, noise)) > 0.5) < 0.02


@pytest.mark.parametrize("make", [lambda path: path.write_bytes(b"no model"), lambda path: None])
def test_a_file_that_is_no_model_is_told(make: Callable[[Path], object], tmp_path: Path) -> None:
    make(tmp_path / "vad.onnx")
    with pytest.raises(VoiceError) as refused:
        SileroVad(tmp_path / "vad.onnx")
    assert refused.value.code is ErrorCode.MODEL_UNUSABLE


def test_a_script_holds_probabilities_only() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        ScriptedVad([1.5])
