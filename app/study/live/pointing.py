"""One finger, or the mouse, from coming down to going up, as an act. Pure."""

from __future__ import annotations

from lab.recordings import records as r

LONG_MS = 500
"""What is held longer is kept with its time: a thing that takes a press may not take one that is held."""
EVERY_MS = 8
"""Of a way, so many milliseconds lie between two places: screens draw no faster."""
WITHIN_PX = 10.0
"""A finger that went no further has stayed: Qt's own distance from which on something is drawn."""


class Pointing:
    """Places in logical pixels of the phone, moments of any clock in milliseconds."""

    def __init__(self, at_ms: int, x: float, y: float) -> None:
        self._began_ms = at_ms
        self._way: list[tuple[float, float, int]] = [(round(x, 1), round(y, 1), 0)]

    @property
    def begins(self) -> tuple[float, float]:
        """Where it came down."""
        return self._way[0][:2]

    @property
    def stayed(self) -> bool:
        """Whether it has not gone away from there."""
        (x, y), way = self.begins, self._way
        return all(abs(to_x - x) < WITHIN_PX and abs(to_y - y) < WITHIN_PX for to_x, to_y, _ in way)

    def move(self, at_ms: int, x: float, y: float) -> None:
        """It is here now."""
        after_ms = at_ms - self._began_ms
        if after_ms - self._way[-1][2] >= EVERY_MS:
            self._way.append((round(x, 1), round(y, 1), after_ms))

    def up(self, at_ms: int, x: float, y: float) -> r.Tapped | r.Dragged:
        """It was lifted here: what it did."""
        after_ms = at_ms - self._began_ms
        self._way.append((round(x, 1), round(y, 1), after_ms))
        if after_ms <= LONG_MS and all(each[:2] == self.begins for each in self._way):
            return r.Tapped(*self.begins)
        return r.Dragged(*(tuple(each[at] for each in self._way) for at in range(3)))  # type: ignore[arg-type]  # two of places, one of times
