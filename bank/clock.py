"""Where the bank gets its time: a port, the system's clock, and one that a study or a test can hold and move."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

# China has kept UTC+8 all year since 1992, so a fixed offset is right for every date the bank knows and needs no
# time zone database, which a fresh machine may lack.
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment, aware, in Asia/Shanghai."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in Asia/Shanghai."""
        return datetime.now(SHANGHAI)


class VirtualClock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: datetime) -> None:
        self._now = _in_shanghai(start)

    def now(self) -> datetime:
        """Return the moment that was last set, aware, in Asia/Shanghai."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move forward, or backward by a negative span."""
        self._now += by

    def move_to(self, moment: datetime) -> None:
        """Stand at `moment`, which must be aware (ValueError otherwise)."""
        self._now = _in_shanghai(moment)


def epoch_ms(moment: datetime) -> int:
    """Return whole milliseconds since 1970-01-01T00:00Z of an aware moment (ValueError for a naive one)."""
    return (_in_shanghai(moment) - _EPOCH) // _MILLISECOND


def from_epoch_ms(milliseconds: int) -> datetime:
    """Return the moment in Asia/Shanghai, the inverse of `epoch_ms` to the millisecond."""
    return (_EPOCH + milliseconds * _MILLISECOND).astimezone(SHANGHAI)


def start_of_day(day: date) -> datetime:
    """Return the first moment of a calendar day in Asia/Shanghai."""
    return datetime(day.year, day.month, day.day, tzinfo=SHANGHAI)


def _in_shanghai(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        msg = "a moment without a time zone"
        raise ValueError(msg)
    return moment.astimezone(SHANGHAI)
