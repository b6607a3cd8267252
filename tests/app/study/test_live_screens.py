"""The participant's screens in both versions and sizes of text: the audit's rules, the keyboard alone, the built-in reader alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import capture_window
from accessibility.tree.words import Role, State
from lab.schema import kinds as k
from tests.app.study.child_live import next_press
from tests.app.study.live_support import TEXT, Person, events_of, open_room

if TYPE_CHECKING:
    from pathlib import Path

    from app.study.live.still import StillRoom

pytestmark = [pytest.mark.usefixtures("study_application"), pytest.mark.timeout(300)]
NAMES = {
    "preflight": "研究的检查",
    "consent": "研究的同意书",
    "instruction": "研究的题目",
    "task": "研究的任务",
    "ended": "研究的任务",
    "question": "研究的问卷",
    "rest": "研究的休息",
    "thanks": "研究的结尾",
}
"""As the house's rules call pages with no way back."""
PROFILES = ("miit-2021", "wcag-2.2-aa", "house")


def one_condition(version: str, text_step: float, source: str = "touch") -> str:
    """The study with this condition alone, and a short questionnaire."""
    head, _, rest = TEXT.partition("[[conditions]]")
    tasks = rest[rest.index("[[tasks]]") :].replace(".touch =", f".{source} =")
    condition = f'[[conditions]]\nid = "one"\ntitle = "一个"\nversion = "{version}"\ninput = "{source}"\ntext_step = {text_step}\n\n'
    return head.replace('method = "williams"', 'method = "fixed"').replace('"tlx"', '"tlx", "sus"') + condition + tasks


def failures(room: StillRoom, elder: bool, text_step: float) -> list[str]:  # noqa: FBT001 -- of the subject
    """What the audit says of the window as it stands."""
    shown = room.run.shown
    subject = Subject("小象银行", NAMES[shown.screen], elder=elder, text_scale=text_step)
    tree = capture_window(room.shell.window, subject, room.shell.stage, pictured=False).tree
    return [
        f"{shown.screen}: {profile} {finding.rule} {finding.name} {finding.measured}"
        for profile in PROFILES
        for finding in run(tree, load_profile(profile)).of(Outcome.FAIL)
    ]


@pytest.mark.parametrize("text_step", [1.0, 2.0])
@pytest.mark.parametrize("version", ["standard", "elder"])
def test_no_screen_fails_the_audit(tmp_path: Path, version: str, text_step: float) -> None:
    room = open_room(tmp_path, text=one_condition(version, text_step))
    person = Person(room)
    seen: set[str] = set()
    found: list[str] = []
    while names := next_press(person):
        shown = room.run.shown
        place = f"{shown.screen} {'' if shown.form is None else shown.form.questionnaire.id}"
        # The bank's own pages are audited where all of them are; here what stands beside them is.
        if place not in seen:
            seen.add(place)
            found += failures(room, version == "elder", text_step)
        if shown.screen == "task" and shown.task is not None and not shown.task.practice:
            names = ("我不做了", "是，不做了")
        person.press(*names)
    found += failures(room, version == "elder", text_step)
    room.close()
    assert found == []
    assert {"consent ", "instruction ", "task ", "ended ", "question seq", "question tlx", "question sus"} <= seen


def test_the_keyboard_alone_goes_through_a_session(tmp_path: Path) -> None:
    room = open_room(tmp_path, text=one_condition("elder", 1.0))
    person = Person(room)
    person.key_to("都好了")
    person.key_to("我愿意参加")
    person.key_to("明白了")
    person.key_to("余额")
    person.key_to("继续")
    person.key_to("明白了")
    person.key_to("我不做了")
    person.key_to("是，不做了")
    person.key_to("继续")
    person.key_to("6")
    person.key_to("答好了")
    for _ in range(6):
        person.focus("您的答案")
        person.key(Qt.Key.Key_Right)
        assert person.find("您的答案").value == "50", "the first key sets the mark in the middle"
        for _ in range(3):
            person.key(Qt.Key.Key_Left)
        person.key_to(
            "答好了" if person.room.run.shown.form is not None and person.room.run.shown.form.last else "下一题"
        )
    for _ in range(10):
        person.key_to("4")
        person.key_to(
            "答好了" if person.room.run.shown.form is not None and person.room.run.shown.form.last else "下一题"
        )
    while not (focused := [node for node in person.see() if "focused" in {each.value for each in node.states}]) or (
        "您还有什么想说的" not in focused[0].spoken_name
    ):
        person.key(Qt.Key.Key_Tab)
    person.key(Qt.Key.Key_Tab)
    for character in "好":
        person.key(Qt.Key.Key_unknown, character)
    person.key_to("答好了")
    room.close()
    events = events_of(tmp_path)
    answered = [each.value for each in events if isinstance(each, k.QuestionnaireAnswered)]
    assert answered == [6, *[35] * 6, *[4] * 10, "好"]
    assert events[-1] == k.SessionEnded("completed")
    assert [each for each in events if isinstance(each, k.KeyPressed)]


def reader_to(person: Person, name: str) -> None:
    """Swipe with the built-in reader until it reads this, and tap twice."""
    bank = person.room.view_model.bank
    reader = person.room.view_model.reader if bank is None else bank.reader
    session = reader.session
    assert session is not None
    session.look()
    for _ in range(80):
        current = session.reader.current
        if current is not None and current.node.spoken_name.startswith(name):
            session.activate()
            person.room.mouth.finish()
            person.room.rest()
            return
        before = current
        session.step(1)
        if session.reader.current == before:
            session.first()
    raise AssertionError(f"the reader does not come to {name}")


def reader_to_the_line(person: Person) -> None:
    """Swipe to the line of NASA-TLX, and with up and down along it: what is marked is said each time."""
    session = person.room.view_model.reader.session
    assert session is not None
    said: list[str] = []
    session.look()
    while session.reader.current is None or not session.reader.current.node.spoken_name.startswith("您的答案"):
        session.step(1)
    assert session.reader.again().words[0].startswith("您的答案，滑块，还没有选，从0 很小到100 很大，没选就不算回答")
    for by in (-1, 1, 1):
        session.apply(by)
        person.room.rest()
        session.look()
        assert session.reader.current is not None
        said.append(session.reader.again().words[0].partition("，从")[0])
    assert said == ["您的答案，滑块，50", "您的答案，滑块，45", "您的答案，滑块，40"]


def test_the_built_in_reader_alone_goes_through_a_session(tmp_path: Path) -> None:
    room = open_room(tmp_path, text=one_condition("elder", 1.0, "reader"))
    room.settings.change(reader=True)
    room.rest()
    person = Person(room)
    reader_to(person, "都好了")
    reader_to(person, "我愿意参加")
    reader_to(person, "明白了")
    reader_to(person, "余额")
    reader_to(person, "继续")
    reader_to(person, "明白了")
    reader_to(person, "再听一遍")
    reader_to(person, "我不做了")
    reader_to(person, "是，不做了")
    reader_to(person, "继续")
    reader_to(person, "7，非常容易")
    reader_to(person, "答好了")
    reader_to_the_line(person)
    reader_to(person, "右一格，往100 很大")
    assert person.find("您的答案").value == "45"
    reader_to(person, "下一题")
    for _ in range(15):
        reader_to(person, "不想回答")
    reader_to(person, "没有要说的")
    room.close()
    events = events_of(tmp_path)
    assert events[-1] == k.SessionEnded("completed")
    assert [each.value for each in events if isinstance(each, k.QuestionnaireAnswered)] == [7, 45]
    moved = [each for each in events if isinstance(each, k.ReaderMoved)]
    assert [each for each in moved if each.target == "余额"]


def test_each_question_begins_at_its_top_however_far_the_last_one_was_scrolled(tmp_path: Path) -> None:
    person = to_the_line(tmp_path, text_step=2.0)
    for question in ("动脑子", "花力气", "时间上"):
        (heading,) = [node for node in person.see() if node.role is Role.HEADING]
        assert heading.spoken_name.startswith(question)
        assert not {State.OFFSCREEN} & heading.states
        assert State.FOCUSED in heading.states
        person.press("不想回答")
    person.room.close()


def to_the_line(tmp_path: Path, text_step: float = 1.0) -> Person:
    """Before the first item of NASA-TLX."""
    room = open_room(tmp_path, text=one_condition("elder", text_step))
    person = Person(room)
    while room.run.shown.form is None or room.run.shown.form.questionnaire.id != "tlx":
        person.press(*(("我不做了", "是，不做了") if room.run.shown.screen == "task" else next_press(person)))
    return person


def marked(person: Person) -> object:
    form = person.room.run.shown.form
    assert form is not None
    return form.chosen


def test_each_of_the_21_points_of_nasa_tlx_is_pressed_on_its_line(tmp_path: Path) -> None:
    person = to_the_line(tmp_path)
    line = person.find("您的答案").rectangle
    assert line is not None
    inset = line.width * 0.08
    found = []
    for number in range(21):
        person.press_at(line.x + inset + (line.width - 2 * inset) * number / 20, line.y + line.height / 2)
        found.append(marked(person))
    assert found == list(range(0, 101, 5))
    person.press_at(line.x + 2, line.y + line.height / 2)
    assert marked(person) == 0, "beside the line's end is its end"
    person.room.close()


def test_the_mark_is_pressed_and_dragged_with_a_real_pointer(tmp_path: Path) -> None:
    person = to_the_line(tmp_path)
    line, room = person.find("您的答案").rectangle, person.room
    assert line is not None

    def place(share: float, down: float = 0.5) -> QPoint:
        x, y = line.x + line.width * share, line.y + line.height * down
        return room.shell.stage.mapToScene(QPointF(x, y)).toPoint()

    window, left, none = room.shell.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window, left, none, place(0.5, 0.2))
    room.rest()
    assert marked(person) == 50, "the box above the line belongs to it"
    QTest.mousePress(window, left, none, place(0.5))
    for step in range(1, 11):
        QTest.mouseMove(window, place(0.5 + 0.025 * step))
        room.rest()
    assert marked(person) == 80, "the mark goes along with the finger"
    QTest.mouseRelease(window, left, none, place(0.75))
    room.rest()
    assert marked(person) == 80
    room.close()


def test_assistive_technology_sets_the_mark_to_a_point_of_the_scale(tmp_path: Path) -> None:
    person = to_the_line(tmp_path)
    line = next(one for one in person.room.shell.stage.findChildren(QQuickItem) if one.property("stepSize") == 5)
    interface = QAccessible.queryAccessibleInterface(line).valueInterface()
    assert (interface.minimumValue(), interface.maximumValue(), interface.minimumStepSize()) == (0, 100, 5)
    for wanted, expected in ((37.0, 35), (38.0, 40), (900.0, 100)):
        interface.setCurrentValue(wanted)
        person.room.rest()
        assert marked(person) == interface.currentValue() == expected
    person.room.close()


def test_a_line_that_nobody_touched_is_no_answer(tmp_path: Path) -> None:
    person = to_the_line(tmp_path)
    assert marked(person) is None
    assert person.find("您的答案").value == "还没有选"
    person.focus("您的答案")
    person.press("下一题")
    assert person.reads("请先选一个")
    assert person.reads("动脑子的负担")
    assert not [
        each
        for each in events_of(tmp_path)
        if isinstance(each, k.QuestionnaireAnswered) and each.questionnaire == "tlx"
    ]
    person.press("右一格")
    assert marked(person) == 50
    person.press("右一格", "下一题")
    assert [each.value for each in events_of(tmp_path) if isinstance(each, k.QuestionnaireAnswered)][-1] == 55
    person.press("上一题")
    assert person.find("您的答案").value == "55"
    person.room.close()


def test_the_lines_ends_are_its_ends(tmp_path: Path) -> None:
    person = to_the_line(tmp_path)
    person.focus("您的答案")
    person.key(Qt.Key.Key_End)
    person.key(Qt.Key.Key_Right)
    assert marked(person) == 100
    person.key(Qt.Key.Key_Home)
    person.key(Qt.Key.Key_Down)
    assert marked(person) == 0
    person.key(Qt.Key.Key_Up)
    assert marked(person) == 5
    person.room.close()
