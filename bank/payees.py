"""Whom a customer pays. Names may sound or read alike (李明, 黎明); the card tells them apart."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from sqlite3 import Row

from bank import accounts, customers
from bank import card_number as card_numbers
from bank.database import Database, Reading, Transaction
from bank.errors import PayeeNameMismatchError, PayeeUnknownError
from bank.fields import required_text
from bank.values import Payee

_SELECT = (
    "SELECT p.id, p.customer_id, p.account_id, p.name, p.relation, a.bank_name, a.card_number"
    " FROM payee AS p JOIN account AS a ON a.id = p.account_id WHERE "
)


@dataclass(frozen=True, slots=True)
class NewPayee:
    """What a customer says of a payee. bank_name counts only for a card the ledger has not met before."""

    name: str
    bank_name: str
    card_number: str = field(repr=False)
    relation: str | None = None
    aliases: tuple[str, ...] = ()


class PayeeService:
    """Customers' lists of payees."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, customer_id: str) -> tuple[Payee, ...]:
        """Return a customer's payees in the order in which they were added; none for an unknown customer."""
        rows = self._database.rows(f"{_SELECT} p.customer_id = ? ORDER BY p.position", customer_id)
        return tuple(_payee(self._database, row) for row in rows)

    def get(self, payee_id: str) -> Payee:
        """Return one payee (PayeeUnknownError)."""
        return find(self._database, payee_id)

    def add(self, customer_id: str, new: NewPayee) -> Payee:
        """Append a payee to a customer's list; the same name and alias may occur more than once.

        Raises:
            CustomerUnknownError, CardNumberInvalidError, FieldInvalidError
            PayeeExistsError: the customer already has this card.
            PayeeNameMismatchError: the card is known under another holder's name.
        """
        payee_id = secrets.token_hex(8)
        with self._database.writing() as transaction:
            add(transaction, customer_id, payee_id, new)
            return find(transaction, payee_id)


def find(reading: Reading, payee_id: str) -> Payee:
    """Return one payee (PayeeUnknownError)."""
    row = reading.row(f"{_SELECT} p.id = ?", payee_id)
    if row is None:
        raise PayeeUnknownError
    return _payee(reading, row)


def ledger_account_id(reading: Reading, payee_id: str) -> str:
    """Return the ledger account that money for this payee goes to (PayeeUnknownError)."""
    row = reading.row("SELECT account_id FROM payee WHERE id = ?", payee_id)
    if row is None:
        raise PayeeUnknownError
    return str(row["account_id"])


def add(transaction: Transaction, customer_id: str, payee_id: str, new: NewPayee) -> None:
    """Insert a payee, and its ledger account unless the card has one (errors as `PayeeService.add`)."""
    customer = customers.find(transaction, customer_id)
    account_id = _account_of_card(transaction, payee_id, new)
    transaction.execute(
        "INSERT INTO payee (id, customer_id, account_id, name, relation, position)"
        " SELECT ?, ?, ?, ?, ?, count(*) FROM payee WHERE customer_id = ?",
        required_text(payee_id, "id"),
        customer.id,
        account_id,
        required_text(new.name, "name"),
        None if new.relation is None else required_text(new.relation, "relation"),
        customer.id,
    )
    for position, alias in enumerate(dict.fromkeys(required_text(alias, "aliases") for alias in new.aliases)):
        transaction.execute(
            "INSERT INTO payee_alias (payee_id, position, alias) VALUES (?, ?, ?)", payee_id, position, alias
        )


def _account_of_card(transaction: Transaction, payee_id: str, new: NewPayee) -> str:
    number = card_numbers.compact(new.card_number)
    known = transaction.row(
        "SELECT a.id, coalesce(c.name, a.name) AS holder FROM account AS a"
        " LEFT JOIN customer AS c ON c.id = a.customer_id WHERE a.card_number = ?",
        number,
    )
    if known is None:
        account_id = f"external-{payee_id}"
        accounts.open_external(transaction, account_id, new.name, new.bank_name, number)
        return account_id
    if known["holder"] != new.name.strip():
        raise PayeeNameMismatchError
    return str(known["id"])


def _payee(reading: Reading, row: Row) -> Payee:
    aliases = reading.rows("SELECT alias FROM payee_alias WHERE payee_id = ? ORDER BY position", row["id"])
    return Payee(
        id=row["id"],
        customer_id=row["customer_id"],
        name=row["name"],
        relation=row["relation"],
        aliases=tuple(alias["alias"] for alias in aliases),
        bank_name=row["bank_name"],
        card_number=row["card_number"],
        tail=card_numbers.tail(row["card_number"]),
    )
