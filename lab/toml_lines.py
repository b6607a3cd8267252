"""Where in a TOML file a value stands, since `tomllib` does not tell: the line of each key and of each table.

Reads what `tomllib` has already accepted. Keys of inline tables are on the line of their table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

Path = tuple[str | int, ...]

_KEY = r"(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')"
_DOTTED = re.compile(rf"\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*=")
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*\]")
_PARTS = re.compile(_KEY)


@dataclass
class _Scanner:
    """Goes through a value that may take several lines."""

    quotes: str = ""
    depth: int = 0

    def open_after(self, text: str) -> bool:
        """Tell whether the value goes on after this piece of it."""
        place = 0
        while place < len(text):
            place = self._within(text, place) if self.quotes else self._outside(text, place)
        return bool(self.quotes) or self.depth > 0

    def _within(self, text: str, place: int) -> int:
        """Inside quotes: on to their end, or to the end of the piece."""
        if text.startswith(self.quotes, place):
            width = len(self.quotes)
            self.quotes = ""
            return place + width
        return place + (2 if text[place] == "\\" and '"' in self.quotes else 1)

    def _outside(self, text: str, place: int) -> int:
        character = text[place]
        if character == "#":
            return len(text)
        if character in "\"'":
            self.quotes = character * 3 if text.startswith(character * 3, place) else character
            return place + len(self.quotes)
        self.depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(character, 0)
        return place + 1


@dataclass
class TomlLines:
    """Lines by path: ("tasks", 1, "limit_s") is the field of the second table of [[tasks]]. Lines count from 1."""

    text: str
    _lines: dict[Path, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._scan()

    def line_of(self, path: Path) -> int:
        """The line of this value, or of the nearest table around it; 1 where nothing of it is written."""
        for length in range(len(path), 0, -1):
            if (line := self._lines.get(path[:length])) is not None:
                return line
        return 1

    def _scan(self) -> None:
        table: Path = ()
        counts: dict[Path, int] = {}
        scanner = _Scanner()
        inside = False
        for number, line in enumerate(self.text.splitlines(), start=1):
            if inside:
                inside = scanner.open_after(line + "\n")
                continue
            if (header := _HEADER.match(line)) is not None:
                table = self._table(header, counts)
                self._lines.setdefault(table, number)
            elif (key := _DOTTED.match(line)) is not None:
                path = (*table, *_parts(key[1]))
                for length in range(len(table) + 1, len(path) + 1):
                    self._lines.setdefault(path[:length], number)
                scanner = _Scanner()
                inside = scanner.open_after(line[key.end() :] + "\n")

    @staticmethod
    def _table(header: re.Match[str], counts: dict[Path, int]) -> Path:
        path: Path = ()
        parts = _parts(header[2])
        for place, part in enumerate(parts):
            path = (*path, part)
            last = place == len(parts) - 1
            if last and header[1] == "[[":
                counts[path] = counts.get(path, 0) + 1
            if path in counts:
                path = (*path, counts[path] - 1)
        return path


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PARTS.findall(dotted))
