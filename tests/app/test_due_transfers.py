"""A transfer whose moment comes while the window is open is sent, and the balance in sight follows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.due_transfers import DueTransfers
from app.scene import Scene
from app.screens import transfers as stops

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    scene = Scene(tmp_path)
    yield scene
    scene.close()


def test_what_comes_due_is_sent_within_a_minute_and_seen(scene: Scene) -> None:
    due = DueTransfers(scene.banking, scene.loop)
    due.subscribe(scene.view_model.look_again)
    due.start()
    stops.draft(scene, "zhang-jianguo", "300", arrival="two_hours")
    scene.view_model.review.confirm()
    stops.enter_pin(scene)
    scene.move_on(timedelta(hours=1, minutes=59))
    assert scene.view_model.accounts.balance.display == "¥52,386.20"
    scene.move_on(timedelta(minutes=2))
    assert scene.view_model.accounts.balance.display == "¥52,086.20"
    due.close()
    stops.draft(scene, "zhang-jianguo", "100", arrival="two_hours")
    scene.view_model.review.confirm()
    stops.enter_pin(scene)
    scene.move_on(timedelta(hours=3))
    assert scene.view_model.accounts.balance.display == "¥52,086.20"
