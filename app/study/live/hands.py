"""What a person's fingers and keys do in the window, as events: each press with what it hit, keys that type nothing, the reader's steps."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent

from accessibility.errors import CaptureError
from app.study.sight import Sight
from app.study.watch import SECRET_PAGES
from lab.schema import kinds as k

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop
    from app.study.stage import Stage
    from app.viewmodels.reader import ReaderViewModel

HESITATION_MS = 10_000
"""Nothing pressed for so long is kept as a hesitation: longer than a page of this bank takes to be read."""
_KEYS = {
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Shift+Tab",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "Return",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_PageDown: "PageDown",
    Qt.Key.Key_F2: "F2",
}
"""Keys that are kept: those that go over a page. What types into a field is not, nor Space, which may."""
_STEPS = frozenset({"Tab", "Shift+Tab", "Left", "Right", "Up", "Down"})
"""Of those the ones of which a number of presses on a PIN's pad would tell the digit."""


class Hands(QObject):
    """An event filter of the window while a task goes on. Only what happens within the phone's screen is told."""

    def __init__(self, seen: Stage, reader: ReaderViewModel, loop: MainLoop, tell: Callable[[k.Kind], None]) -> None:
        super().__init__()
        self._seen = seen
        self._reader = reader
        self._loop = loop
        self._tell = tell
        self._last_ms = loop.now_ms()
        self._reader_at: str | None = None
        self.steps = 0

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Qt asks before the window gets an event; it always gets it."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            self._pressed(event.position())
        elif isinstance(event, QTouchEvent) and event.type() is QEvent.Type.TouchBegin:
            self._pressed(event.points()[0].position())
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._keyed(event)
        return False

    def reader_moved(self) -> None:
        """The screen reader may have gone to another thing."""
        session = self._reader.session
        current = None if session is None else session.reader.current
        if current is None:
            return
        name = Sight(self._seen).named(current.node)
        if name != self._reader_at:
            self._reader_at = name
            self._did(k.ReaderMoved(self._seen.page, name))

    def _pressed(self, place: QPointF) -> None:
        phone = self._seen.phone
        at = phone.mapFromScene(place)
        if not phone.contains(at):
            return
        try:
            sight = Sight(self._seen)
        except CaptureError:
            return  # the window is on its way out
        landed = sight.landed(at.x(), at.y())
        under = landed.node or landed.nearest
        name = sight.named(under)
        x, y = at.x(), at.y()
        if under is not None and under.rectangle is not None and name == sight.pad_key:
            # Where on the pad it was would tell the digit: only how far from the key's middle is kept.
            x -= under.rectangle.x + under.rectangle.width / 2
            y -= under.rectangle.y + under.rectangle.height / 2
        hit = landed.node is not None
        distance = 0.0 if math.isinf(landed.distance_px) else round(landed.distance_px, 1)
        role = "" if under is None else under.role.value
        self._did(k.TouchTapped(self._seen.page, name, role, round(x, 1), round(y, 1), hit=hit, distance_px=distance))

    def _keyed(self, event: QKeyEvent) -> None:
        name = _KEYS.get(Qt.Key(event.key()))
        if name is not None and not (name in _STEPS and self._seen.page in SECRET_PAGES):
            self._did(k.KeyPressed(self._seen.page, None, name))

    def _did(self, what: k.Kind) -> None:
        now_ms = self._loop.now_ms()
        pause_ms, self._last_ms = now_ms - self._last_ms, now_ms
        if pause_ms >= HESITATION_MS:
            self._tell(k.HesitationNoticed(self._seen.page, pause_ms))
        self.steps += 1
        self._tell(what)
