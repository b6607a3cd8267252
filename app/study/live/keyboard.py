"""Keys that a person presses, as acts: text that goes into a field, and keys that type nothing, by their portable names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

from app.study.secret_keys import entered_on, keyed
from app.study.shortcuts import PORTABLE
from app.viewmodels.translate import translate
from lab.recordings import records as r

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtQuick import QQuickItem

    from app.study.stage import Stage
    from lab.recordings.records import Act

_ALONE = frozenset(
    {
        Qt.Key.Key_unknown,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
"""Keys that do nothing by themselves."""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


def typed_by(event: QKeyEvent, focus: QObject) -> Act | None:
    """What a key does where `focus` has the keyboard; None where it does nothing by itself."""
    text = event.text()
    if takes_text(focus):
        if event.matches(QKeySequence.StandardKey.Paste):
            pasted = QGuiApplication.clipboard().text()
            return r.Typed(pasted) if pasted else None
        if text and text.isprintable() and not event.modifiers() & _COMMANDS:
            return r.Typed(text)
    key = Qt.Key(event.key())
    if key in _ALONE or (key in _ENTER and event.isAutoRepeat()):
        return None  # a key held down presses once
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return r.KeyPressed(QKeySequence(QKeyCombination(modifiers, key)).toString(PORTABLE))


def typed_on_pad(event: QKeyEvent, stage: Stage) -> Act | None:
    """What a key does while a PIN is asked for: by what it presses, never by which key or how it came there."""
    text = event.text()
    if len(text) == 1 and text in "0123456789":
        return keyed(stage, text)
    key = Qt.Key(event.key())
    if key in _ENTER:
        return None if event.isAutoRepeat() else entered_on(stage, translate("PinPad", "确定"))
    return r.KeyPressed("Backspace") if key is Qt.Key.Key_Backspace else None


def takes_text(item: QObject) -> bool:
    """Whether it is a field in which text is written."""
    return item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")


def place_of(phone: QQuickItem, item: QQuickItem) -> r.Focused:
    """Where it lies, so that a replay finds it again."""
    place = item.mapRectToItem(phone, QRectF(0, 0, item.width(), item.height()))
    middle = place.center()
    return r.Focused(*(round(each, 1) for each in (middle.x(), middle.y(), place.width(), place.height())))
