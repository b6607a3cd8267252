"""One recorded task done again in a window of its own: act by act at the recorded moments, and the bank compared at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.study.act_error import ActError
from app.study.acting import perform
from app.study.sight import Sight
from app.study.world import World
from lab.recordings.bank_state import differences
from lab.recordings.reading import RecordingError
from lab.recordings.records import Answered, Dragged, Tapped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from app.desk import Desk
    from app.study.stage import Stage
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue
    from lab.recordings.bank_state import Difference
    from lab.recordings.reading import TaskRecording, TimedAct
    from lab.recordings.records import Act
    from lab.study import Study


@dataclass(frozen=True, slots=True)
class Stumble:
    """An act that could not be carried out as it was recorded, and why."""

    after_ms: int
    act: str
    code: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.after_ms / 1000:.1f}秒，{self.act}：{self.sentence}"


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of a task's replay. `whole`: the recording has the task's end, so that there is something to compare."""

    task: str
    condition: str
    acts: int
    whole: bool
    differences: tuple[Difference, ...]
    stumbles: tuple[Stumble, ...]

    @property
    def same(self) -> bool:
        """Whether the bank ended as it was recorded, to the fen, and everything could be done."""
        return self.whole and not self.differences and not self.stumbles


class TaskReplay:
    """Does a task again in `folder`. `step` does what is next; time moves on as recorded, whatever time that takes.

    Raises RecordingError (TASK_UNKNOWN) where the study has no such task or condition, DialogueError.
    """

    def __init__(
        self,
        recording: TaskRecording,
        study: Study,
        folder: Path,
        voice: tuple[Dialogue, NotedDesk[Desk]] | None = None,
        *,
        drawn: Callable[[], None] = lambda: None,
    ) -> None:
        """Open the window at the task's start state. `drawn` is called whenever the window has come to rest."""
        tasks = {task.id: task for task in study.tasks}
        conditions = {condition.id: condition for condition in study.conditions}
        if recording.task not in tasks or recording.condition not in conditions:
            raise RecordingError("TASK_UNKNOWN", f"研究里没有任务{recording.task}，或没有条件{recording.condition}")
        condition = conditions[recording.condition]
        start = tasks[recording.task].start
        voice = voice if condition.input == "voice" else None
        self.recording = recording
        # Of a simulated participant, who waits for every answer, none is recorded.
        holds = any(isinstance(timed.act, Answered) for timed in recording.acts)
        self.world = World(folder, study.bank, condition, start, lambda _: None, voice, _Drawn(drawn), holds=holds)
        self._next = 0
        self._now_ms = 0
        self._stumbles: list[Stumble] = []

    @property
    def next(self) -> TimedAct | None:
        """What is to be done next; None at the end."""
        acts = self.recording.acts
        return acts[self._next] if self._next < len(acts) else None

    @property
    def now_ms(self) -> int:
        """How far it has come, in milliseconds since the task began."""
        return self._now_ms

    @property
    def place(self) -> int:
        """How many acts were done."""
        return self._next

    def move_on(self, to_ms: int) -> None:
        """Let the task's time go on to this moment, as far as nothing is to be done before it."""
        until = self.recording.lasts_ms if self.next is None else self.next.after_ms
        to_ms = min(to_ms, until)
        if to_ms > self._now_ms:
            self.world.move_on(to_ms - self._now_ms)
            self._now_ms = to_ms

    def aims_at(self) -> str:
        """What the next act presses, as it is called, at that act's moment; empty where it presses nothing, or a PIN's key."""
        act = None if self.next is None else self.next.act
        if not isinstance(act, Tapped | Dragged) or self.next is None:
            return ""
        self.move_on(self.next.after_ms)
        at = (act.x_px, act.y_px) if isinstance(act, Tapped) else (act.x_px[0], act.y_px[0])
        sight = Sight(self.world)
        return sight.named(sight.landed(*at).node) or ""

    def step(self) -> TimedAct | None:
        """Do what is next, at its moment; None where there is nothing left."""
        timed = self.next
        if timed is None:
            return None
        self.move_on(timed.after_ms)
        self._next += 1
        try:
            perform(self.world, timed.act)
        except ActError as error:
            self._stumbles.append(Stumble(timed.after_ms, timed.act.kind, error.code, error.sentence))
        return timed

    def compared(self) -> Compared:
        """Go to the end of the task's time, and hold what stands in the bank against what was recorded."""
        self.move_on(self.recording.lasts_ms)
        recorded = self.recording.state
        found = () if recorded is None else differences(recorded, self.world.bank_state())
        whole = recorded is not None and self.next is None
        return Compared(self.recording.task, self.recording.condition, self._next, whole, found, tuple(self._stumbles))

    def close(self) -> None:
        """Close the window and the bank."""
        self.world.close()


class _Drawn:
    """Tells that the window has come to rest."""

    def __init__(self, drawn: Callable[[], None]) -> None:
        self._drawn = drawn

    def act(self, stage: Stage, act: Act) -> None:
        """Nothing is recorded of a replay."""

    def see(self, stage: Stage, picture: QImage) -> None:  # noqa: ARG002 -- the port's shape
        """The window has come to rest."""
        self._drawn()


def replay_task(
    recording: TaskRecording, study: Study, folder: Path, voice: tuple[Dialogue, NotedDesk[Desk]] | None = None
) -> Compared:
    """Replay a task as fast as it goes. Raises RecordingError, DialogueError."""
    replay = TaskReplay(recording, study, folder, voice)
    try:
        while replay.step() is not None:
            pass
        return replay.compared()
    finally:
        replay.close()
