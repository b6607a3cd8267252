"""The spoken tasks: whole businesses of four to eight sentences, said by synthetic voices and heard by the real recogniser.

What was heard is kept beside the tasks (dialogs/corpus/tasks_heard.jsonl); from there on everything is the app's own:
the recogniser's guards, the choice among readings, repair, the assistant, the dialogue's worker, the ledger. Nobody
helps: each sentence is said once, and whatever the assistant asks that the task does not foresee leaves it unfinished.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app.bench.figures import Figure
from app.bench.heard import as_heard
from app.bench.spoken_world import World
from dialogs.corpus.tasks import FROZEN_TASKS, HeardSound, Task, TaskTurn, read_heard, read_tasks, sounds
from voice.types import Transcript

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.desk import Desk
    from dialogs.corpus.tasks import KeptTasks, Sound
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue

FINISHED = 90.0
"""Percent of the tasks that must be finished."""

CHANGES = ("open ", "adjust ")
"""What the bank is asked that changes the screen or a setting."""


@dataclass(frozen=True, slots=True)
class Came:
    """What came of one sentence. `problems`: what was not as the task says."""

    says: str
    heard: str
    understood: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a task. `moved`: what left the account, in order.

    `wrong`: of that, what goes to another payee, is another amount, or left at a sentence that was no consent.
    `unasked`: pages that were opened and settings that were changed although the sentence said nothing of them.
    """

    task: Task
    turns: tuple[Came, ...]
    moved: tuple[str, ...]
    wrong: int
    unasked: int

    @property
    def finished(self) -> bool:
        """Whether everything came as the person wanted it, without any help."""
        return self.moved == self.task.moves and not any(turn.problems for turn in self.turns)


def play_all(
    dialogue: Dialogue, desk: NotedDesk[Desk], *, heard: bool = True, kept: KeptTasks = FROZEN_TASKS
) -> tuple[Played, ...]:
    """Play every task. heard: as the recogniser heard it; otherwise as if it had heard every word right."""
    known, tasks = read_heard(kept), read_tasks(kept)
    if heard and not known:
        return ()
    return tuple(play(task, dialogue, desk, known if heard else None) for task in tasks)


def play(task: Task, dialogue: Dialogue, desk: NotedDesk[Desk], known: Mapping[Sound, HeardSound] | None) -> Played:
    """Play one task. known: what was heard of each sentence; None for every word right.

    The person says their sentences whatever the answer is, and types the PIN whenever it is asked for: what they did
    not say must not happen even so.
    """
    with TemporaryDirectory(prefix="xiaoxiang-spoken-") as folder:
        world = World(Path(folder), task.persona, task.version, dialogue, desk)
        try:
            return _Play(task, world).all(known)
        finally:
            world.close()


def figures(spoken: Sequence[Played], typed: Sequence[Played], plain: Sequence[Played] = ()) -> list[Figure]:
    """What became of the tasks: as they were heard, with every word right, and heard without the adapter."""
    sentences = sum(len(played.turns) for played in spoken)
    note = f"{len(spoken)} tasks of {sentences} sentences by synthetic voices, heard by Whisper base; nobody helps"
    if not spoken:
        note = "the sound of the tasks is not made yet: script/make-sound-split"
    wrong = float(sum(played.wrong for played in spoken)) if spoken else float("nan")
    unasked = float(sum(played.unasked for played in spoken)) if spoken else float("nan")
    return [
        Figure("tasks: finished", _finished(spoken), "%", bar=FINISHED, at_most=False, note=note),
        Figure("tasks: wrong executions", wrong, "", bar=0, note=note),
        Figure("tasks: pages and settings nobody asked for", unasked, "", note=note),
        Figure("tasks: finished, every word heard right", _finished(typed), "%", note=note),
        Figure("tasks: finished, without the adapter", _finished(plain), "%", note=note),
    ]


def _finished(played: Sequence[Played]) -> float:
    return round(100 * sum(each.finished for each in played) / len(played), 1) if played else float("nan")


class _Play:
    def __init__(self, task: Task, world: World) -> None:
        self._task, self._world = task, world
        self._wrong = self._unasked = 0

    def all(self, known: Mapping[Sound, HeardSound] | None) -> Played:
        turns = [
            self._turn(turn, _exactly(turn.says) if known is None else known[sound])
            for turn, sound in zip(self._task.turns, sounds(self._task), strict=True)
        ]
        moved = tuple(self._world.moved)
        return Played(self._task, tuple(turns), moved, self._wrong, self._unasked)

    def _turn(self, turn: TaskTurn, heard: HeardSound) -> Came:
        world, moved_before = self._world, len(self._world.moved)
        listens = world.ready_to_hear()
        lines_before = len(world.assistant.state.lines)
        world.begin_turn()
        if listens:
            self._say(heard)
        asked = world.asked()
        world.by_hand()
        understood = [line.text for line in world.assistant.state.lines[lines_before:]][:1]
        self._count(turn, asked, moved_before)
        problems = _problems(turn, asked, world) if listens else ("nobody listens",)
        return Came(turn.says, heard.readings[0][0] if heard.readings else "", "".join(understood), problems)

    def _say(self, heard: HeardSound) -> None:
        voice = self._world.voice
        if voice.listening is None:
            raise AssertionError("nobody listens")
        came = as_heard(heard, voice.listening)
        if isinstance(came, Transcript):
            voice.hear_transcript(came)
        else:
            voice.hear_nothing(came)
        self._world.settle()

    def _count(self, turn: TaskTurn, asked: Sequence[str], moved_before: int) -> None:
        for place, order in enumerate(self._world.moved[moved_before:], start=moved_before):
            wanted = self._task.moves[place] if place < len(self._task.moves) else None
            self._wrong += order != wanted or "authorise" not in turn.does
        changed = Counter(note for note in asked if note.startswith(CHANGES))
        self._unasked += (changed - Counter(turn.does)).total()


def _problems(turn: TaskTurn, asked: Sequence[str], world: World) -> tuple[str, ...]:
    reply = world.answered()
    waits = None if reply is None else reply.slots.get("requested_slot")
    acts = set() if reply is None else {act.name for act in reply.acts}
    found = []
    if tuple(asked) != turn.does:
        found.append(f"the bank was asked {list(asked)}, not {list(turn.does)}")
    if (waits or None) != turn.asks:
        found.append(f"{waits or 'nothing'} was asked for, not {turn.asks or 'nothing'}")
    if not acts.issuperset(turn.replies):
        found.append(f"answered {sorted(acts)}, not {list(turn.replies)}")
    return tuple(found)


def _exactly(text: str) -> HeardSound:
    return HeardSound(((text, -0.1),), 0.0, 200 * len(text))
