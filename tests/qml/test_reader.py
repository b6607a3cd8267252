"""The built-in screen reader on the real window: what somebody who cannot see the screen hears and does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from accessibility.reader.phrasing import SECRET_HINT, SECRET_KEY
from accessibility.reader.reader import LAST
from app.assistant.state import Activity, AssistantState
from app.pages import Page
from app.reader.mouth import StillMouth
from app.reader.parts import ReaderParts
from app.scene import PIN
from app.screens.core import _review
from app.window import phone_screen
from tests.qml.support import kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.reader.session import ReaderSession
    from app.viewmodels.reader import ReaderViewModel
    from tests.qml.support import Opened

ALT = Qt.KeyboardModifier.AltModifier
SHIFT_ALT = ALT | Qt.KeyboardModifier.ShiftModifier


class Listener:
    """Somebody who only hears: the window with the reader on, without hints."""

    def __init__(self, window: Opened) -> None:
        self.window = window
        self.reader.setOn(True)
        self.reader.setHints(False)
        self.session.hush()
        self._heard = len(self.session.lines)

    @property
    def reader(self) -> ReaderViewModel:
        return self.window.scene.view_model.reader

    @property
    def session(self) -> ReaderSession:
        session = self.reader.session
        assert session is not None
        return session

    def settle(self) -> None:
        """Let the page arrive, and everything that waits be said."""
        self.window.settle()
        self.reader.look()
        self.finish()

    def finish(self) -> None:
        """Let everything that waits be said."""
        mouth = self.reader._parts.mouth
        assert isinstance(mouth, StillMouth)
        for _ in range(100):
            if mouth.saying is None:
                return
            mouth.finish()

    def hears(self, words: str) -> None:
        """Let events run until this is the last that was said; each change of the reader is looked at."""
        waited, limit = QEventLoop(), QTimer(singleShot=True, interval=10_000)

        def look() -> None:
            self.finish()
            if self.session.lines and self.session.lines[-1].words == words:
                waited.quit()

        limit.timeout.connect(waited.quit)
        self.reader.changed.connect(look)
        limit.start()
        if not self.session.lines or self.session.lines[-1].words != words:
            waited.exec()
        self.reader.changed.disconnect(look)
        assert self.session.lines[-1].words == words

    def heard(self) -> list[str]:
        """What was said since this was last asked."""
        self.settle()
        said = [line.words for line in self.session.lines[self._heard :]]
        self._heard = len(self.session.lines)
        return said

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = ALT) -> list[str]:
        self.window.key(key, modifiers)
        return self.heard()

    def swipe_through(self) -> list[str]:
        """From the first thing to the last by the key that goes on."""
        heard = self.key(Qt.Key.Key_Home)
        for _ in range(200):
            said = self.key(Qt.Key.Key_Right)
            if said == [LAST]:
                return heard
            heard += said
        raise AssertionError(heard)

    def go_to(self, name: str) -> list[str]:
        """Move on until what is said begins with this."""
        heard = self.key(Qt.Key.Key_Home)
        for _ in range(200):
            if heard[-1].startswith(name):
                return heard
            heard = self.key(Qt.Key.Key_Right)
            assert heard != [LAST], "|".join(line.words for line in self.session.lines)
        raise AssertionError(name)

    def place(self, x: float, y: float) -> QPoint:
        """A point of the phone's screen in the window."""
        return phone_screen(self.window.shell.window).mapToScene(QPointF(x, y)).toPoint()

    def tap(self, x: float, y: float) -> None:
        QTest.mouseClick(
            self.window.shell.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.place(x, y)
        )

    def double_tap(self) -> list[str]:
        """Two quick taps, anywhere on the phone."""
        self.tap(200, 700)
        self.tap(200, 700)
        return self.heard()


@pytest.fixture
def listen(open_window: Callable[..., Opened]) -> Callable[..., Listener]:
    return lambda **choices: Listener(open_window(**choices))


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
        "确认转账，按钮",
    ):
        assert part in heard, heard
    places = [heard.index(part) for part in ("李娟", "手续费", "确认转账")]
    assert places == sorted(places)


def test_a_whole_transfer_by_ear_and_no_digit_of_the_pin_is_said(listen: Callable[..., Listener]) -> None:
    somebody = listen(version="elder")
    _review(somebody.window.scene)
    somebody.heard()
    somebody.go_to("对，确认转账")
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


def test_digits_are_said_only_at_the_persons_wish_and_no_transcript_keeps_them(
    listen: Callable[..., Listener],
) -> None:
    somebody = listen(version="elder")
    _review(somebody.window.scene)
    somebody.heard()
    somebody.go_to("对，确认转账")
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
