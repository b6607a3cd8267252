"""The wake word is waited for as the person has it; a mute ends by itself, and a covered screen hears nobody."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app.main_loop import VirtualMainLoop
from app.settings import SettingsStore
from app.wake_switch import MUTE, WakePhase, WakeSwitch
from bank.clock import VirtualClock

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 28, 4, tzinfo=UTC)
MUTE_MS = int(MUTE.total_seconds() * 1000)


class House:
    def __init__(self, folder: Path) -> None:
        self.store = SettingsStore(folder / "settings.json")
        self.loop = VirtualMainLoop()
        self.clock = VirtualClock(NOON)
        self.switch = WakeSwitch(self.store, self.loop, self.clock.now)
        self.phases: list[WakePhase] = []
        self.switch.subscribe(lambda: self.phases.append(self.switch.phase))

    def move_on(self, by: timedelta) -> None:
        self.clock.advance(by)
        self.loop.advance(int(by.total_seconds() * 1000))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_it_is_off_until_somebody_turns_it_on(house: House) -> None:
    assert house.switch.phase is WakePhase.OFF
    house.store.change(wake_word=True)
    assert house.switch.phase is WakePhase.WAITING


def test_a_mute_ends_by_itself_after_its_hour_and_not_before(house: House) -> None:
    house.store.change(wake_word=True)
    house.switch.mute()
    assert house.switch.muted_until == NOON + MUTE
    house.move_on(MUTE - timedelta(seconds=1))
    assert house.switch.phase is WakePhase.MUTED
    house.move_on(timedelta(seconds=1))
    assert house.switch.phase is WakePhase.WAITING
    assert house.switch.muted_until is None


def test_a_person_ends_it_before(house: House) -> None:
    house.store.change(wake_word=True)
    house.switch.mute()
    house.switch.unmute()
    assert house.switch.phase is WakePhase.WAITING
    house.phases.clear()
    house.move_on(MUTE)
    assert house.phases == []


def test_a_mute_outlives_the_window_and_still_ends(house: House, tmp_path: Path) -> None:
    house.store.change(wake_word=True)
    house.switch.mute()
    house.clock.advance(timedelta(minutes=40))
    loop = VirtualMainLoop()
    again = WakeSwitch(SettingsStore(tmp_path / "settings.json"), loop, house.clock.now)
    assert again.phase is WakePhase.MUTED
    loop.advance(20 * 60 * 1000)
    assert again.phase is WakePhase.WAITING


@pytest.mark.parametrize("shift", [timedelta(days=-400), timedelta(days=400)])
def test_a_clock_that_is_set_makes_no_mute_without_end(house: House, shift: timedelta, tmp_path: Path) -> None:
    house.store.change(wake_word=True)
    house.switch.mute()
    loop = VirtualMainLoop()
    again = WakeSwitch(SettingsStore(tmp_path / "settings.json"), loop, lambda: NOON + shift)
    loop.advance(MUTE_MS)
    assert again.phase is WakePhase.WAITING


def test_a_covered_screen_hears_nobody(house: House) -> None:
    house.store.change(wake_word=True)
    house.switch.cover(on=True)
    assert house.switch.phase is WakePhase.COVERED
    house.switch.cover(on=True)
    house.switch.cover(on=False)
    assert house.phases[-2:] == [WakePhase.COVERED, WakePhase.WAITING]


def test_turned_off_and_on_again_it_is_not_muted(house: House) -> None:
    house.store.change(wake_word=True)
    house.switch.mute()
    house.store.change(wake_word=False, wake_muted_until="")
    house.store.change(wake_word=True)
    assert house.switch.phase is WakePhase.WAITING


@pytest.mark.parametrize("until", ["tomorrow", "2026-11-28T12:00:00", 7])
def test_a_mute_without_a_real_end_is_refused(house: House, until: str | int) -> None:
    with pytest.raises(ValueError, match="wake_muted_until"):
        house.store.change(wake_muted_until=until)
