"""Where the bank gets its time: a port, the system's clock, one for tests, and one that a study can hold and move.

A clock only tells the time. Moving one forward triggers nothing by itself: what has become due meanwhile (an expiry, a
scheduled transfer, interest) happens when the service that owns it is next asked, as after a night with the program off.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Final, Protocol

from bank.errors import ClockBehindBooksError, ClockFileInvalidError, FieldInvalidError

# China has kept UTC+8 all year since 1992, so a fixed offset is right for every date the bank knows and needs no
# time zone database, which a fresh machine may lack.
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

_FORMAT: Final = 1  # of a study clock's file
_FIELDS: Final = {"format", "offset_ms", "held_ms"}
_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 2099
_MOST_MS: Final = 130 * 366 * 86_400_000  # after 1970, and beside the clock below: beyond the last year


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


@dataclass(frozen=True, slots=True)
class ClockState:
    """How a study's clock differs from the clock below it: it stands at held_ms (epoch), or runs offset_ms beside it."""

    offset_ms: int = 0
    held_ms: int | None = None


class StudyClock:
    """A clock kept in a file: it runs beside another clock, or stands still, and survives the end of the program.

    Every program that opens the same file sees the same time, a change at its next `now()`. A missing file means the
    clock below, unchanged. `books` says when the newest row of the books was written, None for none: the clock never
    goes back behind it, because a bank whose rows lie in the future would refuse its own transfers.
    """

    def __init__(self, path: Path, books: Callable[[], datetime | None], below: Clock | None = None) -> None:
        self._path = path
        self._books = books
        self._below = SystemClock() if below is None else below
        self._seen: tuple[object, ClockState] | None = None

    @property
    def state(self) -> ClockState:
        """How the clock stands now (ClockFileInvalidError)."""
        return self._state()

    def now(self) -> datetime:
        """Return the present moment, aware, in Asia/Shanghai (ClockFileInvalidError)."""
        state = self._state()
        if state.held_ms is not None:
            return from_epoch_ms(state.held_ms)
        return self._below.now() + timedelta(milliseconds=state.offset_ms)

    def hold(self) -> None:
        """Stand still from now on."""
        state = self._state()
        self._store(ClockState(state.offset_ms, epoch_ms(self.now())))

    def release(self) -> None:
        """Run on from where the clock stands."""
        self._stand_at(self.now(), held=False)

    def advance(self, by: timedelta) -> None:
        """Move by a span, forward or back; errors as `move_to`."""
        try:
            moment = self.now() + by
        except OverflowError as error:
            raise FieldInvalidError(field="moment") from error
        self.move_to(moment)

    def move_to(self, moment: datetime) -> None:
        """Go to a moment, and stand or run there as before.

        Raises:
            FieldInvalidError: a moment without a time zone, or not within the years 2000 to 2099.
            ClockBehindBooksError: the moment lies before now and before the newest row of the books.
        """
        if moment.tzinfo is None or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            raise FieldInvalidError(field="moment")
        self._refuse_behind_books(moment)
        self._stand_at(moment, held=self._state().held_ms is not None)

    def reset(self) -> None:
        """Follow the clock below again; this also replaces a file that cannot be read (ClockBehindBooksError)."""
        self._refuse_behind_books(self._below.now())
        self._store(ClockState())

    def _refuse_behind_books(self, moment: datetime) -> None:
        newest = self._books()
        if newest is not None and moment < newest and not self._is_forward(moment):
            raise ClockBehindBooksError(newest_iso=newest.isoformat(timespec="seconds"))

    def _is_forward(self, moment: datetime) -> bool:
        """Tell whether a moment is not before now; not known of a clock whose file cannot be read."""
        try:
            return moment >= self.now()
        except ClockFileInvalidError:
            return False

    def _stand_at(self, moment: datetime, *, held: bool) -> None:
        offset_ms = epoch_ms(moment) - epoch_ms(self._below.now())
        self._store(ClockState(0, epoch_ms(moment)) if held else ClockState(offset_ms))

    def _state(self) -> ClockState:
        """Return the file's state, which is read again only when it was replaced."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return ClockState()
        except OSError as error:
            raise ClockFileInvalidError from error
        mark = (found.st_ino, found.st_mtime_ns, found.st_size)
        if self._seen is None or self._seen[0] != mark:
            self._seen = (mark, _read_state(self._path))
        return self._seen[1]

    def _store(self, state: ClockState) -> None:
        """Replace the file as a whole: whoever reads it sees the old state or the new one."""
        content = {"format": _FORMAT, "offset_ms": state.offset_ms, "held_ms": state.held_ms}
        partial: str | None = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            number, partial = tempfile.mkstemp(dir=self._path.parent, prefix=f".{self._path.name}-")
            with os.fdopen(number, "w", encoding="utf-8") as file:
                json.dump(content, file)
                file.flush()
                os.fsync(file.fileno())
            Path(partial).replace(self._path)
        except OSError as error:
            if partial is not None:
                Path(partial).unlink(missing_ok=True)
            raise ClockFileInvalidError from error


def _read_state(path: Path) -> ClockState:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ClockFileInvalidError from error
    if not isinstance(content, dict) or content.get("format") != _FORMAT or content.keys() != _FIELDS:
        raise ClockFileInvalidError
    offset_ms, held_ms = content["offset_ms"], content["held_ms"]
    if type(offset_ms) is not int or abs(offset_ms) > _MOST_MS or not (held_ms is None or type(held_ms) is int):
        raise ClockFileInvalidError
    if held_ms is not None and not 0 <= held_ms <= _MOST_MS:
        raise ClockFileInvalidError
    return ClockState(offset_ms, held_ms)


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
