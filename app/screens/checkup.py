"""The check-up: as it is, before a purchase, and with products."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.screens import wealth
from app.screens.stop import Stop, at

if TYPE_CHECKING:
    from app.scene import Scene


def _planned(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.WEALTH_PRODUCTS)
    scene.view_model.wealthProducts.choose("lingxian-5")
    scene.view_model.wealthProducts.askAmount()
    scene.view_model.wealthProducts.setAmountText("40000")
    scene.view_model.checkUp.plan()


def _with_products(scene: Scene) -> None:
    wealth.hold(scene)
    scene.view_model.navigation.open(Page.CHECK_UP)


STOPS = (
    Stop("check-up", "资产检视", at(Page.CHECK_UP)),
    Stop("check-up-planned", "资产检视，打算买", _planned),
    Stop("check-up-products", "资产检视，有理财", _with_products),
)
