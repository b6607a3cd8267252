"""The listening profile: what it lifts, what it leaves alone, and that it is no louder."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.voice.support import RECORDINGS, tone
from voice.audio.listening_profile import EMPHASIS_DB, effect, gain_db, shaped, taps
from voice.audio.loudness import integrated_lufs
from voice.audio.wav import read_pcm, to_float
from voice.tts.scripted import ScriptedSynthesizer
from voice.tts.shaped import ShapedSynthesizer
from voice.types import Pcm

SPOKEN = sorted(RECORDINGS.rglob("*.wav"))[:6]


def response_db(rate_hz: int, *frequencies_hz: float) -> list[float]:
    size = 1 << 15
    gains = 20 * np.log10(np.abs(np.fft.rfft(taps(rate_hz), size)))
    return [float(gains[round(hz * size / rate_hz)]) for hz in frequencies_hz]


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 48_000])
def test_the_filter_lifts_500_to_3000_and_leaves_the_pitch(rate_hz: int) -> None:
    assert response_db(rate_hz, 80, 150, 220, 290) == pytest.approx([0, 0, 0, 0], abs=0.5)
    assert min(response_db(rate_hz, 700, 1000, 2000, 2800)) > EMPHASIS_DB - 0.5
    assert min(response_db(rate_hz, 500, 3000)) > EMPHASIS_DB / 2
    assert response_db(rate_hz, 5000, 7000) == pytest.approx([0, 0], abs=0.5)


def test_the_filter_is_what_the_curve_says() -> None:
    frequencies = (120, 350, 450, 600, 1500, 3200, 3800)
    assert response_db(24_000, *frequencies) == pytest.approx(list(gain_db(np.array(frequencies, float))), abs=0.5)


@pytest.mark.parametrize("path", SPOKEN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_speech_has_more_of_its_energy_where_words_are_told_apart_and_is_no_louder(path: object) -> None:
    before = read_pcm(path)  # type: ignore[arg-type] # a path of the list
    done = effect(before, shaped(before))
    assert done.band_share[1] > 1.4 * done.band_share[0]
    assert done.lufs[1] == pytest.approx(done.lufs[0], abs=0.2)
    assert done.pitch_db > -5.5  # only what matching the loudness takes


def test_the_melody_of_the_tones_is_the_same() -> None:
    """Pitch by autocorrelation, frame by frame, where both have a voice: it carries the four tones."""
    before = read_pcm(SPOKEN[0])
    contours = [pitch_hz(to_float(pcm.samples), pcm.rate_hz) for pcm in (before, shaped(before))]
    voiced = (contours[0] > 0) & (contours[1] > 0)
    assert voiced.sum() > 20
    apart = np.abs(np.log2(contours[1][voiced] / contours[0][voiced]))
    assert np.mean(apart < 0.02) > 0.9  # a fiftieth of an octave; the rest are frames where a sound begins or ends


def test_silence_and_clicks_stay_what_they_are() -> None:
    quiet = Pcm(np.zeros(24_000, np.int16), 24_000)
    assert shaped(quiet) is quiet
    assert len(shaped(Pcm(np.array([20_000], np.int16), 24_000)).samples) == 1


@given(st.integers(1, 4000), st.sampled_from([16_000, 22_050, 24_000]), st.floats(0.001, 1.0))
def test_any_sound_keeps_its_length_and_fits(length: int, rate_hz: int, loudness: float) -> None:
    noise = np.random.default_rng(length).normal(0, loudness * 12_000, length)
    pcm = Pcm(np.clip(noise, -32768, 32767).astype(np.int16), rate_hz)
    after = shaped(pcm)
    assert len(after.samples) == length
    assert after.rate_hz == rate_hz


def test_a_loud_sound_is_not_cut_flat() -> None:
    loud = Pcm(np.clip(tone(1, 250, 0.7) + tone(1, 1200, 0.29), -32768, 32767).astype(np.int16), 16_000)
    after = shaped(loud)
    assert np.abs(after.samples).max() < 32_760
    assert integrated_lufs(to_float(after.samples).astype(np.float64), 16_000) < 0


def test_it_can_be_switched_while_the_program_runs() -> None:
    plain = ScriptedSynthesizer().render("好的。", 1.0)
    voice = ShapedSynthesizer(ScriptedSynthesizer())
    assert np.array_equal(voice.render("好的。", 1.0).samples, plain.samples)
    voice.on = True
    assert not np.array_equal(voice.render("好的。", 1.0).samples, plain.samples)
    voice.on = False
    assert np.array_equal(voice.render("好的。", 1.0).samples, plain.samples)


def pitch_hz(wave: NDArray[np.float32], rate_hz: int) -> NDArray[np.float64]:
    """0 where a frame of 40 ms has no clear pitch between 70 and 400 Hz."""
    frame, hop = rate_hz // 25, rate_hz // 100
    shortest, longest = rate_hz // 400, rate_hz // 70
    found = []
    for start in range(0, len(wave) - frame, hop):
        piece = wave[start : start + frame] - wave[start : start + frame].mean()
        size = 1 << (2 * frame).bit_length()
        same = np.fft.irfft(np.square(np.abs(np.fft.rfft(piece, size))), size)[: longest + 1]
        lag = shortest + int(np.argmax(same[shortest:]))
        clear = same[0] > 1e-3 and same[lag] / same[0] > 0.5 and math.isfinite(same[lag])
        found.append(rate_hz / lag if clear else 0.0)
    return np.array(found)
