"""A process that pays a card, a bill and a phone as fast as it can until it is killed in the middle of an SQLite step.

Arguments: the bank's path, a prefix for its request ids, after how many hundreds of SQLite's steps it kills itself.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from bank.bills.values import TopUpRequest
from bank.credit.values import PurchaseRequest, RepaymentRequest
from tests.bank.child_spender import die_after, tell
from tests.bank.support import PIN, noon_clock, reopen


def spend(path: Path, prefix: str, kill_after: int) -> None:
    bank = reopen(path, noon_clock())
    card = bank.cards.list("wang")[0]
    die_after(bank, kill_after)
    for number in count():
        name = f"{prefix}-{number}"
        tell("ask", name)
        bought = bank.cards.purchases.authorise(PurchaseRequest(f"{name}-buy", "wang", card.id, "店", "超市", 5_00))
        bank.cards.purchases.settle(bought.id)
        bank.cards.repay(RepaymentRequest(f"{name}-repay", "wang", card.id, "wang-current", 3_00), PIN)
        bank.bills.top_up(TopUpRequest(f"{name}-up", "wang", "wang-current", "13800138000", 10_00), PIN)
        tell("done", name)


if __name__ == "__main__":
    spend(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
