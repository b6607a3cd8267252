"""Typed conversations on real Rasa and a real ledger, without sound."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest

from app.paths import Paths
from app.transfer_state import Stage
from dialogs.process import WorkerPhase
from tests.e2e.conftest import READY_MS, Running, Start

pytestmark = pytest.mark.rasa


@pytest.fixture
def running(start_program: Start, set_up_paths: Paths) -> Running:
    return start_program(set_up_paths)


def enter_pin(running: Running, pin: str = "135790") -> None:
    flow = running.program.flow
    assert flow.state.prepared is not None
    assert flow.submit_pin(flow.state.prepared.confirmation_id, pin)
    running.until(lambda: flow.state.stage not in {Stage.SENDING})


def test_a_typed_transfer_moves_exactly_what_was_typed(running: Running) -> None:
    before_fen = running.balance_fen
    assert "300.50" in running.type("给女儿转三百块五毛")
    running.type("确认转账")
    assert running.program.flow.state.stage is Stage.PIN
    enter_pin(running)
    running.until(lambda: running.program.flow.state.stage is Stage.DONE)
    assert before_fen - running.balance_fen == 30_050


REFUSED = (
    ("给女儿转零元", "大于零"),
    ("给女儿转负五百块", "大于零"),
    ("给女儿转九百九十九万", "余额不够"),
    ("给女儿转三万块", "限额"),
    ("给女儿转三五百", "三百"),
    ("给王小明转五百", "王小明"),
    ("给李明转五百", "尾号"),
)


def test_what_cannot_be_done_is_said_and_asked_again(running: Running) -> None:
    before_fen = running.balance_fen
    for sentence, told in REFUSED:
        assert told in running.type(sentence), sentence
        assert running.program.flow.state.stage is Stage.NONE
        assert running.program.assistant.state.in_form, "it asks again"
        running.type("取消")
        assert not running.program.assistant.state.in_form
    assert running.balance_fen == before_fen == running.available_fen


def test_the_worker_killed_in_mid_form_costs_nothing_and_comes_back(
    running: Running, expect_log: Callable[..., None]
) -> None:
    before_fen = running.balance_fen
    running.type("给女儿转三百块五毛")
    held = running.program.flow.state.prepared
    pid = running.program.dialogue.pid
    assert pid is not None
    expect_log("WORKER_DIED")
    os.kill(pid, signal.SIGKILL)
    running.until(lambda: running.program.assistant.state.health.dialogue == "DIALOGUE_AWAY", READY_MS)
    running.until(lambda: any("重新启动" in line.text for line in running.program.assistant.state.lines))
    assert running.program.flow.state.prepared == held
    assert running.program.flow.state.stage is Stage.REVIEW
    running.until(lambda: running.program.dialogue.state.phase is WorkerPhase.READY, READY_MS)
    running.until(lambda: running.program.assistant.state.health.dialogue is None)
    assert "800" in running.type("给女儿转八百块")
    running.type("确认转账")
    enter_pin(running)
    running.until(lambda: running.program.flow.state.stage is Stage.DONE)
    assert before_fen - running.balance_fen == 80_000
    assert running.available_fen == running.balance_fen
