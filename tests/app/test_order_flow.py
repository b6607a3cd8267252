"""An order on the real bank: what a person agreed to happens once, after the right PIN, and not otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.order_flow import Order, OrderStage, Undo
from app.pages import Page
from app.scene import PIN, Scene
from app.screens.orders import higher_limits, press
from app.transfer_state import Draft, Route

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bank.values import AgreedLimits

BEFORE_FEN = 2_000_000
AFTER_FEN = 3_000_000


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path)
    yield made
    made.close()


def limit_fen(scene: Scene) -> int:
    """The limit of one transfer that is in force."""
    found: list[AgreedLimits] = []
    scene.banking.write(
        lambda bank: bank.limits.in_force("wang-xiulan"),
        lambda outcome: found.append(outcome.value),  # type: ignore[union-attr]  # it does not fail
    )
    return found[0].per_transfer_fen


def stage(scene: Scene) -> OrderStage:
    return scene.view_model.house.orders.state.stage


def offer(scene: Scene, order: Order | None = None) -> None:
    assert scene.view_model.house.orders.offer(order or higher_limits(scene))


def test_nothing_happens_before_the_right_pin(scene: Scene) -> None:
    offer(scene)
    assert limit_fen(scene) == BEFORE_FEN
    scene.view_model.order.agree()
    assert scene.view_model.navigation.current == Page.ORDER_PIN
    assert limit_fen(scene) == BEFORE_FEN
    press(scene, PIN)
    scene.view_model.orderPin.submit()
    assert stage(scene) is OrderStage.DONE
    assert limit_fen(scene) == AFTER_FEN


def test_a_wrong_pin_can_be_tried_again(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG")
    offer(scene)
    scene.view_model.order.agree()
    press(scene, "246801")
    scene.view_model.orderPin.submit()
    assert stage(scene) is OrderStage.PIN
    assert "密码不对" in scene.view_model.orderPin.errorText
    assert limit_fen(scene) == BEFORE_FEN
    press(scene, PIN)
    scene.view_model.orderPin.submit()
    assert limit_fen(scene) == AFTER_FEN


def test_a_locked_pin_ends_the_order(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG", "PIN_LOCKED")
    offer(scene)
    scene.view_model.order.agree()
    for _ in range(5):
        press(scene, "246801")
        scene.view_model.orderPin.submit()
    assert stage(scene) is OrderStage.FAILED
    assert scene.view_model.order.failed
    assert limit_fen(scene) == BEFORE_FEN


def test_going_back_takes_the_consent_back(scene: Scene) -> None:
    navigation = scene.view_model.navigation
    navigation.open(Page.SETTINGS)
    offer(scene)
    scene.view_model.order.agree()
    navigation.back()
    assert (stage(scene), navigation.current) == (OrderStage.REVIEW, Page.ORDER_REVIEW)
    navigation.back()
    assert (stage(scene), navigation.pages) == (OrderStage.NONE, (Page.HOME, Page.SETTINGS))
    scene.view_model.house.orders.submit_pin(PIN)
    assert limit_fen(scene) == BEFORE_FEN


def test_the_end_leads_back_to_where_it_began(scene: Scene) -> None:
    navigation = scene.view_model.navigation
    navigation.open(Page.SETTINGS)
    offer(scene)
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()
    assert navigation.pages == (Page.HOME, Page.SETTINGS, Page.ORDER_RESULT)
    navigation.back()
    assert navigation.pages == (Page.HOME, Page.SETTINGS)


def test_a_refusal_of_the_bank_is_told_with_its_sentence(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("LIMITS_INVALID")
    offer(scene, higher_limits(scene, per_day_fen=1))
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()
    assert scene.view_model.order.endTitle == "没有办成"
    assert scene.view_model.order.endMessage.startswith("没有改成")
    assert limit_fen(scene) == BEFORE_FEN


def test_an_order_that_needs_no_pin_is_carried_out_at_once_and_can_be_undone(scene: Scene) -> None:
    done: list[str] = []
    back = replace(higher_limits(scene), needs_pin=False, carry_out=lambda _bank, _pin: done.append("back"))
    there = replace(back, carry_out=lambda _bank, _pin: done.append("there"), undo=lambda _: Undo(lambda: "撤回", back))
    offer(scene, there)
    scene.view_model.order.agree()
    assert (done, scene.view_model.order.undoText) == (["there"], "撤回")
    scene.view_model.order.undoIt()
    assert stage(scene) is OrderStage.REVIEW
    scene.view_model.order.agree()
    assert done == ["there", "back"]
    assert scene.view_model.order.undoText == ""


def test_a_second_press_of_agree_does_nothing(scene: Scene) -> None:
    done: list[str] = []
    order = replace(higher_limits(scene), needs_pin=False, carry_out=lambda _bank, _pin: done.append("once"))
    offer(scene, order)
    scene.view_model.order.agree()
    scene.view_model.order.agree()
    assert done == ["once"]


def test_a_transfer_that_comes_up_for_review_takes_the_place_of_an_order(scene: Scene) -> None:
    offer(scene)
    scene.flow.prepare(Draft("li-juan", 30_050), Route.VOICE, lambda _: None)
    assert stage(scene) is OrderStage.NONE
    assert scene.view_model.navigation.current == Page.REVIEW


def test_the_whole_order_is_heard_before_anything_can_be_agreed_to(scene: Scene) -> None:
    offer(scene)
    assert scene.view_model.order.sentence == (
        "调高转账限额，每笔最多转出：30000元，每天最多转出：60000元，限额越高，被骗时可能损失越多"
    )
