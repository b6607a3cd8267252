"""A process that brings entries into the book and is killed, by its own hand, at a given statement.

Arguments: the bank's path, and the number of the statement before which SIGKILL comes.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from bank.book import index
from bank.database import Transaction
from tests.bank.book.book_support import clock_at_now
from tests.bank.support import reopen


def main() -> None:
    path, last = Path(sys.argv[1]), int(sys.argv[2])
    plain, done = Transaction.execute, 0

    def counted(self: Transaction, sql: str, *parameters: object) -> int:
        nonlocal done
        done += 1
        if done == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return plain(self, sql, *parameters)

    index.BATCH = 40  # type: ignore[misc]
    Transaction.execute = counted  # type: ignore[method-assign]
    with reopen(path, clock_at_now()) as bank:
        bank.book.catch_up()


if __name__ == "__main__":
    main()
