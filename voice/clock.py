"""Monotonic time as an argument, so that a conversation can be tested in microseconds."""

import threading
import time
from typing import Protocol


class Signal(Protocol):
    """A flag that one thread sets and another waits for on the clock that made it."""

    def set(self) -> None:
        """Raise the flag and wake whoever waits."""

    def is_set(self) -> bool:
        """Whether the flag was raised."""

    def wait(self, timeout_s: float | None = None, /) -> bool:
        """Wait until the flag is raised or `timeout_s` of the clock's time is over; tell which."""


class Clock(Protocol):
    """Monotonic time; its zero means nothing."""

    def now_ns(self) -> int:
        """The time in nanoseconds."""

    def signal(self) -> Signal:
        """Make a flag whose timeouts run on this clock."""


class SystemClock:
    """The computer's monotonic clock."""

    def now_ns(self) -> int:
        """The time in nanoseconds."""
        return time.monotonic_ns()

    def signal(self) -> Signal:
        """Make a flag whose timeouts are real."""
        return threading.Event()


class VirtualClock:
    """Time that passes only when it is told to.

    With `jumps` it passes by itself instead: every wait with a timeout is over at once and moves the clock to
    its end, so a spoken answer takes its true length on the clock and no time at all on the wall.
    """

    def __init__(self, start_ns: int = 0, *, jumps: bool = False) -> None:
        self._now_ns = start_ns
        self._jumps = jumps
        self._changed = threading.Condition()

    def now_ns(self) -> int:
        """The time in nanoseconds."""
        with self._changed:
            return self._now_ns

    def signal(self) -> Signal:
        """Make a flag whose timeouts run on this clock."""
        return _VirtualSignal(self)

    def advance(self, seconds: float) -> None:
        """Let time pass and wake whoever waited for it."""
        if seconds < 0:
            raise ValueError(f"time does not run backwards: {seconds}")
        with self._changed:
            self._now_ns += round(seconds * 1e9)
            self._changed.notify_all()

    def _raise_flag(self, flag: "_VirtualSignal") -> None:
        with self._changed:
            flag.raised = True
            self._changed.notify_all()

    def _wait(self, flag: "_VirtualSignal", timeout_s: float | None) -> bool:
        with self._changed:
            if timeout_s is None:
                return self._changed.wait_for(lambda: flag.raised)
            end_ns = self._now_ns + round(timeout_s * 1e9)
            if self._jumps:
                if not flag.raised:
                    self._now_ns = max(self._now_ns, end_ns)
                    self._changed.notify_all()
            else:
                self._changed.wait_for(lambda: flag.raised or self._now_ns >= end_ns)
            return flag.raised


class _VirtualSignal:
    """A flag on a `VirtualClock`; guarded by the clock's own condition."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self.raised = False

    def set(self) -> None:
        self._clock._raise_flag(self)  # noqa: SLF001 - the two classes are one thing

    def is_set(self) -> bool:
        return self.raised

    def wait(self, timeout_s: float | None = None, /) -> bool:
        return self._clock._wait(self, timeout_s)  # noqa: SLF001 - the two classes are one thing
