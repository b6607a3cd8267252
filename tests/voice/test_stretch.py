"""Sound made longer: the length that was asked for, the same pitch, the same loudness, nothing lost."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voice.support import RECORDINGS
from voice.audio.stretch import stretched
from voice.audio.wav import read_pcm, to_float

RATE_HZ = 24_000


@pytest.mark.parametrize("factor", [1.05, 1.2, 1.43, 2.0])
@pytest.mark.parametrize("hz", [90.0, 220.0, 1000.0])
def test_a_tone_keeps_its_pitch_and_its_loudness(factor: float, hz: float) -> None:
    tone = np.sin(2 * np.pi * hz * np.arange(RATE_HZ) / RATE_HZ).astype(np.float32)
    longer = stretched(tone, factor, RATE_HZ)
    assert len(longer) == round(len(tone) * factor)
    middle = longer[RATE_HZ // 10 : -RATE_HZ // 10]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), 1 << 18))
    assert np.argmax(spectrum) * RATE_HZ / (1 << 18) == pytest.approx(hz, rel=0.01)
    assert np.sqrt(np.mean(middle**2)) == pytest.approx(np.sqrt(0.5), rel=0.1)


def test_speech_is_loud_where_it_was_loud() -> None:
    """Every fifth of a second of the longer sound is as loud as the same part of the sound before: no syllable is lost."""
    pcm = read_pcm(RECORDINGS / "happy-path" / "01.wav")
    speech = to_float(pcm.samples)
    longer = stretched(speech, 1.43, pcm.rate_hz)
    parts = len(speech) // (pcm.rate_hz // 5)
    before, after = (
        np.array([np.sqrt(np.mean(part**2)) for part in np.array_split(wave, parts)]) for wave in (speech, longer)
    )
    assert np.corrcoef(before, after)[0, 1] > 0.95


def test_what_is_too_short_or_asks_for_nothing_stays() -> None:
    short = np.ones(100, np.float32)
    assert stretched(short, 1.5, RATE_HZ) is short
    assert stretched(short, 1.0, RATE_HZ) is short


@given(st.integers(0, 30_000), st.floats(0.5, 2.0))
def test_any_sound_has_the_length_that_was_asked_for(length: int, factor: float) -> None:
    noise = np.random.default_rng(length).normal(0, 0.1, length).astype(np.float32)
    longer = stretched(noise, factor, RATE_HZ)
    assert len(longer) in {round(length * factor), length}
    assert not length or np.abs(longer).max() < 2
