"""Whether programs have come to rest, from /proc: nobody runs or waits for a core, and nobody did since the last look.

Speech alone cannot tell that a screen reader has finished: on a busy machine it is silent also while it waits for a core.
A program that was sent something is woken by the kernel at once, so a message on its way always shows as somebody who runs.

The display server alone is told apart: a timer of its own may have it work on and on, seen once in some hundred tasks (2 % of a core for
a minute, nobody else), which says nothing of what the others were sent as long as it wakes none of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PROC = Path("/proc")
_STATE, _SESSION, _USER_TICKS, _SYSTEM_TICKS = 0, 3, 11, 12
"""Fields of a stat file, counted after the name in brackets."""
_WORKING = frozenset("RD")
STILL_MS = 100
"""In which nobody did anything."""
SERVER_ALONE_MS, SERVER_TURNS = 500, 10
"""In which nobody but the display server did, and how many looks must have shown that it got a core and passed on what it had."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a set of programs was doing at a moment."""

    working: bool
    """Whether a thread of theirs runs, waits for a core, or waits for a disk."""
    work: int
    """A number that changes when any of them does something."""


@dataclass
class Rest:
    """Whether all have come to rest, by one look after the other at the display server and at everybody else. Times in ms."""

    began_ms: float
    _last: tuple[Look, Look] | None = None
    _all_since_ms: float = field(init=False)
    _others_since_ms: float = field(init=False)
    _server_turns: int = 0

    def __post_init__(self) -> None:
        """Nobody was seen at rest yet."""
        self._all_since_ms = self._others_since_ms = self.began_ms

    def reached(self, server: Look, others: Look, at_ms: float) -> bool:
        """Take what was seen at this time into account."""
        before_server, before_others = self._last or (None, None)
        self._last = (server, others)
        server_works = server.working or before_server is None or server.work != before_server.work
        if others.working or before_others is None or others.work != before_others.work:
            self._all_since_ms = self._others_since_ms = at_ms
            self._server_turns = 0
        elif server_works:
            self._all_since_ms = at_ms
            self._server_turns += before_server is not None and server.work != before_server.work
        if at_ms - self._all_since_ms >= STILL_MS:
            return True
        return at_ms - self._others_since_ms >= SERVER_ALONE_MS and self._server_turns >= SERVER_TURNS


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
