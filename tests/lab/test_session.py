from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lab import inputs as i
from lab.events import EventLogError
from lab.keeping import SteppedClock, create_session, resume_session
from lab.manifest import ManifestError
from lab.plan import Ask, Begin, Do, Finish, Preflight, Rest
from lab.questionnaires import QUESTIONNAIRES
from lab.schema import kinds as k
from lab.schema.reading import Read, read_session_events
from lab.session import SessionError, begin, restore, step
from tests.lab.study_support import TEXT, small_study
from tests.lab.walking import LOOKED, MANIFEST_OF_STUDY, ORDER, PAID, WRONG, choices

if TYPE_CHECKING:
    from pathlib import Path

    from lab.study import Study

STUDY = small_study()
NOON = datetime.fromisoformat("2026-03-02T12:00:00+08:00")


class Bench:
    """A session without a disk: what it is told, and all events with their moments."""

    def __init__(self, study: Study = STUDY) -> None:
        self.study = study
        self.state = begin(study, ORDER)
        self.now_ms = 0
        self.log: list[Read] = []

    def do(self, what: i.Input, after_ms: int = 0) -> list[k.Kind]:
        self.now_ms += after_ms
        self.state, events = step(self.study, self.state, what, self.now_ms)
        self.log += [Read(len(self.log) + number, self.now_ms, "w", each) for number, each in enumerate(events, 1)]
        return list(events)

    def to_first_task(self) -> None:
        self.do(i.Open("P001", "a", simulated=False))
        self.do(i.Checked("disk", "green", ""))
        self.do(i.Ready())

    def to_payment(self) -> None:
        self.to_first_task()
        self.do(i.Ready())
        self.do(LOOKED, 5_000)
        self.do(i.Ready(), 1_000)

    def answer_all(self) -> None:
        while isinstance(asked := self.state.step, Ask):
            questionnaire = QUESTIONNAIRES[asked.questionnaire]
            for item in questionnaire.items:
                self.do(i.Answered(item.id, "很好" if questionnaire.free else questionnaire.least))

    def ended(self) -> k.TaskEnded:
        return [each.what for each in self.log if isinstance(each.what, k.TaskEnded)][-1]


def test_a_plan_goes_through_everything_in_order() -> None:
    plan = begin(STUDY, ORDER).plan
    assert [type(each) for each in plan] == [
        Preflight, Begin, Do, Do, Ask, Ask, Finish, Rest, Begin, Do, Do, Ask, Ask, Ask, Finish,
    ]  # fmt: skip
    assert plan[4] == Ask("standard", "seq", "pay")
    assert plan[13] == Ask("elder", "comment", None)


def test_a_session_from_its_beginning_to_its_end() -> None:
    bench = Bench()
    bench.to_payment()
    bench.do(PAID, 61_000)
    assert bench.ended() == k.TaskEnded("pay", "standard", "success", 61_000)
    bench.answer_all()
    assert isinstance(bench.state.step, Rest)
    bench.do(i.Ready())
    assert bench.do(i.Ready(), 60_000)[1] == k.ConditionStarted("elder", "elder", "touch", 1.5, "normal", 2)
    for done in (LOOKED, PAID):
        bench.do(i.Ready())
        bench.do(done, 2_000)
    bench.answer_all()
    assert bench.state.outcome == "completed"
    assert bench.log[-1].what == k.SessionEnded("completed")
    with pytest.raises(SessionError, match="SESSION_OVER"):
        bench.do(i.Noted("noch etwas"))


def test_nothing_begins_while_something_is_red() -> None:
    bench = Bench()
    bench.do(i.Open("P001", "a", simulated=False))
    with pytest.raises(SessionError, match="PREFLIGHT_RED"):
        bench.do(i.Ready())
    bench.do(i.Checked("sound", "red", "没有麦克风"))
    bench.do(i.Checked("disk", "amber", ""))
    with pytest.raises(SessionError, match="sound"):
        bench.do(i.Ready())
    bench.do(i.Checked("sound", "green", ""))
    assert isinstance(bench.do(i.Ready())[0], k.ConditionStarted)


def test_help_that_was_given_is_told_with_the_success() -> None:
    bench = Bench()
    bench.to_payment()
    bench.do(i.Assisted(2))
    bench.do(PAID)
    assert bench.ended().outcome == "assisted"


@pytest.mark.parametrize(
    ("what", "outcome"), [(WRONG, "failed"), (i.GaveUp(), "failed"), (i.Skipped(), "skipped"), (i.Tick(), "timeout")]
)
def test_a_task_ends_badly(what: i.Input, outcome: str) -> None:
    bench = Bench()
    bench.to_payment()
    if outcome == "timeout":
        assert bench.do(what, 299_999) == []
    bench.do(what, 1)
    assert bench.ended().outcome == outcome
    assert bench.state.step == Ask("standard", "seq", "pay")


def test_what_was_done_before_a_task_does_not_count_for_it() -> None:
    bench = Bench()
    bench.to_first_task()
    bench.do(PAID)
    bench.do(i.Ready())
    bench.do(LOOKED)
    bench.do(PAID)
    bench.do(i.Ready())
    assert bench.state.running


def test_a_pause_is_no_time_on_task_and_stops_the_limit() -> None:
    bench = Bench()
    bench.to_payment()
    bench.do(i.Paused(), 10_000)
    bench.do(i.Tick(), 900_000)
    bench.do(PAID)
    assert bench.state.paused, "nothing ends meanwhile"
    bench.do(i.Continued(), 50_000)
    assert bench.ended() == k.TaskEnded("pay", "standard", "success", 10_000)
    with pytest.raises(SessionError, match="NOT_NOW"):
        bench.do(i.Continued())


@pytest.mark.parametrize(
    ("item", "value"), [("ease", 0), ("ease", 8), ("ease", "7"), ("ease", 5.5), ("other", 3), ("ease", True)]
)
def test_an_answer_outside_of_its_scale_is_refused(item: str, value: float | str) -> None:
    bench = Bench()
    bench.to_payment()
    bench.do(PAID)
    with pytest.raises(SessionError, match="ANSWER_INVALID"):
        bench.do(i.Answered(item, value))
    bench.do(i.Answered("ease", 7))


def test_real_data_is_refused_in_notes_and_comments() -> None:
    bench = Bench()
    bench.to_payment()
    with pytest.raises(SessionError, match="PRIVATE_DATA") as caught:
        bench.do(i.Noted("她的卡是 4111 1111 1111 1111"))
    assert "银行卡" in caught.value.sentence
    for reason in (
        i.Skipped("王先生 0571-88157900 来接"),
        i.GaveUp("我叫王小明，不做了"),
        i.Ended("withdrawn", "a@b.cn"),
    ):
        with pytest.raises(SessionError, match="PRIVATE_DATA"):
            bench.do(reason)
    bench.do(i.Noted("她找了很久"))
    assert bench.state.running
    assert bench.state.outcome is None


def test_the_rest_of_a_questionnaire_can_be_left_out() -> None:
    bench = Bench()
    bench.to_payment()
    bench.do(PAID)
    bench.do(i.Answered("ease", 5))
    bench.do(i.Answered("1", 5))
    assert bench.do(i.Skipped())[0] == k.QuestionnaireSkipped("sus", None, "standard")
    assert isinstance(bench.state.step, Rest)


def test_an_item_can_be_left_open_and_answered_after_all() -> None:
    bench = Bench()
    bench.to_payment()
    bench.do(PAID)
    bench.do(i.Answered("ease", 5))
    assert bench.do(i.Declined("1"))[0] == k.QuestionnaireDeclined("sus", "1", None, "standard")
    bench.do(i.Answered("1", 4))
    bench.do(i.Answered("1", 2))
    for number in range(2, 10):
        bench.do(i.Declined(str(number)))
    assert bench.state.step == Ask("standard", "sus", None)
    bench.do(i.Declined("10"))
    assert bench.state.step == Rest(60)
    with pytest.raises(SessionError, match="NO_SUCH_ITEM"):
        bench.do(i.Declined("1"))


def test_a_study_that_requires_an_answer_refuses_to_leave_it_open() -> None:
    study = small_study(TEXT.replace('after_task = ["seq"]', 'after_task = ["seq"]\nrequired = ["seq"]'))
    bench = Bench(study)
    bench.to_payment()
    bench.do(PAID)
    with pytest.raises(SessionError, match="ANSWER_REQUIRED"):
        bench.do(i.Declined("ease"))
    bench.do(i.Answered("ease", 1))
    bench.do(i.Declined("1"))


@given(st.integers(0, 10_000), st.integers(1, 120), st.integers(0, 1_000))
@settings(max_examples=60)
def test_the_state_follows_from_the_log_and_a_resumed_session_reaches_its_end(seed: int, cut: int, away: int) -> None:
    chance = random.Random(seed)
    bench = Bench()
    bench.do(i.Open("P001", "a", simulated=False))
    for _ in range(cut):
        if bench.state.outcome is None:
            bench.do(chance.choice(choices(bench.state)), chance.randrange(20_000))
    assert restore(STUDY, ORDER, bench.log) == bench.state
    # The machine dies: the last event may be lost, and the session goes on from what is kept.
    kept = bench.log[: len(bench.log) - chance.randrange(2)] or bench.log[:1]
    bench.log, bench.state = kept, restore(STUDY, ORDER, kept)
    if bench.state.outcome is None:
        before = bench.state.step
        bench.do(i.Reopened(len(kept)), away)
        assert bench.state.step == before or not isinstance(before, Do)
        assert not (isinstance(bench.state.step, Do) and bench.state.running), "its task begins once more"
    for _ in range(2_000):
        if bench.state.outcome is not None:
            break
        bench.do(chance.choice(choices(bench.state)), 1_000)
    assert bench.state.outcome == "completed"
    ended = [each.what for each in bench.log if isinstance(each.what, k.TaskEnded)]
    assert [(each.condition, each.task) for each in ended] == [
        (condition, task) for condition in ORDER for task in ("look", "pay")
    ]


def test_a_session_that_was_cut_off_goes_on_from_its_folder(tmp_path: Path) -> None:
    clock = SteppedClock(NOON)
    clock.advance(777)
    kept = create_session(tmp_path, STUDY, TEXT.encode(), MANIFEST_OF_STUDY, clock)
    for what in (i.Checked("disk", "green", ""), i.Ready(), i.Ready()):
        clock.advance(1_000)
        kept.do(what)
    assert isinstance(kept.state.step, Do)
    kept.close()
    with pytest.raises(EventLogError, match="exists"):
        create_session(tmp_path, STUDY, TEXT.encode(), MANIFEST_OF_STUDY, clock)

    again = resume_session(tmp_path, STUDY, later := SteppedClock(NOON + timedelta(minutes=2)))
    assert again.state.step == Do("standard", "look")
    assert not again.state.running
    later.advance(500)
    again.do(i.Ready())
    again.do(LOOKED)
    again.close()
    events = read_session_events(tmp_path / "events.jsonl")
    resumed = next(each for each in events if isinstance(each.what, k.SessionResumed))
    assert resumed.what == k.SessionResumed(4)
    assert resumed.number == 5
    assert resumed.mono_ms == 120_000 - 777, "the log's clock began when the session did, and went on meanwhile"
    assert events[-1].what == k.TaskEnded("look", "standard", "success", 0)


def test_another_study_does_not_take_a_session_up(tmp_path: Path) -> None:
    create_session(tmp_path, STUDY, TEXT.encode(), MANIFEST_OF_STUDY, SteppedClock(NOON)).close()
    other = small_study(TEXT.replace("limit_s = 300", "limit_s = 200"))
    with pytest.raises(ManifestError) as caught:
        resume_session(tmp_path, other, SteppedClock(NOON))
    assert caught.value.code == "STUDY_CHANGED"
