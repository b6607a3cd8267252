"""What may be wrong with a recording of a call."""

from __future__ import annotations

from enum import StrEnum


class Flaw(StrEnum):
    """What is wrong with a recording of a call."""

    SHORT = "short"
    LONG = "long"
    QUIET = "quiet"
    LOUD = "loud"
