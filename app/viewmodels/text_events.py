"""Tells assistive technology what was written or erased in a field, which Qt Quick's own text input does not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleTextInsertEvent, QAccessibleTextRemoveEvent
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TextChange:
    """What differs between two texts: at `position`, `removed` gave way to `inserted`."""

    position: int
    removed: str
    inserted: str


def change_between(before: str, after: str) -> TextChange:
    """The one stretch that changed.

    >>> change_between("30", "300")
    TextChange(position=2, removed='', inserted='0')
    """
    shorter = min(len(before), len(after))
    start = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    room = shorter - start
    end = next((n for n in range(room) if before[-1 - n] != after[-1 - n]), room)
    return TextChange(start, before[start : len(before) - end], after[start : len(after) - end])


@QmlElement
class TextEvents(QObject):
    """Sits in a text field: `target` is the field, `text` follows what it shows."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target: QObject | None = None
        self._text = ""

    @Property(QObject, notify=changed)
    def target(self) -> QObject | None:
        """The field."""
        return self._target

    @target.setter  # type: ignore[no-redef]  # PySide's stubs lack the setter's form
    def target(self, target: QObject | None) -> None:
        self._target = target
        self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        """What the field shows."""
        return self._text

    @text.setter  # type: ignore[no-redef]  # PySide's stubs lack the setter's form
    def text(self, text: str) -> None:
        change = change_between(self._text, text)
        self._text = text
        self.changed.emit()
        if self._target is None or not QAccessible.isActive():
            return
        if change.removed:
            QAccessible.updateAccessibility(QAccessibleTextRemoveEvent(self._target, change.position, change.removed))
        if change.inserted:
            QAccessible.updateAccessibility(QAccessibleTextInsertEvent(self._target, change.position, change.inserted))
