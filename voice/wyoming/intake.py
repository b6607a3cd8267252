"""Sound as a peer sends it, brought to 16 kHz and one channel while it comes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from voice.types import SAMPLE_RATE_HZ, Samples
from voice.wyoming.faults import Fault, ProtocolError

RATES_HZ = range(8_000, 96_001)
TYPES: Mapping[int, "np.dtype[Any]"] = MappingProxyType({2: np.dtype("<i2"), 4: np.dtype("<i4")})
"""By bytes of a sample."""
MOST_CHANNELS = 8


@dataclass(frozen=True, slots=True)
class SoundFormat:
    """Interleaved PCM: `width_bytes` of a sample, signed and little-endian."""

    rate_hz: int
    width_bytes: int
    channels: int

    @staticmethod
    def of(data: Mapping[str, Any]) -> "SoundFormat":
        """The format that an event names. Raises `ProtocolError` AUDIO_FORMAT for one that is not taken."""
        rate, width, channels = (data.get(name) for name in ("rate", "width", "channels"))
        if type(rate) is not int or type(width) is not int or type(channels) is not int:
            raise ProtocolError(Fault.AUDIO_FORMAT, "rate, width and channels are whole numbers")
        if rate not in RATES_HZ or width not in TYPES or not 1 <= channels <= MOST_CHANNELS:
            raise ProtocolError(Fault.AUDIO_FORMAT, f"{rate} Hz, {width} bytes, {channels} channels")
        return SoundFormat(rate, width, channels)


class Intake:
    """One stream of sound."""

    def __init__(self, sound: SoundFormat, longest_s: float) -> None:
        """`longest_s`: so much sound is taken, and not more."""
        self.sound = sound
        self._left = longest_s * sound.rate_hz
        self._resampler = (
            None
            if sound.rate_hz == SAMPLE_RATE_HZ
            else soxr.ResampleStream(sound.rate_hz, SAMPLE_RATE_HZ, 1, dtype="int16")
        )

    def push(self, payload: bytes) -> Samples:
        """What more there is at 16 kHz, shape (n,). Raises `ProtocolError` AUDIO_FORMAT or AUDIO_TOO_LONG."""
        kind = TYPES[self.sound.width_bytes]
        if len(payload) % (kind.itemsize * self.sound.channels):
            raise ProtocolError(Fault.AUDIO_FORMAT, "a sample is cut in two")
        frames = np.frombuffer(payload, kind).reshape(-1, self.sound.channels)
        self._left -= len(frames)
        if self._left < 0:
            raise ProtocolError(Fault.AUDIO_TOO_LONG)
        return self._resampled(_one_channel(frames), last=False)

    def flush(self) -> Samples:
        """What the resampler still holds, shape (n,)."""
        return self._resampled(np.zeros(0, np.int16), last=True)

    def _resampled(self, samples: Samples, *, last: bool) -> Samples:
        if self._resampler is None:
            return samples
        found: Samples = self._resampler.resample_chunk(samples, last=last)
        return found


def _one_channel(frames: NDArray[Any]) -> Samples:
    """Channels averaged, 16 bits."""
    scaled = frames if frames.dtype.itemsize == 2 else frames >> 16
    averaged: Samples = np.rint(scaled.mean(axis=1)).astype(np.int16)
    return averaged
