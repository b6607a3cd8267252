"""Each export opens in what it is made for, and says the same as the measures."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lab.exports.as_bids import label
from lab.exports.as_boris import COLUMNS as BORIS_COLUMNS
from lab.exports.as_xapi import statements
from lab.exports.behaviours import behaviours
from lab.exports.columns import attribute
from lab.exports.dictionary import all_tables, as_markdown, dictionary_rows
from lab.exports.errors import ExportError
from lab.exports.events_table import placed
from lab.exports.field_notes import field_notes
from lab.exports.tables import ATTEMPTS
from lab.exports.writing import WRITERS, export
from lab.manifest import Manifest
from lab.metrics.collection import read_collection
from lab.metrics.measures import Measures
from lab.schema import kinds
from tests.lab.hand_made import Log, condition, ended, manifest, study, tap, task, whole_session, write_quickly
from tests.lab.outside_checks import bids_errors, by_the_store
from tests.lab.xapi_rules import broken_rules

if TYPE_CHECKING:
    from collections.abc import Callable

pd = pytest.importorskip("pandas", reason="script/setup dev")
duckdb = pytest.importorskip("duckdb", reason="script/setup dev")


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return study(tmp_path_factory.mktemp("study"), 6)


@pytest.fixture(scope="module")
def exported(sessions: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    made: dict[str, Path] = {}

    def folder(form: str) -> Path:
        if form not in made:
            made[form] = tmp_path_factory.mktemp("exports") / form
            export(sessions, form, made[form])
        return made[form]

    return folder


def test_pandas_reads_the_csv_with_the_types_of_the_dictionary(exported: Callable[[str], Path], sessions: Path) -> None:
    attempts = pd.read_csv(exported("csv") / "attempts.csv")
    assert len(attempts) == 6 * 6
    counted = attempts[attempts["counted"]]
    assert Counter(counted["outcome"]) == {"success": 22, "failed": 2}
    assert counted["time_ms"].dtype.kind == "i"
    answers = pd.read_csv(exported("csv") / "answers.csv")
    assert set(answers[answers.questionnaire == "comment"].text) == {"很好用，字也大"}
    assert answers[answers.questionnaire == "sus"].value.between(1, 5).all()
    every = [each.measures.time_ms for session in read_collection(sessions).sessions for each in session.tasks]
    assert list(attempts["time_ms"]) == every


def test_every_file_has_the_columns_that_the_dictionary_describes(exported: Callable[[str], Path]) -> None:
    with (exported("csv") / "data_dictionary.csv").open(encoding="utf-8", newline="") as file:
        described = list(csv.DictReader(file))
    for table in all_tables():
        with (exported("csv") / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            head = next(csv.reader(file))
        assert head == [row["column"] for row in described if row["table"] == table.name]
        assert set(table.key) <= set(head)
    assert all(row["meaning"].endswith(".") for row in described)


def test_the_dictionary_says_what_the_code_says() -> None:
    notes = field_notes(Measures)
    assert set(Measures.__dataclass_fields__) == set(notes)
    described = {row[1]: row for row in dictionary_rows() if row[0] == "attempts"}
    assert described["backtracks"][5] == notes["backtracks"] == "Returns to a page that was left before."
    assert described["time_ms"][3] == "ms"
    assert "assisted: The goal was reached in time after" in described["outcome"][6]
    assert "| `mistap_distance_px` | number | px |" in as_markdown()
    with pytest.raises(TypeError):
        attribute("study")(manifest_like())


def manifest_like() -> object:
    return type("Thing", (), {"study": ["no cell"]})()


def test_a_tables_key_names_one_row(exported: Callable[[str], Path]) -> None:
    for table in all_tables():
        rows = pd.read_csv(exported("csv") / f"{table.name}.csv")
        assert len(rows), table.name
        assert not rows.duplicated(list(table.key)).any(), table.name


def test_duckdb_reads_the_parquet_with_types(exported: Callable[[str], Path]) -> None:
    folder = exported("parquet")
    with duckdb.connect() as connection:
        attempts = connection.read_parquet(str(folder / "attempts.parquet"))
        types = {row[0]: str(row[1]) for row in attempts.description}
        assert {types["time_ms"], types["path_ratio"], types["counted"]} == {"BIGINT", "DOUBLE", "BOOLEAN"}
        by_hand = attempts.filter("counted AND condition = 'elder'").aggregate("count(*), avg(time_ms)")
        ((count, mean),) = by_hand.fetchall()
        events = connection.read_parquet(str(folder / "events.parquet"))
        ((total, first),) = events.aggregate("count(*), min(wall)").fetchall()
    frame = pd.read_csv(exported("csv") / "attempts.csv")
    chosen = frame[frame.counted & (frame.condition == "elder")]
    assert (count, mean) == (len(chosen), pytest.approx(chosen.time_ms.mean()))
    assert total == len(pd.read_csv(exported("csv") / "events.csv"))
    assert first == datetime.fromisoformat("2026-03-02T14:30:00+08:00")


def test_the_boris_table_pairs_every_state(exported: Callable[[str], Path]) -> None:
    files = sorted(exported("boris").iterdir())
    assert len(files) == 6
    for path in files:
        frame = pd.read_csv(path, keep_default_na=False)
        assert tuple(frame.columns) == BORIS_COLUMNS
        assert frame["Observation id"].nunique() == 1
        assert frame["Time"].astype(float).is_monotonic_increasing
        for _, group in frame[frame["Behavior type"] != "POINT"].groupby("Behavior"):
            assert list(group["Behavior type"]) == ["START", "STOP"] * (len(group) // 2)
        assert set(frame["simulated"].astype(str)) == {"True"}
        assert "simulated" in frame["Description"][0]
        assert {"tap", "mistap", "task"} <= set(frame["Behavior"])


def test_a_state_that_a_crash_left_open_is_closed(tmp_path: Path) -> None:
    log = Log().at(0, condition("elder", 1), kinds.BreakEnded()).at(5, task()).at(7, tap())
    log.at(9, kinds.SessionResumed(3), task()).at(12, ended("success", 3)).at(15, kinds.BreakStarted())
    found = [
        (one.mono_ms, one.name, one.form)
        for one in behaviours(placed("P001", log.session(manifest(), tmp_path)))
        if one.form != "POINT"
    ]
    assert found == [
        (0, "condition", "START"),
        (5, "task", "START"),
        (9, "task", "STOP"),
        (9, "task", "START"),
        (12, "task", "STOP"),
        (15, "break", "START"),
        (15, "break", "STOP"),
        (15, "condition", "STOP"),
    ]


def test_the_bids_validator_finds_nothing_wrong(exported: Callable[[str], Path]) -> None:
    assert bids_errors(exported("bids")) == []


def test_the_bids_validator_finds_what_is_wrong(exported: Callable[[str], Path], tmp_path: Path) -> None:
    broken = shutil.copytree(exported("bids"), tmp_path / "bids")
    events = next(broken.glob("sub-P001/ses-1/beh/*_events.tsv"))
    events.write_text(events.read_text(encoding="utf-8").replace("onset", "begin", 1), encoding="utf-8")
    assert [one for one in bids_errors(broken) if events.name in one["location"]]


def test_a_bids_trial_is_a_task_with_its_time(exported: Callable[[str], Path]) -> None:
    folder = exported("bids")
    frame = pd.read_csv(next(folder.glob("sub-P001/ses-1/beh/*_events.tsv")), sep="\t", na_values="n/a")
    trials = frame[frame.trial_type == "task"]
    assert list(trials.duration) == [9.937, 10.437, 4.437, 4.937]
    assert list(trials.response_time) == [0.3] * 4
    assert frame.onset.is_monotonic_increasing
    sidecar = json.loads((folder / "task-elderVsStandard_events.json").read_text(encoding="utf-8"))
    assert set(frame.columns) <= set(sidecar)
    assert "simulated" in json.loads((folder / "dataset_description.json").read_text(encoding="utf-8"))["Name"]
    people = pd.read_csv(folder / "participants.tsv", sep="\t")
    assert list(people.participant_id) == [f"sub-P00{number}" for number in range(1, 7)]


def test_labels_are_letters_and_figures() -> None:
    assert (label("elder-vs-standard"), label("P001@station-2"), label("研究")) == (
        "elderVsStandard",
        "P001Station2",
        "x",
    )


def test_two_sessions_of_one_person_are_two_sessions_in_bids(tmp_path: Path) -> None:
    for number in (1, 2):
        of = manifest(number)
        same = Manifest(**{**{name: getattr(of, name) for name in of.__slots__}, "participant": "P001"})
        write_quickly(tmp_path / "study" / str(number), same, whole_session(1))
    export(tmp_path / "study", "bids", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out" / "sub-P001").iterdir()) == ["ses-1", "ses-2"]


def said(exported: Callable[[str], Path]) -> list[dict[str, Any]]:
    files = sorted(exported("xapi").iterdir())
    return [one for path in files for one in json.loads(path.read_text(encoding="utf-8"))]


def test_every_statement_keeps_the_rules_of_xapi(exported: Callable[[str], Path]) -> None:
    found = said(exported)
    assert len(found) > 6 * 50
    assert [broken for one in found for broken in broken_rules(one)] == []
    assert len({one["id"] for one in found}) == len(found)


def test_statements_say_what_happened(exported: Callable[[str], Path]) -> None:
    found = said(exported)
    verbs = Counter(one["verb"]["display"]["en-US"] for one in found)
    assert (verbs["initialized"], verbs["terminated"], verbs["attempted"], verbs["failed"]) == (6, 6, 36, 2)
    failed = next(one for one in found if one["verb"]["display"]["en-US"] == "failed")
    assert failed["result"] == {
        "success": False,
        "completion": False,
        "duration": "PT12.31S",
        "extensions": {"https://xiaoxiang.example/lab/extensions/outcome": "failed"},
    }
    score = next(one["result"]["score"] for one in found if one["object"]["definition"]["name"]["zh-CN"] == "sus sus-1")
    assert score == {"raw": 4, "min": 1, "max": 5}
    assert all(one["context"]["extensions"]["https://xiaoxiang.example/lab/extensions/simulated"] for one in found)


def test_help_is_known_to_a_statement_and_forgotten_with_the_next_task(tmp_path: Path) -> None:
    log = Log().at(0, task(), kinds.AssistGiven(1)).at(9, ended("success", 9))
    log.at(10, task("balance")).at(19, ended("success", 9, "balance"), kinds.BreakStarted(), kinds.BreakEnded())
    found = [
        one["result"]["extensions"] for one in statements("P001", log.session(manifest(), tmp_path)) if "result" in one
    ]
    assert [list(one.values()) for one in found] == [["assisted"], ["success"]]


def test_a_statement_made_again_has_the_same_id(tmp_path: Path) -> None:
    session = whole_session(1).session(manifest(), tmp_path)
    assert list(statements("P001", session)) == list(statements("P001", session))


BROKEN: list[tuple[dict[str, Any], str]] = [
    ({"actor": {"objectType": "Agent"}}, "actor"),
    ({"verb": {"id": "passed", "display": {"en-US": "passed"}}}, "verb"),
    ({"timestamp": "yesterday"}, "timestamp"),
    ({"id": "7"}, "id"),
    ({"extra": 1}, "unknown"),
    ({"result": {"score": {"raw": 9, "min": 1, "max": 5}}}, "score"),
    ({"result": {"duration": "5 s"}}, "duration"),
    ({"object": None}, "null"),
]


@pytest.mark.parametrize(("change", "rule"), BROKEN)
def test_the_rules_see_what_is_wrong(tmp_path: Path, change: dict[str, Any], rule: str) -> None:
    good = next(iter(statements("P001", whole_session(1).session(manifest(), tmp_path))))
    assert broken_rules(good) == []
    assert any(rule in broken for broken in broken_rules({**good, **change}))


def test_a_learning_record_store_takes_every_statement(exported: Callable[[str], Path]) -> None:
    assert [wrong for wrong in by_the_store(said(exported)) if wrong] == []


def test_the_store_refuses_what_is_wrong(tmp_path: Path) -> None:
    good = next(iter(statements("P001", whole_session(1).session(manifest(), tmp_path))))
    fine, *found = by_the_store([good, *({**good, **change} for change, _ in BROKEN)])
    assert fine == []
    assert [change for (change, _), wrong in zip(BROKEN, found, strict=True) if not wrong] == []


@pytest.mark.parametrize("form", list(WRITERS))
def test_nothing_is_written_over_an_earlier_export(sessions: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "kept.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError) as caught:
        export(sessions, form, tmp_path)
    assert caught.value.code == "EXPORT_EXISTS"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_a_folder_without_sessions_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ExportError) as caught:
        export(tmp_path / "empty", "csv", tmp_path / "out")
    assert caught.value.code == "EXPORT_EMPTY"


def test_a_disk_that_refuses_is_told(sessions: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ExportError) as caught:
        export(sessions, "csv", tmp_path / "file" / "out")
    assert caught.value.code == "EXPORT_UNWRITABLE"


def test_whoever_withdrew_is_in_no_export(tmp_path: Path) -> None:
    study(tmp_path / "study", 1)
    gone = Log().at(0, task()).at(5, tap()).at(9, ended("success", 9), kinds.SessionEnded("withdrawn"))
    write_quickly(tmp_path / "study" / "P002", manifest(2), gone)
    for form in WRITERS:
        export(tmp_path / "study", form, tmp_path / form)
        written = [path for path in (tmp_path / form).rglob("*") if path.is_file()]
        assert not any(b"P002" in path.read_bytes() or "P002" in str(path) for path in written), form


def test_without_duckdb_parquet_says_which_library_is_missing(
    sessions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(ExportError) as caught:
        export(sessions, "parquet", tmp_path / "out")
    assert (caught.value.code, str(caught.value)) == ("LIBRARY_MISSING", "duckdb")
    assert ATTEMPTS.names[0] == "study"
