"""What a customer asks for once: its fields checked, and the id under which the same request finds its first result.

A service looks its request up before it acts and stores it in the transaction that acts, so a client that asks again,
after a crash or on another process, is answered from the first time. Transfers keep theirs in `confirmation`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from bank import accounts, customers
from bank.database import Reading, Transaction
from bank.errors import (
    AccountUnknownError,
    AmountNotPositiveError,
    AmountTooLargeError,
    FieldInvalidError,
    InsufficientFundsError,
    PinMalformedError,
    RequestReusedError,
)
from bank.fields import LONGEST_REQUEST_ID, LONGEST_TEXT, required_text
from bank.policy import LARGEST_AMOUNT_FEN
from bank.safety.freezes import refuse_frozen
from bank.safety.rule import Debit
from bank.values import Account

CURRENT_PRODUCT = "current"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it is stored: who asked, under which id, for what."""

    customer_id: str
    request_id: str
    contents: str


def asked(customer_id: object, request_id: object, kind: str, *what: int | str) -> Asked:
    """Return the request with checked ids (FieldInvalidError). kind and what tell it from any other request."""
    return Asked(
        customer_id=checked_text(customer_id, "customer_id"),
        request_id=checked_text(request_id, "request_id", longest=LONGEST_REQUEST_ID),
        contents=json.dumps([kind, *what], ensure_ascii=False, separators=(",", ":")),
    )


def earlier_result(reading: Reading, request: Asked) -> str | None:
    """Return the id of what came of this request, or None if it is new.

    Raises:
        RequestReusedError: the id was used, but for something else.
    """
    row = reading.row(
        "SELECT contents, result_id FROM action_request WHERE customer_id = ? AND request_id = ?",
        request.customer_id,
        request.request_id,
    )
    if row is None:
        return None
    if row["contents"] != request.contents:
        raise RequestReusedError
    return str(row["result_id"])


def store(transaction: Transaction, request: Asked, result_id: str) -> None:
    """Remember what came of a request (CustomerUnknownError, RequestReusedError)."""
    transaction.execute(
        "INSERT INTO action_request (customer_id, request_id, contents, result_id) VALUES (?, ?, ?, ?)",
        customers.find(transaction, request.customer_id).id,
        request.request_id,
        request.contents,
        result_id,
    )


def checked_text(value: object, field: str, *, longest: int = LONGEST_TEXT) -> str:
    """Return a text that may be stored and shown, without surrounding space (FieldInvalidError)."""
    if type(value) is not str:
        raise FieldInvalidError(field=field)
    return required_text(value, field, longest=longest)


def checked_amount(value: object) -> int:
    """Return an amount in fen that the ledger takes.

    Raises:
        FieldInvalidError: not an int (a float or a bool from an untyped caller).
        AmountNotPositiveError, AmountTooLargeError
    """
    if type(value) is not int:
        raise FieldInvalidError(field="amount_fen")
    if value <= 0:
        raise AmountNotPositiveError(amount_fen=max(value, -LARGEST_AMOUNT_FEN))
    if value > LARGEST_AMOUNT_FEN:
        raise AmountTooLargeError(limit_fen=LARGEST_AMOUNT_FEN)
    return value


def checked_number(value: object, field: str, lowest: int, highest: int) -> int:
    """Return a whole number from lowest to highest (FieldInvalidError)."""
    if type(value) is not int or not lowest <= value <= highest:
        raise FieldInvalidError(field=field)
    return value


def checked_pin_text(value: object) -> str:
    """Return what may be tried as a PIN (PinMalformedError for what is no text)."""
    if type(value) is not str:
        raise PinMalformedError
    return value


def paying_account(reading: Reading, debit: Debit, customer_id: str, account_id: str, amount_fen: int = 0) -> Account:
    """Return the customer's current account, from which this may be paid and on which amount_fen is available.

    Raises:
        CustomerUnknownError
        AccountUnknownError: no such account, not this customer's, or not a current account.
        AccountFrozenError, InsufficientFundsError
    """
    customers.find(reading, customer_id)
    account = accounts.find(reading, account_id)
    if account.customer_id != customer_id or account.product != CURRENT_PRODUCT:
        raise AccountUnknownError
    refuse_frozen(reading, account.id, debit)
    if amount_fen > account.available_fen:
        raise InsufficientFundsError(
            balance_fen=account.balance_fen, available_fen=account.available_fen, amount_fen=amount_fen
        )
    return account
