"""The bank's own side of the ledger for credit: its income and its costs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bank.database import Transaction
from bank.posting import ensure_external

# The first two are named by the schema, too: the card's limit does not hold them back.
CARD_INTEREST: Final = "bank-card-interest"
CARD_FEES: Final = "bank-card-fees"
POINTS_REWARDS: Final = "bank-points-rewards"
LOAN_INTEREST: Final = "bank-loan-interest"
LOAN_PENALTY: Final = "bank-loan-penalty"

CARD_CHANNEL: Final = "信用卡"
LOAN_CHANNEL: Final = "贷款"

_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        CARD_INTEREST: "信用卡利息",
        CARD_FEES: "信用卡手续费",
        POINTS_REWARDS: "积分兑换",
        LOAN_INTEREST: "贷款利息",
        LOAN_PENALTY: "贷款罚息",
    }
)


def ensure_bank_account(transaction: Transaction, account_id: str) -> str:
    """Open one of the bank's own accounts named above unless it is there; return its id."""
    return ensure_external(transaction, account_id, _NAMES[account_id])
