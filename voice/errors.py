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
    TOKEN_UNUSABLE = "TOKEN_UNUSABLE"  # noqa: S105 - a code
    """The file of a token for other machines is not there, malformed, or can be read by others."""
    ADDRESS_UNUSABLE = "ADDRESS_UNUSABLE"
    """A server cannot listen there: the port is taken, or no such address is this machine's."""
    PEER_UNREACHABLE = "PEER_UNREACHABLE"
    """Nobody answers at another recogniser's address."""
    PEER_REFUSED = "PEER_REFUSED"
    """The other recogniser answered with an error; its code is in `fault`."""
    PEER_STALLED = "PEER_STALLED"
    """The other recogniser did not answer, or take what it was sent, in time."""
    PEER_LIED = "PEER_LIED"
    """What the other recogniser answered cannot be an answer to what it was asked."""
    PEER_FLOODED = "PEER_FLOODED"
    """The other recogniser sent more than anybody takes."""
    VOICE_CLOSED = "VOICE_CLOSED"
    """Something was asked of a part that has been closed."""


PEER_CODES = frozenset(
    {
        ErrorCode.PEER_UNREACHABLE,
        ErrorCode.PEER_REFUSED,
        ErrorCode.PEER_STALLED,
        ErrorCode.PEER_LIED,
        ErrorCode.PEER_FLOODED,
    }
)
"""What another machine's recogniser may fail with."""

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
    PEER_LEFT = "PEER_LEFT"
    """Another machine's recogniser is not asked for a while; this machine's own reads what was said."""
    WYOMING_FAULT = "WYOMING_FAULT"
    """A client of the server did what cannot be gone along with, or asked for what did not work out."""
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
