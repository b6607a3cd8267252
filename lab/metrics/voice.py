"""The voice funnel: of the requests that were begun by voice, how many were heard, understood and done."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from lab.schema import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lab.schema.reading import Read


class Stage(IntEnum):
    """How far a request came."""

    WOKEN = 1
    HEARD = 2
    UNDERSTOOD = 3
    DONE = 4


@dataclass(frozen=True, slots=True)
class Request:
    """One request by voice.

    It begins when the assistant begins to listen, or with a turn, while no request is open; it ends when it is done, or with the
    task. A dialogue of several turns is one request, however often the assistant listens in it, and so is one that was tried again
    after a miss. `reached` is the farthest stage: a request that was understood was heard, even where the log leaves that out.
    `stages_ms` are the latencies of its turns.
    """

    reached: Stage
    intent: str | None
    turns: int
    missed: tuple[str, ...]
    stages_ms: tuple[dict[str, float], ...]


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many requests came at least so far."""

    woken: int
    heard: int
    understood: int
    done: int

    def __add__(self, other: Funnel) -> Funnel:
        """Both together."""
        return Funnel(
            self.woken + other.woken,
            self.heard + other.heard,
            self.understood + other.understood,
            self.done + other.done,
        )


EMPTY = Funnel(0, 0, 0, 0)


@dataclass(slots=True)
class _Open:
    reached: Stage = Stage.WOKEN
    intent: str | None = None
    turns: int = 0
    heard_last: bool = False
    """Whether the last turn was heard and nothing has come of it yet."""
    missed: list[str] = field(default_factory=list)
    stages_ms: list[dict[str, float]] = field(default_factory=list)

    def closed(self) -> Request:
        return Request(self.reached, self.intent, self.turns, tuple(self.missed), tuple(self.stages_ms))


def requests(events: Iterable[Read]) -> tuple[Request, ...]:
    """The requests among the events of one attempt."""
    found: list[Request] = []
    current: _Open | None = None
    for event in events:
        match event.what:
            case kinds.VoiceWoken():
                current = current or _Open()
            case kinds.VoiceHeard() | kinds.VoiceMissed() | kinds.VoiceUnderstood() | kinds.VoiceDone() as turn:
                current = current or _Open()
                _take(current, turn)
                if isinstance(turn, kinds.VoiceDone):
                    found.append(current.closed())
                    current = None
            case _:
                pass
    if current is not None:
        found.append(current.closed())
    return tuple(found)


def _take(current: _Open, turn: kinds.VoiceHeard | kinds.VoiceMissed | kinds.VoiceUnderstood | kinds.VoiceDone) -> None:
    match turn:
        case kinds.VoiceHeard():
            current.turns += 1
            current.heard_last = True
            current.stages_ms.append(dict(turn.stages))
            current.reached = max(current.reached, Stage.HEARD)
        case kinds.VoiceMissed():
            current.turns += not current.heard_last  # what was heard and meant nothing is one turn
            current.heard_last = False
            current.missed.append(turn.reason)
        case kinds.VoiceUnderstood():
            current.heard_last = False
            current.reached = max(current.reached, Stage.UNDERSTOOD)
            current.intent = turn.intent
        case kinds.VoiceDone():
            current.reached = Stage.DONE
            current.intent = turn.intent


def funnel(found: Iterable[Request]) -> Funnel:
    """Count how far the requests came."""
    reached = [request.reached for request in found]
    return Funnel(*(sum(one >= stage for one in reached) for stage in Stage))
