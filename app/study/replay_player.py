"""Playing a recorded session to somebody who watches: it runs, stands, takes single steps, goes to a task, at any speed."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from lab.recordings import records as r

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.study.replay import Compared
    from lab.recordings.reading import TaskRecording, TimedAct
    from lab.recordings.records import Act

WITHIN_PX = 10.0
"""Qt's own distance from which on something is drawn and no more pressed."""
SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0)


class Replayed(Protocol):
    """One task under way, as `TaskReplay` has it."""

    recording: TaskRecording

    @property
    def next(self) -> TimedAct | None:
        """What is to be done next."""

    @property
    def now_ms(self) -> int:
        """How far it has come."""

    def move_on(self, to_ms: int) -> None:
        """Let time pass."""

    def aims_at(self) -> str:
        """What the next act presses."""

    def step(self) -> TimedAct | None:
        """Do what is next."""

    def compared(self) -> Compared:
        """Go to the end and compare."""

    def close(self) -> None:
        """Close it."""


class ReplayPlayer:
    """Plays tasks one after the other. `open_task` opens a task's window in a folder; main loop only.

    `last`: the act that was done last, `target` what it pressed; `count` how many were done since the beginning, so that two
    alike can be told apart.
    `results`: what became of each task that was watched to its end, by its number.
    """

    def __init__(
        self,
        tasks: tuple[TaskRecording, ...],
        open_task: Callable[[TaskRecording, Path], Replayed],
        speed: float,
        first: int = 1,
    ) -> None:
        self.tasks = tasks
        self._open_task = open_task
        self._first = first
        self.speed = speed
        self.playing = True
        self.place = -1
        self.replay: Replayed | None = None
        self.last: Act | None = None
        self.target = ""
        self.count = 0
        self.results: dict[int, Compared] = {}
        self._due_ms = 0.0
        self._folder: TemporaryDirectory[str] | None = None

    @property
    def number(self) -> int:
        """Number of the task in sight."""
        return self._first + self.place

    @property
    def finished(self) -> bool:
        """Whether the last task came to its end."""
        return self.place == len(self.tasks) - 1 and self.number in self.results

    @property
    def over(self) -> bool:
        """Whether the task in sight came to its end."""
        return self.number in self.results

    @property
    def now_ms(self) -> int:
        """How far the task has come."""
        return 0 if self.replay is None else self.replay.now_ms

    def go_to(self, place: int) -> None:
        """Begin the task at this place of `tasks` from its start; a place beyond the ends does nothing."""
        if not 0 <= place < len(self.tasks):
            return
        self.close()
        self.place, self._due_ms, self.last = place, 0.0, None
        self.results.pop(self.number, None)
        self._folder = TemporaryDirectory(prefix="xiaoxiang-replay-")
        self.replay = self._open_task(self.tasks[place], Path(self._folder.name))

    def advance(self, real_ms: float) -> None:
        """So much time has passed before the screen."""
        if not self.playing or self.replay is None or self.number in self.results:
            return
        self._due_ms += real_ms * self.speed
        while (timed := self.replay.next) is not None and timed.after_ms <= self._due_ms:
            self._do()
        self.replay.move_on(int(self._due_ms))
        if self.replay.next is None and self._due_ms >= self.replay.recording.lasts_ms:
            self._end()

    def step(self) -> None:
        """Stand still, and do what is next; after the last act the task ends."""
        self.playing = False
        if self.replay is None or self.number in self.results:
            return
        if self.replay.next is None:
            self._end()
            return
        self._do()
        self._due_ms = float(self.replay.now_ms)

    def toggle(self) -> None:
        """Stand still, or go on; at the end from the first task."""
        if self.finished:
            self.go_to(0)
            self.playing = True
        else:
            self.playing = not self.playing

    def change_speed(self, by: int) -> None:
        """So many steps faster, or slower where it is less than 0."""
        nearest = min(range(len(SPEEDS)), key=lambda at: abs(SPEEDS[at] - self.speed))
        self.speed = SPEEDS[max(0, min(len(SPEEDS) - 1, nearest + by))]

    def close(self) -> None:
        """Close the task in sight."""
        if self.replay is not None:
            self.replay.close()
            self.replay = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _do(self) -> None:
        if self.replay is None:
            return
        target = self.replay.aims_at()
        if (timed := self.replay.step()) is not None:
            self.last, self.target = timed.act, target
            self.count += 1

    def _end(self) -> None:
        """Hold the bank against the recording, and go on to the next task where it plays."""
        if self.replay is None:
            return
        self.results[self.number] = self.replay.compared()
        if self.playing and self.place < len(self.tasks) - 1:
            self.go_to(self.place + 1)


def stayed(act: r.Dragged) -> bool:
    """Whether a finger that was drawn over the screen has pressed rather than swiped: it hardly went away."""
    return all(max(way) - min(way) < WITHIN_PX for way in (act.x_px, act.y_px) if way)


def touched(act: Act | None) -> tuple[float, float] | None:
    """Where a finger was, in logical pixels of the phone; None where the act was none of a finger's, or on a PIN's pad."""
    match act:
        case r.Tapped(x, y):
            return x, y
        case r.Dragged(x_px, y_px) if x_px:
            return x_px[-1], y_px[-1]
    return None
