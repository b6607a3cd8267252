"""Reading loans: what was decided, what is owed, what is still to come, and what the applicant's accounts show."""

from __future__ import annotations

import json
from datetime import date, datetime
from sqlite3 import Row

from bank import customers
from bank.clock import epoch_ms, from_epoch_ms, start_of_day
from bank.credit import card_rows
from bank.credit.card_bills import is_late
from bank.credit.errors import LoanLineMissingError, LoanUnknownError
from bank.credit.loan_decision import LoanFacts
from bank.credit.loan_schedule import penalty_fen
from bank.credit.loan_values import EarlyRepayment, Loan, LoanDecision, LoanInstalment, LoanLine, LoanReason
from bank.credit.policy import CreditPolicy
from bank.database import Reading
from bank.months import day_in, month_of, plus
from bank.rounding import months_and_days

_SELECT = (
    "SELECT l.*, a.debits_posted_fen - a.credits_posted_fen AS left_fen"
    "  FROM loan AS l JOIN account AS a ON a.id = l.account_id WHERE "
)


def find(reading: Reading, loan_id: str, now: datetime, policy: CreditPolicy) -> Loan:
    """Return a loan as it stands now (LoanUnknownError)."""
    row = reading.row(f"{_SELECT} l.account_id = ?", loan_id)
    if row is None:
        raise LoanUnknownError
    return _loan(reading, row, now, policy)


def owned(reading: Reading, customer_id: str, loan_id: str, now: datetime, policy: CreditPolicy) -> Loan:
    """Return a loan of this customer (LoanUnknownError)."""
    loan = find(reading, loan_id, now, policy)
    if loan.customer_id != customer_id:
        raise LoanUnknownError
    return loan


def of_customer(reading: Reading, customer_id: str, now: datetime, policy: CreditPolicy) -> tuple[Loan, ...]:
    """Return a customer's loans, oldest first, those paid off included; none for an unknown customer."""
    rows = reading.rows(f"{_SELECT} l.customer_id = ? ORDER BY l.drawn_at_ms, l.account_id", customer_id)
    return tuple(_loan(reading, row, now, policy) for row in rows)


def debt_fen(reading: Reading, customer_id: str) -> int:
    """Return the principal that a customer owes on all loans."""
    rows = reading.rows(f"{_SELECT} l.customer_id = ?", customer_id)
    return sum(row["left_fen"] for row in rows)


def decision(reading: Reading, application_id: str) -> LoanDecision:
    """Return what was decided (LoanLineMissingError)."""
    row = reading.row("SELECT * FROM loan_application WHERE id = ?", application_id)
    if row is None:
        raise LoanLineMissingError
    return _decision(row)


def newest_decision(reading: Reading, customer_id: str) -> LoanDecision | None:
    """Return the decision that counts for a customer, or None."""
    row = reading.row("SELECT * FROM loan_application WHERE customer_id = ? ORDER BY number DESC LIMIT 1", customer_id)
    return None if row is None else _decision(row)


def line(reading: Reading, customer_id: str, now: datetime) -> LoanLine | None:
    """Return what a customer may draw now, or None: never granted, refused since, or too old."""
    newest = newest_decision(reading, customer_id)
    if newest is None or not newest.approved or not newest.decided_at <= now < newest.expires_at:
        return None
    owed_fen = debt_fen(reading, customer_id)
    return LoanLine(
        limit_fen=newest.limit_fen,
        owed_fen=owed_fen,
        available_fen=max(0, newest.limit_fen - owed_fen),
        months=newest.months,
        annual_rate_ppm=newest.annual_rate_ppm,
        expires_at=newest.expires_at,
    )


def facts(reading: Reading, customer_id: str, now: datetime, policy: CreditPolicy) -> LoanFacts:
    """Return what the bank knows of an applicant (CustomerUnknownError)."""
    customer = customers.find(reading, customer_id)
    today = now.date()
    loans = of_customer(reading, customer_id, now, policy)
    cards = card_rows.of_customer(reading, customer_id, policy.card)
    age_years = months_and_days(customer.birth_date, max(today, customer.birth_date))[0] // 12
    return LoanFacts(
        age_years=age_years,
        incomes_fen=_incomes_fen(reading, customer_id, today, policy.loan.income_months),
        owed_fen=sum(loan.left_fen for loan in loans),
        burden_fen=sum(loan.remaining[0].payment_fen for loan in loans if loan.remaining),
        overdue=any(loan.overdue_fen for loan in loans)
        or any(is_late(reading, card, now, policy.card) for card in cards),
    )


def payments(reading: Reading, loan_id: str) -> tuple[Row, ...]:
    """Return the rows of all payments of a loan, in the order in which they were made."""
    return tuple(
        reading.rows("SELECT * FROM loan_payment WHERE loan_id = ? ORDER BY paid_at_ms, kind, number", loan_id)
    )


def early_repayment(reading: Reading, loan_id: str, number: int) -> EarlyRepayment:
    """Return the proof of an early repayment (LoanUnknownError)."""
    row = reading.row("SELECT * FROM loan_payment WHERE loan_id = ? AND kind = 'early' AND number = ?", loan_id, number)
    if row is None:
        raise LoanUnknownError
    return EarlyRepayment(
        loan_id=loan_id,
        number=number,
        principal_fen=row["principal_fen"],
        interest_fen=row["interest_fen"],
        paid_at=from_epoch_ms(row["paid_at_ms"]),
    )


def _incomes_fen(reading: Reading, customer_id: str, today: date, months: int) -> tuple[int, ...]:
    """Return what came from outside the bank's own books into current accounts, by whole month, oldest first.

    Left out: own accounts, other customers, loans, the bank's own accounts and the balance that a history starts with.
    """
    this_month = month_of(today)
    first = plus(this_month, -months)
    rows = reading.rows(
        "SELECT r.created_at_ms, r.amount_fen"
        "  FROM account AS a"
        "  JOIN entry AS e ON e.account_id = a.id AND e.change_fen > 0"
        "  JOIN transfer AS r ON r.id = e.transfer_id"
        "  JOIN transfer AS p ON p.id = r.pending_id"
        "  JOIN account AS source ON source.id = r.debit_account_id"
        " WHERE a.customer_id = ? AND a.product = 'current' AND r.created_at_ms >= ? AND r.created_at_ms < ?"
        "   AND source.customer_id IS NULL AND source.id NOT GLOB 'loan-*' AND source.id NOT GLOB 'bank-*'"
        "   AND p.summary <> '上期结余'",
        customer_id,
        epoch_ms(start_of_day(day_in(first, 1))),
        epoch_ms(start_of_day(day_in(this_month, 1))),
    )
    by_month = {plus(first, index): 0 for index in range(months)}
    for row in rows:
        by_month[month_of(from_epoch_ms(row["created_at_ms"]).date())] += row["amount_fen"]
    return tuple(by_month.values())


def _loan(reading: Reading, row: Row, now: datetime, policy: CreditPolicy) -> Loan:
    today = now.date()
    remaining = _remaining(reading, row["account_id"]) if row["left_fen"] else ()
    overdue = [part for part in remaining if part.due_on < today]
    return Loan(
        id=row["account_id"],
        customer_id=row["customer_id"],
        repay_account_id=row["repay_account_id"],
        principal_fen=row["principal_fen"],
        months=row["months"],
        annual_rate_ppm=row["annual_rate_ppm"],
        drawn_at=from_epoch_ms(row["drawn_at_ms"]),
        left_fen=row["left_fen"],
        remaining=remaining,
        overdue_fen=sum(part.payment_fen for part in overdue),
        penalty_fen=sum(penalty_fen(part, row["annual_rate_ppm"], today, policy.loan) for part in overdue),
    )


def _remaining(reading: Reading, loan_id: str) -> tuple[LoanInstalment, ...]:
    rows = reading.rows(
        "SELECT s.* FROM loan_schedule AS s"
        " WHERE s.loan_id = ? AND s.version = (SELECT max(version) FROM loan_schedule WHERE loan_id = s.loan_id)"
        "   AND NOT EXISTS (SELECT 1 FROM loan_payment AS p"
        "                    WHERE p.loan_id = s.loan_id AND p.kind = 'instalment' AND p.number = s.number)"
        " ORDER BY s.number",
        loan_id,
    )
    return tuple(
        LoanInstalment(row["number"], date.fromisoformat(row["due_on"]), row["principal_fen"], row["interest_fen"])
        for row in rows
    )


def _decision(row: Row) -> LoanDecision:
    return LoanDecision(
        id=row["id"],
        approved=row["limit_fen"] > 0,
        asked_fen=row["asked_fen"],
        months=row["months"],
        limit_fen=row["limit_fen"],
        annual_rate_ppm=row["annual_rate_ppm"],
        reasons=tuple(LoanReason(code, bool(met), text) for code, met, text in json.loads(row["reasons"])),
        decided_at=from_epoch_ms(row["decided_at_ms"]),
        expires_at=from_epoch_ms(row["expires_at_ms"]),
    )
