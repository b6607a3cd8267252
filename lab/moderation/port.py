"""Between a session with a person and whoever moderates it: commands in, snapshots out. Values alone.

`LiveSession` is what a console talks to. `app/study/live` runs the real one; `lab/moderation/memory_session.py` is the
one for tests. Everything is called on the thread on which the session decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from lab.schema.kinds import Input, Version
    from lab.schema.reading import Read

Phase = Literal["preflight", "consent", "instruction", "task", "questionnaire", "rest", "thanks", "over"]
"""What the participant has before them. `over`: their window is about to close, or has."""
Spoken = Literal["heard", "said"]
"""Words that the recogniser heard of the participant, or that the assistant is about to say."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """What waits may begin: the task after its instruction, what comes after a rest. The participant can do so as well."""


@dataclass(frozen=True, slots=True)
class Pause:
    """The task's time stands still."""


@dataclass(frozen=True, slots=True)
class Resume:
    """It goes on."""


@dataclass(frozen=True, slots=True)
class Skip:
    """The task, or the rest of the questionnaire, is left out."""


@dataclass(frozen=True, slots=True)
class GiveUp:
    """The task ends without success."""


@dataclass(frozen=True, slots=True)
class Assist:
    """The moderator helped: 1 encouraged, 2 pointed to the place, 3 did it."""

    level: Literal[1, 2, 3]


@dataclass(frozen=True, slots=True)
class Note:
    """A note on the timeline. Refused where it holds what looks like a real person's data."""

    text: str


@dataclass(frozen=True, slots=True)
class Fire:
    """One of the study's incidents of this task takes place now."""

    incident: str


@dataclass(frozen=True, slots=True)
class End:
    """The session ends before its plan does."""

    outcome: Literal["withdrawn", "aborted"]


@dataclass(frozen=True, slots=True)
class Hold:
    """Whether words wait for the moderator from now on. Those that wait already go on waiting."""

    heard: bool
    said: bool


@dataclass(frozen=True, slots=True)
class LetGo:
    """Words that wait go on, as `text`: the same, or edited. Empty: as though nothing had been heard, or was to be said."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Hear:
    """The assistant takes this for what the participant said: the moderator's words in the recogniser's place."""

    text: str


@dataclass(frozen=True, slots=True)
class Say:
    """The assistant says this: the moderator's words in its place."""

    text: str


Command = GoOn | Pause | Resume | Skip | GiveUp | Assist | Note | Fire | End | Hold | LetGo | Hear | Say


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a command was not carried out: a stable code, and a sentence for the moderator."""

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the preflight, as the participant's window shows it."""

    name: str
    colour: Literal["green", "amber", "red"]
    detail: str


@dataclass(frozen=True, slots=True)
class Seeded:
    """An incident of the task under way. `fired`: it has taken place in it."""

    id: str
    kind: Literal["network-loss", "recogniser-errors", "wrong-payee", "scam-call"]
    fired: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """Words that wait for the moderator. They stand here alone and in no log."""

    number: int
    spoken: Spoken
    text: str


@dataclass(frozen=True, slots=True)
class At:
    """The task that the participant is at, or whose instruction or questionnaire they have before them."""

    task: str
    title: str
    instruction: str
    practice: bool
    limit_ms: int


@dataclass(frozen=True, slots=True)
class Under:
    """The condition under way; `place` is 1 for the first of `places`."""

    condition: str
    title: str
    version: Version
    input: Input
    place: int
    places: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Where a session stands at `now_ms` of its clock.

    `step` of `steps` is the place in the session's plan, from 0. `elapsed_ms` is of the task, without pauses; `rest_left_ms`
    of a planned rest. `page` is the bank's page that the participant looks at, empty where they do not look at the bank.
    `events` are the last ones of the log, oldest first. `outcome` is None until the session has ended.
    """

    study: str
    title: str
    participant: str
    station: str
    phase: Phase
    now_ms: int
    step: int = 0
    steps: int = 0
    under: Under | None = None
    at: At | None = None
    questionnaire: str = ""
    elapsed_ms: int = 0
    rest_left_ms: int = 0
    paused: bool = False
    assist: int = 0
    page: str = ""
    checks: tuple[Check, ...] = ()
    incidents: tuple[Seeded, ...] = ()
    holds_heard: bool = False
    holds_said: bool = False
    waiting: tuple[Waiting, ...] = ()
    events: tuple[Read, ...] = ()
    outcome: Literal["completed", "withdrawn", "aborted"] | None = None


class LiveSession(Protocol):
    """A session with a person, as a moderator has it."""

    def tell(self, command: Command) -> Refused | None:
        """Carry a command out now; None where that was done."""

    def snapshot(self) -> Snapshot:
        """Where the session stands now."""

    def subscribe(self, listener: Callable[[Snapshot], None]) -> Callable[[], None]:
        """Call `listener` after each change, and once a second while time counts. Returns how to end that."""

    def picture(self) -> bytes | None:
        """The participant's window now, as PNG; None where there is none, and while a PIN is being keyed."""
