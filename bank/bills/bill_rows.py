"""Reading bills, receipts and kept numbers."""

from __future__ import annotations

from datetime import date
from sqlite3 import Row
from typing import Final

from bank.bills import amounts
from bank.bills.companies import COMPANIES, company_of
from bank.bills.errors import BillNotIssuedError, BillReceiptUnknownError
from bank.bills.values import Bill, BillKind, BillReceipt, SavedNumber
from bank.card_number import tail
from bank.clock import from_epoch_ms
from bank.database import Reading
from bank.months import plus

_COMPANY_OF_ACCOUNT: Final = {company.account_id: company.name for company in COMPANIES}

_RECEIPTS: Final = (
    "SELECT paid.*, r.id AS posted_id, r.created_at_ms, r.credit_account_id, a.card_number, e.balance_after_fen"
    "  FROM (SELECT id, customer_id, kind, number, month, amount_fen, pending_id, agreement_id FROM bill_payment"
    "         UNION ALL"
    "        SELECT id, customer_id, 'phone', number, NULL, amount_fen, pending_id, NULL FROM top_up) AS paid"
    "  JOIN transfer AS r ON r.pending_id = paid.pending_id AND r.kind = 'post'"
    "  JOIN account AS a ON a.id = r.debit_account_id"
    "  JOIN entry AS e ON e.account_id = a.id AND e.transfer_id = r.id"
    " WHERE "
)


def bill(reading: Reading, kind: BillKind, number: str, month: str, today: date) -> Bill:
    """Return the bill of a month (BillNotIssuedError: not there yet, or no longer kept)."""
    if not amounts.oldest_month(today) <= month <= amounts.newest_month(today):
        raise BillNotIssuedError(month=month)
    used = amounts.usage(kind, number, month)
    paid = reading.row(
        "SELECT t.created_at_ms FROM bill_payment AS p JOIN transfer AS t ON t.pending_id = p.pending_id"
        " WHERE p.kind = ? AND p.number = ? AND p.month = ?",
        kind.value,
        number,
        month,
    )
    return Bill(
        kind=kind,
        company=_company(kind, number),
        number=number,
        month=month,
        usage=used,
        unit=amounts.TARIFFS[kind].unit,
        amount_fen=amounts.amount_fen(kind, used),
        issued_on=amounts.issued_on(month),
        due_on=amounts.due_on(month),
        paid_at=None if paid is None else from_epoch_ms(paid["created_at_ms"]),
    )


def kept(reading: Reading, kind: BillKind, number: str, today: date) -> tuple[Bill, ...]:
    """Return all bills of an account that are still kept, oldest first."""
    oldest = amounts.oldest_month(today)
    return tuple(bill(reading, kind, number, plus(oldest, index), today) for index in range(amounts.MONTHS_KEPT))


def receipt(reading: Reading, receipt_id: str, customer_id: str | None = None) -> BillReceipt:
    """Return a receipt, of this customer if one is given (BillReceiptUnknownError)."""
    row = reading.row(f"{_RECEIPTS} paid.id = ?", receipt_id)
    if row is None or customer_id not in (None, row["customer_id"]):
        raise BillReceiptUnknownError
    return _receipt(row)


def receipts(reading: Reading, customer_id: str, limit: int) -> tuple[BillReceipt, ...]:
    """Return a customer's newest receipts."""
    rows = reading.rows(f"{_RECEIPTS} paid.customer_id = ? ORDER BY r.id DESC LIMIT ?", customer_id, limit)
    return tuple(_receipt(row) for row in rows)


def saved(reading: Reading, customer_id: str) -> tuple[SavedNumber, ...]:
    """Return the numbers that a customer keeps, by kind and number."""
    rows = reading.rows("SELECT * FROM bill_account WHERE customer_id = ? ORDER BY kind, number", customer_id)
    return tuple(saved_number(BillKind(row["kind"]), row["number"], row["label"]) for row in rows)


def saved_number(kind: BillKind, number: str, label: str) -> SavedNumber:
    """Return a kept number with its company's name."""
    return SavedNumber(kind, _company(kind, number), number, label)


def _receipt(row: Row) -> BillReceipt:
    return BillReceipt(
        id=row["id"],
        posted_id=row["posted_id"],
        paid_at=from_epoch_ms(row["created_at_ms"]),
        kind=BillKind(row["kind"]),
        company=_COMPANY_OF_ACCOUNT[row["credit_account_id"]],
        number=row["number"],
        month=row["month"],
        amount_fen=row["amount_fen"],
        from_tail=tail(row["card_number"]),
        balance_after_fen=row["balance_after_fen"],
        automatic=row["agreement_id"] is not None,
    )


def _company(kind: BillKind, number: str) -> str:
    company = company_of(kind, number)
    return "" if company is None else company.name
