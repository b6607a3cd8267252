"""What an account owes for a month: simulated, and a function of the seed, the account and the month alone.

A number that is well formed is taken for somebody's. Prices and seasons are ours. The bill of a month is issued on the
fifth of the next one, can be paid from then on and is due on the 25th. It is kept while the next one is the newest;
what is older counts as settled at the company's own counter, since nobody's books go back before the simulation.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from bank.bills.values import BillKind
from bank.months import day_in, month_of, plus

ISSUE_DAY: Final = 5
DUE_DAY: Final = 25
MONTHS_KEPT: Final = 2
SIMULATION_SEED: Final = "xiaoxiang-bills"


@dataclass(frozen=True, slots=True)
class Tariff:
    """How a month's usage is drawn and priced. percent: of the base usage in each month, January first."""

    unit: str
    low: int
    high: int
    price_fen: int
    base_fen: int
    percent: tuple[int, ...]


_EVEN: Final = (100,) * 12
TARIFFS: Final[Mapping[BillKind, Tariff]] = MappingProxyType(
    {
        BillKind.ELECTRICITY: Tariff("度", 90, 180, 52, 0, (140, 130, 100, 90, 90, 120, 170, 180, 120, 90, 100, 130)),
        BillKind.WATER: Tariff("吨", 4, 12, 310, 0, (90, 90, 95, 100, 105, 115, 125, 125, 110, 100, 95, 90)),
        BillKind.GAS: Tariff("方", 8, 20, 263, 0, (130, 130, 110, 100, 90, 85, 80, 80, 90, 100, 110, 125)),
        BillKind.PHONE: Tariff("分钟", 0, 200, 10, 29_00, _EVEN),  # a monthly fee and so much a minute
    }
)


def usage(kind: BillKind, number: str, month: str, seed: str = SIMULATION_SEED) -> int:
    """Return what an account used in a month, in the tariff's unit."""
    tariff = TARIFFS[kind]
    digest = hashlib.sha256(f"{seed}/{kind.value}/{number}/{month}".encode()).digest()
    base = tariff.low + int.from_bytes(digest[:8]) % (tariff.high - tariff.low + 1)
    return base * tariff.percent[int(month[5:]) - 1] // 100


def amount_fen(kind: BillKind, used: int) -> int:
    """Return the price of a usage: always more than nothing."""
    tariff = TARIFFS[kind]
    return tariff.base_fen + used * tariff.price_fen


def issued_on(month: str) -> date:
    """Return the day from which a month's bill can be paid."""
    return day_in(plus(month, 1), ISSUE_DAY)


def due_on(month: str) -> date:
    """Return the last day on which a month's bill is paid in time."""
    return day_in(plus(month, 1), DUE_DAY)


def newest_month(today: date) -> str:
    """Return the month of the newest bill."""
    return plus(month_of(today), -1 if today.day >= ISSUE_DAY else -2)


def oldest_month(today: date) -> str:
    """Return the month of the oldest bill that is still kept."""
    return plus(newest_month(today), 1 - MONTHS_KEPT)
