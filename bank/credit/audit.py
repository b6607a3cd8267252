"""Credit's own auditor: where its tables could disagree with the ledger, worked out again in Python."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bank.database import Database, Reading
from bank.values import AuditFinding


def audit(database: Database) -> list[AuditFinding]:
    """Return what does not hold.

    CARD_BILL_WRONG: a bill's closing differs from what was booked before its cut, or from the next one's opening.
    CARD_PLAN_WRONG: parts do not sum to the principal, or bills have asked for more or less of it than is gone.
    POINTS_WRONG: a line does not follow from the one before, or is negative.
    LOAN_WRONG: what is owed is not the principal less its payments, or not what the schedule has left.
    LOAN_PAYMENT_WRONG: a payment's amounts are not what was posted.
    """
    with database.snapshot() as reading:
        return [
            *_bill_findings(reading),
            *_plan_findings(reading),
            *_points_findings(reading),
            *_loan_findings(reading),
            *_payment_findings(reading),
        ]


def _bill_findings(reading: Reading) -> Iterator[AuditFinding]:
    for card in reading.rows("SELECT account_id FROM credit_card ORDER BY account_id"):
        card_id = card["account_id"]
        bookings = reading.rows(
            "SELECT t.created_at_ms, e.change_fen FROM entry AS e JOIN transfer AS t ON t.id = e.transfer_id"
            " WHERE e.account_id = ?",
            card_id,
        )
        bills = reading.rows("SELECT * FROM card_statement WHERE card_id = ? ORDER BY month", card_id)
        for bill in bills:
            booked_fen = -sum(row["change_fen"] for row in bookings if row["created_at_ms"] < bill["cut_at_ms"])
            if booked_fen != bill["closing_fen"]:
                subject = f"bill {bill['month']} of {card_id}"
                yield AuditFinding("CARD_BILL_WRONG", subject, str(booked_fen), str(bill["closing_fen"]))
        for before, after in pairwise(bills):
            if before["closing_fen"] != after["opening_fen"]:
                subject = f"bill {after['month']} of {card_id}"
                yield AuditFinding("CARD_BILL_WRONG", subject, str(before["closing_fen"]), str(after["opening_fen"]))


def _plan_findings(reading: Reading) -> Iterator[AuditFinding]:
    rows = reading.rows(
        "SELECT p.account_id, p.principal_fen, a.debits_posted_fen - a.credits_posted_fen AS left_fen,"
        "       coalesce(sum(part.principal_fen), 0) AS parts_fen,"
        "       coalesce(sum(part.principal_fen) FILTER ("
        "           WHERE part.month > (SELECT max(month) FROM card_statement WHERE card_id = p.card_id)), 0) AS later_fen"
        "  FROM card_plan AS p JOIN account AS a ON a.id = p.account_id"
        "  LEFT JOIN card_plan_part AS part ON part.plan_id = p.account_id"
        " GROUP BY p.account_id"
    )
    for row in rows:
        expected, found = (row["principal_fen"], row["later_fen"]), (row["parts_fen"], row["left_fen"])
        if expected != found:
            yield AuditFinding("CARD_PLAN_WRONG", f"plan {row['account_id']}", str(expected), str(found))


def _points_findings(reading: Reading) -> Iterator[AuditFinding]:
    balances: dict[str, tuple[int, int]] = {}
    for row in reading.rows("SELECT * FROM points_entry ORDER BY customer_id, number"):
        number, balance = balances.get(row["customer_id"], (0, 0))
        expected, found = (number + 1, balance + row["points"]), (row["number"], row["balance_after"])
        if expected != found or found[1] < 0:
            yield AuditFinding("POINTS_WRONG", f"points line {row['number']}", str(expected), str(found))
        balances[row["customer_id"]] = found


def _loan_findings(reading: Reading) -> Iterator[AuditFinding]:
    rows = reading.rows(
        "SELECT l.account_id, a.debits_posted_fen - a.credits_posted_fen AS left_fen,"
        "       l.principal_fen - coalesce((SELECT sum(principal_fen) FROM loan_payment"
        "                                    WHERE loan_id = l.account_id), 0) AS unpaid_fen,"
        "       coalesce((SELECT sum(s.principal_fen) FROM loan_schedule AS s"
        "                  WHERE s.loan_id = l.account_id"
        "                    AND s.version = (SELECT max(version) FROM loan_schedule WHERE loan_id = l.account_id)"
        "                    AND NOT EXISTS (SELECT 1 FROM loan_payment AS p WHERE p.loan_id = l.account_id"
        "                                       AND p.kind = 'instalment' AND p.number = s.number)), 0) AS planned_fen"
        "  FROM loan AS l JOIN account AS a ON a.id = l.account_id"
    )
    for row in rows:
        left_fen = row["left_fen"]
        if row["unpaid_fen"] != left_fen or (left_fen and row["planned_fen"] != left_fen):
            found = f"{left_fen}, planned {row['planned_fen']}"
            yield AuditFinding("LOAN_WRONG", f"loan {row['account_id']}", str(row["unpaid_fen"]), found)


def _payment_findings(reading: Reading) -> Iterator[AuditFinding]:
    for part in ("principal", "interest", "penalty"):
        rows = reading.rows(
            f"SELECT p.loan_id, p.kind, p.number, p.{part}_fen AS fen, coalesce(t.amount_fen, 0) AS posted_fen"  # noqa: S608  # three constants
            f"  FROM loan_payment AS p LEFT JOIN transfer AS t"
            f"    ON t.pending_id = p.{part}_pending_id AND t.kind = 'post'"
            f" WHERE p.{part}_fen <> coalesce(t.amount_fen, 0)"
        )
        for row in rows:
            subject = f"{row['kind']} {row['number']} of {row['loan_id']}"
            yield AuditFinding("LOAN_PAYMENT_WRONG", subject, str(row["posted_fen"]), str(row["fen"]))
