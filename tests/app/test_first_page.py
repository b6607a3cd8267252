"""What the first page must not wait for, and that what was put off is there when it is needed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from app.pages import Page
from app.paths import ROOT
from app.scene import Scene

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("av", "bank.bank", "cryptography", "http.server", "numpy", "onnxruntime", "pypinyin")


def test_the_window_opens_without_what_only_some_pages_need() -> None:
    source = f"import sys, app.window, app.viewmodels.app; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", source], cwd=ROOT, capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []


def test_only_the_rooms_of_the_first_page_are_there_at_first(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    before = len(scene.view_model.rooms_of(Page.HOME))
    for page in Page:
        if "/" not in page.value:
            scene.view_model.rooms_of(page)
    assert not {"book_rooms", "credit_rooms", "wealth_rooms"} & vars(scene.view_model).keys()
    assert before == len(scene.view_model.rooms_of(Page.HOME))
    scene.close()


def test_a_page_finds_all_its_rooms_whichever_was_opened_before(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
    first, second = Scene(tmp_path / "a"), Scene(tmp_path / "b")
    found = {page: {type(room) for room in first.view_model.rooms_of(page)} for page in Page}
    again = {page: {type(room) for room in second.view_model.rooms_of(page)} for page in reversed(Page)}
    everything = {page: {type(room) for room in first.view_model.rooms_of(page)} for page in Page}
    assert found == again == everything
    assert len({room for rooms in found.values() for room in rooms}) >= 35
    first.close()
    second.close()
