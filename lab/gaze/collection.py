"""Gaze of several sessions brought together: for each view what the participants looked at, the most looked at first."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.gaze.dwell import dwell
from lab.gaze.store import read_kept
from lab.manifest import ManifestError, read_manifest
from lab.session_folder import session_folders

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from lab.gaze.dwell import Dwell, Element
    from lab.gaze.store import Kept, Photograph
    from lab.gaze.values import Fixation
    from lab.gaze.views import View


@dataclass(frozen=True, slots=True)
class Looks:
    """What one element got from all: `people` looked at it at all, `first_ms` is the median of when they first did."""

    element: Element | None
    people: int
    fixations: int
    total_ms: float
    first_ms: float
    share: float


@dataclass(frozen=True, slots=True)
class GazeView:
    """One view with everything that was looked at on it. `photograph` is None where the tour of the pages does not come by it."""

    view: View
    photograph: Photograph | None
    people: int
    fixations: tuple[Fixation, ...]
    rows: tuple[Looks, ...]
    px_per_degree: float

    @property
    def total_ms(self) -> float:
        """How long it was looked at, by all."""
        return sum(one.duration_ms for one in self.fixations)


def collect_gaze(parent: Path, sessions: Collection[str]) -> tuple[GazeView, ...]:
    """The gaze of these sessions under a folder; one that lies there twice counts once. Raises GazeError (GAZE_UNREADABLE), OSError."""
    found: dict[str, Kept] = {}
    for folder in session_folders(parent):
        try:
            session = read_manifest(folder).session
        except ManifestError:
            continue
        if session in sessions and session not in found and (kept := read_kept(folder)) is not None:
            found[session] = kept
    views = sorted({look.view for kept in found.values() for look in kept.looks})
    together = (_together(view, list(found.values())) for view in views)
    return tuple(sorted(together, key=lambda one: -one.total_ms))


def _together(view: View, sessions: Sequence[Kept]) -> GazeView:
    of_each = [[look.fixation for look in kept.looks if look.view == view] for kept in sessions]
    photograph = next((kept.views[view] for kept in sessions if view in kept.views), None)
    elements = photograph.elements if photograph is not None else ()
    by: dict[Element | None, list[Dwell]] = {}
    for fixations in of_each:
        for row in dwell(fixations, elements):
            by.setdefault(row.element, []).append(row)
    whole = sum(row.total_ms for rows in by.values() for row in rows)
    looks = [
        Looks(
            element,
            len(rows),
            sum(row.fixations for row in rows),
            sum(row.total_ms for row in rows),
            statistics.median(row.first_ms for row in rows),
            sum(row.total_ms for row in rows) / whole if whole else 0.0,
        )
        for element, rows in by.items()
    ]
    return GazeView(
        view,
        photograph,
        sum(bool(fixations) for fixations in of_each),
        tuple(one for fixations in of_each for one in fixations),
        tuple(sorted(looks, key=lambda one: -one.total_ms)),
        next(float(kept.about["thresholds"]["px_per_degree"]) for kept in sessions),
    )
