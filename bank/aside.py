"""Putting a bank's file aside: it gets another name beside its old place and is never deleted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from bank.errors import DatabaseLockedError, DatabaseMissingError, DatabaseReadOnlyError

_BESIDE: Final = ("-wal", "-shm")  # what SQLite keeps beside a file whose log is not folded in
_WAIT_S: Final = 0.5


def move_aside(path: Path, moment: datetime, backups: Path | None = None) -> Path:
    """Give the bank at `path`, and the folder of its backups, names with `moment` in it; return where the bank lies.

    Its log is folded into it first, so that the one file is whole; a file too damaged for that is moved with its log.

    Raises:
        DatabaseMissingError: there is no file.
        DatabaseLockedError: another program has it open.
        DatabaseReadOnlyError: its folder does not take the new name.
    """
    if not path.is_file():
        raise DatabaseMissingError
    _fold(path)
    target = _free_name(path, moment)
    try:
        for suffix in ("", *_BESIDE):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(target.with_name(target.name + suffix))
        if backups is not None and backups.is_dir():
            backups.rename(backups.with_name(f"{backups.name}{target.name.removeprefix(path.name)}"))
    except OSError as error:
        raise DatabaseReadOnlyError from error
    return target


def _fold(path: Path) -> None:
    """Leave write-ahead logging, which needs that nobody else has the file open and folds the log in."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_WAIT_S)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        code: int = getattr(error, "sqlite_errorcode", 0)
        if code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise DatabaseLockedError from error
        # Anything else is damage or a foreign file: it is moved as it is.


def _free_name(path: Path, moment: datetime) -> Path:
    stem = f"{path.name}.{moment:%Y%m%d-%H%M%S}"
    names = [f"{stem}.old", *(f"{stem}-{number}.old" for number in range(2, 1_000))]
    for name in names:
        target = path.with_name(name)
        if not target.exists():
            return target
    raise DatabaseReadOnlyError
