"""Fingers on the glass as a screen reader understands them: exploring, a tap, a double tap, a swipe, two fingers.

No gesture needs more than two fingers. Told of each touch with its time in seconds and its place in logical pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

HOLD_S = 0.2
"""A finger that has rested so long explores."""
SWIPE_S = 0.4
"""A swipe is over by then."""
SWIPE_PX = 40.0
STILL_PX = 14.0
"""A finger that has moved no further has not moved."""
DOUBLE_TAP_S = 0.3
"""Between the end of a tap and the beginning of the next."""


class Gesture(StrEnum):
    """What was meant."""

    EXPLORE = "explore"
    """A finger lies or moves at a place."""
    TAP = "tap"
    DOUBLE_TAP = "double_tap"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    TWO_TAP = "two_tap"
    """Two fingers at once."""
    TWO_LEFT = "two_left"
    TWO_RIGHT = "two_right"
    TWO_UP = "two_up"
    TWO_DOWN = "two_down"


_TWO = {
    Gesture.LEFT: Gesture.TWO_LEFT,
    Gesture.RIGHT: Gesture.TWO_RIGHT,
    Gesture.UP: Gesture.TWO_UP,
    Gesture.DOWN: Gesture.TWO_DOWN,
    Gesture.TAP: Gesture.TWO_TAP,
}


@dataclass(frozen=True, slots=True)
class Made:
    """A gesture, and where."""

    gesture: Gesture
    x: float
    y: float


@dataclass
class Recogniser:
    """`down`, `move`, `up` and `tick` each return what has become clear by then. `due` says when to `tick`."""

    _since: float | None = None
    """When the first finger came down; None while none is."""
    _start: tuple[float, float] = (0.0, 0.0)
    _now: tuple[float, float] = (0.0, 0.0)
    _fingers: int = 0
    _most: int = 0
    _exploring: bool = False
    _tapped: tuple[float, float, float] | None = None
    """Time and place of a tap that may become a double tap."""

    @property
    def due(self) -> float | None:
        """When something becomes clear without another touch; None where nothing will."""
        if self._since is not None:
            return self._since + HOLD_S if self._most == 1 and not self._exploring else None
        return None if self._tapped is None else self._tapped[0] + DOUBLE_TAP_S

    def down(self, at: float, x: float, y: float) -> list[Made]:
        """A finger came down."""
        made = self.tick(at)
        self._fingers += 1
        if self._fingers == 1:
            self._since, self._start, self._now, self._most, self._exploring = at, (x, y), (x, y), 0, False
        self._most = max(self._most, self._fingers)
        return made

    def move(self, at: float, x: float, y: float) -> list[Made]:
        """The first finger moved."""
        if self._since is None:
            return []
        self._now = (x, y)
        slow = at - self._since >= SWIPE_S or (at - self._since >= HOLD_S and self._moved <= STILL_PX)
        return self._explore() if self._most == 1 and (self._exploring or slow) else []

    def up(self, at: float, x: float, y: float) -> list[Made]:
        """A finger was lifted."""
        self._fingers = max(0, self._fingers - 1)
        if self._since is None or self._fingers:
            return []
        since, self._since = self._since, None
        if self._exploring:
            return []
        if self._most == 1:
            self._now = (x, y)
        return self._meant(at, at - since <= SWIPE_S)

    def tick(self, at: float) -> list[Made]:
        """Time has passed."""
        if self.due is None or at < self.due:
            return []
        if self._since is not None:
            return self._explore() if self._moved <= STILL_PX else []
        tapped, self._tapped = self._tapped, None
        return [] if tapped is None else [Made(Gesture.TAP, *tapped[1:])]

    def cancel(self) -> None:
        """Nothing was meant."""
        self._since = self._tapped = None
        self._fingers = self._most = 0
        self._exploring = False

    def _explore(self) -> list[Made]:
        self._exploring, self._tapped = True, None
        return [Made(Gesture.EXPLORE, *self._now)]

    def _meant(self, at: float, quick: bool) -> list[Made]:  # noqa: FBT001 -- said in a word where it is called
        """What a touch was that has ended without exploring."""
        before, self._tapped = self._tapped, None
        gesture = self._gesture() if quick else None
        if gesture is None:
            return []
        if self._most > 1:
            return [Made(_TWO[gesture], *self._start)]
        if gesture is Gesture.TAP and before is None:
            self._tapped = (at, *self._start)
            return []
        return [Made(Gesture.DOUBLE_TAP if gesture is Gesture.TAP else gesture, *self._start)]

    def _gesture(self) -> Gesture | None:
        """None for what is neither a tap nor a swipe."""
        if self._moved <= STILL_PX:
            return Gesture.TAP
        if self._moved < SWIPE_PX:
            return None
        across, down = self._now[0] - self._start[0], self._now[1] - self._start[1]
        if abs(across) >= abs(down):
            return Gesture.RIGHT if across > 0 else Gesture.LEFT
        return Gesture.DOWN if down > 0 else Gesture.UP

    @property
    def _moved(self) -> float:
        return math.dist(self._start, self._now)
