"""Favourites: payees that the customer put first, and how often each was paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bank import payees
from bank.clock import from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import FieldInvalidError, PayeeUnknownError
from bank.values import Payee


@dataclass(frozen=True, slots=True)
class Favourite:
    """A payee in the order of favourites. times: how often the customer's money went there; last_at: when it last did."""

    payee: Payee
    pinned: bool
    times: int
    last_at: datetime | None


class FavouriteService:
    """Customers' favourites."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, customer_id: str) -> tuple[Favourite, ...]:
        """Return all payees: the pinned in their order, then the most often and the most recently paid."""
        with self._database.snapshot() as reading:
            pins = _pinned(reading, customer_id)
            found = [
                _favourite(reading, payee, pinned=payee.id in pins)
                for payee in payees.PayeeService(self._database).list(customer_id)
            ]
        unpinned = sorted((each for each in found if not each.pinned), key=_rarely_paid)
        by_id = {each.payee.id: each for each in found}
        return (*(by_id[payee_id] for payee_id in pins), *unpinned)

    def pin(self, customer_id: str, payee_id: str) -> None:
        """Put a payee after the pinned ones; one that is pinned stays where it is (PayeeUnknownError)."""
        with self._database.writing() as transaction:
            _own(transaction, customer_id, payee_id)
            pins = _pinned(transaction, customer_id)
            if payee_id not in pins:
                _store(transaction, customer_id, (*pins, payee_id))

    def unpin(self, customer_id: str, payee_id: str) -> None:
        """Take a payee from the pinned ones; one that is not pinned stays so (PayeeUnknownError)."""
        with self._database.writing() as transaction:
            _own(transaction, customer_id, payee_id)
            pins = _pinned(transaction, customer_id)
            if payee_id in pins:
                _store(transaction, customer_id, tuple(each for each in pins if each != payee_id))

    def reorder(self, customer_id: str, payee_ids: tuple[str, ...]) -> None:
        """Put the pinned payees into this order (FieldInvalidError unless exactly they are named)."""
        with self._database.writing() as transaction:
            pins = _pinned(transaction, customer_id)
            if len(payee_ids) != len(pins) or set(payee_ids) != set(pins):
                raise FieldInvalidError(field="payee_ids")
            _store(transaction, customer_id, tuple(payee_ids))


def _pinned(reading: Reading, customer_id: str) -> tuple[str, ...]:
    rows = reading.rows("SELECT payee_id FROM pinned_payee WHERE customer_id = ? ORDER BY position", customer_id)
    return tuple(row["payee_id"] for row in rows)


def _store(transaction: Transaction, customer_id: str, payee_ids: tuple[str, ...]) -> None:
    transaction.execute("DELETE FROM pinned_payee WHERE customer_id = ?", customer_id)
    for position, payee_id in enumerate(payee_ids):
        transaction.execute("INSERT INTO pinned_payee VALUES (?, ?, ?)", payee_id, customer_id, position)


def _own(reading: Reading, customer_id: str, payee_id: str) -> None:
    if payees.find(reading, payee_id).customer_id != customer_id:
        raise PayeeUnknownError


def _favourite(reading: Reading, payee: Payee, *, pinned: bool) -> Favourite:
    """Count from the payee's side of the ledger, which is short however long the customer's own history is."""
    row = reading.row(
        "SELECT count(*) AS times, max(r.created_at_ms) AS last_at_ms"
        "  FROM payee AS p"
        "  JOIN entry AS e ON e.account_id = p.account_id AND e.change_fen > 0"
        "  JOIN transfer AS r ON r.id = e.transfer_id"
        "  JOIN account AS source ON source.id = r.debit_account_id"
        " WHERE p.id = ? AND source.customer_id = ?",
        payee.id,
        payee.customer_id,
    )
    if row is None or not row["times"]:
        return Favourite(payee, pinned, 0, None)
    return Favourite(payee, pinned, row["times"], from_epoch_ms(row["last_at_ms"]))


def _rarely_paid(favourite: Favourite) -> tuple[int, float]:
    return -favourite.times, -favourite.last_at.timestamp() if favourite.last_at is not None else 0.0
