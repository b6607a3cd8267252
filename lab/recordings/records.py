"""Each record of `recordings/input.jsonl` as a value. A field's type is its contract, as in `lab.schema.kinds`.

Acts are what the participant, or the study, did to the program; from them and the start state of a task everything follows.
No record holds a digit of a PIN. Places are logical pixels of the phone's screen (`_px`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from lab.recordings.bank_state import BankState

SCHEMA = 1
"""Of recordings; another one is not replayed."""

REFUSED, UNTOLD = "取消", "略"
"""What stands for words that may be a PIN: that they refused, or that something else was said."""

ReaderCommand = Literal["look", "next", "previous", "first", "last", "activate", "more", "less", "hear-out"]


@dataclass(frozen=True, slots=True)
class Record:
    """What all records have: the name under which they stand in the file."""

    kind: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class RecordingBegan(Record):
    """The first record, and the first after the program came back from a crash. `kinds`: what was agreed to."""

    kind: ClassVar[str] = "recording.began"
    schema: int
    program: str
    kinds: tuple[Literal["input", "speech", "screen", "sound"], ...]


@dataclass(frozen=True, slots=True)
class TaskBegan(Record):
    """A task begins on fresh books, in the bank's own time, which moves on with the session's clock from here."""

    kind: ClassVar[str] = "task.began"
    task: str
    condition: str


@dataclass(frozen=True, slots=True)
class TaskOver(Record):
    """The task is over, and this is what it left in the bank."""

    kind: ClassVar[str] = "task.over"
    task: str
    condition: str
    state: BankState


@dataclass(frozen=True, slots=True)
class Act(Record):
    """Something that was done to the program, at the record's moment."""


@dataclass(frozen=True, slots=True)
class Tapped(Act):
    """A finger or the mouse came down here and went up again."""

    kind: ClassVar[str] = "act.tapped"
    x_px: float
    y_px: float


@dataclass(frozen=True, slots=True)
class Dragged(Act):
    """A finger or the mouse was drawn over the screen: where it was, and how many milliseconds after it came down."""

    kind: ClassVar[str] = "act.dragged"
    x_px: tuple[float, ...]
    y_px: tuple[float, ...]
    after_ms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scrolled(Act):
    """The page stands here now: where each thing that scrolls is, in the order in which they lie on the screen."""

    kind: ClassVar[str] = "act.scrolled"
    x_px: tuple[float, ...]
    y_px: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SecretKeyPressed(Act):
    """A key of a PIN was pressed; `right`: whether it was the study bank's own PIN at this place. Never which key."""

    kind: ClassVar[str] = "act.secret_key_pressed"
    right: bool


@dataclass(frozen=True, slots=True)
class Typed(Act):
    """Text was typed into a field, in one go; what looks like a real person's number is masked in it."""

    kind: ClassVar[str] = "act.typed"
    text: str


@dataclass(frozen=True, slots=True)
class KeyPressed(Act):
    """A key that types nothing, by Qt's portable name of it: Tab, Return, Shift+Tab."""

    kind: ClassVar[str] = "act.key_pressed"
    key: str


@dataclass(frozen=True, slots=True)
class Focused(Act):
    """The keyboard goes to what lies here now: its middle, and its size. Never on a PIN's pad."""

    kind: ClassVar[str] = "act.focused"
    x_px: float
    y_px: float
    width_px: float
    height_px: float


@dataclass(frozen=True, slots=True)
class Said(Act):
    """The assistant heard this; None where the participant did not agree to sound, and then nobody can replay it.

    On a PIN's pad only whether it refused: `REFUSED` or `UNTOLD`. `readings`: where the recogniser had several of the same sound,
    all of them, the best first, with the mean log-probability of each in `scores`; which one is meant, and whether a consent is
    in doubt, follows from them. `narrow`, `narrow_scores`: the same where an amount was asked for, and the sound was read once more
    with the writing of an answer alone. `turn`: the assistant's turn in which it was said, where that was over before it came; else empty.
    """

    kind: ClassVar[str] = "act.said"
    text: str | None
    readings: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()
    turn: str = ""
    narrow: tuple[str, ...] = ()
    narrow_scores: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class NothingSaid(Act):
    """Listening ended with nothing to go by, for this reason. `turn`: as with `Said`."""

    kind: ClassVar[str] = "act.nothing_said"
    reason: str
    turn: str = ""


@dataclass(frozen=True, slots=True)
class ListeningEnded(Act):
    """Listening ended by itself and without a verdict: why, and the voice's code where it failed, as of a microphone that is lost."""

    kind: ClassVar[str] = "act.listening_ended"
    why: str
    code: str | None


@dataclass(frozen=True, slots=True)
class WordsPutIn(Act):
    """A researcher had the assistant take this for what was said, which grants nothing; None as with `Said`."""

    kind: ClassVar[str] = "act.words_put_in"
    text: str | None


@dataclass(frozen=True, slots=True)
class Answered(Act):
    """The dialogue's answer to what was said came, or its failure: whoever presses before that presses on what stood there before."""

    kind: ClassVar[str] = "act.answered"


@dataclass(frozen=True, slots=True)
class SpeechEnded(Act):
    """What the assistant was saying came to its end."""

    kind: ClassVar[str] = "act.speech_ended"


@dataclass(frozen=True, slots=True)
class ReaderDid(Act):
    """The built-in screen reader was told this."""

    kind: ClassVar[str] = "act.reader_did"
    command: ReaderCommand


@dataclass(frozen=True, slots=True)
class ReaderPressed(Act):
    """On a PIN's pad, where the number of swipes would tell the digit: by screen reader something that is no digit was pressed."""

    kind: ClassVar[str] = "act.reader_pressed"
    name: str


@dataclass(frozen=True, slots=True)
class NetworkLost(Act):
    """An incident of the study: the bank cannot be reached for so long."""

    kind: ClassVar[str] = "act.network_lost"
    for_ms: int


@dataclass(frozen=True, slots=True)
class PayeePreferred(Act):
    """An incident of the study: the bank suggests this payee first."""

    kind: ClassVar[str] = "act.payee_preferred"
    payee: str


ACTS: tuple[type[Act], ...] = (
    Tapped,
    Dragged,
    Scrolled,
    SecretKeyPressed,
    Typed,
    KeyPressed,
    Focused,
    Said,
    WordsPutIn,
    NothingSaid,
    ListeningEnded,
    Answered,
    SpeechEnded,
    ReaderDid,
    ReaderPressed,
    NetworkLost,
    PayeePreferred,
)
RECORDS: tuple[type[Record], ...] = (RecordingBegan, TaskBegan, TaskOver, *ACTS)
"""Every record of the contract; a file that holds another one is of another program and is not replayed."""
