"""A part of the screen of an X server as pixels, by X's own protocol: nothing to install, and nothing to crash in."""

from __future__ import annotations

import os
import re
import socket
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

SECONDS = 5.0
"""For each step of the way."""
MOST_BYTES = 256 * 1024 * 1024
_COOKIE = b"MIT-MAGIC-COOKIE-1"
_GET_IMAGE, _Z_PIXMAP, _ALL_PLANES = 73, 2, 0xFFFFFFFF
_DISPLAY = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")
_REPLY_BYTES = 32
_SOCKETS = "/tmp/.X11-unix"  # noqa: S108 -- where every X server has them


@dataclass(frozen=True, slots=True)
class _Screen:
    root: int
    width: int
    height: int


def grab_screen(
    area: tuple[int, int, int, int], environment: Mapping[str, str] = os.environ
) -> NDArray[np.uint8] | None:
    """What is to be seen of x, y, width, height: rows of red, green, blue; black beyond the edge of the screen.

    None where no picture can be taken: no X server of this machine, another session's, none of 24 bits, or Wayland, where
    an X server does not see the windows.
    """
    display = _DISPLAY.fullmatch(environment.get("DISPLAY", ""))
    if display is None or environment.get("WAYLAND_DISPLAY") or min(area[2:]) <= 0:
        return None
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.settimeout(SECONDS)
            server.connect(f"{_SOCKETS}/X{display[1]}")
            return _grabbed(server, _greet(server, _cookie(display[1], environment)), area)
    except (OSError, struct.error, ValueError, IndexError):
        return None


def _grabbed(server: socket.socket, screen: _Screen, area: tuple[int, int, int, int]) -> NDArray[np.uint8] | None:
    x, y, width, height = area
    left, top = max(0, x), max(0, y)
    right, bottom = min(screen.width, x + width), min(screen.height, y + height)
    if right <= left or bottom <= top or width * height * 4 > MOST_BYTES:
        return None
    wanted = (left, top, right - left, bottom - top)
    server.sendall(struct.pack("<BBHIhhHHI", _GET_IMAGE, _Z_PIXMAP, 5, screen.root, *wanted, _ALL_PLANES))
    reply = _exactly(server, _REPLY_BYTES)
    kind, depth, _, words = struct.unpack_from("<BBHI", reply)
    if kind != 1 or depth not in (24, 32) or words * 4 != wanted[2] * wanted[3] * 4:
        return None
    raw = np.frombuffer(_exactly(server, words * 4), dtype=np.uint8).reshape(wanted[3], wanted[2], 4)
    whole = np.zeros((height, width, 3), dtype=np.uint8)
    whole[top - y : bottom - y, left - x : right - x] = raw[:, :, 2::-1]
    return whole


def _greet(server: socket.socket, cookie: bytes) -> _Screen:
    """Begin to speak with the server; its first screen."""
    name = _COOKIE if cookie else b""
    server.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie)) + _padded(name) + _padded(cookie))
    accepted, words = struct.unpack("<BxxxxxH", _exactly(server, 8))
    more = _exactly(server, words * 4)
    if accepted != 1:
        raise ConnectionRefusedError
    vendor, _, _, formats = struct.unpack_from("<HHBB", more, 16)
    screen = 32 + vendor + -vendor % 4 + 8 * formats
    root, width, height = struct.unpack_from("<I16xHH", more, screen)
    return _Screen(root, width, height)


def _cookie(display: str, environment: Mapping[str, str]) -> bytes:
    """What the server wants to hear before it speaks with us; empty where there is none."""
    file = Path(environment.get("XAUTHORITY") or Path(environment.get("HOME", "/")) / ".Xauthority")
    try:
        content = file.read_bytes()
    except OSError:
        return b""
    place, found = 0, b""
    while place + 2 <= len(content):
        place += 2
        fields = []
        for _ in range(4):
            (length,) = struct.unpack_from(">H", content, place)
            fields.append(content[place + 2 : place + 2 + length])
            place += 2 + length
        if fields[2] == _COOKIE and fields[1] in (display.encode(), b""):
            found = found or fields[3]
    return found


def _padded(content: bytes) -> bytes:
    return content + bytes(-len(content) % 4)


def _exactly(server: socket.socket, count: int) -> bytes:
    if count > MOST_BYTES:
        raise ValueError
    parts = bytearray()
    while len(parts) < count:
        part = server.recv(min(count - len(parts), 1 << 20))
        if not part:
            raise ConnectionResetError
        parts += part
    return bytes(parts)
