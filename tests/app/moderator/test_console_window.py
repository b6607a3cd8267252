"""The console's window: by keyboard alone, by what a screen reader is told, and by the rules of the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import capture_window
from accessibility.tree.words import Role, State
from app.main_loop import VirtualMainLoop
from app.moderator.link import Linked, OwnLink
from app.moderator.view_model import ConsoleViewModel
from app.moderator.window import ConsoleWindow
from app.settling import settle
from lab.moderation import port as p
from lab.moderation.keys import SHORTCUTS
from lab.schema import kinds as k
from tests.app.moderator.scenes import busy_session
from tests.qml.support import is_action, name_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

    from accessibility.tree.node import Tree


class Seen:
    """A console in its window, on a busy session in memory."""

    def __init__(self, palette: str = "light", text_scale: float = 1.0, width: int = 1440) -> None:
        self.loop = VirtualMainLoop()
        self.session = busy_session()
        self.console = ConsoleViewModel(OwnLink(self.session, self.loop), self.loop, palette, text_scale)
        self.heard: list[str] = []
        self.console.announcer.announced.connect(self.heard.append)
        self.shell = ConsoleWindow(self.console, still=True)
        self.shell.window.resize(width, 900)
        self.shell.show()
        self.settle()

    def settle(self) -> None:
        settle(self.shell.window)
        self.shell.window.grabWindow()
        settle(self.shell.window)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.shell.window, key, modifiers)
        self.settle()

    def ctrl(self, name: str) -> None:
        code = Qt.Key.Key_Return if name == "Return" else getattr(Qt.Key, f"Key_{name}")
        self.key(code, Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClick(self.shell.window, character)  # type: ignore[call-overload]  # stubs lack the character
        self.settle()

    def items(self) -> list[QQuickItem]:
        return list(walk(self.shell.window.contentItem()))

    def actions(self) -> dict[str, QQuickItem]:
        return {name_of(item): item for item in self.items() if is_action(item)}

    def click(self, name: str) -> None:
        item = self.actions()[name]
        middle = item.mapToScene(item.boundingRect().center())
        place = QPoint(round(middle.x()), round(middle.y()))
        QTest.mouseClick(self.shell.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def focused(self) -> str:
        item = self.shell.window.activeFocusItem()
        return "" if item is None else name_of(item)

    def kept(self) -> list[k.Kind]:
        return [each.what for each in self.session.snapshot().events if isinstance(each.what, k.Kind)]

    def tree(self, page: str, *, largest: bool = False) -> Tree:
        scale = float(self.console.looks.textScale)
        subject = Subject("主持人窗口", page, text_scale=scale, largest_text=largest)
        return capture_window(self.shell.window, subject, pictured=False).tree

    def close(self) -> None:
        self.shell.close()


@pytest.fixture
def look_at(bank_application: QGuiApplication) -> Iterator[Callable[..., Seen]]:
    assert bank_application is not None
    opened: list[Seen] = []

    def open_it(palette: str = "light", text_scale: float = 1.0, width: int = 1440) -> Seen:
        opened.append(Seen(palette, text_scale, width))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


def test_each_level_of_help_has_its_key_also_while_a_note_is_being_written(look_at: Callable[..., Seen]) -> None:
    seen = look_at()
    seen.ctrl("N")
    assert seen.focused() == "备注"
    seen.type("abc")
    for level in range(5):
        seen.ctrl(str(level))
        assert seen.kept()[-1] == k.AssistGiven(level)  # type: ignore[arg-type]  # all are levels
    seen.type("d")
    seen.key(Qt.Key.Key_Return)
    note = seen.kept()[-1]
    assert isinstance(note, k.NoteWritten)
    assert note.text == "abcd"


@pytest.mark.parametrize("shortcut", [each for each in SHORTCUTS if each.act != "assist"], ids=lambda each: each.act)
def test_no_key_of_the_console_changes_what_is_being_written(look_at: Callable[..., Seen], shortcut: object) -> None:
    seen = look_at()
    seen.ctrl("N")
    seen.type("one two")
    field = seen.actions()["备注"]
    seen.ctrl(shortcut.key.removeprefix("Ctrl+"))  # type: ignore[attr-defined]  # a Shortcut
    assert field.property("text") == "one two"


def test_every_key_does_what_it_says(look_at: Callable[..., Seen]) -> None:
    seen = look_at()
    seen.ctrl("P")
    assert seen.console.paused
    seen.ctrl("P")
    assert not seen.console.paused
    seen.ctrl("L")
    assert seen.console.looking
    seen.ctrl("H")
    seen.ctrl("J")
    assert (seen.console.wizard.holdsHeard, seen.console.wizard.holdsSaid) == (False, False)
    seen.ctrl("R")
    assert seen.focused() == "在等的话，可以改"
    seen.key(Qt.Key.Key_End)
    seen.type("x")
    seen.ctrl("Return")
    assert seen.session.told == [("heard", "给女儿转三百块水电费x")]
    seen.ctrl("Return")
    assert seen.session.told[-1] == ("said", "好的，给女儿转三百元，对吗？")
    seen.ctrl("R")
    assert seen.focused() == "代说一句"
    seen.ctrl("I")
    assert seen.focused() == "放出意外：断网（away）"
    seen.key(Qt.Key.Key_Space)
    assert k.IncidentFired("away") in seen.kept()
    seen.ctrl("T")
    assert seen.focused() == seen.console.lines.rows[-1].name


def test_the_end_is_asked_for_answered_by_keyboard_and_nothing_behind_can_be_reached(
    look_at: Callable[..., Seen],
) -> None:
    seen = look_at()
    seen.ctrl("N")
    seen.ctrl("Q")
    assert seen.focused() == "原因"
    seen.ctrl("1")
    assert not any(isinstance(each, k.AssistGiven) and each.level == 1 for each in seen.kept())
    stops = set()
    for _ in range(12):
        seen.key(Qt.Key.Key_Tab)
        stops.add(seen.focused())
    assert stops == {"原因", "先不了", "结束：参加者要退出", "结束：主持人中止"}
    seen.key(Qt.Key.Key_Escape)
    assert seen.focused() == "备注"
    assert seen.session.snapshot().outcome is None
    seen.ctrl("Q")
    seen.type("ill")
    seen.click("结束：参加者要退出")
    assert seen.kept()[-2:] == [
        k.NoteWritten("ill", seen.session.snapshot().now_ms, "end"),
        k.SessionEnded("withdrawn"),
    ]


def test_a_task_is_skipped_with_a_reason(look_at: Callable[..., Seen]) -> None:
    seen = look_at()
    seen.click("跳过…")
    seen.type("tired")
    seen.click("跳过")
    assert any(
        isinstance(each, k.NoteWritten) and each.about == "skip" and each.text == "tired" for each in seen.kept()
    )
    assert seen.console.phase == "问卷"


def test_a_window_that_is_closed_watches_no_longer(look_at: Callable[..., Seen]) -> None:
    seen = look_at()
    seen.console.look()
    assert seen.console.looking
    seen.shell.window.close()
    assert not seen.console.looking
    assert seen.session.snapshot().outcome is None


def test_tab_reaches_everything_that_can_be_worked(look_at: Callable[..., Seen]) -> None:
    seen = look_at()
    wanted = {name for name, item in seen.actions().items() if item.isEnabled()}
    reached = set()
    for _ in range(60):
        seen.key(Qt.Key.Key_Tab)
        reached.add(seen.focused())
    lists = {name for name in wanted if name.startswith("时间线，共")}
    assert wanted - reached - lists == set()


def test_what_is_edited_stays_while_the_time_runs_and_more_words_come(look_at: Callable[..., Seen]) -> None:
    seen = look_at()
    seen.ctrl("R")
    seen.type("zz")
    seen.loop.advance(3_000)
    seen.session.spoken("heard", "再说一句")
    seen.settle()
    assert str(seen.actions()["在等的话，可以改"].property("text")).endswith("zz")
    assert "改了放行" in seen.actions()


def test_a_screen_reader_is_told_keys_meanings_and_what_holds(look_at: Callable[..., Seen]) -> None:
    seen = look_at()
    tree = seen.tree("做任务")
    named = {node.name: node for node in tree.nodes}
    assert named["帮助 2，口头说明：用话说出下一步做什么"].description == "Ctrl+2"
    assert '成功：transfer.posted(payee = "女儿", amount_fen = 30000)，还没有' in named
    assert "离时限：4:27" in named
    held = named["听到的先等我：开"]
    assert held.role is Role.CHECK_BOX
    assert State.CHECKED in held.states
    assert any(name.endswith("备注：找了很久才看到女儿，手停在上面") for name in named)
    for name in ("屏幕：正在录", "声音：现在没有录"):
        assert named[name].role is Role.STATIC_TEXT
        assert State.OFFSCREEN not in named[name].states
    seen.console.linked(Linked("lost", "LINK_LOST", "连接断了"))
    assert seen.heard[-1] == "连接断了，正在重连；实验照常进行"


NOT_ASKED = frozenset({"XX-STRUCT-013"})
"""A way back to the page before: the console is one window and has none."""


@pytest.mark.parametrize(
    ("palette", "text_scale", "width", "recorded"),
    [
        ("light", 1.0, 1440, p.Recorded("on", "off")),
        ("dark", 1.5, 1440, p.Recorded("off", "on")),
        ("contrast", 2.0, 1280, p.Recorded("on", "lost")),
        ("dark", 1.0, 640, p.Recorded("lost", "never")),
        ("light", 2.0, 640, p.Recorded("lost", "lost")),
    ],
)
def test_the_audit_finds_nothing(
    look_at: Callable[..., Seen], palette: str, text_scale: float, width: int, recorded: p.Recorded
) -> None:
    seen = look_at(palette, text_scale, width)
    seen.session.record(recorded)
    seen.settle()
    found = []
    for page in ("做任务", "结束吗"):
        if page == "结束吗":
            seen.ctrl("Q")
        tree = seen.tree(page, largest=text_scale == 2.0)
        for profile in ("miit-2021", "wcag-2.2-aa", "house"):
            report = run(tree, load_profile(profile))
            failed = [each for each in report.of(Outcome.FAIL) if each.rule not in NOT_ASKED]
            found += [(page, each.rule, each.name, each.measured) for each in failed]
            assert sum(each.passed for each in report.results) > 20
    assert found == []


def test_the_console_speaks_english(look_at: Callable[..., Seen], bank_application: QGuiApplication) -> None:
    from PySide6.QtCore import QCoreApplication, QTranslator  # noqa: PLC0415 -- this test alone

    from app.window import LANGUAGES  # noqa: PLC0415 -- likewise

    translator = QTranslator()
    assert translator.load(str(LANGUAGES / "xiaoxiang_en.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        seen = look_at()
        texts = [name for node in seen.tree("task").nodes if (name := node.name)]
    finally:
        QCoreApplication.removeTranslator(translator)
    # What the study and the participant wrote is theirs.
    theirs = ("女儿", "小研究", "转账", "长辈版", "空间够", "密码")
    assert [
        text for text in texts if any("\u4e00" <= c <= "\u9fff" for c in text) and not any(t in text for t in theirs)
    ] == []
