"""The elder version's home page says calmly that something waits, and its entry 帮助 leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.screens.messages import cause_messages

if TYPE_CHECKING:
    from app.scene import Scene


def test_the_home_page_tells_how_much_waits_and_the_next_page_lists_it(scene: Scene) -> None:
    home = scene.view_model.home
    scene.view_model.navigation.home()
    home.refresh()
    assert home.waitingText == ""
    cause_messages(scene)
    scene.view_model.navigation.open(Page.ALL_SERVICES)
    assert home.waitingText == f"{home.allTodos.count}件事等您看"
    assert {"water-bill", "waiting-transfers"} <= {row.service_id for row in home.allTodos.rows}
