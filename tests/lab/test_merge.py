"""Several stations' folders made one."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from lab.collections import merge as merging
from lab.collections.merge import MergeError, merge
from lab.metrics.collection import read_collection
from lab.withdrawal import RECORD, mark
from tests.lab.hand_made import Log, manifest, study, whole_session, write_quickly

if TYPE_CHECKING:
    from pathlib import Path


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_stations_come_together_and_nothing_is_doubled(tmp_path: Path) -> None:
    a, b, c = (study(tmp_path / name, 3, station=name) for name in "abc")
    before = everything(a)
    first = merge([a, b], tmp_path / "all")
    again = merge([a, b, c], tmp_path / "all")
    assert (len(first.added), len(again.added), len(again.already)) == (6, 3, 6)
    whole = read_collection(tmp_path / "all")
    assert (len(whole.sessions), whole.doubled) == (9, 0)
    apart = sum(session.events for folder in (a, b, c) for session in read_collection(folder).sessions)
    assert sum(session.events for session in whole.sessions) == apart
    assert again.shared_pseudonyms == ("P001", "P002", "P003")
    assert everything(a) == before


def test_a_session_that_went_on_after_the_first_copy_grows(tmp_path: Path) -> None:
    log, early = whole_session(1), Log()
    early.events = log.events[:30]
    write_quickly(tmp_path / "early" / "x", manifest(1), early)
    write_quickly(tmp_path / "late" / "y", manifest(1), log)
    (tmp_path / "late" / "y" / "recordings").mkdir()
    (tmp_path / "late" / "y" / "recordings" / "screen.mp4").write_bytes(b"film")
    merge([tmp_path / "early"], tmp_path / "all")
    grown = merge([tmp_path / "late"], tmp_path / "all")
    assert len(grown.grown) == 1
    # The old copy comes once more: it takes nothing away.
    assert len(merge([tmp_path / "early"], tmp_path / "all").already) == 1
    (session,) = read_collection(tmp_path / "all").sessions
    assert session.events == len(log.events)
    assert len(list((tmp_path / "all").rglob("screen.mp4"))) == 1


def test_a_log_cut_off_by_a_crash_is_taken_and_grows_later(tmp_path: Path) -> None:
    folder = write_quickly(tmp_path / "a" / "x", manifest(1), whole_session(1))
    whole = (folder / "events.jsonl").read_bytes()
    (folder / "events.jsonl").write_bytes(whole[:-40])
    merge([tmp_path / "a"], tmp_path / "all")
    (folder / "events.jsonl").write_bytes(whole)
    assert len(merge([tmp_path / "a"], tmp_path / "all").grown) == 1
    assert next((tmp_path / "all").rglob("events.jsonl")).read_bytes() == whole


def test_logs_that_contradict_one_another_stay_where_they_are(tmp_path: Path) -> None:
    write_quickly(tmp_path / "a" / "x", manifest(1), whole_session(1))
    write_quickly(tmp_path / "b" / "x", manifest(1), whole_session(1, slower=2))
    merge([tmp_path / "a"], tmp_path / "all")
    before = everything(tmp_path / "all")
    found = merge([tmp_path / "b"], tmp_path / "all")
    assert len(found.conflicts) == 1
    assert everything(tmp_path / "all") == before


def test_a_session_that_cannot_be_read_is_told_and_the_others_come(tmp_path: Path) -> None:
    study(tmp_path / "a", 2)
    (tmp_path / "a" / "broken").mkdir()
    (tmp_path / "a" / "broken" / "session.json").write_text("{}", encoding="utf-8")
    found = merge([tmp_path / "a"], tmp_path / "all")
    assert (len(found.added), found.unreadable) == (2, [("broken", "MANIFEST_INVALID")])


def test_a_copy_that_a_power_cut_broke_off_leaves_no_half_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study(tmp_path / "a", 1)

    def cut(folder: Path) -> None:
        raise OSError(5, "power is gone")

    with monkeypatch.context() as patch:
        patch.setattr(merging, "_confirm", cut)
        with pytest.raises(MergeError) as caught:
            merge([tmp_path / "a"], tmp_path / "all")
    assert caught.value.code == "MERGE_UNWRITABLE"
    assert len(merge([tmp_path / "a"], tmp_path / "all").added) == 1
    assert [path.name.endswith(merging.UNFINISHED) for path in (tmp_path / "all").iterdir()] == [False]


def test_whoever_withdrew_at_one_station_does_not_come_back(tmp_path: Path) -> None:
    study(tmp_path / "a", 2, station="a")
    copy = tmp_path / "old-copy"
    shutil.copytree(tmp_path / "a", copy)
    gone = manifest(1, station="a")
    shutil.rmtree(next(path for path in (tmp_path / "a").iterdir() if path.name.startswith("P001")))
    record = {
        "at": "2026-03-03",
        "reason": "asked",
        "sessions": [mark(gone.session)],
        "deleted_files": 3,
        "searched": 3,
        "found": 0,
    }
    (tmp_path / "a" / RECORD).write_text(json.dumps(record) + "\n", encoding="utf-8")
    merged = merge([tmp_path / "a", copy], tmp_path / "all")
    assert (len(merged.added), len(merged.withdrawn)) == (1, 1)
    assert [session.manifest.participant for session in read_collection(tmp_path / "all").sessions] == ["P002"]
    earlier = merge([copy], tmp_path / "before")
    assert earlier.to_withdraw == []
    assert merge([tmp_path / "a"], tmp_path / "before").to_withdraw == ["P001"]
    assert (tmp_path / "before" / RECORD).read_text(encoding="utf-8").count("\n") == 1


@pytest.mark.parametrize(
    ("source", "into", "code"), [("a", "a", "MERGE_INTO_SOURCE"), ("none", "all", "MERGE_MISSING")]
)
def test_folders_that_make_no_sense_are_refused(tmp_path: Path, source: str, into: str, code: str) -> None:
    study(tmp_path / "a", 1)
    with pytest.raises(MergeError) as caught:
        merge([tmp_path / source], tmp_path / into)
    assert caught.value.code == code
