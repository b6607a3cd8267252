"""Recovery: when the bank's file is damaged or gone, the newest good backup takes its place and the loss is named.

The damaged file is never deleted: it is moved aside with everything SQLite laid beside it, after what can still be read
of its ledger beyond the backup was read. Other programs that have the bank open should be closed first.
"""

from __future__ import annotations

import secrets
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from bank.bank import audit_all
from bank.clock import Clock, from_epoch_ms
from bank.database import BUSY_TIMEOUT_MS, connect, open_database, open_read_only, typed_errors
from bank.errors import (
    BankError,
    DatabaseCorruptError,
    DatabaseFailedError,
    DatabaseMissingError,
    DiskFullError,
)
from bank.recovery.backups import (
    Auditor,
    Backup,
    Reach,
    default_folder,
    discard,
    examine,
    in_folder,
    put_in_place,
    reach,
)
from bank.recovery.errors import BackupMissingError, MigrationRefusedError, RecoveryNotNeededError

_SUFFIXES: Final = ("", "-wal", "-shm", "-journal")
_MOST_LOST: Final = 10_000  # rows of the damaged ledger that a report carries
_HAS_LEDGER: Final = "SELECT 1 FROM sqlite_schema WHERE name = 'transfer'"
_FORWARD: Final = "SELECT id, kind, amount_fen, created_at_ms FROM transfer WHERE id > ? ORDER BY id LIMIT ?"
_BACKWARD: Final = "SELECT id, kind, amount_fen, created_at_ms FROM transfer WHERE id > ? ORDER BY id DESC LIMIT ?"


@dataclass(frozen=True, slots=True)
class LostTransfer:
    """A ledger row of the damaged file that the backup has not. kind: pending, post, void or expire."""

    id: int
    kind: str
    amount_fen: int
    written_at: datetime


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """What was done and what was lost.

    backup: what took the bank's place. reach: how far its ledger goes; whatever came later is lost.
    damaged: where the damaged file was put, None where there was none.
    readable: the rows beyond `reach` that could still be read of the damaged file, at most 10,000, by id. They are for
        people to act on: nothing of them is in the recovered bank. complete: no page on the way was unreadable.
    """

    backup: Backup
    reach: Reach
    damaged: Path | None
    readable: tuple[LostTransfer, ...]
    complete: bool

    @property
    def sentence(self) -> str:
        """What a person is told, in Chinese."""
        until = self.reach.last_written_at
        told = [f"已用{_moment(self.backup.made_at)}的备份恢复了账本。"]
        told.append(
            "备份里还没有账目。"
            if until is None
            else f"备份里最后一笔是第{self.reach.last_transfer_id}号，{_moment(until)}。"
        )
        if self.damaged is None:
            told.append("原来的账本文件不见了，这之后的账目没有了。")
        elif not self.readable:
            none = "坏了的账本里没有更晚的账目。" if self.complete else "这之后的账目从坏了的账本里读不出来。"
            told.append(none)
        else:
            posted = [row for row in self.readable if row.kind == "post"]
            told.append(
                f"坏了的账本里还读得出之后的{len(self.readable)}条，其中转出或转入{len(posted)}笔，"
                f"最后一条是{_moment(self.readable[-1].written_at)}；这些没有恢复，请逐笔核对。"
            )
            if not self.complete:
                told.append("还有一部分读不出来。")
        if self.damaged is not None:
            told.append(f"坏了的文件留在{self.damaged.name}里。")
        return "".join(told)


def state_of(path: Path, auditor: Auditor = audit_all) -> str | None:
    """Return the code of what is wrong with a bank's file, None for a whole one; the file is only read.

    auditor: works out the books; a bank whose pages are whole and whose books do not hold is damaged too.
    """
    return DatabaseMissingError.code if not path.exists() else examine(path, auditor)


def recover(path: Path, clock: Clock, *, backups: Path | None = None, auditor: Auditor = audit_all) -> RecoveryReport:
    """Put the newest backup that holds in the place of a damaged or missing bank.

    backups: their folder, `backups.default_folder(path)` unless said otherwise. The newest good one is copied, brought to
    the program's schema and examined before it takes the place in one step.

    Raises:
        RecoveryNotNeededError: the file is whole. BackupMissingError: no backup holds. Nothing was changed.
        DatabaseNewerError, DatabaseForeignError, DatabaseLockedError, DatabaseUnreadableError: the file is not damaged,
            but another program's, in use, or not to be read; nothing was changed.
        DiskFullError, DatabaseReadOnlyError: nothing was changed.
    """
    if path.exists():
        _require_damage(path, auditor)
    unfinished = path.with_name(f".{path.name}-{secrets.token_hex(4)}.recovering")
    try:
        backup, reached = _restore_newest(backups or default_folder(path), unfinished, auditor)
        readable, complete = _beyond(path, reached.last_transfer_id) if path.exists() else ((), True)
        damaged = _set_aside(path, clock.now())
        put_in_place(unfinished, path)
    finally:
        discard(unfinished)
    return RecoveryReport(backup, reached, damaged, readable, complete)


def _require_damage(path: Path, auditor: Auditor) -> None:
    """Return if the file is damaged (RecoveryNotNeededError: it is whole)."""
    try:
        with closing(open_database(path, busy_timeout_ms=BUSY_TIMEOUT_MS)) as database:
            whole = not auditor(database)
    except (DatabaseCorruptError, DatabaseFailedError, MigrationRefusedError):
        return
    if whole:
        raise RecoveryNotNeededError


def _restore_newest(backups: Path, unfinished: Path, auditor: Auditor) -> tuple[Backup, Reach]:
    tried = in_folder(backups)
    for backup in tried:
        with typed_errors():
            shutil.copyfile(backup.path, unfinished)
        try:
            open_database(unfinished).close()
        except DiskFullError:
            raise
        except BankError:  # this one does not hold; the next may
            discard(unfinished)
            continue
        if examine(unfinished, auditor) is None:
            with closing(open_read_only(unfinished)) as database:
                return backup, reach(database)
        discard(unfinished)
    raise BackupMissingError(tried=len(tried))


def _beyond(path: Path, last_id: int) -> tuple[tuple[LostTransfer, ...], bool]:
    """Read the damaged ledger beyond a row from both of its ends; tell whether nothing on the way was unreadable."""
    found: dict[int, LostTransfer] = {}
    complete = True
    for query in (_FORWARD, _BACKWARD):
        try:
            with closing(connect(path, "ro")) as database:
                if database.row(_HAS_LEDGER) is None:
                    return (), False
                for row in database.each(query, last_id, _MOST_LOST):
                    found[row["id"]] = LostTransfer(
                        row["id"], row["kind"], row["amount_fen"], from_epoch_ms(row["created_at_ms"])
                    )
            break
        except (BankError, TypeError, OverflowError):  # a page that cannot be read, or a row that makes no sense
            complete = False
    return tuple(found[key] for key in sorted(found)[:_MOST_LOST]), complete


def _set_aside(path: Path, now: datetime) -> Path | None:
    """Move the damaged file, and what SQLite laid beside it, into a folder of their own; None where there is none."""
    present = [file for suffix in _SUFFIXES if (file := path.with_name(path.name + suffix)).exists()]
    if not present:
        return None
    with typed_errors():
        folder = path.with_name(f"{path.stem}-damaged-{now.strftime('%Y%m%dT%H%M%S')}-{secrets.token_hex(2)}")
        folder.mkdir(mode=0o700)
        for file in present:
            file.replace(folder / file.name)
    return folder


def _moment(moment: datetime) -> str:
    return f"{moment.year}年{moment.month}月{moment.day}日{moment.hour}点{moment.minute:02}分"
