"""The room of the points on the real bank: what there is, what it buys, and that it is given once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.pages import Page
from app.screens.cards import card_of, in_bank
from app.screens.points import earn

if TYPE_CHECKING:
    from app.scene import Scene
    from app.viewmodels.points.points import PointsViewModel

EARNED = 7_326
"""386 + 2 × (732 + 2,680 + 58): whole yuan times the rate of what was bought."""


@pytest.fixture
def points(scene: Scene) -> PointsViewModel:
    """A customer with a card and the points of four purchases."""
    earn(scene)
    scene.view_model.navigation.open(Page.POINTS)
    return scene.view_model.points


def test_without_points_the_page_says_how_one_gets_some(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.POINTS)
    view = scene.view_model.points
    assert view.known
    assert view.empty
    assert view.balanceText == "0"
    assert all("还款金" not in row.label for row in view.rewards.rows)


def test_points_are_shown_with_their_lines_newest_first(points: PointsViewModel) -> None:
    assert points.balanceText == f"{EARNED:,}"
    assert points.expiryText == "今年没有要到期的积分"
    assert [row.amount for row in points.entries.rows] == ["+116", "+5,360", "+1,464", "+386"]
    assert points.entries.rows[0].sentence.endswith("多了116分，一共7,326分")


def test_points_of_last_year_say_when_they_end(scene: Scene, points: PointsViewModel) -> None:
    scene.clock.move_to(scene.clock.now().replace(year=2027))
    points.refresh()
    assert points.expiryText == "7,326分 用到 12月31日 周五 为止"


def test_a_reward_is_given_once_without_a_pin(scene: Scene, points: PointsViewModel) -> None:
    points.choose("card-credit-10")
    assert scene.view_model.order.warning == "换了以后不能退。"
    owed = in_bank(scene, lambda bank: card_of(bank, scene)).owed_fen
    scene.view_model.order.agree()
    assert scene.view_model.order.endTitle == "兑换好了"
    order = scene.view_model.house.orders.state.order
    assert order is not None
    in_bank(scene, lambda bank: order.carry_out(bank, ""))
    assert in_bank(scene, lambda bank: card_of(bank, scene)).owed_fen == owed - 10_00
    assert points.balanceText == f"{EARNED - 5_000:,}"
    assert list(in_bank(scene, lambda bank: bank.audit())) == []


def test_too_few_points_are_explained_on_the_page(scene: Scene, points: PointsViewModel) -> None:
    scene.view_model.navigation.open(Page.POINTS_REWARDS)
    points.choose("thermos")
    assert "积分不够" in points.errorText
    assert scene.view_model.navigation.current == Page.POINTS_REWARDS
    assert [row.detail for row in points.rewards.rows if row.value == "thermos"] == ["还差 12,674分"]
