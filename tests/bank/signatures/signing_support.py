"""A bank with a certificate authority, and customers' devices with keys, for tests of signatures and of the log."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bank.bank import Bank, open_bank
from bank.clock import Clock
from bank.signatures import proofs, x509_forms
from bank.signatures.authority import Authority
from bank.signatures.certificates import Certificate
from bank.signatures.elements import elements_of
from bank.signatures.keys import StoredKey
from bank.signatures.report import BrokenLink
from bank.signatures.verify import verify_bank
from bank.values import AgreedLimits, PreparedTransfer
from tests.bank.support import CHEAP_HASHER, PIN, World, request

LARGE_FEN = 60_000_00  # above the daily total from which a signature is due
RICH = AgreedLimits(per_transfer_fen=100_000_000, per_day_fen=500_000_000, per_year_fen=9_000_000_000)

_TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"


@dataclass(frozen=True, slots=True)
class Device:
    """A customer's device with its key and certificate."""

    key: StoredKey
    certificate: Certificate

    def proof(self, bank: Bank, prepared: PreparedTransfer) -> bytes:
        """Sign what the device shows its user, made by the device itself."""
        card = bank.payees.get(prepared.payee_id).card_number
        return proofs.sign(self.key, elements_of(prepared, card, self.certificate.serial))


def reopen_with(path: Path, clock: Clock, authority: Authority | None) -> Bank:
    return open_bank(path, clock, password_hasher=CHEAP_HASHER, authority=authority)


def enrol(bank: Bank, folder: Path, customer_id: str = "wang") -> Device:
    key = StoredKey.create(folder)
    return Device(key, bank.certificates.issue(customer_id, PIN, x509_forms.certificate_request(key, customer_id)))


def prepare_large(bank: Bank, world: World, name: str, fen: int = LARGE_FEN) -> PreparedTransfer:
    return bank.transfers.prepare(request(world, name, fen))


def pay_signed(bank: Bank, world: World, device: Device, name: str, fen: int = LARGE_FEN) -> PreparedTransfer:
    prepared = prepare_large(bank, world, name, fen)
    bank.transfers.confirm(
        prepared.confirmation_id, PIN, signature=device.proof(bank, prepared), large_amount_acknowledged=True
    )
    return prepared


def first_broken(path: Path, authority: Path | None = None) -> BrokenLink:
    report = verify_bank(path, authority=authority)
    assert report.first_broken is not None
    assert report.ok is False
    assert report.first_broken.sentence in report.sentence
    return report.first_broken


def by_hand(path: Path, *sql: str, keep_triggers: bool = False) -> None:
    """Run statements with no trigger or CHECK in the way, as someone with the file in an editor would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = [] if keep_triggers else connection.execute(_TRIGGERS).fetchall()
        connection.execute(f"PRAGMA ignore_check_constraints = {'OFF' if keep_triggers else 'ON'}")
        connection.execute("BEGIN")
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in sql:
            connection.execute(statement)
        for _, definition in triggers:
            connection.execute(definition)
        connection.execute("COMMIT")


def rows_by_hand(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()
