"""Where a lab's database is: a URL that is checked, and whose password is never shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote, quote_plus

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from lab.collections.errors import DatabaseError

SECRET_KEYS = frozenset({"password", "sslpassword"})
_DRIVERS = {
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
    "sqlite": "sqlite",
}
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_STARS = "***"


@dataclass(frozen=True, slots=True)
class Address:
    """A database's place. As text its password is stars; `clean` takes it out of any other text as well."""

    url: URL = field(repr=False)

    @property
    def postgresql(self) -> bool:
        """Whether it is PostgreSQL; else it is a file of SQLite."""
        return self.url.drivername.startswith("postgresql")

    def __str__(self) -> str:
        hidden = {key: _STARS for key in self.url.query if key in SECRET_KEYS}
        return self.url.update_query_dict(hidden).render_as_string(hide_password=True).replace(quote(_STARS), _STARS)

    def clean(self, text: str) -> str:
        """The text with stars wherever this address's password stands in it, also as a URL writes it."""
        secrets = [self.url.password, *(self.url.query.get(key) for key in SECRET_KEYS)]
        for secret in (one for one in secrets if isinstance(one, str) and one):
            for form in sorted({secret, quote(secret, safe=""), quote_plus(secret)}, key=len, reverse=True):
                text = text.replace(form, _STARS)
        return text


def read_address(text: str) -> Address:
    """Read a URL: postgresql+psycopg://user@host/database, or sqlite:////folder/file.db.

    A password is better left to the environment (PGPASSWORD), to ~/.pgpass or to a service file, which libpq reads itself. A server that is
    not this machine is spoken to encrypted, unless the address says otherwise by `sslmode`. Raises DatabaseError (DATABASE_ADDRESS),
    whose message does not repeat what was given.
    """
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        raise DatabaseError("DATABASE_ADDRESS", "postgresql+psycopg://… / sqlite:///…") from None
    driver = _DRIVERS.get(url.drivername)
    if driver is None or (driver == "sqlite" and url.database in {None, "", ":memory:"}):
        raise DatabaseError("DATABASE_ADDRESS", "postgresql+psycopg://… / sqlite:///…")
    url = url.set(drivername=driver)
    if driver != "sqlite" and url.host and url.host not in _LOOPBACK and "sslmode" not in url.query:
        url = url.update_query_dict({"sslmode": "require"})
    return Address(url)
