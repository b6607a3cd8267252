"""Precious metals: prices, a holding, buying and selling. All of it made by the bank's own services."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import MOMENT, PIN
from app.screens.orders import press
from app.screens.stop import Stop, at, by_version

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from bank.bank import Bank

SINCE = timedelta(days=60)
HELD_MG = 12_500


def hold_gold(scene: Scene) -> None:
    """Let the customer have answered the questionnaire, and have bought gold two months ago; once."""
    account = scene.banking.main_account
    if account is None or scene.clock.now() >= MOMENT + SINCE:
        return
    who, source = account.customer_id, account.id

    def job(bank: Bank) -> None:
        questions = bank.savings.suitability.questions().questions
        # Each with its boldest answer: gold asks for it.
        bank.savings.suitability.assess("scene", who, {one.id: len(one.options) - 1 for one in questions})
        quote = bank.savings.metals.quote("scene", who, source, "gold", "buy", HELD_MG)
        bank.savings.metals.trade(quote.id, PIN)

    scene.banking.write(job, lambda _: None)
    scene.clock.advance(SINCE)


def _held(go: Callable[[Scene], None]) -> Callable[[Scene], None]:
    def first(scene: Scene) -> None:
        hold_gold(scene)
        go(scene)

    return first


def _one(scene: Scene, metal_id: str = "gold") -> None:
    scene.view_model.navigation.open(Page.METALS)
    scene.view_model.metals.open(metal_id)


def _silver(scene: Scene) -> None:
    _one(scene, "silver")


def _buy(scene: Scene, grams: str = "5") -> None:
    _one(scene)
    scene.view_model.metals.buy()
    scene.view_model.metals.setGrams(grams)


def _buy_refused(scene: Scene) -> None:
    _buy(scene)
    scene.view_model.metals.quote()


def _sell(scene: Scene, grams: str = "2.5") -> None:
    _one(scene)
    scene.view_model.metals.sell()
    scene.view_model.metals.setGrams(grams)


def _sell_refused(scene: Scene) -> None:
    _sell(scene, "100")
    scene.view_model.metals.quote()


def _sell_review(scene: Scene) -> None:
    _sell(scene)
    scene.view_model.metals.quote()


def _buy_review(scene: Scene) -> None:
    _buy(scene)
    scene.view_model.metals.quote()


def _sold(scene: Scene) -> None:
    _sell_review(scene)
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()


STOPS = (
    Stop("metals-empty", "贵金属，没有持有", at(Page.METALS)),
    Stop("metals-no-questionnaire", "没有答风险问卷", by_version(_buy_refused, _buy)),
    Stop("metals", "贵金属", _held(at(Page.METALS))),
    Stop("metals-one", "黄金", _held(_one)),
    Stop("metals-silver", "白银", _held(_silver)),
    Stop("metals-buy", "买多少克", _held(_buy)),
    Stop("metals-buy-review", "核对买入贵金属", _held(by_version(_buy_review, _buy))),
    Stop("metals-sell", "卖多少克", _held(_sell)),
    Stop("metals-sell-refused", "没有这么多克", _held(_sell_refused)),
    Stop("metals-sell-review", "核对卖出", _held(_sell_review)),
    Stop("metals-sold", "卖好了", _held(_sold)),
)
"""In an order in which none disturbs the next: gold is held from the third on."""
