"""How many wait at a branch: simulated, a function of the branch, the day and the time alone.

The day is walked in steps of five minutes. In each, people come in (SHA-256 of branch, day and step decides how many, around
a rate that is high in the first hour and on Mondays) and each counter serves somebody every ten minutes. All numbers
are ours.
"""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from bank.branches.catalogue import at

if TYPE_CHECKING:
    from bank.branches.values import Branch, Span

STEP: Final = timedelta(minutes=5)
MINUTES_EACH: Final = 10
"""How long one person takes at a counter."""
_FIRST_HOUR: Final = 12  # steps
_HOUR_RATES: Final = (120, 110, 95, 75, 90, 118, 105, 75, 50, 35)
"""Percent of the ordinary rate in each hour after opening."""
_MONDAY_RATE: Final = 112
_BYTE: Final = 256


class Queue:
    """The simulated queue of a branch on one day."""

    def __init__(self, branch: Branch, day: date, span: Span) -> None:
        self._branch = branch
        self._opens = at(day, span.opens)
        self._closes = at(day, span.closes)
        self._came: list[int] = []
        self._served: list[int] = []
        came = served = 0
        for step in range((self._closes - self._opens) // STEP):
            came += arrivals(branch, day, step)
            # A counter is free every other step; the odd ones are half a step behind.
            served = min(came, served + (branch.counters + step % 2) // 2)
            self._came.append(came)
            self._served.append(served)

    def came(self, moment: datetime) -> int:
        """How many had come by a moment."""
        return self._at(self._came, moment)

    def waiting(self, moment: datetime) -> int:
        """How many wait at a moment; none outside of the hours."""
        if not self._opens <= moment < self._closes:
            return 0
        return self.came(moment) - self._at(self._served, moment)

    def minutes(self, people: int) -> int:
        """About how long it takes until that many have been served."""
        return -(-people * MINUTES_EACH // self._branch.counters)

    def ahead(self, before: int, moment: datetime) -> int:
        """How many of the first `before` people still wait at a moment."""
        return max(0, before - self._at(self._served, moment))

    def called_at(self, before: int, taken_at: datetime) -> datetime:
        """When the one behind the first `before` people is called: at a step, or when the branch closes."""
        for step, served in enumerate(self._served):
            if served >= before:
                return max(taken_at, self._opens + step * STEP)
        return self._closes

    def _at(self, counts: list[int], moment: datetime) -> int:
        step = (moment - self._opens) // STEP
        return 0 if step < 0 or not counts else counts[min(step, len(counts) - 1)]


def arrivals(branch: Branch, day: date, step: int) -> int:
    """How many come in within a step."""
    digest = hashlib.sha256(f"queue/{branch.id}/{day.isoformat()}/{step}".encode()).digest()
    hour = _HOUR_RATES[min(step // _FIRST_HOUR, len(_HOUR_RATES) - 1)]
    rate = branch.counters * branch.busy * hour // 100 * (_MONDAY_RATE if day.weekday() == 0 else 100) // 100
    # rate is in hundredths of what the counters serve in two steps. One byte spreads it evenly from none to twice as
    # many, in 256ths of a person; the other makes whole people of it.
    spread = rate * 2 * digest[0] // 200
    return (spread + digest[1]) // _BYTE
