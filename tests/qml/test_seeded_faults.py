"""The audit notices what careless changes do to the program's own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.bench.faults import seed_faults

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def test_faults_put_into_a_room_are_found(bank_application: QGuiApplication) -> None:
    put = seed_faults(9, seed=7, rooms=("points",))
    assert len(put) == 9
    assert len({one.fault for one in put}) == 9
    assert [one for one in put if not one.found] == []


def test_the_same_seed_puts_the_same_faults(bank_application: QGuiApplication) -> None:
    first, second = (seed_faults(3, seed=1, rooms=("checkup",)) for _ in range(2))
    assert first == second
