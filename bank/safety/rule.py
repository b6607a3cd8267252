"""What a freeze stops: one rule, asked by every service that takes money from an account or from a credit card.

Whatever somebody orders while it holds is stopped, whoever holds the phone. What the customer agreed before, and what
was bought before, is still paid, so that nobody sits in the dark because an account is frozen.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final


class Debit(Enum):
    """Why money would leave an account, or would come to leave it later."""

    TRANSFER = auto()  # or a standing order, which makes transfers
    BILL = auto()
    TOP_UP = auto()
    AUTO_PAY_CONSENT = auto()
    DEPOSIT_OPENING = auto()
    DEPOSIT_WITHDRAWAL = auto()  # before its term ends
    WEALTH_PURCHASE = auto()  # ordering it, and paying for it once its time to think it over has passed
    METAL_PURCHASE = auto()
    CARD_REPAYMENT = auto()
    CARD_PURCHASE = auto()
    LOAN_DRAW = auto()  # whose instalments the account would pay
    EARLY_REPAYMENT = auto()
    AGREED_BILL = auto()
    LOAN_INSTALMENT = auto()


AGREED_BEFORE: Final = frozenset({Debit.AGREED_BILL, Debit.LOAN_INSTALMENT})
"""What is still paid from a frozen account: the customer's own agreement from before covers it."""


def stops(debit: Debit) -> bool:
    """Say whether a freeze stops this."""
    return debit not in AGREED_BEFORE
