"""The numbered SQL files of `bank/schema`: how a bank's file comes to its present shape.

0001_ledger.sql brings an empty file to schema 1, and so on; the number reached is the file's `user_version`.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bank.database import Transaction

APPLICATION_ID: Final = 0x58584247  # "XXBG" in the file's header: another program's file is never taken for a bank

_FILE_NAME = re.compile(r"(?P<number>[0-9]{4})_[a-z0-9_]+\.sql", re.ASCII)


@dataclass(frozen=True, slots=True)
class Migration:
    """One step forward, from schema number - 1 to schema `number`."""

    number: int
    sql: str


def packaged() -> tuple[Migration, ...]:
    """Return the program's own migrations, first to last."""
    return tuple(
        Migration(number=int(match["number"]), sql=file.read_text(encoding="utf-8"))
        for file in sorted(resources.files("bank").joinpath("schema").iterdir(), key=lambda file: file.name)
        if (match := _FILE_NAME.fullmatch(file.name))
    )


def newest(migrations: Sequence[Migration]) -> int:
    """Return the schema number after all of them, 0 for none."""
    return max((migration.number for migration in migrations), default=0)


def apply(transaction: Transaction, steps: Sequence[Migration]) -> None:
    """Take the steps, in order, and mark the file with the number reached."""
    for step in steps:
        for statement in statements(step.sql):
            transaction.execute(statement)
        transaction.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        transaction.execute(f"PRAGMA user_version = {step.number}")


def statements(sql: str) -> Iterator[str]:
    """Split a script into its statements, so that they can run inside a transaction that is already open.

    A statement ends with a line that ends in a semicolon; a trigger's inner semicolons do not end it.
    """
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            yield pending
            pending = ""
