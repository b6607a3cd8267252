"""Simulated participants on the real program: success by the ledger, presses at real places, the same seed the same log."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.study.headless import Simulation, run_session
from app.study.vocabulary import vocabulary
from app.study_command import READY
from lab.exports.writing import WRITERS, export
from lab.manifest import EVENTS
from lab.schema import kinds as k
from lab.schema.reading import read_session_events
from lab.study_file import check_study
from tests.lab.outside_checks import bids_errors, by_the_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from lab.schema.reading import Read
    from lab.study import Study

pytestmark = pytest.mark.usefixtures("study_application")
FAULTLESS = {
    "scatter_px": "0",
    "mishear": "0",
    "hesitate": "0",
    "forget": "0",
    "legible_px": "0",
    "patience_s": "3600",
}


def without_faults(name: str) -> bytes:
    """A ready study whose participants do everything right. What goes wrong on purpose stays."""
    text = (READY / f"{name}.toml").read_text(encoding="utf-8")
    for field, value in FAULTLESS.items():
        text = re.sub(rf"^{field} = .*$", f"{field} = {value}", text, flags=re.MULTILINE)
    return text.encode()


def study_of(content: bytes) -> Study:
    checked = check_study(content, vocabulary())
    assert checked.study is not None, checked.problems
    return checked.study


def session(content: bytes, folder: Path, number: int = 1, seed: int = 1) -> tuple[Read, ...]:
    assert run_session(Simulation(study_of(content), content, seed, "0.1.0"), number, folder) == "completed"
    return read_session_events(folder / EVENTS)


def of(events: tuple[Read, ...], kind: type[k.Kind]) -> list[k.Kind]:
    return [each.what for each in events if isinstance(each.what, kind)]


@pytest.fixture(scope="module")
def faultless(study_application: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a session by somebody who does everything right, in a study in which things go wrong on purpose."""
    folder = tmp_path_factory.mktemp("faultless")
    session(without_faults("elder-vs-standard"), folder)
    return folder


def tasks_ended(events: tuple[Read, ...]) -> list[k.TaskEnded]:
    return [each.what for each in events if isinstance(each.what, k.TaskEnded)]


def amounts_posted(events: tuple[Read, ...]) -> list[k.Scalar]:
    happened = [each.what for each in events if isinstance(each.what, k.BankHappened)]
    return [each.values["amount_fen"] for each in happened if each.event == "transfer.posted"]


def test_whoever_does_everything_right_goes_the_shortest_way_to_the_ledger(faultless: Path) -> None:
    events = read_session_events(faultless / EVENTS)
    assert [each.outcome for each in tasks_ended(events)] == ["success"] * 8
    assert amounts_posted(events) == [30_050, 20_000] * 2
    assert not of(events, k.ErrorMade)
    assert not of(events, k.PageReturned)
    pressed, shortest = 0, 0
    for each in events:
        if isinstance(each.what, k.TaskStarted):
            pressed, shortest = 0, each.what.shortest_steps
        pressed += isinstance(each.what, k.TouchTapped)
        if isinstance(each.what, k.TaskEnded):
            assert pressed == shortest or each.what.task == "other-payee", each.what


def test_a_screen_reader_swipes_to_the_same_end(tmp_path: Path) -> None:
    text = without_faults("screen-reader").decode()
    elder_alone = re.sub(r"^\[\[conditions\]\]\nid = \"standard\"\n(?:.+\n)+", "", text, flags=re.MULTILINE)
    events = session(elder_alone.encode(), tmp_path)
    assert [each.outcome for each in tasks_ended(events)] == ["success"] * 3
    assert amounts_posted(events) == [20_000]
    assert not of(events, k.TouchTapped)
    assert len(of(events, k.ReaderMoved)) > 6 * len(tasks_ended(events))


def test_the_same_seed_leaves_the_same_log_and_another_one_another(tmp_path: Path) -> None:
    content = _one_task()
    for folder, seed in (("a", 1), ("b", 1), ("c", 2)):
        session(content, tmp_path / folder, number=3, seed=seed)
    logs = [(tmp_path / folder / EVENTS).read_bytes() for folder in "abc"]
    assert logs[0] == logs[1]
    assert logs[0] != logs[2]


def test_a_network_that_goes_away_is_waited_for(faultless: Path) -> None:
    events = read_session_events(faultless / EVENTS)
    fired = [each for each in events if each.what == k.IncidentFired("network-away")]
    assert len(fired) == 2
    waited = 0
    for one in fired:
        after = [each for each in events if each.number > one.number]
        ended = next(each for each in after if isinstance(each.what, k.TaskEnded))
        waited += sum(isinstance(each.what, k.HesitationNoticed) and each.number < ended.number for each in after)
    assert waited, "something had to be tried again"


def test_a_log_holds_no_digit_of_a_pin_no_balance_and_no_card(faultless: Path) -> None:
    taps = [each.what for each in read_session_events(faultless / EVENTS) if isinstance(each.what, k.TouchTapped)]
    keys = [tap for tap in taps if tap.page == "Pin" and tap.target == "密码键"]
    assert len(keys) == 6 * 4
    assert {(tap.x_px, tap.y_px) for tap in keys} == {(0.0, 0.0)}, "where on the pad it was would tell the digit"
    text = (faultless / EVENTS).read_text(encoding="utf-8")
    assert "52,386" not in text
    assert "6 2 8 5" not in text


def test_a_shaky_hand_slips_and_what_it_hit_is_kept_with_the_distance(
    tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("PIN_WRONG")
    text = _one_task().decode()
    content = re.sub(r"^scatter_px = .*$", "scatter_px = 30", text, flags=re.MULTILINE).encode()
    events = session(content, tmp_path)
    taps = [each.what for each in events if isinstance(each.what, k.TouchTapped)]
    beside = [tap for tap in taps if not tap.hit]
    assert beside
    assert all(tap.distance_px > 0 for tap in beside)
    slips = [each for each in of(events, k.ErrorMade) if isinstance(each, k.ErrorMade) and each.category == "slip"]
    assert len(slips) >= len(beside)


def test_a_session_cut_off_in_the_middle_of_a_task_begins_that_task_again(tmp_path: Path) -> None:
    content = _one_task()
    whole = session(content, tmp_path / "whole", number=2)
    lines = (tmp_path / "whole" / EVENTS).read_bytes().splitlines(keepends=True)
    cut = next(each.number for each in whole if isinstance(each.what, k.TaskStarted) and not each.what.practice) + 4
    folder = tmp_path / "cut"
    folder.mkdir()
    for name in ("session.json", "study.toml"):
        (folder / name).write_bytes((tmp_path / "whole" / name).read_bytes())
    (folder / EVENTS).write_bytes(b"".join(lines[:cut]) + lines[cut][:9])
    again = session(content, folder, number=2)
    assert of(again, k.SessionResumed) == [k.SessionResumed(cut)]
    assert tasks_ended(again) == tasks_ended(whole), "with chances of their own, tasks go as they would have gone"


def test_what_is_exported_of_a_real_run_opens_in_what_it_is_made_for(faultless: Path, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="script/setup dev")
    duckdb = pytest.importorskip("duckdb", reason="script/setup dev")
    for form in WRITERS:
        export(faultless, form, tmp_path / form)
    attempts = pandas.read_csv(tmp_path / "csv" / "attempts.csv")
    rows = duckdb.read_parquet(str(tmp_path / "parquet" / "attempts.parquet")).fetchall()
    assert len(attempts) == len(rows) == len(tasks_ended(read_session_events(faultless / EVENTS)))
    assert bids_errors(tmp_path / "bids") == []
    said = [one for file in (tmp_path / "xapi").iterdir() for one in json.loads(file.read_text(encoding="utf-8"))]
    assert len(said) > 50
    assert [wrong for wrong in by_the_store(said) if wrong] == []


def test_every_ready_study_is_in_order() -> None:
    for file in sorted(READY.glob("*.toml")):
        checked = check_study(file.read_bytes(), vocabulary())
        assert checked.problems == ()
        assert checked.warnings == ()
    assert len(list(READY.glob("*.toml"))) == 3


def _one_task() -> bytes:
    """The transfer alone, in the elder version, by somebody who is not perfect."""
    text = (READY / "elder-vs-standard.toml").read_text(encoding="utf-8")
    blocks = re.split(r"(?=^\[\[)", text, flags=re.MULTILINE)
    kept = [
        block
        for block in blocks
        if not block.startswith(("[[conditions", "[[tasks", "[[incidents", "[[personas"))
        or 'id = "elder"' in block
        or 'id = "practice"' in block
        or 'id = "transfer"' in block
        or 'id = "tremor"' in block
    ]
    return "".join(kept).encode()


def test_the_study_of_one_task_is_one() -> None:
    study = study_of(_one_task())
    assert [len(each) for each in (study.conditions, study.tasks, study.personas)] == [1, 2, 1]
    assert replace(study, incidents=()) == study
