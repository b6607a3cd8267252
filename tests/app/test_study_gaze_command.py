"""`xiaoxiang study gaze` beside a session: the pictures are of the real window."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.paths import ROOT
from lab.gaze.store import read_kept
from lab.gaze.views import View
from tests.lab.hand_made_gaze import session_with_gaze

if TYPE_CHECKING:
    from pathlib import Path


def gaze(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app.cli", "study", "gaze", *arguments]
    return subprocess.run(command, cwd=ROOT, env={**os.environ}, capture_output=True, text=True, check=False)


def test_gaze_is_imported_with_the_page_that_was_looked_at(tmp_path: Path) -> None:
    session = session_with_gaze(tmp_path)
    done = gaze(str(session), "--import", str(tmp_path / "gaze-1.csv"), "--clock", "lsl")
    assert done.returncode == 0, done.stderr
    assert "2 次注视" in done.stdout
    kept = read_kept(session)
    assert kept is not None
    (view,) = kept.views
    assert view == View("Home", "elder", 1.5)
    photograph = kept.views[view]
    assert (photograph.width_px, photograph.height_px) == (390, 844)
    by_name = {one.name.split("，")[0]: one for one in photograph.elements}
    assert "转账" in by_name
    assert by_name["转账"].role == "button"
    assert all(0 <= one.x_px < 390 and 0 <= one.y_px < 844 for one in photograph.elements)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--clock", "obs"), "GAZE_CLOCK"),
        (("--at", "soon=2"), "GAZE_OPTION"),
        (("--at", "71=2", "--screen", "0,0,0"), "GAZE_OPTION"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, arguments: tuple[str, ...], code: str) -> None:
    session = session_with_gaze(tmp_path)
    done = gaze(str(session), "--import", str(tmp_path / "gaze-1.csv"), *arguments)
    assert done.returncode == 2
    assert code in done.stderr
