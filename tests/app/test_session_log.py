from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from app.assistant.trace import Turn
from app.scene import Scene
from app.session_log import SessionLog
from app.transfer_state import Draft, Route
from lab.events import ListEventLog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TURN = Turn(
    number=1,
    typed=False,
    heard="给女儿转三百",
    hypotheses=[{"text": "给女儿转三百", "mean_log_probability": -0.1}],
    understood="给女儿转三百",
    verdict="none",
    intent="transfer",
    slots={"payee": "女儿"},
    reply="请核对：转给女儿李娟",
)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    opened = Scene(tmp_path)
    yield opened
    opened.close()


def written(scene: Scene, turn: Turn, *, with_words: bool) -> str:
    log = ListEventLog()
    SessionLog(log, scene.loop, scene.clock.now, with_words=with_words).turn(turn)
    return json.dumps([event.data for event in log.events], ensure_ascii=False)


def test_words_are_kept_only_with_consent(scene: Scene) -> None:
    without = written(scene, TURN, with_words=False)
    assert "女儿" not in without
    assert "三百" not in without
    assert '"intent": "transfer"' in without
    assert "latency_ms" in without
    assert "给女儿转三百" in written(scene, TURN, with_words=True)


def test_a_transfer_leaves_its_stages_once_each_and_nobodys_name(scene: Scene) -> None:
    log = ListEventLog()
    session = SessionLog(log, scene.loop, scene.clock.now, with_words=False)
    scene.flow.subscribe(session.flow)
    scene.flow.prepare(Draft("li-juan", 30_050), Route.TOUCH, lambda _: None)
    prepared = scene.flow.state.prepared
    assert prepared is not None
    scene.flow.cancel(prepared.confirmation_id)
    assert [event.data["stage"] for event in log.events] == ["review", "cancelled"]
    assert log.events[0].data["started_by"] == "touch"
    assert "李娟" not in json.dumps([event.data for event in log.events], ensure_ascii=False)


def test_events_carry_the_banks_own_time(scene: Scene) -> None:
    log = ListEventLog()
    SessionLog(log, scene.loop, scene.clock.now, with_words=False).turn(TURN)
    assert datetime.fromisoformat(log.events[0].wall) == scene.clock.now()
