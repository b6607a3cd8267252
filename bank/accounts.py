"""Customers' accounts. Their balances are derived from the ledger's counters and stored nowhere else."""

from __future__ import annotations

from sqlite3 import Row

from bank import card_number as card_numbers
from bank import customers
from bank.database import Database, Reading, Transaction
from bank.errors import AccountUnknownError
from bank.fields import required_text
from bank.policy import BANK_NAME
from bank.values import Account

_SELECT = (
    "SELECT id, customer_id, product, name, card_number,"
    " credits_posted_fen - debits_posted_fen AS balance_fen,"
    " credits_posted_fen - debits_posted_fen - debits_pending_fen AS available_fen"
    " FROM account WHERE customer_id IS NOT NULL AND "
)


class AccountService:
    """What customers have."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, customer_id: str) -> tuple[Account, ...]:
        """Return a customer's accounts by id; none for an unknown customer."""
        rows = self._database.rows(f"{_SELECT} customer_id = ? ORDER BY id", customer_id)
        return tuple(_account(row) for row in rows)

    def get(self, account_id: str) -> Account:
        """Return one customer's account (AccountUnknownError)."""
        return find(self._database, account_id)

    def open(self, customer_id: str, account_id: str, product: str, name: str, card_number: str) -> Account:
        """Open an empty account.

        Raises:
            CustomerUnknownError, AccountExistsError, CardNumberInvalidError, FieldInvalidError
        """
        with self._database.writing() as transaction:
            open_account(transaction, customer_id, account_id, product, name, card_number)
            return find(transaction, account_id)


def find(reading: Reading, account_id: str) -> Account:
    """Return one customer's account (AccountUnknownError)."""
    row = reading.row(f"{_SELECT} id = ?", account_id)
    if row is None:
        raise AccountUnknownError
    return _account(row)


def open_account(
    transaction: Transaction, customer_id: str, account_id: str, product: str, name: str, card_number: str
) -> None:
    """Insert a customer's account (errors as `AccountService.open`)."""
    transaction.execute(
        "INSERT INTO account (id, customer_id, product, name, bank_name, card_number) VALUES (?, ?, ?, ?, ?, ?)",
        required_text(account_id, "id"),
        customers.find(transaction, customer_id).id,
        required_text(product, "product"),
        required_text(name, "name"),
        BANK_NAME,
        card_numbers.compact(card_number),
    )


def open_external(
    transaction: Transaction, account_id: str, name: str, bank_name: str, card_number: str | None = None
) -> None:
    """Insert a ledger account outside the bank (AccountExistsError, CardNumberInvalidError, FieldInvalidError)."""
    transaction.execute(
        "INSERT INTO account (id, product, name, bank_name, card_number) VALUES (?, 'external', ?, ?, ?)",
        required_text(account_id, "id"),
        required_text(name, "name"),
        required_text(bank_name, "bank_name"),
        None if card_number is None else card_numbers.compact(card_number),
    )


def _account(row: Row) -> Account:
    return Account(
        id=row["id"],
        customer_id=row["customer_id"],
        product=row["product"],
        name=row["name"],
        card_number=row["card_number"],
        tail=card_numbers.tail(row["card_number"]),
        balance_fen=row["balance_fen"],
        available_fen=row["available_fen"],
    )
