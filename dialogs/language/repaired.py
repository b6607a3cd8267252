"""What a repair did to a sentence: the text that came of it, and every change with its reason and how sure it is."""

import math
from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a word was rewritten."""

    SAME_SOUND = "same_sound"
    CONFUSED_SOUND = "confused_sound"
    HEARD_AS = "heard_as"
    NEAR_SOUND = "near_sound"
    """One syllable of a long word was misheard as one that sounds alike."""


class Part(StrEnum):
    """What of the sentence was rewritten."""

    WORD = "word"
    PAYEE = "payee"
    AMOUNT = "amount"
    """A character that sounds like a figure became one: what comes of it is read back like any amount."""


# How often a change of this kind was right on recognised synthetic speech, rounded down (tests/dialogs/readings.jsonl).
_CONFIDENCE = {
    Reason.SAME_SOUND: 0.95,
    Reason.CONFUSED_SOUND: 0.85,
    Reason.HEARD_AS: 0.8,
    Reason.NEAR_SOUND: 0.7,
}


@dataclass(frozen=True, slots=True)
class Change:
    """One rewriting, at [start, end) of the text; what it puts in is as long as what it takes out.

    `part` PAYEE: whom the money goes to was rewritten, so that has to be said aloud before anything follows from it.
    """

    start: int
    end: int
    before: str
    after: str
    reason: Reason
    part: Part = Part.WORD

    @property
    def confidence(self) -> float:
        """How sure the change is, 0 to 1."""
        return _CONFIDENCE[self.reason]


@dataclass(frozen=True, slots=True)
class Repaired:
    """The repaired text and the trace of what was changed."""

    text: str
    changes: tuple[Change, ...]

    @property
    def confidence(self) -> float:
        """How sure all changes together are, 0 to 1; 1 where nothing was changed."""
        return math.prod(change.confidence for change in self.changes)

    @property
    def parts(self) -> frozenset[Part]:
        """What was rewritten; a payee among it is confirmed aloud."""
        return frozenset(change.part for change in self.changes)
