"""Tables as data: each column with its type, unit, meaning and the function that reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Cell = str | int | float | bool | None
Type = Literal["string", "integer", "number", "boolean", "timestamp"]
T = TypeVar("T")
_UNITS = {"_ms": "ms", "_px": "px", "_share": "1", "_ratio": "1"}


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column. `unit` is empty where the value has none; `levels` names the values of a category with their meanings."""

    name: str
    type: Type
    meaning: str
    read: Callable[[T], Cell]
    unit: str = ""
    levels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """One table: what a row is, its columns, and which of them name a row and no other."""

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column[T], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names in order."""
        return tuple(column.name for column in self.columns)

    def cells(self, rows: Iterable[T]) -> Iterator[tuple[Cell, ...]]:
        """The rows as values."""
        for row in rows:
            yield tuple(column.read(row) for column in self.columns)


def unit_of(name: str) -> str:
    """The unit that a column's name ends with."""
    return next((unit for ending, unit in _UNITS.items() if name.endswith(ending)), "")


def attribute(name: str) -> Callable[[object], Cell]:
    """Read an attribute, by a path of names with dots."""
    names = name.split(".")

    def read(row: object) -> Cell:
        value: object = row
        for one in names:
            value = getattr(value, one)
        if value is None or isinstance(value, (str, int, float, bool)):
            return str(value) if isinstance(value, str) else value
        raise TypeError(f"{name} is no cell")

    return read
