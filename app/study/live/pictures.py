"""Pictures of a window for a recording: one whenever something new was drawn and has come to rest, and now and then while it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickWindow

SETTLED_MS = 120
"""What has not been drawn anew for so long has come to rest."""
LATEST_MS = 500
"""Of what moves all the time there is a picture so often."""


class Pictures(QObject):
    """From `begin` to `end`; `taken` gets each. `wanted`: whether one may be taken now."""

    def __init__(self, taken: Callable[[QImage], None], wanted: Callable[[], bool]) -> None:
        super().__init__()
        self._taken = taken
        self._wanted = wanted
        self._window: QQuickWindow | None = None
        self._taking = False
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self.take)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._latest.timeout.connect(self.take)

    def begin(self, window: QQuickWindow) -> None:
        """Of this window from now on."""
        self._window = window
        window.afterAnimating.connect(self._drawn)
        self._drawn()

    def end(self) -> None:
        """No more of it."""
        self._settled.stop()
        self._latest.stop()
        if self._window is not None:
            self._window.afterAnimating.disconnect(self._drawn)
            self._window = None

    @Slot()
    def take(self) -> None:
        """Take one now."""
        self._settled.stop()
        self._latest.stop()
        if self._window is None or not self._wanted():
            return
        self._taking = True  # a picture is drawn, which is nothing new
        picture = self._window.grabWindow()
        self._taking = False
        self._taken(picture)

    @Slot()
    def _drawn(self) -> None:
        if not self._taking:
            self._settled.start()
            if not self._latest.isActive():
                self._latest.start()
