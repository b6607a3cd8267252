"""The window as the assistant works it."""

from __future__ import annotations

from app.pages import Page
from app.scene import Scene
from app.transfer_state import Draft, Route, Stage


def test_a_page_opens_without_the_conversation_over_it(scene: Scene) -> None:
    screen, navigation = scene.view_model.screen, scene.view_model.navigation
    navigation.openConversation()
    assert screen.go(Page.POINTS)
    assert navigation.pages == (Page.HOME, Page.POINTS)
    assert not navigation.conversationOpen
    assert screen.go_back()
    assert navigation.pages == (Page.HOME,)
    assert not screen.go_back()


def test_no_page_covers_a_transfer_under_review(scene: Scene) -> None:
    scene.flow.prepare(Draft("li-juan", 30_000), Route.TOUCH, lambda _: None)
    assert scene.flow.state.stage is Stage.REVIEW
    assert not scene.view_model.screen.go(Page.POINTS)
    assert scene.view_model.navigation.pages[-1] is Page.REVIEW
    assert scene.view_model.screen.go_home()
    assert scene.view_model.navigation.pages == (Page.HOME,)
    assert scene.flow.state.stage is Stage.NONE


def test_a_transfer_that_the_dialogue_laid_aside_is_over_before_the_page_opens(scene: Scene) -> None:
    scene.flow.prepare(Draft("li-juan", 30_000), Route.VOICE, lambda _: None)
    prepared = scene.flow.state.prepared
    assert prepared is not None
    scene.flow.withdraw(prepared.confirmation_id)
    assert scene.view_model.screen.go(Page.POINTS)
    assert scene.view_model.navigation.pages == (Page.HOME, Page.POINTS)
    assert scene.flow.state.stage is Stage.NONE
