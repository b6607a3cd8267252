"""Whether the screen and the sound of the session are being recorded, as the console shows it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from app.moderator import words as w
from app.moderator.words import named
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from lab.moderation.port import Recorded

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

UNKNOWN = "unknown"
"""While the session is not heard of: what it said last may not be so any more."""


@QmlElement
@QmlUncreatable("A console has one.")
class KeptViewModel(QObject):
    """Each of the two as a value of `lab.moderation.port.Kept`, or unknown; and in words."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = self._sound = UNKNOWN

    def shown(self, recorded: Recorded | None) -> str:
        """This is recorded now; None where that is not known. Returns what somebody who cannot see the console must hear of it."""
        before = (self._screen, self._sound)
        self._screen, self._sound = (UNKNOWN, UNKNOWN) if recorded is None else (recorded.screen, recorded.sound)
        self.changed.emit()
        tables = zip((w.SCREEN, w.SOUND), before, (self._screen, self._sound), strict=True)
        return "，".join(named(table, now) for table, was, now in tables if now == "lost" != was)

    @Property(str, notify=changed)
    def screen(self) -> str:
        """Whether the screen is being recorded."""
        return self._screen

    @Property(str, notify=changed)
    def sound(self) -> str:
        """Whether the sound is."""
        return self._sound

    @Property(str, notify=changed)
    def screenText(self) -> str:
        """The same of the screen in words."""
        return named(w.SCREEN, self._screen)

    @Property(str, notify=changed)
    def soundText(self) -> str:
        """The same of the sound in words."""
        return named(w.SOUND, self._sound)
