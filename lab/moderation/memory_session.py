"""A session in memory: the real states of `lab/session.py`, without a window or a disk. For tests of whatever moderates one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lab import inputs as i
from lab.events import ListEventLog
from lab.keeping import KeptSession, SteppedClock
from lab.moderation import port as p
from lab.moderation.snapshots import input_of, refusal_of, snapshot_of
from lab.moderation.words import Gone, Words, arrive, hold, instead, let_go, overdue
from lab.plan import Rest
from lab.session import SessionError, begin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lab.schema.reading import Read
    from lab.study import Study

STARTED = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)


class MemorySession:
    """Implements `LiveSession`. A test plays the participant: `do`, `spoken`, `record`, `pass_ms`.

    `told`: every word that went on to the assistant or from it, with which it was.
    """

    def __init__(
        self,
        study: Study,
        order: Sequence[str],
        participant: str = "P001",
        station: str = "station-1",
        *,
        words_kept: bool = False,
    ) -> None:
        self._study = study
        self._participant = participant
        self._station = station
        self._clock = SteppedClock(STARTED)
        self._kept = KeptSession(study, begin(study, order), ListEventLog(), self._clock)
        self._listeners: list[Callable[[p.Snapshot], None]] = []
        self._events: list[Read] = []
        self._words = Words(kept=words_kept)
        self._rest_began_ms: int | None = None
        self.told: list[tuple[p.Spoken, str]] = []
        self.shown: bytes | None = None
        self._recorded = p.Recorded("never", "never")
        self._kept.subscribe(self._events.append)
        self._kept.do(i.Open(participant, station, simulated=False))

    def do(self, what: i.Input) -> None:
        """Something that the participant, the bank or the clock did. Raises SessionError."""
        self._take(what)
        self._tell()

    def pass_ms(self, milliseconds: int) -> None:
        """Let time pass."""
        self._clock.advance(milliseconds)
        self._words, late = overdue(self._words, self._kept.now_ms)
        for gone in late:
            self._goes_on(gone)
        self.do(i.Tick())

    def spoken(self, spoken: p.Spoken, text: str) -> None:
        """The recogniser heard this, or the assistant is about to say it."""
        self._words, number = arrive(self._words, spoken, text, self._kept.now_ms)
        if number is None:
            self.told.append((spoken, text))
        self._tell()

    def record(self, recorded: p.Recorded) -> None:
        """This is being recorded from now on."""
        self._recorded = recorded
        self._tell()

    def tell(self, command: p.Command) -> p.Refused | None:
        """Carry a command out."""
        try:
            refused = refusal_of(self._study, self._kept.state, command) or self._carry_out(command)
        except SessionError as error:
            return p.Refused(error.code, error.sentence)
        if refused is None:
            self._tell()
        return refused

    def snapshot(self) -> p.Snapshot:
        """Where it stands."""
        return snapshot_of(
            self._study,
            self._participant,
            self._station,
            self._kept.state,
            self._events,
            self._kept.now_ms,
            recorded=self._recorded,
            words=self._words,
            rest_began_ms=self._rest_began_ms,
        )

    def subscribe(self, listener: Callable[[p.Snapshot], None]) -> Callable[[], None]:
        """Call `listener` after each change."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def picture(self) -> bytes | None:
        """What a test put there."""
        return self.shown

    def _take(self, what: i.Input) -> None:
        self._kept.do(what)
        if isinstance(self._kept.state.step, Rest) and self._kept.state.running and self._rest_began_ms is None:
            self._rest_began_ms = self._kept.now_ms
        elif not isinstance(self._kept.state.step, Rest):
            self._rest_began_ms = None

    def _carry_out(self, command: p.Command) -> p.Refused | None:
        told = input_of(command)
        if told is not None:
            self._take(told)
            return None
        match command:
            case p.Hold():
                self._words = hold(self._words, command)
            case p.LetGo(number, text):
                return self._let_go(number, text)
            case p.Hear(text) | p.Say(text):
                spoken: p.Spoken = "heard" if isinstance(command, p.Hear) else "said"
                self.told.append((spoken, text))
                self._kept.do(i.Saw(instead(self._words, spoken, text)))
        return None

    def _let_go(self, number: int, text: str) -> p.Refused | None:
        let = let_go(self._words, number, text, self._kept.now_ms)
        if let is None:
            return p.Refused("NOTHING_WAITS", "这句话已经不在等了")
        self._words, gone = let
        self._goes_on(gone)
        return None

    def _goes_on(self, gone: Gone) -> None:
        if gone.text:
            self.told.append((gone.spoken, gone.text))
        self._kept.do(i.Saw(gone.acted))

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener(self.snapshot())
