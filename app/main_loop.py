"""The one thread on which the program decides: workers post what they found, and nothing else crosses."""

from __future__ import annotations

import heapq
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class Timer(Protocol):
    """A call that was asked for later and may be called off."""

    def cancel(self) -> None:
        """Call it off; harmless when it has already run."""


class MainLoop(Protocol):
    """Runs calls one after the other on the main thread."""

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` on the main thread soon. The only method that any thread may use."""

    def call_later(self, delay_ms: int, call: Callable[[], None]) -> Timer:
        """Run `call` on the main thread after `delay_ms` milliseconds."""

    def now_ms(self) -> int:
        """Milliseconds of a clock that never goes back."""


class _VirtualTimer:
    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class VirtualMainLoop:
    """A main loop whose time stands still until a test moves it."""

    def __init__(self) -> None:
        self._now_ms = 0
        self._posted: deque[Callable[[], None]] = deque()
        self._later: list[tuple[int, int, _VirtualTimer, Callable[[], None]]] = []
        self._order = count()

    def post(self, call: Callable[[], None]) -> None:
        """Queue `call` for the next `run`."""
        self._posted.append(call)

    def call_later(self, delay_ms: int, call: Callable[[], None]) -> Timer:
        """Queue `call` for when virtual time has moved on by `delay_ms`."""
        timer = _VirtualTimer()
        heapq.heappush(self._later, (self._now_ms + delay_ms, next(self._order), timer, call))
        return timer

    def now_ms(self) -> int:
        """Virtual milliseconds since the start."""
        return self._now_ms

    def until_next_ms(self) -> int | None:
        """How long until the next call falls due; None where none is waiting."""
        waiting = [due_ms for due_ms, _, timer, _ in self._later if not timer.cancelled]
        return min(waiting) - self._now_ms if waiting else None

    def run(self) -> None:
        """Run everything that was posted, also what those calls post themselves."""
        while self._posted:
            self._posted.popleft()()

    def advance(self, delta_ms: int) -> None:
        """Move virtual time on by `delta_ms` and run what falls due, in order."""
        end_ms = self._now_ms + delta_ms
        self.run()
        while self._later and self._later[0][0] <= end_ms:
            due_ms, _, timer, call = heapq.heappop(self._later)
            self._now_ms = due_ms
            if not timer.cancelled:
                call()
            self.run()
        self._now_ms = end_ms
