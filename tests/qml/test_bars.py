"""The bars below the pages keep their words when the type grows: signs give way first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.screens import ROOMS
from app.settings import TEXT_STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.qml.support import Opened

PLACES = {"首页", "账户", "消息", "我的"}
INVITATION = "有事请说"


def painted(window: Opened) -> set[str]:
    """The words of all texts in sight."""
    return {item.property("text") for item in window.items() if item.inherits("QQuickText")}


@pytest.mark.parametrize("scale", TEXT_STEPS)
def test_the_places_of_the_tab_bar_are_named_at_every_size(open_window: Callable[..., Opened], scale: float) -> None:
    window = open_window(version="standard", text_scale=scale)
    assert painted(window) >= PLACES | {"说话"}
    window.click("我的页")
    assert window.scene.view_model.navigation.stack == ["Home", "services/Mine"]


@pytest.mark.parametrize(
    ("version", "scale"), [("standard", one) for one in TEXT_STEPS] + [("elder", 1.0), ("elder", 1.5)]
)
def test_the_assistant_invites_in_words(open_window: Callable[..., Opened], version: str, scale: float) -> None:
    window = open_window(version=version, text_scale=scale)
    next(stop for stop in ROOMS["core"] if stop.name == "amount").go(window.scene)
    window.settle()
    assert painted(window) >= {INVITATION, "说话"}
