"""Whether a bill can be paid in instalments. It commits to nothing: the bank is asked for a quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bank.credit.errors import PlanUnavailableError

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.credit.values import CardBill


def can_split(bank: Bank, customer_id: str, bill: CardBill) -> bool:
    """Whether the bank would quote instalments for this bill: never for one that is late or not the last."""
    try:
        bank.cards.plan_quote(customer_id, bill.card_id, bill.month, min(bank.cards.rules().plan_fee_ppm))
    except PlanUnavailableError:
        return False
    return True
