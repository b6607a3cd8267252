"""A session being kept: each event is on the disk before the session goes on, and a session that was cut off is taken up again."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol

from lab import inputs as i
from lab.events import JsonlEventLog
from lab.manifest import EVENTS, RECORDINGS, STUDY, Manifest, ManifestError, read_manifest, write_manifest
from lab.private import masked, refusal
from lab.schema.reading import as_data, read_session_events, typed
from lab.session import begin, restore, step

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lab.events import EventLog
    from lab.schema.kinds import Kind
    from lab.schema.reading import Read
    from lab.session import State
    from lab.study import Study


class Clock(Protocol):
    """The time of a session."""

    def mono_ms(self) -> int:
        """Milliseconds of a clock that never goes back."""

    def wall(self) -> datetime:
        """The calendar's moment, with its zone."""


class SteppedClock:
    """A clock that stands still until it is moved: for simulated participants and tests."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._now_ms = 0

    def mono_ms(self) -> int:
        """Milliseconds since the start."""
        return self._now_ms

    def wall(self) -> datetime:
        """The start and what has passed since."""
        return self._start + timedelta(milliseconds=self._now_ms)

    def advance(self, by_ms: float) -> int:
        """Move on by at least nothing, to whole milliseconds; returns by how many."""
        whole = max(0, round(by_ms))
        self._now_ms += whole
        return whole


class KeptSession:
    """A session and its log. `started_ms` is the log's time at the clock's zero."""

    def __init__(self, study: Study, state: State, log: EventLog, clock: Clock, shift_ms: int = 0) -> None:
        self.study = study
        self.state = state
        self._log = log
        self._clock = clock
        self._shift_ms = shift_ms
        self._listeners: list[Callable[[Read], None]] = []

    def subscribe(self, listener: Callable[[Read], None]) -> None:
        """Call `listener` with each event from now on, once it is on the disk and the state has followed."""
        self._listeners.append(listener)

    def do(self, what: i.Input) -> tuple[Kind, ...]:
        """Take what came in; what follows is on the disk when this returns. Raises SessionError, EventLogError."""
        now_ms = self.now_ms
        state, events = step(self.study, self.state, what, now_ms)
        wall = self._clock.wall().isoformat(timespec="milliseconds")
        kept = [typed(self._log.write(now_ms, wall, event.kind, _harmless(as_data(event)))) for event in events]
        self.state = state
        for each in kept:
            for listener in self._listeners:
                listener(each)
        return events

    @property
    def now_ms(self) -> int:
        """The session's clock."""
        return self._shift_ms + self._clock.mono_ms()

    def close(self) -> None:
        """Nothing more is kept."""
        self._log.close()


def _harmless(data: dict[str, Any]) -> dict[str, Any]:
    """The data with whatever looks like a real person's masked: the last door, whoever let it get so far."""
    return {
        name: masked(value) if isinstance(value, str) and refusal(value) is not None else value
        for name, value in data.items()
    }


def create_session(folder: Path, study: Study, study_text: bytes, manifest: Manifest, clock: Clock) -> KeptSession:
    """Make a session's folder and begin. Raises EventLogError (SESSION_EXISTS), OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / RECORDINGS).mkdir(exist_ok=True)
    log = JsonlEventLog(folder / EVENTS)
    (folder / STUDY).write_bytes(study_text)
    write_manifest(folder, manifest)
    kept = KeptSession(study, begin(study, manifest.order), log, clock, -clock.mono_ms())
    kept.do(i.Open(manifest.participant, manifest.station, manifest.simulated))
    return kept


def resume_session(folder: Path, study: Study, clock: Clock) -> KeptSession:
    """Take a session up where it was cut off. Its clock goes on by the time that the calendar says has passed.

    Raises ManifestError (STUDY_CHANGED where the study is not the one that it was begun with), EventLogError, OSError.
    """
    manifest = read_manifest(folder)
    if hashlib.sha256((folder / STUDY).read_bytes()).hexdigest() != study.sha256 or manifest.study != study.id:
        raise ManifestError("STUDY_CHANGED", folder.name)
    log = JsonlEventLog(folder / EVENTS, go_on=True)
    events = read_session_events(folder / EVENTS)
    state = restore(study, manifest.order, events)
    last_ms = events[-1].mono_ms if events else 0
    away_ms = _away_ms(events[-1].wall, clock.wall()) if events else 0
    kept = KeptSession(study, state, log, clock, last_ms + away_ms - clock.mono_ms())
    if not events:
        kept.do(i.Open(manifest.participant, manifest.station, manifest.simulated))
    elif state.outcome is None:
        kept.do(i.Reopened(len(events)))
    return kept


def _away_ms(then: str, now: datetime) -> int:
    """What passed by the calendar; nothing where the calendar was set back meanwhile or cannot be read."""
    try:
        return max(0, round((now - datetime.fromisoformat(then)).total_seconds() * 1000))
    except (ValueError, TypeError):
        return 0
