"""What the helper shows on the customer's screen: a place, lines, a sentence. What comes from the browser is checked here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

MOST_POINTS: Final = 400
MOST_LINES: Final = 40
LONGEST_SENTENCE: Final = 200


class ActError(ValueError):
    """What the helper's browser sent is nothing that can be shown."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the screen: 0 is left and top, 1 is right and bottom."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Marks:
    """All that is shown now."""

    place: Point | None = None
    lines: tuple[tuple[Point, ...], ...] = ()
    sentence: str = ""


def acted(marks: Marks, act: Any) -> Marks:  # noqa: ANN401 -- JSON from outside
    """The marks after one act of the helper: {"kind": "point" | "draw" | "say" | "clear", …}.

    Raises:
        ActError: it is none of these, or its values are out of range.
    """
    kind = act.get("kind") if isinstance(act, dict) else None
    if kind == "clear":
        return Marks()
    if kind == "point":
        return Marks(_point(act.get("at")), marks.lines, marks.sentence)
    if kind == "draw":
        points = act.get("points")
        if not isinstance(points, list) or not 2 <= len(points) <= MOST_POINTS:
            raise ActError("points")
        line = tuple(_point(point) for point in points)
        return Marks(marks.place, (*marks.lines, line)[-MOST_LINES:], marks.sentence)
    if kind == "say":
        text = act.get("text")
        if not isinstance(text, str):
            raise ActError("text")
        plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
        return Marks(marks.place, marks.lines, plain[:LONGEST_SENTENCE])
    raise ActError("kind")


def _point(raw: Any) -> Point:  # noqa: ANN401 -- JSON from outside
    if not isinstance(raw, list) or len(raw) != 2:
        raise ActError("point")
    x, y = raw
    for value in (x, y):
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise ActError("point")
    return Point(float(x), float(y))
