"""Freezing: at once and without a PIN, for whoever is in a hurry; undone with the PIN alone.

While an account or a credit card is frozen, all that bank/safety/rule.py names is refused, by the services and by the
schema (0010_freezes.sql, 0012_freezes_stop_orders.sql). What is held already stays held until its time is over, then it
is the customer's again.
"""

from __future__ import annotations

from bank import accounts
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import AccountUnknownError, FieldInvalidError
from bank.pins import PinService
from bank.safety.errors import AccountFrozenError
from bank.safety.rule import Debit, stops
from bank.safety.values import Freeze, FreezeReason


class FreezeService:
    """Freezes and unfreezes customers' accounts and credit cards (by the card's id)."""

    def __init__(self, database: Database, clock: Clock, pins: PinService) -> None:
        self._database = database
        self._clock = clock
        self._pins = pins

    def get(self, account_id: str) -> Freeze | None:
        """Return how the account is frozen, None where it is not."""
        return find(self._database, account_id)

    def freeze(self, customer_id: str, account_id: str, reason: FreezeReason) -> Freeze:
        """Freeze an account from now on; one that is frozen stays as it is (AccountUnknownError: not this customer's)."""
        if not isinstance(reason, FreezeReason):
            raise FieldInvalidError(field="reason")
        with self._database.writing() as transaction:
            _own(transaction, customer_id, account_id)
            found = find(transaction, account_id)
            if found is not None:
                return found
            self._store(transaction, account_id, "freeze", reason.value)
            return Freeze(account_id, reason, self._clock.now())

    def unfreeze(self, customer_id: str, account_id: str, pin: str) -> None:
        """Let money leave the account again; one that is not frozen stays as it is.

        Raises:
            AccountUnknownError: not this customer's.
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        _own(self._database, customer_id, account_id)
        with self._pins.proving(customer_id, pin) as transaction:
            if find(transaction, account_id) is not None:
                self._store(transaction, account_id, "unfreeze", "safe")

    def _store(self, transaction: Transaction, account_id: str, change: str, reason: str) -> None:
        transaction.execute(
            "INSERT INTO account_freeze (account_id, change, reason, changed_at_ms) VALUES (?, ?, ?, ?)",
            account_id,
            change,
            reason,
            epoch_ms(self._clock.now()),
        )


def find(reading: Reading, account_id: str) -> Freeze | None:
    """Return how the account is frozen, None where it is not."""
    row = reading.row("SELECT * FROM account_freeze WHERE account_id = ? ORDER BY id DESC LIMIT 1", account_id)
    if row is None or row["change"] != "freeze":
        return None
    return Freeze(account_id, FreezeReason(row["reason"]), from_epoch_ms(row["changed_at_ms"]))


def stopping(reading: Reading, account_id: str, debit: Debit) -> Freeze | None:
    """Return the freeze that stops this, None where nothing does."""
    return find(reading, account_id) if stops(debit) else None


def refuse_frozen(reading: Reading, account_id: str, debit: Debit) -> None:
    """Refuse what would take money from a frozen account or card, unless it was agreed before (AccountFrozenError)."""
    freeze = stopping(reading, account_id, debit)
    if freeze is not None:
        raise AccountFrozenError(since_iso=freeze.since.isoformat(timespec="seconds"))


def _own(reading: Reading, customer_id: str, account_id: str) -> None:
    card = reading.row("SELECT customer_id FROM credit_card WHERE account_id = ?", account_id)
    owner = accounts.find(reading, account_id).customer_id if card is None else card["customer_id"]
    if owner != customer_id:
        raise AccountUnknownError
