"""One run of the worker process: its pipe, its threads and its end. process.py decides when there is one."""

import logging
import os
import subprocess
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import IO

from dialogs import client
from dialogs.wire import WireError, read_lines

logger = logging.getLogger(__name__)

_LAST_WORDS = 20  # lines of standard error that are kept


@dataclass(frozen=True, slots=True)
class Ended:
    """The process is over; `code` says why."""

    code: str


Signal = client.Ready | client.Pong | Ended
TurnMessage = client.Reply | client.Failed | client.Call | client.Refused | Ended


class Child:
    """A started process. `signals` is for the supervisor, `turns` for the turn under way; both end with Ended.

    Lines go out through a thread of their own, so that a process that no longer reads blocks nobody.
    """

    def __init__(self, command: tuple[str, ...]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment()
        )
        self.signals: SimpleQueue[Signal] = SimpleQueue()
        self.turns: SimpleQueue[TurnMessage] = SimpleQueue()
        self._out: SimpleQueue[bytes | None] = SimpleQueue()
        self._code: str | None = None
        self._ended: str | None = None
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)
        self._threads = [
            self._thread("write", self._write_lines),
            self._thread("read", self._read_lines),
            self._thread("errors", self._keep_errors),
        ]

    @property
    def pid(self) -> int:
        """Return the process's id."""
        return self._process.pid

    @property
    def ended(self) -> str | None:
        """Return why the process is over, or None while it runs."""
        return self._ended

    def write(self, line: bytes) -> None:
        """Send a line; one that no longer arrives is dropped with the process."""
        self._out.put(line)

    def end_input(self) -> None:
        """Ask the process to finish by ending its input."""
        self._out.put(None)

    def kill(self, code: str) -> None:
        """End the process at once; the first reason given stands."""
        self._code = self._code or code
        self._process.kill()

    def join(self) -> None:
        """Wait for the ended process's threads."""
        self._out.put(None)
        for thread in self._threads:
            thread.join()

    def last_words(self) -> str:
        """Return the end of what the process wrote to standard error."""
        return "\n".join(self._last_words)

    def _thread(self, name: str, target: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=target, name=f"dialogue-{name}", daemon=True)
        thread.start()
        return thread

    def _write_lines(self) -> None:
        pipe = _pipe(self._process.stdin)
        # Lines to a process that has gone go nowhere; that it has gone is for the reader to tell.
        with suppress(OSError):
            while (line := self._out.get()) is not None:
                pipe.write(line)
                pipe.flush()
        with suppress(OSError):
            pipe.close()

    def _read_lines(self) -> None:
        pipe = _pipe(self._process.stdout)
        for line in read_lines(pipe):
            try:
                message = client.decode(line)
            except WireError as error:
                logger.warning("unreadable line from the worker", extra={"code": error.code})
                self.kill("DIALOGUE_PROTOCOL")
                break
            if isinstance(message, client.Ready | client.Pong):
                self.signals.put(message)
            else:
                self.turns.put(message)
        self._process.wait()
        pipe.close()
        ended = Ended(self._code or "WORKER_DIED")
        self._ended = ended.code
        self.turns.put(ended)
        self.signals.put(ended)

    def _keep_errors(self) -> None:
        pipe = _pipe(self._process.stderr)
        for line in pipe:
            self._last_words.append(line.decode(errors="replace").rstrip())
        pipe.close()


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ValueError("the process was started with all three pipes")
    return stream


def _environment() -> dict[str, str]:
    """Return the worker's environment: no telemetry, one thread for arithmetic, its own packages alone."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    return kept | {
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONUTF8": "1",
        "PYTHONWARNINGS": "ignore",
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    }
