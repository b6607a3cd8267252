"""Rectangles in logical pixels of the window, from its top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Rect:
    """`x`, `y`, `width`, `height` in logical pixels; never of negative size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def empty(self) -> bool:
        """Whether it covers nothing."""
        return self.width <= 0 or self.height <= 0

    def intersected(self, other: Rect) -> Rect:
        """What both cover; of size zero where they do not meet.

        >>> Rect(0, 0, 10, 10).intersected(Rect(4, 6, 10, 10))
        Rect(x=4, y=6, width=6, height=4)
        """
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, max(0, min(self.right, other.right) - x), max(0, min(self.bottom, other.bottom) - y))

    def meets(self, other: Rect) -> bool:
        """Whether there is anything that both cover.

        >>> Rect(0, 0, 10, 10).meets(Rect(10, 0, 5, 5)), Rect(0, 0, 10, 10).meets(Rect(9, 9, 5, 5))
        (False, True)
        """
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def beyond(self, outer: Rect) -> float:
        """By how many pixels it sticks out of `outer` on its worst side; 0 where it lies inside.

        >>> Rect(5, 5, 10, 10).beyond(Rect(0, 0, 12, 20))
        3
        """
        return max(0, outer.x - self.x, outer.y - self.y, self.right - outer.right, self.bottom - outer.bottom)

    def sized(self) -> str:
        """Its size in words: `48×48`."""
        return f"{self.width:g}×{self.height:g}"


def meetings(areas: Sequence[Rect]) -> Iterator[tuple[int, int]]:
    """The places of every two that cover something together, in their order; from top to bottom, not each with each.

    >>> list(meetings([Rect(0, 0, 9, 9), Rect(50, 0, 9, 9), Rect(5, 5, 9, 9)]))
    [(0, 2)]
    """
    found: list[tuple[int, int]] = []
    open_ones: list[int] = []
    for place in sorted(range(len(areas)), key=lambda place: areas[place].y):
        area = areas[place]
        open_ones = [other for other in open_ones if areas[other].bottom > area.y]
        found += [(min(place, other), max(place, other)) for other in open_ones if areas[other].meets(area)]
        open_ones.append(place)
    yield from sorted(found)
