"""How a console reaches its session: in the same program, or over a socket (`app/moderator/remote.py`). Main loop only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop, Timer
    from lab.moderation.port import Command, LiveSession, Refused, Snapshot

PICTURE_MS: Final = 500
"""Between two pictures of the participant's window."""


@dataclass(frozen=True, slots=True)
class Linked:
    """How the link stands. `lost`: it is tried again. `refused`: it is not, and `code` and `sentence` say why."""

    phase: Literal["connecting", "open", "lost", "refused", "closed"]
    code: str = ""
    sentence: str = ""


class Console(Protocol):
    """What a link tells."""

    def linked(self, now: Linked) -> None:
        """The link came, or went."""

    def shown(self, snapshot: Snapshot) -> None:
        """Where the session stands now."""

    def pictured(self, png: bytes) -> None:
        """The participant's window; empty where it must not be seen now."""


class Link(Protocol):
    """A session as a console has it."""

    def open(self, console: Console) -> None:
        """Tell `console` from now on."""

    def tell(self, command: Command, answered: Callable[[Refused | None], None]) -> None:
        """Have a command carried out. `answered` gets None where it was; where the link is away, the reason."""

    def look(self, *, on: bool) -> None:
        """Whether pictures are wanted."""

    def close(self) -> None:
        """Tell nothing more. The session goes on."""


class OwnLink:
    """A session of this program."""

    def __init__(self, session: LiveSession, loop: MainLoop) -> None:
        self._session = session
        self._loop = loop
        self._console: Console | None = None
        self._end: Callable[[], None] = lambda: None
        self._next: Timer | None = None
        self._last: bytes | None = None

    def open(self, console: Console) -> None:
        """Tell `console` from now on."""
        self._console = console
        self._end = self._session.subscribe(console.shown)
        console.linked(Linked("open"))
        console.shown(self._session.snapshot())

    def tell(self, command: Command, answered: Callable[[Refused | None], None]) -> None:
        """Have a command carried out at once."""
        answered(self._session.tell(command))

    def look(self, *, on: bool) -> None:
        """Take pictures from now on, or no more."""
        if self._next is not None:
            self._next.cancel()
        self._next = self._last = None
        if on:
            self._picture()

    def close(self) -> None:
        """Tell nothing more."""
        self.look(on=False)
        self._end()
        self._console = None

    def _picture(self) -> None:
        self._next = self._loop.call_later(PICTURE_MS, self._picture)
        png = self._session.picture() or b""
        if self._console is not None and png != self._last:
            self._last = png
            self._console.pictured(png)
