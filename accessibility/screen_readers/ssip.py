"""SSIP, the protocol of speech-dispatcher, as a server that speaks nothing: bytes in, replies and utterances out.

Pure: no socket, no clock. What a client sends may arrive in any pieces. Of the protocol it keeps what screen readers use;
whatever else is asked is granted, because a recorder has no voice that could refuse.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from enum import StrEnum

LONGEST_LINE = 1_000_000
"""Bytes in one line; beyond it the client is not a screen reader."""
_TAG = re.compile(r"<[^>]*>")
_LINE = b"\r\n"


class Kind(StrEnum):
    """How a client asked for it."""

    TEXT = "text"
    CHAR = "char"
    KEY = "key"
    SOUND_ICON = "sound-icon"


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something to be said, without the marks of SSML."""

    text: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Silenced:
    """What is being said is broken off, and what waits is dropped."""


class SsipError(Exception):
    """What the client sent is no SSIP. Codes: SSIP_LINE_TOO_LONG, SSIP_NOT_UTF8."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Conversation:
    """One client's connection."""

    def __init__(self, client: int = 1) -> None:
        """`client`: the number by which the client knows itself in notifications."""
        self._client = client
        self._pending = b""
        self._data: list[str] | None = None
        self._messages = 0
        self._wanted: set[str] = set()
        self._events: list[Spoken | Silenced] = []
        self._replies: list[str] = []
        self.ended = False
        """Whether the client said that it goes."""

    def receive(self, piece: bytes) -> tuple[bytes, list[Spoken | Silenced]]:
        """Take what arrived; return what to answer and what was asked to be said, in order. Raises `SsipError`."""
        self._pending += piece
        *lines, self._pending = self._pending.split(_LINE)
        if len(self._pending) > LONGEST_LINE:
            raise SsipError("SSIP_LINE_TOO_LONG")
        for line in lines:
            try:
                self._line(line.decode())
            except UnicodeDecodeError as error:
                raise SsipError("SSIP_NOT_UTF8") from error
        replies, events = self._replies, self._events
        self._replies, self._events = [], []
        return "".join(f"{reply}\r\n" for reply in replies).encode(), events

    def _line(self, line: str) -> None:
        if self._data is None:
            self._command(line)
        elif line == ".":
            text, self._data = "\n".join(self._data), None
            self._say(plain(text), Kind.TEXT)
        else:
            self._data.append(line.removeprefix(".") if line.startswith("..") else line)

    def _command(self, line: str) -> None:
        word, _, rest = line.strip().partition(" ")
        match word.upper():
            case "SPEAK":
                self._data = []
                self._replies.append("230 OK RECEIVING DATA")
            case "CHAR" | "KEY" | "SOUND_ICON" as word:
                text = " " if word == "CHAR" and rest == "space" else rest
                self._say(text, Kind[word])
            case "CANCEL" | "STOP":
                self._events.append(Silenced())
                self._replies.append("210 OK STOPPED")
            case "SET":
                self._set(rest)
            case "GET":
                self._replies += [f"251-{_SETTINGS.get(rest.upper(), '0')}", "251 OK GET RETURNED"]
            case "LIST":
                self._list(rest.upper())
            case "HISTORY":
                self._replies += [f"245-{self._client}", "245 OK CLIENT ID SENT"]
            case "QUIT":
                self.ended = True
                self._replies.append("231 HAPPY HACKING")
            case _:
                self._replies.append("200 OK")

    def _set(self, rest: str) -> None:
        words = rest.upper().split()
        if len(words) == 4 and words[1] == "NOTIFICATION":
            change = self._wanted.add if words[3] == "ON" else self._wanted.discard
            for name in ("BEGIN", "END") if words[2] == "ALL" else (words[2],):
                change(name)
        self._replies.append("200 OK")

    def _list(self, what: str) -> None:
        listed = {"OUTPUT_MODULES": "recorder", "SYNTHESIS_VOICES": "recorder\tzh\tnone", "VOICES": "MALE1"}
        line = listed.get(what)
        self._replies += [*([f"249-{line}"] if line else []), "249 OK LIST SENT"]

    def _say(self, text: str, kind: Kind) -> None:
        self._messages += 1
        self._events.append(Spoken(text, kind))
        self._replies += [f"225-{self._messages}", "225 OK MESSAGE QUEUED"]
        # Said in no time, so that whoever waits for the end of it goes on at once.
        for code, name in ((701, "BEGIN"), (702, "END")):
            if name in self._wanted:
                self._replies += [f"{code}-{self._messages}", f"{code}-{self._client}", f"{code} {name}"]


_SETTINGS = {"RATE": "0", "PITCH": "0", "VOLUME": "100", "LANGUAGE": "zh", "OUTPUT_MODULE": "recorder"}


def plain(ssml: str) -> str:
    """The words of a message, without SSML's marks."""
    if not ssml.lstrip().startswith("<speak"):
        return ssml
    return html.unescape(_TAG.sub("", ssml))
