"""What can go wrong with hearing and speaking: one exception with a stable code."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class ErrorCode(StrEnum):
    """Stable codes; a person's sentence for each is the app's business."""

    MICROPHONE_MISSING = "MICROPHONE_MISSING"
    MICROPHONE_FAILED = "MICROPHONE_FAILED"
    """It is there and would not open, for instance because another program holds it."""
    MICROPHONE_LOST = "MICROPHONE_LOST"
    SPEAKER_MISSING = "SPEAKER_MISSING"
    SPEAKER_FAILED = "SPEAKER_FAILED"
    SPEAKER_LOST = "SPEAKER_LOST"
    AUDIO_FILE_UNREADABLE = "AUDIO_FILE_UNREADABLE"
    AUDIO_FILE_EMPTY = "AUDIO_FILE_EMPTY"
    AUDIO_TOO_LONG = "AUDIO_TOO_LONG"
    MODEL_UNKNOWN = "MODEL_UNKNOWN"
    MODEL_UNVERIFIED = "MODEL_UNVERIFIED"
    """It is known by name, and nobody here knows the hashes of its files: it is not fetched and not loaded."""
    MODEL_MISSING = "MODEL_MISSING"
    MODEL_HASH_MISMATCH = "MODEL_HASH_MISMATCH"
    MODEL_FETCH_FAILED = "MODEL_FETCH_FAILED"
    MODEL_UNUSABLE = "MODEL_UNUSABLE"
    """Its hash is right and it would not load, for instance for want of memory."""
    TRANSCRIPTION_FAILED = "TRANSCRIPTION_FAILED"
    TRANSCRIPTION_STALLED = "TRANSCRIPTION_STALLED"
    """The recogniser did not answer in time; the next utterance gets a new thread."""
    SYNTHESIS_FAILED = "SYNTHESIS_FAILED"
    SYNTHESIS_STALLED = "SYNTHESIS_STALLED"
    SYNTHESIS_STOPPED = "SYNTHESIS_STOPPED"
    SYNTHESIS_VOICE_MISSING = "SYNTHESIS_VOICE_MISSING"
    VOICE_CLOSED = "VOICE_CLOSED"
    """Something was asked of a part that has been closed."""


MICROPHONE_CODES = frozenset({ErrorCode.MICROPHONE_MISSING, ErrorCode.MICROPHONE_FAILED, ErrorCode.MICROPHONE_LOST})
"""What a microphone may fail with."""


class WarningCode(StrEnum):
    """Codes of warnings in the log (`extra={"code": ...}`); work goes on after each."""

    AUDIO_FILE_TRUNCATED = "AUDIO_FILE_TRUNCATED"
    AUDIO_CHUNKS_DROPPED = "AUDIO_CHUNKS_DROPPED"
    CUDA_UNUSABLE = "CUDA_UNUSABLE"
    MODEL_FILE_REJECTED = "MODEL_FILE_REJECTED"
    MODEL_SOURCE_FAILED = "MODEL_SOURCE_FAILED"
    NATURAL_VOICE_FAILED = "NATURAL_VOICE_FAILED"
    """The voice pack could not say a sentence; the system's own voice says it."""
    PARTIAL_FAILED = "PARTIAL_FAILED"
    SECOND_LOOK_FAILED = "SECOND_LOOK_FAILED"
    SYNTHESIS_PROCESS_DIED = "SYNTHESIS_PROCESS_DIED"


class VoiceError(Exception):
    """A failure with a stable `code` and `params` that say what it was about (never what a person said)."""

    def __init__(self, code: ErrorCode, **params: int | str) -> None:
        self.code = code
        self.params: Mapping[str, int | str] = MappingProxyType(params)
        super().__init__(code, params)

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{self.code}({details})"
