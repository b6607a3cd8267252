"""How long a transfer still waits for its PIN, told in whole minutes: quietly, but for the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.transfer_state import Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

    from app.main_loop import Timer
    from app.transfer_flow import TransferFlow
    from app.transfer_state import FlowState

_MINUTE_MS = 60_000


def minutes_left(left: timedelta) -> int:
    """The least number of minutes that is not less than what is left; 1 in the last minute, 0 where nothing is left."""
    return max(0, -(-_milliseconds(left) // _MINUTE_MS))


def next_step_ms(left: timedelta) -> int:
    """In how many milliseconds that number becomes another; 0 where it does not."""
    return max(0, (_milliseconds(left) - 1) % _MINUTE_MS + 1 if left.total_seconds() > 0 else 0)


def _milliseconds(left: timedelta) -> int:
    return round(left.total_seconds() * 1000)


class TimeLeft:
    """Counts while a PIN is wanted for the transfer under way. Lives on the flow's loop.

    changed: the number is another. last_minute: its last minute has begun, told once for each transfer.
    """

    def __init__(
        self,
        flow: TransferFlow,
        now: Callable[[], datetime],
        changed: Callable[[], None],
        last_minute: Callable[[], None],
    ) -> None:
        self._flow = flow
        self._now = now
        self._changed = changed
        self._last_minute = last_minute
        self._timer: Timer | None = None
        self._told = ""
        self.minutes = 0
        flow.subscribe(self._flow_changed)

    def _flow_changed(self, state: FlowState) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if state.stage is Stage.PIN:
            self._count()

    def _count(self) -> None:
        self._timer = None
        prepared = self._flow.state.prepared
        if prepared is None:
            return
        left = prepared.expires_at - self._now()
        before, self.minutes = self.minutes, minutes_left(left)
        if self.minutes != before:
            self._changed()
        if self.minutes == 1 and self._told != prepared.confirmation_id:
            self._told = prepared.confirmation_id
            self._last_minute()
        wait_ms = next_step_ms(left)
        if wait_ms:
            self._timer = self._flow.loop.call_later(wait_ms, self._count)
