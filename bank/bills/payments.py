"""Moving the money of a bill or a top-up to its company, and the row that says which bill it was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from bank.bills.companies import company_of
from bank.bills.errors import BillNumberInvalidError
from bank.bills.values import Bill, BillKind
from bank.database import Transaction
from bank.ledger import Movement
from bank.posting import ensure_external, post_at_once
from bank.tokens import token_hex

BILL_CHANNEL: Final = "生活缴费"
SUMMARIES: Final[Mapping[BillKind, str]] = MappingProxyType(
    {BillKind.ELECTRICITY: "电费", BillKind.WATER: "水费", BillKind.GAS: "燃气费", BillKind.PHONE: "话费"}
)


def pay_company(
    transaction: Transaction, from_account_id: str, kind: BillKind, number: str, fen: int, summary: str, now: datetime
) -> int:
    """Move an amount to the company of a number; return the id of the pending row (InsufficientFundsError)."""
    company = company_of(kind, number)
    if company is None:
        raise BillNumberInvalidError(kind=kind.value)
    account_id = ensure_external(transaction, company.account_id, company.name)
    return post_at_once(transaction, Movement(from_account_id, account_id, fen, summary, BILL_CHANNEL), now)


def pay_bill(
    transaction: Transaction,
    customer_id: str,
    from_account_id: str,
    bill: Bill,
    now: datetime,
    agreement_id: str | None = None,
) -> str:
    """Pay a bill and return its receipt's id (BillAlreadyPaidError, InsufficientFundsError)."""
    summary = SUMMARIES[bill.kind]
    pending_id = pay_company(transaction, from_account_id, bill.kind, bill.number, bill.amount_fen, summary, now)
    receipt_id = token_hex(8)
    transaction.execute(
        "INSERT INTO bill_payment (id, customer_id, kind, number, month, amount_fen, pending_id, agreement_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        receipt_id,
        customer_id,
        bill.kind.value,
        bill.number,
        bill.month,
        bill.amount_fen,
        pending_id,
        agreement_id,
    )
    return receipt_id
