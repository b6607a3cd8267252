"""What can happen to the assistant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.assistant.state import Call
    from app.transfer_state import FlowState
    from dialogs.port import AlsoHeard, DialogueReply
    from voice.types import NotHeardReason


@dataclass(frozen=True, slots=True)
class PushedToTalk:
    """The person pressed the button or its key."""


@dataclass(frozen=True, slots=True)
class Woken:
    """The wake phrase was heard."""

    call: Call


@dataclass(frozen=True, slots=True)
class BargedIn:
    """The person spoke into what the assistant said. With `wants_silence` they asked it to stop; otherwise it has stopped."""

    wants_silence: bool


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person asked for silence."""


@dataclass(frozen=True, slots=True)
class TextArrived:
    """A sentence was typed, or heard and accepted by the guards."""

    raw: str
    """As typed, or as the recogniser wrote it."""
    understood: str
    """After simplification and phonetic repair: what the decisions work on."""
    typed: bool
    own: bool = True
    """Whether it is the person's own word, unchanged; False for what a researcher put in its place. It grants nothing then."""
    clear: bool = True
    """Whether it is all that was said, as far as the recogniser can tell. It grants nothing otherwise."""
    also_heard: tuple[AlsoHeard, ...] = ()
    """Other readings of the same sound: for the dialogue, which understands by them too what is wanted."""


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """The person began to speak."""


@dataclass(frozen=True, slots=True)
class SpeechDropped:
    """What began was no speech after all."""


@dataclass(frozen=True, slots=True)
class PartHeard:
    """What has been heard so far of a sentence still going on."""

    text: str


@dataclass(frozen=True, slots=True)
class NothingHeard:
    """Listening ended without anything usable."""

    reason: NotHeardReason


@dataclass(frozen=True, slots=True)
class ListeningEnded:
    """Listening was called off."""


@dataclass(frozen=True, slots=True)
class Replied:
    """The dialogue answered a turn."""

    conversation_id: str
    reply: DialogueReply


@dataclass(frozen=True, slots=True)
class DialogueFailed:
    """The dialogue could not answer a turn; no part of it may be assumed to have happened."""

    conversation_id: str
    code: str


@dataclass(frozen=True, slots=True)
class DialogueHealth:
    """The dialogue process went away (a code) or is ready again (None)."""

    code: str | None


@dataclass(frozen=True, slots=True)
class PlaybackEnded:
    """An utterance is over. `complete` is False where it was cut short."""

    utterance_id: str
    complete: bool


@dataclass(frozen=True, slots=True)
class SpeakingFailed:
    """An utterance could not be spoken; its text stands on the screen."""

    utterance_id: str
    code: str


@dataclass(frozen=True, slots=True)
class MicrophoneFailed:
    """There is no microphone, or it was lost."""

    code: str


@dataclass(frozen=True, slots=True)
class RecogniserFailed:
    """The recogniser cannot work: its model is missing or broken, or it failed on this sentence."""

    code: str


@dataclass(frozen=True, slots=True)
class RecogniserFell:
    """The GPU, or the other machine that recognised, gave up; the recogniser goes on without it, more slowly."""

    code: str = "RECOGNISER_ON_CPU"
    """Of the sentence that says so."""


@dataclass(frozen=True, slots=True)
class WakeHealth:
    """The wake word cannot work, as its network is missing or broken (a code), or it waits again (None)."""

    code: str | None


@dataclass(frozen=True, slots=True)
class HealthKnown:
    """What was found missing when the program started; it stands on the screen and is not spoken."""

    microphone: str | None
    speaker: str | None
    recogniser: str | None


@dataclass(frozen=True, slots=True)
class FlowChanged:
    """The transfer moved on, by whatever route."""

    flow: FlowState


@dataclass(frozen=True, slots=True)
class ChoicesChanged:
    """The person switched between the standard and the elder version, or speech on or off."""

    elder: bool
    aloud: bool


AssistantEvent = (
    PushedToTalk
    | Woken
    | BargedIn
    | Stopped
    | TextArrived
    | SpeechStarted
    | SpeechDropped
    | PartHeard
    | NothingHeard
    | ListeningEnded
    | Replied
    | DialogueFailed
    | DialogueHealth
    | PlaybackEnded
    | SpeakingFailed
    | MicrophoneFailed
    | RecogniserFailed
    | RecogniserFell
    | WakeHealth
    | HealthKnown
    | FlowChanged
    | ChoicesChanged
)
