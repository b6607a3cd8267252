"""Frames of a window under measurement: how long each takes, how a list scrolls, what memory the process holds.

Imports nothing of this project, so that the peer of `script/bench ui` is a plain Qt program.
"""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem, QQuickWindow

ROWS = 10_000
SCROLL_STEPS = 400
SCROLL_STEP_PX = 97
LONGEST_WAIT_MS = 30_000
ASKED_EVERY_MS = 2
REST_MS = 100


class Frames:
    """Waits for the next frame of a window and tells how long that took.

    It waits in an event loop that runs, as the program's does: only there is what was closed let go of.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._loop = QEventLoop()
        self._asked = QTimer(interval=ASKED_EVERY_MS)

    def after(self, action: Callable[[], object]) -> float:
        """Milliseconds from the start of `action` to the end of the next frame."""
        self._window.frameSwapped.connect(self._loop.quit)
        start = time.perf_counter()
        action()
        self._window.update()
        self._run()
        taken = (time.perf_counter() - start) * 1000
        self._window.frameSwapped.disconnect(self._loop.quit)
        return taken

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let events run until `condition` holds."""

        def ask() -> None:
            if condition():
                self._loop.quit()

        self._asked.timeout.connect(ask)
        self._asked.start()
        self._run()
        self._asked.stop()
        self._asked.timeout.disconnect(ask)

    def rest(self) -> None:
        """Let what was begun come to its end: animations, lists, answers of the bank."""
        QTimer.singleShot(REST_MS, self._loop.quit)
        self._loop.exec()

    def _run(self) -> None:
        given_up = QTimer(interval=LONGEST_WAIT_MS, singleShot=True)
        given_up.timeout.connect(lambda: self._loop.exit(1))
        given_up.start()
        if self._loop.exec():
            raise TimeoutError("it never came")


def scroll(window: QQuickWindow, frames: Frames) -> list[float]:
    """Move the long list of the window on, a frame a step, and return each frame's milliseconds."""
    view = next(item for item in _items(window.contentItem()) if item.inherits("QQuickListView") and item.isVisible())
    found = []
    for _ in range(SCROLL_STEPS):
        further = view.property("contentY") + SCROLL_STEP_PX
        found.append(frames.after(partial(view.setProperty, "contentY", further)))
    return found


def _items(top: QQuickItem) -> Iterator[QQuickItem]:
    yield top
    for child in top.childItems():
        yield from _items(child)


def resident_mib() -> float:
    """Memory of this process that is in RAM, in MiB (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
