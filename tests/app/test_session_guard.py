"""A session that a study lets end: the warning, staying as often as one likes, the lock. All on virtual time."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.main_loop import VirtualMainLoop
from app.session_guard import WARNING_MS, SessionGuard, SessionPhase

MINUTE_MS = 60_000


@dataclass
class Study:
    limit_ms: int = 5 * MINUTE_MS
    busy: bool = False
    loop: VirtualMainLoop = field(default_factory=VirtualMainLoop)
    told: list[tuple[SessionPhase, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.guard = SessionGuard(self.loop, lambda: self.limit_ms, lambda: self.busy, self._changed)
        self.guard.watch()

    def _changed(self) -> None:
        self.told.append((self.guard.phase, self.guard.left_ms // 1000))


def test_by_default_a_session_never_ends() -> None:
    study = Study(limit_ms=0)
    study.loop.advance(1_000 * MINUTE_MS)
    assert study.guard.phase is SessionPhase.OPEN
    assert study.told == []


def test_the_warning_stands_for_a_minute_and_then_the_screen_locks() -> None:
    study = Study()
    study.loop.advance(5 * MINUTE_MS - 1)
    assert study.told == []
    study.loop.advance(1)
    assert study.told == [(SessionPhase.ENDING, 60)]
    assert WARNING_MS >= 20_000  # WCAG 2.2.1
    study.loop.advance(WARNING_MS)
    assert [left for _, left in study.told] == [60, 50, 40, 30, 20, 10, 0]
    assert study.guard.phase is SessionPhase.LOCKED


def test_one_stays_as_often_as_one_likes() -> None:
    study = Study()
    for _ in range(25):  # WCAG asks for ten times
        study.loop.advance(5 * MINUTE_MS + WARNING_MS - 1)
        assert study.guard.phase is SessionPhase.ENDING
        study.guard.touch()
        assert study.guard.phase is SessionPhase.OPEN


def test_each_touch_counts_anew() -> None:
    study = Study()
    for _ in range(10):
        study.loop.advance(4 * MINUTE_MS)
        study.guard.touch()
    assert study.told == []
    study.loop.advance(5 * MINUTE_MS)
    assert study.guard.phase is SessionPhase.ENDING


def test_what_is_on_its_way_is_waited_for() -> None:
    study = Study(busy=True)
    study.loop.advance(30 * MINUTE_MS)
    assert study.guard.phase is SessionPhase.OPEN
    study.busy = False
    study.loop.advance(5_000)
    assert study.guard.phase is SessionPhase.ENDING


def test_a_locked_session_is_opened_by_unlocking_alone_and_then_counts_again() -> None:
    study = Study()
    study.guard.lock()
    study.guard.touch()
    study.loop.advance(60 * MINUTE_MS)
    assert study.guard.phase is SessionPhase.LOCKED
    study.guard.unlock()
    assert study.guard.phase is SessionPhase.OPEN
    study.loop.advance(5 * MINUTE_MS)
    assert study.guard.phase is SessionPhase.ENDING


def test_a_limit_that_is_taken_back_ends_nothing() -> None:
    study = Study()
    study.limit_ms = 0
    study.guard.watch()
    study.loop.advance(60 * MINUTE_MS)
    assert study.guard.phase is SessionPhase.OPEN
