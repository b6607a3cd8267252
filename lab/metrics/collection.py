"""The sessions of a study, measured one after another, with what could not be read and what to know about the rest."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.events import EventLogError
from lab.manifest import ManifestError
from lab.metrics.session import WITHDRAWN, SessionMeasures, measure_session
from lab.session_folder import read_session, session_folders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lab.session_folder import Session


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A session's folder that could not be read: the folder's name, a stable code, and where it stopped."""

    folder: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Collection:
    """All that was found under a folder. A session that lies there twice is measured once, from its longer log.

    `withdrawn` counts the sessions that were left out because the participant withdrew; nothing else is kept of them.
    """

    sessions: tuple[SessionMeasures, ...]
    unreadable: tuple[Unreadable, ...] = ()
    doubled: int = 0
    withdrawn: int = 0

    def people(self) -> dict[str, str]:
        """Each session's id with its participant's name in the figures.

        A pseudonym that more than one station gave out means different people: then the station stands behind it.
        """
        stations: dict[str, set[str]] = defaultdict(set)
        for session in self.sessions:
            stations[session.manifest.participant].add(session.manifest.station)
        return {
            session.manifest.session: _name(session, shared=len(stations[session.manifest.participant]) > 1)
            for session in self.sessions
        }

    def part(self, *, simulated: bool) -> Collection:
        """The sessions of simulated participants, or those of people."""
        chosen = (session for session in self.sessions if session.manifest.simulated is simulated)
        return Collection(tuple(chosen), self.unreadable, self.doubled, self.withdrawn)


def _name(session: SessionMeasures, *, shared: bool) -> str:
    manifest = session.manifest
    return f"{manifest.participant}@{manifest.station}" if shared else manifest.participant


def read_each(parent: Path) -> Iterator[Session | Unreadable]:
    """Every session under a folder in the order of the folders' names, one in memory at a time."""
    for folder in session_folders(parent):
        try:
            yield read_session(folder)
        except (ManifestError, EventLogError) as error:
            yield Unreadable(folder.name, error.code, str(error))
        except OSError as error:
            yield Unreadable(folder.name, "SESSION_UNREADABLE", error.strerror or "")


def collect(found: Iterable[Session | Unreadable]) -> Collection:
    """Measure what was read."""
    measured: dict[str, SessionMeasures] = {}
    unreadable: list[Unreadable] = []
    doubled = 0
    for one in found:
        if isinstance(one, Unreadable):
            unreadable.append(one)
            continue
        earlier = measured.get(one.manifest.session)
        doubled += earlier is not None
        if earlier is None or earlier.events < len(one.events):
            measured[one.manifest.session] = measure_session(one)
    kept = tuple(session for session in measured.values() if session.outcome != WITHDRAWN)
    return Collection(kept, tuple(unreadable), doubled, len(measured) - len(kept))


def read_collection(parent: Path) -> Collection:
    """Read and measure every session under a folder."""
    return collect(read_each(parent))
