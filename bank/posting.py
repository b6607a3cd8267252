"""Posting on the bank's own side: a ledger account opened when it is first needed, a movement posted at once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bank import ledger
from bank.accounts import open_external
from bank.database import Transaction
from bank.ledger import Movement, Resolution
from bank.policy import BANK_NAME

_AT_ONCE: Final = timedelta(minutes=1)  # a row that is posted in the transaction that holds it; the ledger asks for one


def ensure_external(transaction: Transaction, account_id: str, name: str) -> str:
    """Open a ledger account of the bank's side unless it is there; return its id."""
    if transaction.row("SELECT 1 FROM account WHERE id = ?", account_id) is None:
        open_external(transaction, account_id, name, BANK_NAME)
    return account_id


def post_at_once(transaction: Transaction, movement: Movement, at: datetime) -> int:
    """Hold and post a movement in one step; return the id of its pending row (errors as `ledger.hold`)."""
    pending_id = ledger.hold(transaction, movement, at, at + _AT_ONCE)
    ledger.resolve(transaction, pending_id, Resolution.POST, at)
    return pending_id
