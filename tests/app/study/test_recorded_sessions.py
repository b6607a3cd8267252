"""A session that was recorded is done again from its recording alone, and ends in the same bank, to the fen."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from app.study.headless import Simulation, run_session
from app.study.recorded_session import read_recorded
from app.study.replay import Compared, replay_task
from lab.manifest import RECORDINGS, read_manifest
from lab.recordings import records as r
from lab.recordings.frames import PICTURES, read_frames
from lab.recordings.reading import RecordingError, read_recording
from lab.recordings.recorder import INPUT
from tests.app.study.test_simulated_sessions import _one_task, study_of, without_faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

pytestmark = pytest.mark.usefixtures("study_application")


def record(content: bytes, folder: Path) -> Path:
    simulation = Simulation(study_of(content), content, 1, "0.1.0", record=True)
    assert run_session(simulation, 1, folder) == "completed"
    return folder


def replayed(session: Path, place: Path, number: int | None = None) -> list[Compared]:
    recorded = read_recorded(session, number)
    found = []
    for at, task in enumerate(recorded.tasks):
        folder = place / str(at)
        folder.mkdir(parents=True)
        found.append(replay_task(task, recorded.study, folder))
    return found


@pytest.fixture(scope="module")
def touched(study_application: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recorded session of a practice and a transfer, by a hand that shakes and slips."""
    return record(_one_task(), tmp_path_factory.mktemp("touched") / "P001")


@pytest.fixture
def copy(touched: Path, tmp_path: Path) -> Path:
    """A copy of it that may be spoilt."""
    folder = tmp_path / "P001"
    (folder / RECORDINGS).mkdir(parents=True)
    for name in ("session.json", "study.toml", f"{RECORDINGS}/{INPUT}"):
        (folder / name).write_bytes((touched / name).read_bytes())
    return folder


def spoil(session: Path, change: Callable[[list[dict[str, object]]], None]) -> None:
    """Change the records, and number them as if nothing had happened."""
    file = session / RECORDINGS / INPUT
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    change(lines)
    for number, line in enumerate(lines, start=1):
        line["n"] = number
    file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def test_a_session_by_hand_is_replayed_to_the_fen(touched: Path, tmp_path: Path) -> None:
    found = replayed(touched, tmp_path)
    assert [(each.task, each.whole) for each in found] == [("practice", True), ("transfer", True)]
    assert [each.differences for each in found] == [(), ()]
    assert all(each.same for each in found)
    left = read_recorded(touched).tasks[-1].state
    assert left is not None
    assert [(row.kind, row.amount_fen) for row in left.movements] == [("pending", 30_050), ("post", 30_050)]


def test_a_session_by_screen_reader_is_replayed_to_the_fen(tmp_path: Path) -> None:
    text = without_faults("screen-reader").decode()
    blocks = re.split(r"(?=^\[\[)", text, flags=re.MULTILINE)
    short = [each for each in blocks if 'id = "standard"' not in each and 'id = "practice"' not in each]
    session = record("".join(short).encode(), tmp_path / "P001")
    found = replayed(session, tmp_path / "replays")
    assert found
    assert all(each.same for each in found), found
    acts = [timed.act for task in read_recording(session) for timed in task.acts]
    assert acts.count(r.SecretKeyPressed(right=True)) == 6
    assert not any(isinstance(act, r.Tapped) for act in acts)


def test_a_recording_that_lacks_a_press_is_told_as_a_difference(copy: Path, tmp_path: Path) -> None:
    def without_a_digit(lines: list[dict[str, object]]) -> None:
        last = max(at for at, line in enumerate(lines) if line["kind"] == "act.secret_key_pressed")
        del lines[last]

    spoil(copy, without_a_digit)
    compared = replayed(copy, tmp_path / "replays", 2)[0]
    assert not compared.same
    told = [str(each) for each in compared.differences]
    assert any("余额" in line and "300" not in line and "元，重放后是" in line for line in told), told
    assert any(line.startswith("第2笔：记录的是post") and line.endswith("重放后是没有") for line in told), told


def test_a_recording_holds_no_digit_of_the_pin_and_no_place_on_its_pad(touched: Path) -> None:
    tasks = read_recording(touched)
    secret = [timed.act for task in tasks for timed in task.acts if isinstance(timed.act, r.SecretKeyPressed)]
    assert len(secret) >= 6
    text = (touched / RECORDINGS / INPUT).read_text(encoding="utf-8")
    assert "135790" not in text
    assert {key for line in text.splitlines() for key in json.loads(line)["data"] if "secret" in line} >= {"right"}
    hidden = [frame for frame in read_frames(touched / RECORDINGS) if frame.frame.picture is None]
    assert hidden, "nothing of the pad is kept as a picture"


def test_the_pictures_are_those_of_the_screen_in_the_order_of_the_session(touched: Path) -> None:
    frames = list(read_frames(touched / RECORDINGS))
    assert [each.mono_ms for each in frames] == sorted(each.mono_ms for each in frames)
    pictures = [each.frame for each in frames if each.frame.picture is not None]
    assert len(pictures) > 5
    for frame in pictures:
        image = QImage(str(touched / RECORDINGS / PICTURES / str(frame.picture)))
        assert (image.width(), image.height()) == (frame.width_px, frame.height_px)
    assert all(first.sha256 != second.sha256 for first, second in pairwise(pictures))


def test_nothing_is_recorded_of_whoever_did_not_agree(tmp_path: Path) -> None:
    content = _one_task()
    assert run_session(Simulation(study_of(content), content, 1, "0.1.0"), 1, tmp_path) == "completed"
    assert not read_manifest(tmp_path).consent.screen
    assert not list((tmp_path / RECORDINGS).iterdir())
    with pytest.raises(RecordingError) as raised:
        read_recorded(tmp_path)
    assert raised.value.code == "RECORDING_MISSING"


def test_a_recording_in_another_format_is_refused_in_words(copy: Path) -> None:
    def newer(lines: list[dict[str, object]]) -> None:
        lines[0]["data"] = {"schema": 2, "everything": "else"}

    spoil(copy, newer)
    with pytest.raises(RecordingError, match="第2版的格式") as raised:
        read_recorded(copy)
    assert raised.value.code == "RECORDING_NEWER"


def test_a_study_that_was_changed_since_is_not_replayed(copy: Path) -> None:
    (copy / "study.toml").write_bytes((copy / "study.toml").read_bytes() + b"# changed\n")
    with pytest.raises(RecordingError) as raised:
        read_recorded(copy)
    assert raised.value.code == "STUDY_CHANGED"
