"""Measures the book with 100,000 entries: `.venv/bin/python -m tests.bank.book.measure_book [entries]`.

Each number is beside the same question asked of the ledger's own tables, which have no index for it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from bank.bank import Bank
from bank.book.service import BookService
from bank.book.spans import Grain, Span
from bank.book.values import BookFilter, Dimension
from tests.bank.book.book_support import CURRENT, TODAY, WANG, clock_at_now, database_of, fill, make_bank

TEN_YEARS = Span(date(2016, 3, 21), TODAY)
YEAR = Span(date(2025, 3, 21), TODAY)
BEFORE = Span(date(2024, 3, 21), date(2025, 3, 20))

GRAINS: tuple[Grain, ...] = ("month", "year")
SEARCHES = (
    "电费",
    "超市",
    "东",
    "消费",
    "dianfei",
    "chaosh",
    "cs",
    "yf",
    "单号012337",
    "300.5",
    "300",
    "100-200",
    "100-200 超市",
    "去年 电费",
    "2019年5月 药房",
    "支出 >250",
    "#餐饮 去年",
    "养老金 收入",
    "",
    "没有这回事",
    "5月 300以上 消费",
    "女儿",
)

_SCAN = (
    "SELECT sum(e.change_fen), count(*) FROM entry AS e JOIN transfer AS r ON r.id = e.transfer_id"
    " JOIN transfer AS p ON p.id = r.pending_id JOIN account AS a ON a.id = e.account_id"
    " JOIN account AS o ON o.id = iif(e.change_fen > 0, p.debit_account_id, p.credit_account_id)"
    " WHERE a.customer_id = 'wang'"
)
SCAN_SEARCH = _SCAN + " AND (o.name || ' ' || p.summary || ' ' || p.remark) LIKE '%电费%'"
SCAN_GROUP = _SCAN + " GROUP BY o.id"


def main() -> None:
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.db"
        with make_bank(path, clock_at_now()) as bank:
            took("fill the ledger", lambda: fill(bank, entries))
            took("catch up", lambda: _say(bank.book.catch_up()))
            _say(f"file: {path.stat().st_size >> 20} MiB")
            measure(bank, bank.book)
            took("rebuild", lambda: _say(bank.book.rebuild()))
            took("audit", lambda: _say(bank.audit()))


def measure(bank: Bank, book: BookService) -> None:
    for text in SEARCHES:
        found = book.search(WANG, text, TODAY).found
        timed(f"search {text!r} ({found} found)", partial(book.search, WANG, text, TODAY))
    for span, name in ((TEN_YEARS, "ten years"), (YEAR, "a year")):
        timed(f"totals, {name}", partial(book.totals, WANG, span))
        for dimension in Dimension:
            timed(
                f"by {dimension.value}, {name}",
                partial(book.breakdown, WANG, span, dimension, "out", top=10),
            )
        for grain in GRAINS:
            timed(f"series by {grain}, {name}", partial(book.series, WANG, span, grain))
        timed(f"largest, {name}", partial(book.largest, WANG, span, "out"))
    timed("series by day, a year", lambda: book.series(WANG, YEAR, "day"))
    one = BookFilter(counterparty_ids=("shop-0",))
    timed("series by month of one counterparty", lambda: book.series(WANG, TEN_YEARS, "month", one))
    both = BookFilter(account_ids=(CURRENT,), category_ids=("out.dining",))
    timed(
        "by counterparty of a category and account",
        lambda: book.breakdown(WANG, TEN_YEARS, Dimension.COUNTERPARTY, "out", top=10, only=both),
    )
    timed("compare two years by category", lambda: book.compare(WANG, YEAR, BEFORE, Dimension.CATEGORY))
    timed("compare two years by counterparty", lambda: book.compare(WANG, YEAR, BEFORE, Dimension.COUNTERPARTY))
    timed("bill", lambda: book.bill(WANG, 2026, 2, TODAY))
    timed("scan of the ledger: search", lambda: database_of(bank).rows(SCAN_SEARCH), rounds=5)
    timed("scan of the ledger: group by counterparty", lambda: database_of(bank).rows(SCAN_GROUP), rounds=5)
    choices = (("a", "out.cash"), ("b", "out.fees"))
    for request, kind in choices:
        took(
            "recategorise the largest counterparty",
            partial(book.choices.for_counterparty, request, WANG, "shop-0", "out", kind),
        )


def _say(what: object) -> None:
    sys.stdout.write(f"{what}\n")


def took(name: str, action: Callable[[], object]) -> None:
    start = time.perf_counter()
    action()
    _say(f"{name}: {time.perf_counter() - start:.2f} s")


def timed(name: str, action: Callable[[], object], rounds: int = 40) -> None:
    action()
    samples = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        samples.append((time.perf_counter() - start) * 1_000)
    samples.sort()
    p50, p95 = samples[rounds // 2], samples[int(rounds * 0.95)]
    _say(f"{name:60} p50 {p50:7.2f} ms   p95 {p95:7.2f} ms{'   <<<' if p95 > 20 else ''}")


if __name__ == "__main__":
    main()
