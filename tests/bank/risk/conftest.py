"""Fixtures of the tests of risk control."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bank.clock import VirtualClock
from tests.bank.risk.risk_world import Books, post
from tests.bank.support import ACCOUNTS


@pytest.fixture
def rich(small_bank: Books, bank_clock: VirtualClock) -> Books:
    """The small world with 60,000 yuan more for each, two days later, and wide limits for wang."""
    bank, world = small_bank
    with bank._database.writing() as transaction:
        for account in ACCOUNTS.values():
            post(transaction, "opening", account, 60_000_00, bank_clock.now())
        transaction.execute(
            "UPDATE agreed_limits SET per_transfer_fen = 5000000, per_day_fen = 5000000 WHERE customer_id = 'wang'"
        )
    bank_clock.advance(timedelta(days=2))
    return bank, world
