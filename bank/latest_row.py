"""When the newest row of the books was written: the moment behind which no clock may go back."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from bank.clock import from_epoch_ms
from bank.database import open_read_only
from bank.errors import DatabaseMissingError

_TIMED: Final = (("transfer", "created_at_ms"), ("audit_log", "written_at_ms"), ("service_use", "at_ms"))


def latest_row_at(path: Path) -> datetime | None:
    """Return the moment of the newest row of the bank at `path`; None where there is no bank, or nothing in it.

    Raises:
        DatabaseOlderError, DatabaseNewerError, DatabaseForeignError, DatabaseCorruptError, ...: as `open_read_only`.
    """
    if not path.is_file():
        return None
    newest_ms: int | None = None
    try:
        with closing(open_read_only(path)) as database:
            for table, column in _TIMED:
                row = database.row(f"SELECT max({column}) AS newest_ms FROM {table}")  # noqa: S608 -- names of our own
                found: int | None = None if row is None else row["newest_ms"]
                if found is not None and (newest_ms is None or found > newest_ms):
                    newest_ms = found
    except DatabaseMissingError:  # moved away meanwhile
        return None
    return None if newest_ms is None else from_epoch_ms(newest_ms)
