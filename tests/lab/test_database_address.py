"""The address of a lab's database: which are taken, and that a password is never shown."""

from __future__ import annotations

import pytest

pytest.importorskip("sqlalchemy", reason="script/setup dev")

from lab.collections.address import read_address
from lab.collections.database import Database
from lab.collections.errors import DatabaseError

SECRET = "p@ss/wörd"
QUOTED = "p%40ss%2Fw%C3%B6rd"


@pytest.mark.parametrize(
    ("text", "driver"),
    [
        ("postgresql://lab@localhost/lab", "postgresql+psycopg"),
        ("postgresql+psycopg://lab@localhost/lab", "postgresql+psycopg"),
        ("sqlite:////tmp/lab.sqlite3", "sqlite"),
    ],
)
def test_what_is_taken(text: str, driver: str) -> None:
    assert read_address(text).url.drivername == driver


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lab",
        "mysql://lab@host/lab",
        "sqlite://",
        "sqlite:///:memory:",
        f"nonsense {SECRET}",
        f"mssql://u:{QUOTED}@h/d",
    ],
)
def test_what_is_not_an_address_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(DatabaseError) as caught:
        read_address(text)
    assert caught.value.code == "DATABASE_ADDRESS"
    assert SECRET not in str(caught.value)
    assert QUOTED not in str(caught.value)


def test_a_server_elsewhere_is_spoken_to_encrypted() -> None:
    assert read_address("postgresql://lab@db.example/lab").url.query["sslmode"] == "require"
    assert read_address("postgresql://lab@db.example/lab?sslmode=verify-full").url.query["sslmode"] == "verify-full"
    assert "sslmode" not in read_address("postgresql://lab@127.0.0.1/lab").url.query
    assert "sslmode" not in read_address("postgresql://lab@/lab?host=/run/postgresql").url.query


@pytest.mark.parametrize(
    "text",
    [
        f"postgresql://lab:{QUOTED}@localhost/lab",
        f"postgresql://lab@localhost/lab?password={QUOTED}",
        f"postgresql://lab@localhost/lab?sslpassword={QUOTED}",
    ],
)
def test_a_password_is_in_no_text_of_an_address(text: str) -> None:
    address = read_address(text)
    for shown in (str(address), repr(address), f"{address}", address.clean(f"failed: {text} {SECRET}")):
        assert SECRET not in shown
        assert QUOTED not in shown
    assert "***" in str(address)


def test_a_refused_login_tells_no_password(postgres_url: str) -> None:
    address = read_address(postgres_url)
    wrong = address.url.set(password=SECRET).render_as_string(hide_password=False)
    database = Database(read_address(wrong))
    with pytest.raises(DatabaseError) as caught:
        database.make()
    database.close()
    assert caught.value.code == "DATABASE_UNREACHABLE"
    assert "password authentication failed" in str(caught.value)
    assert SECRET not in str(caught.value)
    assert QUOTED not in str(caught.value)
    assert caught.value.__cause__ is None
