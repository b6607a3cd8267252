"""同屏辅导: the invitation, the question, the helper's marks, and money that waits meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.screens.stop import Stop, at

if TYPE_CHECKING:
    from app.scene import Scene

HELPER = "李娟"


def invited(scene: Scene) -> None:
    """A code is shown."""
    scene.view_model.navigation.open(Page.GUIDANCE)
    scene.view_model.guidance.offer()


def asked(scene: Scene) -> str:
    """Somebody entered the code; returns their ticket."""
    invited(scene)
    ticket = scene.view_model.guidance.knock(scene.view_model.guidance.code.replace(" ", ""), HELPER)
    return ticket or ""


def watched(scene: Scene) -> str:
    """Somebody sees the screen; returns their ticket."""
    ticket = asked(scene)
    scene.view_model.guidance.approve()
    return ticket


def _asked(scene: Scene) -> None:
    asked(scene)


def _marked(scene: Scene) -> None:
    ticket = watched(scene)
    scene.view_model.navigation.home()
    guidance = scene.view_model.guidance
    guidance.act(ticket, {"kind": "point", "at": [0.27, 0.45]})
    guidance.act(ticket, {"kind": "draw", "points": [[0.5, 0.3], [0.6, 0.32], [0.7, 0.3], [0.8, 0.34]]})
    guidance.act(ticket, {"kind": "say", "text": "点这个圈里的，看余额"})


def _lapsed(scene: Scene) -> None:
    invited(scene)
    scene.view_model.guidance.refuse()


STOPS = (
    Stop("guidance", "同屏辅导", at(Page.GUIDANCE)),
    Stop("guidance-code", "同屏辅导，号码", invited),
    Stop("guidance-question", "同屏辅导，让不让看", _asked),
    Stop("guidance-marks", "同屏辅导，对方在指", _marked),
    Stop("guidance-over", "同屏辅导，结束了", _lapsed),
)
