"""When a session without a touch is about to end, and when it is locked. It never ends unless a study asks for that.

After the limit a warning of a minute comes, which nearly any key or one button takes away, as often as one likes
(WCAG 2.2.1). Then the session is locked: nothing is lost, and the PIN opens it where it was.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop, Timer

WARNING_MS: Final = 60_000
"""How long the warning stands; WCAG asks for 20 seconds at least."""
STEP_MS: Final = 10_000
"""How often what is left is told."""
_BUSY_MS: Final = 5_000


class SessionPhase(StrEnum):
    """Where a session stands."""

    OPEN = "open"
    ENDING = "ending"
    LOCKED = "locked"


class Press(StrEnum):
    """What a person did."""

    KEY = "key"
    STEP = "step"
    """A key that goes from one button of the warning to the next, or presses the one it is on."""
    POINTER = "pointer"


class SessionGuard:
    """Counts the time since the last touch. Lives on the main loop.

    limit_ms: how long a session lasts without a touch; 0 for ever. busy: whether something is on its way that is
    waited for.
    """

    def __init__(
        self, loop: MainLoop, limit_ms: Callable[[], int], busy: Callable[[], bool], changed: Callable[[], None]
    ) -> None:
        self._loop = loop
        self._limit_ms = limit_ms
        self._busy = busy
        self._changed = changed
        self._timer: Timer | None = None
        self._touched_ms = loop.now_ms()
        self._ends_ms = 0
        self.phase = SessionPhase.OPEN

    @property
    def left_ms(self) -> int:
        """What is left of the warning."""
        return max(0, self._ends_ms - self._loop.now_ms()) if self.phase is SessionPhase.ENDING else 0

    def watch(self) -> None:
        """Begin to count, or count by another limit from now on."""
        if self.phase is SessionPhase.OPEN:
            self._touched_ms = self._loop.now_ms()
            self._await(self._limit_ms())

    def touch(self) -> None:
        """A person did something: count anew, and take the warning away. A locked session stays locked."""
        self._touched_ms = self._loop.now_ms()
        if self.phase is SessionPhase.ENDING:
            self._go(SessionPhase.OPEN)
            self._await(self._limit_ms())

    def renew(self) -> None:
        """A person is reading the warning, key by key: its minute begins anew."""
        if self.phase is SessionPhase.ENDING:
            self._ends_ms = self._loop.now_ms() + WARNING_MS
            self._changed()

    def lock(self) -> None:
        """Lock now."""
        if self.phase is not SessionPhase.LOCKED:
            self._stop()
            self._go(SessionPhase.LOCKED)

    def unlock(self) -> None:
        """The PIN was right: go on where it was."""
        if self.phase is SessionPhase.LOCKED:
            self._go(SessionPhase.OPEN)
            self.watch()

    def _await(self, delay_ms: int) -> None:
        self._stop()
        if delay_ms > 0:
            self._timer = self._loop.call_later(delay_ms, self._due)

    def _due(self) -> None:
        limit_ms, idle_ms = self._limit_ms(), self._loop.now_ms() - self._touched_ms
        if limit_ms == 0:
            return
        if idle_ms < limit_ms:
            self._await(limit_ms - idle_ms)
        elif self._busy():
            self._await(_BUSY_MS)
        else:
            self._ends_ms = self._loop.now_ms() + WARNING_MS
            self._go(SessionPhase.ENDING)
            self._timer = self._loop.call_later(STEP_MS, self._step)

    def _step(self) -> None:
        if self.left_ms == 0:
            self.lock()
        else:
            self._changed()
            self._timer = self._loop.call_later(min(STEP_MS, self.left_ms), self._step)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _go(self, phase: SessionPhase) -> None:
        self.phase = phase
        self._changed()
