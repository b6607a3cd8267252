"""The built-in screen reader on the real window: what somebody who cannot see the screen hears and does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from accessibility.reader.phrasing import SECRET_HINT, SECRET_KEY
from app.pages import Page
from app.scene import PIN
from app.screens.core import _review
from app.window import phone_screen
from tests.qml.listener import SHIFT_ALT, Listener

if TYPE_CHECKING:
    from collections.abc import Callable


def test_swiping_through_the_elder_home_says_everything_in_order(listen: Callable[..., Listener]) -> None:
    assert listen(version="elder").swipe_through() == [
        "小象银行，标题",
        "一键求助，按钮",
        "王阿姨，想办点什么？标题",
        "余额，按钮",
        "转账，按钮",
        "明细，按钮",
        "语音，按钮",
        "缴费，按钮",
        "帮助，按钮，帮助和更多服务",
        "换回标准版，按钮",
        "小象，有事请说，按钮，点我打字",
        "说话，按钮，快捷键 F2",
    ]


def test_a_double_tap_on_the_balance_opens_it_and_says_its_heading(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.go_to("余额")
    assert somebody.double_tap() == ["余额", "您现在有，标题"]
    assert somebody.window.scene.view_model.navigation.current == Page.BALANCE
    assert somebody.key(Qt.Key.Key_Right) == ["养老金账户，余额52386元2角，卡号末四位 2 6 3 3"]


def test_the_voice_is_given_amounts_and_cards_in_words(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.go_to("余额")
    somebody.double_tap()
    somebody.key(Qt.Key.Key_Right)
    assert somebody.session.lines[-1].spoken == "养老金账户，余额五万两千三百八十六元二角，卡号末四位 二 六 三 三"


def test_one_tap_reads_what_is_there_and_presses_nothing(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.tap(100, 200)
    somebody.hears("余额，按钮")
    assert somebody.heard() == ["余额，按钮"]
    assert somebody.window.scene.view_model.navigation.current == Page.HOME


def test_a_swipe_goes_on_and_back(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.key(Qt.Key.Key_Home)
    window = somebody.window.shell.window
    begin = somebody.place(150, 400)
    for end, said in (
        (somebody.place(250, 410), ["一键求助，按钮"]),
        (somebody.place(50, 400), ["小象银行，标题"]),
    ):
        QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
        QTest.mouseMove(window, end)
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        assert somebody.heard() == said


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_the_review_of_a_transfer_is_read_whole(listen: Callable[..., Listener], version: str) -> None:
    somebody = listen(version=version)
    _review(somebody.window.scene)
    somebody.heard()
    somebody.window.key(Qt.Key.Key_R, SHIFT_ALT)
    heard = "。".join(somebody.heard())
    for part in (
        "李娟",
        "300",
        "6 2 8 5",
        "白鹭银行",
        "2 6 3 3",
        "手续费",
        "同意转账，按钮",
    ):
        assert part in heard, heard
    places = [heard.index(part) for part in ("李娟", "手续费", "同意转账")]
    assert places == sorted(places)


def test_a_whole_transfer_by_ear_and_no_digit_of_the_pin_is_said(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    _review(somebody.window.scene)
    somebody.heard()
    somebody.go_to("对，同意转账")
    arrived = somebody.double_tap()
    assert arrived[:2] == ["输入密码", "请按六位密码，标题"]
    assert arrived[-1] == SECRET_HINT
    before = len(somebody.session.lines)
    pad = {item.property("text"): item for item in somebody.window.actions().values() if item.property("text")}
    for count, digit in enumerate(PIN, start=1):
        screen = phone_screen(somebody.window.shell.window)
        middle = pad[digit].mapToItem(screen, QPointF(pad[digit].width() / 2, pad[digit].height() / 2))
        somebody.session.reader.touch(middle.x(), middle.y(), anew=True)
        assert somebody.double_tap() == [f"已输入{count}位"]
    somebody.go_to("数字键盘")
    somebody.go_to("六位交易密码")
    said = [line.words for line in somebody.session.lines[before:]]
    assert f"数字键盘，{SECRET_KEY}" in said
    keys = [words for words in said if words.rstrip("，按钮") in tuple("0123456789")]
    assert keys == []
    assert said[-1] == "六位交易密码，密码输入框，已输入6位"
    somebody.go_to("确定")
    somebody.double_tap()
    assert somebody.window.scene.view_model.navigation.current == Page.RESULT
    assert somebody.window.scene.view_model.result.done


def test_a_switch_says_its_new_state(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.window.scene.view_model.navigation.open(Page.SETTINGS)
    somebody.heard()
    somebody.go_to("画面不动")
    assert somebody.double_tap() == ["已勾选"]
    assert somebody.window.scene.settings.settings.still


def test_what_is_out_of_sight_comes_into_sight_when_it_is_read(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder", text_scale=2.0)
    somebody.window.scene.view_model.navigation.open(Page.SETTINGS)
    somebody.heard()
    somebody.go_to("看看怎么用")
    ring = somebody.reader.cursor
    screen = phone_screen(somebody.window.shell.window)
    assert ring.height() > 40
    assert 0 <= ring.top() < ring.bottom() <= screen.height()


def test_typing_and_tab_work_as_ever_and_the_cursor_follows(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.heard()
    assert somebody.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier) == ["转账，按钮"]
    somebody.window.key(Qt.Key.Key_Return)
    assert somebody.heard()[-1].endswith("标题")


def test_it_looks_by_itself_once_the_page_has_come_to_rest(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.window.scene.view_model.navigation.open(Page.BALANCE)
    somebody.hears("您现在有，标题")


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_every_entry_is_read_once_though_the_list_makes_its_rows_as_it_scrolls(
    listen: Callable[..., Listener], version: str
) -> None:
    somebody = listen(version=version)
    somebody.window.scene.view_model.navigation.open(Page.ENTRIES)
    somebody.heard()
    said = somebody.swipe_through()
    entries = [row.sentence for row in somebody.window.scene.view_model.accounts.entries.rows]
    assert len(entries) == 50
    assert [entry for words in said for entry in entries if entry in words] == entries
    assert said[-1] == "说话，按钮，快捷键 F2"
