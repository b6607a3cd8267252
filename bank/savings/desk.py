"""The two steps of everything a customer does here: a quote, and a yes to it with the PIN.

Both are idempotent: a quote by the client's request id, a yes by the quote's id, across restarts and processes. Each
is one write transaction; the PIN's own counting is one before it (bank/pins.py).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bank import accounts
from bank.clock import Clock
from bank.database import Database, Reading, Transaction
from bank.errors import AccountUnknownError, BankError, ClockWentBackError, InsufficientFundsError, StorageError
from bank.pins import PinService
from bank.safety.freezes import refuse_frozen
from bank.safety.rule import Debit
from bank.savings import arguments, quotes
from bank.savings.errors import QuoteExpiredError
from bank.savings.policy import QUOTE_LIFETIME
from bank.savings.quotes import Asked, T
from bank.savings.values import Quote, SavingsReceipt
from bank.values import Account

Outcome = TypeVar("Outcome")


class Desk:
    """Gives quotes and takes the yes to them, for all products."""

    def __init__(self, database: Database, clock: Clock, pins: PinService) -> None:
        self.database = database
        self.clock = clock
        self._pins = pins

    def quote(
        self,
        customer_id: str,
        request_id: str,
        kind: type[T],
        asked: Asked,
        offer: Callable[[Transaction, datetime], T],
    ) -> Quote[T]:
        """Return the quote of an earlier request with this id, or store what `offer` makes of this moment.

        Raises:
            FieldInvalidError, RequestReusedError, and what `offer` raises.
        """
        request_id = arguments.request_id(request_id)
        with self.database.writing() as transaction:
            earlier = quotes.find_request(transaction, customer_id, request_id, kind, asked)
            if earlier is not None:
                return earlier
            now = self.clock.now()
            terms = offer(transaction, now)
            return quotes.store(transaction, customer_id, request_id, asked, terms, now, QUOTE_LIFETIME)

    def confirm(
        self,
        quote_id: str,
        pin: str,
        kind: type[T],
        carry_out: Callable[[Transaction, Quote[T], datetime], SavingsReceipt],
    ) -> SavingsReceipt:
        """Carry out what was quoted if the PIN is right; the first receipt for a quote that was confirmed before.

        Raises:
            QuoteUnknownError, QuoteExpiredError, ClockWentBackError, PIN errors, and what `carry_out` raises: nothing
            was done. A right PIN is forgiven even where `carry_out` refuses.
        """
        quote_id, pin = arguments.text(quote_id, "quote_id"), arguments.pin(pin)
        quote = quotes.find(self.database, quote_id, kind)
        done = quotes.receipt(self.database, quote_id)
        if done is not None:
            return done
        self._require_open(quote)
        with self._pins.proving(quote.customer_id, pin) as transaction:
            outcome = attempt(transaction, lambda: self._once(transaction, quote, carry_out))
        if isinstance(outcome, BankError):
            raise outcome
        return outcome

    def prove(self, customer_id: str, pin: str, carry_out: Callable[[Transaction, datetime], Outcome]) -> Outcome:
        """Carry something out that needs a PIN but no quote (PIN errors, and what `carry_out` raises)."""
        with self._pins.proving(customer_id, arguments.pin(pin)) as transaction:
            outcome = attempt(transaction, lambda: carry_out(transaction, self.clock.now()))
        if isinstance(outcome, BankError):
            raise outcome
        return outcome

    def _once(
        self,
        transaction: Transaction,
        quote: Quote[T],
        carry_out: Callable[[Transaction, Quote[T], datetime], SavingsReceipt],
    ) -> SavingsReceipt:
        done = quotes.receipt(transaction, quote.id)  # another process may have been faster
        if done is not None:
            return done
        return carry_out(transaction, quote, self._require_open(quote))

    def _require_open(self, quote: Quote[T]) -> datetime:
        now = self.clock.now()
        if now < quote.created_at:
            raise ClockWentBackError
        if now >= quote.expires_at:
            raise QuoteExpiredError
        return now


def attempt(transaction: Transaction, action: Callable[[], Outcome]) -> Outcome | BankError:
    """Return what `action` returns, or its refusal with all that it wrote undone; the transaction stays open."""
    transaction.execute("SAVEPOINT attempt")
    try:
        outcome = action()
    except StorageError:  # SQLite may have rolled everything back by itself
        raise
    except BankError as refusal:
        transaction.execute("ROLLBACK TO attempt")
        transaction.execute("RELEASE attempt")
        return refusal
    transaction.execute("RELEASE attempt")
    return outcome


def current_account(reading: Reading, customer_id: str, account_id: str) -> Account:
    """Return a customer's current account (AccountUnknownError: another's, or of another product)."""
    account = accounts.find(reading, account_id)
    if account.customer_id != customer_id or account.product != "current":
        raise AccountUnknownError
    return account


def paying_account(reading: Reading, debit: Debit, customer_id: str, account_id: str) -> Account:
    """Return a customer's current account from which this may be paid (AccountUnknownError, AccountFrozenError)."""
    account = current_account(reading, customer_id, account_id)
    refuse_frozen(reading, account.id, debit)
    return account


def require_funds(account: Account, amount_fen: int) -> None:
    """Refuse an amount above what is available (InsufficientFundsError)."""
    if amount_fen > account.available_fen:
        raise InsufficientFundsError(
            balance_fen=account.balance_fen, available_fen=account.available_fen, amount_fen=amount_fen
        )
