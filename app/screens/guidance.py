"""同屏辅导: the invitation, the question, the helper's marks, and money that waits meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QRectF

from app.pages import Page
from app.screens.stop import Stop, at
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

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


def area_of(screen: QQuickItem, name: str) -> QRectF:
    """Where a button is, by its words or the name that the tour knows it by, in parts of the screen."""
    found = (item for item in _in_sight(screen) if name in {item.property("text"), item.objectName()})
    button = next(item for item in found if _pressed(item))
    area = button.mapRectToItem(screen, QRectF(0, 0, button.width(), button.height()))
    across, down = screen.width(), screen.height()
    return QRectF(area.x() / across, area.y() / down, area.width() / across, area.height() / down)


def _in_sight(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _in_sight(child)


def _pressed(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton")


def _marked(scene: Scene) -> None:
    """The helper points at one thing and underlines another."""
    ticket = watched(scene)
    scene.view_model.navigation.home()
    guidance = scene.view_model.guidance
    if guidance.screen is None:
        return
    for _ in range(3):  # so that the home page has the room that the helper's bar leaves
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    elder = scene.settings.settings.version == "elder"
    names = ("tour-balance", "tour-voice") if elder else (translate("services", "账户"), translate("services", "明细"))
    pointed, underlined = (area_of(guidance.screen, name) for name in names)
    left, right, bottom = underlined.left(), underlined.right(), underlined.bottom()
    step = underlined.width() / 5
    wave = [[left + step * n, bottom - (0.005 if n % 2 else 0.011)] for n in range(1, 5)]
    guidance.act(ticket, {"kind": "point", "at": [pointed.center().x(), pointed.center().y()]})
    guidance.act(ticket, {"kind": "draw", "points": [point for point in wave if point[0] < right]})
    guidance.act(ticket, {"kind": "say", "text": "点圈起来的，看余额" if elder else "点圈起来的，看账户"})


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
