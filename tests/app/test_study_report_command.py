"""`xiaoxiang study report`, `export` and `merge` as somebody at a terminal meets them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from app.cli import main
from tests.lab.hand_made import manifest, study, whole_session, write_quickly

if TYPE_CHECKING:
    from pathlib import Path

    from typer.testing import Result


def call(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["study", *(str(word) for word in words)])


@pytest.fixture
def sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setitem(sys.modules, "matplotlib", None)  # figures take time to draw, and tests/lab looks at them
    return study(tmp_path / "sessions", 3)


def test_a_report_is_written_in_both_languages(sessions: Path, tmp_path: Path) -> None:
    done = call("report", sessions, "--out", tmp_path / "out" / "report.html")
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["report.en.html", "report.html"]
    assert "report.html" in done.output


@pytest.mark.parametrize(
    ("form", "file"),
    [
        ("csv", "attempts.csv"),
        ("parquet", "attempts.parquet"),
        ("boris", "P001_*.csv"),
        ("bids", "dataset_description.json"),
        ("xapi", "P001_*.json"),
    ],
)
def test_every_format_is_written(sessions: Path, tmp_path: Path, form: str, file: str) -> None:
    done = call("export", sessions, "--format", form, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert list((tmp_path / "out").glob(file))
    again = call("export", sessions, "--format", form, "--out", tmp_path / "out")
    assert again.exit_code == 2
    assert "EXPORT_EXISTS" in again.output
    assert "已经有东西" in again.output


def test_stations_are_merged_and_a_contradiction_is_told(sessions: Path, tmp_path: Path) -> None:
    study(tmp_path / "b", 2, station="b")
    done = call("merge", sessions, tmp_path / "b", "--into", tmp_path / "all")
    assert done.exit_code == 0, done.output
    assert "added 5" in done.output
    write_quickly(tmp_path / "wrong" / "x", manifest(1), whole_session(1, slower=3))
    contradicted = call("merge", tmp_path / "wrong", "--into", tmp_path / "all")
    assert contradicted.exit_code == 1
    assert "两份记录不一致" in contradicted.output


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("report", "{}", "--out", "{}/r.html"), "REPORT_EMPTY"),
        (("export", "{}", "--out", "{}/e"), "EXPORT_EMPTY"),
        (("merge", "{}", "--into", "{}"), "MERGE_INTO_SOURCE"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_not_a_trace(tmp_path: Path, words: tuple[str, ...], code: str) -> None:
    done = call(*(word.format(tmp_path) for word in words))
    assert done.exit_code == 2
    assert done.output.startswith(f"✗ {code} ")
    assert "Traceback" not in done.output


def test_without_duckdb_the_command_says_what_to_run(
    sessions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    done = call("export", sessions, "--format", "parquet", "--out", tmp_path / "out")
    assert done.exit_code == 2
    assert "script/setup lab" in done.output
