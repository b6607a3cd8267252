"""Every page and state of the window, room by room; each room is visited on a bank of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.assistant.state import AssistantState
from app.closed_pages import forget_closed_pages
from app.pages import COVERS
from app.screens import (
    bills,
    book,
    branches,
    cards,
    checkup,
    core,
    deposits,
    family,
    guidance,
    loans,
    manager,
    messages,
    metals,
    orders,
    points,
    safety,
    service,
    services,
    sound,
    state,
    transfers,
    wake,
    wealth,
)

if TYPE_CHECKING:
    from app.scene import Scene
    from app.screens.stop import Stop

ROOMS: dict[str, tuple[Stop, ...]] = {
    "core": core.STOPS,
    "services": services.STOPS,
    "wake": wake.STOPS,
    "sound": sound.STOPS,
    "guidance": guidance.STOPS,
    "orders": orders.STOPS,
    "service": service.STOPS,
    "safety": safety.STOPS,
    "cards": cards.STOPS,
    "wealth": wealth.STOPS,
    "checkup": checkup.STOPS,
    "family": family.STOPS,
    "bills": bills.STOPS,
    "book": book.STOPS,
    "state": state.STOPS,
    "branches": branches.STOPS,
    "transfers": transfers.STOPS,
    "messages": messages.STOPS,
    "points": points.STOPS,
    "loans": loans.STOPS,
    "manager": manager.STOPS,
    "deposits": deposits.STOPS,
    "metals": metals.STOPS,
}
"""The stops of each room, in an order in which none disturbs the next."""


def go_home(scene: Scene) -> None:
    """Back to the home page with nothing chosen and an assistant at rest."""
    for page in COVERS:
        scene.view_model.navigation.lift(page)
    scene.view_model.guidance.end()
    scene.view_model.tour.end()
    scene.view_model.navigation.closeConversation()
    scene.view_model.navigation.home()
    scene.assistant.show(AssistantState("scene", elder=False))
    forget_closed_pages()
