"""The adviser's room: nothing said yet, something asked, something nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.screens.stop import Stop, at

if TYPE_CHECKING:
    from app.scene import Scene


def _asked(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.MANAGER)
    scene.view_model.manager.ask("app")


def _unknown(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.MANAGER)
    scene.view_model.manager.send("今天天气怎么样")


STOPS = (
    Stop("manager", "云工作室", at(Page.MANAGER)),
    Stop("manager-asked", "云工作室，问过", _asked),
    Stop("manager-unknown", "云工作室，答不上来", _unknown),
)
