"""One thread that decodes, one thing after another; a thread that hangs is left behind and another takes its place."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

from voice.errors import ErrorCode, VoiceError

T = TypeVar("T")

Job = Callable[[], None]

ENDS_WITHIN_S = 5.0
"""A decode under way is waited for this long when the recogniser is closed."""


class Worker(Protocol):
    """Takes work and gives futures of it."""

    def submit(self, work: Callable[[], T], /) -> "Future[T]":
        """Do `work` after everything that waits already."""


class DecodeWorker:
    """Its thread is a daemon: a decode that never returns must not keep the program from ending."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._closed = False
        self._begin()

    def submit(self, work: Callable[[], T]) -> "Future[T]":
        """Do `work` after everything that waits already. Raises `VoiceError` VOICE_CLOSED."""
        future: Future[T] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001 - it is raised again where the result is asked for
                future.set_exception(error)
            else:
                future.set_result(result)

        with self._lock:
            if self._closed:
                raise VoiceError(ErrorCode.VOICE_CLOSED)
            self._jobs.put(run)
        return future

    def abandon(self) -> None:
        """Leave what is under way to itself, drop what waits, and go on with a new thread."""
        with self._lock:
            if not self._closed:
                self._jobs.put(None)
                self._begin()

    def close(self) -> None:
        """Do what waits, then end; what takes too long is left behind. Harmless when called again."""
        with self._lock:
            closed, self._closed = self._closed, True
            if not closed:
                self._jobs.put(None)
        self._thread.join(ENDS_WITHIN_S)

    def _begin(self) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=_work, args=(self._jobs,), name="voice-decode", daemon=True)
        self._thread.start()


def _work(jobs: "queue.SimpleQueue[Job | None]") -> None:
    while (job := jobs.get()) is not None:
        job()
