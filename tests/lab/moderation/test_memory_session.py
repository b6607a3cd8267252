"""The session that tests of a console moderate: it keeps to the contract, and shows what a console needs."""

from __future__ import annotations

from lab import inputs as i
from lab.moderation import port as p
from lab.moderation.memory_session import MemorySession
from lab.schema import kinds as k
from tests.lab.moderation.live_session_contract import holds_to_the_contract
from tests.lab.study_support import small_study
from tests.lab.walking import LOOKED, ORDER, PAID


def before_the_first_task() -> MemorySession:
    session = MemorySession(small_study(), ORDER)
    session.do(i.Checked("disk", "green", "空间够"))
    session.do(i.Ready())
    return session


def at_the_transfer() -> MemorySession:
    session = before_the_first_task()
    session.do(i.Ready())
    session.do(LOOKED)
    session.do(i.Ready())
    return session


def test_it_keeps_to_the_contract() -> None:
    holds_to_the_contract(before_the_first_task())


def test_a_red_check_is_shown_and_nothing_begins() -> None:
    session = MemorySession(small_study(), ORDER)
    session.do(i.Checked("disk", "red", "只剩 10 MB"))
    shown = session.snapshot()
    assert shown.phase == "preflight"
    assert shown.checks == (p.Check("disk", "red", "只剩 10 MB"),)
    assert session.tell(p.GoOn()) == p.Refused("PREFLIGHT_RED", "还不能开始：disk")


def test_the_clock_of_a_task_stands_while_it_is_paused() -> None:
    session = at_the_transfer()
    session.pass_ms(20_000)
    session.tell(p.Pause())
    session.pass_ms(60_000)
    assert session.snapshot().elapsed_ms == 20_000
    session.tell(p.Resume())
    session.pass_ms(1_000)
    assert session.snapshot().elapsed_ms == 21_000
    at = session.snapshot().at
    assert at is not None
    assert (at.task, at.title, at.instruction) == ("pay", "转账", "给女儿\n转 300 元")
    assert (at.practice, at.limit_ms, at.way) == (False, 300_000, ("转账", "女儿", "密码"))
    assert [each.holds for each in (*at.success, *at.failure)] == [False] * len((*at.success, *at.failure))


def test_an_incident_is_fired_once_in_a_task() -> None:
    session = at_the_transfer()
    assert session.snapshot().incidents == (p.Seeded("away", "network-loss", fired=False),)
    assert session.tell(p.Fire("away")) is None
    assert session.snapshot().incidents == (p.Seeded("away", "network-loss", fired=True),)


def test_held_words_wait_are_edited_and_nothing_overtakes_them() -> None:
    session = at_the_transfer()
    session.spoken("heard", "余额")
    session.tell(p.Hold(heard=True, said=False))
    session.spoken("heard", "转三百")
    session.tell(p.Hold(heard=False, said=False))
    session.spoken("heard", "给女儿")
    session.spoken("said", "请稍等")
    assert [each.text for each in session.snapshot().waiting] == ["转三百", "给女儿"]
    session.tell(p.LetGo(1, "转三百块"))
    session.tell(p.LetGo(2, "给女儿"))
    session.tell(p.Say("好的"))
    assert session.told == [
        ("heard", "余额"),
        ("said", "请稍等"),
        ("heard", "转三百块"),
        ("heard", "给女儿"),
        ("said", "好的"),
    ]
    acted = [each.what.what for each in session.snapshot().events if isinstance(each.what, k.WizardActed)]
    assert acted == ["edited", "held", "replaced"]


def test_what_was_said_stands_in_no_event() -> None:
    session = at_the_transfer()
    session.tell(p.Hold(heard=True, said=True))
    session.spoken("heard", "我的密码")
    session.tell(p.LetGo(1, "密码"))
    assert "密码" not in str(session.snapshot().events)


def test_a_note_belongs_to_the_moment_at_which_its_writing_began_and_a_reason_stands_before_what_it_explains() -> None:
    session = at_the_transfer()
    session.pass_ms(30_000)
    session.tell(p.Note("犹豫了很久", typed_ms=9_000))
    session.tell(p.Skip("参加者累了"))
    note, reason, ended = (each.what for each in session.snapshot().events[-3:])
    assert note == k.NoteWritten("犹豫了很久", 21_000, "")
    assert reason == k.NoteWritten("参加者累了", 30_000, "skip")
    assert isinstance(ended, k.TaskEnded)
    refused = session.tell(p.Skip("他的电话 13812345678"))
    assert refused is not None
    assert refused.code == "PRIVATE_DATA"


def test_a_word_that_helps_nothing_leaves_a_success_unassisted() -> None:
    for level, outcome in ((0, "success"), (1, "assisted")):
        session = at_the_transfer()
        session.tell(p.Assist(level))  # type: ignore[arg-type]  # both are levels
        session.do(PAID)
        (ended,) = (each.what for each in session.snapshot().events[-1:])
        assert isinstance(ended, k.TaskEnded)
        assert ended.outcome == outcome


def test_words_that_nobody_lets_go_go_on_by_themselves() -> None:
    session = at_the_transfer()
    session.tell(p.Hold(heard=True, said=False, within_ms=5_000))
    session.spoken("heard", "转三百")
    session.pass_ms(4_999)
    assert session.told == []
    session.pass_ms(1)
    assert session.told == [("heard", "转三百")]
    acted = [each.what for each in session.snapshot().events if isinstance(each.what, k.WizardActed)]
    assert [(each.what, each.waited_ms, each.original) for each in acted] == [("timed-out", 5_000, None)]
