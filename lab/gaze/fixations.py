"""Fixations by dispersion (I-DT): Salvucci and Goldberg, Identifying fixations and saccades in eye-tracking protocols, ETRA 2000.

A window of at least the shortest duration whose dispersion, (max x - min x) + (max y - min y), stays within the threshold is a fixation and
grows while it does. That paper takes thresholds of half a degree to a degree, and of 100 to 200 ms; a degree on the display is
`px_per_degree`, which is 40 px of 96 dpi at 60 cm.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from lab.gaze.values import Fixation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lab.gaze.values import Point


@dataclass(frozen=True, slots=True)
class Thresholds:
    """By what fixations are told. `gap_ms`: an eye that was not seen for longer (a blink is, a lost sample is not) ends one.

    75 ms is the longest gap that Tobii's own filter fills (Olsen, The Tobii I-VT fixation filter, 2012).
    """

    dispersion_degrees: float = 1.0
    shortest_ms: float = 100.0
    gap_ms: float = 75.0
    px_per_degree: float = 40.0

    @property
    def dispersion_px(self) -> float:
        """The dispersion in logical pixels."""
        return self.dispersion_degrees * self.px_per_degree

    def told(self) -> dict[str, float]:
        """As it is kept beside what was found by it."""
        return asdict(self)


def fixations(points: Sequence[Point], by: Thresholds) -> tuple[Fixation, ...]:
    """The fixations of a recording, in the order of time."""
    return tuple(one for run in _runs(points, by.gap_ms) for one in _of_run(run, by))


_Seen = tuple[float, float, float]


def _runs(points: Sequence[Point], gap_ms: float) -> Iterator[list[_Seen]]:
    """Stretches without a long gap: moment, x, y of what was seen."""
    run: list[_Seen] = []
    for point in points:
        if point.x_px is None or point.y_px is None:
            continue
        if run and point.mono_ms - run[-1][0] > gap_ms:
            yield run
            run = []
        run.append((point.mono_ms, point.x_px, point.y_px))
    if run:
        yield run


def _of_run(run: list[_Seen], by: Thresholds) -> Iterator[Fixation]:
    first = 0
    while first < len(run):
        end = first
        while end < len(run) and run[end][0] - run[first][0] < by.shortest_ms:
            end += 1
        if end == len(run):
            return
        if _dispersion(run[first : end + 1]) > by.dispersion_px:
            first += 1
            continue
        low_x, high_x, low_y, high_y = _box(run[first : end + 1])
        while end + 1 < len(run):
            _, x, y = run[end + 1]
            low_x, high_x, low_y, high_y = min(low_x, x), max(high_x, x), min(low_y, y), max(high_y, y)
            if (high_x - low_x) + (high_y - low_y) > by.dispersion_px:
                break
            end += 1
        inside = run[first : end + 1]
        yield Fixation(
            inside[0][0],
            inside[-1][0] - inside[0][0],
            sum(x for _, x, _ in inside) / len(inside),
            sum(y for _, _, y in inside) / len(inside),
        )
        first = end + 1


def _box(points: list[_Seen]) -> tuple[float, float, float, float]:
    xs, ys = [x for _, x, _ in points], [y for _, _, y in points]
    return min(xs), max(xs), min(ys), max(ys)


def _dispersion(points: list[_Seen]) -> float:
    low_x, high_x, low_y, high_y = _box(points)
    return (high_x - low_x) + (high_y - low_y)
