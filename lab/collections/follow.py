"""A station's folder kept in the database while sessions are being run; no session waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lab.collections.errors import DatabaseError
from lab.collections.upload import Uploader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lab.collections.database import Database
    from lab.collections.upload import Uploaded

EVERY_S = 5.0
LONGEST_S = 60.0
"""How long a database that does not answer is left alone at most."""


def follow(
    parent: Path,
    database: Database,
    stopped: Callable[[float], bool],
    tell: Callable[[Uploaded | DatabaseError], None],
    every_s: float = EVERY_S,
) -> None:
    """Upload pass after pass until `stopped`, which waits so many seconds and says whether to end.

    A database that does not answer is asked again, later each time. Any other DatabaseError is raised.
    """
    uploader, ready, wait_s = Uploader(parent, database), False, every_s
    while True:
        try:
            if not ready:
                database.make()
                ready = True
            tell(uploader.upload())
            wait_s = every_s
        except DatabaseError as error:
            if error.code != "DATABASE_UNREACHABLE":
                raise
            tell(error)
            wait_s = min(2 * wait_s, LONGEST_S)
        if stopped(wait_s):
            return
