"""Every public method with nonsense: a typed error or an answer, and never a changed book."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.book.spans import Span
from bank.book.values import BookFilter, Dimension, NewReminder
from bank.errors import BankError, StorageError
from tests.bank.book.book_support import CURRENT, NOW, TODAY, WANG, Said, clock_at_now, database_of, post
from tests.bank.support import reopen

NONSENSE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.binary(max_size=8),
    st.lists(st.text(max_size=3), max_size=2),
    st.dates(),
    st.datetimes(),
    st.sampled_from(
        [
            WANG,
            CURRENT,
            "out",
            "out.gift",
            "market",
            "month",
            2,
            2**63,
            -1,
            TODAY,
            NOW,
            NOW + timedelta(days=1),
            datetime.max.replace(tzinfo=NOW.tzinfo),
            Span(date(2026, 3, 1), TODAY),
            Span(TODAY, date(2026, 3, 1)),
            Span("a", "b"),  # type: ignore[arg-type]
            Dimension.CATEGORY,
            BookFilter(account_ids=("\ud800",)),
            BookFilter(account_ids=[3]),  # type: ignore[arg-type]
            NewReminder("r", WANG, "\x00", NOW),
            NewReminder(1, 2, 3, 4, 5),  # type: ignore[arg-type]
        ]
    ),
)
TABLES = ("book_entry", "book_choice", "book_note", "book_picture", "book_reminder", "transfer", "account")
ROWS = [f"SELECT * FROM {table}" for table in TABLES]  # noqa: S608  # constants


@pytest.fixture(scope="module")
def fuzzed(made_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bank]:
    path = tmp_path_factory.mktemp("fuzzed") / "bank.db"
    shutil.copy(made_book, path)
    with reopen(path, clock_at_now()) as bank:
        post(bank, [Said(date(2026, 3, 3), CURRENT, "market", 3_00, "买菜")])
        bank.book.catch_up()
        yield bank


def methods(bank: Bank) -> list[Callable[..., object]]:
    parts = (bank.book, bank.book.choices, bank.book.notes, bank.book.reminders)
    return [
        method
        for part in parts
        for name, method in inspect.getmembers(part, inspect.ismethod)
        if not name.startswith("_") and name not in ("rebuild", "categories")
    ]


def state(bank: Bank) -> list[list[tuple[object, ...]]]:
    return [[tuple(row) for row in database_of(bank).rows(query)] for query in ROWS]


@given(st.data())
@settings(max_examples=250, deadline=None)
def test_nonsense_is_refused_by_its_type_and_changes_nothing(fuzzed: Bank, data: st.DataObject) -> None:
    method = data.draw(st.sampled_from(methods(fuzzed)))
    arguments: dict[str, Any] = {name: data.draw(NONSENSE) for name in inspect.signature(method).parameters}
    before = state(fuzzed)
    try:
        method(**arguments)
    except StorageError:
        raise
    except BankError:
        assert state(fuzzed) == before
