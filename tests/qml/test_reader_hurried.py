"""The window has changed and the screen reader has not looked yet, or has looked again: nothing is done to what nobody heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop, QSignalBlocker, Qt, QTimer
from PySide6.QtTest import QTest

from app.pages import Page
from tests.qml.listener import ALT, Listener

if TYPE_CHECKING:
    from collections.abc import Callable


def at_once(somebody: Listener, key: Qt.Key) -> None:
    """Press and release the key before anything else can happen."""
    QTest.keyClick(somebody.window.shell.window, key, ALT)


def leave(somebody: Listener, page: Page) -> None:
    """Another page comes, and what was on the one before is gone, while the reader does not look."""
    with QSignalBlocker(somebody.reader._settled), QSignalBlocker(somebody.reader._latest):
        somebody.window.scene.view_model.navigation.back()
        somebody.window.scene.view_model.navigation.open(page)
        somebody.window.settle()
        gone = QEventLoop()
        QTimer.singleShot(0, gone.quit)
        gone.exec()  # what is to be deleted later is, only within a loop


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_H])
def test_a_key_moves_on_the_page_that_is_there_by_now(listen: Callable[..., Listener], key: Qt.Key) -> None:
    somebody = listen(version="elder")
    somebody.window.scene.view_model.navigation.open(Page.ENTRIES)
    somebody.heard()
    somebody.key(Qt.Key.Key_Home)
    somebody.key(Qt.Key.Key_Right)
    leave(somebody, Page.BALANCE)
    at_once(somebody, key)
    reader = somebody.session.reader
    assert reader.current in reader.stops
    assert any(stop.node.spoken_name.startswith("您现在有") for stop in reader.stops)


def test_a_press_that_comes_too_late_presses_nothing_on_the_page_that_came(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.go_to("余额")
    leave(somebody, Page.PAYEE)
    before = somebody.window.scene.view_model.navigation.current
    at_once(somebody, Qt.Key.Key_Return)
    assert somebody.window.scene.view_model.navigation.current == before
    assert somebody.heard()[-1].endswith("标题")


def test_what_is_pressed_once_it_is_quiet_is_what_was_heard(
    listen: Callable[..., Listener], monkeypatch: pytest.MonkeyPatch
) -> None:
    somebody = listen(version="elder")
    somebody.go_to("余额")
    mouth = somebody.reader._parts.mouth
    quiet = mouth.hush
    waiting: list[Callable[[], None]] = []
    monkeypatch.setattr(mouth, "hush", lambda done=None: waiting.append(done) if done is not None else quiet())
    at_once(somebody, Qt.Key.Key_Return)
    assert len(waiting) == 1
    monkeypatch.setattr(mouth, "hush", quiet)
    leave(somebody, Page.PAYEE)
    somebody.settle()
    waiting[0]()
    assert somebody.window.scene.view_model.navigation.current in {Page.BALANCE, Page.PAYEE}
