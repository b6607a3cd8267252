"""One connection of a console as the session sees it: bytes and the time in, what was asked out. Pure, and patient with nobody."""

from __future__ import annotations

from typing import Final

from lab.moderation.wire import LONGEST_ASK, Alive, Ask, Hello, Look, Prove, Tell, WireError, proves, read_ask

PROVE_WITHIN_MS: Final = 5_000
"""A connection that has not proved itself by then is closed."""
SILENT_MS: Final = 15_000
"""So is one from which nothing came for as long; a console says that it is there every `ALIVE_MS`."""
ALIVE_MS: Final = 4_000
BURST: Final = 40
A_SECOND: Final = 20
"""Lines that may come at once, and a second in the long run: more than anybody types."""


class Visit:
    """What one connection said so far. `after` is None until it has proved itself, then the last event that the console has."""

    def __init__(self, token: str, challenge: str, now_ms: int) -> None:
        self.hello = Hello(challenge)
        self.after: int | None = None
        self.looks = False
        self._token = token
        self._rest = b""
        self._began_ms = self._heard_ms = self._filled_ms = now_ms
        self._may = float(BURST)

    @property
    def proved(self) -> bool:
        """Whether it is a moderator's."""
        return self.after is not None

    def take(self, data: bytes, now_ms: int) -> tuple[Tell, ...]:
        """What came: the commands in it, in order; all else is seen to here. Raises WireError, after which it is over."""
        whole, _, self._rest = (self._rest + data).rpartition(b"\n")
        commands: list[Tell] = []
        for line in whole.split(b"\n") if whole else ():
            self._count(now_ms)
            ask = read_ask(line)
            # Only a whole line is a sign of life: one that never ends is not.
            self._heard_ms = now_ms
            if (command := self._asked(ask)) is not None:
                commands.append(command)
        if len(self._rest) > LONGEST_ASK:
            raise WireError("LINE_TOO_LONG", f"一行太长，最多{LONGEST_ASK}字节")
        return tuple(commands)

    def overdue(self, now_ms: int) -> WireError | None:
        """Why it is to be closed although nothing came."""
        if not self.proved and now_ms - self._began_ms >= PROVE_WITHIN_MS:
            return WireError("TOO_LATE", "没有及时出示口令")
        if now_ms - self._heard_ms >= SILENT_MS:
            return WireError("SILENT", "很久没有消息，断开了")
        return None

    def _asked(self, ask: Ask) -> Tell | None:
        if not self.proved:
            if not isinstance(ask, Prove):
                raise WireError("NOT_PROVED", "要先出示口令")
            if not proves(self._token, self.hello.challenge, ask.proof):
                raise WireError("TOKEN_WRONG", "口令不对")
            self.after = ask.after
            return None
        match ask:
            case Tell():
                return ask
            case Look(on):
                self.looks = on
            case Alive():
                pass
            case Prove():
                raise WireError("PROVED_TWICE", "已经出示过口令了")
        return None

    def _count(self, now_ms: int) -> None:
        self._may = min(BURST, self._may + (now_ms - self._filled_ms) * A_SECOND / 1000)
        self._filled_ms = now_ms
        if self._may < 1:
            raise WireError("TOO_MANY", "消息来得太快")
        self._may -= 1
