"""What `xiaoxiang bank` does: seeding, putting aside, looking, and the study's clock. Values in, values out."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.bank_clock import study_clock
from app.paths import PERSONAS, Paths
from bank import migrations
from bank.accounts import AccountService
from bank.aside import move_aside
from bank.bank import audit_all
from bank.clock import SystemClock
from bank.customers import CustomerService
from bank.database import open_read_only, schema_number
from bank.errors import BankError, DatabaseExistsError
from bank.personas import Persona, load_persona
from bank.recovery.backups import default_folder
from bank.recovery.recover import RecoveryReport, recover
from bank.seed import SeedSummary, seed_persona
from bank.signatures.report import VerifyReport
from bank.signatures.verify import verify_bank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bank.database import Database
    from bank.values import Account, AuditFinding, Customer

DEFAULT_PERSONA = "wang_xiulan"


class PersonaNameError(Exception):
    """There is no persona of this name."""


@dataclass(frozen=True, slots=True)
class AccountReport:
    """An account, and how many lines its statement has."""

    account: Account
    entries: int


@dataclass(frozen=True, slots=True)
class BankReport:
    """A bank's file as it stands. counts: rows of each table."""

    file: Path
    schema: int
    schema_known: int
    customers: tuple[Customer, ...]
    accounts: tuple[AccountReport, ...]
    counts: Mapping[str, int]
    findings: tuple[AuditFinding, ...]

    def as_json(self) -> dict[str, object]:
        """The report for another program: amounts in fen, of card numbers the last four digits."""
        return {
            "file": str(self.file),
            "schema": self.schema,
            "schema_known": self.schema_known,
            "customers": [{"id": each.id, "name": each.name, "elder": each.elder} for each in self.customers],
            "accounts": [
                {
                    "id": each.account.id,
                    "customer_id": each.account.customer_id,
                    "product": each.account.product,
                    "name": each.account.name,
                    "tail": each.account.tail,
                    "balance_fen": each.account.balance_fen,
                    "available_fen": each.account.available_fen,
                    "entries": each.entries,
                }
                for each in self.accounts
            ],
            "counts": dict(self.counts),
            "findings": [asdict(finding) for finding in self.findings],
        }


@dataclass(frozen=True, slots=True)
class Seeded:
    """A new bank: where it lies, what is in it, and where the one before it went."""

    file: Path
    persona: Persona
    summary: SeedSummary
    aside: Path | None = None


class BankDesk:
    """One person's bank and its clock."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self.clock = study_clock(paths)

    @property
    def bank(self) -> Path:
        """Where the program's own bank lies."""
        return self._paths.bank

    def personas(self) -> Mapping[str, Persona]:
        """All personas by name."""
        return {path.stem: load_persona(path) for path in sorted(PERSONAS.glob("*.toml"))}

    def seed(self, name: str, into: Path | None) -> Seeded:
        """Make a new bank with a persona (PersonaNameError, DatabaseExistsError and what `seed_persona` raises)."""
        file = into or self.bank
        persona = _persona_file(name)
        if file.exists():
            raise DatabaseExistsError
        file.parent.mkdir(parents=True, exist_ok=True)
        return Seeded(file, load_persona(persona), seed_persona(file, persona, self.clock, furnished=True))

    def reset(self, name: str | None, file: Path | None, *, real_time: bool = False) -> Seeded:
        """Put the bank and its backups aside and make a new one, of the same persona where none is named.

        real_time: seed for the machine's own day and let the study's clock follow it again, which it could not while the
            old books held later rows.

        The new bank is made before the old one is moved: what cannot be seeded leaves everything as it was.
        """
        file = file or self.bank
        persona = _persona_file(name or self.persona_of(file))
        file.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=file.parent, prefix=f".{file.name}-", suffix=".reset"))
        try:
            fresh = folder / file.name
            summary = seed_persona(fresh, persona, SystemClock() if real_time else self.clock, furnished=True)
            # The backups go with their bank: a new one must never be recovered from another's.
            aside = move_aside(file, SystemClock().now(), default_folder(file)) if file.exists() else None
            fresh.replace(file)
            if real_time:
                self.clock.reset()
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return Seeded(file, load_persona(persona), summary, aside)

    def persona_of(self, file: Path) -> str:
        """The name of the persona whose bank this is; the first pensioner's for any other."""
        try:
            with closing(open_read_only(file)) as database:
                there = {customer.id for customer in CustomerService(database).list()}
        except BankError:
            return DEFAULT_PERSONA
        for name, persona in self.personas().items():
            if there == {each.customer.id for each in persona.customers}:
                return name
        return DEFAULT_PERSONA

    def inspect(self, file: Path | None) -> BankReport:
        """Look at a bank without changing it (BankError where it cannot be read)."""
        file = file or self.bank
        with closing(open_read_only(file)) as database:
            customers = CustomerService(database).list()
            accounts = [each for customer in customers for each in AccountService(database).list(customer.id)]
            return BankReport(
                file=file,
                schema=schema_number(database),
                schema_known=migrations.newest(migrations.packaged()),
                customers=customers,
                accounts=tuple(AccountReport(each, _entries(database, each.id)) for each in accounts),
                counts=_counts(database),
                findings=tuple(audit_all(database)),
            )

    def verify(self, file: Path | None, authority: Path | None) -> VerifyReport:
        """Check the chained log, signatures and ledger of a bank, which is only read."""
        return verify_bank(file or self.bank, authority=authority)

    def recover(self, file: Path | None) -> RecoveryReport:
        """Put the newest good backup in the place of a damaged or missing bank."""
        return recover(file or self.bank, self.clock)


def _persona_file(name: str) -> Path:
    stems = {path.stem: path for path in PERSONAS.glob("*.toml")}
    found = stems.get(name.replace("-", "_"))
    if found is None:
        raise PersonaNameError(name)
    return found


def _entries(database: Database, account_id: str) -> int:
    row = database.row("SELECT count(*) AS entries FROM entry WHERE account_id = ?", account_id)
    return 0 if row is None else int(row["entries"])


def _counts(database: Database) -> Mapping[str, int]:
    """Rows of every table, the shadow tables of a search index left out."""
    names = [
        row["name"]
        for row in database.rows("PRAGMA table_list")
        if row["schema"] == "main" and row["type"] == "table" and not row["name"].startswith("sqlite_")
    ]
    counts = {}
    for name in sorted(names):
        row = database.row(f'SELECT count(*) AS rows FROM "{name}"')  # noqa: S608 -- names from the file's own schema
        counts[name] = 0 if row is None else int(row["rows"])
    return counts
