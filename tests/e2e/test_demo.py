"""`xiaoxiang demo`, as a person would run it, on the real recogniser and real Rasa."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.paths import Paths

pytestmark = [pytest.mark.rasa, pytest.mark.models, pytest.mark.timeout(300)]


def test_the_demo_moves_exactly_what_was_said_and_nothing_that_was_refused(set_up_paths: Paths, tmp_path: Path) -> None:
    out = tmp_path / "report"
    command = [sys.executable, "-m", "app.cli", "demo", "--json", "--fast", "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stderr
    told = {each["conversation"]: each for each in map(json.loads, done.stdout.splitlines())}
    assert {name: each["posted_fen"] for name, each in told.items()} == {
        "happy-path": 30_050,
        "correction-and-digression": 80_000,
        "refusal": 0,
    }
    for each in told.values():
        assert each["balance_before_fen"] - each["balance_after_fen"] == each["posted_fen"]
        spoken = [turn for turn in each["turns"] if turn["said"]]
        assert all(turn["heard"] and turn["intent"] for turn in spoken)
        assert all(turn["latency_ms"]["decode_ms"] > 0 for turn in spoken)
        assert all(turn["latency_ms"]["dialogue_ms"] > 0 for turn in spoken)
    page = (out / "index.html").read_text(encoding="utf-8")
    for each in told.values():
        for turn in each["turns"]:
            assert turn["reply"] in page
    pictures = list(out.glob("*.png"))
    assert len(pictures) == sum(len(each["turns"]) for each in told.values())
    assert all(picture.stat().st_size > 5_000 for picture in pictures)
