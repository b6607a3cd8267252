"""A session as a station wrote it, to the byte: what an upload sends and a download has to give back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.events import Event, EventLogError
from lab.manifest import EVENTS, MANIFEST, STUDY, Manifest, ManifestError, read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Line:
    """One event and its line without the end."""

    event: Event
    text: str


@dataclass(frozen=True, slots=True)
class StationSession:
    """A session's files as text. A last line that is not whole is not among the lines."""

    manifest: Manifest
    manifest_text: str
    study_text: str
    lines: tuple[Line, ...]


def read_station_session(folder: Path) -> StationSession:
    """Read a session's folder, also while it is being written.

    Raises ManifestError, EventLogError (SESSION_UNREADABLE, SESSION_DAMAGED), each with the folder's name.
    """
    manifest = read_manifest(folder)
    try:
        manifest_text, study_text = ((folder / name).read_bytes().decode() for name in (MANIFEST, STUDY))
        content = (folder / EVENTS).read_bytes()
    except UnicodeDecodeError as error:
        raise ManifestError("MANIFEST_INVALID", folder.name) from error
    except OSError as error:
        raise EventLogError("SESSION_UNREADABLE", f"{folder.name}: {error.strerror}") from error
    if "\0" in study_text:
        raise ManifestError("MANIFEST_INVALID", folder.name)
    return StationSession(manifest, manifest_text, study_text, tuple(_lines(folder.name, content)))


def _lines(name: str, content: bytes) -> Iterable[Line]:
    *whole, last = content.split(b"\n")
    for number, line in enumerate(whole, start=1):
        if (one := _line(number, line)) is None:
            raise EventLogError("SESSION_DAMAGED", f"{name}, line {number}")
        yield one
    if last and (one := _line(len(whole) + 1, last)) is not None:
        yield one


def _line(number: int, line: bytes) -> Line | None:
    """The line of this number; None where it is none. Whole numbers are what a database's column can hold."""
    try:
        text = line.decode()
        raw = json.loads(text)
        event = Event(raw["n"], raw["mono_ms"], raw["wall"], raw["kind"], raw["data"])
        words = event.wall + event.kind + text
        words.encode()
    except (ValueError, KeyError, TypeError):
        return None
    fits = event.number == number and type(event.mono_ms) is int and 0 <= event.mono_ms < 2**63 and "\0" not in words
    return Line(event, text) if fits else None


def digest(lines: Iterable[str]) -> str:
    """SHA-256 of lines, each with its end."""
    sha = hashlib.sha256()
    for line in lines:
        sha.update(line.encode() + b"\n")
    return sha.hexdigest()
