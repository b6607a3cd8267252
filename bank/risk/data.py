"""The risk room's data files: found inside the package, read with types, refused with the path of what does not fit."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from importlib import resources
from typing import TypeVar

from bank.errors import PersonaInvalidError
from bank.risk.errors import RiskDataInvalidError
from bank.toml_table import TomlTable

T = TypeVar("T")


def packaged_text(name: str) -> str:
    """Return a data file of this package."""
    return resources.files("bank.risk").joinpath(name).read_text(encoding="utf-8")


def read_toml(text: str, reader: Callable[[TomlTable], T]) -> T:
    """Return what `reader` makes of a TOML text, all of it (RiskDataInvalidError)."""
    try:
        return TomlTable(tomllib.loads(text)).read(reader)
    except tomllib.TOMLDecodeError as error:
        raise RiskDataInvalidError(field="file") from error
    except PersonaInvalidError as error:
        raise RiskDataInvalidError(field=error.params["field"]) from error


def one_of(table: TomlTable, key: str, allowed: tuple[str, ...]) -> str:
    """Take a text that is one of those allowed."""
    value = table.text(key)
    if value not in allowed:
        raise table.invalid(key)
    return value
