"""`xiaoxiang study stream` beside a session that begins and ends while it looks on."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from app.cli import main
from app.paths import ROOT
from lab.events import JsonlEventLog
from lab.manifest import EVENTS, write_manifest
from lab.schema import kinds as k
from lab.schema.reading import as_data
from lab.streams.anchors import read_anchors
from tests.lab.hand_made import manifest, task

if TYPE_CHECKING:
    from pathlib import Path


def test_without_a_stream_it_says_which_there_are(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["study", "stream", str(tmp_path)])
    assert result.exit_code == 2
    assert "STREAM_NONE" in result.stderr


def test_a_session_that_begins_later_is_heard_from_its_beginning(tmp_path: Path) -> None:
    pylsl = pytest.importorskip("pylsl", reason="script/setup dev")
    command = [sys.executable, "-m", "app.cli", "study", "stream", str(tmp_path), "--lsl", "machine"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
        assert process.stdout is not None
        assert "lsl" in process.stdout.readline()
        folder = tmp_path / "P003"
        log = JsonlEventLog(folder / EVENTS)

        def write(at_ms: int, what: k.Kind) -> None:
            log.write(at_ms, datetime.now().astimezone().isoformat(timespec="milliseconds"), what.kind, as_data(what))

        write_manifest(folder, manifest(3))
        assert process.stdout.readline() == f"P003 {manifest(3).session}\n"
        assert process.stdout.readline() == "lsl ✓\n"
        (found,) = pylsl.resolve_byprop("source_id", manifest(3).session, timeout=20)
        inlet = pylsl.StreamInlet(found, recover=False)
        inlet.open_stream(timeout=20)
        before = pylsl.local_clock()
        write(5, task())
        sample, at_s = inlet.pull_sample(timeout=20)
        assert json.loads(sample[0])["task"] == "transfer"
        # The moment is that at which the event was written, to the millisecond in which the log keeps it.
        assert before - 0.01 <= at_s <= pylsl.local_clock()
        write(9, k.SessionEnded("completed"))
        sample, _ = inlet.pull_sample(timeout=20)
        assert json.loads(sample[0])["kind"] == "session.ended"
        inlet.close_stream()
        log.close()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0
    assert [one.mono_ms for one in read_anchors(folder, "lsl")] == [5, 9]
