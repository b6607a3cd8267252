"""Fixtures of savings' tests."""

from __future__ import annotations

import pytest

from bank.bank import Bank
from tests.bank.savings.savings_support import YUAN, give
from tests.bank.support import NOON, World


@pytest.fixture
def rich_bank(small_bank: tuple[Bank, World]) -> Bank:
    """Wang has 200,000 yuan more than in the small world, so 201,000."""
    bank, _ = small_bank
    give(bank, 200_000 * YUAN, NOON)
    return bank
