"""What the bank says of one number: its open bills, under which name it is kept, whether it is paid automatically."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.viewmodels.bills.orders import Number
from bank.bills.values import BillKind

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.bills.values import AutoPay, Bill


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """What the bank says of the number. `top_ups_fen` is empty where it is no phone's."""

    number: Number
    kept: bool
    bills: tuple[Bill, ...]
    agreement: AutoPay | None
    top_ups_fen: tuple[int, ...]


def look_up(bank: Bank, customer_id: str, kind: BillKind, number: str) -> KnownNumber:
    """Ask the bank; raises its own error where that is no number of this kind."""
    bills = bank.bills.due(kind, number)
    digits = "".join(character for character in number if character.isdigit())
    kept = next((one for one in bank.bills.saved(customer_id) if (one.kind, one.number) == (kind, digits)), None)
    held = (one for one in bank.bills.auto_pay.list(customer_id) if (one.kind, one.number) == (kind, digits))
    return KnownNumber(
        number=Number(kind, digits, kept.label if kept else ""),
        kept=kept is not None,
        bills=bills,
        agreement=next(held, None),
        top_ups_fen=bank.bills.top_up_amounts() if kind is BillKind.PHONE else (),
    )
