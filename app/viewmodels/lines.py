"""Lines that break in good places, for every text of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlSingleton

from app.line_breaks import inset, joined, widths

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Lines(QObject):
    """Says how wide a text is set, and each of its lines."""

    @Slot(str, QFont, float, result="QVariantList")
    def widths(self, text: str, font: QFont, width: float) -> list[float]:
        """Pixels of each line with which they break in better places; none where Qt does as well by itself."""
        return list(widths(text, font, width))

    @Slot(str, QFont, float, result=int)
    def inset(self, text: str, font: QFont, width: float) -> int:
        """Pixels of its width that a text of several lines leaves free at its edge, where its longest line ends."""
        return inset(text, font, width)

    @Slot(str, result=str)
    def joined(self, text: str) -> str:
        """The text with its words held together, for a label too narrow to choose where it breaks."""
        return joined(text)
