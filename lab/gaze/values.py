"""What gaze is at each step: as the recorder had it, on the session's clock and the phone's screen, and as fixations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """One measurement. `time_s` is the recorder's clock; `x`, `y` are its pixels or shares of a surface, None where it saw no eye."""

    time_s: float
    x: float | None
    y: float | None


@dataclass(frozen=True, slots=True)
class Point:
    """One measurement on the session's clock and the phone's screen in logical pixels; None where no eye was seen."""

    mono_ms: float
    x_px: float | None
    y_px: float | None


@dataclass(frozen=True, slots=True)
class Fixation:
    """The eye rested: when, for how long, and the middle of where."""

    start_ms: float
    duration_ms: float
    x_px: float
    y_px: float
