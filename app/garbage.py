"""Python's garbage is collected on the main thread only: elsewhere the collector may destroy Qt objects in mid-use.

The cyclic collector runs in whichever thread happens to allocate. A Qt object in a cycle would then be destroyed by a voice or
database thread, while Qt's own thread still has events and timers for it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 1_000


class MainThreadCollector(QObject):
    """Takes the cyclic collector over for as long as it lives; `close` gives it back, unless another had taken it before."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._taken = gc.isenabled()
        gc.disable()
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that has reached its threshold, as Python itself would."""
        for generation, (count, threshold) in reversed(
            list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
        ):
            if count > threshold:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        if self._taken:
            gc.enable()
