"""How quickly a call is answered: from the end of the wake phrase to the open microphone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voice import events as heard

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Answered:
    """A call that was heard. Milliseconds count from the phrase's end, as near as that is known.

    `told_ms`: until it was decided, a second look included. `listening_ms`: until the turn began to listen; None where
    none followed, as while a read-back must be heard out.
    """

    score: float
    told_ms: int
    listening_ms: int | None


class CallTimer:
    """Watches the runner and completes one `Answered` for each call."""

    def __init__(self, finished: Callable[[Answered], None]) -> None:
        self._finished = finished
        self._woken: heard.Woken | None = None

    def saw(self, at_ms: int, thing: object) -> None:  # noqa: ARG002 - the pipeline's own stamps are nearer
        """Take note of what happened."""
        match thing:
            case heard.Woken():
                self._finish(None)
                self._woken = thing
            case heard.ListeningStarted() | heard.WatchingStarted() if self._woken is not None:
                waited = thing.at_ms - self._woken.at_ms + self._woken.ended_ms_ago
                self._finish(waited if isinstance(thing, heard.ListeningStarted) else None)
            case _:
                pass

    def _finish(self, listening_ms: int | None) -> None:
        woken, self._woken = self._woken, None
        if woken is not None:
            self._finished(Answered(round(woken.score, 4), woken.ended_ms_ago, listening_ms))
