"""The spoken tasks: tasks.yml as it was frozen, and what the recogniser made of each sentence (tasks_heard.jsonl).

Beside them lie the development tasks (tasks_dev.yml), which may be looked at.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dialogs.language.consent import OFFERED

FOLDER = Path(__file__).parent
CONFIRMATION = "confirmation"
"""What `asks` says where consent is waited for."""


@dataclass(frozen=True, slots=True)
class KeptTasks:
    """Where tasks are written, and where it is kept what was heard of them."""

    written: Path
    heard: Path


FROZEN_TASKS = KeptTasks(FOLDER / "tasks.yml", FOLDER / "tasks_heard.jsonl")
PLAIN_TASKS = KeptTasks(FOLDER / "tasks.yml", FOLDER / "tasks_plain_heard.jsonl")
"""The same, heard without the adapter that knows the bank's language."""
DEVELOPMENT_TASKS = KeptTasks(FOLDER / "tasks_dev.yml", FOLDER / "tasks_dev_heard.jsonl")


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
    """A sentence by whom, how fast, in whose app, after which question: what the recogniser is told to expect.

    `asked`: as `TaskTurn.asks` of the turn before; empty where nothing was asked.
    """

    text: str
    persona: str
    voice: str
    speed: float
    asked: str


@dataclass(frozen=True, slots=True)
class HeardSound:
    """What the recogniser made of it: up to five readings, best first, each with its mean log-probability.

    `no_speech`: its belief that nobody spoke, 0 to 1. `speech_ms`: how long the voice spoke.
    `narrow`: where an amount was asked for, what it is with the words of an answer alone.
    """

    readings: tuple[tuple[str, float], ...]
    no_speech: float
    speech_ms: int
    narrow: tuple[tuple[str, float], ...] = ()


def read_tasks(kept: KeptTasks = FROZEN_TASKS) -> tuple[Task, ...]:
    """Return every task; `{consent}` in it is the phrase that the read-back offers."""
    return tuple(_task(content) for content in yaml.safe_load(kept.written.read_text(encoding="utf-8")))


def sounds(task: Task) -> tuple[Sound, ...]:
    """Return the sentences of a task, one a turn."""
    asked = ("", *(turn.asks or "" for turn in task.turns))
    return tuple(
        Sound(turn.says, task.persona, task.voice, task.speed, question)
        for turn, question in zip(task.turns, asked, strict=False)
    )


def read_heard(kept: KeptTasks = FROZEN_TASKS) -> Mapping[Sound, HeardSound]:
    """Return what was heard of each sentence; empty until it is made."""
    if not kept.heard.is_file():
        return {}
    lines = [json.loads(line) for line in kept.heard.read_text(encoding="utf-8").splitlines()[1:]]
    return {
        Sound(line["text"], line["persona"], line["voice"], line["speed"], line["asked"]): heard_sound(line)
        for line in lines
    }


def heard_sound(line: Mapping[str, Any]) -> HeardSound:
    """Return what a line of what was heard says of the sound."""
    readings, narrow = (tuple((text, score) for text, score in line.get(name, ())) for name in ("heard", "narrow"))
    return HeardSound(readings, line["no_speech"], line["speech_ms"], narrow)


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
            TaskTurn(
                turn["says"].format(consent=OFFERED),
                tuple(turn.get("does", ())),
                turn.get("asks"),
                tuple(turn.get("replies", ())),
            )
            for turn in turns
        ),
        moves=tuple(map(str, moves)),
    )
