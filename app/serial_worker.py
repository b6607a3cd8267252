"""A thread that does one job after the other and hands each outcome to the main loop."""

from __future__ import annotations

import logging
import queue
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop

_log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A job that ended well."""

    value: T


@dataclass(frozen=True, slots=True)
class Failed:
    """A job that raised one of the errors it was expected to raise."""

    error: Exception


Outcome = Done[T] | Failed


class SerialWorker:
    """One thread, one queue. The database has one of these, the dialogue another.

    `expected` names the errors that are answers rather than faults: they come back as `Failed`.
    Any other exception is a fault of the program: it is logged with its traceback, and comes back as `Failed` too,
    so that whoever waits is always answered.
    """

    def __init__(self, name: str, loop: MainLoop, expected: tuple[type[Exception], ...]) -> None:
        self._loop = loop
        self._expected = expected
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, job: Callable[[], T], done: Callable[[Outcome[T]], None]) -> None:
        """Run `job` on the worker's thread, then `done` with its outcome on the main loop."""

        def run() -> None:
            outcome = self.attempt(job)
            self._loop.post(lambda: done(outcome))

        self._jobs.put(run)

    def attempt(self, job: Callable[[], T]) -> Outcome[T]:
        """Run `job` here and now, its errors turned into an outcome."""
        try:
            return Done(job())
        except self._expected as error:
            return Failed(error)
        except Exception as error:  # noqa: BLE001 -- logged whole; whoever waits must be answered
            _log.exception("a job failed in a way nobody expected", extra={"code": "INTERNAL_ERROR"})
            return Failed(error)

    def call(self, job: Callable[[], T], timeout_s: float = 30.0) -> T:
        """Run `job` on the worker's thread and wait for it: for other workers, never for the main thread.

        Raises what `job` raised, or `TimeoutError`.
        """
        answer: queue.SimpleQueue[Outcome[T]] = queue.SimpleQueue()
        self._jobs.put(lambda: answer.put(self.attempt(job)))
        try:
            outcome = answer.get(timeout=timeout_s)
        except queue.Empty:
            raise TimeoutError(f"no answer within {timeout_s:g} s") from None
        if isinstance(outcome, Failed):
            raise outcome.error
        return outcome.value

    def close(self) -> None:
        """Finish what was submitted, then stop the thread."""
        self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
