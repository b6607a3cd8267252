"""What an action is given and what it gives back, free of Rasa's dictionaries."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from dialogs.desk import BankDesk
from dialogs.language.consent import judge
from dialogs.language.mentions import Mentions, find
from dialogs.metadata import TurnMetadata
from dialogs.port import PayeeName
from dialogs.verdict import Verdict

SlotValue = str | list[str] | None


@dataclass(frozen=True, slots=True)
class Said:
    """A response of the catalogue to be worded: its name and what fills its blanks.

    `data` goes to the app beside the text (ids, fen); it is not read aloud.
    """

    response: str
    blanks: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Act:
    """An act that the app words itself: read_back, open_pin."""

    name: str
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Again:
    """A text said before, to be said once more under the same name."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an action does: words and acts in order, slots that change, and whether the form is over."""

    says: tuple[Said | Act | Again, ...] = ()
    slots: Mapping[str, SlotValue] = field(default_factory=dict)
    finished: bool = False

    def then(self, *says: Said | Act | Again, finished: bool = False, **slots: SlotValue) -> "Outcome":
        """Return this outcome with more said and more slots set."""
        return replace(
            self, says=(*self.says, *says), slots={**self.slots, **slots}, finished=self.finished or finished
        )

    def with_slots(self, slots: Mapping[str, SlotValue]) -> "Outcome":
        """Return this outcome with more slots set."""
        return replace(self, slots={**self.slots, **slots})


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance and the state it meets.

    `requested`: the slot that the form asked for; None outside a form and when one begins.
    `said_before`: what was said in the turn before, for 再说一遍. `confidence`: of the intent, 0 to 1.
    """

    conversation_id: str
    text: str
    intent: str
    metadata: TurnMetadata
    slots: Mapping[str, SlotValue]
    requested: str | None = None
    in_form: bool = False
    said_before: tuple[Again, ...] = ()
    confidence: float = 1.0

    @property
    def payees(self) -> tuple[PayeeName, ...]:
        """Return the customer's payees."""
        return self.metadata.payees

    @property
    def mentions(self) -> Mentions:
        """Return the payees and the amount that the utterance means."""
        return find(self.text, self.payees)

    @property
    def verdict(self) -> Verdict:
        """Return the judgement of the whole utterance."""
        return judge(self.text)

    @property
    def consents(self) -> bool:
        """Tell whether consent was heard: judged so here, and by the app while its window was open."""
        return self.metadata.consent is Verdict.GRANTED and self.verdict is Verdict.GRANTED

    def text_slot(self, name: str) -> str | None:
        """Return a slot that holds one text, or None."""
        value = self.slots.get(name)
        return value if isinstance(value, str) and value else None

    def list_slot(self, name: str) -> tuple[str, ...]:
        """Return a slot that holds a list of texts; empty where nothing is held."""
        value = self.slots.get(name)
        return tuple(value) if isinstance(value, list) else ()

    def named(self, ids: tuple[str, ...]) -> tuple[PayeeName, ...]:
        """Return the payees with these ids, in this order."""
        known = {payee.id: payee for payee in self.payees}
        return tuple(known[one] for one in ids if one in known)


Action = Callable[[Turn, BankDesk], Outcome]
