"""Fingers and keys of the window while the screen reader is on: they are the reader's, and the pages get none of them.

Keys without Alt go to the page as always; Tab, digits and letters work as without a screen reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent

from accessibility.reader.gestures import Recogniser
from accessibility.reader.reader import Kind
from app.session_guard import Press

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem

    from accessibility.reader.gestures import Made
    from app.reader.session import ReaderSession

_MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
_TOUCH = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_REPEATED = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_TALK = (
    (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier),
)


def _keys(session: ReaderSession) -> dict[tuple[Qt.Key, bool], Callable[[], None]]:
    """What each key does with Alt; the second of the pair is Shift."""
    key = Qt.Key
    return {
        (key.Key_Right, False): lambda: session.step(1),
        (key.Key_Left, False): lambda: session.step(-1),
        (key.Key_Down, False): lambda: session.apply(1),
        (key.Key_Up, False): lambda: session.apply(-1),
        (key.Key_Right, True): lambda: session.turn(1),
        (key.Key_Left, True): lambda: session.turn(-1),
        (key.Key_Home, False): session.first,
        (key.Key_End, False): session.last,
        (key.Key_H, False): lambda: session.step(1, Kind.HEADING),
        (key.Key_H, True): lambda: session.step(-1, Kind.HEADING),
        (key.Key_C, False): lambda: session.step(1, Kind.CONTROL),
        (key.Key_C, True): lambda: session.step(-1, Kind.CONTROL),
        (key.Key_Return, False): session.activate,
        (key.Key_Enter, False): session.activate,
        (key.Key_R, False): session.read_from_here,
        (key.Key_R, True): session.read_from_top,
        (key.Key_B, False): lambda: session.set_curtain(on=not session.curtain),
        (key.Key_D, False): lambda: session.set_digits(on=not session.options.digits),
    }


class WindowInput(QObject):
    """An event filter of the window. `touch` is told of each press; True where nothing else may come of it.

    `talk`: what the key of the assistant does. It opens the microphone, so it waits until the reader is quiet.
    """

    def __init__(
        self,
        session: ReaderSession,
        phone: QQuickItem,
        touch: Callable[[Press], bool],
        talk: Callable[[], None],
        now: Callable[[], float],
    ) -> None:
        super().__init__()
        self._session = session
        self._phone = phone
        self._touch = touch
        self._talk = talk
        self._now = now
        self._hands = Recogniser()
        self._commands = _keys(session)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tick)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Qt asks before the window gets an event."""
        kind = event.type()
        if kind in _MOUSE and isinstance(event, QMouseEvent):
            return self._mouse(event)
        if kind in _TOUCH and isinstance(event, QTouchEvent):
            return self._fingers(event)
        if isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if not self._mine(event.position()):
            return False
        at = self._place(event.position())
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._pressed(at)
        elif kind is QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            self._made(self._hands.move(self._now(), at.x(), at.y()))
        elif kind is QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.LeftButton:
            self._made(self._hands.up(self._now(), at.x(), at.y()))
        return True

    def _fingers(self, event: QTouchEvent) -> bool:
        points = event.points()
        if event.type() is QEvent.Type.TouchCancel:
            self._hands.cancel()
            return True
        if not points or not self._mine(points[0].position()):
            return False
        event.accept()
        for number, point in enumerate(points):
            at = self._place(point.position())
            if point.state() is QEventPoint.State.Pressed:
                self._pressed(at)
            elif point.state() is QEventPoint.State.Released:
                self._made(self._hands.up(self._now(), at.x(), at.y()))
            elif number == 0:
                self._made(self._hands.move(self._now(), at.x(), at.y()))
        return True

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            self._session.hush()  # as every screen reader does: whoever goes on has heard enough
        command = self._command(event)
        if command is None:
            return False
        event.accept()
        repeated = event.isAutoRepeat() and event.key() not in _REPEATED  # a key held down presses once
        if event.type() is QEvent.Type.KeyPress and not repeated and not self._touch(Press.STEP):
            command()
        return True

    def _command(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What this key does for the reader; None where it is the page's."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (event.key(), modifiers) in _TALK:
            return lambda: self._session.once_quiet(self._talk)
        if modifiers not in (_ALT, _ALT | _SHIFT):
            return None
        return self._commands.get((Qt.Key(event.key()), bool(modifiers & _SHIFT)))

    def _pressed(self, at: QPointF) -> None:
        if not self._touch(Press.POINTER):
            self._made(self._hands.down(self._now(), at.x(), at.y()))

    def _tick(self) -> None:
        self._made(self._hands.tick(self._now()))

    def _made(self, made: list[Made]) -> None:
        due = self._hands.due
        if due is not None:
            self._timer.start(max(0, round((due - self._now()) * 1000)) + 1)
        for one in made:
            self._session.made(one)

    def _mine(self, at: QPointF) -> bool:
        """Whether a place of the window is on the phone, and the phone is not laid aside."""
        return self._phone.isEnabled() and self._phone.contains(self._place(at))

    def _place(self, at: QPointF) -> QPointF:
        return self._phone.mapFromScene(at)
