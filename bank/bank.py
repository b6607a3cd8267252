"""The bank as others see it: services around one file. `open_bank` for the writer, `open_reader` beside it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from argon2 import PasswordHasher

from bank.accounts import AccountService
from bank.audit import audit
from bank.clock import Clock
from bank.customers import CustomerService
from bank.database import BUSY_TIMEOUT_MS, Database, open_database, open_read_only
from bank.journal import JournalService
from bank.limits import LimitService
from bank.payees import PayeeService
from bank.pins import PinService, production_hasher
from bank.policy import DEFAULT_POLICY, Policy
from bank.statements import StatementService
from bank.transfers import TransferService
from bank.values import AuditFinding


class BankReader:
    """What can be asked beside the writer: accounts, payees, statements, the journal, customers. Its changing methods fail.

    The connection belongs to the thread that opened it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.customers = CustomerService(database)
        self.accounts = AccountService(database)
        self.payees = PayeeService(database)
        self.statements = StatementService(database)
        self.journal = JournalService(database)

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Bank(BankReader):
    """The writer: also transfers, PINs and limits. One a process, on one thread."""

    def __init__(self, database: Database, clock: Clock, policy: Policy, password_hasher: PasswordHasher) -> None:
        super().__init__(database)
        self.limits = LimitService(database, policy)
        self.pins = PinService(database, clock, policy, password_hasher)
        self.transfers = TransferService(database, clock, policy, self.pins)

    def audit(self) -> list[AuditFinding]:
        """Work the books out again from their rows and return what does not hold (bank/audit.py names the codes)."""
        return audit(self._database)


def open_bank(
    path: Path,
    clock: Clock,
    *,
    create: bool = False,
    policy: Policy = DEFAULT_POLICY,
    password_hasher: PasswordHasher | None = None,
    busy_timeout_ms: int = BUSY_TIMEOUT_MS,
) -> Bank:
    """Open a bank for writing and bring its schema forward.

    create: make an empty bank where there is no file.
    password_hasher: argon2id as `pins.production_hasher` gives it, unless a test brings a cheaper one.
    busy_timeout_ms: how long to wait for another writer.

    Raises:
        DatabaseMissingError, DatabaseUnreadableError, DatabaseReadOnlyError, DatabaseLockedError,
        DatabaseForeignError, DatabaseNewerError, DatabaseCorruptError, DiskFullError
    """
    database = open_database(path, create=create, busy_timeout_ms=busy_timeout_ms)
    return Bank(database, clock, policy, password_hasher or production_hasher())


def open_reader(path: Path, *, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> BankReader:
    """Open a bank for reading beside its writer, whose committed work it sees at once.

    Raises:
        DatabaseMissingError, DatabaseUnreadableError, DatabaseForeignError, DatabaseNewerError, DatabaseOlderError,
        DatabaseCorruptError
    """
    return BankReader(open_read_only(path, busy_timeout_ms=busy_timeout_ms))
