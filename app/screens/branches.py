"""Branches, one of them open and closed, the questions before a number and an appointment, what one then holds."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.pages import Page
from app.screens.stop import Stop, at

if TYPE_CHECKING:
    from app.scene import Scene


def _branch(scene: Scene, branch_id: str = "hubin") -> None:
    scene.view_model.navigation.open(Page.BRANCHES)
    scene.view_model.branches.openBranch(branch_id)


def _ask(scene: Scene) -> None:
    _branch(scene)
    scene.view_model.branches.askAppointment()


def _choose(scene: Scene, *, time: bool) -> None:
    _ask(scene)
    branches = scene.view_model.branches
    branches.chooseService("pin")
    if scene.settings.settings.version == "elder" and not time:
        return
    branches.chooseDay(branches.dayChoices.rows[1].value)
    if time:
        branches.chooseTime(branches.timeChoices.rows[1].value)
        branches.submit()


def _time(scene: Scene) -> None:
    _ask(scene)
    branches = scene.view_model.branches
    branches.chooseService("pin")
    branches.chooseDay(branches.dayChoices.rows[1].value)


def _booked(scene: Scene) -> None:
    _choose(scene, time=True)
    scene.view_model.order.agree()


def _number(scene: Scene) -> None:
    scene.view_model.navigation.home()
    _branch(scene, "zhonglou")
    scene.view_model.branches.askNumber()


def _queueing(scene: Scene) -> None:
    _number(scene)
    scene.view_model.branches.chooseService("cash")
    scene.view_model.branches.submit()


def _queued(scene: Scene) -> None:
    _queueing(scene)
    scene.view_model.order.agree()


def _held(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.BRANCHES)
    if not scene.view_model.branches.hasTicket:
        _booked(scene)
        _queued(scene)
        scene.view_model.navigation.home()
        scene.view_model.navigation.open(Page.BRANCHES)


def _mine(scene: Scene) -> None:
    _held(scene)
    scene.view_model.navigation.open(Page.BRANCHES_HELD)


def _closed(scene: Scene) -> None:
    scene.move_on(timedelta(hours=4))
    _branch(scene)


STOPS = (
    Stop("branches", "云网点", at(Page.BRANCHES)),
    Stop("branch", "一家网点", _branch),
    Stop("appointment", "预约网点", _ask),
    Stop("appointment-day", "预约哪天去", lambda scene: _choose(scene, time=False)),
    Stop("appointment-time", "预约几点去", _time),
    Stop("appointment-review", "核对预约", lambda scene: _choose(scene, time=True)),
    Stop("appointment-done", "预约好了", _booked),
    Stop("number", "取号", _number),
    Stop("number-review", "核对取号", _queueing),
    Stop("number-done", "取到号了", _queued),
    Stop("branches-held", "云网点，有号有预约", _held),
    Stop("branches-mine", "我的号和预约", _mine),
    Stop("branch-closed", "网点关门了", _closed),
)
"""In an order in which what one holds comes after what one asks; at the end it is evening."""
