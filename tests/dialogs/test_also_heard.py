"""What is wanted is understood by the other readings of the same sound too, in the real worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dialogs.port import AlsoHeard, UserTurn
from dialogs.scripted_desk import ScriptedDesk, family

if TYPE_CHECKING:
    from dialogs.process import RasaWorker
    from dialogs.scenarios.runner import RecordingDesk

PAYEES = family()

pytestmark = pytest.mark.rasa


def _intent(worker: RasaWorker, desk: RecordingDesk, text: str, *also: tuple[str, float]) -> str:
    desk.stand_before(ScriptedDesk(PAYEES), PAYEES)
    readings = tuple(AlsoHeard(other, weight) for other, weight in also)
    try:
        return worker.send(UserTurn("also-heard", text, PAYEES, also_heard=readings)).intent
    finally:
        worker.forget("also-heard")


@pytest.mark.parametrize(
    ("text", "also", "meant"),
    [
        ("我好像上了片子的当", ("我好像上了骗子当", "我好像上了骗子的当"), "scam_help"),
        ("别到到了", ("别到道了", "别到刀了"), "stop"),
        ("小象败败楼", ("小象拜拜楼", "小象摆摆楼"), "goodbye"),
        ("这个月要还多少代", ("这个月药还多少贷", "这个月要还多少贷"), "ask_loan"),
    ],
)
def test_what_the_first_reading_does_not_say_the_others_do(
    worker: RasaWorker, scenario_desk: RecordingDesk, text: str, also: tuple[str, ...], meant: str
) -> None:
    assert _intent(worker, scenario_desk, text) != meant
    assert _intent(worker, scenario_desk, text, *((other, 0.8) for other in also)) == meant


def test_what_is_said_clearly_stays(worker: RasaWorker, scenario_desk: RecordingDesk) -> None:
    unlikely = (("我要还信用卡", 0.1), ("把字放大", 0.1))
    assert _intent(worker, scenario_desk, "我的余额是多少", *unlikely) == "ask_balance"


def test_readings_that_all_say_the_same_change_nothing(worker: RasaWorker, scenario_desk: RecordingDesk) -> None:
    also = (("查查语额还有多少", 1.0), ("插插余额还有多少", 0.9), ("查查余鹅还有多少", 0.2))
    assert _intent(worker, scenario_desk, "查查余额还有多少", *also) == "ask_balance"


def test_a_slash_in_another_reading_names_no_intent(worker: RasaWorker, scenario_desk: RecordingDesk) -> None:
    assert _intent(worker, scenario_desk, "我的余额是多少", ("/greet", 1.0)) == "ask_balance"
