"""An event for each turn and each change of the transfer, to the lab's log. Words are kept only with consent."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from app.transfer_state import Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.assistant.calls import Answered
    from app.assistant.trace import Turn
    from app.main_loop import MainLoop
    from app.transfer_state import FlowState
    from lab.events import EventLog

WORDS = frozenset({"heard", "hypotheses", "narrow", "understood", "repairs", "slots", "reply"})
"""Fields of a turn that hold what a person said or was told."""


class SessionLog:
    """Writes what happened to an `EventLog`, stamped with the main loop's clock and the wall's."""

    def __init__(self, log: EventLog, loop: MainLoop, now: Callable[[], datetime], *, with_words: bool) -> None:
        self._log = log
        self._loop = loop
        self._now = now
        self._with_words = with_words
        self._stage = Stage.NONE

    def turn(self, turn: Turn) -> None:
        """Keep one turn of the conversation: always its latencies and its outcome, its words only with consent."""
        record = turn.as_json()
        if not self._with_words:
            record = {name: value for name, value in record.items() if name not in WORDS}
        self._write("turn", record)

    def called(self, call: Answered) -> None:
        """Keep a call of the wake phrase: its score and how quickly it was answered."""
        self._write("woken", asdict(call))

    def flow(self, state: FlowState) -> None:
        """Keep each change of stage; ids and codes only."""
        if state.stage is self._stage:
            return
        self._stage = state.stage
        self._write(
            "transfer",
            {
                "stage": state.stage,
                "confirmation_id": state.prepared.confirmation_id if state.prepared else None,
                "started_by": state.started_by,
                "consented_by": state.consented_by,
                "code": state.failure.code if state.failure else None,
            },
        )

    def close(self) -> None:
        """No more events."""
        self._log.close()

    def _write(self, kind: str, data: dict[str, object]) -> None:
        self._log.write(self._loop.now_ms(), self._now().isoformat(timespec="milliseconds"), kind, data)
