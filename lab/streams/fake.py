"""A stream that keeps its markers in memory, on a clock that is given to it. It fails when it is told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lab.streams.port import Anchor, StreamError

if TYPE_CHECKING:
    from collections.abc import Callable

    from lab.manifest import Manifest
    from lab.streams.port import Marker


class MemoryStream:
    """Passes the same contract tests as the real ones."""

    name = "memory"

    def __init__(self, clock_s: Callable[[], float]) -> None:
        self._clock_s = clock_s
        self.session: str | None = None
        self.markers: list[tuple[float, Marker]] = []
        self.broken: StreamError | None = None
        self.opened = 0

    def open(self, manifest: Manifest) -> None:
        """Begin."""
        self._perhaps_fail()
        self.session = manifest.session
        self.opened += 1

    def send(self, marker: Marker, age_s: float) -> Anchor | None:
        """Keep it."""
        self._perhaps_fail()
        if self.session is None:
            raise StreamError("STREAM_UNREACHABLE", self.name)
        seconds = self._clock_s() - age_s
        self.markers.append((seconds, marker))
        return Anchor(self.name, marker.mono_ms, seconds)

    def close(self) -> None:
        """End."""
        self.session = None

    def _perhaps_fail(self) -> None:
        if self.broken is not None:
            self.session = None
            raise self.broken
