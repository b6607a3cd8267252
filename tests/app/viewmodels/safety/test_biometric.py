"""A simulated fingerprint on the real bank: enrolled with the PIN, never without it, and the pad is always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.biometrics import PinVault
from app.order_flow import OrderStage
from app.pages import Page
from app.scene import PIN, Scene
from app.screens.orders import higher_limits
from app.screens.orders import press as press_order
from app.screens.safety import NEW_PIN, WRONG_PIN, press
from app.transfer_state import Draft, Route, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

CUSTOMER = "wang-xiulan"


def enrol(scene: Scene, pin: str = PIN, answer: str = "success") -> None:
    scene.settings.change(biometrics="success")
    scene.view_model.navigation.open(Page.LOCKS)
    scene.view_model.safety.enrolment.turn()
    scene.view_model.order.agree()
    press_order(scene, pin)
    scene.view_model.orderPin.submit()
    scene.settings.change(biometrics=answer)


def review_transfer(scene: Scene) -> None:
    scene.flow.prepare(Draft("li-juan", 30_050), Route.TOUCH, lambda _: None)
    prepared = scene.flow.state.prepared
    assert prepared is not None
    scene.flow.consent(prepared.confirmation_id, Route.TOUCH)


def review_order(scene: Scene) -> None:
    scene.view_model.house.orders.offer(higher_limits(scene))
    scene.view_model.order.agree()


def test_a_fingerprint_stands_in_for_the_pin_of_a_transfer_and_of_an_order(scene: Scene) -> None:
    enrol(scene)
    review_transfer(scene)
    sensor = scene.view_model.biometric
    assert sensor.prompting
    assert sensor.question == "请把手指放到认指纹的地方"
    assert "模拟" in sensor.doText
    sensor.touchSensor()
    assert scene.flow.state.stage is Stage.DONE
    scene.view_model.navigation.home()
    review_order(scene)
    scene.view_model.orderBiometric.touchSensor()
    assert scene.view_model.house.orders.state.stage is OrderStage.DONE


def test_without_a_study_or_without_enrolment_there_is_only_the_pad(scene: Scene) -> None:
    assert not scene.view_model.safety.enrolment.available
    review_transfer(scene)
    assert not scene.view_model.biometric.offered
    scene.settings.change(biometrics="success")
    assert not scene.view_model.biometric.offered
    scene.view_model.biometric.ask()
    assert not scene.view_model.biometric.prompting
    scene.view_model.biometric.touchSensor()
    assert scene.flow.state.stage is Stage.PIN


def test_enrolling_needs_the_right_pin(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG")
    enrol(scene, WRONG_PIN)
    assert not scene.view_model.safety.enrolment.enrolled
    assert scene.view_model.house.orders.state.stage is OrderStage.PIN
    press_order(scene, PIN)
    scene.view_model.orderPin.submit()
    assert scene.view_model.safety.enrolment.enrolled
    scene.view_model.order.undoIt()
    scene.view_model.order.agree()
    assert not scene.view_model.safety.enrolment.enrolled


def test_three_failures_leave_the_pad_alone_and_the_pad_still_works(scene: Scene) -> None:
    enrol(scene, answer="fail")
    review_transfer(scene)
    sensor, said = scene.view_model.biometric, []
    for _ in range(3):
        sensor.touchSensor()
        said.append(sensor.errorText)
    assert said == [
        "没有认出来，还可以再试2次，也可以改用密码。",
        "没有认出来，还可以再试1次，也可以改用密码。",
        "三次都没有认出来，请按密码。",
    ]
    assert (sensor.offered, sensor.prompting) == (False, False)
    for digit in PIN:
        scene.view_model.pin.press(digit)
    scene.view_model.pin.submit()
    assert scene.flow.state.stage is Stage.DONE
    scene.view_model.navigation.home()
    review_transfer(scene)
    assert sensor.offered  # the next transfer begins anew


def test_a_device_without_a_sensor_says_so(scene: Scene) -> None:
    enrol(scene, answer="no-sensor")
    review_order(scene)
    scene.view_model.orderBiometric.touchSensor()
    assert scene.view_model.orderBiometric.errorText == "这台设备认不了指纹和脸，请按密码。"
    assert not scene.view_model.orderBiometric.offered


def test_a_pin_that_was_changed_elsewhere_costs_one_attempt_and_is_removed(
    scene: Scene, expect_log: Callable[..., None]
) -> None:
    expect_log("PIN_WRONG")
    enrol(scene)
    scene.banking.write(lambda bank: bank.pins.change(CUSTOMER, PIN, NEW_PIN), lambda _: None)
    review_transfer(scene)
    scene.view_model.biometric.touchSensor()
    assert scene.view_model.biometric.errorText.startswith("密码换过了")
    assert not PinVault(scene.settings.folder).holds(CUSTOMER)
    assert scene.flow.state.stage is Stage.PIN
    for digit in NEW_PIN:
        scene.view_model.pin.press(digit)
    scene.view_model.pin.submit()
    assert scene.flow.state.stage is Stage.DONE


def test_changing_the_pin_here_removes_what_was_enrolled(scene: Scene) -> None:
    enrol(scene)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.PIN_CHANGE)
    for digits in (PIN, NEW_PIN, NEW_PIN):
        press(scene, digits)
    assert not scene.view_model.safety.enrolment.enrolled


@pytest.mark.parametrize(("kind", "name"), [("fingerprint", "模拟指纹"), ("face", "模拟面容")])
def test_it_is_always_called_simulated(scene: Scene, kind: str, name: str) -> None:
    scene.settings.change(biometrics="success", biometric_kind=kind)
    enrolment = scene.view_model.safety.enrolment
    scene.view_model.navigation.open(Page.LOCKS)
    assert enrolment.name == name
    assert name in enrolment.actionText
    enrolment.turn()
    assert "只是模拟" in scene.view_model.order.warning
