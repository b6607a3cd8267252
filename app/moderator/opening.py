"""Opening consoles: one beside a session, a door for one on another machine, and the other machine's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from app.guidance.network import shown_host
from app.logs import Redactor, start_logging
from app.moderator.door import ModeratorDoor, new_token
from app.moderator.link import OwnLink
from app.moderator.remote import RemoteLink
from app.moderator.view_model import ConsoleViewModel
from app.moderator.window import ConsoleWindow
from app.qt_application import start_qt
from app.qt_main_loop import QtMainLoop

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop
    from app.paths import Paths
    from lab.moderation.port import LiveSession


@dataclass(frozen=True, slots=True)
class Looks:
    """Colours and size of text of a console."""

    palette: str = "light"
    text_scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Moderating:
    """How a session is to be moderated.

    `beside`: a console on this machine. `host`: this machine's own address at which another one's console gets in; None for
    nowhere, and then no port is opened. `port` 0 is any that is free.
    """

    beside: bool = False
    host: str | None = None
    port: int = 0
    looks: Looks = Looks()


class Moderated:
    """The consoles of a running session; they go with it, and it does not go with them. Raises DoorError."""

    def __init__(
        self, session: LiveSession, loop: MainLoop, wanted: Moderating, tell: Callable[[str], None] = lambda _: None
    ) -> None:
        """`tell` is told how another machine gets in: the only place where the token is shown."""
        self._door: ModeratorDoor | None = None
        self._window: ConsoleWindow | None = None
        if wanted.host is not None:
            token = new_token()
            self._door = ModeratorDoor(session, loop, token, host=wanted.host, port=wanted.port)
            tell(
                f"主持人可以从这里接进来：xiaoxiang study moderate --connect {shown_host(wanted.host)}:{self._door.port}"
            )
            tell(f"口令（这一场有效）：{token}")
        if wanted.beside:
            self._window = console_window(OwnLink(session, loop), loop, wanted.looks)
            self._window.show()

    @property
    def door(self) -> ModeratorDoor | None:
        """The door for another machine, where it was asked for."""
        return self._door

    @property
    def window(self) -> ConsoleWindow | None:
        """The console on this machine, where it was asked for."""
        return self._window

    def close(self) -> None:
        """The session is over, or its window goes."""
        if self._door is not None:
            self._door.close()
        if self._window is not None:
            self._window.close()
        self._door = self._window = None


def console_window(link: OwnLink | RemoteLink, loop: MainLoop, looks: Looks) -> ConsoleWindow:
    """A console on a link. Raises WindowError."""
    return ConsoleWindow(ConsoleViewModel(link, loop, looks.palette, looks.text_scale))


def run_console(paths: Paths, host: str, port: int, token: str, looks: Looks) -> None:
    """Moderate a session on another machine until the window is closed. Raises WindowError."""
    start_logging(paths.log, Redactor())
    application = start_qt()
    QAccessible.setActive(True)
    loop = QtMainLoop()
    shell = console_window(RemoteLink(host, port, token, loop), loop, looks)
    shell.show()
    try:
        application.exec()
    finally:
        shell.close()
        loop.close()
