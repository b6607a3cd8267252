"""A recorder's file made a session's gaze: aligned, laid on the screen, fixations told, each with what was seen."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from lab.gaze.alignment import aligned, offset_of, within
from lab.gaze.errors import GazeError
from lab.gaze.fixations import fixations
from lab.gaze.formats import read_gaze
from lab.gaze.views import looked, shown
from lab.streams.anchors import read_anchors
from lab.streams.port import Anchor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lab.gaze.alignment import Screen
    from lab.gaze.fixations import Thresholds
    from lab.gaze.values import Point
    from lab.gaze.views import Looked
    from lab.session_folder import Session


@dataclass(frozen=True, slots=True)
class Imported:
    """What was made of a file. `seen_share` is the share of the session's samples in which an eye was seen on the screen."""

    about: Mapping[str, Any]
    points: tuple[Point, ...]
    looks: tuple[Looked, ...]
    seen_share: float


def import_gaze(
    session: Session,
    file: Path,
    screen: Screen,
    by: Thresholds,
    *,
    clock: str | None = None,
    events: Sequence[tuple[float, int]] = (),
) -> Imported:
    """Read a file beside a session.

    The recorder's clock is laid on the session's by `clock`, a stream whose anchors lie in the session's folder (lsl), or by `events`:
    at that second of the recorder the event of that number happened. Raises GazeError.
    """
    recording = read_gaze(file)
    anchors = [*(read_anchors(session.folder, clock) if clock else ()), *_anchors(session, events)]
    offset = offset_of(anchors)
    last_ms = session.events[-1].mono_ms if session.events else 0
    points = within(aligned(recording, offset, screen), 0, last_ms)
    looks = tuple(looked(fixations(points, by), shown(event for event in session.events)))
    share = sum(point.x_px is not None for point in points) / len(points)
    about = {
        "file": file.name,
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "format": recording.form,
        "clock": clock or "events",
        "offset": asdict(offset),
        "screen": asdict(screen),
        "method": "I-DT",
        "thresholds": by.told(),
        "samples": len(points),
        "seen_share": round(share, 4),
        "fixations": len(looks),
    }
    return Imported(about, points, looks, share)


def _anchors(session: Session, events: Sequence[tuple[float, int]]) -> list[Anchor]:
    found = []
    for seconds, number in events:
        if not 1 <= number <= len(session.events):
            raise GazeError("GAZE_CLOCK", f"event {number}")
        found.append(Anchor("events", session.events[number - 1].mono_ms, seconds))
    return found
