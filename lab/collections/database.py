"""A lab's database: its tables, made on first use, and transactions whose failures have a code.

The tables are the session's folder over again: the manifest and the study's file as they are, and each event's line to the byte beside
the columns that one asks by. PostgreSQL and SQLite have the same ones.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError

from lab.collections.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection, Engine

    from lab.collections.address import Address

VERSION = 1
"""Of the tables below. A database that a later program made is left alone."""
CONNECT_S = 10
UNHEARD_MS = 30_000
"""How long what was sent may stay unconfirmed before the connection counts as broken; so long a lock is waited for as well."""
IDLE_S = 60
"""After this the server gives up the transaction of a station that fell silent in the middle of one."""
_PRIMARY = 0xFF
"""Of an error code of SQLite: the kind, without what is said of it further."""
_MAKING = 0x1AB_7AB1E5
"""The advisory lock under which the tables are made: two stations may come first at once."""
_READS_ONLY = "lab_reads_only"

metadata = MetaData()
schema = Table("lab_schema", metadata, Column("version", Integer, primary_key=True, autoincrement=False))
studies = Table(
    "lab_studies",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("content", Text, nullable=False),
)
"""Each study's file once, as sessions had it."""
sessions = Table(
    "lab_sessions",
    metadata,
    Column("session", String(64), primary_key=True),
    Column("mark", String(64), nullable=False, unique=True),
    Column("study", Text, nullable=False),
    Column("participant", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("simulated", Boolean, nullable=False),
    Column("started_wall", Text, nullable=False),
    Column("study_file", ForeignKey("lab_studies.sha256"), nullable=False),
    Column("manifest", Text, nullable=False),
    Column("events", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
)
"""`mark` is the session's SHA-256, by which a withdrawal names it; `events` how many lines are there, `digest` the SHA-256 of them."""
events = Table(
    "lab_events",
    metadata,
    Column("session", ForeignKey("lab_sessions.session", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("mono_ms", BigInteger, nullable=False),
    Column("wall", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("line", Text, nullable=False),
)
withdrawals = Table(
    "lab_withdrawals",
    metadata,
    Column("mark", String(64), primary_key=True),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
)
"""Sessions that may never come back, by their SHA-256 alone."""


class Database:
    """One connection at a time to a lab's database, opened when it is needed. Close it after use."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._engine = _engine(address)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All of it or nothing. Raises DatabaseError: DATABASE_UNREACHABLE, DATABASE_REFUSED."""
        with self._coded(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """The database as it is at one moment, for reading. Raises as `transaction`."""
        with self._coded(), self._engine.connect() as opened:
            options: dict[str, Any] = {_READS_ONLY: True}
            if self.address.postgresql:
                options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            connection = opened.execution_options(**options)
            with connection.begin():
                yield connection

    def make(self) -> None:
        """Make the tables where there are none. Raises DatabaseError, also DATABASE_NEWER."""
        with self.transaction() as connection:
            if self.address.postgresql:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MAKING})
            if not inspect(connection).has_table(schema.name):
                metadata.create_all(connection)
                connection.execute(schema.insert().values(version=VERSION))
            _check_version(connection)

    def check(self) -> None:
        """See that there is something to read. Raises DatabaseError, also DATABASE_NEWER, DATABASE_EMPTY."""
        with self.snapshot() as connection:
            if not inspect(connection).has_table(schema.name):
                raise DatabaseError("DATABASE_EMPTY", str(self.address))
            _check_version(connection)

    def close(self) -> None:
        """Give the connection back."""
        self._engine.dispose()

    @contextmanager
    def _coded(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, InterfaceError) as error:
            raise DatabaseError("DATABASE_UNREACHABLE", self._said(error)) from None
        except SQLAlchemyError as error:
            raise DatabaseError("DATABASE_REFUSED", self._said(error)) from None

    def _said(self, error: SQLAlchemyError) -> str:
        """What the database said itself, in its first line, without the password. What was sent to it is not repeated."""
        own = error.orig if isinstance(error, DBAPIError) else error
        lines = str(own).strip().splitlines()
        return self.address.clean(f"{self.address}: {lines[0] if lines else type(own).__name__}")


@contextmanager
def opened(address: Address, *, to_write: bool) -> Iterator[Database]:
    """A database that is ready: for writing its tables are made where there are none. Raises DatabaseError."""
    database = Database(address)
    try:
        if to_write:
            database.make()
        else:
            database.check()
        yield database
    finally:
        database.close()


def hold(connection: Connection, *, alone: bool) -> None:
    """Until the transaction ends, no withdrawal takes place beside an upload; with `alone` no upload either."""
    connection.execute(select(schema.c.version).with_for_update(read=not alone))


def _check_version(connection: Connection) -> None:
    version = connection.execute(select(schema.c.version)).scalar_one_or_none()
    if version is None or version > VERSION:
        raise DatabaseError("DATABASE_NEWER", f"{version} > {VERSION}")


def _engine(address: Address) -> Engine:
    """An engine that puts no parameter into a message: what is sent are participants' events."""
    if address.postgresql:
        settings = f"-c lock_timeout={UNHEARD_MS} -c idle_in_transaction_session_timeout={1000 * IDLE_S}"
        return create_engine(
            address.url,
            hide_parameters=True,
            pool_size=1,
            max_overflow=0,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": CONNECT_S,
                "tcp_user_timeout": UNHEARD_MS,
                "options": settings,
                "application_name": "xiaoxiang-lab",
            },
        )
    engine = create_engine(address.url, hide_parameters=True, connect_args={"timeout": UNHEARD_MS / 1000})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 -- the driver's connection
    """Leave transactions to us; what is deleted is overwritten."""
    connection.isolation_level = None
    _write_ahead(connection)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _write_ahead(connection: Any) -> None:  # noqa: ANN401 -- the driver's connection
    """Have changes written ahead. Of several who come to a new file at once one changes it, and SQLite turns the others away unheard."""
    ends = time.monotonic() + UNHEARD_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & _PRIMARY == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > ends:
                raise
            connection.execute("BEGIN IMMEDIATE")  # waits for whoever changes it, as for any other lock
            connection.execute("COMMIT")
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """Whoever will write takes the lock at once: two that read first and write then would both fail."""
    reads_only = connection.get_execution_options().get(_READS_ONLY, False)
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
