"""The session's door for a console on another machine: open from `__init__` to `close`, on this machine unless told otherwise.

Everything happens on the main loop, and a console that is slow, silent, loud or gone never holds up the session. The
protocol is in `lab/moderation/wire.py` and docs/protocols/moderator.md.
"""

from __future__ import annotations

import logging
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QTcpServer, QTcpSocket

from app.guidance.network import HERE
from app.moderator.link import PICTURE_MS
from lab.events import EventLogError
from lab.moderation.port import Refused
from lab.moderation.timeline import Timeline, merged
from lab.moderation.visit import ALIVE_MS, Visit
from lab.moderation.wire import LONGEST_PICTURE, Alive, Answer, Farewell, Picture, State, Tell, WireError, news_line

if TYPE_CHECKING:
    from app.main_loop import MainLoop, Timer
    from lab.moderation.port import LiveSession, Snapshot

_log = logging.getLogger(__name__)

MOST_VISITORS: Final = 4
"""Connections at once: one moderator, and some that have not proved themselves yet."""
READ_AHEAD: Final = 65_536
"""Bytes that may lie unread: whoever sends more waits for it."""
MOST_UNSENT: Final = 8 * 1024 * 1024
"""Bytes that a console may be behind before it is let go."""
PICTURE_UNSENT: Final = 1024 * 1024
"""Bytes that it may be behind and still get pictures."""
LOOK_ROUND_MS: Final = 1_000


class DoorError(Exception):
    """The door cannot be opened: the address is not this machine's, or the port is taken."""

    code = "MODERATOR_DOOR_FAILED"


def new_token() -> str:
    """What lets a moderator in, made anew for each session: 128 bits."""
    return secrets.token_urlsafe(16)


class _Visitor:
    """One connection. `sent`: the last event that it was told; `told_ms`: when it was told anything last."""

    def __init__(self, socket: QTcpSocket, visit: Visit) -> None:
        self.socket = socket
        self.visit = visit
        self.sent = 0
        self.told_ms = 0
        self.picture: bytes | None = None


class ModeratorDoor:
    """Lets one moderator in at a time; whoever proves themselves last is the one. Raises DoorError."""

    def __init__(self, session: LiveSession, loop: MainLoop, token: str, *, host: str = HERE, port: int = 0) -> None:
        self._session = session
        self._loop = loop
        self._token = token
        self._visitors: list[_Visitor] = []
        self._timeline = Timeline()
        self._server = QTcpServer()
        self._server.newConnection.connect(self._knocked)
        if not self._server.listen(QHostAddress(host), port):
            raise DoorError(self._server.errorString())
        self._end = session.subscribe(self._changed)
        self._timeline = merged(self._timeline, session.snapshot().events)
        self._round: Timer = loop.call_later(LOOK_ROUND_MS, self._look_round)
        self._pictures: Timer | None = None
        _log.info("a moderator may connect", extra={"code": "MODERATOR_DOOR_OPEN"})

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.serverPort())

    @property
    def moderated(self) -> bool:
        """Whether a moderator is connected."""
        return any(each.visit.proved for each in self._visitors)

    def close(self) -> None:
        """Say farewell to whoever is there, and listen no more. A second time does nothing."""
        if not self._server.isListening():
            return
        self._end()
        self._round.cancel()
        if self._pictures is not None:
            self._pictures.cancel()
        self._server.close()
        for visitor in tuple(self._visitors):
            self._dismiss(visitor, "SESSION_CLOSED", "实验结束了")

    def _knocked(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._visitors) >= MOST_VISITORS:
                socket.abort()
                socket.deleteLater()
                continue
            socket.setReadBufferSize(READ_AHEAD)
            visitor = _Visitor(socket, Visit(self._token, secrets.token_hex(16), self._loop.now_ms()))
            self._visitors.append(visitor)
            socket.readyRead.connect(lambda visitor=visitor: self._read(visitor))
            socket.disconnected.connect(lambda visitor=visitor: self._gone(visitor))
            socket.write(news_line(visitor.visit.hello))

    def _read(self, visitor: _Visitor) -> None:
        before = visitor.visit.proved
        try:
            commands = visitor.visit.take(bytes(visitor.socket.readAll().data()), self._loop.now_ms())
        except WireError as error:
            self._dismiss(visitor, error.code, error.sentence)
            return
        if visitor.visit.proved and not before:
            self._let_in(visitor)
        for command in commands:
            self._send(visitor, news_line(Answer(command.number, self._carried_out(command))))
        self._picture_soon()

    def _let_in(self, visitor: _Visitor) -> None:
        for other in tuple(self._visitors):
            if other is not visitor and other.visit.proved:
                self._dismiss(other, "REPLACED", "另一个主持人窗口接上了")
        _log.info("a moderator is connected", extra={"code": "MODERATOR_CONNECTED"})
        after = visitor.visit.after or 0
        # More than there is to know was learnt of another session.
        visitor.sent = after if after <= self._timeline.last else 0
        self._show(visitor, self._session.snapshot())

    def _carried_out(self, told: Tell) -> Refused | None:
        try:
            return self._session.tell(told.command)
        except EventLogError as error:
            _log.exception("a command could not be kept", extra={"code": error.code})
            return Refused(error.code, "记录写不进去，这一步没有做成")

    def _changed(self, snapshot: Snapshot) -> None:
        self._timeline = merged(self._timeline, snapshot.events)
        for visitor in tuple(self._visitors):
            if visitor.visit.proved:
                self._show(visitor, snapshot)

    def _show(self, visitor: _Visitor, snapshot: Snapshot) -> None:
        events = self._timeline.after(visitor.sent)
        visitor.sent = max(visitor.sent, self._timeline.last)
        self._send(visitor, news_line(State(replace(snapshot, events=events))))

    def _picture_soon(self) -> None:
        if self._pictures is None and any(each.visit.proved and each.visit.looks for each in self._visitors):
            self._pictures = self._loop.call_later(PICTURE_MS, self._picture)

    def _picture(self) -> None:
        self._pictures = None
        looking = [each for each in self._visitors if each.visit.proved and each.visit.looks]
        if not looking:
            return
        png = self._session.picture() or b""
        for visitor in looking:
            behind = visitor.socket.bytesToWrite() > PICTURE_UNSENT
            if png != visitor.picture and len(png) <= LONGEST_PICTURE and not behind:
                visitor.picture = png
                self._send(visitor, news_line(Picture(png)))
        self._picture_soon()

    def _send(self, visitor: _Visitor, line: bytes) -> None:
        if visitor.socket.state() is not QAbstractSocket.SocketState.ConnectedState:
            return
        visitor.socket.write(line)
        visitor.told_ms = self._loop.now_ms()
        if visitor.socket.bytesToWrite() > MOST_UNSENT:
            _log.warning("a moderator's console does not read", extra={"code": "MODERATOR_HANGS"})
            visitor.socket.abort()

    def _look_round(self) -> None:
        self._round = self._loop.call_later(LOOK_ROUND_MS, self._look_round)
        for visitor in tuple(self._visitors):
            if (why := visitor.visit.overdue(self._loop.now_ms())) is not None:
                self._dismiss(visitor, why.code, why.sentence)
            elif visitor.visit.proved and self._loop.now_ms() - visitor.told_ms >= ALIVE_MS:
                self._send(visitor, news_line(Alive()))

    def _dismiss(self, visitor: _Visitor, code: str, sentence: str) -> None:
        """Tell why and hang up; what it sends meanwhile is not read any more."""
        _log.info("a moderator's connection was ended", extra={"code": code})
        if visitor in self._visitors:
            self._visitors.remove(visitor)
        socket = visitor.socket
        socket.readyRead.disconnect()
        socket.disconnected.disconnect()
        socket.disconnected.connect(socket.deleteLater)
        socket.write(news_line(Farewell(code, sentence)))
        socket.flush()
        socket.disconnectFromHost()

    def _gone(self, visitor: _Visitor) -> None:
        if visitor in self._visitors:
            self._visitors.remove(visitor)
            _log.info("a moderator's connection is gone", extra={"code": "MODERATOR_GONE"})
        visitor.socket.deleteLater()
