"""The SQLite file: opening it safely, reading it, and writing it in one kind of transaction.

Every sqlite3 error leaves here as a typed `BankError`. A `Database` only reads; whoever changes something needs the
`Transaction` that `Database.writing()` gives, so a function's signature shows whether it writes. What a transaction
puts into the audit log is sealed before it commits. A schema moves forward on a copy first.
"""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, Protocol

from bank import audit, migrations
from bank.errors import (
    BankError,
    DatabaseCorruptError,
    DatabaseFailedError,
    DatabaseForeignError,
    DatabaseLockedError,
    DatabaseMissingError,
    DatabaseNewerError,
    DatabaseOlderError,
    DatabaseReadOnlyError,
    DatabaseUnreadableError,
    DiskFullError,
    FieldInvalidError,
    LedgerRefusedError,
    StorageError,
    from_sqlite,
)
from bank.migrations import Migration
from bank.recovery.errors import MigrationRefusedError
from bank.signatures import sealing
from bank.signatures.sealing import Sealer

logger = logging.getLogger(__name__)

BUSY_TIMEOUT_MS: Final = 5_000

_SMALLEST_PAGE_BYTES: Final = 512
_REHEARSAL: Final = ".migrating"
_WAIT_S: Final = 0.1  # between two tries to copy a file that somebody holds
_MOST_WAITS: Final = 50
_MOST_TURNS: Final = 20  # tries to turn a file to a write-ahead log, each after the lock was waited for


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
        with typed_errors():
            rows: list[sqlite3.Row] = self._connection.execute(sql, parameters).fetchall()
        return rows

    def row(self, sql: str, *parameters: object) -> sqlite3.Row | None:
        with typed_errors():
            row: sqlite3.Row | None = self._connection.execute(sql, parameters).fetchone()
        return row


class Transaction(_Statements):
    """An open write transaction: what it reads stays true until it ends, for it alone may write."""

    def execute(self, sql: str, *parameters: object) -> int:
        """Run one changing statement; return the row id of the last row it inserted."""
        with typed_errors():
            return self._connection.execute(sql, parameters).lastrowid or 0

    def execute_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one changing statement for each set of parameters."""
        with typed_errors():
            self._connection.executemany(sql, parameters)


class Database(_Statements):
    """One connection, used on the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, sealer: Sealer | None = None) -> None:
        super().__init__(connection)
        self._sealer = Sealer() if sealer is None else sealer

    @property
    def path(self) -> Path:
        """Where the file is."""
        row = self.row("PRAGMA database_list")
        return Path("" if row is None else row["file"])

    def keep_write_ahead_log(self) -> None:
        """Turn the file to a write-ahead log, which it stays.

        SQLite does not wait for a lock while it turns a file: whoever comes second waits for the write lock, and asks again.

        Raises:
            DatabaseLockedError: another writer held the lock for longer than the busy timeout, or again and again.
        """
        for last in (*(False for _ in range(_MOST_TURNS - 1)), True):
            try:
                self._connection.execute("PRAGMA journal_mode = WAL").fetchone()
            except sqlite3.Error as error:
                typed = from_sqlite(error)
                if last or not isinstance(typed, DatabaseLockedError):
                    raise _logged(typed) from error
            else:
                return
            with self._transaction("BEGIN IMMEDIATE"):
                pass

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Run the block in one transaction that holds the write lock from its start; undo all of it on any error.

        The audit records that the block made, and no others, are sealed at its end.

        Raises:
            DatabaseLockedError: another writer held the lock for longer than the busy timeout.
            DatabaseReadOnlyError, DiskFullError, ...: as SQLite says.
        """
        with self._transaction("BEGIN IMMEDIATE"):
            transaction = Transaction(self._connection)
            newest = sealing.newest_record(transaction) if _has_audit_log(transaction) else 0
            yield transaction
            if _has_audit_log(transaction):
                self._sealer.seal(transaction, after=newest)

    def sign_head(self) -> None:
        """Let the authority vouch for the newest audit record, if the program has its key and it is not done yet."""
        if self._sealer.signer is not None:
            with self._transaction("BEGIN IMMEDIATE"):
                self._sealer.sign_head(Transaction(self._connection))

    def copy_to(self, target: Path) -> None:
        """Copy the last committed state into a new file by SQLite's own backup call, which other writers may outlive.

        The connection may not be inside a write transaction of its own.

        Raises:
            DatabaseLockedError, DiskFullError, DatabaseCorruptError, ...: the target may then be there in part.
        """
        waits = iter(range(_MOST_WAITS))

        def step(status: int, _remaining: int, _total: int) -> None:
            if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and next(waits, None) is None:
                raise _logged(DatabaseLockedError())

        with typed_errors(), closing(sqlite3.connect(target)) as copy:
            self._connection.backup(copy, progress=step, sleep=_WAIT_S)

    def each(self, sql: str, *parameters: object) -> Iterator[sqlite3.Row]:
        """Yield the rows of a query one by one, for results that are too long to hold."""
        with typed_errors():
            for row in self._connection.execute(sql, parameters):  # noqa: UP028 - a caller may stop half way
                yield row

    @contextmanager
    def snapshot(self) -> Iterator[Reading]:
        """Run the block's queries against one state of the file, whatever others write meanwhile."""
        with self._transaction("BEGIN"):
            yield self

    def close(self) -> None:
        """Close the connection; the last one to close folds the write-ahead log into the file."""
        with typed_errors():
            self._connection.close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with typed_errors():
            self._connection.execute(begin)
        try:
            yield
            with typed_errors():
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
    sealer: Sealer | None = None,
) -> Database:
    """Open a bank's file for writing and bring its schema forward; nothing is written to a file that is refused.

    sealer: what gives the audit records their time, and the authority's word to the chain; neither without one.

    Raises:
        DatabaseMissingError: no such file, and `create` is not asked for.
        DatabaseReadOnlyError: the file or its folder cannot be written.
        DatabaseForeignError, DatabaseNewerError, DatabaseCorruptError: not ours, from a newer program, or damaged.
        DatabaseLockedError: another writer holds it.
        MigrationRefusedError: the books would not hold in the newer schema; the file is as it was.
    """
    steps = migrations.packaged() if steps is None else steps
    size = _size(path)
    if size is None and not (create and path.parent.is_dir()):
        raise _logged(DatabaseMissingError())
    if not _writable(path.parent) or (size is not None and not _writable(path)):
        raise _logged(DatabaseReadOnlyError())
    if size is not None and size < _SMALLEST_PAGE_BYTES and not (create and size == 0):
        raise _logged(DatabaseCorruptError())  # SQLite would take it for a new, empty database
    database = connect(path, "rwc" if create else "rw", busy_timeout_ms, sealer)
    try:
        _refuse_unfit(database, known=migrations.newest(steps), oldest=0)
        _refuse_damaged(database)
        database.keep_write_ahead_log()
        for setting in ("synchronous = FULL", "foreign_keys = ON"):
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

    A file in a folder that cannot be written, where SQLite could keep no index of a write-ahead log, is read as one that
    nobody changes.

    Raises:
        DatabaseMissingError, DatabaseForeignError, DatabaseNewerError, DatabaseCorruptError: as for `open_database`.
        DatabaseOlderError: only the writer can bring the schema forward.
    """
    if _size(path) is None:
        raise _logged(DatabaseMissingError())
    still = not _writable(path.parent) and not path.with_name(f"{path.name}-wal").exists()
    database = connect(path, "ro&immutable=1" if still else "ro", busy_timeout_ms)
    try:
        known = migrations.newest(migrations.packaged())
        _refuse_unfit(database, known=known, oldest=known)
    except BaseException:
        database.close()
        raise
    return database


def migrate(database: Database, steps: Sequence[Migration]) -> None:
    """Apply every step above the file's schema number, all in one transaction.

    A file that holds something is copied first, and the copy moved forward and audited, while the write lock is held:
    what was examined is exactly what the steps then meet.
    """
    if schema_number(database) >= migrations.newest(steps):
        return
    with database.writing() as transaction:
        # Asked under the lock: another process may have taken the steps while this one waited.
        found = schema_number(transaction)
        missing = [step for step in steps if step.number > found]
        if found > 0 and missing:
            _rehearse(database, missing)
        migrations.apply(transaction, missing)


def schema_number(database: Reading) -> int:
    """Return the number of the last migration that the file has gone through."""
    return _header_field(database, "user_version")


def connect(path: Path, mode: str, busy_timeout_ms: int = BUSY_TIMEOUT_MS, sealer: Sealer | None = None) -> Database:
    """Connect to a file without looking into it. mode: SQLite's own word, with further options behind it."""
    with typed_errors():
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=busy_timeout_ms / 1_000,
            isolation_level=None,  # transactions are opened by `Database.writing` and by nothing else
        )
    connection.row_factory = sqlite3.Row
    return Database(connection, sealer)


def _rehearse(database: Database, steps: Sequence[Migration]) -> None:
    """Take the steps on a copy and examine it as the auditor does: pages, references, books."""
    path = database.path
    with typed_errors():
        for stale in path.parent.glob(f".{path.name}-*{_REHEARSAL}"):  # of a process that died here
            shutil.rmtree(stale, ignore_errors=True)
        folder = tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-", suffix=_REHEARSAL)
    with folder as name:
        target = Path(name) / path.name
        with closing(connect(path, "ro")) as source:
            source.copy_to(target)
        with closing(connect(target, "rw")) as copy:
            for setting in ("journal_mode = MEMORY", "synchronous = OFF"):  # nobody needs the copy after a crash
                copy.row(f"PRAGMA {setting}")
            with copy.writing() as transaction:
                migrations.apply(transaction, steps)
            found = audit.examine(copy)
    if found:
        raise _logged(MigrationRefusedError(schema=migrations.newest(steps), finding=found[0].code))


def _refuse_unfit(database: Database, *, known: int, oldest: int) -> None:
    with database.snapshot() as reading:  # another process may be making the file at this moment
        found = schema_number(reading)
        ours = _header_field(reading, "application_id") == migrations.APPLICATION_ID
        empty = found == 0 and reading.row("SELECT 1 FROM sqlite_schema") is None
    if not ours and not empty:
        raise _logged(DatabaseForeignError())
    if found > known:
        raise _logged(DatabaseNewerError(found=found, known=known))
    if found < oldest:
        raise _logged(DatabaseOlderError(found=found, known=known))


def _refuse_damaged(database: Reading) -> None:
    verdict = database.row("PRAGMA quick_check(1)")
    if verdict is None or verdict[0] != "ok":
        raise _logged(DatabaseCorruptError())


def _has_audit_log(reading: Reading) -> bool:
    return schema_number(reading) >= sealing.SCHEMA_WITH_LOG


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
def typed_errors() -> Iterator[None]:
    """Run the block; SQLite's and the file system's errors leave it as typed ones."""
    try:
        yield
    except sqlite3.Error as error:
        typed = from_sqlite(error)
        raise _logged(typed) if isinstance(typed, StorageError | LedgerRefusedError) else typed from error
    except OSError as error:
        raise _logged(_from_os(error)) from error
    except (OverflowError, UnicodeEncodeError) as error:  # a parameter that SQLite has no form for
        raise FieldInvalidError(field="parameter") from error


def _from_os(error: OSError) -> StorageError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError()
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return DatabaseReadOnlyError()
    return DatabaseFailedError(sqlite=errno.errorcode.get(error.errno or 0, "OSError"))


def _logged(error: BankError) -> BankError:
    logger.error(error.code, extra={"code": error.code})
    return error
