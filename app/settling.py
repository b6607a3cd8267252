"""Letting a window come to rest without waiting for the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow


def settle(window: QQuickWindow) -> None:
    """Let events, layouts and 0 ms timers run, and the rows be finished that a list makes ahead of time."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    making = window.incubationController()
    while making.incubatingObjectCount() > 0:
        making.incubateFor(1_000)
    for _ in range(2):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
