"""What a session is told: by the moderator, by the program, by the participant, by the clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lab.schema.kinds import Kind


@dataclass(frozen=True, slots=True)
class Open:
    """The session begins."""

    participant: str
    station: str
    simulated: bool


@dataclass(frozen=True, slots=True)
class Reopened:
    """The program is back after it had gone away; `after_event` is the last event that was kept."""

    after_event: int


@dataclass(frozen=True, slots=True)
class Checked:
    """One check of the preflight."""

    check: str
    state: Literal["green", "amber", "red"]
    detail: str


@dataclass(frozen=True, slots=True)
class Ready:
    """The next thing may begin: the first condition, a task, a rest, or what comes after it."""


@dataclass(frozen=True, slots=True)
class Saw:
    """Something that the participant or the bank did, as it is kept."""

    event: Kind


@dataclass(frozen=True, slots=True)
class Assisted:
    """The moderator helped."""

    level: Literal[0, 1, 2, 3, 4]


@dataclass(frozen=True, slots=True)
class Fired:
    """An incident takes place."""

    incident: str


@dataclass(frozen=True, slots=True)
class Noted:
    """The moderator wrote a note, and began to write it `typed_ms` ago."""

    text: str
    typed_ms: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """One item of the questionnaire that is asked now."""

    item: str
    value: float | str


@dataclass(frozen=True, slots=True)
class Declined:
    """The participant does not want to answer one item of the questionnaire that is asked now."""

    item: str


@dataclass(frozen=True, slots=True)
class Paused:
    """The task is paused."""


@dataclass(frozen=True, slots=True)
class Continued:
    """It goes on."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """The task, or the rest of the questionnaire, is left out."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class GaveUp:
    """The participant, or the moderator, ends the task without success."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """The session ends before its plan does."""

    outcome: Literal["withdrawn", "aborted"]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


Input = (
    Open
    | Reopened
    | Checked
    | Ready
    | Saw
    | Assisted
    | Fired
    | Noted
    | Answered
    | Declined
    | Paused
    | Continued
    | Skipped
    | GaveUp
    | Ended
    | Tick
)
