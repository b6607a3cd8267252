"""The main loop on Qt's event loop: the only place where another thread reaches into Qt."""

from __future__ import annotations

import heapq
import time
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import Timer


@dataclass(order=True)
class _Later:
    """A call that waits for its time; called off, it lets go of what it would have called."""

    due_ms: int
    number: int
    call: Callable[[], None] | None = field(compare=False)

    def cancel(self) -> None:
        """Call it off."""
        self.call = None


class QtMainLoop(QObject):
    """Calls posted from any thread run in the thread that this object was made in."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._later: list[_Later] = []
        self._numbers = count()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._run_due)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` on the Qt thread soon; safe from any thread."""
        self._posted.emit(call)

    def call_later(self, delay_ms: int, call: Callable[[], None]) -> Timer:
        """Run `call` after `delay_ms`; from the Qt thread only."""
        later = _Later(self.now_ms() + delay_ms, next(self._numbers), call)
        heapq.heappush(self._later, later)
        self._wait_for_the_next()
        return later

    def now_ms(self) -> int:
        """Monotonic milliseconds."""
        return time.monotonic_ns() // 1_000_000

    def close(self) -> None:
        """Let go of the Qt side, with every call that still waits. When no thread posts any more."""
        self._later.clear()
        self.deleteLater()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.DeferredDelete)

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        call()

    @Slot()
    def _run_due(self) -> None:
        while self._later and self._later[0].due_ms <= self.now_ms():
            later = heapq.heappop(self._later)
            if later.call is not None:
                later.call()
        self._wait_for_the_next()

    def _wait_for_the_next(self) -> None:
        while self._later and self._later[0].call is None:
            heapq.heappop(self._later)
        if self._later:
            self._timer.start(max(0, self._later[0].due_ms - self.now_ms()))
        else:
            self._timer.stop()
