"""Whether programs have come to rest, from /proc: nobody runs or waits for a core, and nobody did since the last look.

Speech alone cannot tell that a screen reader has finished: on a busy machine it is silent also while it waits for a core.
A program that was sent something is woken by the kernel at once, so a message on its way always shows as somebody who runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PROC = Path("/proc")
_STATE, _SESSION, _USER_TICKS, _SYSTEM_TICKS = 0, 3, 11, 12
"""Fields of a stat file, counted after the name in brackets."""
_WORKING = frozenset("RD")


@dataclass(frozen=True, slots=True)
class Look:
    """What a set of programs was doing at a moment."""

    working: bool
    """Whether a thread of theirs runs, waits for a core, or waits for a disk."""
    work: int
    """A number that changes when any of them does something."""


def members(sessions: Iterable[int], proc: Path = _PROC) -> list[int]:
    """The processes that belong to these sessions: whoever leads one, and what they started."""
    wanted = {str(session) for session in sessions}
    found = ((one, _words(one / "stat", after=")")) for one in proc.iterdir() if one.name.isdigit())
    return sorted(int(one.name) for one, fields in found if fields and fields[_SESSION] in wanted)


def look(programs: Iterable[int], own: Iterable[int] = (), proc: Path = _PROC) -> Look:
    """Look at these processes, and at these threads of our own; what has ended is at rest."""
    threads = [thread for program in programs for thread in _threads(proc / str(program) / "task")]
    threads += [proc / "self" / "task" / str(thread) for thread in own]
    working, work = False, 0
    for thread in threads:
        fields = _words(thread / "stat", after=")")
        if fields:
            working = working or fields[_STATE] in _WORKING
            # Times on a core, in nanoseconds, and how often; a kernel without them counts in ticks.
            times = _words(thread / "schedstat") or [fields[_USER_TICKS], fields[_SYSTEM_TICKS]]
            work += sum(map(int, times))
    return Look(working, work)


def named(program: int, proc: Path = _PROC) -> str:
    """What the kernel calls a process, with its number: `orca 4711`."""
    return " ".join([*_words(proc / str(program) / "comm"), str(program)])


def _threads(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _words(file: Path, after: str = "") -> list[str]:
    try:
        text = file.read_text()
    except OSError:
        return []
    return (text.rpartition(after)[2] if after else text).split()
