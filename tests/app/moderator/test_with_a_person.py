"""The console on a session with a person in the real window: what it shows is so, and a wizard moves no money."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.main_loop import VirtualMainLoop
from app.moderator.door import ModeratorDoor
from app.moderator.opening import Moderated, Moderating
from app.transfer_state import Stage
from lab.moderation import port as p
from lab.schema import kinds as k
from tests.app.moderator.support import TOKEN, House, NotingConsole
from tests.app.study.live_support import Person, events_of, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from app.study.live.task_room import LiveTask

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def person(bank_application: QGuiApplication, tmp_path: Path) -> Iterator[Person]:
    """Somebody at the first task that counts: to send 300.50 yuan to their daughter."""
    assert bank_application is not None
    room = open_room(tmp_path)
    person = Person(room)
    person.press("都好了", "我愿意参加", "明白了", "账户", "继续", "明白了")
    yield person
    room.close()


def task_of(person: Person) -> LiveTask:
    task = person.room.run.open
    assert task is not None
    return task  # type: ignore[return-value]  # the real room opens no other


def under_review(person: Person) -> None:
    """The transfer is on the review page, and nothing was agreed to."""
    person.press("转账", "女儿", "3", "0", "0", "小数点", "5", "0", "下一步")
    assert task_of(person).bank.flow.state.stage is Stage.REVIEW


def talk(person: Person) -> None:
    task_of(person).bank.assistant.push_to_talk()
    person.room.rest()


def finish_speaking(person: Person) -> None:
    while person.room.voice.speaking is not None:
        person.room.voice.finish_speaking()
        person.room.rest()


def hears(person: Person, text: str) -> None:
    person.room.voice.hear(text)
    person.room.rest()


def test_the_console_shows_and_works_the_session(person: Person, tmp_path: Path) -> None:
    room = person.room
    moderated = Moderated(room.run.desk, room.loop, Moderating(beside=True))
    assert moderated.window is not None
    console = moderated.window.view_model
    assert (console.phase, console.task) == ("做任务", "转账")
    assert console.way.rows[0].step == "1. 转账"
    console.assist(3)
    console.noteTyped("看")
    room.move_on(2_000)
    console.note("看了很久")
    assert k.AssistGiven(3) in events_of(tmp_path)
    note = events_of(tmp_path)[-1]
    assert isinstance(note, k.NoteWritten)
    assert (note.text, room.run.desk.snapshot().now_ms - note.began_ms) == ("看了很久", 2_000)
    console.pause()
    assert room.run.shown.paused
    console.pause()
    console.look()
    assert console.picture.startswith("data:image/png;base64,")
    person.pay("standard")
    assert [row.text for row in console.lines.rows if row.text.startswith("任务 pay 结束")] == [
        next(row.text for row in console.lines.rows if "有帮助做成" in row.text)
    ]
    moderated.close()
    assert room.run.desk.snapshot().outcome is None


def test_no_picture_is_taken_when_nobody_watches_or_a_pin_is_keyed(person: Person) -> None:
    room = person.room
    moderated = Moderated(room.run.desk, room.loop, Moderating(beside=True))
    assert moderated.window is not None
    console = moderated.window.view_model
    under_review(person)
    person.press("同意转账")
    console.look()
    assert console.picture == ""
    console.look()
    console.look()
    moderated.window.window.close()
    assert not console.looking
    moderated.close()


def test_a_moderator_elsewhere_comes_and_goes_and_the_session_goes_on(person: Person, qtbot: QtBot) -> None:
    desk, loop = person.room.run.desk, VirtualMainLoop()
    house = House(qtbot, loop, desk, ModeratorDoor(desk, loop, TOKEN))  # type: ignore[arg-type]  # a session like another
    link, console = house.connected()
    assert house.told(link, p.Assist(1)) is None
    link.close()
    person.press("转账")
    again = NotingConsole(timeline=console.timeline)
    link.open(again)
    qtbot.waitUntil(lambda: bool(again.snapshots))
    assert again.timeline.missing() == ()
    assert again.timeline.last == desk.snapshot().events[-1].number
    house.close()
    person.press("女儿")
    assert desk.snapshot().outcome is None


def test_a_read_back_never_waits_and_a_consent_of_the_wizards_is_none(person: Person) -> None:
    desk = person.room.run.desk
    desk.tell(p.Hold(heard=True, said=True, within_ms=60_000))
    under_review(person)
    talk(person)
    assert desk.snapshot().waiting == ()
    assert "三百元五角" in person.room.voice.said[-1]
    finish_speaking(person)

    hears(person, "嗯")
    (waiting,) = desk.snapshot().waiting
    assert desk.tell(p.LetGo(waiting.number, "确认转账")) is None
    person.room.rest()
    flow = task_of(person).bank.flow
    assert flow.state.stage is Stage.REVIEW
    desk.tell(p.Hear("确认转账"))
    person.room.rest()
    finish_speaking(person)
    assert flow.state.stage is Stage.REVIEW


def test_the_persons_own_word_counts_after_it_waited(person: Person) -> None:
    desk = person.room.run.desk
    under_review(person)
    talk(person)
    finish_speaking(person)
    desk.tell(p.Hold(heard=True, said=False, within_ms=5_000))
    hears(person, "确认转账")
    assert task_of(person).bank.flow.state.stage is Stage.REVIEW
    person.room.move_on(6_000)
    assert task_of(person).bank.flow.state.stage is Stage.PIN


def test_what_is_said_at_the_pin_pad_never_reaches_the_moderator(person: Person) -> None:
    desk = person.room.run.desk
    under_review(person)
    person.press("同意转账")
    assert task_of(person).bank.flow.state.stage is Stage.PIN
    desk.tell(p.Hold(heard=True, said=True))
    talk(person)
    if person.room.voice.listening is None:
        finish_speaking(person)
        talk(person)
    hears(person, "一三五七九零")
    assert [each for each in desk.snapshot().waiting if each.spoken == "heard"] == []
