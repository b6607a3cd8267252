"""The session that tests of a console moderate: it keeps to the contract, and shows what a console needs."""

from __future__ import annotations

from lab import inputs as i
from lab.moderation import port as p
from lab.moderation.memory_session import MemorySession
from lab.schema import kinds as k
from tests.lab.moderation.live_session_contract import holds_to_the_contract
from tests.lab.study_support import small_study
from tests.lab.walking import LOOKED, ORDER


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
    assert session.snapshot().at == p.At("pay", "转账", "给女儿\n转 300 元", practice=False, limit_ms=300_000)


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
