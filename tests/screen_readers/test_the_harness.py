"""The harness says what went wrong, by a code, and never waits in vain."""

from __future__ import annotations

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
