"""The participant's screens in both versions and sizes of text: the audit's rules, the keyboard alone, the built-in reader alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import capture_window
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
OF_ONE_SCALE = {"XX-ELDER-004"}
"""How much there is to press on a page of the elder version: the rule counts each of the 21 points of one scale of NASA-TLX."""
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
        if not (shown.form is not None and shown.form.questionnaire.id == "tlx" and finding.rule in OF_ONE_SCALE)
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
        person.key_to("35")
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
    for _ in range(16):
        reader_to(person, "不想回答")
    reader_to(person, "没有要说的")
    room.close()
    events = events_of(tmp_path)
    assert events[-1] == k.SessionEnded("completed")
    assert [each.value for each in events if isinstance(each, k.QuestionnaireAnswered)] == [7]
    moved = [each for each in events if isinstance(each, k.ReaderMoved)]
    assert [each for each in moved if each.target == "余额"]
