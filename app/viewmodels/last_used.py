"""What a person last used: the focus ring is for the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement

from app.session_guard import Press
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_STEPS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Meta,
    }
)
"""Keys with which one goes over a page and presses what is on it."""


@QmlElement
@QmlUncreatable("The window watches its own events.")
class LastUsed(QObject):
    """Watches the events of the window it is installed on."""

    changed = Signal()
    _KEYBOARD = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
    _POINTER = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})

    def __init__(self, touch: Callable[[Press], bool] = lambda _: False) -> None:
        """`touch` is told of each press; True where nothing else may come of it."""
        super().__init__()
        self._touch = touch
        self._keyboard = False

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Qt asks before the window gets an event; it gets it unless the press had a purpose of its own."""
        kind = event.type()
        if kind in self._KEYBOARD and not self._keyboard:
            self._keyboard = True
            self.changed.emit()
        elif kind in self._POINTER and self._keyboard:
            self._keyboard = False
            self.changed.emit()
        if isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            return self._touch(Press.STEP if event.key() in _STEPS else Press.KEY)
        return kind in self._POINTER and self._touch(Press.POINTER)

    @Property(bool, notify=changed)
    def keyboard(self) -> bool:
        """Whether it was the keyboard."""
        return self._keyboard
