"""Another program put to the rules: one that runs in this session, or one that is started on a desktop nobody sees."""

from __future__ import annotations

import shlex
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.engine import run
from accessibility.errors import CaptureError
from accessibility.profile import load_profile
from accessibility.reporters.as_html import Page
from accessibility.screen_readers.desktop import VirtualDesktop
from accessibility.tree.atspi_bus import AtspiBus
from accessibility.tree.atspi_source import capture_on, capture_program
from accessibility.tree.capture_file import save_capture

if TYPE_CHECKING:
    from pathlib import Path

    from accessibility.tree.capture_file import Capture

DEFAULT_PROFILE = "wcag-2.2-aa"
"""The others are written for telephones and their apps."""
START_SECONDS = 30.0
"""Until a program that was started must show a window that changes no more."""
STILL_SECONDS = 0.5
_NOT_YET = frozenset({"PROGRAM_NOT_FOUND", "PROGRAM_SHOWS_NOTHING", "PROGRAM_SILENT"})


@dataclass(frozen=True, slots=True)
class Foreign:
    """Which program: by its name, its process, or the command that starts it."""

    name: str = ""
    pid: int | None = None
    command: str = ""


def foreign_pages(which: Foreign, profile_name: str, folder: Path) -> list[Page]:
    """A page for each window, its capture left in `folder`. Raises CaptureError, DesktopError, ProfileError, OSError."""
    profile = load_profile(profile_name)
    captures = _started(which.command) if which.command else capture_program(name=which.name, pid=which.pid)
    folder.mkdir(parents=True, exist_ok=True)
    for place, capture in enumerate(captures, start=1):
        save_capture(capture, folder / f"window-{place}.json")
    return [Page(run(capture.tree, profile), capture.screenshot_png) for capture in captures]


def _started(command: str) -> tuple[Capture, ...]:
    """The windows of a program once they have come to rest, on a desktop of its own that ends with it."""
    words = shlex.split(command)
    if not words:
        raise CaptureError("PROGRAM_NOT_FOUND", "an empty command")
    with VirtualDesktop() as desktop:
        program = desktop.start(words)
        ends = time.monotonic() + START_SECONDS
        before: tuple[Capture, ...] = ()
        while True:
            time.sleep(STILL_SECONDS)
            if program.poll() is not None:
                raise CaptureError("PROGRAM_GONE", f"it ended with {program.returncode}")
            try:
                with AtspiBus(desktop.accessibility_bus) as bus:
                    now = capture_on(bus, environment=desktop.environment)  # nothing else runs there
            except CaptureError as error:
                if error.code not in _NOT_YET or time.monotonic() >= ends:
                    raise
                continue
            if [one.tree for one in now] == [one.tree for one in before]:
                return now
            if time.monotonic() >= ends:
                raise CaptureError("PROGRAM_TOO_SLOW", "its window does not come to rest")
            before = now
