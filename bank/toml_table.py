"""A TOML table read with types: every field is taken once, and a field that nobody takes is an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import TypeVar

from bank.errors import AmountMalformedError, AmountTooLargeError, PersonaInvalidError
from bank.money import parse_yuan
from bank.policy import LARGEST_AMOUNT_FEN

T = TypeVar("T")


class TomlTable:
    """One table. Every method takes a field and raises PersonaInvalidError with its path if it does not fit."""

    def __init__(self, content: Mapping[str, object], path: str = "") -> None:
        self._content = dict(content)
        self._path = path

    def has(self, key: str) -> bool:
        """Tell whether the field is there and not taken yet."""
        return key in self._content

    def text(self, key: str) -> str:
        """Take a text."""
        return self._take(key, str)

    def optional_text(self, key: str) -> str | None:
        """Take a text, or None where the field is not there."""
        return self.text(key) if self.has(key) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Take an array of texts, empty where the field is not there."""
        values = self._take(key, list) if self.has(key) else []
        if not all(isinstance(value, str) for value in values):
            raise self.invalid(key)
        return tuple(values)

    def flag(self, key: str) -> bool:
        """Take true or false."""
        return self._take(key, bool)

    def day(self, key: str) -> date:
        """Take a local date without a time."""
        value = self._take(key, date)
        if isinstance(value, datetime):
            raise self.invalid(key)
        return value

    def number(self, key: str, least: int, most: int) -> int:
        """Take an integer within bounds, both included."""
        value = self._take(key, int)
        if isinstance(value, bool) or not least <= value <= most:
            raise self.invalid(key)
        return value

    def numbers(self, key: str, least: int, most: int, default: tuple[int, ...]) -> tuple[int, ...]:
        """Take an array of at least one integer within bounds, or the default where the field is not there."""
        if not self.has(key):
            return default
        values = self._take(key, list)
        if not values or not all(type(value) is int and least <= value <= most for value in values):
            raise self.invalid(key)
        return tuple(values)

    def fen(self, key: str) -> int:
        """Take an amount of yuan written as text ("4,286.60"), since TOML's decimals are floats."""
        try:
            return parse_yuan(self.text(key))
        except (AmountMalformedError, AmountTooLargeError) as error:
            raise self.invalid(key) from error

    def fen_span(self, key: str) -> tuple[int, int]:
        """Take an amount, or an array of the least and the greatest amount, as `fen` reads them; both are positive."""
        value = self._content.get(key)
        texts = (self.text(key),) if isinstance(value, str) else self.texts(key)
        try:
            amounts = [parse_yuan(text) for text in texts]
        except (AmountMalformedError, AmountTooLargeError) as error:
            raise self.invalid(key) from error
        if len(amounts) not in (1, 2) or not 0 < amounts[0] <= amounts[-1] <= LARGEST_AMOUNT_FEN:
            raise self.invalid(key)
        return amounts[0], amounts[-1]

    def span(self, key: str, least: int, most: int, default: tuple[int, int]) -> tuple[int, int]:
        """Take a number, or an array of a first and a last one, within bounds; the default where it is not there."""
        if not self.has(key):
            return default
        value = self._content.get(key)
        values = (
            self.numbers(key, least, most, default) if isinstance(value, list) else (self.number(key, least, most),)
        )
        if len(values) > 2 or values[0] > values[-1]:
            raise self.invalid(key)
        return values[0], values[-1]

    def table(self, key: str, reader: Callable[[TomlTable], T]) -> T:
        """Take a table and read it, all of it."""
        return TomlTable(self._take(key, dict), f"{self._path}{key}.").read(reader)

    def named_numbers(self, key: str, count: int, least: int, most: int) -> Mapping[str, tuple[int, ...]]:
        """Take a table of arrays of `count` integers within bounds, empty where the field is not there."""
        if not self.has(key):
            return {}
        table = TomlTable(self._take(key, dict), f"{self._path}{key}.")
        arrays = {name: table.numbers(name, least, most, ()) for name in tuple(table._content)}
        for name, values in arrays.items():
            if len(values) != count:
                raise table.invalid(name)
        return arrays

    def tables(self, key: str, reader: Callable[[TomlTable], T]) -> tuple[T, ...]:
        """Take an array of tables, none where the field is not there, and read each, all of it."""
        return tuple(table.read(reader) for table in self._each(key))

    def read(self, reader: Callable[[TomlTable], T]) -> T:
        """Return what `reader` makes of the table, which must leave nothing over."""
        value = reader(self)
        if self._content:
            raise self.invalid(min(self._content))
        return value

    def invalid(self, key: str) -> PersonaInvalidError:
        """Return the error that names a field of this table."""
        return PersonaInvalidError(field=f"{self._path}{key}")

    def _each(self, key: str) -> Iterator[TomlTable]:
        for place, content in enumerate(self._take(key, list) if self.has(key) else []):
            if not isinstance(content, dict):
                raise self.invalid(key)
            yield TomlTable(content, f"{self._path}{key}[{place}].")

    def _take(self, key: str, kind: type[T]) -> T:
        value = self._content.pop(key, None)
        if not isinstance(value, kind):
            raise self.invalid(key)
        return value
