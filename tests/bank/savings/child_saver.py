"""A process that saves until it dies in the middle of one of SQLite's own steps.

Arguments: the bank's path, after how many hundreds of SQLite's virtual machine steps it kills itself.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from bank.clock import VirtualClock
from bank.savings.values import Renewal
from tests.bank.child_spender import die_after
from tests.bank.support import NOON, PIN, reopen


def save(path: Path, kill_after: int) -> None:
    clock = VirtualClock(NOON)
    bank = reopen(path, clock)
    die_after(bank, kill_after)
    savings = bank.savings
    for number in range(1_000):
        quote = savings.deposits.quote_opening(f"o{number}", "wang", "wang-current", 60_00, 3, Renewal.RENEW_ALL)
        receipt = savings.deposits.open(quote.id, PIN)
        if number % 2:
            early = savings.deposits.quote_withdrawal(f"w{number}", receipt.subject_id)
            savings.deposits.withdraw(early.id, PIN)
        order = savings.wealth.quote_purchase(f"b{number}", "wang", "wang-current", "anxin-2", 100_00)
        savings.wealth.buy(order.id, PIN)
        clock.advance(timedelta(days=46))
        savings.settle_due()


if __name__ == "__main__":
    save(Path(sys.argv[1]), int(sys.argv[2]))
