"""What a person last used: the focus ring is for the keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtQml import QmlElement

from app.viewmodels.typed import Property, QmlUncreatable

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window watches its own events.")
class LastUsed(QObject):
    """Watches the events of the window it is installed on."""

    changed = Signal()
    _KEYBOARD = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
    _POINTER = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})

    def __init__(self) -> None:
        super().__init__()
        self._keyboard = False

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Qt asks before the window gets an event; it always gets it."""
        kind = event.type()
        if kind in self._KEYBOARD and not self._keyboard:
            self._keyboard = True
            self.changed.emit()
        elif kind in self._POINTER and self._keyboard:
            self._keyboard = False
            self.changed.emit()
        return False

    @Property(bool, notify=changed)
    def keyboard(self) -> bool:
        """Whether it was the keyboard."""
        return self._keyboard
