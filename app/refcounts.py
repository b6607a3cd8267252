"""Keeps Python 3.11 alive under PySide 6.12.0, which gives back references to None and True that it never took.

Each `Signal.emit` takes one reference away from True and each property that is None one from None, because the
binding counts on Python 3.12, where these objects are immortal. After some thousand emissions Python 3.11 aborts with
"deallocating None". Measured with sys.getrefcount: -1 an emission in 6.12.0, 0 in 6.11.2 and 6.10.2.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40
"""References that no session uses up: a thousand million a day would last three years."""


def guard_constants() -> None:
    """Give None, True and False so many references that they cannot run out; nothing to do from Python 3.12 on."""
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False):
        if sys.getrefcount(constant) < _PLENTY:
            ctypes.c_ssize_t.from_address(id(constant)).value += 2 * _PLENTY
