"""Frames of a window under measurement: how long each takes, how a list scrolls, what memory the process holds.

Imports nothing of this project, so that the peer of `script/bench ui` is a plain Qt program.
"""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem, QQuickWindow

ROWS = 10_000
SCROLL_STEPS = 400
SCROLL_STEP_PX = 97
LONGEST_WAIT_S = 30.0


class Frames:
    """Waits for the next frame of a window and tells how long that took."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._swapped = 0
        window.frameSwapped.connect(self._count)

    def _count(self) -> None:
        self._swapped += 1

    def after(self, action: Callable[[], object]) -> float:
        """Milliseconds from the start of `action` to the end of the next frame."""
        before, start = self._swapped, time.perf_counter()
        action()
        self._window.update()
        self.wait(lambda: self._swapped > before)
        return (time.perf_counter() - start) * 1000

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let events run until `condition` holds."""
        until = time.perf_counter() + LONGEST_WAIT_S
        while not condition():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            if time.perf_counter() > until:
                raise TimeoutError("it never came")

    def rest(self) -> None:
        """Let what was begun come to its end: animations, lists, answers of the bank."""
        until = time.perf_counter() + 0.2
        while time.perf_counter() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


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
