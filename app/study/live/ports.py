"""What a session with a person is handed: a task's bank in the window, a voice to read aloud, a recorder. And what is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.study.live.form import Form
    from lab.inputs import Checked
    from lab.manifest import Consent
    from lab.schema.kinds import Kind
    from lab.study import Condition, Task

Screen = Literal["preflight", "consent", "instruction", "task", "ended", "question", "rest", "thanks", "over"]
"""What the participant has before them. `ended`: the task is over and its bank still stands there to be looked at."""

Recorded = Literal["screen", "sound"]
"""What may be recorded: with the screen what is done on it, with the sound what was said."""


class Aloud(Protocol):
    """Reads to the participant."""

    def read(self, text: str) -> None:
        """Read this, in place of what is being read."""

    def hush(self) -> None:
        """Be quiet."""


class Dictation(Protocol):
    """Writes down what the participant says."""

    def begin(self, done: Callable[[str], None]) -> None:
        """Listen once; `done` gets what was said, empty where nothing was heard."""

    def stop(self) -> None:
        """Listen no more."""


class OpenTask(Protocol):
    """A task's bank as it stands in the window."""

    @property
    def page(self) -> str:
        """Name of the page in sight."""

    def begin(self) -> None:
        """The participant's time counts from now on: tell of the page that they see."""

    def steps(self) -> int:
        """How often the participant pressed something since it was opened."""

    def lose_network(self, for_ms: int) -> None:
        """Let the bank be out of reach for so long."""

    def mishear(self, rate: float) -> None:
        """Spoil this share of all that is heard from now on."""

    def prefer(self, payee_id: str) -> None:
        """Have the bank suggest this payee first."""

    def hear(self, text: str) -> None:
        """Let the assistant take this for what was said. It grants nothing."""

    def say(self, text: str) -> None:
        """Let the assistant's voice say this."""

    def heard(self, number: int, text: str, *, own: bool) -> None:
        """What was heard and waited under this number goes on; empty: as though nothing had been heard."""

    def said(self, number: int, text: str) -> None:
        """What was to be said and waited under this number goes on; empty: it is not said."""

    def close(self) -> None:
        """Take the bank out of the window and away."""


class Room(Protocol):
    """The participant's window, as a place where banks are opened."""

    def open_task(
        self,
        condition: Condition,
        task: Task,
        saw: Callable[[Kind], None],
        arrive: Callable[[Literal["heard", "said"], str], int | None],
    ) -> OpenTask:
        """Open a fresh bank for a task. `saw` gets what happens in it.

        `arrive` is asked of all words that are heard or are to be said: the number under which they wait, or None.
        Raises OSError, DialogueError.
        """

    def picture(self) -> bytes | None:
        """The window as PNG; None while a PIN is keyed."""


class TaskRecorder(Protocol):
    """Records what the participant agreed to, task by task."""

    @property
    def screen(self) -> bool:
        """Whether screen and input of a task are recorded, and can be."""

    @property
    def sound(self) -> bool:
        """Whether the microphone is open and what it hears is kept."""

    @property
    def lost(self) -> frozenset[Recorded]:
        """What the disk takes no more."""

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` whenever one of these three has changed; main loop."""

    def begin_task(self, condition: str, task: str) -> None:
        """A task begins; its bank stands in the window."""

    def end_task(self) -> None:
        """It is over; its bank still stands."""

    def close(self) -> None:
        """Nothing more is recorded."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the participant is shown now.

    `task_number` of `task_count` leaves practice out. `rest_left_s` is of a planned rest. `form` is a questionnaire's.
    `listening`: the participant's comment is being written down. `resumed`: the session goes on after it was cut off.
    """

    screen: Screen
    condition: Condition
    checks: tuple[Checked, ...] = ()
    resumed: bool = False
    task: Task | None = None
    task_number: int = 0
    task_count: int = 0
    outcome: str = ""
    paused: bool = False
    rest_left_s: int = 0
    form: Form | None = None
    may_speak: bool = False
    listening: bool = False
    consent: Consent | None = None
    call: str = ""
    """What somebody says who calls on the phone now; empty where nobody does."""
    recorded: tuple[Recorded, ...] = ()
    """What is being recorded now: a mark says so, and nothing is recorded that does not stand here."""
