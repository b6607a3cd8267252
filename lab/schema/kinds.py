"""Each kind of event as a value. A field's type is its contract; `KINDS` is the list that reading and the JSON schema follow.

Times are whole milliseconds of the session's one clock (`_ms`), places on the screen are logical pixels (`_px`).
No field holds a person's name or a number of an account.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

Version = Literal["standard", "elder"]
Input = Literal["touch", "voice", "reader"]
Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Kind:
    """What all events have: the name under which a kind stands in the log."""

    kind: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class SessionStarted(Kind):
    """The first event. Whatever follows a session with `simulated` is simulated as well."""

    kind: ClassVar[str] = "session.started"
    participant: str
    study: str
    simulated: bool
    station: str


@dataclass(frozen=True, slots=True)
class SessionResumed(Kind):
    """The program went away and came back; `after_event` is the number of the last event that was whole.

    A task that was under way begins once more, with another `task.started`; what it saw before does not count.
    """

    kind: ClassVar[str] = "session.resumed"
    after_event: int


@dataclass(frozen=True, slots=True)
class SessionEnded(Kind):
    """The last event."""

    kind: ClassVar[str] = "session.ended"
    outcome: Literal["completed", "withdrawn", "aborted"]


@dataclass(frozen=True, slots=True)
class PreflightChecked(Kind):
    """One thing that a session needs, before it begins."""

    kind: ClassVar[str] = "preflight.checked"
    check: str
    state: Literal["green", "amber", "red"]
    detail: str


@dataclass(frozen=True, slots=True)
class ConditionStarted(Kind):
    """The participant works under this condition from now on; `place` is 1 for the first."""

    kind: ClassVar[str] = "condition.started"
    condition: str
    version: Version
    input: Input
    text_step: float
    profile: str
    place: int


@dataclass(frozen=True, slots=True)
class ConditionEnded(Kind):
    """All tasks of the condition are over."""

    kind: ClassVar[str] = "condition.ended"
    condition: str


@dataclass(frozen=True, slots=True)
class TaskStarted(Kind):
    """A task begins at the end of its instruction; `shortest_steps` counts the presses of the shortest way."""

    kind: ClassVar[str] = "task.started"
    task: str
    condition: str
    practice: bool
    limit_ms: int
    shortest_steps: int


@dataclass(frozen=True, slots=True)
class TaskEnded(Kind):
    """A task is over; `elapsed_ms` leaves pauses and breaks out."""

    kind: ClassVar[str] = "task.ended"
    task: str
    condition: str
    outcome: Literal["success", "assisted", "failed", "skipped", "timeout"]
    elapsed_ms: int


@dataclass(frozen=True, slots=True)
class PageShown(Kind):
    """A page came in sight."""

    kind: ClassVar[str] = "page.shown"
    page: str
    version: Version


@dataclass(frozen=True, slots=True)
class TouchTapped(Kind):
    """A finger came down; where it hit nothing, `target` names the nearest one and `distance_px` how far it was."""

    kind: ClassVar[str] = "touch.tapped"
    page: str
    target: str | None
    role: str
    x_px: float
    y_px: float
    hit: bool
    distance_px: float


@dataclass(frozen=True, slots=True)
class KeyPressed(Kind):
    """A key of the keyboard, never one that types into a field."""

    kind: ClassVar[str] = "key.pressed"
    page: str
    target: str | None
    key: str


@dataclass(frozen=True, slots=True)
class ReaderMoved(Kind):
    """The screen reader went to a thing on the page."""

    kind: ClassVar[str] = "reader.moved"
    page: str
    target: str | None


@dataclass(frozen=True, slots=True)
class HesitationNoticed(Kind):
    """Nothing was done for longer than reading the page takes."""

    kind: ClassVar[str] = "hesitation.noticed"
    page: str
    pause_ms: int


@dataclass(frozen=True, slots=True)
class PageReturned(Kind):
    """The participant went back to a page left before: a backtrack."""

    kind: ClassVar[str] = "page.returned"
    page: str


@dataclass(frozen=True, slots=True)
class VoiceWoken(Kind):
    """The assistant listens."""

    kind: ClassVar[str] = "voice.woken"


@dataclass(frozen=True, slots=True)
class VoiceHeard(Kind):
    """Something was heard: how many characters, never which. `stages` maps a stage to its milliseconds."""

    kind: ClassVar[str] = "voice.heard"
    characters: int
    confidence: float
    stages: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class VoiceUnderstood(Kind):
    """What was heard has this meaning."""

    kind: ClassVar[str] = "voice.understood"
    intent: str
    confidence: float


@dataclass(frozen=True, slots=True)
class VoiceMissed(Kind):
    """Nothing was heard, or it meant nothing."""

    kind: ClassVar[str] = "voice.missed"
    reason: str


@dataclass(frozen=True, slots=True)
class VoiceReprompted(Kind):
    """The assistant asked once more."""

    kind: ClassVar[str] = "voice.reprompted"


@dataclass(frozen=True, slots=True)
class VoiceCorrected(Kind):
    """The participant corrected what the assistant had taken for this slot."""

    kind: ClassVar[str] = "voice.corrected"
    slot: str


@dataclass(frozen=True, slots=True)
class VoiceDone(Kind):
    """What was asked for by voice is done."""

    kind: ClassVar[str] = "voice.done"
    intent: str


@dataclass(frozen=True, slots=True)
class BankHappened(Kind):
    """Something changed or was looked at in the bank; `values` are what a task's success is decided by."""

    kind: ClassVar[str] = "bank.happened"
    event: str
    values: Mapping[str, Scalar]


@dataclass(frozen=True, slots=True)
class AssistGiven(Kind):
    """The moderator helped; the levels are in `lab/moderation/assists.py`. 0 is a word that helped nothing, and no assist."""

    kind: ClassVar[str] = "assist.given"
    level: Literal[0, 1, 2, 3, 4]


@dataclass(frozen=True, slots=True)
class IncidentFired(Kind):
    """One of the study's seeded incidents took place."""

    kind: ClassVar[str] = "incident.fired"
    incident: str


@dataclass(frozen=True, slots=True)
class ErrorMade(Kind):
    """Something went wrong: a slip (meant right, done wrong), a mistake (meant wrong), or not by the participant."""

    kind: ClassVar[str] = "error.made"
    category: Literal["slip", "mistake", "recognition", "system", "navigation"]
    detail: str


@dataclass(frozen=True, slots=True)
class QuestionnaireAnswered(Kind):
    """One item was answered. `value` is the raw number, or the text of a comment; `task` is None where it asks about more."""

    kind: ClassVar[str] = "questionnaire.answered"
    questionnaire: Literal["sus", "seq", "tlx", "comment"]
    item: str
    value: int | float | str
    task: str | None
    condition: str


@dataclass(frozen=True, slots=True)
class QuestionnaireSkipped(Kind):
    """The rest of a questionnaire was left out; `task` is None where it asks about more than one."""

    kind: ClassVar[str] = "questionnaire.skipped"
    questionnaire: str
    task: str | None
    condition: str


@dataclass(frozen=True, slots=True)
class QuestionnaireDeclined(Kind):
    """The participant did not want to answer one item. Of an item answered before, the answer counts no more."""

    kind: ClassVar[str] = "questionnaire.declined"
    questionnaire: str
    item: str
    task: str | None
    condition: str


@dataclass(frozen=True, slots=True)
class NoteWritten(Kind):
    """The moderator's note. It belongs to `began_ms` of the session's clock, when its writing began.

    `about`: why the task or the questionnaire was left out or given up, or the session ended, each of which follows; else empty.
    """

    kind: ClassVar[str] = "note.written"
    text: str
    began_ms: int
    about: Literal["", "skip", "give-up", "end"]


@dataclass(frozen=True, slots=True)
class BreakStarted(Kind):
    """The participant rests, or the session is paused."""

    kind: ClassVar[str] = "break.started"


@dataclass(frozen=True, slots=True)
class BreakEnded(Kind):
    """It goes on."""

    kind: ClassVar[str] = "break.ended"


@dataclass(frozen=True, slots=True)
class AccessibilityFound(Kind):
    """The audit found this on a page that the participant met."""

    kind: ClassVar[str] = "accessibility.found"
    rule: str
    page: str
    severity: str


@dataclass(frozen=True, slots=True)
class WizardActed(Kind):
    """The moderator stood in for the recogniser (`heard`) or the assistant (`said`).

    `held`: it waited `waited_ms` and went on as it was. `timed-out`: likewise, by itself. `edited`: it went on with other words.
    `dropped`: nothing went on. `replaced`: nothing had waited, the words are the moderator's alone. How long the texts are is
    kept always, what they say only with the participant's consent to be recorded.
    """

    kind: ClassVar[str] = "wizard.acted"
    spoken: Literal["heard", "said"]
    what: Literal["held", "timed-out", "edited", "dropped", "replaced"]
    original_characters: int
    characters: int
    waited_ms: int
    original: str | None
    given: str | None


KINDS: tuple[type[Kind], ...] = (
    SessionStarted,
    SessionResumed,
    SessionEnded,
    PreflightChecked,
    ConditionStarted,
    ConditionEnded,
    TaskStarted,
    TaskEnded,
    PageShown,
    TouchTapped,
    KeyPressed,
    ReaderMoved,
    HesitationNoticed,
    PageReturned,
    VoiceWoken,
    VoiceHeard,
    VoiceUnderstood,
    VoiceMissed,
    VoiceReprompted,
    VoiceCorrected,
    VoiceDone,
    BankHappened,
    AssistGiven,
    IncidentFired,
    ErrorMade,
    QuestionnaireAnswered,
    QuestionnaireSkipped,
    QuestionnaireDeclined,
    NoteWritten,
    BreakStarted,
    BreakEnded,
    AccessibilityFound,
    WizardActed,
)
"""Every kind of the contract. A log may hold others; they are kept as they stand."""
