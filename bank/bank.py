"""The bank as others see it: services around one file. `open_bank` for the writer, `open_reader` beside it."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from argon2 import PasswordHasher

from bank.accounts import AccountService
from bank.advisers.service import AdviserService
from bank.audit import audit
from bank.bills.audit import audit as audit_bills
from bank.bills.bills import BillService
from bank.book.audit import audit as audit_book
from bank.book.holdings import HoldingsSource
from bank.book.rooms import CreditHoldings, SavingsHoldings
from bank.book.service import BookReader, BookService
from bank.branches.service import BranchDesk
from bank.clock import Clock
from bank.credit.audit import audit as audit_credit
from bank.credit.card_opening import CardOpeningDesk
from bank.credit.cards import CardService
from bank.credit.loans import LoanService
from bank.credit.points import PointsService
from bank.credit.policy import CreditPolicy
from bank.customers import CustomerService
from bank.database import BUSY_TIMEOUT_MS, Database, open_database, open_read_only
from bank.errors import StorageError
from bank.journal import JournalService
from bank.limits import LimitService
from bank.messages.service import MessageService
from bank.payees import PayeeService
from bank.pins import PinService, production_hasher
from bank.policy import DEFAULT_POLICY, Policy
from bank.recovery.backups import BackupService, default_folder
from bank.risk.audit import audit as audit_risk
from bank.risk.lists import RiskListService
from bank.risk.rooms import SavingsBreaks
from bank.risk.service import RiskService
from bank.safety.audit import audit as audit_safety
from bank.safety.freezes import FreezeService
from bank.safety.risk_history import RiskHistory
from bank.savings.audit import audit as audit_savings
from bank.savings.reader import SavingsReader
from bank.savings.service import SavingsService
from bank.signatures import certificates
from bank.signatures.audit import audit as audit_signatures
from bank.signatures.authority import Authority
from bank.signatures.certificates import CertificateService
from bank.signatures.sealing import Sealer
from bank.signatures.service import SignatureService
from bank.snapshot import Snapshot, newest_row, snapshot
from bank.statements import StatementService
from bank.suggestions.service import SuggestionService
from bank.transfers.audit import audit as audit_transfers
from bank.transfers.family import FamilyService
from bank.transfers.favourites import FavouriteService
from bank.transfers.orders import OrderService
from bank.transfers.receipts import ReceiptService
from bank.transfers.rules import load_rules
from bank.transfers.service import TransferService
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
        self.receipts = ReceiptService(database)
        self.favourites = FavouriteService(database)

    @cached_property
    def holdings(self) -> SavingsReader:
        """Deposits, wealth products and metal, as of the last settlement."""
        return SavingsReader(self._database)

    @cached_property
    def book(self) -> BookReader:
        """The ten-year book, as far as the writer has brought it up to date."""
        return BookReader(self._database, sources=self._rooms())

    def newest_row(self) -> int:
        """Number of the ledger's newest row; 0 in empty books."""
        return newest_row(self._database)

    def snapshot(self, after: int = 0) -> Snapshot:
        """The books as they stand, to the fen, with the ledger's rows after this number."""
        return snapshot(self._database, after)

    def _rooms(self) -> tuple[HoldingsSource, ...]:
        return SavingsHoldings(self.holdings), CreditHoldings(self._database)

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

    def __init__(
        self,
        database: Database,
        clock: Clock,
        policy: Policy,
        password_hasher: PasswordHasher,
        authority: Authority | None = None,
        backups: Path | None = None,
    ) -> None:
        super().__init__(database)
        self._closed = False
        self._clock = clock
        rules = load_rules()
        self.pins = PinService(database, clock, policy, password_hasher)
        self.limits = LimitService(database, clock, policy, self.pins)
        self.freezes = FreezeService(database, clock, self.pins)
        self.savings = SavingsService(database, clock, self.pins)
        credit = CreditPolicy()
        self.cards = CardService(database, clock, credit.card, self.pins)
        self.card_opening = CardOpeningDesk(database, clock, credit, self.pins)
        self.points = PointsService(database, clock, credit.card)
        self.loans = LoanService(database, clock, credit, self.pins)
        self.bills = BillService(database, clock, self.pins)
        self.certificates = CertificateService(database, clock, self.pins, authority)
        self.signatures = SignatureService(database, clock)
        self.backups = BackupService(database, clock, audit_all, backups or default_folder(database.path))
        self.transfers = TransferService(database, clock, policy, self.pins, rules, self.signatures)
        self.orders = OrderService(database, clock, policy, self.pins, rules)
        self.family = FamilyService(database, clock, self.pins, rules)
        self.branches = BranchDesk(database, clock)
        self.messages = MessageService(database, clock)
        self.advisers = AdviserService(database, clock)
        self.suggestions = SuggestionService(database, clock)
        self.risk = RiskService(database, clock, SavingsBreaks())
        self.risk_lists = RiskListService(database, clock)
        self.risk_history = RiskHistory(database)

    @cached_property
    def book(self) -> BookService:
        """The ten-year book, brought up to date whenever it is asked."""
        return BookService(self._database, self._clock, sources=self._rooms())

    def close(self) -> None:
        """Let the authority, if it is here, vouch for the audit log, and close the file; again does nothing."""
        if not self._closed:
            self._closed = True
            with suppress(StorageError):  # the log holds without it
                self._database.sign_head()
        super().close()

    def audit(self) -> list[AuditFinding]:
        """Work the books out again from their rows and return what does not hold (bank/audit.py names the codes)."""
        return audit_all(self._database)


def audit_all(database: Database) -> list[AuditFinding]:
    """Work all books of a file out again, open for writing or for reading, and return what does not hold."""
    found = audit(database) + audit_transfers(database) + audit_signatures(database)
    found += audit_credit(database) + audit_bills(database)
    found += audit_safety(database)
    return found + audit_savings(database) + audit_book(database) + audit_risk(database)


def open_bank(
    path: Path,
    clock: Clock,
    *,
    create: bool = False,
    policy: Policy = DEFAULT_POLICY,
    password_hasher: PasswordHasher | None = None,
    busy_timeout_ms: int = BUSY_TIMEOUT_MS,
    authority: Authority | None = None,
    backups: Path | None = None,
) -> Bank:
    """Open a bank for writing and bring its schema forward.

    create: make an empty bank where there is no file.
    password_hasher: argon2id as `pins.production_hasher` gives it, unless a test brings a cheaper one.
    busy_timeout_ms: how long to wait for another writer.
    authority: the certificate authority (`signatures.authority.open_authority`); without it no certificate is issued
        and no head of the audit log is signed, while signatures are checked all the same.
    backups: the folder of the backups, of which one is made now if it is due; without it they are made on request.

    Raises:
        DatabaseMissingError, DatabaseUnreadableError, DatabaseReadOnlyError, DatabaseLockedError,
        DatabaseForeignError, DatabaseNewerError, DatabaseCorruptError, DiskFullError, MigrationRefusedError
        AuthorityMismatchError: the authority is another bank's.
    """
    sealer = Sealer(clock, authority)
    database = open_database(path, create=create, busy_timeout_ms=busy_timeout_ms, sealer=sealer)
    try:
        if authority is not None:
            certificates.install(database, authority, clock)
        bank = Bank(database, clock, policy, password_hasher or production_hasher(), authority, backups)
        if backups is not None:
            bank.backups.make_if_due()
    except BaseException:
        database.close()
        raise
    return bank


def open_reader(path: Path, *, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> BankReader:
    """Open a bank for reading beside its writer, whose committed work it sees at once.

    Raises:
        DatabaseMissingError, DatabaseUnreadableError, DatabaseForeignError, DatabaseNewerError, DatabaseOlderError,
        DatabaseCorruptError
    """
    return BankReader(open_read_only(path, busy_timeout_ms=busy_timeout_ms))
