"""The states of the whole window by real keys and clicks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.order_flow import OrderStage
from app.pages import Page
from app.scene import PIN
from app.screens.orders import higher_limits
from app.screens.state import IDLE_MINUTES, begin
from tests.qml.support import kind, name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.qml.support import Opened

VERSIONS = ("standard", "elder")


def leave_alone(window: Opened, minutes: int) -> None:
    window.scene.settings.change(idle_minutes=IDLE_MINUTES, idle_elder=True)
    window.scene.view_model.session.begin()
    window.scene.move_on(timedelta(minutes=minutes))
    window.settle()


@pytest.mark.parametrize("version", VERSIONS)
def test_any_key_takes_the_warning_away_and_does_nothing_else(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    window.tab_to("转账")
    leave_alone(window, IDLE_MINUTES)
    navigation = window.scene.view_model.navigation
    assert navigation.current == Page.SESSION_ENDING
    window.key(Qt.Key.Key_A)
    assert navigation.current == Page.HOME
    leave_alone(window, IDLE_MINUTES)
    window.key(Qt.Key.Key_Return)
    assert navigation.current == Page.HOME
    leave_alone(window, IDLE_MINUTES)
    window.tab_to("现在就锁")
    assert navigation.current == Page.SESSION_ENDING
    window.click("继续用")
    assert navigation.current == Page.HOME


@pytest.mark.parametrize("version", VERSIONS)
def test_a_locked_screen_is_opened_by_the_keyboard_where_it_was(
    open_window: Callable[..., Opened], version: str
) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open(Page.ENTRIES)
    leave_alone(window, IDLE_MINUTES + 1)
    assert window.scene.view_model.navigation.current == Page.LOCKED
    assert "小象，有事请说" not in window.actions()
    window.key(Qt.Key.Key_Escape)
    window.key(Qt.Key.Key_F2)
    assert window.scene.view_model.navigation.current == Page.LOCKED
    assert window.scene.assistant.asked == ["stop"]
    window.type(PIN)
    window.key(Qt.Key.Key_Return)
    assert window.scene.view_model.navigation.current == Page.ENTRIES


def test_the_offer_changes_the_version_at_one_press(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    begin(window.scene)
    window.settle()
    focus = window.focus()
    assert focus is not None
    assert kind(focus) != "Tile"  # neither answer is chosen by a Return pressed once too often
    elder = next(name for name in window.actions() if name.startswith("长辈版"))
    window.click(elder)
    assert window.scene.settings.settings.version == "elder"
    assert window.scene.view_model.navigation.current == Page.HOME


@pytest.mark.parametrize(("version", "freeze"), [("standard", "一键锁住，钱转不走"), ("elder", "马上锁住我的钱")])
def test_one_press_freezes_and_the_pin_unfreezes(open_window: Callable[..., Opened], version: str, freeze: str) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open(Page.SCAM)
    window.settle()
    window.click(freeze)
    assert window.scene.view_model.navigation.current == Page.ORDER_RESULT
    assert window.scene.view_model.safety.locks.frozen
    window.click("把锁打开")
    window.click("确认打开")
    window.type(PIN)
    window.key(Qt.Key.Key_Return)
    assert not window.scene.view_model.safety.locks.anyFrozen


@pytest.mark.parametrize("version", VERSIONS)
def test_a_simulated_finger_by_the_keyboard_and_digits_typed_over_it(
    open_window: Callable[..., Opened], version: str
) -> None:
    window = open_window(version=version)
    window.scene.settings.change(biometrics="success")
    model = window.scene.view_model
    model.navigation.open(Page.LOCKS)
    window.settle()
    window.click("登记模拟指纹")
    window.click("确认登记")
    window.type(PIN)
    window.key(Qt.Key.Key_Return)
    assert model.safety.enrolment.enrolled
    window.click("完成")
    for typed in ("", PIN):
        model.house.orders.offer(higher_limits(window.scene))
        model.order.agree()
        window.settle()
        focus = window.focus()
        assert focus is not None
        assert name_of(focus) == "放上手指（模拟）"
        assert "确认是您本人" in {item.property("text") for item in window.items()}
        window.type(typed)
        window.key(Qt.Key.Key_Return)
        assert model.house.orders.state.stage is OrderStage.DONE
