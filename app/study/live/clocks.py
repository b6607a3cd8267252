"""The two clocks of a session with a person, both on the main loop's time: the session's, and the bank's of one task."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.scene import MOMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop


class SessionClock:
    """Implements the session's `Clock`: the loop's monotonic milliseconds, and the calendar as `wall` tells it."""

    def __init__(self, loop: MainLoop, wall: Callable[[], datetime]) -> None:
        self._loop = loop
        self._zero_ms = loop.now_ms()
        self._wall = wall

    def mono_ms(self) -> int:
        """Milliseconds since it was made."""
        return self._loop.now_ms() - self._zero_ms

    def wall(self) -> datetime:
        """The calendar's moment, with its zone."""
        return self._wall()


class TaskClock:
    """Implements the bank's `Clock`: every task begins at the same moment of the same day, and runs on from there."""

    def __init__(self, loop: MainLoop) -> None:
        self._loop = loop
        self._zero_ms = loop.now_ms()

    def now(self) -> datetime:
        """The bank's moment, in Asia/Shanghai."""
        return MOMENT + timedelta(milliseconds=self._loop.now_ms() - self._zero_ms)
