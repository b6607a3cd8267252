"""Transfers whose moment comes while the program is open: sent within a minute, and whoever shows the books is told."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.failure import Failure
from app.serial_worker import Done

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.banking import Banking
    from app.main_loop import MainLoop, Timer
    from app.serial_worker import Outcome
    from bank.bank import Bank
    from bank.transfers.service import Sending

_log = logging.getLogger(__name__)

EVERY_MS = 60_000
"""How often the bank is asked what has come due."""


class DueTransfers:
    """Asks the bank again and again until it is closed. Lives on the main loop."""

    def __init__(self, banking: Banking, loop: MainLoop) -> None:
        self._banking = banking
        self._loop = loop
        self._listeners: list[Callable[[], None]] = []
        self._timer: Timer | None = None

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever something was sent."""
        self._listeners.append(listener)

    def start(self) -> None:
        """Begin; what came due while the program was closed was carried out at the sign-in."""
        self._timer = self._loop.call_later(EVERY_MS, self._ask)

    def close(self) -> None:
        """Ask no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _ask(self) -> None:
        def job(bank: Bank) -> Sending:
            return bank.transfers.send_due()

        self._banking.write(job, self._answered)

    def _answered(self, outcome: Outcome[Sending]) -> None:
        if not isinstance(outcome, Done):
            _log.warning("what is due was not sent", extra={"code": Failure.of(outcome.error).code})
        elif outcome.value.posted or outcome.value.runs:
            for listener in self._listeners:
                listener()
        if self._timer is not None:
            self.start()
