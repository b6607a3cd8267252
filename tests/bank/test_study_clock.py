"""A clock that a study can hold and move: kept in a file, shared between programs, never behind the books."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import SHANGHAI, ClockState, StudyClock, VirtualClock
from bank.errors import BankError, ClockBehindBooksError
from bank.latest_row import latest_row_at
from tests.bank.support import NOON, PIN, World, code_of, request

DAY = timedelta(days=1)


def nothing() -> datetime | None:
    return None


class Wall:
    """The clock below, and a study's clock on it."""

    def __init__(self, path: Path, books: Callable[[], datetime | None] = nothing) -> None:
        self.path, self.below = path, VirtualClock(NOON)
        self.books = books
        self.clock = self.another()

    def another(self) -> StudyClock:
        """The same clock in another program."""
        return StudyClock(self.path, self.books, self.below)


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    return Wall(tmp_path / "clock.json")


def test_without_a_file_it_is_the_clock_below_and_writes_nothing(wall: Wall) -> None:
    assert wall.clock.now() == NOON
    wall.below.advance(DAY)
    assert wall.clock.now() == NOON + DAY
    assert wall.clock.now().tzinfo is SHANGHAI
    assert not wall.path.exists()


def test_held_it_stands_and_released_it_runs_on_from_there(wall: Wall) -> None:
    wall.clock.hold()
    wall.below.advance(timedelta(hours=5))
    assert wall.clock.now() == NOON
    assert wall.clock.state.held_ms is not None
    wall.clock.release()
    assert wall.clock.now() == NOON
    wall.below.advance(timedelta(hours=1))
    assert wall.clock.now() == NOON + timedelta(hours=1)


def test_the_next_day_comes_at_once_whether_it_stands_or_runs(wall: Wall) -> None:
    wall.clock.advance(DAY)
    assert wall.clock.now() == NOON + DAY
    wall.below.advance(timedelta(minutes=1))
    assert wall.clock.now() == NOON + DAY + timedelta(minutes=1)
    wall.clock.hold()
    wall.clock.move_to(datetime(2026, 12, 31, 16, 0, tzinfo=UTC))
    wall.below.advance(DAY)
    assert wall.clock.now() == datetime(2027, 1, 1, 0, 0, tzinfo=SHANGHAI)
    wall.clock.reset()
    assert wall.clock.now() == NOON + DAY + timedelta(minutes=1)
    assert wall.clock.state == ClockState()


def test_it_survives_the_program_and_every_program_sees_a_change_at_once(wall: Wall) -> None:
    other = wall.another()
    assert other.now() == NOON
    wall.clock.hold()
    wall.clock.advance(3 * DAY)
    assert other.now() == wall.another().now() == NOON + 3 * DAY
    other.release()
    wall.below.advance(DAY)
    assert wall.clock.now() == NOON + 4 * DAY


def test_the_file_is_replaced_as_a_whole_and_nothing_else_is_left(wall: Wall) -> None:
    wall.clock.hold()
    assert [path.name for path in wall.path.parent.iterdir()] == ["clock.json"]
    assert json.loads(wall.path.read_text()) == {"format": 1, "offset_ms": 0, "held_ms": 1_772_424_000_000}


def test_it_never_goes_back_behind_the_newest_row_of_the_books(tmp_path: Path) -> None:
    newest = NOON + timedelta(hours=2)
    wall = Wall(tmp_path / "clock.json", lambda: newest)
    wall.clock.advance(DAY)
    wall.clock.advance(-timedelta(hours=22))
    assert wall.clock.now() == newest
    with pytest.raises(ClockBehindBooksError) as refusal:
        wall.clock.advance(-timedelta(seconds=1))
    assert refusal.value.params == {"newest_iso": "2026-03-02T14:00:00+08:00"}
    assert code_of(lambda: wall.clock.move_to(NOON)) == "CLOCK_BEHIND_BOOKS"
    assert code_of(wall.clock.reset) == "CLOCK_BEHIND_BOOKS"
    assert wall.clock.now() == newest
    wall.below.advance(timedelta(hours=2))
    wall.clock.reset()
    assert wall.clock.now() == newest


def test_forward_is_allowed_even_where_the_books_are_ahead(tmp_path: Path) -> None:
    wall = Wall(tmp_path / "clock.json", lambda: NOON + 30 * DAY)
    wall.clock.advance(DAY)
    assert wall.clock.now() == NOON + DAY


def test_moving_it_moves_nothing_in_the_books(
    small_bank: tuple[Bank, World], tmp_path: Path, closed_bank: Path
) -> None:
    bank, world = small_bank
    wall = Wall(tmp_path / "clock.json", lambda: latest_row_at(closed_bank))
    bank.transfers.prepare(request(world, "r", 100))
    before = bank.journal.last_id()
    wall.clock.advance(365 * DAY)
    assert bank.journal.last_id() == before
    assert code_of(lambda: wall.clock.move_to(NOON - timedelta(seconds=1))) == "CLOCK_BEHIND_BOOKS"


def test_the_newest_row_is_the_ledgers_or_anything_else_that_was_written(
    small_bank: tuple[Bank, World], closed_bank: Path, bank_clock: VirtualClock, tmp_path: Path
) -> None:
    bank, world = small_bank
    bank_clock.advance(DAY)
    confirmation = bank.transfers.prepare(request(world, "r", 100)).confirmation_id
    bank.transfers.confirm(confirmation, PIN)
    assert latest_row_at(closed_bank) == NOON + DAY
    bank_clock.advance(DAY)
    bank.suggestions.record_use("wang", "balance", bank_clock.now())
    assert latest_row_at(closed_bank) == NOON + 2 * DAY
    assert latest_row_at(tmp_path / "none.db") is None


DAMAGED = [
    "",
    "{",
    "[]",
    "null",
    "{}",
    '{"format": 2, "offset_ms": 0, "held_ms": null}',
    '{"format": 1, "offset_ms": "0", "held_ms": null}',
    '{"format": 1, "offset_ms": true, "held_ms": null}',
    '{"format": 1, "offset_ms": 1.5, "held_ms": null}',
    '{"format": 1, "offset_ms": 99999999999999999999, "held_ms": null}',
    '{"format": 1, "offset_ms": 0, "held_ms": -1}',
    '{"format": 1, "offset_ms": 0, "held_ms": 99999999999999999999}',
    '{"format": 1, "offset_ms": 0}',
    '{"format": 1, "offset_ms": 0, "held_ms": null, "more": 1}',
    "[" * 100_000,
]


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_named_and_reset_replaces_it(wall: Wall, content: str) -> None:
    wall.path.write_text(content)
    assert code_of(wall.clock.now) == "CLOCK_FILE_INVALID"
    assert code_of(wall.clock.hold) == "CLOCK_FILE_INVALID"
    assert code_of(lambda: wall.clock.advance(DAY)) == "CLOCK_FILE_INVALID"
    assert wall.path.read_text() == content
    wall.clock.reset()
    assert wall.clock.now() == NOON


def test_a_folder_in_its_place_is_named(wall: Wall) -> None:
    wall.path.mkdir()
    assert code_of(wall.clock.now) == "CLOCK_FILE_INVALID"
    assert code_of(wall.clock.reset) == "CLOCK_FILE_INVALID"
    assert [path.name for path in wall.path.parent.iterdir()] == ["clock.json"]


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(st.datetimes(), st.datetimes(timezones=st.sampled_from([UTC, SHANGHAI]))),
    st.timedeltas(),
)
def test_no_argument_breaks_it(tmp_path_factory: pytest.TempPathFactory, moment: datetime, by: timedelta) -> None:
    wall = Wall(tmp_path_factory.mktemp("clock") / "clock.json")
    for action in (partial(wall.clock.move_to, moment), partial(wall.clock.advance, by), wall.clock.hold):
        with suppress(BankError):
            action()
        assert 1999 <= wall.clock.now().year <= 2100
        assert wall.another().now() == wall.clock.now()
