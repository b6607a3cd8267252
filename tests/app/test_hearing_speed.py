"""What was measured of the recogniser is kept, believed only for the same machine and wish, and shown in words."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.assistant.trace import Turn
from app.hearing_speed import KEPT_TURNS, HearingSpeed
from app.main_loop import VirtualMainLoop
from app.recogniser_choice import keep_calibration, read_calibration
from app.settings import SettingsStore
from app.viewmodels.announcer import AnnouncerViewModel
from app.viewmodels.wake.hearing import HearingViewModel
from voice.asr.calibration import Calibration, Measured
from voice.asr.device import ComputePlan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOUND = Calibration(ComputePlan("cpu", "int8", 2), 10.0, 380, (Measured("cpu", 10.0, 380), Measured("cpu", 30.0, 770)))
NOW_S = 1_790_000_000.0
KEY = {"recogniser": "whisper-base", "device": "auto", "cores": 2, "cuda_devices": 0}


def test_a_measurement_is_kept_and_found_again(tmp_path: Path) -> None:
    file = tmp_path / "home" / "hearing.json"
    keep_calibration(file, KEY, FOUND, NOW_S)
    assert read_calibration(file, KEY, NOW_S) == FOUND


@pytest.mark.parametrize(
    "other", [{"cores": 8}, {"device": "cpu"}, {"cuda_devices": 1}, {"recogniser": "whisper-small"}]
)
def test_another_machine_model_or_wish_is_measured_anew(tmp_path: Path, other: dict[str, object]) -> None:
    keep_calibration(tmp_path / "hearing.json", KEY, FOUND, NOW_S)
    assert read_calibration(tmp_path / "hearing.json", KEY | other, NOW_S) is None


@pytest.mark.parametrize(("decode_ms", "days"), [(380, 29), (2_900, 0.9)])
def test_a_slow_measurement_may_be_of_a_busy_moment_and_is_soon_too_old(
    tmp_path: Path, decode_ms: int, days: float
) -> None:
    found = replace(FOUND, decode_ms=decode_ms)
    keep_calibration(tmp_path / "hearing.json", KEY, found, NOW_S)
    assert read_calibration(tmp_path / "hearing.json", KEY, NOW_S + days * 86_400) == found
    assert read_calibration(tmp_path / "hearing.json", KEY, NOW_S + (days + 2) * 86_400) is None


def test_without_a_file_it_is_measured(tmp_path: Path) -> None:
    assert read_calibration(tmp_path / "hearing.json", KEY, NOW_S) is None


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", json.dumps({"key": KEY, "at_s": NOW_S, "found": {"plan": {"device": "cpu"}}})]
)
def test_a_damaged_file_is_told_and_measured_anew(tmp_path: Path, text: str, expect_log: Callable[..., None]) -> None:
    expect_log("CALIBRATION_UNREADABLE")
    (tmp_path / "hearing.json").write_text(text)
    assert read_calibration(tmp_path / "hearing.json", KEY, NOW_S) is None


@pytest.mark.parametrize(
    "wrong", [{"padding_s": 300}, {"plan": {"device": "tpu", "compute_type": "int8", "cpu_threads": 2}}]
)
def test_what_nobody_could_have_measured_is_not_believed(
    tmp_path: Path, wrong: dict[str, object], expect_log: Callable[..., None]
) -> None:
    expect_log("CALIBRATION_UNREADABLE")
    keep_calibration(tmp_path / "hearing.json", KEY, FOUND, NOW_S)
    kept = json.loads((tmp_path / "hearing.json").read_text("utf-8"))
    kept["found"] |= wrong
    (tmp_path / "hearing.json").write_text(json.dumps(kept))
    assert read_calibration(tmp_path / "hearing.json", KEY, NOW_S) is None


def test_a_folder_that_cannot_be_written_costs_only_a_line_in_the_log(
    tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("CALIBRATION_NOT_KEPT")
    (tmp_path / "home").write_text("a file in its place")
    keep_calibration(tmp_path / "home" / "hearing.json", KEY, FOUND, NOW_S)


class Shown:
    """The page's model over what was measured."""

    def __init__(self, folder: Path) -> None:
        self.loop = VirtualMainLoop()
        self.speed = HearingSpeed(self.loop)
        self.settings = SettingsStore(folder / "settings.json")
        self.model = HearingViewModel(self.speed, self.settings, AnnouncerViewModel())

    def spoke(self, **stages_ms: float) -> None:
        turn = Turn(1, typed=False)
        turn.latency_ms.update(stages_ms)
        self.speed.turn(turn)

    def has_turns(self) -> bool:
        return self.model.spoken

    def stages(self) -> dict[str, str]:
        return {row.name: row.value for row in self.model.stages.rows}


@pytest.fixture
def shown(tmp_path: Path, qapp: object) -> Shown:
    return Shown(tmp_path)


def test_the_page_says_where_and_how_quickly(shown: Shown) -> None:
    assert "没有准备好" in shown.model.speed
    shown.speed.known(FOUND)
    shown.loop.run()
    assert shown.model.speed == "现在由处理器来认，一句话约0.38秒"
    shown.speed.known(Calibration(ComputePlan("cuda", "float16", 0), 30.0, 52, ()))
    shown.loop.run()
    assert "显卡来认，一句话约0.05秒" in shown.model.speed
    shown.speed.fell()
    shown.loop.run()
    assert "显卡用不了了" in shown.model.speed


def test_the_page_says_where_the_words_go_and_when_they_stay_here(shown: Shown) -> None:
    shown.speed.asked_elsewhere("wyoming://10.0.0.7:10300")
    shown.loop.run()
    assert shown.model.speed == "您说的话会送到10.0.0.7:10300那台电脑去认"
    shown.speed.left_elsewhere()
    shown.loop.run()
    assert "先由这台电脑自己听" in shown.model.speed


def test_the_stages_of_the_last_turn_stand_beside_what_is_usual(shown: Shown) -> None:
    assert not shown.has_turns()
    shown.spoke(endpoint_ms=700, wait_ms=10, decode_ms=400, reply_ms=900)
    shown.spoke(endpoint_ms=700, wait_ms=10, decode_ms=400, reply_ms=900)
    shown.spoke(endpoint_ms=700, wait_ms=250, decode_ms=650)
    assert shown.has_turns()
    stages = shown.stages()
    assert stages["再等文字"] == "0.25秒，平常0.01秒"
    assert stages["说完到出声"] == "没有，平常0.90秒"


def test_what_was_typed_has_no_times_and_only_the_latest_turns_are_kept(shown: Shown) -> None:
    shown.spoke(understand_ms=3)
    assert not shown.has_turns()
    for _ in range(KEPT_TURNS + 5):
        shown.spoke(endpoint_ms=700)
    assert len(shown.speed.turns) == KEPT_TURNS


def test_the_choice_is_kept_and_counts_from_the_next_start_on(shown: Shown) -> None:
    shown.model.choosePlace("cpu")
    assert shown.settings.settings.recogniser_on == "cpu"
    assert [row.value for row in shown.model.places.rows if row.chosen] == ["cpu"]
