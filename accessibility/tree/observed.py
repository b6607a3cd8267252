"""What happened when somebody worked a page.

They walked it with the Tab key, waited, enlarged its text, took a narrow phone, turned its switches over, counted the fingers
that it asks for, and let its time run out.
It is taken from the living window and saved with the capture, so that rules over behaviour need no window either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accessibility.tree.geometry import Rect
    from accessibility.tree.words import Role

CONTRASTS = (1.5, 3.0, 4.5)
"""How strong a change of a pixel must be to be counted, each by itself: contrast of its colours after WCAG."""


@dataclass(frozen=True, slots=True)
class FocusChange:
    """How much of the picture changed at least so strongly."""

    contrast: float
    """Between a pixel's colour with the focus and without it, 1 to 21."""
    area_px: float
    """In square logical pixels."""


@dataclass(frozen=True, slots=True)
class FocusStop:
    """Where the focus stood after a press of Tab."""

    role: Role
    name: str
    """What a screen reader calls it."""
    path: str = ""
    """Its place in the captured tree; empty where it was not there then, as a row that a list makes while it scrolls."""
    rectangle: Rect | None = None
    """The part of it in sight; None where nothing of it was."""
    hidden_px: float = 0.0
    """How much more of it could have been brought into sight, on its worse axis."""
    changed: tuple[FocusChange, ...] | None = None
    """How the picture around it differs from one in which it has not the focus; None where none could be compared."""
    lost: bool = False
    """Whether nothing had the focus, or something that is hidden, disabled or unknown to assistive technology."""
    outside: bool = False
    """Whether a modal dialog was open and the focus not in it."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk with Tab. The first stop is what had the focus before the first press."""

    stops: tuple[FocusStop, ...]
    came_round: bool
    """Whether it came back to where it began, by way of every stop in between."""


@dataclass(frozen=True, slots=True)
class IdleChange:
    """Something that said one thing, and another later."""

    path: str
    """Empty where the page was no longer made of the same nodes."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Idle:
    """Two looks at the page between which nobody did anything."""

    seconds: float
    changes: tuple[IdleChange, ...] = ()


@dataclass(frozen=True, slots=True)
class LostWords:
    """Words painted at text 1.0 that are painted nowhere at 2.0."""

    words: str
    told: bool
    """Whether assistive technology is still told them, as the name of what is drawn without its words."""


@dataclass(frozen=True, slots=True)
class Narrow:
    """The page on the narrowest phone."""

    width_px: float
    sideways: tuple[str, ...] = ()
    """What scrolls sideways there, or sticks out of the screen, by its name or its words."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A switch, a box or something that opens, worked through the action that it offers to assistive technology."""

    path: str
    role: Role
    name: str
    told: bool
    """Whether assistive technology is told something else of it afterwards: its name, its value or a state."""
    seen: bool
    """Whether the picture of it changed."""
    elsewhere: tuple[IdleChange, ...] = ()
    """What else in sight said something else, apart from what is spoken alone."""
    announced: str = ""
    """What was announced meanwhile."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """Something on the page that waits for fingers."""

    fingers: int
    """How many it needs at least."""
    name: str
    """What people call it, or the nearest thing around it that has a name."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A page that was left alone until it ended by itself, or for so long that nobody waits longer."""

    seconds: float
    """Until it said something else, other than figures that ran; else how long it was watched."""
    ended: str = ""
    """What it said then; empty where nothing ended."""
    told: bool = False
    """Whether it said beforehand that the time was limited."""
    extended: float = 1.0
    """How many times as long it held when everything was done that prolongs it."""


@dataclass(frozen=True, slots=True)
class Observed:
    """All that was tried on a page. None: it was not tried."""

    walk: Walk | None = None
    idle: Idle | None = None
    lost_words: tuple[LostWords, ...] | None = None
    narrow: Narrow | None = None
    turned: tuple[Turned, ...] | None = None
    gestures: tuple[Gesture, ...] | None = None
    wait: Wait | None = None
