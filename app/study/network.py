"""A network that a study takes away: while it is gone the bank answers nothing but that it cannot be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from app.serial_worker import Failed
from bank.errors import DatabaseLockedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.banking import Worker
    from app.main_loop import MainLoop
    from app.serial_worker import Outcome

T = TypeVar("T")


class Network:
    """A worker before the bank's own. `away_until_ms` is the main loop's time."""

    def __init__(self, worker: Worker, loop: MainLoop) -> None:
        self._worker = worker
        self._loop = loop
        self._away_until_ms = 0

    @property
    def away(self) -> bool:
        """Whether the bank cannot be reached now."""
        return self._loop.now_ms() < self._away_until_ms

    def lose(self, for_ms: int) -> None:
        """Take the network away from now on."""
        self._away_until_ms = self._loop.now_ms() + for_ms

    def come_back(self) -> None:
        """Let the bank be reached again."""
        self._away_until_ms = 0

    def submit(self, job: Callable[[], T], done: Callable[[Outcome[T]], None]) -> None:
        """Run `job` where the bank can be reached; else it is refused as by a bank that is busy."""
        if self.away:
            self._loop.post(lambda: done(Failed(DatabaseLockedError())))
        else:
            self._worker.submit(job, done)

    def close(self) -> None:
        """Close the bank's worker."""
        self.come_back()
        self._worker.close()
