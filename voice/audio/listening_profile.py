"""The listening profile for aged hearing: speech shaped toward 500-3000 Hz, its melody kept, no louder than before. Pure.

Consonants tell words apart and lie between 500 and 3000 Hz; above that, aged ears hear little, and loudness below only masks. The
tones of Mandarin are the pitch of the voice, below 300 Hz, and stay: below `KEPT_BELOW_HZ` nothing is shaped. The result is
matched in loudness to what came in (EBU R 128), because louder alone always sounds clearer.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voice.audio.loudness import integrated_lufs
from voice.audio.wav import to_float, to_int16
from voice.types import Pcm

KEPT_BELOW_HZ = 300.0
BAND_HZ = (500.0, 3000.0)
FULL_FROM_HZ, FULL_TO_HZ = 700.0, 2800.0
"""Between these the emphasis is whole; it rises from `KEPT_BELOW_HZ` and has gone at `ENDS_HZ`."""
ENDS_HZ = 4200.0
EMPHASIS_DB = 7.0
TAPS_S = 0.02
"""Length of the filter: steep enough between 300 and 700 Hz, and short enough that no echo is heard before a sound."""
HIGHEST_PEAK = 0.98


@dataclass(frozen=True, slots=True)
class Effect:
    """What the profile did to a sound.

    `band_share`: part of the energy between 500 and 3000 Hz. `pitch_db`: change of the level below 300 Hz.
    `lufs`: integrated loudness. Pairs are before and after.
    """

    band_share: tuple[float, float]
    pitch_db: float
    lufs: tuple[float, float]


def gain_db(frequencies_hz: NDArray[np.float64]) -> NDArray[np.float64]:
    """The emphasis at frequencies, in dB: a raised cosine on each side, on a scale of octaves."""
    octaves = np.log2(np.maximum(frequencies_hz, 1.0))
    rise = _smooth(octaves, math.log2(KEPT_BELOW_HZ), math.log2(FULL_FROM_HZ))
    fall = 1 - _smooth(octaves, math.log2(FULL_TO_HZ), math.log2(ENDS_HZ))
    return np.asarray(EMPHASIS_DB * rise * fall, dtype=np.float64)


def taps(rate_hz: int) -> NDArray[np.float64]:
    """The filter at that rate: linear phase, an odd number of taps, made by sampling `gain_db` and a Hann window."""
    half = round(TAPS_S * rate_hz / 2)
    size = 1 << (8 * half).bit_length()
    wanted = 10 ** (gain_db(np.fft.rfftfreq(size, 1 / rate_hz).astype(np.float64)) / 20)
    whole = np.fft.irfft(wanted, size)
    centred = np.concatenate([whole[-half:], whole[: half + 1]])
    return np.asarray(centred * np.hanning(2 * half + 3)[1:-1], dtype=np.float64)


def shaped(pcm: Pcm) -> Pcm:
    """The sound with the emphasis, of the same length and loudness; where a peak would not fit, softer by what is needed."""
    wave = to_float(pcm.samples).astype(np.float64)
    before = integrated_lufs(wave, pcm.rate_hz)
    if not math.isfinite(before):
        return pcm
    filtered = _filtered(wave, taps(pcm.rate_hz))
    after = integrated_lufs(filtered, pcm.rate_hz)
    filtered *= 10 ** ((before - after) / 20)
    peak = float(np.abs(filtered).max())
    if peak > HIGHEST_PEAK:
        filtered *= HIGHEST_PEAK / peak
    return Pcm(to_int16(filtered.astype(np.float32)), pcm.rate_hz)


def effect(before: Pcm, after: Pcm) -> Effect:
    """Measure what was done to a sound."""
    shares = [band_share(pcm, *BAND_HZ) for pcm in (before, after)]
    low = [band_energy(pcm, 60.0, KEPT_BELOW_HZ) for pcm in (before, after)]
    lufs = [integrated_lufs(to_float(pcm.samples).astype(np.float64), pcm.rate_hz) for pcm in (before, after)]
    return Effect((shares[0], shares[1]), 10 * math.log10(max(low[1], 1e-12) / max(low[0], 1e-12)), (lufs[0], lufs[1]))


def band_energy(pcm: Pcm, from_hz: float, to_hz: float) -> float:
    """Energy between two frequencies, in squared full scale times samples."""
    spectrum = np.square(np.abs(np.fft.rfft(to_float(pcm.samples).astype(np.float64))))
    frequencies = np.fft.rfftfreq(len(pcm.samples), 1 / pcm.rate_hz)
    inside = (frequencies >= from_hz) & (frequencies <= to_hz)
    return float(2 * spectrum[inside].sum() / max(1, len(pcm.samples)))


def band_share(pcm: Pcm, from_hz: float, to_hz: float) -> float:
    """Part of all the energy that lies between two frequencies, 0 to 1."""
    whole = band_energy(pcm, 0.0, pcm.rate_hz / 2)
    return band_energy(pcm, from_hz, to_hz) / whole if whole else 0.0


def _smooth(x: NDArray[np.float64], low: float, high: float) -> NDArray[np.float64]:
    """0 below `low`, 1 above `high`, half a cosine between."""
    along = np.clip((x - low) / (high - low), 0.0, 1.0)
    return np.asarray((1 - np.cos(np.pi * along)) / 2, dtype=np.float64)


def _filtered(wave: NDArray[np.float64], filter_taps: NDArray[np.float64]) -> NDArray[np.float64]:
    """The wave through a filter of linear phase, without its delay, at the same length."""
    size = 1 << (len(wave) + len(filter_taps) - 2).bit_length()
    whole = np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(filter_taps, size), size)
    half = len(filter_taps) // 2
    return np.asarray(whole[half : half + len(wave)], dtype=np.float64)
