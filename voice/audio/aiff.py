"""AIFF and AIFF-C bytes to samples: what the speech synthesizer of macOS writes.

After Apple's "Audio Interchange File Format" 1.3 and its AIFF-C draft of 1991.
"""

import struct

import numpy as np

from voice.audio.riff import MAX_CHANNELS, MAX_RATE_HZ, MIN_RATE_HZ, RiffAudio
from voice.errors import ErrorCode, VoiceError

ENCODINGS = {(b"NONE", 16): ">i2", (b"twos", 16): ">i2", (b"sowt", 16): "<i2", (b"fl32", 32): ">f4"}


def is_aiff(data: bytes) -> bool:
    """Whether these bytes claim to be AIFF or AIFF-C."""
    return len(data) >= 12 and data[:4] == b"FORM" and data[8:12] in {b"AIFF", b"AIFC"}


def parse_aiff(data: bytes) -> RiffAudio:
    """Read 16-bit integers of either byte order or big-endian floats.

    Raises `VoiceError` AUDIO_FILE_UNREADABLE for anything else.
    """
    chunks: dict[bytes, bytes] = {}
    position = 12
    while position + 8 <= len(data):
        name, size = struct.unpack_from(">4sI", data, position)
        chunks.setdefault(name, data[position + 8 : position + 8 + size])
        position += 8 + size + size % 2
    common, sound = chunks.get(b"COMM", b""), chunks.get(b"SSND", b"")
    if len(common) < 18 or len(sound) < 8:
        raise VoiceError(ErrorCode.AUDIO_FILE_UNREADABLE, why="no AIFF sound")
    channels, frames, bits, exponent, mantissa = struct.unpack_from(">hIhHQ", common)
    rate_hz = round(mantissa * 2.0 ** (exponent - 16383 - 63))  # an 80-bit float: 1 + 15 + 64 bits
    encoding = ENCODINGS.get((common[18:22] or b"NONE", bits))
    if encoding is None or not 1 <= channels <= MAX_CHANNELS or not MIN_RATE_HZ <= rate_hz <= MAX_RATE_HZ:
        raise VoiceError(ErrorCode.AUDIO_FILE_UNREADABLE, why=f"AIFF of {channels} channels, {bits} bits")
    (offset,) = struct.unpack_from(">I", sound)
    frame_bytes = channels * bits // 8
    body = sound[8 + offset :][: frames * frame_bytes]
    samples = np.frombuffer(body[: len(body) - len(body) % frame_bytes], encoding).astype(np.float32)
    if not np.isfinite(samples).all():
        raise VoiceError(ErrorCode.AUDIO_FILE_UNREADABLE, why="samples that are no numbers")
    if encoding != ENCODINGS[b"fl32", 32]:
        samples /= 2**15
    return RiffAudio(
        samples.reshape(-1, channels),
        rate_hz,
        bits,
        is_float=bits == 32,
        truncated=len(body) < frames * frame_bytes,
    )
