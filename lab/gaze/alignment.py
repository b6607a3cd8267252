"""The recorder's clock laid on the session's, and its places on the phone's screen.

Two clocks of good machines drift apart by some ten parts in a million, 36 ms an hour; so one offset serves a session, and it is the
median over all anchors, which one late anchor does not move.
"""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.gaze.errors import GazeError
from lab.gaze.values import Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lab.gaze.formats import Recording
    from lab.streams.port import Anchor

MOST_APART_MS = 100.0
"""Anchors that differ by more name different moments; a fixation lasts about as long."""


@dataclass(frozen=True, slots=True)
class Offset:
    """The session's clock is the recorder's and this; `apart_ms` is how far the anchors lie from it at most."""

    ms: float
    apart_ms: float
    anchors: int


@dataclass(frozen=True, slots=True)
class Screen:
    """Where the phone's screen lay: in pixels of the display that the recorder names, and how large it is in logical pixels."""

    width_px: float
    height_px: float
    left: float = 0.0
    top: float = 0.0
    scale: float = 1.0
    """Pixels of the display for one logical pixel of the phone."""

    def place(self, x: float, y: float, *, on_surface: bool) -> tuple[float, float]:
        """A recorder's place as logical pixels of the phone."""
        if on_surface:
            return x * self.width_px, y * self.height_px
        return (x - self.left) / self.scale, (y - self.top) / self.scale


def offset_of(anchors: Sequence[Anchor]) -> Offset:
    """The offset that the anchors agree on. Raises GazeError (GAZE_CLOCK)."""
    if not anchors:
        raise GazeError("GAZE_CLOCK", "0")
    offsets = [anchor.mono_ms - 1000 * anchor.seconds for anchor in anchors]
    middle = statistics.median(offsets)
    apart = max(abs(one - middle) for one in offsets)
    if apart > MOST_APART_MS:
        raise GazeError("GAZE_CLOCK", f"{apart:.0f} ms")
    return Offset(middle, apart, len(anchors))


def aligned(recording: Recording, offset: Offset, screen: Screen) -> Iterator[Point]:
    """The recording on the session's clock and the phone's screen. What fell beside the screen counts as not seen on it."""
    for sample in recording.samples:
        mono_ms = 1000 * sample.time_s + offset.ms
        if sample.x is None or sample.y is None:
            yield Point(mono_ms, None, None)
            continue
        x, y = screen.place(sample.x, sample.y, on_surface=recording.on_surface)
        inside = 0 <= x <= screen.width_px and 0 <= y <= screen.height_px
        yield Point(mono_ms, x, y) if inside else Point(mono_ms, None, None)


def within(points: Iterable[Point], start_ms: float, end_ms: float) -> tuple[Point, ...]:
    """What was recorded while the session went on. Raises GazeError (GAZE_OUTSIDE) where no eye was seen then."""
    found = tuple(point for point in points if start_ms <= point.mono_ms <= end_ms)
    if not any(point.x_px is not None for point in found):
        raise GazeError("GAZE_OUTSIDE", f"{start_ms / 1000:.0f}–{end_ms / 1000:.0f} s")
    return found
