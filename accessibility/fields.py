"""A table from outside (JSON, TOML) read with types: each field is taken once, and one that nobody takes is an error."""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Fields:
    """One table at `path`. Whatever does not fit raises what `fault` makes of a sentence that names the field."""

    def __init__(self, content: object, path: str, fault: Callable[[str], Exception]) -> None:
        self._path = path
        self._fault = fault
        if not isinstance(content, dict):
            raise fault(f"{path or 'the file'} is no table")
        self._content: dict[object, object] = dict(content)

    def text(self, key: str, default: str | None = None) -> str:
        """Take a text."""
        return self._take(key, str, default)

    def flag(self, key: str, default: bool | None = None) -> bool:  # noqa: FBT001 -- a default, not a switch
        """Take true or false."""
        return self._take(key, bool, default)

    def whole(self, key: str, default: int | None = None) -> int:
        """Take an integer."""
        value = self._take(key, int, default)
        if isinstance(value, bool):
            raise self.fault(key, "is no integer")
        return value

    def number(self, key: str, default: float | None = None) -> float:
        """Take a finite number."""
        return self._finite(key, self._take(key, (int, float), default))

    def day(self, key: str) -> date:
        """Take a day without a time, as TOML writes it: 2027-01-31."""
        value = self._take(key, date, None)
        if isinstance(value, datetime):
            raise self.fault(key, "is a time and no day")
        return value

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """Take an array of `count` finite numbers."""
        values = self.array(key)
        if len(values) != count:
            raise self.fault(key, f"has {len(values)} numbers and not {count}")
        return tuple(self._finite(key, value) for value in values)

    def texts(self, key: str) -> tuple[str, ...]:
        """Take an array of texts; none where the field is not there."""
        values = self.array(key) if self.has(key) else []
        if not all(isinstance(value, str) for value in values):
            raise self.fault(key, "holds what is no text")
        return tuple(str(value) for value in values)

    def array(self, key: str) -> list[object]:
        """Take an array."""
        return self._take(key, list, None)

    def table(self, key: str) -> Fields:
        """Take a table."""
        return Fields(self._take(key, dict, None), f"{self._path}{key}.", self._fault)

    def tables(self, key: str) -> tuple[Fields, ...]:
        """Take an array of tables; none where the field is not there."""
        content = self.array(key) if self.has(key) else []
        return tuple(Fields(one, f"{self._path}{key}[{n}].", self._fault) for n, one in enumerate(content))

    def has(self, key: str) -> bool:
        """Whether the field is there, not taken yet, and not null."""
        return self._content.get(key) is not None

    def done(self) -> None:
        """Nothing may be left over but nulls."""
        left = [str(key) for key, value in self._content.items() if value is not None]
        if left:
            raise self.fault(min(left), "is unknown")

    def fault(self, key: str, complaint: str) -> Exception:
        """The error that names a field of this table."""
        return self._fault(f"{self._path}{key[:80]} {complaint}")

    def _finite(self, key: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.fault(key, "is no finite number")
        return float(value)

    def _take(self, key: str, kind: type[T] | tuple[type[T], ...], default: T | None) -> T:
        value = self._content.pop(key, None)
        if value is None:
            if default is None:
                raise self.fault(key, "is missing")
            return default
        if not isinstance(value, kind):
            raise self.fault(key, "is of the wrong kind")
        return value
