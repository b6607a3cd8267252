"""What a task left in the bank, as a recording keeps it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from lab.recordings.bank_state import AccountState, BankState, Movement, SettingState

if TYPE_CHECKING:
    from app.settings import Settings
    from bank.snapshot import Snapshot

_OF_THE_MACHINE = frozenset({"microphone", "loudspeaker", "recogniser_on", "frame", "compact"})
"""Settings that belong to the computer on which a session is run or replayed."""


def state_of(books: Snapshot, settings: Settings) -> BankState:
    """The books and the person's settings as one state."""
    return BankState(
        tuple(AccountState(each.label, each.balance_fen, each.held_fen) for each in books.accounts),
        tuple(Movement(row.kind, row.debit, row.credit, row.amount_fen, row.remark) for row in books.ledger),
        books.payees,
        books.orders,
        tuple(SettingState(name, value) for name, value in asdict(settings).items() if name not in _OF_THE_MACHINE),
        books.digest,
    )
