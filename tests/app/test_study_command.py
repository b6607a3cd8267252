"""`xiaoxiang study` as somebody at a terminal meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from app.cli import main
from app.study_command import READY, SIMULATED
from tests.lab.test_withdrawal import study_folder

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["study_folder"]


def study(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["study", *arguments])


@pytest.mark.parametrize("name", ["elder-vs-standard", "voice-vs-touch", "screen-reader"])
def test_a_ready_study_is_listed_and_in_order(name: str) -> None:
    assert name in study("list").output
    result = study("check", name)
    assert result.exit_code == 0
    assert "没有问题" in result.output


def test_what_is_wrong_is_told_line_by_line(tmp_path: Path) -> None:
    text = (READY / "elder-vs-standard.toml").read_text(encoding="utf-8")
    file = tmp_path / "mine.toml"
    file.write_text(text.replace('bank = "wang_xiulan"', 'bank = "nobody"').replace("limit_s = 180", "limit_s = 1"))
    result = study("check", str(file))
    assert result.exit_code == 1
    assert "第5行，bank：没有“nobody”" in result.output
    assert "tasks[1].limit_s：要在10到3600之间，写的是1" in result.output
    assert "有3处要改" in result.output


def test_a_file_that_is_not_there_is_told_with_the_ready_ones() -> None:
    result = study("check", "nothing")
    assert result.exit_code == 2


def test_a_study_that_is_wrong_is_not_run(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("schema = 1", encoding="utf-8")
    out = tmp_path / "out"
    assert study("run", str(file), "--simulate", "2", "--out", str(out)).exit_code == 2
    assert not out.exists()


@pytest.mark.parametrize(
    ("participant", "station", "told"),
    [
        ("王秀兰", "station-1", "不要写真实的名字"),
        ("13812345678", "station-1", "不要写真实的名字"),
        ("P001", "王奶奶家 13812345678", "像手机号的数字"),
    ],
)
def test_nobody_takes_part_under_a_name_or_a_number_of_their_own(
    tmp_path: Path, participant: str, station: str, told: str
) -> None:
    out = tmp_path / "out"
    result = study("run", "elder-vs-standard", "--participant", participant, "--station", station, "--out", str(out))
    assert result.exit_code == 2
    assert told in result.stderr.replace("\n", "")
    assert not out.exists()


def test_a_participant_withdraws(study_folder: Path) -> None:
    result = study("withdraw", str(study_folder), "P001")
    assert result.exit_code == 0
    assert "没有一个再提到这位参加者" in result.output
    assert not (study_folder / "P001").exists()
    assert study("withdraw", str(study_folder), "P001").exit_code == 1


def test_a_session_that_is_kept_too_long_is_told_and_deleted(study_folder: Path) -> None:
    ready = (READY / "elder-vs-standard.toml").read_bytes()
    for participant in ("P001", "P0012"):
        (study_folder / participant / "study.toml").write_bytes(
            ready.replace(b"retention_days = 365", b"retention_days = 1")
        )
    result = study("retention", str(study_folder))
    assert result.exit_code == 1
    assert "P001：2026-03-03 到期" in result.output
    assert study("retention", str(study_folder), "--delete").exit_code == 0
    assert not list(study_folder.glob("P*"))
    assert "没有到期的记录" in study("retention", str(study_folder)).output


def test_whoever_reads_the_help_is_told_that_nobody_is_real() -> None:
    assert "不是真人" in SIMULATED
    assert "not a person" in study("--help").output.replace("\n", " ")
