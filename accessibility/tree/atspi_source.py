"""Another program of this session as captures, one for each of its windows: what it tells assistive technology over AT-SPI.

Lengths are the pixels of the screen, from the window's top left corner. What AT-SPI does not tell, and what therefore no
rule can measure, stands in the tree's `untold`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.errors import CaptureError
from accessibility.tree.atspi_bus import AtspiBus, Call, accessibility_bus_address
from accessibility.tree.atspi_nodes import build_capture
from accessibility.tree.atspi_reading import Reference, call, get, read_tree
from accessibility.tree.node import Subject
from accessibility.tree.x11_picture import grab_screen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accessibility.tree.atspi_bus import Answer, Bus
    from accessibility.tree.atspi_reading import Told
    from accessibility.tree.capture_file import Capture

_ROOT: Reference = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_DAEMON = "org.freedesktop.DBus"
MOST_PROGRAMS = 500
MOST_WINDOWS = 50
_MODAL_BIT = 16
NAMED = 12
"""Programs that an error names."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that shows itself to assistive technology."""

    reference: Reference
    name: str
    pid: int


def capture_program(*, name: str = "", pid: int | None = None) -> tuple[Capture, ...]:
    """Every window that the program of this name or process shows; a modal one alone. Raises CaptureError."""
    with AtspiBus(accessibility_bus_address()) as bus:
        return capture_on(bus, name=name, pid=pid)


def capture_on(
    bus: Bus, *, name: str = "", pid: int | None = None, environment: Mapping[str, str] = os.environ
) -> tuple[Capture, ...]:
    """The same over a bus that is given; `environment` names the screen of which a picture is taken."""
    program = _chosen(running_programs(bus), name, pid)
    toolkit, version = map(
        _said, bus.ask([get(program.reference, "Application", one) for one in ("ToolkitName", "Version")])
    )
    # GTK 4.8 calls nothing shown but windows, and does not know where on the screen they are.
    shy = toolkit.casefold() == "gtk" and version.startswith("4")
    windows = [told for told in _windows(bus, program, visible_is_shown=shy) if told[0].showing]
    if not windows:
        raise CaptureError("PROGRAM_SHOWS_NOTHING", f"{program.name} has no window on the screen")
    modal = [told for told in windows if told[0].states[0] >> _MODAL_BIT & 1]
    captures = []
    for told in modal or windows:
        subject = Subject(program=program.name, page=told[0].name or program.name, foreign=True)
        place = told[0].place
        pixels = None if shy or place is None else grab_screen(place, environment)
        captures.append(build_capture(told, subject, pixels, deep_colours=toolkit != "Qt"))
    return tuple(captures)


def running_programs(bus: Bus) -> tuple[Program, ...]:
    """Every program that shows itself. One that does not answer is left out."""
    (answer,) = bus.ask([call(_ROOT, "Accessible", "GetChildren")])
    found = []
    for row in _rows(answer)[:MOST_PROGRAMS]:
        try:
            name, process = bus.ask([get(row, "Accessible", "Name"), _process_of(row[0])])
        except CaptureError as error:
            if error.code in {"PROGRAM_GONE", "PROGRAM_SILENT"}:
                continue
            raise
        found.append(Program(row, _said(name), process[0] if process and isinstance(process[0], int) else 0))
    return tuple(found)


def _process_of(bus_name: str) -> Call:
    path = "/" + _DAEMON.replace(".", "/")
    return Call(_DAEMON, path, _DAEMON, "GetConnectionUnixProcessID", "s", (bus_name,))


def _chosen(programs: Sequence[Program], name: str, pid: int | None) -> Program:
    """The one of this process, or of this name; where none has the whole name, of a name that holds it."""
    if pid is not None:
        found = [one for one in programs if one.pid == pid]
    else:
        wanted = name.casefold()
        whole = [one for one in programs if one.name.casefold() == wanted]
        found = whole or [one for one in programs if wanted in one.name.casefold()]
    if len(found) == 1:
        return found[0]
    there = "、".join(f"{one.name[:40]} ({one.pid})" for one in (found or programs)[:NAMED])
    raise CaptureError("PROGRAM_AMBIGUOUS" if found else "PROGRAM_NOT_FOUND", there or "–")


def _windows(bus: Bus, program: Program, *, visible_is_shown: bool) -> list[tuple[Told, ...]]:
    (answer,) = bus.ask([call(program.reference, "Accessible", "GetChildren")])
    rows = _rows(answer)
    if len(rows) > MOST_WINDOWS:
        raise CaptureError("CAPTURE_TOO_LARGE", f"more than {MOST_WINDOWS} windows")
    return [read_tree(bus, row, visible_is_shown=visible_is_shown) for row in rows]


def _rows(answer: Answer) -> list[Reference]:
    match answer:
        case (list(rows),):
            return [(row[0], row[1]) for row in rows if isinstance(row, tuple) and len(row) == 2]
    return []


def _said(answer: Answer) -> str:
    match answer:
        case ((str(), str(text)),):
            return text
    return ""
