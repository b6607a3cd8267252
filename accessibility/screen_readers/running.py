"""Whether a real screen reader is at work on this machine, so that the built-in one keeps quiet.

Linux: the desktop's own switch (`ScreenReaderEnabled`), and whether anybody asked the accessibility bus to be told of the
keyboard's focus, which a screen reader cannot do without. Windows: what the system says of itself. Elsewhere nobody knows.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ANSWER_S = 1.0
"""A bus that takes longer has nothing to tell."""
_STATUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.freedesktop.DBus.Properties")
_ADDRESS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_REGISTRY = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
_FOCUS = ("focus", "object:state-changed:focused", "object:statechanged:focused")
_SPI_GETSCREENREADER = 0x0046


def screen_reader_runs() -> bool:
    """Ask; any thread may, and waits for about a second at most for each of four answers."""
    if sys.platform == "win32":
        return _windows_says_so()
    session = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    return sys.platform == "linux" and bool(session) and _linux_says_so(session)


def _linux_says_so(session: str) -> bool:
    try:
        with open_dbus_connection(session, auth_timeout=ANSWER_S) as bus:
            if _asked(bus, _BUS, "NameHasOwner", "s", "org.a11y.Bus")[:1] != (1,):
                return False  # to ask it further would start it
            enabled = _asked(bus, _STATUS, "Get", "ss", "org.a11y.Status", "ScreenReaderEnabled")
            if enabled and enabled[0] == ("b", True):
                return True
            address = _asked(bus, _ADDRESS, "GetAddress")
        return bool(address) and _focus_is_followed(str(address[0]))
    except (OSError, ValueError, DBusErrorResponse):
        return False


def _focus_is_followed(accessibility_bus: str) -> bool:
    with open_dbus_connection(accessibility_bus, auth_timeout=ANSWER_S) as bus:
        events = _asked(bus, _REGISTRY, "GetRegisteredEvents")
    wanted = (str(entry[1]).lower().strip(":") for entry in (events[0] if events else ()))
    return any(event in _FOCUS for event in wanted)


def _asked(bus: DBusConnection, whom: DBusAddress, method: str, signature: str = "", *words: str) -> tuple[Any, ...]:
    """The answer; empty where there is none."""
    call = new_method_call(whom, method, signature, words) if words else new_method_call(whom, method)
    reply = bus.send_and_get_reply(call, timeout=ANSWER_S)
    return tuple(reply.body) if reply.header.message_type is MessageType.method_return else ()


def _windows_says_so() -> bool:
    import ctypes  # noqa: PLC0415 -- of no use elsewhere

    runs = ctypes.c_int(0)
    call = ctypes.windll.user32.SystemParametersInfoW  # type: ignore[attr-defined]  # Windows alone has it
    return bool(call(_SPI_GETSCREENREADER, 0, ctypes.byref(runs), 0)) and bool(runs.value)
