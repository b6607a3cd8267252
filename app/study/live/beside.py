"""Markers beside a session with a person: `xiaoxiang study stream` in a process of its own, which ends with the session."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.paths import ROOT
from app.study_stream_command import Beside, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LAST_S = 20.0
"""How long the last markers may take: a connection to OBS is given up after 15 s."""


@dataclass(frozen=True, slots=True)
class Markers:
    """Who is told of a session's events: by Lab Streaming Layer so far (None: not at all), and OBS at this address."""

    lsl: Scope | None = None
    obs: str | None = None


@contextmanager
def streaming(session: Path, markers: Markers, *, begun: bool) -> Iterator[None]:
    """Send markers of this session while the block runs. The session does not wait for it, and goes on whatever becomes of it.

    `begun`: the session goes on where it was cut off; what lies there already was told before. OBS's password is in the
    environment. What it has to say goes to the terminal.
    """
    wanted = [*(("--lsl", markers.lsl.value) if markers.lsl else ()), *(("--obs", markers.obs) if markers.obs else ())]
    if not wanted:
        yield
        return
    part = Beside.REST if begun else Beside.WHOLE
    command = [
        sys.executable,
        "-m",
        "app.cli",
        "study",
        "stream",
        str(session.absolute()),
        *wanted,
        "--beside",
        part.value,
    ]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE)
    try:
        yield
    finally:
        _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    """Closing the pipe asks it to tell what is left and to end."""
    if child.stdin is not None:
        child.stdin.close()
    try:
        child.wait(LAST_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
