"""The bank's own numbers, each named once and with its source. What a customer agreed is data (bank/limits.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

BANK_NAME: Final = "小象银行"
MOBILE_CHANNEL: Final = "手机银行"
MOBILE_SUMMARY: Final = "转账"
MOBILE_FEE_FEN: Final = 0  # ours: a transfer by phone costs nothing

# The ledger's own bound on one transfer, also CHECKed by the schema (AMOUNT_TOO_LARGE). Ours: twelve digits, so that
# nine million of the largest transfers fit a 64-bit counter.
LARGEST_AMOUNT_FEN: Final = 999_999_999_999


@dataclass(frozen=True, slots=True)
class Policy:
    """Rules that a study or a test may set otherwise.

    pending_lifetime: how long a prepared transfer waits for its confirmation. Ours: five minutes; a person who needs
        longer loses nothing and prepares again.
    per_transfer_fen: limit of one transfer for a customer who agreed none. Ours: 20,000 yuan.
    per_day_fen: limit of a calendar day for such a customer. 50,000 yuan: the daily total outside the counter above
        which a transfer needs a digital certificate or signature (中国人民银行, 银发〔2016〕261号).
    per_day_count: transfers a calendar day where no number was agreed. Ours: 1,000, far above what a person does by
        hand, so that only a program that runs wild meets it.
    per_year_fen: limit of a calendar year where none was agreed. Ours: 5,000,000 yuan.
    pin_most_failures: consecutive wrong attempts after which the PIN locks. Ours: five.
    pin_lock: how long it stays locked. Ours: 24 hours.
    """

    pending_lifetime: timedelta = timedelta(minutes=5)
    per_transfer_fen: int = 2_000_000
    per_day_fen: int = 5_000_000
    per_day_count: int = 1_000
    per_year_fen: int = 500_000_000
    pin_most_failures: int = 5
    pin_lock: timedelta = timedelta(hours=24)


DEFAULT_POLICY: Final = Policy()
