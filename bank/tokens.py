"""Ids that nobody can guess, drawn in one place, so that seeding can draw the same ones again.

What guards money on its way (confirmations, tokens of guardians) is not drawn here: it is never reproducible.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from typing import Final

_source: Final[ContextVar[Callable[[int], bytes]]] = ContextVar("source of ids", default=secrets.token_bytes)


def token_hex(size: int) -> str:
    """Return `size` random bytes as hexadecimal digits."""
    return _source.get()(size).hex()


@contextmanager
def reproducible(seed: str) -> Iterator[None]:
    """Draw the ids of this block, on this thread, from `seed`: for books that are made up from nothing."""
    numbers = count()

    def draw(size: int) -> bytes:
        return hashlib.sha512(f"{seed}/{next(numbers)}".encode()).digest()[:size]

    token = _source.set(draw)
    try:
        yield
    finally:
        _source.reset(token)
