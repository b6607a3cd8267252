"""The whole lines of a log that grows, each once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lab.events import Event, EventLogError

if TYPE_CHECKING:
    from pathlib import Path


class WholeLines:
    """Reads on from the last whole line. Half a line is left where it is: after a crash it is cut off, and others take its place."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._at = 0
        self._size = 0

    def skip(self) -> None:
        """Leave out what is there. Raises OSError."""
        self.new()

    def new(self) -> list[str]:
        """What has come since. Raises OSError."""
        size = self._path.stat().st_size
        if size == self._size:
            return []
        self._size = size
        with self._path.open("rb") as file:
            file.seek(self._at)
            whole, end, _half = file.read().rpartition(b"\n")
        self._at += len(whole) + len(end)
        return [line for line in whole.decode("utf-8", errors="replace").split("\n") if line]

    @staticmethod
    def event(line: str) -> Event:
        """A line as an event. Raises EventLogError (SESSION_DAMAGED)."""
        try:
            raw = json.loads(line)
            return Event(raw["n"], raw["mono_ms"], raw["wall"], raw["kind"], raw["data"])
        except (ValueError, KeyError, TypeError) as error:
            raise EventLogError("SESSION_DAMAGED", line[:40]) from error
