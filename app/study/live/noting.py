"""What a person does in the window with fingers, mouse and keyboard, as the acts of which a recording consists.

Only what reaches the task's bank becomes an act: presses beside the phone, while the time stands still, while pages change
(when Qt keeps them from the page) and on a page that still runs from a flick do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import SIGNAL, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from accessibility.errors import CaptureError
from app.study.items import items_of
from app.study.live.keyboard import place_of, takes_text, typed_by, typed_on_pad
from app.study.live.pointing import Pointing
from app.study.scrolling import flies_at, places
from app.study.shortcuts import shortcuts_of
from app.study.sight import Sight
from app.study.watch import SECRET_PAGES
from lab.recordings import records as r

if TYPE_CHECKING:
    from collections.abc import Callable

    from accessibility.tree.node import Node
    from app.main_loop import MainLoop
    from app.study.scrolling import Places
    from app.study.stage import Stage
    from lab.recordings.records import Act

    Note = Callable[[Act, Places | None], None]

READER_KEY = "F7"
"""Of the window's own shortcuts the one that does something to the bank: it switches the screen reader."""


class Noting(QObject):
    """An event filter of one task's window, from `begin` to `end`. `note` is told of each act before it is carried out.

    `at_work`: whether what is done counts. With a press `note` gets where the page stood when the finger came down.
    """

    def __init__(self, stage: Stage, loop: MainLoop, note: Note, at_work: Callable[[], bool]) -> None:
        super().__init__()
        self._stage = stage
        self._loop = loop
        self._note = note
        self._at_work = at_work
        self._pointing: Pointing | None = None
        self._stood: Places = ()
        self._page = ""
        self._key: Node | None = None
        self._fingers = False
        self._focused: r.Focused | None = None
        self._pages: QQuickItem | None = None
        self._shortcuts: list[tuple[QObject, str]] = []
        self._composing = _Composing(self._composed)

    def begin(self) -> None:
        """Watch from now on."""
        window, phone = self._stage.window, self._stage.phone
        self._pages = next((each for each in items_of(phone) if each.inherits("QQuickStackView")), None)
        for shortcut, names in shortcuts_of(window, phone):
            around = shortcut.parent()
            within = isinstance(around, QQuickItem) and phone.isAncestorOf(around)
            if within or READER_KEY in names:
                QObject.connect(shortcut, SIGNAL("activated()"), self._shortcut_of(names[0]))
                self._shortcuts.append((shortcut, names[0]))
        window.installEventFilter(self)
        window.focusObjectChanged.connect(self._composing.watch)
        self._composing.watch(window.focusObject())

    def end(self) -> None:
        """Watch no more."""
        window = self._stage.window
        window.removeEventFilter(self)
        window.focusObjectChanged.disconnect(self._composing.watch)
        self._composing.watch(None)
        self._shortcuts.clear()
        self._pages = self._pointing = None

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Qt asks before the window gets an event; it always gets it."""
        try:
            if isinstance(event, QMouseEvent):
                self._mouse(event)
            elif isinstance(event, QTouchEvent):
                self._touch(event)
            elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                self._keyed(event)
        except CaptureError:
            self._pointing = None  # the window is on its way out
        return False

    @property
    def turning(self) -> bool:
        """Whether one page is just taking the place of another."""
        return self._pages is not None and bool(self._pages.property("busy"))

    def _mouse(self, event: QMouseEvent) -> None:
        if event.source() is Qt.MouseEventSource.MouseEventSynthesizedByQt or self._fingers:
            return  # the touch that it was made of is noted
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._down(event.position())
            case QEvent.Type.MouseMove:
                self._move(event.position())
            case QEvent.Type.MouseButtonRelease if event.button() is Qt.MouseButton.LeftButton:
                self._up(event.position())

    def _touch(self, event: QTouchEvent) -> None:
        points = event.points()
        match event.type():
            case QEvent.Type.TouchBegin:
                self._fingers = True
                self._down(points[0].position())
            case QEvent.Type.TouchUpdate:
                self._move(points[0].position())
            case QEvent.Type.TouchEnd:
                self._fingers = False
                self._up(points[0].position())
            case QEvent.Type.TouchCancel:
                self._fingers, self._pointing = False, None

    def _down(self, place: QPointF) -> None:
        self._pointing = None
        stage = self._stage
        at = stage.phone.mapFromScene(place)
        if not self._at_work() or not stage.phone.contains(at) or self._by_reader or self.turning:
            return
        if flies_at(stage.phone, at):
            return
        self._stood, self._page = places(stage.phone), stage.page
        self._key = Sight(stage).landed(at.x(), at.y()).node if stage.page in SECRET_PAGES else None
        self._pointing = Pointing(self._loop.now_ms(), at.x(), at.y())

    def _move(self, place: QPointF) -> None:
        if self._pointing is not None:
            at = self._stage.phone.mapFromScene(place)
            self._pointing.move(self._loop.now_ms(), at.x(), at.y())

    def _up(self, place: QPointF) -> None:
        pointing, self._pointing = self._pointing, None
        if pointing is None or not self._at_work():
            return
        at = self._stage.phone.mapFromScene(place)
        act: Act = pointing.up(self._loop.now_ms(), at.x(), at.y())
        if {self._page, self._stage.page} & SECRET_PAGES:
            # Only whether one key was pressed counts; where the finger went on it does not.
            if self._page != self._stage.page or not pointing.stayed or not _on(self._key, at):
                return
            act = r.Tapped(*pointing.begins)
        self._focused = None
        self._note(act, self._stood)

    def _keyed(self, event: QKeyEvent) -> None:
        stage, focus = self._stage, self._focus()
        if focus is None or not self._at_work():
            return
        if self._by_reader and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return  # the screen reader's own
        act = typed_on_pad(event, stage) if stage.page in SECRET_PAGES else typed_by(event, focus)
        if act is not None:
            self._type(act, focus)

    def _type(self, act: Act, focus: QQuickItem) -> None:
        """Note what is typed, and before it what it is typed into, where that is another thing than before."""
        place = place_of(self._stage.phone, focus)
        if self._stage.page not in SECRET_PAGES and place != self._focused:
            self._focused = place
            self._note(place, None)
        self._note(act, None)

    def _composed(self, text: str) -> None:
        """An input method has made this of what was typed."""
        focus = self._focus()
        if focus is None or not self._at_work():
            return
        if takes_text(focus) and self._stage.page not in SECRET_PAGES:
            self._type(r.Typed(text), focus)

    def _shortcut_of(self, key: str) -> Callable[[], None]:
        def pressed() -> None:
            if self._shortcuts and self._at_work():
                self._note(r.KeyPressed(key), None)

        return pressed

    def _focus(self) -> QQuickItem | None:
        """What has the keyboard, where it is in the phone."""
        focus: QQuickItem | None = self._stage.window.activeFocusItem()
        return focus if focus and self._stage.phone.isAncestorOf(focus) else None

    @property
    def _by_reader(self) -> bool:
        return self._stage.view_model.reader.session is not None


class _Composing(QObject):
    """Watches whatever has the keyboard for text of an input method, which the window never sees."""

    def __init__(self, composed: Callable[[str], None]) -> None:
        super().__init__()
        self._composed = composed
        self._watched: QObject | None = None

    def watch(self, focus: QObject | None) -> None:
        """This has the keyboard now."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = focus if isinstance(focus, QQuickItem) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Qt asks before the field gets an event; it always gets it."""
        if isinstance(event, QInputMethodEvent) and event.commitString():
            self._composed(event.commitString())
        return False


def _on(node: Node | None, at: QPointF) -> bool:
    """Whether the finger was lifted on what it came down on."""
    place = None if node is None else node.rectangle
    return place is not None and place.x <= at.x() < place.right and place.y <= at.y() < place.bottom
