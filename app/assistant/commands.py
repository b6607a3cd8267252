"""What the assistant decides to do; the runner carries it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogs.port import AlsoHeard, Verdict


@dataclass(frozen=True, slots=True)
class Listen:
    """Open the microphone for one utterance."""

    turn_id: str
    profile: str


@dataclass(frozen=True, slots=True)
class StopListening:
    """Close the microphone."""


@dataclass(frozen=True, slots=True)
class Say:
    """Speak `text`; a protected one to its end, whoever speaks into it."""

    utterance_id: str
    text: str
    protected: bool = False


@dataclass(frozen=True, slots=True)
class StopSpeaking:
    """Fall silent."""


@dataclass(frozen=True, slots=True)
class AskDialogue:
    """Send one sentence to the dialogue: the app's own verdict on it where consent was asked for, and what else it may have been."""

    conversation_id: str
    text: str
    consent: Verdict | None
    also_heard: tuple[AlsoHeard, ...] = ()


@dataclass(frozen=True, slots=True)
class ForgetConversation:
    """The business is done or broken off; the next turn uses a new conversation."""

    conversation_id: str


@dataclass(frozen=True, slots=True)
class GiveConsent:
    """Take the spoken or typed consent to exactly this transfer."""

    confirmation_id: str


@dataclass(frozen=True, slots=True)
class CancelTransfer:
    """Release exactly this transfer."""

    confirmation_id: str


Command = Listen | StopListening | Say | StopSpeaking | AskDialogue | ForgetConversation | GiveConsent | CancelTransfer
