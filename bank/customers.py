"""Customers of the bank."""

from __future__ import annotations

from datetime import date
from sqlite3 import Row

from bank.database import Database, Reading, Transaction
from bank.errors import CustomerExistsError, CustomerUnknownError
from bank.fields import required_text
from bank.values import Customer


class CustomerService:
    """Who banks here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> tuple[Customer, ...]:
        """Return all customers by id."""
        return tuple(_customer(row) for row in self._database.rows("SELECT * FROM customer ORDER BY id"))

    def get(self, customer_id: str) -> Customer:
        """Return one customer (CustomerUnknownError)."""
        return find(self._database, customer_id)

    def add(self, customer: Customer) -> None:
        """Take on a new customer (CustomerExistsError, FieldInvalidError)."""
        with self._database.writing() as transaction:
            add(transaction, customer)


def find(reading: Reading, customer_id: str) -> Customer:
    """Return one customer (CustomerUnknownError)."""
    row = reading.row("SELECT * FROM customer WHERE id = ?", customer_id)
    if row is None:
        raise CustomerUnknownError
    return _customer(row)


def add(transaction: Transaction, customer: Customer) -> None:
    """Insert a customer (CustomerExistsError, FieldInvalidError)."""
    if transaction.row("SELECT 1 FROM customer WHERE id = ?", customer.id) is not None:
        raise CustomerExistsError
    transaction.execute(
        "INSERT INTO customer (id, name, birth_date, elder, greeting) VALUES (?, ?, ?, ?, ?)",
        required_text(customer.id, "id"),
        required_text(customer.name, "name"),
        customer.birth_date.isoformat(),
        customer.elder,
        required_text(customer.greeting, "greeting"),
    )


def _customer(row: Row) -> Customer:
    return Customer(
        id=row["id"],
        name=row["name"],
        birth_date=date.fromisoformat(row["birth_date"]),
        elder=bool(row["elder"]),
        greeting=row["greeting"],
    )
