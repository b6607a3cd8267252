"""Amounts as they are typed: separators in sight, the cursor where one left it, words for those who hear the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.pages import Page
from tests.qml.support import face, is_action, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem

    from tests.qml.support import Opened

VERSIONS = ("standard", "elder")


def field_of(window: Opened) -> QQuickItem:
    """The page's first field to write in, with the focus."""
    field = next(item for item in window.items() if is_action(item) and role(item) == QAccessible.Role.EditableText)
    field.forceActiveFocus()
    window.settle()
    return field


def role(item: QQuickItem) -> QAccessible.Role:
    seen = face(item)
    assert seen is not None
    return seen.role()


def at_amount(open_window: Callable[..., Opened], version: str) -> Opened:
    window = open_window(version=version)
    window.scene.view_model.startTransfer()
    window.scene.view_model.payTo("li-juan")
    window.settle()
    return window


@pytest.mark.parametrize("version", VERSIONS)
def test_an_amount_is_typed_with_separators_and_heard_in_words(
    open_window: Callable[..., Opened], version: str
) -> None:
    window = at_amount(open_window, version)
    field = field_of(window)
    window.type("12345.67")
    assert field.property("text") == "12,345.67"
    heard = face(field)
    assert heard is not None
    assert heard.text(QAccessible.Text.Value) == "12,345.67"
    assert heard.text(QAccessible.Text.Description) == "一万两千三百四十五元六角七分"


@pytest.mark.parametrize("version", VERSIONS)
def test_keys_that_erase_take_a_digit_beside_a_separator_too(open_window: Callable[..., Opened], version: str) -> None:
    window = at_amount(open_window, version)
    field = field_of(window)
    window.type("1234567")
    assert field.property("text") == "1,234,567"
    field.setProperty("cursorPosition", 2)
    window.key(Qt.Key.Key_Backspace)
    assert (field.property("text"), field.property("cursorPosition")) == ("234,567", 0)
    field.setProperty("cursorPosition", 3)
    window.key(Qt.Key.Key_Delete)
    assert (field.property("text"), field.property("cursorPosition")) == ("23,467", 4)
    window.type("9")
    assert (field.property("text"), field.property("cursorPosition")) == ("234,967", 5)
    for _ in range(12):
        window.key(Qt.Key.Key_Backspace)
    assert field.property("text") == "67"
    assert window.scene.view_model.transfer.amountWords == "六十七元"


@pytest.mark.parametrize("version", VERSIONS)
def test_the_keypad_and_the_keyboard_write_the_same_amount(open_window: Callable[..., Opened], version: str) -> None:
    window = at_amount(open_window, version)
    field = field_of(window)
    for key in "1500":
        window.scene.view_model.transfer.pressKey(key)
    window.settle()
    window.type("0")
    assert field.property("text") == "15,000"
    window.scene.view_model.transfer.eraseKey()
    window.settle()
    assert field.property("text") == "1,500"


@pytest.mark.parametrize("version", VERSIONS)
def test_a_limit_is_typed_with_separators(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open(Page.LIMITS)
    window.scene.view_model.safety.limits.change("per_day_fen")
    window.settle()
    field = field_of(window)
    window.type("80000")
    assert field.property("text") == "80,000"
    window.scene.view_model.safety.limits.offer()
    window.settle()
    assert any("¥80,000.00" in str(item.property("text")) for item in walk(window.root) if item.isVisible())


def test_what_is_no_amount_stays_to_be_seen_and_is_refused(open_window: Callable[..., Opened]) -> None:
    window = at_amount(open_window, "standard")
    field = field_of(window)
    window.type("1e3")
    window.scene.view_model.transfer.prepare()
    window.settle()
    assert field.property("text") == "1e3"
    assert window.scene.view_model.transfer.errorText
