"""`xiaoxiang wake test`: the time and the score of every hit."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from app.cli import main

CLIPS = Path(__file__).resolve().parents[1] / "fixtures" / "wake"


def test_every_hit_has_a_time_and_a_score() -> None:
    outcome = CliRunner().invoke(
        main, ["wake", "test", "--wav", str(CLIPS / "call.wav"), "--wav", str(CLIPS / "once.wav"), "--json"]
    )
    assert outcome.exit_code == 0, outcome.output
    call, once = (json.loads(line) for line in outcome.output.splitlines())
    (hit,) = call["hits"]
    assert call["phrase"] == "小象小象"
    assert 2.0 < hit["end_s"] <= hit["time_s"] < 2.5
    assert 0.5 < hit["score"] <= 1
    assert once["hits"] == []


def test_without_json_a_person_reads_it() -> None:
    outcome = CliRunner().invoke(main, ["wake", "test", "--wav", str(CLIPS / "once.wav")])
    assert outcome.exit_code == 0
    assert "没有听到" in outcome.output


def test_a_file_that_is_no_recording_is_told(tmp_path: Path) -> None:
    (tmp_path / "no.wav").write_text("no sound")
    outcome = CliRunner().invoke(main, ["wake", "test", "--wav", str(tmp_path / "no.wav")])
    assert outcome.exit_code == 1
    assert "WAV" in outcome.output
