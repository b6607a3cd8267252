"""Words that wait for a moderator who stands in for the recogniser or the assistant (Wizard of Oz). Pure.

Kelley, J. F. (1984). An iterative design methodology for user-friendly natural language office information applications.
ACM Transactions on Office Information Systems 2 (1), 26-41.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from lab.moderation.port import Hold, Spoken, Waiting

Acted = Literal["held", "edited"]


@dataclass(frozen=True, slots=True)
class Words:
    """What is held from now on, and what waits, oldest first. `last` is the number of the newest that ever waited."""

    heard: bool = False
    said: bool = False
    waiting: tuple[Waiting, ...] = ()
    last: int = 0

    def holds(self, spoken: Spoken) -> bool:
        """Whether such words wait."""
        return self.heard if spoken == "heard" else self.said


def hold(words: Words, wanted: Hold) -> Words:
    """Hold these kinds from now on."""
    return replace(words, heard=wanted.heard, said=wanted.said)


def arrive(words: Words, spoken: Spoken, text: str) -> tuple[Words, int | None]:
    """Something was heard, or is to be said. Returns the number under which it waits; None where it goes on at once.

    Whatever comes after words of its kind that still wait, waits as well: nothing overtakes.
    """
    behind = any(each.spoken == spoken for each in words.waiting)
    if not (words.holds(spoken) or behind):
        return words, None
    number = words.last + 1
    return replace(words, waiting=(*words.waiting, Waiting(number, spoken, text)), last=number), number


def let_go(words: Words, number: int, text: str) -> tuple[Words, Waiting, Acted] | None:
    """Let the words with this number go on as `text`. None where none wait under it."""
    found = next((each for each in words.waiting if each.number == number), None)
    if found is None:
        return None
    left = tuple(each for each in words.waiting if each.number != number)
    acted: Acted = "held" if text == found.text else "edited"
    return replace(words, waiting=left), replace(found, text=text), acted


def forget(words: Words) -> Words:
    """The task is over: nothing that waited is said or heard any more. What is held stays as the moderator set it."""
    return replace(words, waiting=())
