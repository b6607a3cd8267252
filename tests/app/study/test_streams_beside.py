"""Markers beside a session with a person: the fake OBS hears the scripted person's session, and no stream keeps the session up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from app.cli import main
from app.study.live.beside import Markers, streaming
from app.study_stream_command import OBS_PASSWORD
from lab.schema import kinds as k
from lab.streams.anchors import read_anchors
from tests.app.study.child_live import next_press
from tests.app.study.live_support import Person, events_of, open_room

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("simpleobsws", reason="script/setup dev")
servers = pytest.importorskip("tests.lab.obs_server", reason="script/setup dev")
pytestmark = [pytest.mark.usefixtures("study_application"), pytest.mark.timeout(300)]


def through_the_first_task(folder: Path) -> None:
    """A person comes, practises, and goes away in the middle of the next task."""
    room = open_room(folder)
    person = Person(room)
    while room.run.shown.task is None or room.run.shown.task.practice or room.run.shown.screen != "task":
        person.press(*next_press(person))
    room.close()


def test_obs_gets_the_chapters_of_a_persons_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with servers.obs_server() as obs:
        monkeypatch.setenv(OBS_PASSWORD, obs.password)
        with streaming(tmp_path / "P001", Markers(obs=obs.url), begun=False):
            through_the_first_task(tmp_path)
        first = list(obs.chapters)
        with streaming(tmp_path / "P001", Markers(obs=obs.url), begun=True):
            pass
        assert obs.chapters == first, "what was told before is not told again"
    started = [each.task for each in events_of(tmp_path) if isinstance(each, k.TaskStarted)]
    assert started == ["look", "pay"]
    assert [chapter.split()[1] for chapter in first if chapter.startswith("task.started")] == started
    assert read_anchors(tmp_path / "P001", "obs")


def test_a_session_goes_on_where_nobody_listens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(OBS_PASSWORD, raising=False)
    with servers.obs_server() as obs:
        with streaming(tmp_path / "P001", Markers(obs=obs.url), begun=False):
            through_the_first_task(tmp_path)
        assert obs.chapters == []
    assert [each for each in events_of(tmp_path) if isinstance(each, k.TaskStarted)]
    assert "STREAM_REFUSED" in capfd.readouterr().err


def test_who_does_not_take_part_leaves_nothing(tmp_path: Path) -> None:
    with streaming(tmp_path / "P001", Markers(obs="ws://127.0.0.1:1"), begun=False):
        pass
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_started_where_nobody_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.study.live.beside.subprocess.Popen", lambda *_, **__: pytest.fail("a process"))
    with streaming(tmp_path / "P001", Markers(), begun=False):
        pass


def test_simulated_time_is_not_streamed(tmp_path: Path) -> None:
    asked = ["study", "run", "elder-vs-standard", "--simulate", "1", "--out", str(tmp_path / "out"), "--lsl", "machine"]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 2
    assert "真人" in result.stderr
    assert list(tmp_path.iterdir()) == []
