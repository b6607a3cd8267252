"""WAV files in, as the microphone would have heard them, and WAV files out."""

import logging
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from voice.audio.aiff import is_aiff, parse_aiff
from voice.audio.level import to_dbfs
from voice.audio.riff import RiffAudio, longest_run, parse_riff
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import SAMPLE_RATE_HZ, Pcm, Samples

log = logging.getLogger(__name__)

SHORTEST_CLIP_MS = 50
"""Less than this holds no syllable: the file counts as empty."""

LONGEST_CLIP_S = 600

SILENT_BELOW_DBFS = -60.0
"""A recording that never gets louder than this holds no voice: quiet rooms are louder."""

CLIPPED_RUN_FRAMES = 3
"""This many frames in a row at full scale are a flattened peak and no coincidence."""


@dataclass(frozen=True, slots=True)
class ClipProperties:
    """What a file was like before it was converted.

    `silent`: its peak is under `SILENT_BELOW_DBFS`. `clipped`: peaks are cut flat. `truncated`: the file ends
    before the length its header promises.
    """

    source_rate_hz: int
    channels: int
    bits: int
    is_float: bool
    duration_ms: int
    peak_dbfs: float
    rms_dbfs: float
    silent: bool
    clipped: bool
    truncated: bool


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """A recording as the microphone would deliver it: 16 kHz, one channel, shape (n,)."""

    name: str
    samples: Samples
    properties: ClipProperties


def read_clip(path: Path) -> Clip:
    """Read a WAV file of any usual kind and convert it to 16 kHz mono int16.

    Raises `VoiceError` AUDIO_FILE_UNREADABLE, AUDIO_FILE_EMPTY or AUDIO_TOO_LONG. Silent and clipped
    recordings are accepted and say so in their properties; a truncated one is used as far as it goes.
    """
    audio = _load(path)
    frames = len(audio.samples)
    duration_ms = round(frames * 1000 / audio.rate_hz)
    if duration_ms < SHORTEST_CLIP_MS:
        raise VoiceError(ErrorCode.AUDIO_FILE_EMPTY, file=path.name, duration_ms=duration_ms)
    if duration_ms > LONGEST_CLIP_S * 1000:
        raise VoiceError(ErrorCode.AUDIO_TOO_LONG, file=path.name, duration_ms=duration_ms)
    mono = audio.samples.mean(axis=1)
    peak = float(np.abs(audio.samples).max())
    full_scale = 1 - 2.0 ** (1 - min(audio.bits, 16))
    flattened: NDArray[np.bool_] = np.abs(audio.samples).max(axis=1) >= full_scale
    properties = ClipProperties(
        source_rate_hz=audio.rate_hz,
        channels=audio.samples.shape[1],
        bits=audio.bits,
        is_float=audio.is_float,
        duration_ms=duration_ms,
        peak_dbfs=to_dbfs(peak),
        rms_dbfs=to_dbfs(float(np.sqrt(np.mean(np.square(mono, dtype=np.float64))))),
        silent=to_dbfs(peak) < SILENT_BELOW_DBFS,
        clipped=longest_run(flattened) >= CLIPPED_RUN_FRAMES,
        truncated=audio.truncated,
    )
    return Clip(path.stem, to_int16(resample(mono, audio.rate_hz, SAMPLE_RATE_HZ)), properties)


def read_pcm(path: Path) -> Pcm:
    """Read what a synthesizer wrote (WAV, on macOS AIFF) at its own rate, channels averaged.

    Raises as `read_clip` does.
    """
    audio = _load(path, aiff=True)
    if len(audio.samples) == 0:
        raise VoiceError(ErrorCode.AUDIO_FILE_EMPTY, file=path.name, duration_ms=0)
    return Pcm(to_int16(audio.samples.mean(axis=1)), audio.rate_hz)


def write_wav(path: Path, pcm: Pcm) -> None:
    """Write 16-bit PCM, one channel."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(pcm.rate_hz)
        file.writeframes(pcm.samples.astype("<i2").tobytes())


def resample(samples: NDArray[np.float32], from_hz: int, to_hz: int) -> NDArray[np.float32]:
    """Convert the rate of one channel, shape (n,), with soxr's best recipe."""
    if from_hz == to_hz or len(samples) == 0:
        return samples
    return np.asarray(soxr.resample(samples, from_hz, to_hz, quality="VHQ"), dtype=np.float32)


def to_float(samples: Samples) -> NDArray[np.float32]:
    """int16 to full scale ±1."""
    return samples.astype(np.float32) / np.float32(2**15)


def to_int16(samples: NDArray[np.float32]) -> Samples:
    """Full scale ±1 to int16, rounded; what exceeds it is cut."""
    limited: NDArray[np.float32] = np.clip(np.rint(samples * np.float32(2**15)), -(2**15), 2**15 - 1)
    return limited.astype(np.int16)


def _load(path: Path, *, aiff: bool = False) -> RiffAudio:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise VoiceError(ErrorCode.AUDIO_FILE_UNREADABLE, file=path.name, why=type(error).__name__) from error
    if not data:
        raise VoiceError(ErrorCode.AUDIO_FILE_EMPTY, file=path.name, duration_ms=0)
    try:
        audio = parse_aiff(data) if aiff and is_aiff(data) else parse_riff(data)
    except VoiceError as error:
        raise VoiceError(error.code, file=path.name, **error.params) from error
    if audio.truncated:
        code = WarningCode.AUDIO_FILE_TRUNCATED
        log.warning("%s ends before its header says; the rest is used", path.name, extra={"code": code})
    return audio
