"""Fixtures of the book's tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from tests.bank.book.book_support import clock_at_now, make_bank
from tests.bank.support import reopen


@pytest.fixture(scope="session")
def made_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bank whose people have accounts and money and did nothing yet."""
    path = tmp_path_factory.mktemp("book") / "bank.db"
    make_bank(path, clock_at_now()).close()
    return path


@pytest.fixture
def book_clock() -> VirtualClock:
    return clock_at_now()


@pytest.fixture
def book_path(made_book: Path, tmp_path: Path) -> Path:
    path = tmp_path / "bank.db"
    shutil.copy(made_book, path)
    return path


@pytest.fixture
def book_bank(book_path: Path, book_clock: VirtualClock) -> Iterator[Bank]:
    with reopen(book_path, book_clock) as bank:
        yield bank
