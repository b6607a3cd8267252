"""Who takes the PIN from the pad: a transfer under way, or any other order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.i18n import marked
from app.order_flow import OrderStage
from app.transfer_state import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.failure import Failure
    from app.order_flow import OrderFlow
    from app.transfer_flow import TransferFlow


@dataclass(frozen=True, slots=True)
class PadState:
    """What the pad needs to know of that for which it asks."""

    asked: bool
    """Whether the PIN is wanted now."""
    sending: bool
    """Whether it was taken and the bank is at work."""
    failure: Failure | None
    """Why the last PIN was not taken."""


class PinTaker(Protocol):
    """Something that waits for a PIN."""

    sending_words: str
    """What is said while the bank is at work: a text of the context `pin`, marked for translation."""

    def subscribe(self, listener: Callable[[PadState], None]) -> None:
        """Call `listener` after each change."""

    def submit(self, digits: str) -> None:
        """Go on with these digits, if something still waits for them."""

    @property
    def waits(self) -> bool:
        """Whether there is anything to send."""


class TransferPin:
    """The transfer under way."""

    sending_words = marked("pin", "正在转账，请稍等")

    def __init__(self, flow: TransferFlow) -> None:
        self._flow = flow

    def subscribe(self, listener: Callable[[PadState], None]) -> None:
        """Call `listener` after each change of the transfer."""
        self._flow.subscribe(
            lambda state: listener(
                PadState(asked=state.stage is Stage.PIN, sending=state.stage is Stage.SENDING, failure=state.failure)
            )
        )

    def submit(self, digits: str) -> None:
        """Send the transfer."""
        prepared = self._flow.state.prepared
        if prepared is not None:
            self._flow.submit_pin(prepared.confirmation_id, digits)

    @property
    def waits(self) -> bool:
        """Whether a transfer was prepared."""
        return self._flow.state.prepared is not None


class OrderPin:
    """The order under review."""

    sending_words = marked("pin", "正在办理，请稍等")

    def __init__(self, flow: OrderFlow) -> None:
        self._flow = flow

    def subscribe(self, listener: Callable[[PadState], None]) -> None:
        """Call `listener` after each change of the order."""
        self._flow.subscribe(
            lambda state: listener(
                PadState(
                    asked=state.stage is OrderStage.PIN,
                    sending=state.stage is OrderStage.RUNNING,
                    failure=state.failure,
                )
            )
        )

    def submit(self, digits: str) -> None:
        """Carry the order out."""
        self._flow.submit_pin(digits)

    @property
    def waits(self) -> bool:
        """Whether there is an order."""
        return self._flow.state.order is not None
