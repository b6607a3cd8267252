"""Reading events off a wire that is not trusted.

The package `wyoming` reads what it is told to read, however long, and takes any JSON for an event. Here every length has a limit
and every part a type, before memory is given to it.
"""

import asyncio
import json
from typing import Any

from wyoming.event import Event

from voice.wyoming.faults import Fault, ProtocolError
from voice.wyoming.limits import FrameLimits

TYPE_CHARACTERS = 64
DISCARD_BYTES = 64 * 1024


async def read_event(reader: asyncio.StreamReader, limits: FrameLimits) -> Event | None:
    """The next event; None where the stream ended between two. Raises `ProtocolError`.

    `reader` was made with a limit of at least `limits.header_bytes`.
    """
    line = await _line(reader, limits.header_bytes)
    if line is None:
        return None
    header = _object(line)
    kind = plain(header.get("type"), TYPE_CHARACTERS)
    data = header.get("data") or {}
    if not isinstance(data, dict):
        raise ProtocolError(Fault.MALFORMED, "data")
    data_bytes = _length(header, "data_length", limits.data_bytes, Fault.DATA_TOO_LONG)
    payload_bytes = _length(header, "payload_length", limits.payload_bytes, Fault.PAYLOAD_TOO_LONG)
    if data_bytes:
        data |= _object(await _exactly(reader, data_bytes))
    payload = await _exactly(reader, payload_bytes) if payload_bytes else None
    return Event(kind, data, payload)


async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, within_s: float) -> None:
    """End a connection so that what was written last arrives.

    A socket that is closed while something that came is unread resets the connection, and the other side may lose what it was told;
    so for `within_s` what still comes is thrown away.
    """
    try:
        writer.write_eof()
        async with asyncio.timeout(within_s):
            while await reader.read(DISCARD_BYTES):
                pass
    except (OSError, TimeoutError, ValueError):  # ValueError: a line past the limit is still in the way
        writer.transport.abort()
    finally:
        writer.close()


def plain(value: object, longest: int, fault: Fault = Fault.MALFORMED) -> str:
    """A text of at most so many characters that can be written as UTF-8. Raises `ProtocolError` with `fault`."""
    if not isinstance(value, str) or len(value) > longest:
        raise ProtocolError(fault, "text")
    try:
        value.encode()
    except UnicodeEncodeError as error:  # half of a pair, which JSON can write and nothing else can
        raise ProtocolError(fault, "text") from error
    return value


async def _line(reader: asyncio.StreamReader, longest: int) -> bytes | None:
    try:
        line = await reader.readuntil(b"\n")
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise ProtocolError(Fault.CUT_SHORT) from error
        return None
    except asyncio.LimitOverrunError as error:
        raise ProtocolError(Fault.HEADER_TOO_LONG) from error
    if len(line) > longest:
        raise ProtocolError(Fault.HEADER_TOO_LONG)
    return line


async def _exactly(reader: asyncio.StreamReader, count: int) -> bytes:
    try:
        return await reader.readexactly(count)
    except asyncio.IncompleteReadError as error:
        raise ProtocolError(Fault.CUT_SHORT) from error


def _object(text: bytes) -> dict[str, Any]:
    try:
        found = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(Fault.MALFORMED, "json") from error
    if not isinstance(found, dict):
        raise ProtocolError(Fault.MALFORMED, "json")
    return found


def _no_number(name: str) -> float:
    raise ValueError(name)


def _length(header: dict[str, Any], name: str, longest: int, too_long: Fault) -> int:
    value = header.get(name)
    if value is None:
        return 0
    if type(value) is not int or value < 0:
        raise ProtocolError(Fault.MALFORMED, name)
    if value > longest:
        raise ProtocolError(too_long, name)
    return value
