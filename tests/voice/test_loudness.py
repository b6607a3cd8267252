"""Loudness: the signals of EBU Tech 3341 (minimum requirements test signals 1 to 5) and of BS.1770-4, at several rates."""

import numpy as np
import pytest
from numpy.typing import NDArray

from voice.audio.loudness import SILENCE_LUFS, integrated_lufs, k_weighting


def sine(seconds: float, dbfs: float, rate_hz: int = 48_000, hz: float = 1000.0) -> NDArray[np.float64]:
    times = np.arange(round(seconds * rate_hz)) / rate_hz
    return 10 ** (dbfs / 20) * np.sin(2 * np.pi * hz * times)


def stereo(*parts: tuple[float, float], rate_hz: int = 48_000) -> NDArray[np.float64]:
    """Parts of (dBFS, seconds), the same in both channels."""
    wave = np.concatenate([sine(seconds, dbfs, rate_hz) for dbfs, seconds in parts])
    return np.stack([wave, wave], axis=1)


@pytest.mark.parametrize(
    ("rate_hz", "parts", "lufs"),
    [
        (48_000, [(-23, 20)], -23.0),
        (48_000, [(-33, 20)], -33.0),
        (16_000, [(-36, 10), (-23, 60), (-36, 10)], -23.0),  # the long ones at a lower rate, which is quicker
        (16_000, [(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23.0),
        (16_000, [(-26, 20), (-20, 20.1), (-26, 20)], -23.0),
    ],
)
def test_the_published_signals_read_what_is_published(
    rate_hz: int, parts: list[tuple[float, float]], lufs: float
) -> None:
    assert integrated_lufs(stereo(*parts, rate_hz=rate_hz), rate_hz) == pytest.approx(lufs, abs=0.1)


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 44_100, 48_000])
def test_a_full_sine_in_one_channel_reads_3_01_below(rate_hz: int) -> None:
    assert integrated_lufs(sine(5, 0, rate_hz, hz=997), rate_hz) == pytest.approx(-3.01, abs=0.1)


def test_the_filters_have_the_coefficients_that_the_standard_prints() -> None:
    shelf, high_pass = k_weighting(48_000)
    assert shelf.b == pytest.approx((1.53512485958697, -2.69169618940638, 1.19839281085285), abs=1e-9)
    assert shelf.a[1:] == pytest.approx((-1.69065929318241, 0.73248077421585), abs=1e-9)
    assert high_pass.a[1:] == pytest.approx((-1.99004745483398, 0.99007225036621), abs=1e-9)


def test_silence_has_no_loudness() -> None:
    assert integrated_lufs(np.zeros(48_000), 48_000) == SILENCE_LUFS
    assert integrated_lufs(np.zeros(0), 48_000) == SILENCE_LUFS


def test_half_the_amplitude_is_6_lu_less_however_short_it_is() -> None:
    word = sine(0.25, -12, 24_000)
    assert integrated_lufs(word, 24_000) - integrated_lufs(word / 2, 24_000) == pytest.approx(6.02, abs=0.01)
