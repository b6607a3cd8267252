"""Seeding: a new bank with one persona, whose past is written through the ledger itself."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from argon2 import PasswordHasher

from bank import accounts, customers, ledger, limits, payees
from bank.clock import Clock
from bank.database import Database, Transaction, open_database
from bank.errors import DatabaseExistsError, DatabaseMissingError, SeedBalanceMismatchError
from bank.history import Occurrence, history, opening
from bank.ledger import Movement, Resolution
from bank.personas import Flow, Persona, load_persona
from bank.pins import PinService, production_hasher
from bank.policy import BANK_NAME, DEFAULT_POLICY, Policy

_OPENING_ACCOUNT: Final = "external-opening"
_OPENING_NAME: Final = "上期结余"
_OPENING_CHANNEL: Final = "系统"


@dataclass(frozen=True, slots=True)
class SeedSummary:
    """What was seeded. balances_fen: (account id, balance) pairs; entries: lines on the customer's statements."""

    customer_id: str
    balances_fen: tuple[tuple[str, int], ...]
    payees: int
    entries: int
    first_day: date
    last_day: date


def seed_persona(
    path: Path, persona_toml: Path, clock: Clock, *, password_hasher: PasswordHasher | None = None
) -> SeedSummary:
    """Make a bank at `path` with one persona whose history ends the day before `clock.now()`.

    The file appears at `path` when it is complete and its balances are as asserted, or not at all.

    Raises:
        DatabaseExistsError, DatabaseMissingError: there is a file already; there is no folder for it.
        PersonaInvalidError, SeedDateUnsupportedError, SeedBalanceMismatchError: the persona does not fit.
        PinTooSimpleError, CardNumberInvalidError, FieldInvalidError, ...: nor do the bank's own rules allow it.
    """
    persona = load_persona(persona_toml)
    if path.exists():
        raise DatabaseExistsError
    if not path.parent.is_dir():
        raise DatabaseMissingError
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-", suffix=".seeding") as folder:
        unfinished = Path(folder) / path.name
        with closing(open_database(unfinished, create=True)) as database:
            summary = _seed(database, persona, clock, DEFAULT_POLICY, password_hasher or production_hasher())
        unfinished.replace(path)
    return summary


def _seed(
    database: Database, persona: Persona, clock: Clock, policy: Policy, password_hasher: PasswordHasher
) -> SeedSummary:
    today = clock.now().date()
    past = history(persona, today)
    with database.writing() as transaction:
        parties = _open_books(transaction, persona)
        _post_openings(transaction, persona, opening(today), policy)
        for occurrence in past:
            _post(transaction, _movement(occurrence, parties[occurrence.flow.party_id]), occurrence.at, policy)
    PinService(database, clock, policy, password_hasher).set(persona.customer.id, persona.demo_pin)
    return _summary(database, persona, past, today)


def _open_books(transaction: Transaction, persona: Persona) -> Mapping[str, str]:
    """Insert the customer and everyone they deal with; return each party's ledger account id."""
    customers.add(transaction, persona.customer)
    limits.agree(transaction, persona.customer.id, persona.limits)
    for account in persona.accounts:
        accounts.open_account(
            transaction, persona.customer.id, account.id, account.product, account.name, account.card_number
        )
    parties = {}
    for payee in persona.payees:
        payees.add(transaction, persona.customer.id, payee.id, payee.new)
        parties[payee.id] = payees.ledger_account_id(transaction, payee.id)
    for party in persona.counterparties:
        parties[party.id] = f"external-{party.id}"
        accounts.open_external(transaction, parties[party.id], party.name, party.bank_name)
    accounts.open_external(transaction, _OPENING_ACCOUNT, _OPENING_NAME, BANK_NAME)
    return parties


def _post_openings(transaction: Transaction, persona: Persona, at: datetime, policy: Policy) -> None:
    for account in persona.accounts:
        if account.opening_fen:
            movement = Movement(
                debit_account_id=_OPENING_ACCOUNT,
                credit_account_id=account.id,
                amount_fen=account.opening_fen,
                summary=_OPENING_NAME,
                channel=_OPENING_CHANNEL,
            )
            _post(transaction, movement, at, policy)


def _movement(occurrence: Occurrence, party: str) -> Movement:
    flow: Flow = occurrence.flow
    source, target = (party, flow.account_id) if flow.direction == "in" else (flow.account_id, party)
    return Movement(
        debit_account_id=source,
        credit_account_id=target,
        amount_fen=occurrence.amount_fen,
        summary=flow.summary,
        channel=flow.channel,
    )


def _post(transaction: Transaction, movement: Movement, at: datetime, policy: Policy) -> None:
    pending_id = ledger.hold(transaction, movement, at, at + policy.pending_lifetime)
    ledger.resolve(transaction, pending_id, Resolution.POST, at)


def _summary(database: Database, persona: Persona, past: Sequence[Occurrence], today: date) -> SeedSummary:
    balances = []
    for account in persona.accounts:
        found_fen = accounts.find(database, account.id).balance_fen
        if found_fen != account.closing_fen:
            raise SeedBalanceMismatchError(account_id=account.id, expected_fen=account.closing_fen, found_fen=found_fen)
        balances.append((account.id, found_fen))
    counted = database.row(
        "SELECT count(*) AS entries FROM entry AS e JOIN account AS a ON a.id = e.account_id WHERE a.customer_id = ?",
        persona.customer.id,
    )
    return SeedSummary(
        customer_id=persona.customer.id,
        balances_fen=tuple(balances),
        payees=len(persona.payees),
        entries=0 if counted is None else counted["entries"],
        first_day=past[0].at.date() if past else today,
        last_day=past[-1].at.date() if past else today,
    )
