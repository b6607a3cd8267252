"""A process that sends what is due and is killed on the way. Arguments: path, hours after noon, SQLite steps / 100."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from tests.bank.child_spender import die_after, tell
from tests.bank.support import noon_clock, reopen

if __name__ == "__main__":
    clock = noon_clock()
    clock.advance(timedelta(hours=int(sys.argv[2])))
    bank = reopen(Path(sys.argv[1]), clock)
    die_after(bank, int(sys.argv[3]))
    bank.transfers.send_due()
    tell("done")
