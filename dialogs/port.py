"""The Dialogue port: what the app says to a dialogue and what it gets back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from dialogs.verdict import Verdict

__all__ = [
    "AlsoHeard",
    "BotAct",
    "Dialogue",
    "DialogueError",
    "DialogueReply",
    "Entity",
    "PayeeName",
    "UserTurn",
    "Verdict",
]

MAX_TEXT_CHARACTERS = 500
MAX_PAYEES = 500
MAX_ALSO_HEARD = 8


class DialogueError(Exception):
    """A turn that got no answer. Nothing was sent twice, and what the turn did at the desk stands.

    Codes: DIALOGUE_AWAY (no worker now), DIALOGUE_TIMEOUT (no answer in time), DIALOGUE_PROTOCOL (what crossed
    the pipe was malformed), DIALOGUE_FAILED (the dialogue itself failed in this turn),
    DIALOGUE_INPUT (the turn is not one that may be sent: empty, too long).
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class PayeeName:
    """What the dialogue knows of a payee: enough to recognise and to tell apart, no card number.

    `tail`: the last four digits of the card.
    """

    id: str
    name: str
    relation: str | None
    aliases: tuple[str, ...]
    tail: str


@dataclass(frozen=True, slots=True)
class AlsoHeard:
    """Another reading of the same sound, simplified and repaired. `weight`: how much it counts where the one that is meant counts 1."""

    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class UserTurn:
    """One utterance of the person.

    `text`: simplified and repaired (dialogs.language.repair). `consent`: the app's judgement of the utterance while
    its consent window was open; None when it was closed. `also_heard`: what is wanted is understood by these too; who, how much and
    consent by `text` alone.
    """

    conversation_id: str
    text: str
    payees: tuple[PayeeName, ...] = ()
    elder: bool = False
    consent: Verdict | None = None
    also_heard: tuple[AlsoHeard, ...] = ()


@dataclass(frozen=True, slots=True)
class BotAct:
    """One thing to say or do. `text` may be empty: such an act is worded by the app (read_back, open_pin)."""

    name: str
    text: str = ""
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entity:
    """Something found in the text at [start, end): payee, amount, ambiguous_amount, bare_amount."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DialogueReply:
    """The answer to one turn.

    `confidence`: of the intent, 0 to 1. `slots`: what the dialogue holds after the turn; ids and decimal strings.
    `elapsed_ms`: from sending to the reply, the desk's time included.
    `forgotten`: the dialogue was restarted since this conversation's last turn; what was said before is gone.
    """

    acts: tuple[BotAct, ...]
    intent: str
    confidence: float
    entities: tuple[Entity, ...]
    slots: Mapping[str, object]
    elapsed_ms: int
    forgotten: bool = False


class Dialogue(Protocol):
    """Understands turns and keeps conversations. A new id for each finished piece of business."""

    def send(self, turn: UserTurn) -> DialogueReply:
        """Return the answer; blocks. Raises DialogueError."""
        ...

    def forget(self, conversation_id: str) -> None:
        """Drop a conversation; an unknown one is fine."""
        ...

    def close(self) -> None:
        """Stop for good. Afterwards `send` raises DIALOGUE_AWAY."""
        ...


def check_turn(turn: UserTurn) -> None:
    """Raise DialogueError(DIALOGUE_INPUT) for a turn that may not be sent."""
    if not turn.conversation_id or len(turn.conversation_id) > 100:
        raise DialogueError("DIALOGUE_INPUT", "a conversation id has 1 to 100 characters")
    if not turn.text.strip():
        raise DialogueError("DIALOGUE_INPUT", "nothing was said")
    if len(turn.text) > MAX_TEXT_CHARACTERS:
        raise DialogueError("DIALOGUE_INPUT", f"an utterance has at most {MAX_TEXT_CHARACTERS} characters")
    if len(turn.payees) > MAX_PAYEES:
        raise DialogueError("DIALOGUE_INPUT", f"a turn carries at most {MAX_PAYEES} payees")
    if len(turn.also_heard) > MAX_ALSO_HEARD:
        raise DialogueError("DIALOGUE_INPUT", f"a turn carries at most {MAX_ALSO_HEARD} other readings")
    if any(not each.text.strip() or len(each.text) > MAX_TEXT_CHARACTERS for each in turn.also_heard):
        raise DialogueError("DIALOGUE_INPUT", f"another reading has 1 to {MAX_TEXT_CHARACTERS} characters")
    if not all(0 < each.weight <= 1 for each in turn.also_heard):
        raise DialogueError("DIALOGUE_INPUT", "another reading counts more than 0 and at most 1")
