"""Backups: whole copies made by SQLite's own backup call, examined before any older one is dropped.

A backup is a file of its own beside the others, named after its moment: `bank-20260302T120000.db`. It is written under
another name, examined like the bank itself (SQLite's quick check, all books worked out again), forced to the disk, and
only then given its name; so a file with such a name is a good backup, whenever the machine stopped.
"""

from __future__ import annotations

import logging
import os
import re
import secrets
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bank.clock import SHANGHAI, Clock, from_epoch_ms
from bank.database import Database, Reading, open_read_only, typed_errors
from bank.errors import BankError, StorageError
from bank.recovery.errors import BackupFailedError
from bank.values import AuditFinding

logger = logging.getLogger(__name__)

DAILY_KEPT: Final = 7  # ours: the newest of each of the last seven days that have one
WEEKLY_KEPT: Final = 4  # ours: the newest of each of the last four ISO weeks that have one
DUE_AFTER: Final = timedelta(days=1)  # ours

_NAME: Final = re.compile(r"bank-(?P<moment>[0-9]{8}T[0-9]{6})\.db", re.ASCII)
_MOMENT: Final = "%Y%m%dT%H%M%S"

Auditor = Callable[[Database], list[AuditFinding]]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file and the moment it was made, to the second."""

    path: Path
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a file's ledger goes: its last row and when that was written; 0 and None for an empty ledger."""

    last_transfer_id: int
    last_written_at: datetime | None


class BackupService:
    """Makes and keeps one bank's backups in one folder, which is made with the first of them."""

    def __init__(self, database: Database, clock: Clock, auditor: Auditor, folder: Path) -> None:
        self._database = database
        self._clock = clock
        self._auditor = auditor
        self.folder = folder

    def list(self) -> tuple[Backup, ...]:
        """Return the backups, the newest first."""
        return in_folder(self.folder)

    def is_due(self) -> bool:
        """Tell whether the newest backup is a day old, or there is none, or it comes from the future."""
        newest = next(iter(self.list()), None)
        return newest is None or not timedelta() <= self._clock.now() - newest.made_at < DUE_AFTER

    def make_if_due(self) -> Backup | None:
        """Make a backup if it is due; return None, and log the code, where that failed or was not due.

        A bank works on without a backup, so nothing is raised.
        """
        try:
            return self.make() if self.is_due() else None
        except BankError as error:
            logger.error("no backup", extra={"code": error.code})  # noqa: TRY400 - codes only, no traceback
            return None

    def make(self) -> Backup:
        """Make a backup now and drop those that rotation no longer keeps.

        Raises:
            BackupFailedError: the copy does not hold; no other backup was touched.
            DiskFullError, DatabaseReadOnlyError, DatabaseCorruptError, DatabaseLockedError, ...: likewise.
        """
        made_at = self._clock.now().replace(microsecond=0)
        path = self.folder / f"bank-{made_at.strftime(_MOMENT)}.db"
        unfinished = self.folder / f".unfinished-{secrets.token_hex(4)}"
        try:
            with typed_errors():
                self.folder.mkdir(mode=0o700, exist_ok=True)
                for stale in self.folder.glob(".unfinished-*"):  # of a process that died here
                    stale.unlink(missing_ok=True)
            self._copy_to(unfinished)
            finding = examine(unfinished, self._auditor)
            if finding is not None:
                raise BackupFailedError(finding=finding)
            put_in_place(unfinished, path)
        finally:
            discard(unfinished)
        self._rotate()
        return Backup(path, made_at)

    def _copy_to(self, target: Path) -> None:
        self._database.copy_to(target)
        with typed_errors():
            target.chmod(0o600)

    def _rotate(self) -> None:
        kept = kept_of(self.list())
        for backup in self.list():
            if backup not in kept:
                with typed_errors():
                    backup.path.unlink(missing_ok=True)


def default_folder(path: Path) -> Path:
    """Return where the backups of the bank at `path` are kept unless something else is said."""
    return path.with_name(f"{path.stem}-backups")


def in_folder(folder: Path) -> tuple[Backup, ...]:
    """Return a folder's backups, the newest first; none where there is no folder."""
    with typed_errors():
        names = [entry for entry in folder.iterdir() if entry.is_file()] if folder.is_dir() else []
    found = (Backup(entry, moment) for entry in names if (moment := _moment(entry.name)) is not None)
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def kept_of(backups: Iterable[Backup], daily: int = DAILY_KEPT, weekly: int = WEEKLY_KEPT) -> frozenset[Backup]:
    """Return the backups that rotation keeps: the newest of each of the last days, and of the last ISO weeks."""
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    days: dict[object, Backup] = {}
    weeks: dict[object, Backup] = {}
    for backup in newest_first:
        days.setdefault(backup.made_at.date(), backup)
        weeks.setdefault(backup.made_at.isocalendar()[:2], backup)
    return frozenset([*list(days.values())[:daily], *list(weeks.values())[:weekly]])


def examine(path: Path, auditor: Auditor) -> str | None:
    """Return the code of the first thing that does not hold in a copy of a bank, None for a good one."""
    try:
        with closing(open_read_only(path)) as database:
            verdict = database.row("PRAGMA quick_check(1)")
            if verdict is None or verdict[0] != "ok":
                return "PAGES_DAMAGED"
            found = auditor(database)
    except StorageError as error:
        return error.code
    return found[0].code if found else None


def reach(reading: Reading) -> Reach:
    """Return how far a ledger goes."""
    row = reading.row("SELECT id, created_at_ms FROM transfer ORDER BY id DESC LIMIT 1")
    return Reach(0, None) if row is None else Reach(row["id"], from_epoch_ms(row["created_at_ms"]))


def put_in_place(unfinished: Path, path: Path) -> None:
    """Give a finished file its name, atomically, after its bytes are on the disk (DiskFullError, ...)."""
    with typed_errors():
        with unfinished.open("rb") as file:
            os.fsync(file.fileno())
        unfinished.replace(path)
        if hasattr(os, "O_DIRECTORY"):
            folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def discard(unfinished: Path) -> None:
    """Remove what was not finished, with the files that SQLite may have laid beside it."""
    with typed_errors():
        for suffix in ("", "-wal", "-shm", "-journal"):
            unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)


def _moment(name: str) -> datetime | None:
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    try:
        return datetime.strptime(match["moment"], _MOMENT).replace(tzinfo=SHANGHAI)
    except ValueError:
        return None
