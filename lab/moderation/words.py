"""Words that wait for a moderator who stands in for the recogniser or the assistant (Wizard of Oz). Pure.

Kelley, J. F. (1984). An iterative design methodology for user-friendly natural language office information applications.
ACM Transactions on Office Information Systems 2 (1), 26-41.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from lab.moderation.port import WITHIN_MS, Hold, Spoken, Waiting
from lab.schema.kinds import WizardActed

Acted = Literal["held", "timed-out", "edited", "dropped"]


@dataclass(frozen=True, slots=True)
class Words:
    """What is held from now on, and what waits, oldest first. `last` is the number of the newest that ever waited.

    `kept`: whether the participant agreed to be recorded, so that a log may hold what was said.
    """

    heard: bool = False
    said: bool = False
    within_ms: int = WITHIN_MS
    waiting: tuple[Waiting, ...] = ()
    last: int = 0
    kept: bool = False

    def holds(self, spoken: Spoken) -> bool:
        """Whether such words wait."""
        return self.heard if spoken == "heard" else self.said


@dataclass(frozen=True, slots=True)
class Gone:
    """Words that wait no longer. `own`: they go on as they were, as the person's own; else as `text`, or not at all if it is empty.

    `acted` is what the log is told.
    """

    number: int
    spoken: Spoken
    text: str
    own: bool
    acted: WizardActed


def hold(words: Words, wanted: Hold) -> Words:
    """Hold these kinds from now on."""
    return replace(words, heard=wanted.heard, said=wanted.said, within_ms=wanted.within_ms)


def arrive(words: Words, spoken: Spoken, text: str, now_ms: int) -> tuple[Words, int | None]:
    """Something was heard, or is to be said. Returns the number under which it waits; None where it goes on at once.

    Whatever comes after words of its kind that still wait, waits as well: nothing overtakes.
    """
    before = [each.until_ms for each in words.waiting if each.spoken == spoken]
    if not (words.holds(spoken) or before):
        return words, None
    number = words.last + 1
    until_ms = max(now_ms + words.within_ms, *before) if before else now_ms + words.within_ms
    waits = Waiting(number, spoken, text, now_ms, until_ms)
    return replace(words, waiting=(*words.waiting, waits), last=number), number


def let_go(words: Words, number: int, text: str, now_ms: int) -> tuple[Words, Gone] | None:
    """Let the words with this number go on as `text`, or drop them where it is empty. None where none wait under it."""
    found = next((each for each in words.waiting if each.number == number), None)
    if found is None:
        return None
    what: Acted = "held" if text == found.text else "edited" if text else "dropped"
    return _without(words, number), _gone(words, found, text, what, now_ms)


def overdue(words: Words, now_ms: int) -> tuple[Words, tuple[Gone, ...]]:
    """Let everything whose time is over go on as it was, oldest first."""
    late = [each for each in words.waiting if each.until_ms <= now_ms]
    gone = tuple(_gone(words, each, each.text, "timed-out", now_ms) for each in late)
    for each in late:
        words = _without(words, each.number)
    return words, gone


def instead(words: Words, spoken: Spoken, text: str) -> WizardActed:
    """What the log is told of words that are the moderator's alone."""
    return WizardActed(spoken, "replaced", 0, len(text), 0, None, text if words.kept else None)


def forget(words: Words) -> Words:
    """The task is over: nothing that waited is said or heard any more. What is held stays as the moderator set it."""
    return replace(words, waiting=())


def _without(words: Words, number: int) -> Words:
    return replace(words, waiting=tuple(each for each in words.waiting if each.number != number))


def _gone(words: Words, found: Waiting, text: str, what: Acted, now_ms: int) -> Gone:
    acted = WizardActed(
        found.spoken,
        what,
        len(found.text),
        len(text),
        max(0, now_ms - found.since_ms),
        found.text if words.kept else None,
        text if words.kept else None,
    )
    return Gone(found.number, found.spoken, text, own=text == found.text, acted=acted)
