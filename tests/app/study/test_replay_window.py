"""Somebody watches a replay: it runs at a speed, stands, takes steps, goes to a task, and hands keep off the phone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMetaObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import capture_window
from app.settings import TEXT_STEPS
from app.settling import settle
from app.study.recorded_session import read_recorded
from app.study.replay import Compared
from app.study.replay_player import ReplayPlayer, touched
from app.study.replay_window import Looks, ReplayDesk
from lab.recordings import records as r
from lab.recordings.bank_state import Difference
from lab.recordings.reading import TaskRecording, TimedAct
from tests.app.study.test_recorded_sessions import record
from tests.app.study.test_simulated_sessions import _one_task
from tests.qml.support import name_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("study_application")
ACTS = (TimedAct(1_000, r.Tapped(10, 20)), TimedAct(4_000, r.SecretKeyPressed(right=True)))
NOT_ASKED = frozenset({"XX-STRUCT-013"})
"""A way back to the page before: the controls are one window and have none."""
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

    def aims_at(self) -> str:
        return "转账" if self.next is not None and isinstance(self.next.act, r.Tapped) else ""

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
    found = ReplayDesk(recorded, None, 1.0, first=1, still=True)
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
    assert view.caption == f"按了“{player.target}”"
    assert player.target
    ring = next(each for each in marks.childItems() if each.width() == each.height() == 56)
    assert ring.opacity() == 1, "while it stands, where was pressed stays to be looked at"
    QTest.keyClick(desk.controls, Qt.Key.Key_PageDown)
    assert view.task.startswith("第2个任务，共2个")
    while not player.finished:
        view.advance(5_000.0) if player.playing else QTest.keyClick(desk.controls, Qt.Key.Key_Space)
    assert view.latest == [{"same": True, "text": "第2个任务：账上的每一分钱都和记录的一样"}]
    assert view.results == []
    assert QPointF(view.place) == QPointF(*(touched(player.last) or (0, 0)))


def controls_of(desk: ReplayDesk) -> dict[str, QQuickItem]:
    return {name_of(item): item for item in walk(desk.controls.contentItem()) if item.inherits("QQuickAbstractButton")}


def drawn(desk: ReplayDesk) -> None:
    settle(desk.controls)
    desk.controls.grabWindow()
    settle(desk.controls)


def test_space_presses_what_tab_came_to_and_lets_it_run_else(desk: ReplayDesk) -> None:
    QTest.qWaitForWindowActive(desk.controls)
    view, player = desk.view_model, desk.player
    QTest.keyClick(desk.controls, Qt.Key.Key_Space)
    assert view.standing
    for _ in range(20):
        focused = desk.controls.activeFocusItem()
        if focused is not None and name_of(focused).startswith("快一点"):
            break
        QTest.keyClick(desk.controls, Qt.Key.Key_Tab)
    QTest.keyClick(desk.controls, Qt.Key.Key_Space)
    assert (player.speed, view.standing, view.speed) == (2.0, True, "速度：2倍")
    QTest.keyClick(desk.controls, Qt.Key.Key_K)
    assert view.playing


def test_what_cannot_be_done_is_dull_and_text_and_colours_are_chosen(desk: ReplayDesk) -> None:
    drawn(desk)
    controls = controls_of(desk)
    assert not controls["上一个任务（PgUp）"].isEnabled()
    assert controls["下一个任务（PgDn）"].isEnabled()
    for _ in range(10):
        desk.view_model.changeSpeed(-1)
    assert not controls["慢一点（-）"].isEnabled()
    desk.view_model.turn(1)
    assert controls["上一个任务（PgUp）"].isEnabled()
    assert not controls["下一个任务（PgDn）"].isEnabled()
    before = controls["快一点（+）"].height()
    for _ in range(len(TEXT_STEPS) - 1):
        QMetaObject.invokeMethod(controls["字号，换下一种"], "click")
    drawn(desk)
    assert desk.looks.textScale == 2.0
    assert controls["快一点（+）"].height() > before


OTHER = Compared(
    "practice", "elder", 3, whole=True, differences=(Difference("第1笔", "post 300.50元", None),), stumbles=()
)


@pytest.mark.parametrize(
    ("palette", "text_scale"), [("light", 1.0), ("light", 2.0), ("dark", 1.5), ("contrast", 2.0), ("contrast", 1.0)]
)
def test_no_state_of_the_controls_fails_the_audit(
    study_application: QGuiApplication, tmp_path: Path, palette: str, text_scale: float
) -> None:
    recorded = read_recorded(record(_one_task(), tmp_path / "P001"))
    desk = ReplayDesk(recorded, None, 1.0, 1, Looks(palette, text_scale), still=True)
    desk.player.go_to(0)
    desk.controls.show()
    desk.view_model.step()
    failed = []
    for page in ("begun", "different"):
        if page == "different":
            desk.player.results[1] = OTHER
            desk.view_model.advance(0)
            assert "第1笔：记录的是post 300.50元，重放后是没有" in str(desk.view_model.results[0]["text"])
        drawn(desk)
        subject = Subject("重放窗口", page, text_scale=text_scale, largest_text=text_scale == 2.0)
        tree = capture_window(desk.controls, subject, pictured=False).tree
        for profile in ("miit-2021", "wcag-2.2-aa", "house"):
            found = run(tree, load_profile(profile)).of(Outcome.FAIL)
            failed += [(page, each.rule, each.name, each.measured) for each in found if each.rule not in NOT_ASKED]
    desk.close()
    assert sorted({each[1:] for each in failed}) == []
