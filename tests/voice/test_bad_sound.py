"""Sound as it is in the field: what a person said is heard through it, and what nobody said is not."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import soxr
from numpy.typing import NDArray

from app.bench.voice_sets import nothing_said
from app.voice_listen import Hearing, RecordingListener
from tests.voice.support import BANKING_PROMPT, RECORDINGS, profile, silence, wav_bytes
from voice.asr.engine import Engine
from voice.asr.whisper import WhisperTranscriber
from voice.audio.wav import read_clip
from voice.types import SAMPLE_RATE_HZ, Samples

SENTENCE = RECORDINGS / "happy-path" / "01.wav"
OTHER = RECORDINGS / "correction-and-digression" / "01.wav"

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def listener(whisper_engine: Engine) -> Iterator[RecordingListener]:
    with RecordingListener(WhisperTranscriber(whisper_engine), fast=True) as found:
        yield found


def hear(listener: RecordingListener, samples: Samples) -> Hearing:
    return listener.hear(samples, profile(prompt=BANKING_PROMPT))


def waves() -> NDArray[np.float64]:
    return read_clip(SENTENCE).samples.astype(np.float64)


def whole(sound: NDArray[np.float64]) -> Samples:
    return np.clip(np.rint(sound), -32768, 32767).astype(np.int16)


def through_a_file(folder: Path, data: NDArray[np.int16], *, rate_hz: int, channels: int) -> Samples:
    path = folder / "sound.wav"
    path.write_bytes(wav_bytes(data.astype("<i2").tobytes(), rate_hz=rate_hz, channels=channels))
    return read_clip(path).samples


def test_a_microphone_that_is_far_too_loud(listener: RecordingListener) -> None:
    loud = whole(waves() * 20)
    assert np.mean(np.abs(loud) >= 32767) > 0.05
    assert "三百块" in (hear(listener, loud).final or "")


def test_a_microphone_that_is_off_centre(listener: RecordingListener) -> None:
    """Its silence is no speech, and its speech is heard."""
    assert "三百块五毛" in (hear(listener, whole(waves() + 3_000)).final or "")
    assert hear(listener, whole(silence(4.0).astype(np.float64) + 3_000)).not_heard == "SILENCE"


def test_a_telephone(listener: RecordingListener, tmp_path: Path) -> None:
    narrow = soxr.resample(read_clip(SENTENCE).samples, SAMPLE_RATE_HZ, 8_000)
    assert "三百块" in (hear(listener, through_a_file(tmp_path, narrow, rate_hz=8_000, channels=1)).final or "")


@pytest.mark.parametrize("share", [Fraction(1), Fraction(0)], ids=["both sides", "one side"])
def test_stereo(listener: RecordingListener, tmp_path: Path, share: Fraction) -> None:
    left = read_clip(SENTENCE).samples
    both = np.stack([left, (left * float(share)).astype(np.int16)], axis=1)
    assert "三百块五毛" in (hear(listener, through_a_file(tmp_path, both, rate_hz=16_000, channels=2)).final or "")


def test_silence_white_noise_and_music_say_nothing(listener: RecordingListener) -> None:
    for piece in nothing_said(minutes=2.2):
        found = hear(listener, piece)
        assert found.final is None


def test_a_second_speaker_in_the_background_does_not_take_the_sentence_over(listener: RecordingListener) -> None:
    other = np.zeros(len(waves()))
    behind = read_clip(OTHER).samples.astype(np.float64)
    other[: len(behind)] = behind[: len(other)]
    found = hear(listener, whole(waves() + other * 10 ** (-20 / 20)))
    assert "女儿" in (found.final or "")


def test_two_who_speak_at_once_are_one_utterance_with_its_end(listener: RecordingListener) -> None:
    """Nobody can say what it means; but there is one verdict, and the microphone closes."""
    other = np.resize(read_clip(OTHER).samples.astype(np.float64), len(waves()))
    found = hear(listener, whole(waves() + other))
    assert (found.final is None) != (found.not_heard is None)
    assert found.timings["speech_end_ms"] > found.timings["speech_start_ms"]


def test_white_noise_over_the_sentence(listener: RecordingListener) -> None:
    sound = waves()
    noise = np.random.default_rng(1).normal(0, np.sqrt(np.mean(sound**2)) * 10 ** (-15 / 20), len(sound))
    assert "三百" in (hear(listener, whole(sound + noise)).final or "")
