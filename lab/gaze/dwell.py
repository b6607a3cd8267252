"""How long the eye rested on what: dwell for each accessible element of a view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lab.gaze.values import Fixation

MARGIN_PX = 12.0
"""How far beside an element a look still belongs to it: a third of a degree, the accuracy of a good tracker."""


@dataclass(frozen=True, slots=True)
class Element:
    """An accessible element on the screen: its name, its role, and where it is in logical pixels."""

    name: str
    role: str
    x_px: float
    y_px: float
    width_px: float
    height_px: float

    @property
    def area(self) -> float:
        """Of several elements at a place the smallest is looked at."""
        return self.width_px * self.height_px

    def beside(self, x: float, y: float) -> float:
        """How far a place is from the element; nothing within it."""
        across = max(self.x_px - x, 0.0, x - self.x_px - self.width_px)
        down = max(self.y_px - y, 0.0, y - self.y_px - self.height_px)
        return max(across, down)


@dataclass(frozen=True, slots=True)
class Dwell:
    """What one element got. `element` is None for looks that met none. `first_ms` counts from the first look at the view."""

    element: Element | None
    fixations: int
    total_ms: float
    first_ms: float
    share: float


def element_at(elements: Sequence[Element], x: float, y: float) -> Element | None:
    """The smallest element at a place, else the nearest within the margin."""
    inside = [one for one in elements if one.beside(x, y) == 0]
    if inside:
        return min(inside, key=lambda one: one.area)
    near = min(elements, key=lambda one: (one.beside(x, y), one.area), default=None)
    return near if near is not None and near.beside(x, y) <= MARGIN_PX else None


def dwell(found: Iterable[Fixation], elements: Sequence[Element]) -> tuple[Dwell, ...]:
    """Dwell by element, the longest first; shares are of all fixations given."""
    by: dict[Element | None, list[Fixation]] = {}
    for one in found:
        by.setdefault(element_at(elements, one.x_px, one.y_px), []).append(one)
    whole = sum(one.duration_ms for ones in by.values() for one in ones)
    begun = min((one.start_ms for ones in by.values() for one in ones), default=0.0)
    rows = [
        Dwell(
            element,
            len(ones),
            sum(one.duration_ms for one in ones),
            min(one.start_ms for one in ones) - begun,
            sum(one.duration_ms for one in ones) / whole if whole else 0.0,
        )
        for element, ones in by.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.total_ms, row.first_ms)))
