"""The harness says what went wrong, by a code, and never waits in vain."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from accessibility.errors import ReaderError
from accessibility.screen_readers import orca
from accessibility.screen_readers.orca import OrcaDesk, missing_for_orca
from accessibility.screen_readers.transcript import Step, Transcript
from app.cli import main
from app.screen_reader.kept import changes, keep
from app.screen_reader.tasks import TASKS, tasks_named

if TYPE_CHECKING:
    from pathlib import Path

needs_orca = pytest.mark.skipif(bool(missing_for_orca()), reason="needs Orca, which script/setup dev installs")


def test_a_machine_without_orca_names_the_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ReaderError, match=r"xvfb.*orca.*locales") as caught, OrcaDesk():
        pass
    assert caught.value.code == "READER_MISSING"


@needs_orca
def test_a_program_that_ends_is_told_with_its_last_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orca, "START_SECONDS", 5.0)
    with OrcaDesk() as desk:
        desk.open([sys.executable, "-c", "import sys; sys.exit('no bank today')"])
        with pytest.raises(ReaderError, match="no bank today") as caught:
            desk.wait_for_window("小象银行")
    assert caught.value.code == "PROGRAM_ENDED"


def test_orca_waits_for_the_answer_of_a_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As it comes, it takes a program for dead after 0.8 s, and passes over all that it tells from then on."""
    files = {
        "orca": f"#!{sys.executable}\ndef main():\n    print('version 43.1')\n",
        "gi/__init__.py": "def require_version(*_): pass\n",
        "gi/repository/__init__.py": "",
        "gi/repository/Atspi.py": "def set_timeout(call_ms, start_ms): print('answer', call_ms, start_ms)\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "orca").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    said = subprocess.run(orca.command("--version"), capture_output=True, text=True, check=True).stdout
    assert said.split("\n")[:2] == ["answer 60000 60000", "version 43.1"]


BUTTON = """
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
application = QGuiApplication(["keys"])
engine = QQmlApplicationEngine()
engine.loadData(QByteArray(b'import QtQuick; import QtQuick.Controls.Basic; ApplicationWindow {'
    b'width: 300; height: 100; visible: true; title: "Keys"; Button { text: "Stay"; focus: true;'
    b'Keys.onPressed: event => text = "Left by " + event.key } }'))
application.exec()
"""


@needs_orca
def test_asking_orca_where_one_is_is_no_key_of_the_program() -> None:
    """A busy Orca is too late to keep a key of its own from the program: one that the program knows would press there."""
    with OrcaDesk() as desk:
        desk.open([sys.executable, "-c", BUTTON])
        desk.wait_for_window("Keys")
        assert desk.where() == ["Stay 按钮."]


def test_every_task_is_done_in_both_versions() -> None:
    assert len({task.name for task in TASKS}) >= 10
    assert {(task.name, task.version) for task in TASKS} == {
        (task.name, version) for task in TASKS for version in ("standard", "elder")
    }
    with pytest.raises(KeyError):
        tasks_named(["no-such-task"])


def test_another_generation_of_orca_is_not_compared(tmp_path: Path) -> None:
    task = TASKS[0]
    keep(task, Transcript("t", "Orca 43.1, zh_CN.UTF-8", (Step("Tab", ("转账 按钮.",)),)), tmp_path)
    newer = Transcript("t", "Orca 48.2, zh_CN.UTF-8", (Step("Tab", ("转账 按钮",)),))
    with pytest.raises(ReaderError) as caught:
        changes(task, newer, tmp_path)
    assert caught.value.code == "TRANSCRIPT_VERSION"
    fixed = Transcript("t", "Orca 43.2, zh_CN.UTF-8", (Step("Tab", ("转账 按钮.",)),))
    assert changes(task, fixed, tmp_path) == []


def test_a_task_that_was_never_kept_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReaderError) as caught:
        changes(TASKS[0], Transcript("t", "r", ()), tmp_path)
    assert caught.value.code == "TRANSCRIPT_UNREADABLE"


def test_the_command_refuses_a_task_it_does_not_know() -> None:
    answer = CliRunner().invoke(main, ["screenreader", "compare", "nothing"])
    assert answer.exit_code == 2
    listed = CliRunner().invoke(main, ["screenreader", "list"])
    assert "transfer" in listed.output
