"""A process that makes a number of payments beside others, as fast as it can, once a line arrives on its input.

Arguments: the bank's path, the authority's folder, the device's folder, its certificate's serial, a prefix, a number.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bank.signatures.authority import open_authority
from bank.signatures.keys import StoredKey
from tests.bank.recovery.child_mortal import amount_fen, pay
from tests.bank.signatures.signing_support import reopen_with
from tests.bank.support import noon_clock


def main(path: Path, authority: Path, device: Path, serial: str, prefix: str, number: int) -> None:
    key, clock = StoredKey.load(device), noon_clock()
    with reopen_with(path, clock, open_authority(authority, clock)) as bank:
        sys.stdin.readline()
        for place in range(number):
            pay(bank, key, serial, f"{prefix}-{place}", amount_fen(place), lambda *_: None)


if __name__ == "__main__":
    where = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    main(*where, sys.argv[4], sys.argv[5], int(sys.argv[6]))
