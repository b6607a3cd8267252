"""The SQLite file: opening it safely, reading it, and writing it in one kind of transaction.

Every sqlite3 error leaves here as a typed `BankError`. A `Database` only reads; whoever changes something needs the
`Transaction` that `Database.writing()` gives, so a function's signature shows whether it writes.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from bank import migrations
from bank.errors import (
    BankError,
    DatabaseCorruptError,
    DatabaseForeignError,
    DatabaseMissingError,
    DatabaseNewerError,
    DatabaseOlderError,
    DatabaseReadOnlyError,
    DatabaseUnreadableError,
    FieldInvalidError,
    LedgerRefusedError,
    StorageError,
    from_sqlite,
)
from bank.migrations import Migration

logger = logging.getLogger(__name__)

BUSY_TIMEOUT_MS: Final = 5_000
APPLICATION_ID: Final = 0x58584247  # "XXBG" in the file's header: another program's file is never taken for a bank

_SMALLEST_PAGE_BYTES: Final = 512


class Reading(Protocol):
    """What can be asked, inside a write transaction or outside of one."""

    def rows(self, sql: str, *parameters: object) -> list[sqlite3.Row]:
        """Return all rows of a query."""
        ...

    def row(self, sql: str, *parameters: object) -> sqlite3.Row | None:
        """Return the first row of a query, or None."""
        ...


class _Statements:
    """Runs single statements on a connection and types their errors."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, *parameters: object) -> list[sqlite3.Row]:
        with _typed_errors():
            rows: list[sqlite3.Row] = self._connection.execute(sql, parameters).fetchall()
        return rows

    def row(self, sql: str, *parameters: object) -> sqlite3.Row | None:
        with _typed_errors():
            row: sqlite3.Row | None = self._connection.execute(sql, parameters).fetchone()
        return row


class Transaction(_Statements):
    """An open write transaction: what it reads stays true until it ends, for it alone may write."""

    def execute(self, sql: str, *parameters: object) -> int:
        """Run one changing statement; return the row id of the last row it inserted."""
        with _typed_errors():
            return self._connection.execute(sql, parameters).lastrowid or 0


class Database(_Statements):
    """One connection, used on the thread that opened it."""

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Run the block in one transaction that holds the write lock from its start; undo all of it on any error.

        Raises:
            DatabaseLockedError: another writer held the lock for longer than the busy timeout.
            DatabaseReadOnlyError, DiskFullError, ...: as SQLite says.
        """
        with self._transaction("BEGIN IMMEDIATE"):
            yield Transaction(self._connection)

    @contextmanager
    def snapshot(self) -> Iterator[Reading]:
        """Run the block's queries against one state of the file, whatever others write meanwhile."""
        with self._transaction("BEGIN"):
            yield self

    def close(self) -> None:
        """Close the connection; the last one to close folds the write-ahead log into the file."""
        with _typed_errors():
            self._connection.close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with _typed_errors():
            self._connection.execute(begin)
        try:
            yield
            with _typed_errors():
                self._connection.execute("COMMIT")
        finally:
            # SQLite has already rolled back by itself after a full disk or an I/O error.
            if self._connection.in_transaction:
                self._connection.rollback()


def open_database(
    path: Path,
    *,
    create: bool = False,
    busy_timeout_ms: int = BUSY_TIMEOUT_MS,
    steps: Sequence[Migration] | None = None,
) -> Database:
    """Open a bank's file for writing and bring its schema forward; nothing is written to a file that is refused.

    Raises:
        DatabaseMissingError: no such file, and `create` is not asked for.
        DatabaseReadOnlyError: the file or its folder cannot be written.
        DatabaseForeignError, DatabaseNewerError, DatabaseCorruptError: not ours, from a newer program, or damaged.
        DatabaseLockedError: another writer holds it.
    """
    steps = migrations.packaged() if steps is None else steps
    size = _size(path)
    if size is None and not (create and path.parent.is_dir()):
        raise _logged(DatabaseMissingError())
    if not _writable(path.parent) or (size is not None and not _writable(path)):
        raise _logged(DatabaseReadOnlyError())
    if size is not None and size < _SMALLEST_PAGE_BYTES and not (create and size == 0):
        raise _logged(DatabaseCorruptError())  # SQLite would take it for a new, empty database
    database = _connect(path, "rwc" if create else "rw", busy_timeout_ms)
    try:
        _refuse_unfit(database, known=migrations.newest(steps), oldest=0)
        _refuse_damaged(database)
        for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            database.row(f"PRAGMA {setting}")
        with database.writing():
            pass  # shows now, and not at the first transfer, that the lock can be had
        migrate(database, steps)
    except BaseException:
        database.close()
        raise
    return database


def open_read_only(path: Path, *, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> Database:
    """Open a bank's file for reading beside its writer.

    Raises:
        DatabaseMissingError, DatabaseForeignError, DatabaseNewerError, DatabaseCorruptError: as for `open_database`.
        DatabaseOlderError: only the writer can bring the schema forward.
    """
    if _size(path) is None:
        raise _logged(DatabaseMissingError())
    database = _connect(path, "ro", busy_timeout_ms)
    try:
        known = migrations.newest(migrations.packaged())
        _refuse_unfit(database, known=known, oldest=known)
    except BaseException:
        database.close()
        raise
    return database


def migrate(database: Database, steps: Sequence[Migration]) -> None:
    """Apply every step above the file's schema number, each in a transaction of its own."""
    for step in steps:
        with database.writing() as transaction:
            # Asked under the lock: another process may have taken the step while this one waited.
            if schema_number(transaction) < step.number:
                for statement in migrations.statements(step.sql):
                    transaction.execute(statement)
                transaction.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                transaction.execute(f"PRAGMA user_version = {step.number}")


def schema_number(database: Reading) -> int:
    """Return the number of the last migration that the file has gone through."""
    return _header_field(database, "user_version")


def _connect(path: Path, mode: str, busy_timeout_ms: int) -> Database:
    with _typed_errors():
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=busy_timeout_ms / 1_000,
            isolation_level=None,  # transactions are opened by `Database.writing` and by nothing else
        )
    connection.row_factory = sqlite3.Row
    return Database(connection)


def _refuse_unfit(database: Reading, *, known: int, oldest: int) -> None:
    found = schema_number(database)
    if _header_field(database, "application_id") != APPLICATION_ID and (
        found > 0 or database.row("SELECT 1 FROM sqlite_schema") is not None
    ):
        raise _logged(DatabaseForeignError())
    if found > known:
        raise _logged(DatabaseNewerError(found=found, known=known))
    if found < oldest:
        raise _logged(DatabaseOlderError(found=found, known=known))


def _refuse_damaged(database: Reading) -> None:
    verdict = database.row("PRAGMA quick_check(1)")
    if verdict is None or verdict[0] != "ok":
        raise _logged(DatabaseCorruptError())


def _header_field(database: Reading, name: str) -> int:
    row = database.row(f"PRAGMA {name}")
    if row is None:
        raise _logged(DatabaseCorruptError())
    return int(row[0])


def _size(path: Path) -> int | None:
    """Return the bytes of a regular file, None where there is none."""
    try:
        return path.stat().st_size if path.is_file() else None
    except PermissionError as error:
        raise _logged(DatabaseUnreadableError()) from error


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


@contextmanager
def _typed_errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        typed = from_sqlite(error)
        raise _logged(typed) if isinstance(typed, StorageError | LedgerRefusedError) else typed from error
    except (OverflowError, UnicodeEncodeError) as error:  # a parameter that SQLite has no form for
        raise FieldInvalidError(field="parameter") from error


def _logged(error: BankError) -> BankError:
    logger.error(error.code, extra={"code": error.code})
    return error
