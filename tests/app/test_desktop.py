from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.bank_clock import bank_clock
from app.bank_desk import BankDesk
from app.paths import Paths
from bank.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_window_lives_in_the_time_that_a_study_has_set(tmp_path: Path) -> None:
    paths = Paths(tmp_path, tmp_path / "models")
    BankDesk(paths).clock.hold()
    BankDesk(paths).clock.advance(timedelta(days=1))
    assert bank_clock(paths).now() - SystemClock().now() > timedelta(hours=23)


def test_a_damaged_clock_is_told_and_the_machines_own_is_used(tmp_path: Path, expect_log: Callable[..., None]) -> None:
    expect_log("CLOCK_FILE_INVALID")
    paths = Paths(tmp_path, tmp_path / "models")
    paths.clock.write_text("{")
    assert abs(bank_clock(paths).now() - SystemClock().now()) < timedelta(minutes=1)
