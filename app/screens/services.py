"""The first page in its other states, all services, and the search."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.pages import Page
from app.screens.stop import Stop, at

if TYPE_CHECKING:
    from app.scene import Scene


def _hidden(scene: Scene) -> None:
    scene.settings.change(hide_amounts=True)


def _used(scene: Scene) -> None:
    """What was opened often stands first, with the reason."""
    scene.settings.change(hide_amounts=False)
    for _ in range(3):
        scene.view_model.openService("entries")
        scene.view_model.navigation.home()
        scene.move_on(timedelta(minutes=1))
    scene.view_model.home.arrange()


def _searched(scene: Scene, text: str) -> None:
    scene.view_model.navigation.open(Page.SEARCH)
    scene.view_model.catalogue.search(text)


def _found(scene: Scene) -> None:
    """By initials; the elder version tells of no such thing, so there the word is written out."""
    _searched(scene, "转账" if scene.settings.settings.version == "elder" else "zz")


STOPS = (
    Stop("home-hidden", "首页，金额隐藏", _hidden),
    Stop("home-used", "首页，按使用习惯", _used),
    Stop("services", "全部服务", at(Page.ALL_SERVICES)),
    Stop("mine", "我的", at(Page.MINE)),
    Stop("search", "搜索", lambda scene: _searched(scene, "")),
    Stop("search-found", "搜索，找到", _found),
    Stop("search-entries", "搜索，找到收支", lambda scene: _searched(scene, "超市")),
    Stop("search-nearest", "搜索，没有找到", lambda scene: _searched(scene, "租房")),
)
"""Pages of finding one's way, in an order in which none disturbs the next."""
