"""A session's times between two snapshots: what a snapshot said, and what has passed since. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lab.moderation.port import Snapshot

SOON_MS = 30_000
"""What is left of a task when its limit is near."""


@dataclass(frozen=True, slots=True)
class Timers:
    """Milliseconds of the session, of the task without pauses, and what is left: of the task's limit, of a rest.

    A task's are None where none is under way, `rest_left_ms` where there is no rest. `near`: the limit comes soon, or is over.
    """

    session_ms: int
    task_ms: int | None
    left_ms: int | None
    rest_left_ms: int | None
    near: bool


def timers(snapshot: Snapshot, since_ms: int) -> Timers:
    """The times now, `since_ms` after the snapshot came. What stands still in a pause, or after the end, stands still here."""
    passed_ms = 0 if snapshot.outcome is not None else max(0, since_ms)
    session_ms = snapshot.now_ms + passed_ms
    rest_ms = max(0, snapshot.rest_left_ms - passed_ms) if snapshot.phase == "rest" else None
    if snapshot.phase != "task" or snapshot.at is None:
        return Timers(session_ms, None, None, rest_ms, near=False)
    task_ms = snapshot.elapsed_ms + (0 if snapshot.paused else passed_ms)
    left_ms = max(0, snapshot.at.limit_ms - task_ms)
    return Timers(session_ms, task_ms, left_ms, rest_ms, near=left_ms <= SOON_MS)


def clock(milliseconds: int) -> str:
    """Minutes and seconds, with hours where there are any; part of a second is not told.

    >>> clock(65_999), clock(0), clock(3_600_000)
    ('1:05', '0:00', '1:00:00')
    """
    seconds = milliseconds // 1000
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02d}:{seconds % 60:02d}" if hours else f"{minutes}:{seconds % 60:02d}"
