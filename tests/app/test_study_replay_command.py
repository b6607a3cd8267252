"""`xiaoxiang study replay` as somebody at a terminal meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def study(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "DISPLAY": "",
        "WAYLAND_DISPLAY": "",
    }
    command = [sys.executable, "-m", "app.cli", "study", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False)


def test_a_recorded_simulation_is_replayed_from_the_command_line(tmp_path: Path) -> None:
    text = (ROOT / "lab" / "studies" / "screen-reader.toml").read_text(encoding="utf-8")
    blocks = text.split("\n[[")
    short = [each for each in blocks if 'id = "standard"' not in each and 'id = "pay"' not in each]
    file = tmp_path / "short.toml"
    file.write_text("\n[[".join(short), encoding="utf-8")
    ran = study("run", str(file), "--simulate", "1", "--record", "--out", str(tmp_path / "out"))
    assert ran.returncode == 0, ran.stderr
    session = str(tmp_path / "out" / "P001")
    told = study("replay", session, "--headless")
    assert told.returncode == 0, told.stderr
    assert "每一分钱都和记录的一样" in told.stdout
    data = json.loads(study("replay", session, "--headless", "--task", "1", "--json").stdout)
    assert data["same"]
    assert [task["number"] for task in data["tasks"]] == [1]
    beyond = study("replay", session, "--headless", "--task", "99")
    assert beyond.returncode == 2
    assert "没有第99个" in beyond.stderr
    unseen = study("replay", session)
    assert (unseen.returncode, "NO_DISPLAY" in unseen.stderr) == (2, True)
