"""Recording what is done to the program: each act is on the disk before it is carried out."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from lab.events import JsonlEventLog
from lab.manifest import RECORDINGS
from lab.private import masked, refusal
from lab.recordings.records import SCHEMA, RecordingBegan, Said, TaskBegan, TaskOver, Typed, WordsPutIn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from typing import Literal

    from lab.events import EventLog
    from lab.manifest import Consent
    from lab.recordings.bank_state import BankState
    from lab.recordings.records import Act, Record

INPUT = "input.jsonl"


class InputRecorder:
    """Writes what was done to the program into a log, in order; the session's clock gives each its moment.

    Whoever runs a session calls `begin_task` once the task's window stands and its limit begins to count, `act` for each act
    before it is carried out, and `end_task` when the task is over and the bank has come to rest. A task without its end was cut off.
    What was said is kept only with the consent to sound; what looks like a real person's number is masked wherever it stands.
    """

    def __init__(self, log: EventLog, now: Callable[[], tuple[int, datetime]], program: str, consent: Consent) -> None:
        """`now`: milliseconds of the session's clock, and the calendar's moment."""
        self._log = log
        self._now = now
        self._speech = consent.audio
        self._task = TaskBegan("", "")
        self._write(RecordingBegan(SCHEMA, program, agreed(consent)))

    def begin_task(self, condition: str, task: str) -> None:
        """A task begins on fresh books."""
        self._task = TaskBegan(task, condition)
        self._write(self._task)

    def act(self, act: Act) -> None:
        """Keep it; it is on the disk when this returns. Raises EventLogError."""
        if isinstance(act, Said) and act.text is not None:
            readings, narrow = (tuple(map(_harmless, several)) for several in (act.readings, act.narrow))
            said = replace(act, text=_harmless(act.text), readings=readings, narrow=narrow)
            act = said if self._speech else Said(None)
        elif isinstance(act, WordsPutIn) and act.text is not None:
            act = WordsPutIn(_harmless(act.text) if self._speech else None)
        elif isinstance(act, Typed):
            act = Typed(_harmless(act.text))
        self._write(act)

    def end_task(self, state: BankState) -> None:
        """Keep what the task left."""
        self._write(TaskOver(self._task.task, self._task.condition, state))

    def close(self) -> None:
        """Close the log."""
        self._log.close()

    def _write(self, record: Record) -> None:
        mono_ms, wall = self._now()
        self._log.write(mono_ms, wall.isoformat(timespec="milliseconds"), record.kind, asdict(record))


def agreed(consent: Consent) -> tuple[Literal["input", "speech", "screen", "sound"], ...]:
    """What a participant's consent allows: input goes with the screen that shows it, the words with the sound."""
    screen: tuple[Literal["input", "screen"], ...] = ("input", "screen")
    sound: tuple[Literal["speech", "sound"], ...] = ("speech", "sound")
    return (*(screen if consent.screen else ()), *(sound if consent.audio else ()))


def input_recorder(
    session: Path, now: Callable[[], tuple[int, datetime]], program: str, consent: Consent
) -> InputRecorder:
    """The recorder of a session's folder. Where the file is there already, from before a crash, it goes on after its last whole record.

    Raises EventLogError, as `JsonlEventLog` does.
    """
    file = session / RECORDINGS / INPUT
    return InputRecorder(JsonlEventLog(file, go_on=file.exists()), now, program, consent)


def _harmless(text: str) -> str:
    return text if refusal(text) is None else masked(text)
