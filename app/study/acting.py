"""Carrying out one act in a task's window: the one way in which simulated participants and replays touch the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

from app.study.act_error import NOT_KEPT, ActError
from app.study.items import items_of
from app.study.scrolling import scroll_to
from app.study.secret_keys import find_key
from app.study.shortcuts import press_shortcut
from app.study.voice_acts import voice_does
from lab.recordings import records as r

if TYPE_CHECKING:
    from PySide6.QtCore import QKeyCombination
    from PySide6.QtQuick import QQuickItem

    from app.reader.session import ReaderSession
    from app.study.world import World
    from lab.recordings.records import Act, ReaderCommand


MOST_STOPS = 200
"""Of a screen reader on one page."""
CLOSE_PX = 1.0
"""What has the keyboard is found again by a place and a size that differ by no more."""


def perform(world: World, act: Act) -> None:  # noqa: C901, PLR0912 -- one case an act
    """Do it and let everything come to rest. Raises ActError, DialogueError."""
    match act:
        case r.Tapped(x, y):
            _tap(world, x, y)
        case r.Dragged(x_px, y_px, after_ms):
            _drag(world, list(zip(x_px, y_px, after_ms, strict=True)))
        case r.Scrolled(x_px, y_px):
            if not scroll_to(world.phone, list(zip(x_px, y_px, strict=True))):
                raise ActError("PAGE_DIFFERS", "这一页和记录的时候不一样，没有地方可以滚到那里")
            world.rest()
        case r.SecretKeyPressed(right):
            _secret_key(world, right=right)
        case r.Typed(text):
            for character in text:
                _key(world, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
            world.rest()
        case r.KeyPressed(name):
            _named_key(world, name)
        case r.Focused():
            _focus(world, act)
        case r.Said() | r.NothingSaid() | r.ListeningEnded() | r.SpeechEnded():
            voice_does(world, act)
            world.rest()
        case r.Answered():
            world.let_answer()
        case r.WordsPutIn(text):
            if text is None:
                raise ActError("WORDS_NOT_KEPT", NOT_KEPT)
            world.assistant.hear_instead(text)
            world.rest()
        case r.ReaderDid(command):
            _read(world, command)
        case r.ReaderPressed(name):
            _read_to(world, name)
        case r.NetworkLost(for_ms):
            world.network.lose(for_ms)
        case r.PayeePreferred(payee):
            world.prefer(payee)
        case _:
            raise ActError("ACT_UNKNOWN", f"不会做“{act.kind}”")


def _tap(world: World, x: float, y: float) -> None:
    _mouse(world, QEvent.Type.MouseButtonPress, x, y, 0)
    _mouse(world, QEvent.Type.MouseButtonRelease, x, y, 0)
    world.rest()


def _secret_key(world: World, *, right: bool) -> None:
    key = find_key(world, right=right)
    if key is None or key.rectangle is None:
        raise ActError("PIN_PAD_MISSING", "这时屏幕上没有密码键盘")
    if world.view_model.reader.session is not None:
        _read_to(world, key.spoken_name)
    else:
        place = key.rectangle
        _tap(world, place.x + place.width / 2, place.y + place.height / 2)


def _drag(world: World, way: list[tuple[float, float, int]]) -> None:
    first, *others = way
    _mouse(world, QEvent.Type.MouseButtonPress, *first)
    for x, y, after_ms in others:
        _mouse(world, QEvent.Type.MouseMove, x, y, after_ms)
    _mouse(world, QEvent.Type.MouseButtonRelease, *way[-1])
    world.rest()


def _mouse(world: World, kind: QEvent.Type, x: float, y: float, after_ms: int) -> None:
    place = world.phone.mapToScene(QPointF(x, y))
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, place, button, held, Qt.KeyboardModifier.NoModifier)
    if after_ms:
        event.setTimestamp(after_ms)
    QCoreApplication.sendEvent(world.window, event)


def _named_key(world: World, name: str) -> None:
    sequence = QKeySequence.fromString(name, QKeySequence.SequenceFormat.PortableText)
    combination = next(iter(sequence), None)  # type: ignore[call-overload]  # a sequence can be gone through; the stubs do not say so
    if combination is None:
        raise ActError("KEY_UNKNOWN", f"没有叫“{name}”的键")
    if not _shortcut(world, name, combination):
        _key(world, combination.key(), combination.keyboardModifiers(), "")
    world.rest()


def _shortcut(world: World, name: str, combination: QKeyCombination) -> bool:
    """Do as Qt does with a key: whatever has the focus may ask for it, else a shortcut takes it, else the window gets it."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers())
    asked.ignore()
    QCoreApplication.sendEvent(world.window, asked)
    return not asked.isAccepted() and press_shortcut(world.window, world.phone, name)


def _focus(world: World, there: r.Focused) -> None:
    """Give the keyboard to what lies there, where it is not there already."""
    found = [item for item in items_of(world.phone) if item.isVisible() and _lies(world.phone, item, there)]
    for item in reversed(found):
        if not item.hasActiveFocus():
            item.forceActiveFocus(Qt.FocusReason.OtherFocusReason)
        if world.window.activeFocusItem() is item:
            return
    raise ActError("PAGE_DIFFERS", "这一页和记录的时候不一样，键盘要去的地方不在了")


def _lies(phone: QQuickItem, item: QQuickItem, there: r.Focused) -> bool:
    place = item.mapRectToItem(phone, QRectF(0, 0, item.width(), item.height()))
    now = (place.center().x(), place.center().y(), place.width(), place.height())
    return all(
        abs(one - other) <= CLOSE_PX
        for one, other in zip(now, (there.x_px, there.y_px, there.width_px, there.height_px), strict=True)
    )


def _key(world: World, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(world.window, QKeyEvent(kind, key, modifiers, text))


def _read(world: World, command: ReaderCommand) -> None:
    session = reader_of(world)
    match command:
        case "look":
            session.look()
        case "next":
            session.step(1)
        case "previous":
            session.step(-1)
        case "first":
            session.first()
        case "last":
            session.last()
        case "more" | "less":
            session.apply(-1 if command == "more" else 1)
            world.rest()
            session.look()
        case "hear-out":
            while world.mouth.saying is not None:
                world.mouth.finish()
        case "activate":
            session.activate()
            world.mouth.finish()
            world.rest()
            session.look()


def _read_to(world: World, name: str) -> None:
    """Swipe to what is called so, and tap twice."""
    session = reader_of(world)
    session.look()
    session.first()
    for _ in range(MOST_STOPS):
        current = session.reader.current
        if current is not None and current.node.spoken_name == name:
            _read(world, "hear-out")
            _read(world, "activate")
            return
        session.step(1)
    raise ActError("NOT_ON_THE_PAGE", f"读屏在这一页找不到“{name}”")


def reader_of(world: World) -> ReaderSession:
    """The built-in screen reader of this window. Raises ActError (READER_OFF)."""
    session = world.view_model.reader.session
    if session is None:
        raise ActError("READER_OFF", "内置朗读没有打开")
    return session
