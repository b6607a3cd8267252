"""How often each task was done, how often it sounded otherwise or was not finished, and how long it took."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Done:
    """One time that a task was done."""

    task: str
    version: str
    seconds: float
    differs: bool
    """Whether something was said otherwise than was kept, or the task was not finished."""


def table(done: Sequence[Done]) -> list[str]:
    """A line a task and version, in the order of their names, and one for all."""
    kinds = sorted({(one.task, one.version) for one in done})
    rows = [
        _row(f"{task:<12} {version:<9}", [one for one in done if (one.task, one.version) == (task, version)])
        for task, version in kinds
    ]
    head = f"{'':<22} {'次':>4} {'不同':>4} {'中位 s':>6} {'最久 s':>6}"
    return [head, *rows, _row(f"{'总计 all':<20}", done)] if done else []


def _row(name: str, done: Sequence[Done]) -> str:
    seconds = [one.seconds for one in done]
    different = sum(one.differs for one in done)
    return f"{name} {len(done):>5} {different:>6} {median(seconds):>7.1f} {max(seconds):>8.1f}"
