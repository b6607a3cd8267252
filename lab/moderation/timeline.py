"""A session's events as a console has collected them, whatever came twice or was missed while it was away. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lab.schema.reading import Read

MOST = 5_000
"""Events that are kept; a session has a few hundred."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in the order of their numbers."""

    events: tuple[Read, ...] = ()

    @property
    def last(self) -> int:
        """Number of the newest; 0 where there is none."""
        return self.events[-1].number if self.events else 0

    def after(self, number: int) -> tuple[Read, ...]:
        """Events that came after the one with this number."""
        return tuple(each for each in self.events if each.number > number)

    def missing(self) -> tuple[tuple[int, int], ...]:
        """After which number how many are missing, in order; what came before the first is counted after 0."""
        numbers = [0, *(each.number for each in self.events)]
        return tuple((before, after - before - 1) for before, after in pairwise(numbers) if after - before > 1)


def merged(timeline: Timeline, events: Iterable[Read]) -> Timeline:
    """The timeline with these, each once; the oldest go where there are too many."""
    known = {each.number: each for each in timeline.events}
    fresh = {each.number: each for each in events if each.number not in known}
    if not fresh:
        return timeline
    whole = sorted((*known.values(), *fresh.values()), key=lambda each: each.number)
    return Timeline(tuple(whole[-MOST:]))
