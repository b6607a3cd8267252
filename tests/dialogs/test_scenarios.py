"""Every scenario, on real Rasa with the scripted bank; and the scenario files themselves."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dialogs.scenarios.runner import RecordingDesk, play
from dialogs.scenarios.scenario import KINDS, Scenario, ScenarioError, all_scenarios, load
from dialogs.scripted import ScriptedDialogue

if TYPE_CHECKING:
    from dialogs.process import RasaWorker

SCENARIOS = all_scenarios()


@pytest.mark.rasa
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: f"{scenario.kind}/{scenario.name}")
def test_scenario(scenario: Scenario, worker: RasaWorker, scenario_desk: RecordingDesk) -> None:
    played = play(scenario, worker, scenario_desk)
    assert not played.problems, "\n".join((*played.problems, played.transcript))


def test_there_are_scenarios_for_everything_that_can_go_wrong() -> None:
    counted = {kind: sum(scenario.kind == kind for scenario in SCENARIOS) for kind in KINDS}
    assert len(SCENARIOS) >= 40
    assert all(counted.values()), counted


def test_file_names_are_sentences() -> None:
    for scenario in SCENARIOS:
        assert re.fullmatch(r"[a-z]+(_[a-z]+){2,}", scenario.name), scenario.name


def test_the_runner_tells_what_is_not_as_it_must_be(tmp_path: Path) -> None:
    folder = tmp_path / "guards"
    folder.mkdir()
    path = folder / "a_scenario_that_expects_too_much.yml"
    path.write_text(
        "turns:\n"
        "- {says: 给女儿转三百, acts: [open_pin], slots: {amount: '1'}, intent: greet, text_has: 成功}\n"
        "ends: {authorised: [赵小红 300], pending: 0}\n",
        encoding="utf-8",
    )
    desk = RecordingDesk()
    played = play(load(path), ScriptedDialogue(desk), desk)
    told = "\n".join(played.problems)
    for part in ("acts", "desk", "intent", "slot amount", "text with 成功", "authorised", "pending"):
        assert part in told


@pytest.mark.parametrize(
    "content",
    [
        "turns: []",
        "turns: [{acts: []}]",
        "turns: [{says: 你好, act: [utter_greet]}]",
        "turns: [{says: 你好, window: ajar}]",
        "given: {balance: 很多}\nturns: [{says: 你好}]",
        "[1, 2]",
    ],
)
def test_a_scenario_that_says_what_nobody_knows_is_an_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "broken.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ScenarioError):
        load(path)
