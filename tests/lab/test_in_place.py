"""Many exports analysed where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lab.collections.in_place import by_task, open_in_place
from lab.exports.errors import ExportError
from lab.exports.writing import export
from lab.metrics.collection import read_collection
from lab.reports.summary import summarise
from lab.reports.titles import Titles
from tests.lab.hand_made import study

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("duckdb", reason="script/setup dev")


def test_duckdb_finds_in_place_what_the_report_says(tmp_path: Path) -> None:
    for station in "ab":
        study(tmp_path / "raw" / station, 5, station=station)
        export(tmp_path / "raw" / station, "parquet", tmp_path / "parquet" / station)
    export(tmp_path / "raw" / "a", "parquet", tmp_path / "parquet" / "a-again")
    with open_in_place(tmp_path / "parquet") as connection:
        found = {(one.task, one.condition): one for one in by_task(connection)}
        ((events,),) = connection.execute("SELECT count(*) FROM events").fetchall()
    collection = read_collection(tmp_path / "raw")
    expected = summarise(collection, Titles()).tasks
    assert len(found) == len(expected) == 4
    for one in expected:
        there = found[one.task, one.condition]
        assert there.success == one.success
        assert there.simulated
        assert there.time_s is not None
        assert one.time_s is not None
        assert there.time_s.interval is not None
        assert one.time_s.interval is not None
        assert (there.time_s.count, there.time_s.geometric_mean, there.time_s.median) == pytest.approx(
            (one.time_s.count, one.time_s.geometric_mean, one.time_s.median)
        )
        assert (there.time_s.interval.low, there.time_s.interval.high) == pytest.approx(
            (one.time_s.interval.low, one.time_s.interval.high)
        )
    assert events == sum(session.events for session in collection.sessions)


def test_a_folder_without_parquet_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        open_in_place(tmp_path)
    assert caught.value.code == "EXPORT_EMPTY"
