"""Calls over the accessibility bus: many at once, each within its time, and never more than a capture may hold.

A program that is read may be slow, lie, or die: whatever comes is an answer, no answer, or a CaptureError.
"""

from __future__ import annotations

import os
import selectors
import socket
import struct
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, Self

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Parser,
    message_bus,
    new_method_call,
)
from jeepney.bus import get_bus
from jeepney.io.blocking import prep_socket
from jeepney.low_level import calc_msg_size

from accessibility.errors import CaptureError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CALL_SECONDS = 5.0
"""Within which an answer must come, counted from the one before it."""
TOTAL_SECONDS = 60.0
"""For all calls of one bus together."""
CONNECT_SECONDS = 5.0
MOST_BYTES = 64 * 1024 * 1024
"""Of all answers of one bus together."""
MOST_MESSAGE_BYTES = 16 * 1024 * 1024
"""Of one answer. To take apart more than that takes seconds."""
AT_ONCE = 128
"""Calls on their way: enough that nobody waits for the wire, few enough that a busy program is not flooded."""
_READ_BYTES = 256 * 1024
_HEAD_BYTES = 16
_GONE = frozenset(
    {
        "org.freedesktop.DBus.Error.Disconnected",
        "org.freedesktop.DBus.Error.NameHasNoOwner",
        "org.freedesktop.DBus.Error.NoReply",
        "org.freedesktop.DBus.Error.ServiceUnknown",
    }
)
_MALFORMED = (ValueError, KeyError, IndexError, AssertionError, RuntimeError, TypeError, struct.error)
"""What a message that breaks the protocol makes jeepney raise."""

Answer = tuple[Any, ...] | None
"""What came back; None where the program refused or does not know the call."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method."""

    destination: str
    path: str
    interface: str
    member: str
    signature: str = ""
    body: tuple[object, ...] = ()


class Bus(Protocol):
    """As much of a bus as reading a tree needs."""

    def ask(self, calls: Sequence[Call]) -> list[Answer]:
        """An answer for each call, in their order. Raises CaptureError where the program is gone or says nothing."""


class AtspiBus:
    """The accessibility bus of a session. Use it with `with`; one thread alone."""

    def __init__(
        self, address: str, *, call_seconds: float = CALL_SECONDS, total_seconds: float = TOTAL_SECONDS
    ) -> None:
        """Connect, or raise CaptureError."""
        self._call_seconds = call_seconds
        self._ends = time.monotonic() + total_seconds
        self._bytes = 0
        self._serial = 0
        self._out = memoryview(b"")
        self._parser = Parser()
        self._selector = selectors.DefaultSelector()
        try:
            self._socket = prep_socket(get_bus(address), timeout=CONNECT_SECONDS)
        except (OSError, *_MALFORMED) as error:
            raise CaptureError("BUS_ABSENT", f"{address[:80]}: {str(error) or type(error).__name__}") from error
        self._socket.setblocking(False)  # noqa: FBT003 -- the socket's own signature
        self._selector.register(self._socket, selectors.EVENT_READ)
        try:
            self._hello()
        except CaptureError:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        self._selector.close()
        self._socket.close()

    def ask(self, calls: Sequence[Call]) -> list[Answer]:
        """See `Bus`."""
        return self._exchange(len(calls), map(_message, calls))

    def _hello(self) -> None:
        self._exchange(1, iter([message_bus.Hello()]))

    def _exchange(self, count: int, messages: Iterator[Message]) -> list[Answer]:
        answers: list[Answer] = [None] * count
        answered = bytearray(count)
        first = self._serial + 1
        self._serial += count
        missing, sent = count, 0
        while missing:
            while sent < count and sent - (count - missing) < AT_ONCE and not self._out:
                self._out = memoryview(next(messages).serialise(serial=first + sent))
                self._send()
                sent += 1
            self._selector.modify(self._socket, selectors.EVENT_READ | (selectors.EVENT_WRITE if self._out else 0))
            events = self._wait()
            if events & selectors.EVENT_WRITE:
                self._send()
            if events & selectors.EVENT_READ:
                for message in self._received():
                    answered_to = message.header.fields.get(HeaderFields.reply_serial)
                    place = answered_to - first if isinstance(answered_to, int) else -1
                    if 0 <= place < sent and not answered[place]:
                        answered[place] = 1
                        answers[place] = _answer(message)
                        missing -= 1
        return answers

    def _wait(self) -> int:
        """Which of reading and writing can be done now."""
        now = time.monotonic()
        if now >= self._ends:
            raise CaptureError("PROGRAM_TOO_SLOW", "the program cannot be read to its end in time")
        ready = self._selector.select(min(self._call_seconds, self._ends - now))
        if ready:
            return ready[0][1]
        if time.monotonic() >= self._ends:
            raise CaptureError("PROGRAM_TOO_SLOW", "the program cannot be read to its end in time")
        raise CaptureError("PROGRAM_SILENT", f"no answer within {self._call_seconds:g} s")

    def _send(self) -> None:
        """As much of what is to go out as the bus takes now."""
        try:
            self._out = self._out[self._socket.send(self._out) :]
        except BlockingIOError:
            return
        except OSError as error:
            raise CaptureError("BUS_LOST", f"the accessibility bus hung up: {error.strerror}") from error

    def _received(self) -> list[Message]:
        try:
            data = self._socket.recv(_READ_BYTES)
        except BlockingIOError:
            return []
        except OSError as error:
            raise CaptureError("BUS_LOST", f"the accessibility bus hung up: {error.strerror}") from error
        if not data:
            raise CaptureError("BUS_LOST", "the accessibility bus hung up")
        self._bytes += len(data)
        try:
            self._parser.add_data(data)
            self._limit()
            return list(iter(self._parser.get_next_message, None))
        except _MALFORMED as error:
            raise CaptureError("BUS_GARBLED", f"an answer breaks the protocol: {type(error).__name__}") from error

    def _limit(self) -> None:
        held = self._parser.buf
        announced = calc_msg_size(held.peek(_HEAD_BYTES)) if held.bytes_buffered >= _HEAD_BYTES else 0
        if announced > MOST_MESSAGE_BYTES or self._bytes > MOST_BYTES:
            raise CaptureError("CAPTURE_TOO_LARGE", f"{announced} bytes in an answer, {self._bytes} in all")


def accessibility_bus_address() -> str:
    """Where the accessibility bus of this session is; it is started where it can be. Raises CaptureError."""
    if not hasattr(socket, "AF_UNIX"):
        raise CaptureError("BUS_ABSENT", "Linux alone has AT-SPI")
    given = os.environ.get("AT_SPI_BUS_ADDRESS")
    if given:
        return given
    with AtspiBus("SESSION") as session:
        (answer,) = session.ask([Call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")])
    if answer is None or not answer or not isinstance(answer[0], str):
        raise CaptureError("BUS_ABSENT", "no accessibility bus in this session")
    return answer[0]


def _message(call: Call) -> Message:
    address = DBusAddress(call.path, call.destination, call.interface)
    return new_method_call(address, call.member, call.signature or None, call.body)


def _answer(message: Message) -> Answer:
    if message.header.message_type is MessageType.method_return:
        return tuple(message.body)
    name = message.header.fields.get(HeaderFields.error_name, "")
    if name in _GONE:
        raise CaptureError("PROGRAM_GONE", "the program ended while it was read")
    return None
