"""`xiaoxiang read`: a saved capture as its user would hear it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.tree.capture_file import Capture, save_capture
from accessibility.tree.words import Role
from app.read_command import run_reading
from tests.accessibility.trees import button, page, thing

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_capture_is_read_from_the_first_thing_to_the_last(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "page.json"
    save_capture(Capture(page(button("余额"), thing(Role.HEADING, "账户"), button(""))), file)
    assert run_reading(file, hints=False) == 0
    assert capsys.readouterr().out.splitlines() == [
        "     账户，标题",
        "   1 余额，按钮",
        "   2 账户，标题",
        "   3 没有名称，按钮",
    ]
    assert run_reading(file, hints=True) == 0
    assert "余额，按钮，连点两下，可以按下" in capsys.readouterr().out


def test_what_is_no_capture_is_said_and_a_page_with_nothing_on_it_says_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_reading(tmp_path / "none.json", hints=False) == 2
    file = tmp_path / "empty.json"
    save_capture(Capture(page()), file)
    assert run_reading(file, hints=False) == 0
    assert capsys.readouterr().out == ""
