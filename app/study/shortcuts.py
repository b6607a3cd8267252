"""The shortcuts of a window: Qt keeps their keys from the window, so that they are heard and pressed by way of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QKeySequence

from app.study.items import items_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtQuick import QQuickItem, QQuickWindow

PORTABLE = QKeySequence.SequenceFormat.PortableText
_SHORTCUT = "QQuickShortcut"


def shortcuts_of(window: QQuickWindow, phone: QQuickItem) -> Iterator[tuple[QObject, tuple[str, ...]]]:
    """Every shortcut of the window itself and of the phone in it, with its keys by their portable names."""
    around: list[QObject] = [window, window.contentItem(), *items_of(phone)]
    for each in around:
        for child in each.children():
            if child.inherits(_SHORTCUT):
                yield child, _names(child)


def press_shortcut(window: QQuickWindow, phone: QQuickItem, key: str) -> bool:
    """Do what the shortcut of this key does; whether there is one."""
    for shortcut, names in shortcuts_of(window, phone):
        if key in names and shortcut.property("enabled"):
            QMetaObject.invokeMethod(shortcut, "activated")
            return True
    return False


def _names(shortcut: QObject) -> tuple[str, ...]:
    written = [*(shortcut.property("sequences") or ()), shortcut.property("sequence")]
    return tuple(QKeySequence(each).toString(PORTABLE) for each in written if isinstance(each, str) and each)
