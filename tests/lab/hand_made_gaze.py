"""Gaze made by hand: an eye that rests at known places for known times, with a little tremor, and jumps between them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from lab.gaze.values import Point
from lab.schema import kinds as k
from lab.streams.anchors import keep_anchor
from lab.streams.port import Anchor
from tests.lab.hand_made import Log, condition, ended, manifest, task, write_quickly

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HZ = 60
STEP_MS = 1000 / HZ
TREMOR_PX = 3.0

Rest = tuple[float, float, int]
"""Where, x and y, and for how many samples."""


def eye(rests: Iterable[Rest], start_ms: float = 0.0) -> list[Point]:
    """Each rest, and one sample in the middle of the jump to the next."""
    points: list[Point] = []
    before: tuple[float, float] | None = None
    for x, y, count in rests:
        if before is not None:
            points.append(Point(0, (before[0] + x) / 2, (before[1] + y) / 2))
        points += [
            Point(0, x + TREMOR_PX * math.sin(2.1 * number), y + TREMOR_PX * math.cos(1.7 * number))
            for number in range(count)
        ]
        before = (x, y)
    return [Point(start_ms + place * STEP_MS, one.x_px, one.y_px) for place, one in enumerate(points)]


def session_with_gaze(parent: Path, number: int = 1, *, form: str = "lsl") -> Path:
    """A participant who looks at the button for 0.5 s and at the field for 1 s, in a task of five seconds."""
    log = Log().at(0, condition("elder", 1)).at(1_000, task(), k.PageShown("Home", "elder"))
    log.at(5_000, ended("success", 4_000), k.SessionEnded("completed"))
    folder = write_quickly(parent / f"P00{number}", manifest(number), log)
    points = eye([(100.0, 330.0, 31), (150.0, 620.0, 61)], start_ms=2_000)
    rows = [f"{point.mono_ms / 1000 + 70:.4f},{point.x_px:.2f},{point.y_px:.2f}" for point in points]
    (parent / f"gaze-{number}.csv").write_text("\n".join(["time_s,x_px,y_px", *rows]), encoding="utf-8")
    if form == "lsl":
        keep_anchor(folder, Anchor("lsl", 1_000, 71.0))
    return folder
