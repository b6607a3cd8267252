"""Log-mel front end of the wake word, the same code in training and at the microphone.

A stream is cut into blocks of `BLOCK_FRAMES` frames that lie on a fixed grid from its first sample. Every block is
computed from the same samples by the same calls on arrays of the same shape, so what comes out is equal bit for bit
however the stream was cut into chunks.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from voice.types import SAMPLE_RATE_HZ, Samples

WINDOW = 400
"""Samples under one frame's window: 25 ms."""

HOP = 160
"""Samples from one frame to the next: 10 ms."""

FFT = 512
BANDS = 40
LOWEST_HZ = 60.0
HIGHEST_HZ = 7600.0
FLOOR = 1e-6
"""Energy under which a band counts as silent: about -70 dB of full scale."""

BLOCK_FRAMES = 6
BLOCK_HOP = BLOCK_FRAMES * HOP
BLOCK_SAMPLES = BLOCK_HOP + WINDOW - HOP

SILENT = (float(np.log(FLOOR)) + 6) / 4
"""What a band is in digital silence."""

LogMel = NDArray[np.float32]
"""Natural logarithm of band energies, shape (frames, BANDS), roughly -2 to 2."""


def _mel(hertz: NDArray[np.float64] | float) -> NDArray[np.float64]:
    return np.asarray(2595 * np.log10(1 + np.asarray(hertz) / 700))


@cache
def filter_bank() -> NDArray[np.float32]:
    """Triangles on the mel scale, shape (FFT // 2 + 1, BANDS)."""
    edges = 700 * (10 ** (np.linspace(_mel(LOWEST_HZ), _mel(HIGHEST_HZ), BANDS + 2) / 2595) - 1)
    bins = np.arange(FFT // 2 + 1) * SAMPLE_RATE_HZ / FFT
    rising = (bins[:, None] - edges[None, :-2]) / np.diff(edges)[None, :-1]
    falling = (edges[None, 2:] - bins[:, None]) / np.diff(edges)[None, 1:]
    return np.maximum(0, np.minimum(rising, falling)).astype(np.float32)


@cache
def _window() -> NDArray[np.float32]:
    return (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)).astype(np.float32)


def _frames(samples: NDArray[np.float32]) -> LogMel:
    """Frames of whole windows; `samples` lie between -1 and 1."""
    cut = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::HOP]
    spectrum = np.fft.rfft(cut * _window(), FFT)
    power = np.square(spectrum.real) + np.square(spectrum.imag)
    energy = power.astype(np.float32) @ filter_bank()
    return np.asarray((np.log(np.maximum(energy, np.float32(FLOOR))) + np.float32(6)) / np.float32(4), np.float32)


def log_mel(samples: Samples) -> LogMel:
    """All whole blocks of a recording at once: what `LogMelStream` gives, but for the last bits of a float."""
    blocks = max(0, (len(samples) - (WINDOW - HOP)) // BLOCK_HOP)
    if blocks == 0:
        return np.zeros((0, BANDS), np.float32)
    whole = samples[: blocks * BLOCK_HOP + WINDOW - HOP].astype(np.float32) / np.float32(2**15)
    return _frames(whole)


class LogMelStream:
    """Blocks of frames from chunks of any length."""

    def __init__(self) -> None:
        self._kept: Samples = np.zeros(0, np.int16)

    def push(self, samples: Samples) -> list[LogMel]:
        """Take a chunk; every block that is complete now, each of shape (BLOCK_FRAMES, BANDS)."""
        self._kept = np.concatenate([self._kept, samples])
        blocks = []
        while len(self._kept) >= BLOCK_SAMPLES:
            block = self._kept[:BLOCK_SAMPLES].astype(np.float32) / np.float32(2**15)
            blocks.append(_frames(block))
            self._kept = self._kept[BLOCK_HOP:]
        return blocks

    def reset(self) -> None:
        """Forget the samples that wait; a new stream begins."""
        self._kept = np.zeros(0, np.int16)
