import pytest

from app.pages import Page
from app.scene import PIN, Scene
from app.transfer_state import Draft, Route, Stage


def by_voice(scene: Scene, payee_id: str = "li-juan", amount_fen: int = 30_050) -> None:
    scene.flow.prepare(Draft(payee_id, amount_fen), Route.VOICE, lambda _: None)


def agree(scene: Scene) -> None:
    prepared = scene.flow.state.prepared
    assert prepared is not None
    scene.flow.consent(prepared.confirmation_id, Route.VOICE)


def test_one_goes_up_and_back_page_by_page(scene: Scene) -> None:
    navigation = scene.view_model.navigation
    navigation.open("Balance")
    navigation.open("Entries")
    navigation.back()
    assert navigation.pages == (Page.HOME, Page.BALANCE)
    navigation.back()
    navigation.back()
    assert navigation.pages == (Page.HOME,)


def test_a_page_is_never_on_the_stack_twice(scene: Scene) -> None:
    navigation = scene.view_model.navigation
    for page in ("Balance", "Entries", "Balance"):
        navigation.open(page)
    assert navigation.pages == (Page.HOME, Page.BALANCE)


@pytest.mark.parametrize("page", ["Review", "Pin", "Result", "Nowhere"])
def test_pages_of_the_flow_open_by_themselves_alone(scene: Scene, page: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- the message is for the programmer
        scene.view_model.navigation.open(page)


def test_a_transfer_by_voice_takes_the_pages_along(scene: Scene) -> None:
    navigation = scene.view_model.navigation
    navigation.open("Settings")
    navigation.openConversation()
    by_voice(scene)
    assert navigation.pages == (Page.HOME, Page.SETTINGS, Page.REVIEW)
    assert not navigation.conversationOpen
    agree(scene)
    assert navigation.current == Page.PIN
    for digit in PIN:
        scene.view_model.pin.press(digit)
    scene.view_model.pin.submit()
    assert navigation.pages == (Page.HOME, Page.RESULT)


def test_a_correction_by_voice_stays_on_the_review_with_the_new_amount(scene: Scene) -> None:
    by_voice(scene)
    by_voice(scene, amount_fen=80_000)
    assert scene.view_model.navigation.current == Page.REVIEW
    assert scene.view_model.review.amount.display == "¥800.00"


def test_a_correction_that_is_refused_takes_the_review_away(scene: Scene) -> None:
    by_voice(scene)
    by_voice(scene, amount_fen=9_000_000)
    assert scene.view_model.navigation.pages == (Page.HOME,)


def test_going_back_from_the_review_releases_the_money_without_a_page_about_it(
    scene: Scene, announced: list[str]
) -> None:
    scene.view_model.startTransfer()
    scene.view_model.payTo("li-juan")
    scene.view_model.transfer.setAmountText("10")
    scene.view_model.transfer.prepare()
    assert scene.view_model.accounts.available.display == "¥52,376.20"
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.pages == (Page.HOME, Page.PAYEE, Page.AMOUNT)
    assert announced[-1] == "这笔转账已取消，钱没有转出"
    scene.view_model.accounts.refresh()
    assert scene.view_model.accounts.available.display == "¥52,386.20"


def test_going_back_from_the_pin_takes_the_consent_back(scene: Scene) -> None:
    by_voice(scene)
    agree(scene)
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.current == Page.REVIEW
    assert scene.flow.state.stage is Stage.REVIEW


def test_home_from_the_review_calls_the_transfer_off(scene: Scene) -> None:
    by_voice(scene)
    scene.view_model.navigation.home()
    assert scene.view_model.navigation.pages == (Page.HOME,)
    assert scene.flow.state.stage is Stage.NONE


def test_cancelling_on_the_review_shows_that_nothing_was_sent(scene: Scene, announced: list[str]) -> None:
    by_voice(scene)
    scene.view_model.review.cancel()
    assert scene.view_model.navigation.current == Page.RESULT
    assert scene.view_model.result.outcome == "cancelled"
    assert "钱没有转出" in announced[-1]


def test_back_closes_the_conversation_first(scene: Scene) -> None:
    navigation = scene.view_model.navigation
    navigation.open("Balance")
    scene.view_model.talk()
    assert navigation.conversationOpen
    assert scene.assistant.asked == ["talk"]
    navigation.back()
    assert not navigation.conversationOpen
    assert navigation.current == Page.BALANCE


def test_talking_on_the_review_leaves_the_review_in_sight(scene: Scene) -> None:
    by_voice(scene)
    scene.view_model.talk()
    assert not scene.view_model.navigation.conversationOpen
    assert scene.assistant.asked == ["talk"]
