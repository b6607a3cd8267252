"""What a person does with the built-in screen reader, as acts.

The reader of a session also reads what stands beside the phone, which a replay has not. So a step is kept as a step, and before
something is pressed the way to it from the first thing in the phone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.reader.reader import Do, Reader
from app.study.sight import Sight
from lab.recordings import records as r

if TYPE_CHECKING:
    from collections.abc import Callable

    from accessibility.reader.reader import Action
    from app.reader.session import ReaderSession
    from app.study.stage import Stage
    from lab.recordings.records import Act, ReaderCommand

_COMMANDS: dict[Do, ReaderCommand] = {
    Do.PRESS: "activate",
    Do.FOCUS: "activate",
    Do.INCREASE: "more",
    Do.DECREASE: "less",
}


class ReaderNotes:
    """Watches the reader of one task's window, from `begin` to `end`. `note` is told of each act before it is carried out."""

    def __init__(self, stage: Stage, note: Callable[[Act], None], at_work: Callable[[], bool]) -> None:
        self._stage = stage
        self._note = note
        self._at_work = at_work
        self._session: ReaderSession | None = None
        self._at: int | None = None

    def begin(self) -> None:
        """Watch from now on."""
        self._stage.view_model.reader.changed.connect(self._changed)
        self._changed()

    def end(self) -> None:
        """Watch no more."""
        self._stage.view_model.reader.changed.disconnect(self._changed)
        self._follow(None)

    def _changed(self) -> None:
        """The reader was switched on or off, or has moved."""
        session = self._stage.view_model.reader.session
        if session is not self._session:
            self._follow(session)
        elif session is not None:
            before, self._at = self._at, _place(session)
            if before is not None and self._at is not None and abs(self._at - before) == 1 and self._at_work():
                self._note(r.ReaderDid("next" if self._at > before else "previous"))

    def _follow(self, session: ReaderSession | None) -> None:
        if self._session is not None:
            self._session.acting = _nobody
        self._session = session
        self._at = None if session is None else _place(session)
        if session is not None:
            session.acting = self._acting

    def _acting(self, action: Action) -> None:
        """It is about to press what it is at."""
        session = self._session
        if session is None or not self._at_work():
            return
        at, current = _place(session), session.reader.current
        stops = self._in_the_phone(session)
        if at is None or current is None or at >= len(stops) or stops[at] != current.node.spoken_name:
            return
        self._note(r.ReaderDid("look"))
        self._note(r.ReaderDid("first"))
        for _ in range(at):
            self._note(r.ReaderDid("next"))
        self._note(r.ReaderDid(_COMMANDS[action.do]))

    def _in_the_phone(self, session: ReaderSession) -> tuple[str, ...]:
        """The names of what a reader of the phone alone stops at."""
        reader = Reader(session.options)
        reader.look(Sight(self._stage).tree)
        return tuple(stop.node.spoken_name for stop in reader.stops)


def _place(session: ReaderSession) -> int | None:
    """Where among its stops it is."""
    current = session.reader.current
    if current is None:
        return None
    return next((at for at, stop in enumerate(session.reader.stops) if stop.node.index == current.node.index), None)


def _nobody(_: Action) -> None:
    """Nobody watches."""
