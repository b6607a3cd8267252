"""The auditor of bills: every receipt is a posted transfer of its customer to its company."""

from __future__ import annotations

from bank.bills.companies import company_of
from bank.bills.values import BillKind
from bank.database import Database
from bank.values import AuditFinding


def audit(database: Database) -> list[AuditFinding]:
    """Return what does not hold.

    BILL_PAYMENT_WRONG: a receipt without a posted transfer, or of another amount, payer or company.
    AUTO_PAY_EXCEEDED: an automatic payment above the cap that was agreed.
    """
    rows = database.rows(
        "SELECT paid.*, t.amount_fen AS posted_fen, t.credit_account_id, source.customer_id AS payer, a.cap_fen"
        "  FROM (SELECT id, customer_id, kind, number, amount_fen, pending_id, agreement_id FROM bill_payment"
        "         UNION ALL"
        "        SELECT id, customer_id, 'phone', number, amount_fen, pending_id, NULL FROM top_up) AS paid"
        "  LEFT JOIN transfer AS t ON t.pending_id = paid.pending_id AND t.kind = 'post'"
        "  LEFT JOIN account AS source ON source.id = t.debit_account_id"
        "  LEFT JOIN auto_pay AS a ON a.id = paid.agreement_id"
    )
    findings = []
    for row in rows:
        company = company_of(BillKind(row["kind"]), row["number"])
        expected = (row["amount_fen"], row["customer_id"], None if company is None else company.account_id)
        found = (row["posted_fen"], row["payer"], row["credit_account_id"])
        subject = f"receipt {row['id']}"
        if expected != found:
            findings.append(AuditFinding("BILL_PAYMENT_WRONG", subject, str(expected), str(found)))
        if row["cap_fen"] is not None and row["amount_fen"] > row["cap_fen"]:
            findings.append(AuditFinding("AUTO_PAY_EXCEEDED", subject, str(row["cap_fen"]), str(row["amount_fen"])))
    return findings
