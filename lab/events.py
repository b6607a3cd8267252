"""The event log of a session: one JSON object a line, each on the disk before the next is written."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SCHEMA_VERSION = 1
_confirm = getattr(os, "fdatasync", os.fsync)
"""Has the disk take a file's content and its length, and, where the system can leave that out, not the time of its change."""


class EventLogError(Exception):
    """A session's file cannot be written or read; `code` says which."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `mono_ms` is one clock for the whole session; `wall` anchors it to the calendar."""

    number: int
    mono_ms: int
    wall: str
    kind: str
    data: Mapping[str, Any]


class EventLog(Protocol):
    """Takes events in the order in which they happen."""

    def write(self, mono_ms: int, wall: str, kind: str, data: Mapping[str, Any]) -> Event:
        """Keep one event; it is safe when this returns."""

    def close(self) -> None:
        """No more events."""


class ListEventLog:
    """Keeps events in memory."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def write(self, mono_ms: int, wall: str, kind: str, data: Mapping[str, Any]) -> Event:
        """Keep one event."""
        event = Event(len(self.events) + 1, mono_ms, wall, kind, data)
        self.events.append(event)
        return event

    def close(self) -> None:
        """Nothing to do."""


class JsonlEventLog:
    """Writes each event as a line of JSON and has the disk confirm it. An existing file is never overwritten.

    `go_on`: the file exists, from before a crash. A last line that is not whole is cut off and numbers go on from there;
    a file that is damaged elsewhere is left as it is.
    Raises EventLogError: SESSION_EXISTS, SESSION_UNWRITABLE, SESSION_UNREADABLE, SESSION_DAMAGED, SESSION_IN_USE.
    """

    def __init__(self, path: Path, *, go_on: bool = False) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._file = path.open("r+" if go_on else "x", encoding="utf-8")
        except FileExistsError:
            raise EventLogError("SESSION_EXISTS", f"{path.name} exists already") from None
        except FileNotFoundError as error:
            raise EventLogError("SESSION_UNREADABLE", f"{path.name}: {error.strerror}") from error
        except OSError as error:
            raise EventLogError("SESSION_UNWRITABLE", f"{path.name}: {error.strerror}") from error
        try:
            self._claim(path)
            self._count = sum(1 for _ in read_events(path)) if go_on else 0
            if go_on:
                self._cut_off(path.read_bytes())
        except OSError as error:
            self._file.close()
            raise EventLogError("SESSION_UNWRITABLE", f"{path.name}: {error.strerror}") from error
        except EventLogError:
            self._file.close()
            raise

    def _claim(self, path: Path) -> None:
        """One process alone writes a session, where the system can see to it. The claim ends with the process."""
        if sys.platform != "win32":
            try:
                fcntl.flock(self._file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise EventLogError("SESSION_IN_USE", f"{path.name} is being written by another process") from error

    def _cut_off(self, content: bytes) -> None:
        """Leave the whole lines alone in the file, each with its end."""
        lines = content.split(b"\n")[: self._count]
        self._file.seek(0)
        self._file.truncate(min(sum(len(line) + 1 for line in lines), len(content)))
        self._file.seek(0, os.SEEK_END)
        if self._count and content.count(b"\n") < self._count:
            self._file.write("\n")

    @property
    def count(self) -> int:
        """How many events the log holds."""
        return self._count

    def write(self, mono_ms: int, wall: str, kind: str, data: Mapping[str, Any]) -> Event:
        """Append one event and wait until it is on the disk."""
        event = Event(self._count + 1, mono_ms, wall, kind, data)
        line = {
            "v": SCHEMA_VERSION,
            "n": event.number,
            "mono_ms": mono_ms,
            "wall": wall,
            "kind": kind,
            "data": data,
        }
        try:
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
            self._file.flush()
            _confirm(self._file.fileno())
        except OSError as error:
            raise EventLogError("SESSION_UNWRITABLE", str(error.strerror)) from error
        self._count = event.number
        return event

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def read_events(path: Path) -> Iterator[Event]:
    """Every whole event of a file. A last line cut off by a crash is left out; damage anywhere else raises."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError as error:
        raise EventLogError("SESSION_UNREADABLE", f"{path.name}: {error.strerror}") from error
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            raw = json.loads(line)
            yield Event(raw["n"], raw["mono_ms"], raw["wall"], raw["kind"], raw["data"])
        except (ValueError, KeyError, TypeError) as error:
            if number == len(lines):
                return
            raise EventLogError("SESSION_DAMAGED", f"{path.name}, line {number}") from error
