"""What the assistant knows at any moment. Frozen: each event gives a new one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Activity(StrEnum):
    """What the assistant is doing, in a form the screen can put into words."""

    IDLE = "idle"
    LISTENING = "listening"
    HEARING = "hearing"
    THINKING = "thinking"
    SPEAKING = "speaking"
    AWAITING_PIN = "awaiting_pin"


class Who(StrEnum):
    """Who said a line of the conversation."""

    PERSON = "person"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the conversation as the screen shows it."""

    who: Who
    text: str


@dataclass(frozen=True, slots=True)
class ConsentWindow:
    """Consent that was asked for: it counts only once its own read-back has been played to the end."""

    confirmation_id: str
    utterance_id: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Utterance:
    """What the assistant is saying now."""

    utterance_id: str
    text: str
    protected: bool
    """Protected speech is not cut short by talking or typing; a refusal or a touch still ends it."""
    then_listen: str | None
    """Name of the listening profile that follows, where an answer is expected."""


@dataclass(frozen=True, slots=True)
class Call:
    """A wake phrase that was heard: its score between 0 and 1, when, and at which sensitivity. Its sound is not kept."""

    score: float
    at: datetime
    sensitivity: str


@dataclass(frozen=True, slots=True)
class Health:
    """What is missing, as codes; None where all is well."""

    microphone: str | None = None
    recogniser: str | None = None
    speaker: str | None = None
    dialogue: str | None = None
    wake: str | None = None


@dataclass(frozen=True, slots=True)
class AssistantState:
    """Everything the assistant's decisions depend on."""

    conversation_id: str
    elder: bool
    activity: Activity = Activity.IDLE
    health: Health = Health()
    aloud: bool = True
    """Whether the person wants replies spoken as well as shown."""
    by_voice: bool = False
    """The person speaks: questions are followed by listening. Typing leaves the microphone closed."""
    turn: int = 0
    caption: str = ""
    """What is being heard while the person speaks, or was heard last."""
    lines: tuple[Line, ...] = ()
    speaking: Utterance | None = None
    consent: ConsentWindow | None = None
    calls: int = 0
    """Times that the wake phrase woke it."""
    last_call: Call | None = None
    """What woke it last."""
    not_heard: int = 0
    """Times in a row that nothing usable was heard."""
    said: int = 0
    """Number of utterances given an id so far."""
    in_form: bool = False
    """The dialogue has asked for something and waits for the answer."""
    notice: str = ""
    """The latest notice that nobody speaks: assistive technology announces it. What is spoken is not announced too."""
    notices: int = 0
    """Number of notices so far: the same words twice are two notices."""
