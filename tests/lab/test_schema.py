from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from lab.events import Event, EventLogError, JsonlEventLog, read_events
from lab.manifest import ManifestError, read_manifest, write_manifest
from lab.schema import kinds
from lab.schema.forms import hints
from lab.schema.published import FOLDER, event_schema, schemas, text_of
from lab.schema.reading import Other, as_data, in_order, known, read_session_events, typed
from lab.session_folder import read_session, session_folders, study_text
from tests.lab.walking import MANIFEST

if TYPE_CHECKING:
    from pathlib import Path

EVENT = jsonschema.Draft202012Validator(event_schema())
EXAMPLES: tuple[kinds.Kind, ...] = (
    kinds.SessionStarted("P001", "s", simulated=True, station="a"),
    kinds.SessionResumed(4),
    kinds.SessionEnded("completed"),
    kinds.PreflightChecked("disk", "green", "12 GB"),
    kinds.ConditionStarted("elder", "elder", "touch", 1.5, "normal", 1),
    kinds.ConditionEnded("elder"),
    kinds.TaskStarted("transfer", "elder", practice=False, limit_ms=300_000, shortest_steps=9),
    kinds.TaskEnded("transfer", "elder", "success", 61_000),
    kinds.PageShown("home", "elder"),
    kinds.TouchTapped("home", None, "", 10, 20.5, hit=False, distance_px=4.2),
    kinds.KeyPressed("home", "转账", "Tab"),
    kinds.ReaderMoved("home", "转账"),
    kinds.HesitationNoticed("home", 4200),
    kinds.PageReturned("home"),
    kinds.VoiceWoken(),
    kinds.VoiceHeard(9, 0.91, {"recognise": 812.5}),
    kinds.VoiceUnderstood("transfer", 0.97),
    kinds.VoiceMissed("NO_SPEECH"),
    kinds.VoiceReprompted(),
    kinds.VoiceCorrected("amount"),
    kinds.VoiceDone("transfer"),
    kinds.BankHappened("transfer.posted", {"payee": "女儿", "amount_fen": 30_050}),
    kinds.AssistGiven(2),
    kinds.IncidentFired("network"),
    kinds.ErrorMade("slip", "wrong key"),
    kinds.QuestionnaireAnswered("sus", "1", 4, None, "elder"),
    kinds.QuestionnaireSkipped("sus", None, "elder"),
    kinds.QuestionnaireDeclined("sus", "4", None, "elder"),
    kinds.NoteWritten("hm", 900, ""),
    kinds.BreakStarted(),
    kinds.BreakEnded(),
    kinds.AccessibilityFound("target-size", "home", "fail"),
    kinds.WizardActed("heard", "edited", 4, 5, 900, None, None),
)


def line(what: kinds.Kind, number: int = 1) -> dict[str, Any]:
    return {"v": 1, "n": number, "mono_ms": number, "wall": "w", "kind": what.kind, "data": as_data(what)}


def test_each_kind_of_the_contract_has_an_example_here() -> None:
    assert {type(each) for each in EXAMPLES} == set(kinds.KINDS)
    assert len(known()) == len(kinds.KINDS)


@pytest.mark.parametrize("what", EXAMPLES, ids=lambda each: each.kind)
def test_what_is_written_is_read_back_as_the_same_value_and_keeps_the_published_schema(what: kinds.Kind) -> None:
    written = json.loads(json.dumps(line(what)))
    EVENT.validate(written)
    assert typed(Event(1, 1, "w", written["kind"], written["data"])).what == what


@pytest.mark.parametrize("what", [each for each in EXAMPLES if hints(type(each))], ids=lambda each: each.kind)
def test_a_missing_or_wrong_field_is_an_error_that_names_event_and_field(what: kinds.Kind) -> None:
    data = as_data(what)
    for name in hints(type(what)):
        if name == "values":
            continue
        without = {key: value for key, value in data.items() if key != name}
        for spoilt in (without, {**data, name: ["?"]}):
            with pytest.raises(EventLogError, match=f"event 7, {what.kind}: {name}") as caught:
                typed(Event(7, 1, "w", what.kind, spoilt))
            assert caught.value.code == "EVENT_INVALID"
            with pytest.raises(jsonschema.ValidationError):
                EVENT.validate({**line(what), "data": spoilt})


def test_true_is_no_number_and_a_whole_number_is_one() -> None:
    tap = as_data(kinds.TouchTapped("home", "x", "Button", 1.0, 2.0, hit=True, distance_px=0.0))
    assert typed(Event(1, 1, "w", "touch.tapped", {**tap, "x_px": 3})).what == kinds.TouchTapped(
        "home", "x", "Button", 3, 2.0, hit=True, distance_px=0.0
    )
    with pytest.raises(EventLogError):
        typed(Event(1, 1, "w", "touch.tapped", {**tap, "x_px": True}))
    with pytest.raises(EventLogError):
        typed(Event(1, 1, "w", "assist.given", {"level": True}))


def test_values_of_a_bank_event_are_plain() -> None:
    with pytest.raises(EventLogError, match="values"):
        typed(Event(1, 1, "w", "bank.happened", {"event": "e", "inner": {"a": 1}}))


def test_kinds_and_fields_that_are_not_known_are_kept_or_passed_over() -> None:
    assert typed(Event(1, 1, "w", "gaze.fixed", {"x": 1})).what == Other("gaze.fixed", {"x": 1})
    assert typed(Event(1, 1, "w", "break.started", {"why": "tea"})).what == kinds.BreakStarted()
    EVENT.validate({**line(kinds.BreakStarted()), "kind": "gaze.fixed"})


def test_a_gap_in_the_numbers_and_a_clock_that_runs_back_are_damage() -> None:
    first, third = Event(1, 5, "w", "break.started", {}), Event(3, 6, "w", "break.ended", {})
    early = Event(2, 4, "w", "break.ended", {})
    for pair in ((first, third), (first, early)):
        with pytest.raises(EventLogError) as caught:
            list(in_order(pair))
        assert caught.value.code == "SESSION_DAMAGED"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_published_schemas_are_what_the_code_says(name: str) -> None:
    schema = schemas()[name]
    assert (FOLDER / name).read_text(encoding="utf-8") == text_of(schema), "run python -m lab.schema.published"
    jsonschema.Draft202012Validator.check_schema(schema)


def test_a_session_is_read_whole_from_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "elder" / "P001"
    folder.mkdir(parents=True)
    write_manifest(folder, MANIFEST)
    (folder / "study.toml").write_text("id = 's'", encoding="utf-8")
    log = JsonlEventLog(folder / "events.jsonl")
    for number, what in enumerate(EXAMPLES, start=1):
        log.write(number, "w", what.kind, as_data(what))
    log.close()
    assert list(session_folders(tmp_path)) == [folder]
    session = read_session(folder)
    assert session.manifest == MANIFEST
    assert tuple(each.what for each in session.events) == EXAMPLES
    assert study_text(folder) == "id = 's'"


def test_a_manifest_keeps_its_schema_and_a_wrong_one_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ManifestError) as caught:
        read_manifest(tmp_path)
    assert caught.value.code == "MANIFEST_MISSING"
    write_manifest(tmp_path, MANIFEST)
    content = json.loads((tmp_path / "session.json").read_text(encoding="utf-8"))
    jsonschema.validate(content, schemas()["session.schema.json"])
    for change, code in (
        ({"schema": 2}, "MANIFEST_NEWER"),
        ({"participant": "王秀兰"}, "MANIFEST_INVALID"),
        ({"consent": {"audio": True}}, "MANIFEST_INVALID"),
        ({"order": [1]}, "MANIFEST_INVALID"),
    ):
        (tmp_path / "session.json").write_text(json.dumps({**content, **change}), encoding="utf-8")
        with pytest.raises(ManifestError) as caught:
            read_manifest(tmp_path)
        assert caught.value.code == code


def test_writing_a_manifest_leaves_nothing_else_behind(tmp_path: Path) -> None:
    write_manifest(tmp_path, MANIFEST)
    write_manifest(tmp_path, replace(MANIFEST, seed=8))
    assert [path.name for path in tmp_path.iterdir()] == ["session.json"]
    assert read_manifest(tmp_path).seed == 8


def test_a_log_goes_on_after_a_crash_where_it_was_whole(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    log = JsonlEventLog(path)
    for number in range(1, 4):
        log.write(number, "w", "error.made", {"category": "slip", "detail": "转账"})
    log.close()
    whole = path.read_bytes()
    second = whole.index(b"\n") + 1
    for cut in (len(whole), len(whole) - 1, len(whole) - 4, second + 7, second, 3, 0):
        path.write_bytes(whole[:cut])
        kept = list(read_events(path))
        again = JsonlEventLog(path, go_on=True)
        again.write(90, "w", "session.resumed", {"after_event": len(kept)})
        again.close()
        read = read_session_events(path)
        assert [each.number for each in read] == list(range(1, len(kept) + 2))
        assert read[-1].what == kinds.SessionResumed(len(kept))


def test_a_log_that_is_damaged_is_not_written_on(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("not json\n{}\n", encoding="utf-8")
    with pytest.raises(EventLogError) as caught:
        JsonlEventLog(path, go_on=True)
    assert caught.value.code == "SESSION_DAMAGED"
    assert path.read_text(encoding="utf-8") == "not json\n{}\n"
    with pytest.raises(EventLogError) as caught:
        JsonlEventLog(tmp_path / "none.jsonl", go_on=True)
    assert caught.value.code == "SESSION_UNREADABLE"
