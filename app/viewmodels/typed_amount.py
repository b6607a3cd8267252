"""An amount that a person types or presses, for any room that asks how much."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.viewmodels.amount_keys import after_key
from app.viewmodels.amount_separators import plain, separated
from app.viewmodels.money import TypedAmountError, in_words, parse_typed
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("A room asks for an amount.")
class TypedAmount(QObject):
    """What stands in the field, with its separators. `edited` is called after each change, so that a refusal can leave the page."""

    changed = Signal()

    def __init__(self, parent: QObject, edited: Callable[[], None]) -> None:
        super().__init__(parent)
        self._text = ""
        self._edited = edited

    @Slot(str)
    def setText(self, text: str) -> None:
        """Take what was typed, with or without separators."""
        text = plain(text)
        if text != self._text:
            self._text = text
            self.changed.emit()
            self._edited()

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """Take a key of the on-screen pad."""
        self.setText(after_key(self._text, key))

    @Slot()
    def eraseKey(self) -> None:
        """Take back the last character."""
        self.setText(self._text[:-1])

    def clear(self) -> None:
        """Forget what was typed."""
        self.setText("")

    def fen(self) -> int:
        """The amount (TypedAmountError where it is none)."""
        return parse_typed(self._text)

    def retranslate(self) -> None:
        """Say it in the language that is now in use."""
        self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        """What stands in the field: 12,345.67."""
        return separated(self._text)

    @Property(str, notify=changed)
    def words(self) -> str:
        """The amount in words; an empty text while it is none."""
        try:
            return in_words(self.fen())
        except TypedAmountError:
            return ""
