"""A session whose process is killed, again and again, loses nothing that was kept and reaches its end."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lab.manifest import EVENTS
from lab.plan import Do
from lab.schema import kinds as k
from lab.schema.reading import read_session_events
from lab.session import restore
from tests.lab.study_support import small_study
from tests.lab.walking import ORDER

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
KILLS = 20


@pytest.fixture
def sessions() -> Iterator[subprocess.Popen[str]]:
    """A process that runs sessions, each in a fork."""
    command = [sys.executable, "-m", "tests.lab.child_session"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def go_on(sessions: subprocess.Popen[str], folder: Path, seed: int, lines: int | None) -> int | None:
    """Let the session go on and kill it after so many things; what it said was kept, None where it reached its end."""
    assert sessions.stdin is not None
    assert sessions.stdout is not None
    sessions.stdin.write(f"{folder} {seed}\n")
    sessions.stdin.flush()
    pid = int(sessions.stdout.readline().removeprefix("pid "))
    said, told = 0, 0
    for line in sessions.stdout:
        if line == "over\n":
            return said
        if line == "end\n":
            assert sessions.stdout.readline() == "over\n"
            return None
        said, told = int(line), told + 1
        if told == lines:
            with suppress(ProcessLookupError):  # it may have reached its end meanwhile, which is read next
                os.kill(pid, signal.SIGKILL)
    raise AssertionError("the process that runs sessions is gone")


def test_twenty_kills_cost_nothing_that_was_kept(sessions: subprocess.Popen[str], tmp_path: Path) -> None:
    chance, study = random.Random(20), small_study()
    killed, session = 0, 0
    while killed < KILLS:
        session += 1
        folder = tmp_path / f"P{session:03d}"
        resumed = 0
        while True:
            lines = chance.randrange(1, 9) if killed < KILLS else None
            said = go_on(sessions, folder, chance.randrange(10_000), lines)
            events = read_session_events(folder / EVENTS)
            if said is None:
                break
            killed += 1
            assert len(events) >= said, "what was said to be kept is on the disk"
            state = restore(study, ORDER, events)
            step = state.step
            if state.outcome is not None:
                break
            resumed += bool(events)
            assert step is not None
        assert restore(study, ORDER, events).outcome == "completed"
        assert sum(isinstance(each.what, k.SessionResumed) for each in events) == resumed
        ended = [(each.what.condition, each.what.task) for each in events if isinstance(each.what, k.TaskEnded)]
        assert ended == [(step.condition, step.task) for step in state_plan() if isinstance(step, Do)]


def state_plan() -> tuple[object, ...]:
    return restore(small_study(), ORDER, ()).plan
