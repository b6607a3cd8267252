"""Loudness after ITU-R BS.1770-4 and EBU R 128: integrated, gated, in LUFS. Pure.

Written out here because the library for it (pyloudnorm) brings scipy, which weighs more than the rest of the voice room;
`tests/voice/test_loudness.py` holds it to the test signals that EBU Tech 3341 publishes.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]

BLOCK_S = 0.4
HOP_S = 0.1
"""Blocks of 400 ms that overlap by three quarters."""
ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0
OFFSET_LU = -0.691
"""Makes a full-scale sine of 997 Hz in one channel read -3.01."""
SILENCE_LUFS = -math.inf

TAIL_S = 0.5
"""After so long nothing is left of what the two filters answer to an impulse."""


@dataclass(frozen=True, slots=True)
class Biquad:
    """A filter of second order: b over a, with a[0] = 1."""

    b: tuple[float, float, float]
    a: tuple[float, float, float]

    def response(self, frequencies_hz: Wave, rate_hz: int) -> NDArray[np.complex128]:
        """Its complex gain at frequencies, shape (n,)."""
        z = np.exp(-2j * np.pi * frequencies_hz / rate_hz)
        above = self.b[0] + self.b[1] * z + self.b[2] * z**2
        below = self.a[0] + self.a[1] * z + self.a[2] * z**2
        return np.asarray(above / below, dtype=np.complex128)


def k_weighting(rate_hz: int) -> tuple[Biquad, Biquad]:
    """The two filters of BS.1770-4, annex 1, for any rate: a shelf for the head, and a high-pass.

    The standard prints coefficients for 48 kHz; these are its analogue prototypes by the bilinear transform, which
    give the printed numbers at 48 kHz.
    """
    gain_db, quality, corner_hz = 3.999843853973347, 0.7071752369554196, 1681.974450955533
    k = math.tan(math.pi * corner_hz / rate_hz)
    high = 10 ** (gain_db / 20)
    band = high**0.4996667741545416
    scale = 1 + k / quality + k * k
    shelf = Biquad(
        (
            (high + band * k / quality + k * k) / scale,
            2 * (k * k - high) / scale,
            (high - band * k / quality + k * k) / scale,
        ),
        (1.0, 2 * (k * k - 1) / scale, (1 - k / quality + k * k) / scale),
    )
    quality, corner_hz = 0.5003270373238773, 38.13547087602444
    k = math.tan(math.pi * corner_hz / rate_hz)
    scale = 1 + k / quality + k * k
    high_pass = Biquad((1.0, -2.0, 1.0), (1.0, 2 * (k * k - 1) / scale, (1 - k / quality + k * k) / scale))
    return shelf, high_pass


def weighted(wave: Wave, rate_hz: int) -> Wave:
    """The wave as K-weighting hears it, same shape (n,). Filtered by its spectrum: exact but for what rings after `TAIL_S`."""
    length = len(wave) + round(TAIL_S * rate_hz)
    size = 1 << (length - 1).bit_length()
    frequencies = np.fft.rfftfreq(size, 1 / rate_hz).astype(np.float64)
    shelf, high_pass = k_weighting(rate_hz)
    gain = shelf.response(frequencies, rate_hz) * high_pass.response(frequencies, rate_hz)
    return np.fft.irfft(np.fft.rfft(wave, size) * gain, size)[: len(wave)]


def integrated_lufs(channels: Wave, rate_hz: int) -> float:
    """Integrated loudness of shape (n,) or (n, channels), full scale ±1; minus infinity where nothing passes the gates.

    Left, right and centre weigh the same; there are no surround channels here. Sound shorter than one block is one block.
    """
    if len(channels) == 0:
        return SILENCE_LUFS
    waves = channels.reshape(len(channels), -1)
    block, hop = round(BLOCK_S * rate_hz), round(HOP_S * rate_hz)
    starts = np.arange(0, max(1, len(waves) - block + 1), hop)
    power = np.zeros(len(starts))
    for channel in waves.T:
        sums = np.concatenate(([0.0], np.cumsum(np.square(weighted(channel.astype(np.float64), rate_hz)))))
        ends = np.minimum(starts + block, len(channel))
        power += (sums[ends] - sums[starts]) / (ends - starts)
    passed = power[_lufs(power) > ABSOLUTE_GATE_LUFS]
    if len(passed) == 0:
        return SILENCE_LUFS
    gate = float(_lufs(np.array([passed.mean()]))[0]) + RELATIVE_GATE_LU
    passed = passed[_lufs(passed) > gate]
    return float(_lufs(np.array([passed.mean()]))[0])


def _lufs(power: Wave) -> Wave:
    return np.asarray(OFFSET_LU + 10 * np.log10(np.maximum(power, 1e-30)), dtype=np.float64)
