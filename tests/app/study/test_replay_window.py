"""Somebody watches a replay: it runs at a speed, stands, takes steps, goes to a task, and hands keep off the phone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from app.study.recorded_session import read_recorded
from app.study.replay import Compared
from app.study.replay_player import ReplayPlayer, touched
from app.study.replay_window import ReplayDesk
from lab.recordings import records as r
from lab.recordings.reading import TaskRecording, TimedAct
from tests.app.study.test_recorded_sessions import record
from tests.app.study.test_simulated_sessions import _one_task

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("study_application")
ACTS = (TimedAct(1_000, r.Tapped(10, 20)), TimedAct(4_000, r.SecretKeyPressed(right=True)))
TASKS = tuple(TaskRecording(task, "elder", 0, ACTS, 5_000, None) for task in ("first", "second"))


class PlayedTask:
    """A task that notes what is done."""

    def __init__(self, recording: TaskRecording) -> None:
        self.recording = recording
        self.now_ms = 0
        self.done: list[TimedAct] = []
        self.closed = False

    @property
    def next(self) -> TimedAct | None:
        rest = self.recording.acts[len(self.done) :]
        return rest[0] if rest else None

    def move_on(self, to_ms: int) -> None:
        self.now_ms = max(self.now_ms, min(to_ms, self.recording.lasts_ms))

    def step(self) -> TimedAct | None:
        timed = self.next
        if timed is not None:
            self.move_on(timed.after_ms)
            self.done.append(timed)
        return timed

    def compared(self) -> Compared:
        return Compared(self.recording.task, "elder", len(self.done), whole=True, differences=(), stumbles=())

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def opened() -> list[PlayedTask]:
    return []


@pytest.fixture
def player(opened: list[PlayedTask]) -> Iterator[ReplayPlayer]:
    def open_task(recording: TaskRecording, _: Path) -> PlayedTask:
        opened.append(PlayedTask(recording))
        return opened[-1]

    found = ReplayPlayer(TASKS, open_task, 2.0)
    found.go_to(0)
    yield found
    found.close()


def test_what_was_done_is_done_at_its_moment_by_the_speed(player: ReplayPlayer, opened: list[PlayedTask]) -> None:
    player.advance(400)
    assert (opened[0].done, player.now_ms) == ([], 800)
    player.advance(100)
    assert [each.after_ms for each in opened[0].done] == [1_000]
    player.toggle()
    player.advance(60_000)
    assert player.now_ms == 1_000, "it stands"
    player.toggle()
    player.change_speed(+1)
    player.advance(750)
    assert len(opened[0].done) == 2


def test_one_task_follows_the_other_and_each_is_compared(player: ReplayPlayer, opened: list[PlayedTask]) -> None:
    for _ in range(100):
        player.advance(100)
    assert player.finished
    assert sorted(player.results) == [1, 2]
    assert opened[0].closed
    player.toggle()
    assert (player.number, player.playing, player.results.keys()) == (1, True, {2})


def test_single_steps_and_another_task(player: ReplayPlayer, opened: list[PlayedTask]) -> None:
    player.step()
    assert (player.playing, player.now_ms, touched(player.last)) == (False, 1_000, (10, 20))
    player.step()
    assert touched(player.last) is None, "where on a PIN's pad is not shown"
    player.step()
    assert list(player.results) == [1]
    player.go_to(1)
    assert (player.number, player.now_ms) == (2, 0)
    player.go_to(2)
    player.go_to(-1)
    assert player.number == 2


@pytest.fixture
def desk(study_application: QGuiApplication, tmp_path: Path) -> Iterator[ReplayDesk]:
    recorded = read_recorded(record(_one_task(), tmp_path / "P001"))
    found = ReplayDesk(recorded, None, 1.0, first=1)
    found.player.go_to(0)
    found.controls.show()
    yield found
    found.close()


def test_a_replay_is_worked_by_keyboard_and_shows_where_was_pressed(desk: ReplayDesk) -> None:
    player, view = desk.player, desk.view_model
    QTest.qWaitForWindowExposed(desk.controls)
    QTest.keyClick(desk.controls, Qt.Key.Key_Space)
    assert not view.playing
    while not view.pressed:
        QTest.keyClick(desk.controls, Qt.Key.Key_Right)
    replay = player.replay
    assert replay is not None
    window = replay.world.window  # type: ignore[attr-defined]  # the task in the window is a real one
    assert window.isVisible()
    marks = window.findChild(QQuickItem, "replay-marks")
    assert marks is not None, "a ring lies over the phone"
    assert marks.isVisible()
    assert view.caption == "按了一下"
    QTest.keyClick(desk.controls, Qt.Key.Key_PageDown)
    assert view.task.startswith("第2个任务，共2个")
    while not player.finished:
        view.advance(5_000.0) if player.playing else QTest.keyClick(desk.controls, Qt.Key.Key_Space)
    assert view.result == "第2个任务：账上的每一分钱都和记录的一样"
    assert QPointF(view.place) == QPointF(*(touched(player.last) or (0, 0)))
