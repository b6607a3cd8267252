"""The bank at full size: search and analyses over a hundred thousand entries, a transfer, a risk decision.

Each beside what a user would otherwise do: the same question asked of the ledger's own tables, which have no index for
it, and a group-by of pandas over all entries already in memory.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from argon2 import PasswordHasher

from app.bench.figures import Figure, ratio
from app.paths import ASSETS
from bank.bank import Bank, open_bank
from bank.book.spans import Span
from bank.book.values import Dimension
from bank.clock import SHANGHAI, VirtualClock
from bank.database import Database, open_read_only
from bank.personas import load_persona
from bank.risk import facts as facts_of
from bank.risk.engine import RiskEngine, packaged_engine
from bank.risk.values import SessionFacts, TransferFacts
from bank.seed import seed_persona
from bank.values import TransferRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.paths import Paths
    from bank.book.service import BookService

PERSONA = ASSETS / "personas" / "sun_fulai.toml"
NOW = datetime(2026, 3, 2, 14, 30, tzinfo=SHANGHAI)
HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""The PIN's hash is slow on purpose; here it is cheap, so that the bank is what is measured."""

ROUNDS = 12
TRANSFERS = 200
DECISIONS = 2_000
BAR_ASK_MS = 20.0
BAR_TRANSFER_MS = 15.0
BAR_RULES_MS = 1.0
BAR_MODEL_MS = 3.0

SEARCHES = (
    "电费",
    "进货",
    "dianfei",
    "jh",
    "xse",
    "300.5",
    "100-200",
    "去年 电费",
    "2019年5月",
    "支出 >2500",
    "没有这回事",
    "饮料",
)
DIMENSIONS = tuple(Dimension)
SCAN = (
    "SELECT strftime('%Y%m', r.created_at_ms / 1000, 'unixepoch', '+8 hours') AS month, o.name, p.summary, p.remark,"
    " e.change_fen FROM entry AS e JOIN transfer AS r ON r.id = e.transfer_id"
    " JOIN transfer AS p ON p.id = r.pending_id JOIN account AS a ON a.id = e.account_id"
    " JOIN account AS o ON o.id = iif(e.change_fen > 0, p.debit_account_id, p.credit_account_id)"
    " WHERE a.customer_id = ?"
)
SCAN_SEARCH = f"SELECT * FROM ({SCAN}) WHERE name || ' ' || summary || ' ' || remark LIKE '%电费%'"  # noqa: S608 -- constants of this module
SCAN_GROUP = f"SELECT name, sum(change_fen), count(*) FROM ({SCAN}) GROUP BY name"  # noqa: S608 -- as above


def bench_bank(_: Paths) -> list[Figure]:
    """Percentiles over a persona's ten years of a hundred thousand entries, with synchronous=FULL."""
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-bench-") as folder:
        path = Path(folder) / "bank.sqlite3"
        entries = seed_persona(path, PERSONA, VirtualClock(NOW), password_hasher=HASHER).entries
        with open_bank(path, VirtualClock(NOW), password_hasher=HASHER) as bank:
            bank.book.catch_up()
            with closing(open_read_only(path)) as reader:
                return [*_asked(bank, path, entries), *_sent(bank, entries), *_judged(bank, reader)]


def _asked(bank: Bank, path: Path, entries: int) -> list[Figure]:
    """Search and analyses, the scan of the ledger, and pandas."""
    customer = bank.customers.list()[0].id
    book, today = bank.book, NOW.date()
    found = _times(partial(book.search, customer, text, today) for text in SEARCHES * ROUNDS)
    analysed = _times(call for _ in range(ROUNDS) for call in _analyses(book, customer, today))
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    scanned = _times(partial(_all, connection, SCAN_SEARCH, customer) for _ in range(ROUNDS))
    grouped = _times(partial(_all, connection, SCAN_GROUP, customer) for _ in range(ROUNDS))
    frame = pd.DataFrame(_all(connection, SCAN, customer), columns=["month", "name", "summary", "remark", "change_fen"])
    connection.close()
    pandas_times = _times(
        partial(_group, frame, column) for _ in range(ROUNDS) for column in ("name", "month", "summary")
    )
    note = f"{entries} entries of the simulated shop owner 孙福来, {len(found)} searches and {len(analysed)} analyses"
    peer = f"{note}; peer: the ledger's own tables, unindexed"
    return [
        Figure("search, p95", _ms(_percentile(found, 95)), "ms", BAR_ASK_MS, note=note),
        Figure("analysis, p95", _ms(_percentile(analysed, 95)), "ms", BAR_ASK_MS, note=note),
        Figure("unindexed scan for a word, median", _ms(statistics.median(scanned)), "ms", note=peer),
        Figure("unindexed scan grouped, median", _ms(statistics.median(grouped)), "ms", note=peer),
        Figure(
            "pandas group-by in memory, median",
            _ms(statistics.median(pandas_times)),
            "ms",
            note=f"{note}; peer: pandas",
        ),
        ratio("search to the scan, medians", statistics.median(found), statistics.median(scanned), peer),
        ratio("analysis to the scan, medians", statistics.median(analysed), statistics.median(grouped), peer),
        ratio(
            "analysis to pandas, medians",
            statistics.median(analysed),
            statistics.median(pandas_times),
            f"{note}; peer: pandas",
        ),
    ]


def _analyses(book: BookService, customer: str, today: date) -> Iterable[Callable[[], object]]:
    """Every analysis, over ten years and over odd spans."""
    decade = Span(today.replace(year=today.year - 10) + timedelta(days=1), today)
    odd = Span(date(2018, 2, 17), date(2025, 11, 3))
    year, before = Span(date(2025, 1, 1), date(2025, 12, 31)), Span(date(2024, 1, 1), date(2024, 12, 31))
    for span in (decade, odd, year):
        yield partial(book.totals, customer, span)
        yield partial(book.series, customer, span, "month")
        yield partial(book.series, customer, span, "year")
        for dimension in DIMENSIONS:
            yield partial(book.breakdown, customer, span, dimension, "out")
            yield partial(book.breakdown, customer, span, dimension, "in")
        yield partial(book.largest, customer, span, "out")
    for dimension in DIMENSIONS:
        yield partial(book.compare, customer, year, before, dimension)
    yield partial(book.bill, customer, 2026, 2, today)


def _sent(bank: Bank, entries: int) -> list[Figure]:
    """A prepared and confirmed transfer in the same bank, beside two bare durable inserts on the same disk."""
    customer = bank.customers.list()[0]
    account, payee = bank.accounts.list(customer.id)[0], bank.payees.list(customer.id)[0]
    pin = load_persona(PERSONA).customers[0].demo_pin

    def transfer(number: int) -> None:
        request = TransferRequest(f"bench-{number}", customer.id, account.id, payee.id, 1)
        bank.transfers.confirm(bank.transfers.prepare(request).confirmation_id, pin)

    ours = _times(partial(transfer, number) for number in range(TRANSFERS))
    bare = _bare_inserts()
    note = f"{len(ours)} transfers of 0.01 yuan in the bank of {entries} entries; peer: two bare durable inserts"
    return [
        Figure("prepare and confirm, p95", _ms(_percentile(ours, 95)), "ms", BAR_TRANSFER_MS, note=note),
        Figure("prepare and confirm, median", _ms(statistics.median(ours)), "ms", note=note),
        ratio("a transfer to two bare inserts, medians", statistics.median(ours), statistics.median(bare), note),
    ]


def _bare_inserts() -> list[float]:
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-bench-") as folder:
        connection = sqlite3.connect(Path(folder) / "bare.sqlite3", isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, amount INTEGER) STRICT")

        def insert() -> None:
            for _ in range(2):
                connection.execute("INSERT INTO bare (amount) VALUES (1)")

        times = _times(insert for _ in range(TRANSFERS))
        connection.close()
    return times


def _judged(bank: Bank, reader: Database) -> list[Figure]:
    """A risk decision by lists and rules, and with the model; its baseline is one comparison with a threshold."""
    customer = bank.customers.list()[0]
    account, payee = bank.accounts.list(customer.id)[0], bank.payees.list(customer.id)[0]
    request = TransferRequest("bench-risk", customer.id, account.id, payee.id, 123_400)
    facts = facts_of.of_request(reader, request, SessionFacts(said=("给老婆转一千二百三十四块",)), NOW)
    with_model = packaged_engine()
    with_model.warm_up()
    rules_only = RiskEngine(with_model.rules, with_model.words, None)
    asked = [replace(facts, amount_fen=100 + number * 977) for number in range(DECISIONS)]
    rules, model = _decisions(rules_only, asked), _decisions(with_model, asked)
    plain = _times(partial(_threshold, one) for one in asked)
    gathered = _times(
        partial(facts_of.of_request, reader, request, SessionFacts(), NOW) for _ in range(DECISIONS // 10)
    )
    note = f"{DECISIONS} decisions on known facts; baseline: one comparison with a threshold"
    return [
        Figure("risk decision, lists and rules, p99", _ms(_percentile(rules, 99)), "ms", BAR_RULES_MS, note=note),
        Figure("risk decision with the model, p99", _ms(_percentile(model, 99)), "ms", BAR_MODEL_MS, note=note),
        ratio("rules to a plain threshold, medians", statistics.median(rules), statistics.median(plain), note),
        ratio("with the model to rules alone, medians", statistics.median(model), statistics.median(rules), note),
        Figure(
            "gathering the facts, p99", _ms(_percentile(gathered, 99)), "ms", note="history, lists and balance by query"
        ),
    ]


def _decisions(engine: RiskEngine, asked: Sequence[TransferFacts]) -> list[float]:
    return _times(partial(engine.judge, one) for one in asked)


def _threshold(facts: TransferFacts) -> bool:
    return facts.amount_fen > 500_000


def _all(connection: sqlite3.Connection, query: str, customer: str) -> list[tuple[object, ...]]:
    return connection.execute(query, (customer,)).fetchall()


def _group(frame: pd.DataFrame, column: str) -> object:
    return frame.groupby(column)["change_fen"].agg(["sum", "count"])


def _times(calls: Iterable[Callable[[], object]]) -> list[float]:
    """Seconds of each call."""
    times = []
    for call in calls:
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return times


def _percentile(times: list[float], percent: int) -> float:
    return sorted(times)[max(0, -(-percent * len(times) // 100) - 1)]


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 3)
