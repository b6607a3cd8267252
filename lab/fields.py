"""A study's tables read with types: every field is taken once, and each thing that is wrong becomes a sentence with its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from lab.toml_lines import Path, TomlLines

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the line in the file, the field's path, and what to do about it in plain Chinese."""

    line: int
    field: str
    sentence: str

    def __str__(self) -> str:
        return f"第{self.line}行，{self.field}：{self.sentence}"


class Problems:
    """What was found wrong so far."""

    def __init__(self, lines: TomlLines) -> None:
        self._lines = lines
        self.found: list[Problem] = []

    def add(self, path: Path, sentence: str) -> None:
        """Keep a problem of the value at `path`."""
        self.found.append(Problem(self._lines.line_of(path), named(path), sentence))


def named(path: Path) -> str:
    """A path as a person writes it: tasks[2].limit_s, the second task."""
    words = ""
    for part in path:
        words += f"[{part + 1}]" if isinstance(part, int) else f"{'.' if words else ''}{part}"
    return words or "文件"


class Table:
    """One table. A field that is missing or wrong is noted, and something harmless is returned in its place."""

    def __init__(self, content: Mapping[str, Any], problems: Problems, path: Path = ()) -> None:
        self._content = dict(content)
        self._problems = problems
        self.path = path

    def wrong(self, key: str, sentence: str) -> None:
        """Note that a field of this table is wrong."""
        self._problems.add((*self.path, key), sentence)

    def has(self, key: str) -> bool:
        """Tell whether the field is there and not taken yet."""
        return key in self._content

    def text(self, key: str, default: str | None = None) -> str:
        """Take a text that is not empty."""
        value = self._take(key, str, "要写一段文字", default)
        if not value.strip() and default is None and value != default:
            self.wrong(key, "不能是空的")
        return value.strip()

    def flag(self, key: str, *, default: bool) -> bool:
        """Take true or false."""
        return self._take(key, bool, "要写 true 或 false", default)

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """Take a whole number within bounds, both included."""
        value = self._take(key, int, f"要写{least}到{most}之间的整数", default)
        if not least <= value <= most:
            self.wrong(key, f"要在{least}到{most}之间，写的是{value}")
            return least
        return value

    def number(self, key: str, least: float, most: float, default: float | None = None) -> float:
        """Take a number within bounds, both included."""
        if isinstance(self._content.get(key), int) and not isinstance(self._content[key], bool):
            self._content[key] = float(self._content[key])
        value = self._take(key, float, f"要写{least:g}到{most:g}之间的数", default)
        if not least <= value <= most:
            self.wrong(key, f"要在{least:g}到{most:g}之间，写的是{value:g}")
            return least
        return value

    def choice(self, key: str, choices: Collection[str], default: str | None = None) -> str:
        """Take one of these words."""
        value = self._take(key, str, f"要从{_listed(choices)}里选一个", default)
        if value not in choices and self._was_text(value):
            self.wrong(key, f"没有“{value}”，要从{_listed(choices)}里选一个")
            return next(iter(choices))
        return value

    def texts(self, key: str, choices: Collection[str] | None = None, *, least: int = 0) -> tuple[str, ...]:
        """Take an array of texts, each of `choices` where those are given, and none twice then."""
        found = self._take(key, list, '要写一列文字，像 ["甲", "乙"]', None if least else [])
        values = [value for value in found if isinstance(value, str)]
        if len(values) < len(found):
            self.wrong(key, "这一列里只能有文字")
        if len(values) < least:
            self.wrong(key, f"至少要写{least}个")
        for value in dict.fromkeys(values) if choices is not None else ():
            if value not in (choices or ()):
                self.wrong(key, f"没有“{value}”，要从{_listed(choices or ())}里选")
            elif values.count(value) > 1:
                self.wrong(key, f"“{value}”写了两次")
        return tuple(values)

    def rows(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Take an array of arrays of texts."""
        found = self._take(key, list, "要写几行条件的名字", [])
        if not all(isinstance(row, list) and all(isinstance(each, str) for each in row) for row in found):
            self.wrong(key, "每一行都要是一列条件的名字")
            return ()
        return tuple(tuple(row) for row in found)

    def table(self, key: str, read: Callable[[Table], T]) -> T:
        """Take a table and read it; an empty one where it is missing."""
        content = self._take(key, dict, "要写成一张表", {})
        return Table(content, self._problems, (*self.path, key)).read(read)

    def named_tables(self, key: str) -> Iterator[tuple[str, Table]]:
        """Take a table of tables, each with its name; the caller reads each to its end."""
        content = self._take(key, dict, "要写成一张表", {})
        for name, inner in content.items():
            if isinstance(inner, dict):
                yield name, Table(inner, self._problems, (*self.path, key, name))
            else:
                self._problems.add((*self.path, key, name), "要写成一张表")

    def tables(self, key: str, read: Callable[[Table], T], *, least: int = 0) -> tuple[T, ...]:
        """Take an array of tables and read each."""
        found = self._take(key, list, f"要写成 [[{key}]]", [])
        if len(found) < least:
            self.wrong(key, f"至少要有{least}个 [[{key}]]")
        values = []
        for place, content in enumerate(found):
            if isinstance(content, dict):
                values.append(Table(content, self._problems, (*self.path, key, place)).read(read))
            else:
                self._problems.add((*self.path, key, place), f"要写成 [[{key}]]")
        return tuple(values)

    def read(self, read: Callable[[Table], T]) -> T:
        """Return what `read` makes of the table, and note whatever it leaves."""
        value = read(self)
        for key in self._content:
            self.wrong(key, "没有这一项，是不是写错了名字？")
        return value

    def unique(self, names: Iterable[str], key: str) -> None:
        """Note each name that stands twice among the `id`s of the array `key`."""
        seen: set[str] = set()
        for place, name in enumerate(names):
            if name in seen:
                self._problems.add((*self.path, key, place, "id"), f"“{name}”用了两次，每个 id 只能用一次")
            seen.add(name)

    def _take(self, key: str, kind: type[T], sentence: str, default: T | None) -> T:
        if key not in self._content:
            if default is None:
                self.wrong(key, f"缺了这一项，{sentence}")
                return kind()
            return default
        value = self._content.pop(key)
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.wrong(key, sentence)
            return kind() if default is None else default
        return value

    @staticmethod
    def _was_text(value: str) -> bool:
        return value != ""


def _listed(choices: Collection[str]) -> str:
    return "、".join(choices)
