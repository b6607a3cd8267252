"""A worker that does each job at once on the calling thread: the stand-in for `SerialWorker` in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from app.serial_worker import Done, Failed, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop

T = TypeVar("T")


class InlineWorker:
    """Runs a job when it is submitted; its outcome still comes by way of the main loop, as from a thread."""

    def __init__(self, loop: MainLoop, expected: tuple[type[Exception], ...]) -> None:
        self._loop = loop
        self._expected = expected

    def submit(self, job: Callable[[], T], done: Callable[[Outcome[T]], None]) -> None:
        """Run `job` now, then `done` with its outcome on the main loop. An unexpected error is raised at once."""
        outcome: Outcome[T]
        try:
            outcome = Done(job())
        except self._expected as error:
            outcome = Failed(error)
        self._loop.post(lambda: done(outcome))

    def close(self) -> None:
        """Nothing to finish."""


class HeldWorker(InlineWorker):
    """Runs a job when it is submitted, but those that come while `held`: they wait, as if they took long, until `release`."""

    def __init__(self, loop: MainLoop) -> None:
        super().__init__(loop, ())
        self.held = False
        self._waiting: list[Callable[[], None]] = []

    def submit(self, job: Callable[[], T], done: Callable[[Outcome[T]], None]) -> None:
        """Run `job` now, or keep it."""
        if self.held:
            self._waiting.append(lambda: super(HeldWorker, self).submit(job, done))
        else:
            super().submit(job, done)

    def release(self) -> None:
        """Run what waits."""
        self.held = False
        waiting, self._waiting = self._waiting, []
        for run in waiting:
            run()
