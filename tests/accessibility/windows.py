"""What tests of real windows share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop


def settle() -> None:
    """Let events and layouts run."""
    for _ in range(3):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
