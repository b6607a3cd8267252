"""A PostgreSQL of one's own in a temporary folder, from Debian's package: for measuring and for tests. It opens no port.

It listens on a socket in its folder alone and asks for a password. Its log goes to a file there.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

USER = "lab"
_DEBIAN = Path("/usr/lib/postgresql")
_UNPRIVILEGED = "postgres"
"""As whom the server runs where we are root, which it refuses to be; Debian's package makes this user."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs. `url` holds its password."""

    url: str
    folder: Path
    binaries: Path

    def restart(self) -> None:
        """Stop as a crash does, and start again; returns when it answers."""
        self._control("stop", "--mode=immediate")
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers. 120 connections: 50 stations and whoever looks on."""
        options = f"-k {self.folder} -c listen_addresses='' -c max_connections=120"
        self._control("start", "-l", str(self.folder / "log"), "-o", options)

    def stop(self) -> None:
        """End it without waiting for clients."""
        self._control("stop", "--mode=immediate")

    def _control(self, *arguments: str) -> None:
        _run(self.binaries / "pg_ctl", "--pgdata", str(self.folder / "data"), "--wait", *arguments)


def find_postgres() -> Path | None:
    """The folder with `initdb` and `pg_ctl`, the newest of Debian's; None where there is none, or no user it could run as."""
    if os.geteuid() == 0 and not any(one.pw_name == _UNPRIVILEGED for one in pwd.getpwall()):
        return None
    on_path = shutil.which("initdb")
    places = [*sorted(_DEBIAN.glob("*/bin"), key=_number, reverse=True), *([Path(on_path).parent] if on_path else [])]
    return next((place for place in places if (place / "initdb").exists() and (place / "pg_ctl").exists()), None)


def _number(place: Path) -> int:
    return int(place.parent.name) if place.parent.name.isdecimal() else 0


@contextmanager
def temporary_postgres(binaries: Path) -> Iterator[Server]:
    """A new server, which is ended and deleted afterwards. Raises CalledProcessError, whose output says why it did not start."""
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-postgres-") as name:
        folder, password = Path(name), secrets.token_urlsafe(12)
        words = folder / "password"
        words.write_text(password, encoding="utf-8")
        if os.geteuid() == 0:
            shutil.chown(folder, _UNPRIVILEGED)
            shutil.chown(words, _UNPRIVILEGED)
        _run(
            binaries / "initdb",
            f"--pgdata={folder / 'data'}",
            f"--username={USER}",
            f"--pwfile={words}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
        )
        words.unlink()
        server = Server(
            f"postgresql+psycopg://{USER}:{quote(password)}@/postgres?host={quote(name, safe='')}", folder, binaries
        )
        server.start()
        try:
            yield server
        finally:
            server.stop()


def _run(program: Path, *arguments: str) -> None:
    """Run a program of PostgreSQL's, not as root. What it starts keeps neither our pipes nor our folder."""
    user = _UNPRIVILEGED if os.geteuid() == 0 else None
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            [str(program), *arguments],
            user=user,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            check=False,
        )
        if done.returncode:
            said.seek(0)
            raise subprocess.CalledProcessError(done.returncode, program.name, said.read())
