"""A lab's database for the tests that want one: a file of SQLite, or a database of its own on a PostgreSQL that the tests start."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from app.bench.postgres import Server, find_postgres, temporary_postgres

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL that is started once."""
    binaries = find_postgres()
    if binaries is None:
        pytest.skip("script/setup dev brings PostgreSQL")
    with temporary_postgres(binaries) as server:
        yield server


@pytest.fixture
def postgres_url(postgres: Server) -> str:
    """The URL of a new database."""
    psycopg = pytest.importorskip("psycopg", reason="script/setup dev")
    name = f"lab{uuid4().hex[:12]}"
    with psycopg.connect(postgres.url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return postgres.url.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """One database after the other: both have to do the same."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'lab.sqlite3'}"
    url = request.getfixturevalue("postgres_url")
    assert isinstance(url, str)
    return url
