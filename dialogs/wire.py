"""JSON lines: one object a line, UTF-8, of limited length. Pure framing, the same on both ends of the pipe."""

import json
from collections.abc import Iterator, Mapping
from typing import IO, TypeVar

MAX_LINE_BYTES = 256 * 1024

Value = TypeVar("Value")


class WireError(Exception):
    """A line or a field that may not stand. Codes: LINE_TOO_LONG, LINE_NOT_JSON, MESSAGE_UNKNOWN, FIELD_INVALID."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


def encode_line(message: Mapping[str, object]) -> bytes:
    """Return the message as one line, its end included. Raises WireError(LINE_TOO_LONG)."""
    line = json.dumps(message, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"
    if len(line) > MAX_LINE_BYTES:
        raise WireError("LINE_TOO_LONG", f"{len(line)} bytes")
    return line


def decode_line(line: bytes) -> dict[str, object]:
    """Return the object that a line holds. Raises WireError."""
    if len(line) > MAX_LINE_BYTES:
        raise WireError("LINE_TOO_LONG", f"more than {MAX_LINE_BYTES} bytes")
    try:
        message = json.loads(line, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:  # ValueError: not JSON, not UTF-8
        raise WireError("LINE_NOT_JSON", type(error).__name__) from error
    if not isinstance(message, dict):
        raise WireError("LINE_NOT_JSON", "no object")
    return message


def read_lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of a stream until it ends; of a line that is too long its beginning, longer than allowed."""
    while line := stream.readline(MAX_LINE_BYTES + 1):
        yield line
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_LINE_BYTES)


def field(message: Mapping[str, object], name: str, kind: type[Value]) -> Value:
    """Return a field of exactly this type. Raises WireError(FIELD_INVALID). A truth value is no int."""
    value = message.get(name)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise WireError("FIELD_INVALID", f"{name} is no {kind.__name__}")
    return value


def optional(message: Mapping[str, object], name: str, kind: type[Value]) -> Value | None:
    """Return a field of this type, or None where it is null or missing. Raises WireError(FIELD_INVALID)."""
    return None if message.get(name) is None else field(message, name, kind)


def fen(message: Mapping[str, object], name: str) -> int:
    """Return an amount of fen, which crosses the pipe as a decimal string. Raises WireError(FIELD_INVALID)."""
    text = field(message, name, str)
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 18):
        raise WireError("FIELD_INVALID", f"{name} is no amount of fen")
    return int(text)


def _no_constant(name: str) -> object:
    raise ValueError(name)
