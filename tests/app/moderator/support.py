"""What tests of the console need: a console that notes, and a raw connection that says whatever a test wants."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtNetwork import QTcpSocket

from app.moderator.remote import RemoteLink
from lab.moderation.timeline import Timeline, merged
from lab.moderation.wire import Farewell, Hello, News, read_news

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.main_loop import VirtualMainLoop
    from app.moderator.door import ModeratorDoor
    from app.moderator.link import Linked
    from lab.moderation.memory_session import MemorySession
    from lab.moderation.port import Command, Refused, Snapshot

TOKEN = "the-token-of-the-day"


@dataclass
class NotingConsole:
    """Notes what a link tells."""

    links: list[Linked] = field(default_factory=list)
    snapshots: list[Snapshot] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    timeline: Timeline = field(default_factory=Timeline)

    def linked(self, now: Linked) -> None:
        self.links.append(now)

    def shown(self, snapshot: Snapshot) -> None:
        self.snapshots.append(snapshot)
        self.timeline = merged(self.timeline, snapshot.events)

    def pictured(self, png: bytes) -> None:
        self.pictures.append(png)

    @property
    def phases(self) -> list[str]:
        return [each.phase for each in self.links]


class Raw:
    """A connection without manners."""

    def __init__(self, house: House) -> None:
        self._house = house
        self.socket = QTcpSocket()
        self.heard = b""
        self.socket.readyRead.connect(self._read)
        self.socket.connectToHost("127.0.0.1", house.door.port)
        house.qtbot.waitUntil(lambda: bool(self.news) or self.closed)

    def _read(self) -> None:
        self.heard += bytes(self.socket.readAll().data())

    @property
    def closed(self) -> bool:
        return self.socket.state() is QTcpSocket.SocketState.UnconnectedState

    @property
    def news(self) -> list[News]:
        return [read_news(line) for line in self.heard.split(b"\n")[:-1]]

    @property
    def challenge(self) -> str:
        return next(each.challenge for each in self.news if isinstance(each, Hello))

    def send(self, data: bytes) -> None:
        self.socket.write(data)
        self.socket.flush()

    def farewell(self) -> str:
        """Wait until the door hangs up; the code that it gave."""
        self._house.qtbot.waitUntil(lambda: self.closed)
        self._read()
        return next((each.code for each in self.news if isinstance(each, Farewell)), "")


@dataclass
class House:
    """A session, its door, and the time."""

    qtbot: QtBot
    loop: VirtualMainLoop
    session: MemorySession
    door: ModeratorDoor
    links: list[RemoteLink] = field(default_factory=list)

    def console(self, token: str = TOKEN, port: int | None = None) -> tuple[RemoteLink, NotingConsole]:
        link, console = RemoteLink("127.0.0.1", port or self.door.port, token, self.loop), NotingConsole()
        self.links.append(link)
        link.open(console)
        return link, console

    def connected(self) -> tuple[RemoteLink, NotingConsole]:
        link, console = self.console()
        self.qtbot.waitUntil(lambda: bool(console.snapshots))
        return link, console

    def told(self, link: RemoteLink, command: Command) -> Refused | None:
        answers: list[Refused | None] = []
        link.tell(command, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def close(self) -> None:
        for link in self.links:
            link.close()
        self.door.close()
