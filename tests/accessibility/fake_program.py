"""A program on an accessibility bus that need not exist: it answers as it is told to, over no bus or over a real socket."""

from __future__ import annotations

import contextlib
import socket
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jeepney import Endianness, Header, HeaderFields, Message, MessageFlag, MessageType, Parser

from accessibility.tree.atspi_bus import Answer, Call

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
PROGRAM = ":1.7"
FRAME, BUTTON, LABEL, ENTRY, PANE, CHECK, PASSWORD = 23, 43, 29, 79, 39, 7, 40
ACTIVE, CHECKED, ENABLED, FOCUSABLE, FOCUSED, SHOWING, VISIBLE = 1, 4, 8, 11, 12, 25, 30
USUAL = (ENABLED, SHOWING, VISIBLE)


@dataclass
class Widget:
    """One object of the program."""

    role: int = BUTTON
    name: str = ""
    below: list[Widget] = field(default_factory=list)
    states: tuple[int, ...] = USUAL
    place: tuple[int, int, int, int] | None = (110, 120, 60, 40)
    text: str | None = None
    style: dict[str, str] = field(default_factory=dict)
    actions: tuple[str, ...] = ()
    value: float | None = None
    description: str = ""
    labelled_by: Widget | None = None
    claims: int | None = None
    """How many children it says it has, where that is not true."""

    @property
    def path(self) -> str:
        return f"/w/{id(self)}"


class FakeProgram:
    """One program with these windows; `more` makes children for any path it does not know."""

    def __init__(
        self, *windows: Widget, name: str = "fake", pid: int = 4711, toolkit: str = "Qt", version: str = "6"
    ) -> None:
        self.name, self.pid, self.toolkit, self.version = name, pid, toolkit, version
        self.root = Widget(75, name, list(windows), place=None)
        self.more: Callable[[str], list[str]] = lambda _: []
        self.asked = 0
        self._widgets: dict[str, Widget] = {}
        pending = [self.root]
        while pending:
            one = pending.pop()
            if one.path not in self._widgets:
                self._widgets[one.path] = one
                pending += one.below

    def ask(self, calls: Sequence[Call]) -> list[Answer]:
        """As `Bus` wants it."""
        self.asked += len(calls)
        answers = [self.answer(call) for call in calls]
        return [None if answer is None else answer[1] for answer in answers]

    def answer(self, call: Call) -> tuple[str, tuple[Any, ...]] | None:
        """A signature and a body; None where it does not know the call."""
        if call.member == "GetConnectionUnixProcessID":
            return "u", (self.pid,)
        if call.destination == REGISTRY[0]:
            return "a(so)", ([(PROGRAM, self.root.path)],)
        one = self._widgets.get(call.path)
        if one is None:
            one = Widget(PANE)
            children = self.more(call.path)
        else:
            children = [child.path for child in one.below]
        name = call.interface.rpartition(".")[2] + "." + call.member
        if call.member == "Get":
            name = f"{str(call.body[0]).rpartition('.')[2]}:{call.body[1]}"
        known = self._answers(one, children)
        return known.get(name)

    def _answers(self, one: Widget, children: list[str]) -> dict[str, tuple[str, tuple[Any, ...]]]:
        bits = sum(1 << bit for bit in one.states)
        interfaces = ["Accessible", *(["Component"] if one.place else []), *(["Action"] if one.actions else [])]
        interfaces += [*(["Text"] if one.text is not None else []), *(["Value"] if one.value is not None else [])]
        label = one.labelled_by
        text, place = one.text or "", one.place or (0, 0, 0, 0)
        return {
            "Application:ToolkitName": ("v", (("s", self.toolkit),)),
            "Application:Version": ("v", (("s", self.version),)),
            "Accessible:Name": ("v", (("s", one.name),)),
            "Accessible:Description": ("v", (("s", one.description),)),
            "Accessible:ChildCount": ("v", (("i", len(children) if one.claims is None else one.claims),)),
            "Accessible.GetRole": ("u", (one.role,)),
            "Accessible.GetState": ("au", ([bits & 0xFFFFFFFF, bits >> 32],)),
            "Accessible.GetInterfaces": ("as", ([f"org.a11y.atspi.{name}" for name in interfaces],)),
            "Accessible.GetRelationSet": ("a(ua(so))", ([] if label is None else [(2, [(PROGRAM, label.path)])],)),
            "Accessible.GetChildren": ("a(so)", ([(PROGRAM, path) for path in children],)),
            "Component.GetExtents": ("(iiii)", (place,)),
            "Action.GetActions": ("a(sss)", ([(action, "", "") for action in one.actions],)),
            "Value:CurrentValue": ("v", (("d", one.value or 0.0),)),
            "Text:CharacterCount": ("v", (("i", len(text)),)),
            "Text.GetText": ("s", (text,)),
            "Text.GetRangeExtents": ("iiii", place),
            "Text.GetAttributeRun": ("a{ss}ii", (one.style, 0, len(text))),
        }


class FakeServer:
    """A bus on a socket with one program on it. What it does with a call can be replaced: `server.reply = …`."""

    def __init__(self, program: FakeProgram, socket_file: Path) -> None:
        self.program = program
        self.reply: Callable[[Message], bytes] = self.honest
        """The bytes that go back for a call; none where it stays silent."""
        self.hang_up_after: int | None = None
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(socket_file))
        self._listening.listen()
        self.address = f"unix:path={socket_file}"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> FakeServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        # Closing alone does not wake who waits for a connection.
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(5)

    def honest(self, message: Message) -> bytes:
        """What the program answers."""
        call = as_call(message)
        if call.member == "Hello":
            return returned(message, "s", (":1.1",))
        answer = self.program.answer(call)
        if answer is None:
            return refused(message, "org.freedesktop.DBus.Error.UnknownMethod")
        return returned(message, *answer)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            client, _ = self._listening.accept()
            with client:
                rest = _greet(client)
                parser = Parser()
                count = 0
                while rest:
                    for message in parser.feed(rest):
                        if count == self.hang_up_after:
                            return
                        count += 1
                        client.sendall(self.reply(message))
                    rest = client.recv(65_536)


def _greet(client: socket.socket) -> bytes:
    """The server's side of the beginning; what came after it."""
    heard = b""
    while b"AUTH EXTERNAL" not in heard or not heard.endswith(b"\r\n"):
        heard += client.recv(4096)
    client.sendall(b"OK 0123456789abcdef0123456789abcdef\r\n")
    heard = b""
    while b"BEGIN\r\n" not in heard:
        heard += client.recv(4096)
    return heard.partition(b"BEGIN\r\n")[2] or client.recv(65_536)


def as_call(message: Message) -> Call:
    """What a message asks."""
    fields = message.header.fields
    return Call(
        fields.get(HeaderFields.destination, ""),
        fields[HeaderFields.path],
        fields.get(HeaderFields.interface, ""),
        fields[HeaderFields.member],
        fields.get(HeaderFields.signature, ""),
        tuple(message.body),
    )


def returned(to: Message, signature: str, body: tuple[Any, ...]) -> bytes:
    """A reply as bytes."""
    return _reply(to, MessageType.method_return, {HeaderFields.signature: signature}, body)


def refused(to: Message, error: str) -> bytes:
    """An error as bytes."""
    fields = {HeaderFields.error_name: error, HeaderFields.signature: "s"}
    return _reply(to, MessageType.error, fields, ("no",))


def _reply(to: Message, kind: MessageType, fields: dict[HeaderFields, str], body: tuple[Any, ...]) -> bytes:
    whole: dict[HeaderFields, Any] = {HeaderFields.reply_serial: to.header.serial, **fields}
    header = Header(Endianness.little, kind, MessageFlag(0), 1, 0, 1, whole)
    return bytes(Message(header, body).serialise(serial=1))
