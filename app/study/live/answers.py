"""When the dialogue answers, as an act: a replay has to press before the answer what was pressed before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.assistant import events as ev
from lab.recordings.records import Answered

if TYPE_CHECKING:
    from collections.abc import Callable

    from lab.recordings.records import Act


class Answers:
    """Observes the assistant of one task. `told`: gets each answer before anything follows from it."""

    def __init__(self, told: Callable[[Act], None]) -> None:
        self._told = told
        self.count = 0

    def saw(self, at_ms: int, thing: object) -> None:  # noqa: ARG002 -- the port's shape
        """Tell of an answer, or of a failure."""
        if isinstance(thing, ev.Replied | ev.DialogueFailed):
            self.count += 1
            self._told(Answered())
