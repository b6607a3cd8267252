"""Times at which a branch takes appointments, and which of them its other customers hold (simulated)."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from bank.branches.catalogue import at

if TYPE_CHECKING:
    from bank.branches.values import Branch, Span

DAYS_AHEAD: Final = 14
"""How far ahead one can book, today included. Ours."""
_EACH: Final = timedelta(minutes=30)
_TAKEN_PERCENT: Final = 35


def slot_starts(day: date, span: Span | None) -> tuple[datetime, ...]:
    """Return the times of a day: every half hour, the last one half an hour before closing."""
    if span is None:
        return ()
    first, closes = at(day, span.opens), at(day, span.closes)
    return tuple(first + n * _EACH for n in range((closes - first) // _EACH))


def taken_by_others(branch: Branch, start: datetime) -> bool:
    """Tell whether somebody else holds a time: SHA-256 of branch and time decides, about one in three."""
    digest = hashlib.sha256(f"slot/{branch.id}/{start:%Y-%m-%dT%H:%M}".encode()).digest()
    return digest[0] * 100 < _TAKEN_PERCENT * 256
