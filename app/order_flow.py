"""Anything but a transfer that a person is asked to agree to: reviewed, proved with the PIN, carried out once, ended.

A room of the window offers an `Order`: what the bank quoted, in words, and the call that carries it out. The call is
parked here until the PIN was given, and then runs on the bank's own thread. Lives on the main loop.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app.failure import Failure
from app.serial_worker import Done
from bank.errors import PinLockedError, PinMalformedError, PinNotSetError, PinRequiredError, PinWrongError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.banking import Banking
    from app.serial_worker import Outcome
    from bank.bank import Bank

_log = logging.getLogger(__name__)

_TRY_AGAIN = (PinWrongError, PinMalformedError, PinRequiredError)
"""What a person can mend on the pad. Any other refusal ends the order."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and a value of something under review or just done."""

    name: str
    value: str
    spoken: str = ""
    """How a screen reader says the value; empty where it reads well as it is."""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class OrderWords:
    """An order as a page shows it, in the language of the screen."""

    title: str
    """What is about to happen, in a few words: 存三年定期."""
    agree: str
    """Words of the button that agrees: 确认存入."""
    facts: tuple[Fact, ...] = ()
    warning: str = ""
    """What is lost or cannot be undone; shown and heard before anything can be agreed to."""


@dataclass(frozen=True, slots=True)
class EndWords:
    """What became of an order, in the language of the screen."""

    title: str
    message: str = ""
    facts: tuple[Fact, ...] = ()
    declined: bool = False
    """Whether all went well and the bank's answer is no."""


@dataclass(frozen=True, slots=True)
class Undo:
    """A way back from something that was carried out: the words of its button, and the order that does it."""

    words: Callable[[], str]
    order: Order


@dataclass(frozen=True, slots=True)
class Order:
    """Something to agree to. Its words are asked for anew when the screen changes its language."""

    kind: str
    """A stable name for logs and tests: `deposit.open`."""
    words: Callable[[], OrderWords]
    carry_out: Callable[[Bank, str], Any]
    """Runs on the bank's thread with the PIN (an empty text where none is needed). It must be safe to call twice:
    a quote or request id of the bank tells a second call from a second order."""
    ended: Callable[[Any], EndWords]
    """What to say of what `carry_out` returned."""
    amount_fen: int | None = None
    """The one amount that matters most, shown large."""
    needs_pin: bool = True
    undo: Callable[[Any], Undo | None] = field(default=lambda _: None)


class OrderStage(StrEnum):
    """Where the order stands."""

    NONE = "none"
    REVIEW = "review"
    PIN = "pin"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


OPEN_ORDER_STAGES = frozenset({OrderStage.REVIEW, OrderStage.PIN, OrderStage.RUNNING})
ORDER_ENDS = frozenset({OrderStage.DONE, OrderStage.FAILED})


@dataclass(frozen=True, slots=True)
class OrderState:
    """All there is to know about the order under way."""

    stage: OrderStage = OrderStage.NONE
    order: Order | None = None
    result: Any = None
    failure: Failure | None = None


class OrderFlow:
    """Moves one order through its stages and tells its listeners of each change."""

    def __init__(self, banking: Banking) -> None:
        self._banking = banking
        self._listeners: list[Callable[[OrderState], None]] = []
        self.hold_back: Callable[[], Failure | None] = lambda: None
        """Why nothing that needs the PIN may be done now; None where it may."""
        self.state = OrderState()

    def subscribe(self, listener: Callable[[OrderState], None]) -> None:
        """Call `listener` with the new state after each change."""
        self._listeners.append(listener)

    def offer(self, order: Order) -> bool:
        """Put `order` under review, in place of another that nobody agreed to; False while one is being carried out."""
        if self.state.stage is OrderStage.RUNNING:
            return False
        self._change(OrderState(OrderStage.REVIEW, order))
        return True

    def agree(self) -> bool:
        """Take a person's consent to the order under review: the PIN is asked for, or it is carried out at once."""
        order = self.state.order
        if self.state.stage is not OrderStage.REVIEW or order is None:
            return False
        if order.needs_pin:
            held_back = self.hold_back()
            stage = OrderStage.PIN if held_back is None else OrderStage.FAILED
            self._change(replace(self.state, stage=stage, failure=held_back))
        else:
            self._run(order, "")
        return True

    def back_to_review(self) -> None:
        """Take the consent back."""
        if self.state.stage is OrderStage.PIN:
            self._change(replace(self.state, stage=OrderStage.REVIEW, failure=None))

    def submit_pin(self, pin: str) -> bool:
        """Carry the order out if the PIN is right."""
        order = self.state.order
        if self.state.stage is not OrderStage.PIN or order is None:
            return False
        held_back = self.hold_back()
        if held_back is not None:
            self._change(replace(self.state, failure=held_back))
            return False
        self._run(order, pin)
        return True

    def leave(self) -> bool:
        """Forget the order, agreed to or not; False while it is being carried out."""
        if self.state.stage is OrderStage.RUNNING:
            return False
        if self.state.stage is not OrderStage.NONE:
            self._change(OrderState())
        return True

    def _run(self, order: Order, pin: str) -> None:
        self._change(replace(self.state, stage=OrderStage.RUNNING, failure=None))
        self._banking.write(lambda bank: order.carry_out(bank, pin), self._ran)

    def _ran(self, outcome: Outcome[Any]) -> None:
        if isinstance(outcome, Done):
            self._change(replace(self.state, stage=OrderStage.DONE, result=outcome.value))
            return
        failure = Failure.of(outcome.error)
        _log.warning("an order was not carried out", extra={"code": failure.code})
        again = isinstance(outcome.error, _TRY_AGAIN) and not isinstance(outcome.error, PinLockedError | PinNotSetError)
        stage = OrderStage.PIN if again else OrderStage.FAILED
        self._change(replace(self.state, stage=stage, failure=failure))

    def _change(self, state: OrderState) -> None:
        self.state = state
        for listener in self._listeners:
            listener(state)
