"""What the tests of loans share: salaries, an application, a draw."""

from __future__ import annotations

from datetime import timedelta

from bank.bank import Bank
from bank.credit.loan_values import (
    DrawRequest,
    Loan,
    LoanApplicationRequest,
    LoanDecision,
)
from tests.bank.credit.credit_support import at, pay_in
from tests.bank.support import PIN, World

Small = tuple[Bank, World]


def apply(bank: Bank, fen: int = 3_000_00, months: int = 3, request_id: str = "apply") -> LoanDecision:
    return bank.loans.apply(LoanApplicationRequest(request_id, "wang", fen, months, "看病"))


def draw(bank: Bank, fen: int = 3_000_00, request_id: str = "draw") -> Loan:
    return bank.loans.draw(DrawRequest(request_id, "wang", "wang-current", fen), PIN)


def salaries(bank: Bank, fen: int = 3_000_00, skipped: int = 0) -> None:
    """A salary on the tenth of each of the six months before March 2026, but for the first `skipped`."""
    for place in range(skipped, 6):
        pay_in(bank, at(10, 10, year=2025) - timedelta(days=30) + timedelta(days=place * 31 - place // 2), fen)
