"""What the pipeline tells: one small value for each thing that happens.

`at_ms` is the pipeline's monotonic clock when it happened.
"""

from dataclasses import dataclass
from enum import StrEnum

from voice.errors import ErrorCode
from voice.types import ListenProfile, NotHeardReason, Transcript


class StopReason(StrEnum):
    """Why a listening turn ended without a verdict on what was said."""

    ASKED = "ASKED"
    """`stop_listening` was called."""
    SPEAKING = "SPEAKING"
    """The bench speaks or is about to: it never listens to itself."""
    BUSY = "BUSY"
    """Another turn is still under way."""
    MICROPHONE = "MICROPHONE"
    """No microphone, or it vanished; `code` says which."""
    RECOGNISER = "RECOGNISER"
    """The recogniser failed; `code` says how."""
    CLOSED = "CLOSED"
    """The pipeline is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnTiming:
    """The stages of one turn in milliseconds.

    `speech_start_ms` and `speech_end_ms` count stream time from the opening of the microphone (both 0 when
    nobody spoke); `endpoint_ms` is the silence waited for after the speech; `decode_ms` is wall time, and `waited_ms`
    the part of it after the endpoint; `text_ms` is from the end of the speech to its text, the endpoint's silence
    included; `audio_ms` is what the recogniser was given; `discarded` counts transcripts that were begun in a pause and
    thrown away; `pauses_ms` are the silences within the speech.
    """

    speech_start_ms: int
    speech_end_ms: int
    endpoint_ms: int
    decode_ms: int
    audio_ms: int
    waited_ms: int = 0
    text_ms: int = 0
    discarded: int = 0
    pauses_ms: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceEvent:
    """Something happened at `at_ms`."""

    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchingStarted(VoiceEvent):
    """The microphone is open and waits for the wake phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchingStopped(VoiceEvent):
    """It waits no more: it was muted, somebody listens or speaks (`code` None), or the microphone failed."""

    code: ErrorCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Woken(VoiceEvent):
    """The wake phrase was heard; it ended about `ended_ms_ago` of stream time before. `score` is 0 to 1.

    `VoicePipeline.listen` soon after hears what was said since.
    """

    score: float
    ended_ms_ago: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BargedIn(VoiceEvent):
    """Somebody spoke into what the bench said. With `wants_silence` they asked it to stop; it is the app that stops it.

    Without, it has stopped, or ended while they began: `VoicePipeline.listen` soon after hears what they said from its beginning.
    """

    wants_silence: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListeningStarted(VoiceEvent):
    """The microphone is open."""

    turn_id: str
    profile: ListenProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechStarted(VoiceEvent):
    """Something like speech began: duck."""

    turn_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechConfirmed(VoiceEvent):
    """It is speech."""

    turn_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechDropped(VoiceEvent):
    """It was not speech after all: undo what `SpeechStarted` did."""

    turn_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(VoiceEvent):
    """Loudness at the microphone over about a tenth of a second, in dB of full scale, -96 to 0."""

    rms_dbfs: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialHeard(VoiceEvent):
    """A first reading, for captions only; the next one replaces it, but for its first `agreed` characters."""

    turn_id: str
    text: str
    agreed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard(VoiceEvent):
    """The turn ended with text."""

    turn_id: str
    transcript: Transcript
    timing: TurnTiming


@dataclass(frozen=True, slots=True, kw_only=True)
class NotHeard(VoiceEvent):
    """The turn ended without text that could be used."""

    turn_id: str
    reason: NotHeardReason
    timing: TurnTiming


@dataclass(frozen=True, slots=True, kw_only=True)
class ListeningStopped(VoiceEvent):
    """The turn was ended before its verdict, and the microphone is closed."""

    turn_id: str
    why: StopReason
    code: ErrorCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunksDropped(VoiceEvent):
    """`count` blocks of sound were lost because the machine was too busy."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaybackStarted(VoiceEvent):
    """Sound is going out; its first part took `render_ms` to make and will last `audio_ms`."""

    utterance_id: str
    render_ms: int
    audio_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaybackFinished(VoiceEvent):
    """It was spoken to its end."""

    utterance_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaybackStopped(VoiceEvent):
    """It was cut short or never begun, because it was asked to stop."""

    utterance_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakingFailed(VoiceEvent):
    """It could not be spoken."""

    utterance_id: str
    code: ErrorCode


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrophoneLost(VoiceEvent):
    """The microphone is missing, would not open, or vanished."""

    code: ErrorCode
