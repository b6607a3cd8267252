"""A process that pays as fast as it can until it is killed, telling each step on its standard output.

Arguments: the bank's path, a prefix for its request ids, and after how many hundreds of SQLite's virtual machine steps
it kills itself (0: never, its parent will).
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path

from bank.bank import Bank
from bank.values import TransferRequest
from tests.bank.support import PIN, noon_clock, reopen


def tell(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def die_after(bank: Bank, hundreds: int) -> None:
    """Make SQLite call back every hundred steps, and be gone in the middle of whatever it does then."""
    left = iter(range(hundreds))

    def step() -> int:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    bank._database._connection.set_progress_handler(step, 100)


def spend(path: Path, prefix: str, kill_after: int) -> None:
    bank = reopen(path, noon_clock())
    payee_id = bank.payees.list("wang")[0].id
    if kill_after:
        die_after(bank, kill_after)
    for number in count():
        asked = TransferRequest(f"{prefix}-{number}", "wang", "wang-current", payee_id, amount_fen=1 + number % 97)
        tell("ask", asked.request_id, asked.amount_fen)
        prepared = bank.transfers.prepare(asked)
        tell("held", prepared.confirmation_id, asked.amount_fen)
        receipt = bank.transfers.confirm(prepared.confirmation_id, PIN)
        tell("posted", prepared.confirmation_id, receipt.posted_id)


if __name__ == "__main__":
    spend(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
