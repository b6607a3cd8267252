"""Somebody with a salary, and their loan."""

from __future__ import annotations

import pytest

from bank.bank import Bank
from bank.credit.loan_values import (
    Loan,
)
from tests.bank.credit.loan_support import Small, apply, draw, salaries


@pytest.fixture
def earner(small_bank: Small) -> Bank:
    salaries(small_bank[0])
    return small_bank[0]


@pytest.fixture
def loan(earner: Bank) -> Loan:
    """3,000.00 in three months, drawn on 2 March 2026."""
    apply(earner)
    return draw(earner)
