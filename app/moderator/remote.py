"""A session on another machine, over a socket. A link that is lost is tried again, and nothing of the timeline is told twice."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtNetwork import QAbstractSocket, QTcpSocket

from app.moderator.link import Linked
from lab.moderation.port import Refused
from lab.moderation.visit import ALIVE_MS, SILENT_MS
from lab.moderation.wire import (
    LONGEST_TELL,
    Alive,
    Answer,
    Farewell,
    Hello,
    Look,
    Picture,
    Prove,
    State,
    Tell,
    WireError,
    ask_line,
    proof_of,
    read_news,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.main_loop import MainLoop, Timer
    from app.moderator.link import Console
    from lab.moderation.port import Command
    from lab.moderation.wire import News

_log = logging.getLogger(__name__)

FIRST_WAIT_MS: Final = 500
LONGEST_WAIT_MS: Final = 8_000
"""Between two tries, twice as long each time."""
FINAL: Final = frozenset({"TOKEN_WRONG", "REPLACED", "SESSION_CLOSED", "VERSION_UNKNOWN"})
"""Farewells after which trying again would change nothing."""
AWAY: Final = Refused("LINK_AWAY", "现在连不上实验的电脑，这一步没有做成")


class RemoteLink:
    """A session at `host` and `port`. Implements `Link`."""

    def __init__(self, host: str, port: int, token: str, loop: MainLoop) -> None:
        self._host, self._port, self._token, self._loop = host, port, token, loop
        self._console: Console | None = None
        self._socket: QTcpSocket | None = None
        self._rest = b""
        self._last = 0
        self._looks = False
        self._wait_ms = FIRST_WAIT_MS
        self._heard_ms = 0
        self._timers: list[Timer] = []
        self._asked: dict[int, Callable[[Refused | None], None]] = {}
        self._number = 0
        self._open = False

    def open(self, console: Console) -> None:
        """Connect, and tell `console` from now on."""
        self._console = console
        self._connect()

    def tell(self, command: Command, answered: Callable[[Refused | None], None]) -> None:
        """Send a command; `answered` is called when its answer comes, or the link goes."""
        if not self._open:
            answered(AWAY)
            return
        self._number += 1
        self._asked[self._number] = answered
        self._write(ask_line(Tell(self._number, command)))

    def look(self, *, on: bool) -> None:
        """Whether pictures are wanted, now and after a link that was lost is back."""
        self._looks = on
        if self._open:
            self._write(ask_line(Look(on)))

    def close(self) -> None:
        """Hang up for good."""
        self._console = None
        self._drop()

    def _connect(self) -> None:
        self._drop()
        self._tell_console(Linked("connecting"))
        socket = QTcpSocket()
        self._socket, self._rest, self._heard_ms = socket, b"", self._loop.now_ms()
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._lost)
        socket.errorOccurred.connect(self._failed)
        socket.connectToHost(self._host, self._port)
        self._timers = [self._loop.call_later(ALIVE_MS, self._alive)]

    def _alive(self) -> None:
        """Say that this side is there, and notice where the other is not."""
        self._timers = [self._loop.call_later(ALIVE_MS, self._alive)]
        if self._loop.now_ms() - self._heard_ms >= SILENT_MS:
            self._again(Linked("lost", "SILENT", "对面很久没有消息"))
        elif self._open:
            self._write(ask_line(Alive()))

    def _read(self) -> None:
        socket = self._socket
        if socket is None:
            return
        try:
            for news in self._news(bytes(socket.readAll().data())):
                self._took(news)
                if self._socket is not socket:
                    return
        except WireError as error:
            _log.warning("the session's side does not keep to the protocol", extra={"code": error.code})
            self._end(Linked("refused", error.code, error.sentence))

    def _news(self, data: bytes) -> Iterator[News]:
        """Each whole line of what came; the rest waits for its end. Raises WireError."""
        whole, _, self._rest = (self._rest + data).rpartition(b"\n")
        for line in whole.split(b"\n") if whole else ():
            yield read_news(line)
        if len(self._rest) > LONGEST_TELL:
            raise WireError("LINE_TOO_LONG", "对面发来的一行太长")

    def _took(self, news: News) -> None:
        self._heard_ms = self._loop.now_ms()
        match news:
            case Hello(challenge):
                self._write(ask_line(Prove(proof_of(self._token, challenge), self._last)))
            case State(snapshot):
                self._opened()
                self._last = max([self._last, *(each.number for each in snapshot.events)])
                if self._console is not None:
                    self._console.shown(snapshot)
            case Picture(png):
                if self._console is not None:
                    self._console.pictured(png)
            case Answer(number, refused):
                if (answered := self._asked.pop(number, None)) is not None:
                    answered(refused)
            case Farewell(code, sentence):
                if code in FINAL:
                    self._end(Linked("closed" if code == "SESSION_CLOSED" else "refused", code, sentence))
                else:
                    self._again(Linked("lost", code, sentence))

    def _opened(self) -> None:
        if self._open:
            return
        self._open, self._wait_ms = True, FIRST_WAIT_MS
        self._tell_console(Linked("open"))
        if self._looks:
            self._write(ask_line(Look(on=True)))

    def _failed(self, why: QAbstractSocket.SocketError) -> None:
        if why is not QAbstractSocket.SocketError.RemoteHostClosedError:
            self._lost()

    def _lost(self) -> None:
        self._again(Linked("lost", "LINK_LOST", "连接断了"))

    def _again(self, now: Linked) -> None:
        self._drop()
        self._tell_console(now)
        self._timers = [self._loop.call_later(self._wait_ms, self._connect)]
        self._wait_ms = min(2 * self._wait_ms, LONGEST_WAIT_MS)

    def _end(self, now: Linked) -> None:
        self._drop()
        self._tell_console(now)

    def _drop(self) -> None:
        """Let the connection go, and whoever waits for an answer know that none will come."""
        for timer in self._timers:
            timer.cancel()
        self._timers, self._open = [], False
        socket, self._socket = self._socket, None
        if socket is not None:
            for signal in (socket.readyRead, socket.disconnected, socket.errorOccurred):
                signal.disconnect()
            socket.abort()
            socket.deleteLater()
        waiting, self._asked = self._asked, {}
        for answered in waiting.values():
            answered(AWAY)

    def _tell_console(self, now: Linked) -> None:
        if self._console is not None:
            self._console.linked(now)

    def _write(self, line: bytes) -> None:
        if self._socket is not None:
            self._socket.write(line)
