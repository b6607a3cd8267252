"""A recording that goes on after a crash: its moments never go behind what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lab.events import read_events

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    Now = Callable[[], tuple[int, datetime]]


def never_back(recordings: Path, now: Now) -> Now:
    """The session's clock as a recorder is to use it; after a crash it may stand a little before the last thing recorded.

    The session's clock goes on from its last event, and what was recorded after that is later. Raises EventLogError.
    """
    logs = sorted(recordings.glob("*.jsonl"))
    last_ms = max((event.mono_ms for log in logs for event in read_events(log)), default=0)

    def later() -> tuple[int, datetime]:
        mono_ms, wall = now()
        return max(mono_ms, last_ms), wall

    return later
