"""The main loop on Qt's event loop: the only place where another thread reaches into Qt."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import Timer


class QtMainLoop(QObject):
    """Calls posted from any thread run in the thread that this object was made in."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` on the Qt thread soon; safe from any thread."""
        self._posted.emit(call)

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        call()

    def call_later(self, delay_ms: int, call: Callable[[], None]) -> Timer:
        """Run `call` after `delay_ms`; from the Qt thread only."""
        return _QtTimer(self, delay_ms, call)

    def now_ms(self) -> int:
        """Monotonic milliseconds."""
        return time.monotonic_ns() // 1_000_000


class _QtTimer(QObject):
    def __init__(self, parent: QObject, delay_ms: int, call: Callable[[], None]) -> None:
        super().__init__(parent)
        self._call = call
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self._fire)
        self._timer.start()

    @Slot()
    def _fire(self) -> None:
        self._call()
        self.deleteLater()

    def cancel(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.deleteLater()
