"""A process that answers one request a line: "confirm ID PIN" or "verify PIN", with a receipt's fields or a code."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

from bank.bank import Bank
from bank.errors import BankError
from tests.bank.support import noon_clock, reopen


def serve(bank: Bank) -> None:
    for line in sys.stdin:
        what, *words = line.split()
        try:
            if what == "confirm":
                answer = repr(dataclasses.astuple(bank.transfers.confirm(*words)))
            else:
                bank.pins.verify("wang", *words)
                answer = "right"
        except BankError as error:
            answer = f"{error.code} {dict(error.params)}"
        tell(answer)


def tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with reopen(Path(sys.argv[1]), noon_clock()) as opened:
        tell("ready")
        serve(opened)
