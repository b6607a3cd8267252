"""What backups, recovery and the move to a newer schema refuse."""

from __future__ import annotations

from bank.errors import BankError, StorageError


class MigrationRefusedError(StorageError):
    """The copy that was moved to the newer schema does not hold; the file is as it was.

    params: schema (the number not reached), finding (the auditor's first code).
    """

    code = "MIGRATION_REFUSED"


class BackupFailedError(StorageError):
    """The copy that was made does not hold; no older backup was dropped. params: finding (the auditor's first code)."""

    code = "BACKUP_FAILED"


class BackupMissingError(StorageError):
    """There is no backup that holds; nothing was changed. params: tried (how many were looked at)."""

    code = "BACKUP_MISSING"


class RecoveryNotNeededError(BankError):
    """The bank's file is whole; nothing was changed."""

    code = "RECOVERY_NOT_NEEDED"
