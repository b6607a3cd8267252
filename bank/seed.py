"""Seeding: a new bank with one persona, whose past is written through the ledger itself.

Every entry goes the way of a real transfer, held and posted past the schema's triggers, all in one transaction: a
hundred thousand of them take about ten seconds, eight thousand about one. Whoever seeds often (pictures of the window,
tests) asks for fewer `years`: the entries of those years and the closing balances are the same, and what lies before
them is in the opening balance.
"""

from __future__ import annotations

import tempfile
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from argon2 import PasswordHasher

from bank import accounts, customers, ledger, limits, payees
from bank.bank import Bank
from bank.clock import Clock, VirtualClock
from bank.database import Database, Transaction, open_database
from bank.errors import DatabaseExistsError, DatabaseMissingError, FieldInvalidError, SeedBalanceMismatchError
from bank.furnish import QUICK_HASHER, Step, fundings_fen, steps
from bank.history import Occurrence, changes_fen, history, opening
from bank.ledger import Movement, Resolution
from bank.persona_products import NOTHING
from bank.personas import YEARS, Flow, Persona, PersonaAccount, load_persona
from bank.pins import PinService, production_hasher
from bank.policy import BANK_NAME, DEFAULT_POLICY, Policy
from bank.tokens import reproducible

_OPENING_ACCOUNT: Final = "external-opening"
_OPENING_NAME: Final = "上期结余"
_OPENING_CHANNEL: Final = "系统"
_QUICK: Final = ("PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -65536")
"""For the connection that seeds: a statement's journal and 64 MiB of pages stay in memory, which saves a third."""


@dataclass(frozen=True, slots=True)
class SeedSummary:
    """What was seeded. balances_fen: (account id, balance) pairs; entries: lines on the customers' statements.

    customer_id: the household's first customer; customers: how many there are.
    """

    customer_id: str
    customers: int
    balances_fen: tuple[tuple[str, int], ...]
    payees: int
    entries: int
    first_day: date
    last_day: date


def seed_persona(
    path: Path,
    persona_toml: Path,
    clock: Clock,
    *,
    password_hasher: PasswordHasher | None = None,
    years: int = YEARS,
    furnished: bool = False,
) -> SeedSummary:
    """Make a bank at `path` with one persona whose history of `years` (1 to 10) ends the day before `clock.now()`.

    furnished: also with the products of the file (deposits, a card, bills, holdings), through the bank's services.

    The file appears at `path` when it is complete and its balances are as asserted, or not at all.

    Raises:
        DatabaseExistsError, DatabaseMissingError: there is a file already; there is no folder for it.
        PersonaInvalidError, SeedDateUnsupportedError, SeedBalanceMismatchError: the persona does not fit.
        FieldInvalidError: years.
        PinTooSimpleError, CardNumberInvalidError, ...: nor do the bank's own rules allow the persona.
    """
    if not 1 <= years <= YEARS:
        raise FieldInvalidError(field="years")
    persona = load_persona(persona_toml)
    if not furnished:
        persona = replace(persona, products=NOTHING)
    if path.exists():
        raise DatabaseExistsError
    if not path.parent.is_dir():
        raise DatabaseMissingError
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-", suffix=".seeding") as folder:
        unfinished = Path(folder) / path.name
        with closing(open_database(unfinished, create=True)) as database:
            for setting in _QUICK:
                database.row(setting)
            summary = _seed(database, persona, clock, years, DEFAULT_POLICY, password_hasher or production_hasher())
        unfinished.replace(path)
    return summary


def _seed(
    database: Database, persona: Persona, clock: Clock, years: int, policy: Policy, password_hasher: PasswordHasher
) -> SeedSummary:
    today = clock.now().date()
    past = history(persona, today, years)
    openings_fen = _openings_fen(persona, past, years)
    with database.writing() as transaction:
        parties = _open_books(transaction, persona)
    with reproducible(persona.seed):
        done = _rehearsed(database, persona, today, policy)
    with database.writing() as transaction:
        _post_openings(transaction, openings_fen, opening(today, years), policy)
    with reproducible(persona.seed):
        _live(database, past, parties, done, policy)
    pins = PinService(database, clock, policy, password_hasher)
    for each in persona.customers:
        pins.set(each.customer.id, each.demo_pin)
    return _summary(database, persona, past, today)


def _rehearsed(database: Database, persona: Persona, today: date, policy: Policy) -> tuple[Step, ...]:
    """Return the steps that furnish the persona, with what came in for them."""
    if not persona.products.account_ids:
        return ()
    quick = PinService(database, VirtualClock(opening(today)), policy, QUICK_HASHER)
    quick.set(persona.customer.id, persona.demo_pin)
    return steps(persona, today, fundings_fen(database, persona, today, policy))


def _openings_fen(persona: Persona, past: tuple[Occurrence, ...], years: int) -> Mapping[str, int]:
    """Return each account's opening balance: the file's, or for a shorter past what its end leaves over.

    Raises:
        SeedBalanceMismatchError: with the file's opening balance the past would not end as the file asserts.
    """
    changes = changes_fen(persona, past)
    if years < YEARS:
        return {account.id: account.closing_fen - changes[account.id] for account in persona.accounts}
    for account in persona.accounts:
        _require_closing(account, account.opening_fen + changes[account.id])
    return {account.id: account.opening_fen for account in persona.accounts}


def _require_closing(account: PersonaAccount, found_fen: int) -> None:
    if found_fen != account.closing_fen:
        raise SeedBalanceMismatchError(account_id=account.id, expected_fen=account.closing_fen, found_fen=found_fen)


def _open_books(transaction: Transaction, persona: Persona) -> Mapping[str, str]:
    """Insert the customers and everyone they deal with; return each party's ledger account id."""
    for each in persona.customers:
        customers.add(transaction, each.customer)
        limits.agree(transaction, each.customer.id, each.limits)
    for account in persona.accounts:
        accounts.open_account(
            transaction, account.customer_id, account.id, account.product, account.name, account.card_number
        )
    parties = {account.id: account.id for account in persona.accounts}
    for payee in persona.payees:
        payees.add(transaction, payee.customer_id, payee.id, payee.new)
        parties[payee.id] = payees.ledger_account_id(transaction, payee.id)
    for party in persona.counterparties:
        parties[party.id] = f"external-{party.id}"
        accounts.open_external(transaction, parties[party.id], party.name, party.bank_name)
    accounts.open_external(transaction, _OPENING_ACCOUNT, _OPENING_NAME, BANK_NAME)
    return parties


def _post_openings(transaction: Transaction, openings_fen: Mapping[str, int], at: datetime, policy: Policy) -> None:
    for account_id, opening_fen in openings_fen.items():
        if opening_fen:
            movement = Movement(
                debit_account_id=_OPENING_ACCOUNT,
                credit_account_id=account_id,
                amount_fen=opening_fen,
                summary=_OPENING_NAME,
                channel=_OPENING_CHANNEL,
            )
            _post(transaction, movement, at, policy)


def _live(
    database: Database,
    past: Sequence[Occurrence],
    parties: Mapping[str, str],
    done: Sequence[Step],
    policy: Policy,
) -> None:
    """Write the past and take the steps in one order: what came before a step is posted before it."""
    begun = 0
    if done:
        clock = VirtualClock(done[0].at)
        bank = Bank(database, clock, policy, QUICK_HASHER)
        for step in done:
            upto = bisect_right(past, step.at, lo=begun, key=lambda occurrence: occurrence.at)
            _post_all(database, past[begun:upto], parties, policy)
            begun = upto
            clock.move_to(step.at)
            step.do(bank, database)
    _post_all(database, past[begun:], parties, policy)


def _post_all(database: Database, past: Sequence[Occurrence], parties: Mapping[str, str], policy: Policy) -> None:
    with database.writing() as transaction:
        for occurrence in past:
            _post(transaction, _movement(occurrence, parties[occurrence.flow.party_id]), occurrence.at, policy)


def _movement(occurrence: Occurrence, party: str) -> Movement:
    flow: Flow = occurrence.flow
    source, target = (party, flow.account_id) if flow.direction == "in" else (flow.account_id, party)
    return Movement(
        debit_account_id=source,
        credit_account_id=target,
        amount_fen=occurrence.amount_fen,
        summary=flow.summary,
        channel=flow.channel,
        remark=flow.remark,
    )


def _post(transaction: Transaction, movement: Movement, at: datetime, policy: Policy) -> None:
    pending_id = ledger.hold(transaction, movement, at, at + policy.pending_lifetime)
    ledger.resolve(transaction, pending_id, Resolution.POST, at)


def _summary(database: Database, persona: Persona, past: Sequence[Occurrence], today: date) -> SeedSummary:
    balances = []
    for account in persona.accounts:
        found_fen = accounts.find(database, account.id).balance_fen
        _require_closing(account, found_fen)
        balances.append((account.id, found_fen))
    counted = database.row(
        "SELECT count(*) AS entries FROM entry AS e JOIN account AS a ON a.id = e.account_id WHERE a.customer_id IS NOT NULL"
    )
    return SeedSummary(
        customer_id=persona.customer.id,
        customers=len(persona.customers),
        balances_fen=tuple(balances),
        payees=len(persona.payees),
        entries=0 if counted is None else counted["entries"],
        first_day=past[0].at.date() if past else today,
        last_day=past[-1].at.date() if past else today,
    )
