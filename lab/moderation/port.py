"""Between a session with a person and whoever moderates it: commands in, snapshots out. Values alone.

`LiveSession` is what a console talks to. `app/study/live` runs the real one; `lab/moderation/memory_session.py` is the
one for tests. Everything is called on the thread on which the session decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from lab.moderation.assists import Level
from lab.moderation.parts import Part
from lab.schema.kinds import Input, Version
from lab.schema.reading import Read

Phase = Literal["preflight", "consent", "instruction", "task", "questionnaire", "rest", "thanks", "over"]
"""What the participant has before them. `over`: their window is about to close, or has."""
WITHIN_MS = 20_000
"""How long words wait at most, where nothing else is asked for."""
Spoken = Literal["heard", "said"]
"""Words that the recogniser heard of the participant, or that the assistant is about to say."""

Kept = Literal["on", "off", "never", "lost"]
"""Whether something is being recorded: now; not now; never, as nobody agreed to it or it was not asked for; no more, as the disk
takes nothing."""


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
    """The task, or the rest of the questionnaire, is left out. The reason stands in the log before it."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class GiveUp:
    """The task ends without success. The reason stands in the log before it."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Assist:
    """The moderator helped, as `lab/moderation/assists.py` has it."""

    level: Level


@dataclass(frozen=True, slots=True)
class Note:
    """A note on the timeline, at the moment at which its typing began, `typed_ms` ago.

    Refused where it holds what looks like a real person's data.
    """

    text: str
    typed_ms: int = 0


@dataclass(frozen=True, slots=True)
class Fire:
    """One of the study's incidents of this task takes place now."""

    incident: str


@dataclass(frozen=True, slots=True)
class End:
    """The session ends before its plan does."""

    outcome: Literal["withdrawn", "aborted"]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Hold:
    """Whether words wait for the moderator from now on, and for how long at most: then they go on as they are.

    Those that wait already go on waiting.
    """

    heard: bool
    said: bool
    within_ms: int = WITHIN_MS


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
    """Words that wait for the moderator since `since_ms` of the session's clock; at `until_ms` they go on as they are."""

    number: int
    spoken: Spoken
    text: str
    since_ms: int
    until_ms: int


@dataclass(frozen=True, slots=True)
class At:
    """The task that the participant is at, or whose instruction or questionnaire they have before them.

    `way` is the shortest one under the condition, as the study writes it; `success` and `failure` are what ends the task, in
    parts, with those that hold by now.
    """

    task: str
    title: str
    instruction: str
    practice: bool
    limit_ms: int
    way: tuple[str, ...] = ()
    success: tuple[Part, ...] = ()
    failure: tuple[Part, ...] = ()


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
class Recorded:
    """What of the session is being recorded: the screen with what is done on it, and what the microphone hears."""

    screen: Kept
    sound: Kept


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
    recorded: Recorded
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
    within_ms: int = WITHIN_MS
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
