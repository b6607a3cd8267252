"""`xiaoxiang study upload`, `download` and `--from` as somebody at a terminal meets them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from app.cli import main
from app.paths import ROOT
from app.study_database_command import ADDRESS
from lab.withdrawal import RECORD
from tests.lab.hand_made import study as hand_made

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("sqlalchemy", reason="script/setup dev")


def study(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(main, ["study", *arguments], env=environment)


@pytest.fixture
def station(tmp_path: Path) -> Path:
    return hand_made(tmp_path / "a", 3)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'lab.sqlite3'}"


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_station_goes_up_and_the_report_is_the_same_from_there(station: Path, url: str, tmp_path: Path) -> None:
    first, again = study("upload", str(station), "--to", url), study("upload", str(station), **{ADDRESS: url})
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "新 added 3" in first.output
    assert "events 0" in again.output
    for name, source in (("here", [str(station)]), ("there", ["--from", url])):
        assert study("report", *source, "--out", str(tmp_path / name / "report.html")).exit_code == 0
        assert study("export", *source, "--format", "csv", "--out", str(tmp_path / name / "csv")).exit_code == 0
    assert files(tmp_path / "here") == files(tmp_path / "there")


def test_a_download_is_merged_into_what_is_there(station: Path, url: str, tmp_path: Path) -> None:
    study("upload", str(station), "--to", url)
    for expected in ("新 added 3", "已有 already there 3"):
        result = study("download", "--from", url, "--into", str(tmp_path / "all"))
        assert result.exit_code == 0
        assert expected in result.output
    assert {one.read_bytes() for one in (tmp_path / "all").rglob("events.jsonl")} == {
        one.read_bytes() for one in station.rglob("events.jsonl")
    }


def test_a_withdrawal_goes_along_with_the_next_upload(station: Path, url: str) -> None:
    study("upload", str(station), "--to", url)
    assert study("withdraw", str(station), "P001").exit_code == 0
    result = study("upload", str(station), "--to", url)
    assert result.exit_code == 0
    assert "数据库里删掉了1个场次" in result.output
    assert "没有一行再提到" in result.output


def test_what_has_to_be_looked_at_is_told(station: Path, url: str, tmp_path: Path) -> None:
    study("upload", str(station), "--to", url)
    for path, old, new in (("1", b'"n": 4,', b'"n":  4,'), ("2", b"}\n", b"\n")):
        (folder,) = station.glob(f"*-{path}")
        file = folder / "events.jsonl"
        file.write_bytes(file.read_bytes().replace(old, new, 1))
    result = study("upload", str(station), "--to", url)
    assert result.exit_code == 1
    assert "event 4 和数据库里的不一样" in result.stderr
    assert "SESSION_DAMAGED" in result.stderr
    (station / RECORD).write_text("", encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("upload", "{station}", "--to", "mysql://lab:geheim@host/lab"), "DATABASE_ADDRESS"),
        (("upload", "{station}", "--to", "postgresql://lab:geheim@/lab?host={folder}/nowhere"), "DATABASE_UNREACHABLE"),
        (("download", "--from", "sqlite:///{folder}/empty.sqlite3", "--into", "{folder}/all"), "DATABASE_EMPTY"),
        (("report", "--from", "postgresql://lab:geheim@/lab?host={folder}/nowhere"), "DATABASE_UNREACHABLE"),
        (("report",), "FOLDER_OR_DATABASE"),
        (("export", "{station}", "--from", "sqlite:///{folder}/x.sqlite3"), "FOLDER_OR_DATABASE"),
    ],
)
def test_what_cannot_be_done_is_told_without_the_password(
    station: Path, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    result = study(*(one.format(station=station, folder=tmp_path) for one in arguments))
    assert result.exit_code == 2
    assert code in result.stderr
    assert "geheim" not in result.output


def test_following_ends_when_it_is_told_to(station: Path, url: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "app.cli", "study", "upload", str(station), "--follow", "--every", "3600"]
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, ADDRESS: url}, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(2)]
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0
    assert "新 added 3" in said[1]
