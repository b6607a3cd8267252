"""How a researcher's window looks: its colours and the size of its text, apart from the participant's."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.settings import PALETTES, TEXT_STEPS
from app.viewmodels.typed import Property, QmlUncreatable

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("A researcher's window has one.")
class LooksViewModel(QObject):
    """The researcher's own choices. They hold for as long as the window is open."""

    changed = Signal()

    def __init__(self, palette: str, text_scale: float, parent: QObject) -> None:
        super().__init__(parent)
        self._palette, self._text_scale = palette, text_scale

    @Property(str, notify=changed)
    def palette(self) -> str:
        """Its colours."""
        return self._palette

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """Size of its text."""
        return self._text_scale

    @Slot()
    def nextPalette(self) -> None:
        """Other colours."""
        self._palette = PALETTES[(PALETTES.index(self._palette) + 1) % len(PALETTES)]
        self.changed.emit()

    @Slot()
    def nextTextSize(self) -> None:
        """Larger text; after the largest the smallest."""
        self._text_scale = TEXT_STEPS[(TEXT_STEPS.index(self._text_scale) + 1) % len(TEXT_STEPS)]
        self.changed.emit()
