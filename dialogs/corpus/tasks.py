"""The spoken tasks: tasks.yml as it was frozen, and what the recogniser made of each sentence (tasks_heard.jsonl)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
TASKS = FOLDER / "tasks.yml"
HEARD = FOLDER / "tasks_heard.jsonl"


@dataclass(frozen=True, slots=True)
class TaskTurn:
    """One sentence of a task, and what must come of it.

    `does`: what the bank must be asked, in order, as dialogs/scenarios words it. `asks`: the slot that is asked for
    afterwards. `replies`: responses that must be among the answers.
    """

    says: str
    does: tuple[str, ...]
    asks: str | None
    replies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What one person wants done. `moves`: what must have left the account, in order, as `李娟 300`."""

    name: str
    persona: str
    version: str
    voice: str
    speed: float
    turns: tuple[TaskTurn, ...]
    moves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sound:
    """A sentence by whom, how fast, in whose app: the payees' names are what the recogniser is told to expect."""

    text: str
    persona: str
    voice: str
    speed: float


@dataclass(frozen=True, slots=True)
class HeardSound:
    """What the recogniser made of it: up to five readings, best first, each with its mean log-probability.

    `no_speech`: its belief that nobody spoke, 0 to 1. `speech_ms`: how long the voice spoke.
    """

    readings: tuple[tuple[str, float], ...]
    no_speech: float
    speech_ms: int


def read_tasks() -> tuple[Task, ...]:
    """Return every task."""
    return tuple(_task(content) for content in yaml.safe_load(TASKS.read_text(encoding="utf-8")))


def sounds(task: Task) -> tuple[Sound, ...]:
    """Return the sentences of a task, one a turn."""
    return tuple(Sound(turn.says, task.persona, task.voice, task.speed) for turn in task.turns)


def read_heard() -> Mapping[Sound, HeardSound]:
    """Return what was heard of each sentence; empty until it is made."""
    if not HEARD.is_file():
        return {}
    lines = [json.loads(line) for line in HEARD.read_text(encoding="utf-8").splitlines()[1:]]
    return {Sound(line["text"], line["persona"], line["voice"], line["speed"]): heard_sound(line) for line in lines}


def heard_sound(line: Mapping[str, Any]) -> HeardSound:
    """Return what a line of what was heard says of the sound."""
    readings = tuple((text, score) for text, score in line["heard"])
    return HeardSound(readings, line["no_speech"], line["speech_ms"])


def _task(content: dict[str, object]) -> Task:
    turns, moves = content["turns"], content.get("moves", [])
    if not isinstance(turns, list) or not isinstance(moves, list):
        raise TypeError(f"{content['name']}: turns and moves are lists")
    return Task(
        name=str(content["name"]),
        persona=str(content["persona"]),
        version=str(content["version"]),
        voice=str(content["voice"]),
        speed=float(str(content["speed"])),
        turns=tuple(
            TaskTurn(turn["says"], tuple(turn.get("does", ())), turn.get("asks"), tuple(turn.get("replies", ())))
            for turn in turns
        ),
        moves=tuple(map(str, moves)),
    )
