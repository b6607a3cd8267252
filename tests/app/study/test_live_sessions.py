"""A person in the real window, scripted: from the checks to the thanks, and everything that can come between."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.paths import ROOT
from app.study.live.enrolment import EnrolmentError, enrol
from app.study.live.task_room import LiveTask
from lab.inputs import Checked
from lab.manifest import EVENTS, read_manifest
from lab.moderation import port as p
from lab.schema import kinds as k
from lab.schema.reading import read_session_events
from tests.app.study.child_live import next_press
from tests.app.study.live_support import TEXT, Person, events_of, open_room, study_of
from tests.lab.moderation.live_session_contract import holds_to_the_contract

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.study.live.still import StillRoom

pytestmark = [pytest.mark.usefixtures("study_application"), pytest.mark.timeout(300)]


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Callable[..., Person]]:
    """Somebody at the door of a session; their windows are closed in the end."""
    rooms: list[StillRoom] = []

    def come(participant: str = "P001", text: str = TEXT, checks: tuple[Checked, ...] | None = None) -> Person:
        rooms.append(open_room(tmp_path, participant, text, checks))
        return Person(rooms[-1])

    yield come
    for room in rooms:
        room.close()


def to_the_payment(person: Person) -> None:
    """Through everything before the first real task, which has begun."""
    person.press("都好了", "我愿意参加", "明白了", "账户", "继续", "明白了")


def of(events: list[k.Kind], kind: type[k.Kind]) -> list[k.Kind]:
    return [each for each in events if isinstance(each, kind)]


def test_a_session_from_the_door_to_the_thanks(visit: Callable[..., Person], tmp_path: Path) -> None:
    person = visit()
    while names := next_press(person):
        person.press(*names)
        person.room.move_on(1_000)
    assert person.reads("谢谢您")
    events = events_of(tmp_path)
    ended = [each for each in events if isinstance(each, k.TaskEnded)]
    assert [(each.task, each.condition, each.outcome) for each in ended] == [
        ("look", "standard", "success"),
        ("pay", "standard", "success"),
        ("look", "elder", "success"),
        ("pay", "elder", "success"),
    ]
    assert all(each.elapsed_ms > 0 for each in ended)
    posted = [each.values for each in events if isinstance(each, k.BankHappened) and each.event == "transfer.posted"]
    assert [each["amount_fen"] for each in posted] == [30_050, 30_050]
    assert len(of(events, k.QuestionnaireAnswered)) == 2 * 7
    assert events[-1] == k.SessionEnded("completed")
    manifest = read_manifest(tmp_path / "P001")
    assert not manifest.simulated
    assert not manifest.consent.audio
    # Which digits were pressed is nowhere.
    pressed = [each for each in events if isinstance(each, k.TouchTapped) and each.page == "Pin"]
    assert {each.target for each in pressed} == {"密码键", "确定"}


def test_the_next_one_gets_the_next_row_and_a_freed_row_is_given_again(tmp_path: Path) -> None:
    study = study_of()
    first = enrol(tmp_path, study, TEXT.encode(), "P001", "a", "1")
    assert first.order == ("standard", "elder")
    (tmp_path / "P001").mkdir()
    person = open_room(tmp_path, "P002")
    worker = Person(person)
    worker.press("都好了", "我愿意参加")
    person.close()
    assert enrol(tmp_path, study, TEXT.encode(), "P003", "a", "1").order == ("elder", "standard")
    resumed = enrol(tmp_path, study, TEXT.encode(), "P002", "b", "1")
    assert resumed.begun
    assert resumed.station == "station-1"
    with pytest.raises(EnrolmentError, match="PSEUDONYM_INVALID"):
        enrol(tmp_path, study, TEXT.encode(), "王秀兰", "a", "1")
    with pytest.raises(EnrolmentError, match="STUDY_CHANGED"):
        enrol(tmp_path, study_of(TEXT + "\n"), TEXT.encode(), "P002", "a", "1")


def test_red_does_not_begin_and_says_what_to_do(visit: Callable[..., Person], tmp_path: Path) -> None:
    person = visit(checks=(Checked("disk", "red", "只剩 10 MB"), Checked("clock", "green", "日期正常")))
    assert person.reads("还不能开始")
    assert person.reads("换一个磁盘")
    assert not [name for name in person.workable() if "开始" in name]
    assert person.room.run.desk.tell(p.GoOn()) == p.Refused("PREFLIGHT_RED", "还不能开始：disk")
    person.room.checks = (Checked("disk", "green", "空间够"),)
    person.room.move_on(1_000)
    person.press("都好了")
    assert person.reads("您愿意参加吗")
    assert not (tmp_path / "P001").exists()


def test_whoever_does_not_take_part_leaves_nothing(visit: Callable[..., Person], tmp_path: Path) -> None:
    person = visit()
    person.press("都好了")
    assert person.room.aloud.read_out[-1] == study_of().consent.text
    person.press("我不参加")
    assert person.reads("什么都没有记下来")
    assert not list(tmp_path.glob("P*"))


def test_what_may_be_recorded_is_ticked_apart(visit: Callable[..., Person], tmp_path: Path) -> None:
    person = visit()
    person.press("都好了")
    # Nothing records the screen here: nobody is asked for it.
    assert not [name for name in person.workable() if "屏幕" in name]
    person.press("可以录下我说的话", "我愿意参加")
    consent = read_manifest(tmp_path / "P001").consent
    assert (consent.audio, consent.screen) == (True, False)


def test_the_instruction_is_read_aloud_as_often_as_wanted_also_at_work(visit: Callable[..., Person]) -> None:
    person = visit()
    to_the_payment(person)
    said = person.room.aloud.read_out
    before = len(said)
    assert said[-1] == "请给女儿李娟转三百块五毛钱。密码写在桌上的卡片上。"
    person.press("转账", "再听一遍")
    assert said[before:] == ["请给女儿李娟转三百块五毛钱。密码写在桌上的卡片上。"]
    assert person.reads("请给女儿李娟")


def test_said_to_be_done_is_asked_once_more_and_ends_without_success(
    visit: Callable[..., Person], tmp_path: Path
) -> None:
    person = visit()
    to_the_payment(person)
    person.press("我做好了", "接着做")
    assert person.room.run.task_runs
    person.press("我做好了", "是，做好了")
    assert person.reads("这件事就到这里")
    events = events_of(tmp_path)
    assert [each.text for each in events if isinstance(each, k.NoteWritten)] == ["参加者说做好了"]
    assert [each.outcome for each in events if isinstance(each, k.TaskEnded)][-1] == "failed"


def test_the_limit_ends_a_task_on_time_and_a_pause_does_not_count(visit: Callable[..., Person], tmp_path: Path) -> None:
    person = visit()
    to_the_payment(person)
    desk = person.room.run.desk
    person.room.move_on(100_500)
    assert desk.tell(p.Pause()) is None
    person.room.rest()
    assert person.reads("先停一停")
    assert "我做好了" not in person.workable()
    assert "转账" not in person.workable()
    person.room.move_on(900_000)
    desk.tell(p.Resume())
    person.room.move_on(199_400)
    assert person.room.run.task_runs
    person.room.move_on(100)
    assert person.reads("时间到了，没关系")
    ended = [each for each in events_of(tmp_path) if isinstance(each, k.TaskEnded)][-1]
    assert (ended.outcome, ended.elapsed_ms) == ("timeout", 300_000)


def test_a_call_comes_after_so_many_steps_or_when_the_moderator_says_so(
    visit: Callable[..., Person], tmp_path: Path
) -> None:
    person = visit()
    to_the_payment(person)
    assert person.room.run.desk.tell(p.Fire("caller")) is None
    person.room.rest()
    assert person.reads("您的账户有危险")
    assert "有危险" in person.room.aloud.read_out[-1]
    person.press("挂断电话")
    assert not person.reads("您的账户有危险")
    assert of(events_of(tmp_path), k.IncidentFired) == [k.IncidentFired("caller")]


def test_a_network_goes_away_by_itself_after_its_steps(visit: Callable[..., Person], tmp_path: Path) -> None:
    text = TEXT.replace('kind = "scam-call"', 'kind = "network-loss"\nlasts_s = 12').replace(
        "after_steps = 50", "after_steps = 2"
    )
    person = visit(text=text)
    to_the_payment(person)
    person.press("转账")
    assert not of(events_of(tmp_path), k.IncidentFired)
    person.press("女儿")
    assert of(events_of(tmp_path), k.IncidentFired) == [k.IncidentFired("caller")]
    opened = person.room.run.open
    assert isinstance(opened, LiveTask)
    assert opened.bank.network.away


def test_nothing_is_chosen_until_it_is_and_one_can_go_back_and_change(
    visit: Callable[..., Person], tmp_path: Path
) -> None:
    person = visit()
    to_the_payment(person)
    person.press("我不做了", "是，不做了", "继续")
    person.press("答好了")
    assert person.reads("请先选一个")
    assert not of(events_of(tmp_path), k.QuestionnaireAnswered)
    person.press("6", "答好了")
    person.press("右一格", "左一格", "下一题", "不想回答", "上一题", "上一题")
    assert person.reads("动脑子")
    assert person.find("您的答案").value == "45"
    person.press("左一格", "下一题")
    given = [(each.item, each.value) for each in events_of(tmp_path) if isinstance(each, k.QuestionnaireAnswered)]
    assert given == [("ease", 6), ("mental", 45), ("mental", 40)]
    declined = [each.item for each in events_of(tmp_path) if isinstance(each, k.QuestionnaireDeclined)]
    assert declined == ["physical"]


def test_a_study_can_require_its_answers(visit: Callable[..., Person]) -> None:
    person = visit(text=TEXT.replace('after_task = ["seq"]', 'after_task = ["seq"]\nrequired = ["seq"]'))
    to_the_payment(person)
    person.press("我不做了", "是，不做了", "继续")
    assert "不想回答" not in person.workable()
    person.press("6", "答好了")
    assert "不想回答" in person.workable()


def to_the_comment(person: Person) -> None:
    while not (person.room.run.shown.form is not None and person.room.run.shown.form.questionnaire.free):
        shown = person.room.run.shown
        if shown.screen == "task":
            person.press("我不做了", "是，不做了")
        elif shown.screen == "question":
            person.press("不想回答")
        elif shown.screen == "consent":
            person.press("可以录下我说的话", "我愿意参加")
        else:
            person.press(*next_press(person))


def test_a_comment_is_said_where_recording_was_agreed_to_and_never_holds_a_number_of_a_real_person(
    visit: Callable[..., Person], tmp_path: Path
) -> None:
    person = visit()
    to_the_comment(person)
    person.press("用嘴说")
    assert person.reads("正在听")
    person.room.dictation.hear("我的电话是13812345678")
    person.room.rest()
    person.press("答好了")
    assert person.reads("像手机号的数字")
    person.room.run.filling.choose("字大一点就好")
    person.room.rest()
    person.press("答好了")
    comments = [each.value for each in events_of(tmp_path) if isinstance(each, k.QuestionnaireAnswered)]
    assert comments == ["字大一点就好"]
    assert "138" not in (tmp_path / "P001" / EVENTS).read_text(encoding="utf-8")


def test_the_moderators_side_keeps_to_its_contract(visit: Callable[..., Person]) -> None:
    person = visit()
    person.press("都好了", "我愿意参加")
    holds_to_the_contract(person.room.run.desk)
    person.room.rest()
    assert person.reads("谢谢您")


def test_nobody_agrees_in_the_participants_place(visit: Callable[..., Person]) -> None:
    person = visit()
    desk = person.room.run.desk
    assert desk.tell(p.GoOn()) is None
    assert desk.snapshot().phase == "consent"
    assert desk.tell(p.GoOn()) == p.Refused("NOT_AGREED", "参加者还没有同意")


def test_the_moderator_sees_the_window_but_no_pin(visit: Callable[..., Person]) -> None:
    person = visit()
    to_the_payment(person)
    desk = person.room.run.desk
    assert (desk.picture() or b"").startswith(b"\x89PNG")
    person.press("转账", "女儿", "3", "0", "0", "小数点", "5", "0", "下一步", "同意转账")
    assert desk.snapshot().page == "Pin"
    assert desk.picture() is None


def test_held_words_wait_and_an_edited_sentence_goes_on(visit: Callable[..., Person], tmp_path: Path) -> None:
    person = visit()
    to_the_payment(person)
    desk, room = person.room.run.desk, person.room
    desk.tell(p.Hold(heard=True, said=False))
    person.press("说话")
    while room.voice.speaking is not None:
        room.voice.finish_speaking()
        room.rest()
    if room.voice.listening is None:
        person.press("说话")
    room.voice.hear("查余额")
    room.rest()
    (waiting,) = desk.snapshot().waiting
    assert (waiting.spoken, waiting.text) == ("heard", "查余额")
    assert not [each for each in events_of(tmp_path) if isinstance(each, k.VoiceMissed)]
    assert desk.tell(p.LetGo(waiting.number, "停")) is None
    room.rest()
    (acted,) = [each for each in events_of(tmp_path) if isinstance(each, k.WizardActed)]
    assert (acted.what, acted.original) == ("edited", None)
    assert desk.snapshot().waiting == ()


@pytest.mark.timeout(600)
def test_a_window_that_is_killed_anywhere_goes_on_at_the_exact_task(tmp_path: Path) -> None:
    chance = random.Random(7)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("DISPLAY", None)
    killed: list[tuple[str, int]] = []
    for presses in (9, 14, 12, None):
        child = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "app" / "study" / "child_live.py"), str(tmp_path)],
            env=environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        last = None if presses is None else presses + chance.randrange(3)
        for number, _ in enumerate(child.stdout, start=1):
            if number == last:
                child.send_signal(signal.SIGKILL)
                break
        child.stdout.close()
        assert child.wait() == (0 if presses is None else -signal.SIGKILL)
        events = read_session_events(tmp_path / "P001" / EVENTS)
        killed.append((type(events[-1].what).__name__, len(events)))
    whats = [each.what for each in read_session_events(tmp_path / "P001" / EVENTS)]
    assert whats[-1] == k.SessionEnded("completed")
    assert len(of(whats, k.SessionResumed)) == 3  # type: ignore[arg-type]  # known kinds
    ended = [(each.task, each.condition) for each in whats if isinstance(each, k.TaskEnded)]
    assert ended == [("look", "standard"), ("pay", "standard"), ("look", "elder"), ("pay", "elder")], killed
    answered = [(e.questionnaire, e.item, e.condition) for e in whats if isinstance(e, k.QuestionnaireAnswered)]
    assert len(set(answered)) == len(answered) == 14
