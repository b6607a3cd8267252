"""Leaving the questions that led to an order: once it was carried out there is nothing more to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.order_flow import OrderStage

if TYPE_CHECKING:
    from app.order_flow import OrderState
    from app.pages import Page
    from app.viewmodels.room import House


class Questions:
    """Pages that ask. Whoever turns back from the review finds their answers; whoever is done does not see them again."""

    def __init__(self, house: House, kinds: frozenset[str], pages: frozenset[Page]) -> None:
        self._house = house
        self._kinds = kinds
        self._pages = pages
        self._answered = False
        house.orders.subscribe(self._order_changed)

    def _order_changed(self, state: OrderState) -> None:
        if state.stage is OrderStage.DONE and state.order is not None and state.order.kind in self._kinds:
            self._answered = True
        elif state.stage is OrderStage.NONE and self._answered:
            self._answered = False
            while self._house.navigation.pages[-1] in self._pages:
                self._house.navigation.back()
