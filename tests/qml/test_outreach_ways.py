"""Ways through help, branches, messages and the adviser, by mouse and by keyboard, in both versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.pages import Page
from app.screens.messages import cause_messages
from tests.qml.support import face, kind, name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.qml.support import Opened

VERSIONS = ("standard", "elder")
LAKESIDE = "湖滨支行，营业中，7人在等，约18分钟，湖滨区 柳岸路 12号，今天 9:00到17:00"


def told(window: Opened) -> str:
    """Everything that a screen reader finds on the page."""
    return "\n".join(name_of(item) for item in window.items() if face(item) is not None)


def test_an_elder_books_a_visit_one_question_a_page(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    window.scene.view_model.navigation.open(Page.BRANCHES)
    window.settle()
    for name in (LAKESIDE, "约个时间去", "重新设密码", "明天 3月3日 周二", "上午9:00"):
        window.click(name)
    assert window.scene.view_model.navigation.current == Page.ORDER_REVIEW
    window.click("确认预约")
    assert "预约好了" in told(window)
    window.click("完成")
    assert window.scene.view_model.navigation.current == Page.BRANCH
    assert "已预约，明天 3月3日 周二 9:00，湖滨支行 重新设密码" in told(window)


def test_what_an_elder_holds_has_a_page_of_its_own(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    window.scene.view_model.navigation.open(Page.BRANCHES)
    window.settle()
    for name in (LAKESIDE, "约个时间去", "重新设密码", "明天 3月3日 周二", "上午9:00", "确认预约", "完成"):
        window.click(name)
    assert not [name for name in window.actions() if name.startswith("不去了")]
    window.click("已预约，明天 3月3日 周二 9:00，湖滨支行 重新设密码")
    assert window.scene.view_model.navigation.current == Page.BRANCHES_HELD
    window.click("不去了，取消：取消预约：明天 3月3日 周二 9:00")
    assert window.scene.view_model.navigation.current == Page.ORDER_REVIEW


def test_a_visit_is_booked_on_one_page_by_keyboard_alone(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.scene.view_model.navigation.open(Page.BRANCHES)
    window.settle()
    for name in (LAKESIDE, "预约", "重置密码", "明天 3月3日 周二", "上午9:00", "下一步", "确认预约"):
        window.tab_to(name)
        window.key(Qt.Key.Key_Space)
    assert window.scene.view_model.order.endTitle == "预约好了"
    assert len(window.scene.view_model.branches.appointments.rows) == 1


@pytest.mark.parametrize("version", VERSIONS)
def test_help_against_a_scam_is_two_touches_away(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open(Page.HELP)
    window.settle()
    window.click("有人让我转钱，防骗，先别转")
    assert "第1步，挂断电话，不点对方发来的链接。" in told(window)
    window.click("打电话给银行")
    assert "这是演示，不会真的拨出电话。" in told(window)
    window.click("打过去" if version == "elder" else "拨打")
    assert name_of(window.focus()) == "挂断"  # type: ignore[arg-type]  # there is one


def test_a_question_is_found_as_it_is_typed(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.scene.view_model.navigation.open(Page.SERVICE)
    window.settle()
    window.type("PIN")
    window.tab_to("密码忘了怎么办？")
    window.key(Qt.Key.Key_Return)
    assert window.scene.view_model.navigation.current == Page.ANSWER


@pytest.mark.parametrize("version", VERSIONS)
def test_a_message_is_read_and_leads_on(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    cause_messages(window.scene)
    window.scene.view_model.navigation.open(Page.MESSAGES)
    window.settle()
    before = window.scene.view_model.messages.unread
    window.click(
        next(row.sentence for row in window.scene.view_model.messages.rows.rows if row.title == "您约了去网点")
    )
    assert window.scene.view_model.messages.unread == before - 1
    window.click("去“附近的网点”" if version == "elder" else "去“云网点”")
    assert window.scene.view_model.navigation.current == Page.BRANCHES


@pytest.mark.parametrize("version", VERSIONS)
def test_the_adviser_answers_and_keeps_the_focus_in_the_field(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open(Page.MANAGER)
    window.settle()
    window.tab_to("别的事，写在这里" if version == "elder" else "写给客户经理")
    window.type("hello")
    window.key(Qt.Key.Key_Return)
    focus = window.focus()
    assert focus is not None
    assert (kind(focus), focus.property("text")) == ("Field", "")
    assert "您好！请写您想问的事，或者从下面选一个。" in told(window)


def test_what_was_said_takes_the_room_that_larger_type_needs(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.scene.view_model.navigation.open(Page.MANAGER)
    window.scene.view_model.manager.ask("app")
    window.settle()

    def mine() -> float:
        (said,) = [item for item in window.items() if kind(item) == "SaidLine" and item.property("mine")]
        return said.childItems()[0].width()

    before = mine()
    window.scene.settings.change(text_scale=1.5)
    window.settle()
    assert mine() > 1.2 * before
