"""Somebody who only hears the window, through the built-in screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest

from accessibility.reader.reader import LAST
from app.reader.mouth import StillMouth
from app.window import phone_screen

if TYPE_CHECKING:
    from app.reader.session import ReaderSession
    from app.viewmodels.reader import ReaderViewModel
    from tests.qml.support import Opened

ALT = Qt.KeyboardModifier.AltModifier
SHIFT_ALT = ALT | Qt.KeyboardModifier.ShiftModifier


class Listener:
    """Somebody who only hears: the window with the reader on, without hints."""

    def __init__(self, window: Opened) -> None:
        self.window = window
        self.reader.setOn(True)
        self.reader.setHints(False)
        self.session.hush()
        self._heard = len(self.session.lines)

    @property
    def reader(self) -> ReaderViewModel:
        return self.window.scene.view_model.reader

    @property
    def session(self) -> ReaderSession:
        session = self.reader.session
        assert session is not None
        return session

    def settle(self) -> None:
        """Let the page arrive, and everything that waits be said."""
        self.window.settle()
        self.reader.look()
        self.finish()

    def finish(self) -> None:
        """Let everything that waits be said."""
        mouth = self.reader._parts.mouth
        assert isinstance(mouth, StillMouth)
        for _ in range(100):
            if mouth.saying is None:
                return
            mouth.finish()

    def hears(self, words: str) -> None:
        """Let events run until this is the last that was said; each change of the reader is looked at."""
        waited, limit = QEventLoop(), QTimer(singleShot=True, interval=10_000)

        def look() -> None:
            self.finish()
            if self.session.lines and self.session.lines[-1].words == words:
                waited.quit()

        limit.timeout.connect(waited.quit)
        self.reader.changed.connect(look)
        limit.start()
        if not self.session.lines or self.session.lines[-1].words != words:
            waited.exec()
        self.reader.changed.disconnect(look)
        assert self.session.lines[-1].words == words

    def heard(self) -> list[str]:
        """What was said since this was last asked."""
        self.settle()
        said = [line.words for line in self.session.lines[self._heard :]]
        self._heard = len(self.session.lines)
        return said

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = ALT) -> list[str]:
        self.window.key(key, modifiers)
        return self.heard()

    def swipe_through(self) -> list[str]:
        """From the first thing to the last by the key that goes on."""
        heard = self.key(Qt.Key.Key_Home)
        for _ in range(200):
            said = self.key(Qt.Key.Key_Right)
            if said == [LAST]:
                return heard
            heard += said
        raise AssertionError(heard)

    def go_to(self, name: str) -> list[str]:
        """Move on until what is said begins with this."""
        heard = self.key(Qt.Key.Key_Home)
        for _ in range(200):
            if heard[-1].startswith(name):
                return heard
            heard = self.key(Qt.Key.Key_Right)
            assert heard != [LAST], "|".join(line.words for line in self.session.lines)
        raise AssertionError(name)

    def place(self, x: float, y: float) -> QPoint:
        """A point of the phone's screen in the window."""
        return phone_screen(self.window.shell.window).mapToScene(QPointF(x, y)).toPoint()

    def tap(self, x: float, y: float) -> None:
        QTest.mouseClick(
            self.window.shell.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.place(x, y)
        )

    def double_tap(self) -> list[str]:
        """Two quick taps, anywhere on the phone."""
        self.tap(200, 700)
        self.tap(200, 700)
        return self.heard()
