import logging
from collections.abc import Callable

import pytest

from app.scene import PIN, Scene
from app.transfer_state import Draft, Route, Stage
from app.viewmodels.pin import PinViewModel

WRONG = "246801"


@pytest.fixture
def pad(scene: Scene) -> PinViewModel:
    scene.flow.prepare(Draft("li-juan", 30_050), Route.TOUCH, lambda _: None)
    scene.view_model.review.confirm()
    return scene.view_model.pin


def press(pad: PinViewModel, digits: str) -> None:
    for digit in digits:
        pad.press(digit)


def test_a_press_is_told_by_number_of_digits_and_never_by_digit(pad: PinViewModel, announced: list[str]) -> None:
    press(pad, "135")
    assert announced == ["已输入1位", "已输入2位", "已输入3位"]
    pad.erase()
    assert pad.status == "已输入2位"


def test_more_than_six_digits_and_anything_else_is_ignored(pad: PinViewModel) -> None:
    press(pad, "12a３ 45678")
    assert pad.count == 6
    assert pad.complete


def test_too_few_digits_are_not_sent(pad: PinViewModel, scene: Scene) -> None:
    press(pad, "12345")
    pad.submit()
    assert "按满六位" in pad.errorText
    assert scene.flow.state.stage is Stage.PIN
    assert pad.count == 5


@pytest.mark.usefixtures("scene")
def test_a_wrong_pin_says_how_many_tries_are_left(
    pad: PinViewModel, announced: list[str], expect_log: Callable[..., None]
) -> None:
    expect_log("PIN_WRONG")
    press(pad, WRONG)
    pad.submit()
    assert "还可以再试4次" in pad.errorText
    assert "还可以再试4次" in announced[-1]
    assert pad.count == 0


def test_five_wrong_pins_end_the_transfer(pad: PinViewModel, scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG", "PIN_LOCKED")
    for _ in range(5):
        press(pad, WRONG)
        pad.submit()
    assert scene.view_model.result.outcome == "failed"
    assert "已锁到3月3日14:30" in scene.view_model.result.message
    assert not scene.view_model.result.canRepeat


def test_the_pin_is_in_no_text_that_leaves_the_pad(
    pad: PinViewModel, scene: Scene, announced: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    press(pad, PIN)
    texts = [repr(pad), str(pad), pad.status, pad.errorText, repr(scene.flow.state), repr(scene.view_model)]
    pad.submit()
    texts += [caplog.text, *announced, repr(scene.flow.state)]
    assert scene.view_model.result.done
    assert not [text for text in texts if PIN in text]


def test_leaving_the_pad_forgets_the_digits(pad: PinViewModel, scene: Scene) -> None:
    press(pad, "135")
    scene.view_model.navigation.back()
    assert pad.count == 0
