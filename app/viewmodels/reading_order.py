"""The rows of a list in the order in which they are read, for assistive technology."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class ReadingOrder(QObject):
    """Puts items into the order of their places. Qt tells them in the order in which they were made."""

    @Slot(QQuickItem)
    def restore(self, content: QQuickItem) -> None:
        """Stack what is visible in `content` from top to bottom. Nothing moves."""
        seen = [item for item in content.childItems() if item.isVisible()]
        for above, below in pairwise(sorted(seen, key=QQuickItem.y)):
            below.stackAfter(above)
