"""Two seconds from an open microphone, for a person who wants to know how they are heard. Nothing of it is kept."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from voice.audio.level import rms_dbfs
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable

    from voice.ports import MicrophoneStream
    from voice.types import Samples

TRIED_S = 2.0
SETTLES_S = 0.1
"""A device that has just been opened may begin with a click."""

FRAME = SAMPLE_RATE_HZ // 10
FULL_SCALE = 2**15 - 8
CLIPPED_SHARE = 0.001
"""Of the samples at full scale: more of them are heard as crackling, and the recogniser hears worse."""
SPOKEN_DBFS = -55.0
"""Under it there is the noise of a room and of the device."""
CLEAR_DBFS = -38.0
"""Speech into a microphone at arm's length is at -30 to -15 dB of full scale; under this it drowns in noise."""


class Loudness(StrEnum):
    """How somebody was heard."""

    NOTHING = "nothing"
    QUIET = "quiet"
    CLEAR = "clear"
    TOO_LOUD = "too-loud"


def loudness(samples: Samples) -> Loudness:
    """How loud the loudest tenth of a second is, and whether it is cut off. `samples` are int16 of shape (n,).

    >>> loudness(np.zeros(16_000, np.int16))
    <Loudness.NOTHING: 'nothing'>
    """
    frames = [samples[start : start + FRAME] for start in range(0, len(samples), FRAME)]
    loudest_dbfs = max(map(rms_dbfs, frames), default=rms_dbfs(samples))
    if loudest_dbfs < SPOKEN_DBFS:
        return Loudness.NOTHING
    if np.mean(np.abs(samples.astype(np.int32)) >= FULL_SCALE) > CLIPPED_SHARE:
        return Loudness.TOO_LOUD
    return Loudness.CLEAR if loudest_dbfs >= CLEAR_DBFS else Loudness.QUIET


def record(stream: MicrophoneStream, on_block: Callable[[Samples], None]) -> Samples:
    """What is heard in `TRIED_S`; `on_block` gets each tenth of a second of it. Less where the stream is interrupted.

    Raises `VoiceError` MICROPHONE_LOST.
    """
    blocks: list[Samples] = []
    heard = told = 0
    while heard < (SETTLES_S + TRIED_S) * SAMPLE_RATE_HZ and (chunk := stream.read()) is not None:
        heard += len(chunk.samples)
        if heard <= SETTLES_S * SAMPLE_RATE_HZ:
            continue
        blocks.append(chunk.samples)
        if heard - told >= FRAME:
            told = heard
            on_block(np.concatenate(blocks)[-FRAME:])
    return np.concatenate(blocks) if blocks else np.zeros(0, np.int16)
