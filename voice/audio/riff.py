"""RIFF/WAVE bytes to samples; the format is Microsoft's and IBM's "Multimedia Programming Interface" of 1991.

The standard library's `wave` reads neither floating point nor a file that was cut short.
"""

import struct
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from voice.errors import ErrorCode, VoiceError

FORMAT_PCM = 1
FORMAT_FLOAT = 3
FORMAT_EXTENSIBLE = 0xFFFE
STREAMED_SIZES = frozenset({0, 0xFFFFFFFF})
"""What a writer leaves as the length of the sound when it could not go back to fill it in; all that follows counts."""

MAX_CHANNELS = 64
MIN_RATE_HZ = 1_000
MAX_RATE_HZ = 768_000


@dataclass(frozen=True, slots=True, eq=False)
class RiffAudio:
    """What a file held: `samples` of shape (frames, channels), full scale at ±1 (float may exceed it).

    `truncated` says that the file promised more than it holds.
    """

    samples: NDArray[np.float32]
    rate_hz: int
    bits: int
    is_float: bool
    truncated: bool


@dataclass(frozen=True, slots=True)
class _Format:
    tag: int
    channels: int
    rate_hz: int
    bits: int

    @property
    def frame_bytes(self) -> int:
        return self.channels * self.bits // 8


def _unreadable(why: str) -> VoiceError:
    return VoiceError(ErrorCode.AUDIO_FILE_UNREADABLE, why=why)


def parse_riff(data: bytes) -> RiffAudio:
    """Read PCM of 8, 16, 24 or 32 bits or float of 32 or 64 bits.

    Raises `VoiceError` AUDIO_FILE_UNREADABLE for anything else. A file without frames gives shape (0, channels).
    """
    if len(data) < 12 or data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise _unreadable("not a RIFF/WAVE file")
    form: _Format | None = None
    position = 12
    while position + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, position)
        body = data[position + 8 : position + 8 + size]
        if name == b"fmt ":
            form = _parse_format(body)
        elif name == b"data":
            if form is None:
                raise _unreadable("data before format")
            if size in STREAMED_SIZES:
                return _parse_data(form, data[position + 8 :], promised=None)
            return _parse_data(form, body, promised=size)
        position += 8 + size + size % 2
    raise _unreadable("no data chunk")


def _parse_format(body: bytes) -> _Format:
    if len(body) < 16:
        raise _unreadable("format chunk cut short")
    tag, channels, rate_hz, _, _, bits = struct.unpack_from("<HHIIHH", body)
    if tag == FORMAT_EXTENSIBLE:
        if len(body) < 26:
            raise _unreadable("extensible format chunk cut short")
        (tag,) = struct.unpack_from("<H", body, 24)  # the first two bytes of the sub-format's GUID
    known = {FORMAT_PCM: (8, 16, 24, 32), FORMAT_FLOAT: (32, 64)}
    if bits not in known.get(tag, ()):
        raise _unreadable(f"encoding {tag} with {bits} bits")
    if not 1 <= channels <= MAX_CHANNELS or not MIN_RATE_HZ <= rate_hz <= MAX_RATE_HZ:
        raise _unreadable(f"{channels} channels at {rate_hz} Hz")
    return _Format(tag, channels, rate_hz, bits)


def _parse_data(form: _Format, body: bytes, *, promised: int | None) -> RiffAudio:
    whole = body[: len(body) - len(body) % form.frame_bytes]
    samples = _to_float(form, whole).reshape(-1, form.channels)
    if not np.isfinite(samples).all():
        raise _unreadable("samples that are no numbers")
    truncated = promised is not None and len(whole) < promised
    return RiffAudio(samples, form.rate_hz, form.bits, form.tag == FORMAT_FLOAT, truncated)


def _to_float(form: _Format, data: bytes) -> NDArray[np.float32]:
    if form.tag == FORMAT_FLOAT:
        return np.frombuffer(data, "<f4" if form.bits == 32 else "<f8").astype(np.float32)
    if form.bits == 8:
        return (np.frombuffer(data, np.uint8).astype(np.float32) - np.float32(128)) / np.float32(128)
    if form.bits == 16:
        return np.frombuffer(data, "<i2").astype(np.float32) / np.float32(2**15)
    if form.bits == 24:
        wide = np.zeros((len(data) // 3, 4), np.uint8)
        wide[:, 1:] = np.frombuffer(data, np.uint8).reshape(-1, 3)
        return (wide.view("<i4")[:, 0].astype(np.float64) / 2**31).astype(np.float32)
    return (np.frombuffer(data, "<i4").astype(np.float64) / 2**31).astype(np.float32)


def longest_run(flags: NDArray[np.bool_]) -> int:
    """Length of the longest unbroken run of true values in a one-dimensional array."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return max((end - start for start, end in list(pairwise(edges.tolist()))[::2]), default=0)
