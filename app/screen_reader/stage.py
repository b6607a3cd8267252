"""The bank on a screen reader's desktop: a seeded bank, a clock that stands, and a person at real keys.

    python -m app.screen_reader.stage PIPE FOLDER

A program of its own, because a screen reader listens to programs. A line `VERSION BEFORE` in the pipe opens the window in that
version, over a bank of its own in which something may have happened before, in place of the window before; it stays until it
is ended.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

from app.qt_application import start_qt
from app.scene import Scene
from app.screens.cards import make_bill
from app.window import BankWindow

BEFORE: dict[str, Callable[[Scene], None]] = {"nothing": lambda _: None, "card-bill": make_bill}
"""What may have happened in the bank before the window opens."""


class Stage:
    """One window at a time."""

    def __init__(self, folder: Path) -> None:
        """`folder`: where the banks are."""
        self._folder = folder
        self._window: BankWindow | None = None
        self._scene: Scene | None = None

    def open(self, version: str, before: str) -> None:
        """Show the window in this version, on a new bank after what is in `BEFORE`."""
        self.close()
        self._scene = Scene(Path(tempfile.mkdtemp(dir=self._folder)), version=version)
        BEFORE[before](self._scene)
        self._window = BankWindow(self._scene.view_model, self._scene.settings, still=True)
        self._window.show()

    def close(self) -> None:
        """Close the window, then the bank."""
        if self._window is not None and self._scene is not None:
            self._window.close()
            self._scene.close()
            self._window = self._scene = None


def main(pipe: Path, folder: Path) -> int:
    """Do what the pipe says until the process is ended."""
    application = start_qt()
    # Between two tasks there is no window.
    application.setQuitOnLastWindowClosed(False)
    # A blinking cursor would be somebody at work, twice a second.
    application.styleHints().setCursorFlashTime(0)
    stage = Stage(folder)
    reading = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    pending = b""

    def told() -> None:
        nonlocal pending
        *lines, pending = (pending + os.read(reading, 4096)).split(b"\n")
        for line in lines:
            stage.open(*line.decode().split())

    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read)
    notifier.activated.connect(told)
    code = application.exec()
    notifier.setEnabled(False)
    stage.close()
    os.close(reading)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
