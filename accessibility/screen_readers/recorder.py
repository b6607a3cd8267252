"""The recorder: what a screen reader sends to be spoken, kept with its time and spoken by nobody."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from accessibility.screen_readers.ssip import Conversation, Silenced, Spoken, SsipError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance."""

    at_ms: int
    """Milliseconds since the recorder began."""
    text: str


class Recorder:
    """A small server in the place of speech-dispatcher: `with Recorder(path) as recorder: …`.

    A screen reader finds it by SPEECHD_ADDRESS, see `address`.
    """

    def __init__(self, path: Path, now: Callable[[], float] = time.monotonic) -> None:
        """`path`: of the socket to listen at; `now`: seconds of a clock that never goes back."""
        self._path = path
        self._now = now
        self._began = now()
        self._changed = threading.Condition()
        self._heard: list[Heard] = []
        self._clients = 0
        self._threads: set[int] = set()
        self._last = self._began
        self._server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)

    @property
    def address(self) -> str:
        """For SPEECHD_ADDRESS."""
        return f"unix_socket:{self._path}"

    def __enter__(self) -> Self:
        self._server.bind(str(self._path))
        self._server.listen()
        threading.Thread(target=self._accept, name="ssip-recorder", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.close()
        self._path.unlink(missing_ok=True)

    @property
    def heard(self) -> tuple[Heard, ...]:
        """Everything so far."""
        with self._changed:
            return tuple(self._heard)

    @property
    def quiet_for_ms(self) -> int:
        """Since a client last sent anything."""
        with self._changed:
            return round((self._now() - self._last) * 1000)

    @property
    def threads(self) -> frozenset[int]:
        """The kernel's numbers of the threads that take in what is sent: what has not reached them was not heard yet."""
        with self._changed:
            return frozenset(self._threads)

    def wait_for(self, holds: Callable[[tuple[Heard, ...]], bool], seconds: float) -> bool:
        """Whether `holds` comes true of what was heard, within `seconds`."""
        with self._changed:
            return self._changed.wait_for(lambda: holds(tuple(self._heard)), seconds)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # closed
            while True:
                connection, _ = self._server.accept()
                self._clients += 1
                threading.Thread(
                    target=self._serve, args=(connection, Conversation(self._clients)), name="ssip-client", daemon=True
                ).start()

    def _serve(self, connection: socket.socket, conversation: Conversation) -> None:
        with self._changed:
            self._threads.add(threading.get_native_id())
        with connection, contextlib.suppress(OSError, SsipError):
            while not conversation.ended and (piece := connection.recv(65_536)):
                answer, events = conversation.receive(piece)
                self._keep(events)
                connection.sendall(answer)

    def _keep(self, events: list[Spoken | Silenced]) -> None:
        with self._changed:
            self._last = self._now()
            at_ms = round((self._last - self._began) * 1000)
            self._heard += [
                Heard(at_ms, event.text) for event in events if isinstance(event, Spoken) and event.text.strip()
            ]
            self._changed.notify_all()
