"""A desktop that nobody sees: a virtual screen, a window manager, and a private D-Bus session with the accessibility bus.

Linux alone. Nothing of the person's own desktop is seen or touched; whatever was started on it ends with it.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from jeepney import DBusAddress, DBusErrorResponse, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from accessibility.errors import DesktopError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

READY_SECONDS = 20.0
"""Until a part of the desktop must have said that it is there."""
END_SECONDS = 3.0
"""Between asking a program to end and killing it."""
_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "dbus-daemon": "dbus-daemon",
}
"""What the desktop is made of, and the Debian package of each."""
_BUS_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_UNWANTED = frozenset(
    {"AT_SPI_BUS_ADDRESS", "DBUS_STARTER_ADDRESS", "DESKTOP_SESSION", "WAYLAND_DISPLAY", "XAUTHORITY"}
)
"""Of the person's own session."""


def missing_packages() -> tuple[str, ...]:
    """The Debian packages that a desktop needs and this machine has not."""
    absent = [package for program, package in _PROGRAMS.items() if shutil.which(program) is None]
    return (*absent, *(() if _BUS_SERVICE.exists() else ("at-spi2-core",)))


class VirtualDesktop:
    """`with VirtualDesktop() as desktop: desktop.start([…])`. Raises DesktopError.

    What is started ends in the opposite order: start what records first, then the screen reader, then the program.
    """

    def __init__(self, size: tuple[int, int] = (1280, 1024), language: str = "C.UTF-8") -> None:
        """`size` of the screen in pixels; `language`: the locale of all that runs on it."""
        self._size = size
        self._language = language
        self._started: list[subprocess.Popen[bytes]] = []
        self.folder = Path()
        """Empty at first: home, configuration and logs of all that runs here; gone with the desktop."""
        self.environment: dict[str, str] = {}
        """For programs that are to run here."""
        self.display_server = 0
        """Its process."""
        self.accessibility_bus = ""
        """The address of the bus on which programs tell assistive technology what they show."""

    @property
    def sessions(self) -> tuple[int, ...]:
        """The sessions of all that runs here: each program that was started leads one."""
        return tuple(program.pid for program in self._started)

    def __enter__(self) -> Self:
        missing = missing_packages()
        if missing:
            raise DesktopError("DESKTOP_MISSING", f"apt-get install {' '.join(missing)}")
        self.folder = Path(tempfile.mkdtemp(prefix="xiaoxiang-desktop-"))
        try:
            self._begin()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(
        self, command: Sequence[str], name: str = "", extra: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a program here, with `extra` variables; what it prints goes to `NAME.log` in the folder."""
        log = self.folder / f"{name or Path(command[0]).name}.log"
        with log.open("ab") as out:
            return self._spawn(command, out.fileno(), environment=self.environment | dict(extra or {}))

    def start_ready(
        self,
        command: Sequence[str],
        name: str = "",
        extra: Mapping[str, str] | None = None,
        seconds: float = READY_SECONDS,
    ) -> subprocess.Popen[bytes]:
        """The same with a program that tells when it is ready, by a line to the descriptor for which `{fd}` stands in `command`.

        Raises DesktopError, DESKTOP_NOT_READY, where it ends before or is not ready within `seconds`.
        """
        return self._ready(command, name or Path(command[0]).name, self.environment | dict(extra or {}), seconds)[0]

    def end(self, program: subprocess.Popen[bytes]) -> None:
        """End a program that was started here, and all that it started itself."""
        if program in self._started:
            self._started.remove(program)
        if program.poll() is None:
            _signal(program, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                program.wait(END_SECONDS)
        _signal(program, signal.SIGKILL)
        program.wait()

    def close(self) -> None:
        """End everything, the newest first. A second time does nothing."""
        for program in reversed(tuple(self._started)):
            self.end(program)
        if self.folder != Path():
            shutil.rmtree(self.folder, ignore_errors=True)

    def _begin(self) -> None:
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        base = {key: value for key, value in os.environ.items() if not key.startswith("QT_") and key not in _UNWANTED}
        self.environment = base | {
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "XDG_SESSION_TYPE": "x11",
            "LANG": self._language,
            "LC_ALL": self._language,
            "GDK_BACKEND": "x11",
            "GTK_A11Y": "atspi",
            "GSETTINGS_BACKEND": "memory",
            "GIO_USE_VFS": "local",
            "NO_AT_BRIDGE": "0",
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        number = self._told("Xvfb", ["-displayfd", "{fd}", "-r", "-screen", "0", f"{self._size[0]}x{self._size[1]}x24"])
        self.display_server = self._started[-1].pid
        self.environment["DISPLAY"] = f":{number}"
        session = self._told(
            "dbus-daemon", ["--session", "--nofork", f"--address=unix:path={runtime}/bus", "--print-address={fd}"]
        )
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = session
        self.start(["openbox"])
        self.accessibility_bus = _accessibility_bus(session)

    def _told(self, program: str, arguments: Sequence[str]) -> str:
        """Start a part of the desktop, and what it writes once it is ready; `{fd}` stands for where it is to."""
        return self._ready([program, *arguments], program, self.environment, READY_SECONDS)[1]

    def _ready(
        self, command: Sequence[str], name: str, environment: Mapping[str, str], seconds: float
    ) -> tuple[subprocess.Popen[bytes], str]:
        reading, writing = os.pipe()
        wanted = [argument.replace("{fd}", str(writing)) for argument in command]
        try:
            with (self.folder / f"{name}.log").open("ab") as out:
                started = self._spawn(wanted, out.fileno(), writing, environment=environment)
        finally:
            os.close(writing)
        try:
            return started, _line(reading, started, name, seconds)
        finally:
            os.close(reading)

    def _spawn(
        self, command: Sequence[str], out: int, *kept: int, environment: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        try:
            program = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                env=environment or self.environment,
                pass_fds=kept,
                cwd=self.folder if not kept else None,
                start_new_session=True,
            )
        except OSError as error:
            raise DesktopError("DESKTOP_NOT_STARTED", f"{command[0]}: {error.strerror}") from error
        self._started.append(program)
        return program


def _accessibility_bus(session: str) -> str:
    """Start it, and its address."""
    call = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
    try:
        with open_dbus_connection(session, auth_timeout=READY_SECONDS) as connection:
            (address,) = unwrap_msg(connection.send_and_get_reply(call, timeout=READY_SECONDS))
    except (OSError, DBusErrorResponse, ValueError) as error:
        raise DesktopError("DESKTOP_NOT_READY", f"accessibility bus: {error}") from error
    return str(address)


def _line(reading: int, started: subprocess.Popen[bytes], program: str, seconds: float) -> str:
    """The first line that arrives; DesktopError where none does."""
    line, ends = b"", time.monotonic() + seconds
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], max(0.0, ends - time.monotonic()))
        part = os.read(reading, 4096) if ready else b""
        if not part:
            state = "not ready in time" if started.poll() is None else f"ended with {started.returncode}"
            raise DesktopError("DESKTOP_NOT_READY", f"{program}: {state}")
        line += part
    return line.decode().splitlines()[0].strip()


def _signal(program: subprocess.Popen[bytes], number: int) -> None:
    """To a program's whole session."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(program.pid, number)
