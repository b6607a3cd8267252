"""A session as it lies on the disk: a folder with its manifest, a copy of the study, the events and the recordings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.manifest import EVENTS, MANIFEST, STUDY, Manifest, read_manifest
from lab.schema.reading import Read, read_session_events

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Session:
    """One session, read whole."""

    folder: Path
    manifest: Manifest
    events: tuple[Read, ...]


def read_session(folder: Path) -> Session:
    """Read a session's folder. Raises ManifestError, EventLogError, OSError."""
    return Session(folder, read_manifest(folder), read_session_events(folder / EVENTS))


def study_text(folder: Path) -> str:
    """The study as it was when the session began. Raises OSError."""
    return (folder / STUDY).read_text(encoding="utf-8")


def session_folders(parent: Path) -> Iterator[Path]:
    """Every session's folder under `parent`, at any depth, in the order of their names."""
    yield from sorted(file.parent for file in parent.rglob(MANIFEST))
