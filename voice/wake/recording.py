"""One call of the wake phrase from an open microphone, cut at its own beginning and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from voice.audio.pre_roll import PreRoll
from voice.turn.endpointer import End, Endpointer, EndpointLimits
from voice.turn.segmenter import Misfire, SegmenterSettings, SpeechReal, SpeechStart
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from voice.ports import MicrophoneStream, Vad
    from voice.types import AudioChunk, Samples

LIMITS = EndpointLimits(first_silence_ms=6000, end_silence_ms=600, max_utterance_ms=4000)
PRE_ROLL_SAMPLES = SAMPLE_RATE_HZ // 2


def record_call(stream: MicrophoneStream, vad: Vad) -> Samples:
    """Wait for somebody to speak and to fall silent; what was said. Empty where nobody spoke or the stream ended.

    Raises `VoiceError` MICROPHONE_LOST.
    """
    vad.reset()
    endpointer = Endpointer(LIMITS, SegmenterSettings())
    before = PreRoll(PRE_ROLL_SAMPLES)
    said: list[AudioChunk] | None = None
    while (chunk := stream.read()) is not None:
        events = endpointer.push(len(chunk.samples) / SAMPLE_RATE_HZ, vad.probability(chunk))
        if said is None:
            before.push(chunk)
        else:
            said.append(chunk)
        for event in events:
            if isinstance(event, End):
                return np.concatenate([each.samples for each in said]) if said else np.zeros(0, np.int16)
            if isinstance(event, SpeechStart):
                before.hold()
            elif isinstance(event, Misfire):
                before.release()
            elif isinstance(event, SpeechReal):
                said = list(before.take())
    return np.zeros(0, np.int16)
