"""The room of the points: none yet, some, what they buy, not enough of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.screens.cards import after, buy, card_of, in_bank, open_card
from app.screens.stop import Stop, at

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene

_EARNING = (
    ("邻家超市", "超市", 386_40),
    ("和平药房", "药品", 732_00),
    ("远山旅行社", "旅行", 2_680_00),
    ("老街面馆", "餐饮", 58_00),
)


def earn(scene: Scene) -> None:
    """Points for a few purchases, unless a stop before made some."""
    open_card(scene)
    if not in_bank(scene, lambda bank: bank.points.entries(card_of(bank, scene).customer_id, 1)):
        buy(scene, _EARNING)


def _choose(reward: str) -> Callable[[Scene], None]:
    def go(scene: Scene) -> None:
        at(Page.POINTS_REWARDS)(scene)
        scene.view_model.points.choose(reward)

    return go


def _redeemed(scene: Scene) -> None:
    _choose("card-credit-10")(scene)
    scene.view_model.order.agree()


STOPS = (
    Stop("points-none", "还没有积分", at(Page.POINTS)),
    Stop("points-entries-none", "还没有积分记录", at(Page.POINTS_ENTRIES)),
    Stop("points", "积分", after(earn, at(Page.POINTS))),
    Stop("points-entries", "积分记录", after(earn, at(Page.POINTS_ENTRIES))),
    Stop("points-rewards", "积分能换什么", after(earn, at(Page.POINTS_REWARDS))),
    Stop("points-insufficient", "积分不够", after(earn, _choose("thermos"))),
    Stop("points-review", "核对兑换", after(earn, _choose("card-credit-10"))),
    Stop("points-done", "兑换好了", after(earn, _redeemed)),
)
"""Each stop makes what it shows, and leaves alone what a stop before has made."""
