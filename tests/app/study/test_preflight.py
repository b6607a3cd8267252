from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.study.preflight import clock, disk, display, preflight
from app.study.vocabulary import vocabulary
from app.study_command import READY
from lab.study_file import check_study


@pytest.mark.parametrize(("free", "state"), [(3 * 10**9, "green"), (10**9, "amber"), (10**8, "red")])
def test_room_on_the_disk(free: int, state: str) -> None:
    assert disk(free).state == state


def test_a_clock_that_was_never_set_is_red() -> None:
    assert clock(datetime(1970, 1, 1, tzinfo=UTC)).state == "red"
    assert clock(datetime(2026, 3, 2, tzinfo=UTC)).state == "green"


def test_a_person_needs_a_display_and_a_simulated_one_does_not() -> None:
    assert display(there=False, simulated=False).state == "red"
    assert display(there=False, simulated=True).state == "amber"
    assert display(there=True, simulated=False).state == "green"


def test_voice_needs_its_model(tmp_path: Path) -> None:
    study = check_study((READY / "voice-vs-touch.toml").read_bytes(), vocabulary()).study
    assert study is not None
    checks = {each.check: each.state for each in preflight(study, tmp_path, dialogue=False, simulated=True)}
    assert checks["model"] == "red"
    by_hand = replace(study, conditions=tuple(each for each in study.conditions if each.input == "touch"))
    assert "model" not in {each.check for each in preflight(by_hand, tmp_path, dialogue=False, simulated=True)}
