"""The PIN pad. The digits live here until they are sent, and nothing else ever sees them."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.viewmodels.announcer import Announcer
    from app.viewmodels.pin_takers import PadState, PinTaker

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

LENGTH = 6
"""Digits of a PIN."""


@QmlElement
@QmlUncreatable("There is one pad.")
class PinViewModel(QObject):
    """How many digits were pressed, and whether the bank took them. Never which."""

    changed = Signal()

    def __init__(self, taker: PinTaker, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taker = taker
        self._announcer = announcer
        self._digits: list[str] = []
        self._failure: Failure | None = None
        self._sending = False
        taker.subscribe(self._asked_changed)

    @Slot(str)
    def press(self, digit: str) -> None:
        """Take one digit; more than six are ignored."""
        if self._sending or len(self._digits) == LENGTH or len(digit) != 1 or digit not in "0123456789":
            return
        self._digits.append(digit)
        self._failure = None
        self._tell()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        if self._digits and not self._sending:
            self._digits.pop()
            self._tell()

    @Slot()
    def submit(self) -> None:
        """Go on with these digits."""
        if self._sending or not self._taker.waits:
            return
        if len(self._digits) < LENGTH:
            self._fail(Failure("PIN_MALFORMED", {}))
            return
        digits = "".join(self._digits)
        self._digits.clear()
        self._taker.submit(digits)

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.changed.emit()

    def _tell(self) -> None:
        self.changed.emit()
        self._announcer.announce(self.status)

    def _fail(self, failure: Failure) -> None:
        self._failure = failure
        self.changed.emit()
        self._announcer.announce(failure_text(failure))

    def _asked_changed(self, state: PadState) -> None:
        self._digits.clear()
        self._sending = state.sending
        self._failure = None
        if state.asked and state.failure is not None:
            self._fail(state.failure)
            return
        self.changed.emit()
        if self._sending:
            self._announcer.announce(self.sendingText)

    @Property(int, notify=changed)
    def count(self) -> int:
        """Digits pressed so far."""
        return len(self._digits)

    @Property(int, constant=True)
    def length(self) -> int:
        """Digits of a PIN."""
        return LENGTH

    @Property(str, notify=changed)
    def status(self) -> str:
        """How many digits there are, for the eye and the ear."""
        return translate("pin", "已输入{n}位").format(n=len(self._digits))

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether there are six."""
        return len(self._digits) == LENGTH

    @Property(bool, notify=changed)
    def sending(self) -> bool:
        """Whether the bank is at work with it."""
        return self._sending

    @Property(str, notify=changed)
    def sendingText(self) -> str:
        """What is said while the bank is at work."""
        return translate("pin", self._taker.sending_words)

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """What is wrong and what to do, or an empty text."""
        return failure_text(self._failure)
