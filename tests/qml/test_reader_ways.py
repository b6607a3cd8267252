"""The built-in screen reader's own ways: digits, curtain, dial, silence, transcript, and how it goes on and off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from accessibility.reader.phrasing import SECRET_KEY
from accessibility.reader.reader import LAST
from app.assistant.state import Activity, AssistantState
from app.pages import Page
from app.reader.mouth import StillMouth
from app.reader.parts import ReaderParts
from app.screens.core import _review
from app.window import phone_screen
from tests.qml.listener import ALT, SHIFT_ALT, Listener
from tests.qml.support import kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.qml.support import Opened


def test_digits_are_said_only_at_the_persons_wish_and_no_transcript_keeps_them(
    listen: Callable[..., Listener],
) -> None:
    somebody = listen(version="elder")
    _review(somebody.window.scene)
    somebody.heard()
    somebody.go_to("对，同意转账")
    somebody.double_tap()
    mouth = somebody.reader._parts.mouth
    assert isinstance(mouth, StillMouth)
    somebody.key(Qt.Key.Key_D)
    somebody.go_to("六位交易密码")
    somebody.key(Qt.Key.Key_Right)
    assert mouth.said[-1].endswith("一，按钮")
    assert somebody.session.lines[-1].words == SECRET_KEY
    assert somebody.session.lines[-1].spoken == SECRET_KEY


def test_the_curtain_is_black_in_the_picture_and_lifts_again(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    assert somebody.key(Qt.Key.Key_B) == ["屏幕已遮黑"]
    picture = somebody.window.picture()
    area = somebody.window.rect(phone_screen(somebody.window.shell.window)).toRect()
    colours = {
        picture.pixelColor(x, y).rgb()
        for x in range(area.left() + 20, area.right() - 20, 37)
        for y in range(area.top() + 20, area.bottom() - 20, 41)
    }
    assert colours == {QColor("black").rgb()}
    assert somebody.key(Qt.Key.Key_Right) != []
    assert somebody.key(Qt.Key.Key_B) == ["屏幕已显示"]
    assert somebody.window.picture().pixelColor(area.center()).rgb() != QColor("black").rgb()


def test_the_dial_is_turned_and_worked_by_keys(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.key(Qt.Key.Key_Home)
    assert somebody.key(Qt.Key.Key_Down) == ["王阿姨，想办点什么？标题"]
    assert somebody.key(Qt.Key.Key_Right, SHIFT_ALT) == ["控件"]
    assert somebody.key(Qt.Key.Key_Down) == ["余额，按钮"]
    assert somebody.key(Qt.Key.Key_Right, SHIFT_ALT) == ["语速，正常"]
    assert somebody.key(Qt.Key.Key_Up) == ["语速，1.3倍"]
    assert somebody.window.scene.settings.settings.reader_rate == 1.3
    assert somebody.key(Qt.Key.Key_H, SHIFT_ALT) == ["王阿姨，想办点什么？标题"]


def test_it_keeps_quiet_while_the_assistant_has_the_air(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.heard()
    state = AssistantState("one", elder=True)
    somebody.window.scene.assistant.show(replace(state, activity=Activity.LISTENING))
    assert somebody.key(Qt.Key.Key_Right) == []
    somebody.window.scene.assistant.show(state)
    assert len(somebody.heard()) == 1


def test_the_microphone_opens_once_the_reader_is_quiet(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.window.key(Qt.Key.Key_Right, ALT)
    mouth = somebody.reader._parts.mouth
    assert isinstance(mouth, StillMouth)
    saying = [mouth.saying]
    somebody.window.key(Qt.Key.Key_F2)
    saying.append(mouth.saying)
    assert saying == ["一键求助，按钮", None]
    assert somebody.window.scene.assistant.asked == ["talk"]


def test_it_switches_itself_off_and_says_so_when_a_real_one_runs(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    reader = somebody.reader
    told: list[str] = []
    somebody.window.scene.view_model.announcer.announced.connect(told.append)
    parts = reader._parts
    reader._parts = ReaderParts(parts.mouth, parts.worker, lambda: True)
    reader._ask()
    assert not reader.on
    assert not somebody.window.scene.settings.settings.reader
    assert told == ["发现读屏软件，内置朗读已关闭"]
    assert isinstance(parts.mouth, StillMouth)
    assert parts.mouth.said[-1] == "发现读屏软件，内置朗读已关闭"
    somebody.window.click("余额")
    assert somebody.window.scene.view_model.navigation.current == Page.BALANCE


def test_f7_switches_it_on_and_off_and_off_it_touches_nothing(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    reader = window.scene.view_model.reader
    states = []
    for _ in range(2):
        window.key(Qt.Key.Key_F7)
        states.append(reader.on)
    assert states == [True, False]
    assert not reader._watch.isActive()
    window.click("余额")
    assert window.scene.view_model.navigation.current == Page.BALANCE
    window.settle()
    assert not reader._settled.isActive()


def test_the_transcript_is_shown_and_kept(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    somebody.swipe_through()
    somebody.window.key(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert somebody.reader.panelOpen
    assert [row.words for row in somebody.reader.lines.rows][-1] == LAST
    somebody.reader.save()
    (text,) = somebody.reader._documents.glob("朗读记录-*.txt")
    assert "余额，按钮" in text.read_text(encoding="utf-8")
    (lines,) = somebody.reader._documents.glob("朗读记录-*.jsonl")
    assert '"words": "余额，按钮"' in lines.read_text(encoding="utf-8")
    somebody.window.settle()


def test_whoever_turned_it_on_unawares_turns_it_off_with_one_click_on_the_desk(
    listen: Callable[..., Listener],
) -> None:
    somebody = listen(version="elder", text_scale=2.0)
    words = "朗读开着，连点两下才按下。点这里关闭"
    (sign,) = (
        item for item in somebody.window.items() if kind(item) == "PressControl" and item.property("text") == words
    )
    area = somebody.window.rect(sign)
    assert somebody.window.shell.window.width() >= area.right()
    QTest.mouseClick(
        somebody.window.shell.window,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        area.center().toPoint(),
    )
    somebody.window.settle()
    assert not somebody.reader.on
    assert words not in {str(item.property("text")) for item in somebody.window.items()}
