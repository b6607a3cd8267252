"""A transfer says on the page of the PIN how long it still waits, and has it read out once, before its last minute."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.scene import PIN, Scene
from app.transfer_state import Draft, Route, Stage
from app.viewmodels.transfers.time_left import minutes_left, next_step_ms

if TYPE_CHECKING:
    from collections.abc import Callable

LAST_MINUTE = "还有不到1分钟，这笔转账就作废了，钱不会转出。"


def ask_for_pin(scene: Scene) -> None:
    scene.flow.prepare(Draft("li-juan", 30_050), Route.TOUCH, lambda _: None)
    scene.view_model.review.confirm()


@pytest.mark.parametrize(
    ("seconds", "minutes", "step_ms"),
    [(300, 5, 60_000), (299.999, 5, 59_999), (240.001, 5, 1), (240, 4, 60_000), (0.4, 1, 400), (0, 0, 0), (-9, 0, 0)],
)
def test_minutes_are_told_that_are_not_less_than_what_is_left(seconds: float, minutes: int, step_ms: int) -> None:
    left = timedelta(seconds=seconds)
    assert (minutes_left(left), next_step_ms(left)) == (minutes, step_ms)


def test_the_minutes_run_down_and_only_the_last_is_read_out(scene: Scene, announced: list[str]) -> None:
    ask_for_pin(scene)
    review = scene.view_model.review
    told = [review.minutesLeft]
    announced.clear()
    for _ in range(4):
        scene.move_on(timedelta(minutes=1))
        told.append(review.minutesLeft)
    assert told == [5, 4, 3, 2, 1]
    assert announced == [LAST_MINUTE]
    scene.move_on(timedelta(minutes=1))
    assert scene.flow.state.stage is Stage.EXPIRED


def test_what_was_left_when_the_page_opens_counts(scene: Scene) -> None:
    scene.flow.prepare(Draft("li-juan", 30_050), Route.TOUCH, lambda _: None)
    scene.move_on(timedelta(seconds=130))
    scene.view_model.review.confirm()
    assert scene.view_model.review.minutesLeft == 3


def test_a_wrong_pin_does_not_prolong_it_nor_read_it_out_again(
    scene: Scene, announced: list[str], expect_log: Callable[..., None]
) -> None:
    expect_log("PIN_WRONG")
    ask_for_pin(scene)
    scene.move_on(timedelta(seconds=250))
    for digit in "246801":
        scene.view_model.pin.press(digit)
    scene.view_model.pin.submit()
    assert scene.flow.state.stage is Stage.PIN
    assert scene.view_model.review.minutesLeft == 1
    assert announced.count(LAST_MINUTE) == 1


def test_nothing_is_read_out_after_the_transfer_was_sent(scene: Scene, announced: list[str]) -> None:
    ask_for_pin(scene)
    for digit in PIN:
        scene.view_model.pin.press(digit)
    scene.view_model.pin.submit()
    assert scene.flow.state.stage is Stage.DONE
    scene.move_on(timedelta(minutes=10))
    assert LAST_MINUTE not in announced
