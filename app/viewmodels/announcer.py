"""The one channel for every spoken notice to assistive technology."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from app.viewmodels.typed import QmlUncreatable

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


class Announcer(Protocol):
    """Tells people what changed on the screen without moving the focus."""

    def announce(self, text: str) -> None:
        """Have `text` read out by assistive technology; an empty text says nothing."""


class RecordingAnnouncer:
    """Keeps what it was told, for tests of view-models."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def announce(self, text: str) -> None:
        """Keep it."""
        if text:
            self.said.append(text)


@QmlElement
@QmlUncreatable("There is one announcer.")
class AnnouncerViewModel(QObject):
    """The announcer of the window: the notice area in QML listens to it, and so may tests and the lab's log."""

    announced = Signal(str)

    def announce(self, text: str) -> None:
        """Have `text` read out."""
        if text:
            self.announced.emit(text)
