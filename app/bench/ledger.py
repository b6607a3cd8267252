"""The ledger: a prepared and confirmed transfer, beside one bare durable insert on the same disk."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from argon2 import PasswordHasher

from app.bench.figures import Figure, ratio
from app.setup import PERSONA
from bank.bank import open_bank
from bank.clock import SystemClock
from bank.personas import load_persona
from bank.seed import seed_persona
from bank.values import TransferRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import Paths

TRANSFERS = 200
QUICK_HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""The PIN's hash is slow on purpose; here it is cheap, so that the ledger is what is measured."""


def bench_ledger(_: Paths) -> list[Figure]:
    """Medians and 95th percentiles with synchronous=FULL, on a bank with ten years of history."""
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-bench-") as folder:
        ours = _transfers(Path(folder) / "bank.sqlite3")
        bare = _bare_inserts(Path(folder) / "bare.sqlite3")
    note = f"{TRANSFERS} transfers of 0.01 yuan; peer: two durable inserts into a bare table of SQLite"
    return [
        Figure("prepare and confirm, median", _ms(statistics.median(ours)), "ms", note=note),
        Figure("prepare and confirm, p95", _ms(_p95(ours)), "ms", note=note),
        Figure("two bare inserts, median", _ms(statistics.median(bare)), "ms", note=note),
        ratio("a transfer to two bare inserts", statistics.median(ours), statistics.median(bare), note),
    ]


def _transfers(path: Path) -> list[float]:
    seed_persona(path, PERSONA, SystemClock(), password_hasher=QUICK_HASHER)
    pin = load_persona(PERSONA).demo_pin
    with open_bank(path, SystemClock(), password_hasher=QUICK_HASHER) as bank:
        customer = bank.customers.list()[0]
        account = bank.accounts.list(customer.id)[0]
        payee = bank.payees.list(customer.id)[0]

        def transfer(number: int) -> None:
            request = TransferRequest(f"bench-{number}", customer.id, account.id, payee.id, 1)
            bank.transfers.confirm(bank.transfers.prepare(request).confirmation_id, pin)

        return _times(transfer)


def _bare_inserts(path: Path) -> list[float]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, amount INTEGER) STRICT")

    def insert(_: int) -> None:
        for _ in range(2):
            connection.execute("INSERT INTO bare (amount) VALUES (1)")

    times = _times(insert)
    connection.close()
    return times


def _times(work: Callable[[int], None]) -> list[float]:
    times = []
    for number in range(TRANSFERS):
        started = time.perf_counter()
        work(number)
        times.append(time.perf_counter() - started)
    return times


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * len(times)) - 1]


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 2)
