"""The warning and the locked screen as a person meets them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.pages import Page
from app.scene import PIN, Scene
from app.screens.state import WRONG_PIN, press
from app.session_guard import Press
from app.transfer_state import Draft, Route, Stage

if TYPE_CHECKING:
    from collections.abc import Callable


def study(scene: Scene, **choices: str | bool | int) -> None:
    scene.settings.change(idle_minutes=5, **choices)
    scene.view_model.session.begin()


@pytest.mark.parametrize(
    ("choices", "ends"),
    [
        ({"idle_minutes": 0}, False),
        ({"version": "elder"}, False),
        ({"version": "elder", "idle_elder": True}, True),
        ({}, True),
    ],
)
def test_a_session_ends_only_where_a_study_insists(
    scene: Scene, choices: dict[str, str | bool | int], *, ends: bool
) -> None:
    scene.settings.change(**({"idle_minutes": 5} | choices))
    scene.view_model.session.begin()
    scene.move_on(timedelta(minutes=30))
    assert scene.view_model.navigation.covered == ends


def test_the_warning_is_said_and_a_key_takes_it_away(scene: Scene, announced: list[str]) -> None:
    scene.view_model.navigation.open(Page.ENTRIES)
    study(scene)
    scene.move_on(timedelta(minutes=5))
    assert scene.view_model.navigation.current == Page.SESSION_ENDING
    assert announced[-1] == "还有大约60秒就要锁屏了。按任意键，或点“继续用”，就不锁。"
    assert scene.view_model.session.touch(Press.POINTER) is False
    assert scene.view_model.navigation.current == Page.SESSION_ENDING
    scene.move_on(timedelta(seconds=30))
    assert scene.view_model.session.secondsLeft == 30
    assert scene.view_model.session.touch(Press.STEP) is False
    assert scene.view_model.session.secondsLeft == 60
    assert scene.view_model.session.touch(Press.KEY) is True
    assert scene.view_model.navigation.current == Page.ENTRIES
    assert scene.view_model.session.touch(Press.KEY) is False


def test_a_locked_screen_keeps_the_place_and_lets_nothing_through(scene: Scene, announced: list[str]) -> None:
    model = scene.view_model
    model.navigation.open(Page.ENTRIES)
    model.navigation.openConversation()
    study(scene)
    scene.move_on(timedelta(minutes=6))
    assert model.navigation.current == Page.LOCKED
    assert scene.assistant.asked[-1] == "stop"
    asked = len(scene.assistant.asked)
    for way in (model.navigation.back, model.navigation.home, model.talk, model.navigation.openConversation):
        way()
    model.navigation.open(Page.BALANCE)
    assert model.navigation.current == Page.LOCKED
    assert not model.navigation.conversationOpen
    assert len(scene.assistant.asked) == asked
    press(scene, WRONG_PIN)
    assert model.session.pad.errorText.startswith("密码不对，还可以再试4次")
    assert model.navigation.current == Page.LOCKED
    press(scene, PIN)
    assert model.navigation.current == Page.ENTRIES
    assert announced[-1] == "已打开，接着刚才的来"


def test_a_transfer_under_review_asks_for_consent_again_after_the_lock(scene: Scene) -> None:
    scene.flow.prepare(Draft("li-juan", 30_050), Route.TOUCH, lambda _: None)
    prepared = scene.flow.state.prepared
    assert prepared is not None
    scene.flow.consent(prepared.confirmation_id, Route.TOUCH)
    scene.view_model.pin.press("1")
    scene.view_model.session.lock()
    assert scene.flow.state.stage is Stage.REVIEW
    press(scene, PIN)
    assert scene.view_model.navigation.current == Page.REVIEW
    assert scene.view_model.pin.count == 0


def test_a_locked_pin_leaves_the_screen_locked_and_says_until_when(
    scene: Scene, expect_log: Callable[..., None]
) -> None:
    expect_log("PIN_LOCKED")
    scene.view_model.session.lock()
    for _ in range(5):
        press(scene, WRONG_PIN)
    assert "3月3日14:30" in scene.view_model.session.pad.errorText
    press(scene, PIN)
    assert scene.view_model.navigation.current == Page.LOCKED
    scene.move_on(timedelta(hours=24))
    press(scene, PIN)
    assert scene.view_model.navigation.current == Page.HOME
